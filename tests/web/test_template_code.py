"""Templates compiled by our own way say what Jinja's would say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from app.web.templates import Templates

Page = Callable[..., str]
MACROS = """
{% macro card(title, text="none", look="", extra={}) %}<b class="{{ look }}">{{ title }}|{{ text }}{{ extra|xmlattr }}</b>{% endmacro %}
{% macro round(title) %}<i>{{ title }}{{ caller() }}</i>{% endmacro %}
"""


@pytest.fixture
def page() -> Page:
    def made(text: str, **values: object) -> str:
        templates = Templates(Flask(__name__), autoescape=True)
        templates.loader = DictLoader({"macros.html": MACROS, "page.html": text})
        return templates.get_template("page.html").render(**values).strip()

    return made


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("card('a')", '<b class="">a|none</b>'),
        ("card('a', 'b', 'c')", '<b class="c">a|b</b>'),
        ("card('a', look='c')", '<b class="c">a|none</b>'),
        ("card(text='b', title='a')", '<b class="">a|b</b>'),
        ("card('a', extra={'hidden': 1})", '<b class="">a|none hidden="1"</b>'),
    ],
)
def test_a_macro_takes_its_values_by_place_and_by_name(page: Page, call: str, said: str) -> None:
    assert page(f'{{% from "macros.html" import card %}}{{{{ {call} }}}}') == said
    assert page(f'{{% import "macros.html" as m %}}{{{{ m.{call} }}}}') == said


@pytest.mark.parametrize("call", ["card('a', 'b', 'c', {}, 'e')", "card('a', colour='red')", "card('a', title='b')"])
def test_a_macro_refuses_what_it_does_not_know(page: Page, call: str) -> None:
    with pytest.raises(TypeError):
        page(f'{{% from "macros.html" import card %}}{{{{ {call} }}}}')


def test_a_name_taken_from_another_template_stands_in_blocks_loops_and_macros(page: Page) -> None:
    text = """{% from "macros.html" import card as box, round %}{% macro own() %}{{ box("m") }}{% endmacro %}
        {% block b %}{% for n in (1, 2) %}{{ box(n) }}{% endfor %}{% call round("r") %}{{ own() }}{% endcall %}{% endblock %}"""
    boxes = '<b class="">1|none</b><b class="">2|none</b>'
    assert page(text) == f'{boxes}<i>r<b class="">m|none</b></i>'


def test_a_value_of_the_page_stands_before_a_name_taken(page: Page) -> None:
    text = '{% from "macros.html" import card %}{% for card in ("own",) %}{{ card }}{% endfor %}'
    assert page(text) == "own"


def test_a_name_that_the_other_template_has_not_is_refused(page: Page) -> None:
    with pytest.raises((UndefinedError, AttributeError)):
        page('{% from "macros.html" import nothing %}{{ nothing() }}')


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"),
        ("Leïla's", "Leïla&#39;s"),
        ("plain", "plain"),
        (Markup("<b>"), "<b>"),
        (12, "12"),
        (None, "None"),
    ],
)
def test_what_a_person_wrote_is_escaped_and_what_is_safe_stays(page: Page, value: object, said: str) -> None:
    assert page("{{ value }}", value=value) == said
    assert page('{% from "macros.html" import card %}{{ card(value) }}', value=value) == f'<b class="">{said}|none</b>'


def test_nothing_is_written_where_a_condition_does_not_hold(page: Page) -> None:
    assert page("[{{ 'a' if given }}]{{ (['b' if given, 'c'])|select|join }}", given=False) == "[]c"
