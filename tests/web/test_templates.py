"""Templates with the texts of one language put in say the same as texts that are looked up."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string
from jinja2 import Environment, UndefinedError
from markupsafe import Markup

from app.language.tongues import LANGUAGES, catalogue
from app.web.templates import Templates
from tests.web.people import People
from tests.web.visitor import Visitor


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_stands_in_the_template_in_the_language_of_the_page(language: str, app: Flask) -> None:
    made = speaking(app, language).from_string("{{ _('Sign out') }}")
    assert made.render() == catalogue(language).gettext("Sign out")


def test_a_value_inside_a_text_is_still_escaped(app: Flask) -> None:
    made = speaking(app, "en").from_string("{{ _('Signed in: %(name)s', name=name) }}")
    assert made.render(name="<b>Rosa</b>") == "Signed in: &lt;b&gt;Rosa&lt;/b&gt;"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_pieces_is_the_text_with_its_values(language: str, app: Flask) -> None:
    for source in (
        "{{ _('page %(n)s of %(all)s', n=n, all=it) }}!",
        "<b>{{ _('Signed in: %(name)s', name=it) }}</b>{{ n }}",
        "{{ _('Signed in: %(name)s', name=it)|upper }}",
    ):
        as_it_stands = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
        as_it_stands.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined] # the extension adds it
        values = {"n": 1, "it": "<i>%(n)s & %"}
        made = speaking(app, language).from_string(source).render(values)
        assert made == as_it_stands.from_string(source).render(values) and "<i>" not in made


def test_a_text_that_is_not_known_in_advance_is_looked_up(app: Flask) -> None:
    with app.test_request_context("/?lang=es"):
        app.preprocess_request()
        assert render_template_string("{{ gettext(text) }}", text="Sign out") == catalogue("es").gettext("Sign out")


def test_a_sign_without_values_is_drawn_when_the_template_is_compiled(app: Flask) -> None:
    source = '{% from "components/icons.html" import icon %}<p>{{ icon("go") }}{{ icon(name) }}</p>'
    environment = speaking(app, "en")
    code = environment.compile(source, raw=True)
    assert code.count("M4 12h15m-6-6 6 6-6 6") == 1
    drawn = environment.from_string(source).render(name="go")
    assert drawn.count("M4 12h15m-6-6 6 6-6 6") == 2
    assert isinstance(environment.get_template("components/icons.html").module.icon("go"), Markup)


@pytest.mark.parametrize(
    "called",
    [
        "{{ m('<b>') }}",
        "{{ m('<b>', 2) }}",
        "{{ m(a='<b>', b=it) }}",
        "{{ m(it, *[3]) }}",
        "{{ m(**{'a': it, 'b': 4}) }}",
        "{% call m(it) %}<i>{{ it }}</i>{% endcall %}",
        "{% for one in [1, 2] %}{{ m(one, loop.index) }}{% endfor %}",
        "{{ it|e }}{{ safe }}{{ [it, safe]|join }}{{ m(m(it)) }}",
        "{{ n(1, 2, 3, c=4) }}{{ n() }}",
        "{{ ngettext('%(num)s <i>', '%(num)s <b>', 2) }}{{ ngettext('one', 'two', 1) }}{{ it.upper() }}",
    ],
)
def test_what_is_called_directly_gives_what_jinja_gives_and_is_escaped_once(called: str, app: Flask) -> None:
    macros = "{% macro m(a, b=1) %}<p>{{ a }}-{{ b }}{{ caller() if caller }}</p>{% endmacro %}"
    macros += "{% macro n() %}{{ varargs }}{{ kwargs }}{% endmacro %}"
    plain = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    plain.install_null_translations(newstyle=True)  # type: ignore[attr-defined] # the extension adds it
    given = {"it": "<u>&", "safe": Markup("<s>")}
    made = speaking(app, "en").from_string(macros + called).render(given)
    assert made == plain.from_string(macros + called).render(given)
    assert "<u>" not in made


@pytest.mark.parametrize("called", ["{{ m() }}", "{{ m(1, 2) }}", "{{ m(b=1) }}", "{{ nothing(1) }}"])
def test_a_call_that_jinja_refuses_is_refused(called: str, app: Flask) -> None:
    source = "{% macro m(a) %}{{ a.b.c }}{% endmacro %}" + called
    for environment in (speaking(app, "en"), Environment(autoescape=True)):
        with pytest.raises((TypeError, UndefinedError)):
            environment.from_string(source).render()


def test_two_readers_of_one_page_read_their_own_languages(people: People, visit: Visitor) -> None:
    for language in (*LANGUAGES, *LANGUAGES):
        page = visit("/plan/plan-of-abena", people["abena"], language)
        assert page.html is not None and page.html["lang"] == language
        assert catalogue(language).gettext("All parts") in page.text


def speaking(app: Flask, language: str) -> Templates:
    assert isinstance(app.jinja_env, Templates)
    return app.jinja_env.speaking(language)
