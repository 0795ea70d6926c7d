"""Pages go to the phone without the indentation of their templates, and with every blank that a person wrote."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from app.web.unindented import Unindented

PAGE = "<main>\n  {% if typed %}\n\t<p>{{ typed }} {{ 'a  b' }}</p>\n  {% endif %}\n</main>"


def test_only_what_indents_a_template_is_left_out() -> None:
    pages = Environment(loader=DictLoader({"page.html": PAGE}), extensions=[Unindented], autoescape=True)
    shown = pages.get_template("page.html").render(typed="one\n   two")
    assert shown == "<main>\n\n<p>one\n   two a  b</p>\n\n</main>"
