"""Pages go to the phone without the indentation of their templates, and with every blank that a person wrote."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from app.web.unindented import Unindented

PAGE = "<main>\n  {% if typed %}\n\t<p>{{ typed }} {{ 'a  b' }}</p>\n  {% endif %}\n</main>"

SIDES = (
    "one\n  {% if true %}\n  two\n  {% endif %}\n  {# a word about it #}\nthree\n{%- if true %} four{% endif %}\nfive"
)


def test_only_what_indents_a_template_is_left_out() -> None:
    pages = Environment(loader=DictLoader({"page.html": PAGE}), extensions=[Unindented], autoescape=True)
    shown = pages.get_template("page.html").render(typed="one\n   two")
    assert shown == "<main>\n<p>one\n   two a  b</p>\n</main>"


def test_words_on_both_sides_of_a_tag_stay_apart_and_lines_keep_their_numbers() -> None:
    pages = Environment(loader=DictLoader({"page.html": SIDES}), extensions=[Unindented], autoescape=True)
    assert pages.get_template("page.html").render().split() == ["one", "two", "three", "four", "five"]
    assert pages.preprocess(SIDES).count("\n") == SIDES.count("\n")
