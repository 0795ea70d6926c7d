"""Templates with the texts of one language put in say the same as texts that are looked up."""

from __future__ import annotations

import pytest
from flask import Flask, render_template_string
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


def test_two_readers_of_one_page_read_their_own_languages(people: People, visit: Visitor) -> None:
    for language in (*LANGUAGES, *LANGUAGES):
        page = visit("/plan/plan-of-abena", people["abena"], language)
        assert page.html is not None and page.html["lang"] == language
        assert catalogue(language).gettext("All parts") in page.text


def speaking(app: Flask, language: str) -> Templates:
    assert isinstance(app.jinja_env, Templates)
    return app.jinja_env.speaking(language)
