"""What filters write into a page: amounts as in the plan's country, isolated, and never as markup."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from flask import Flask, render_template_string

from app.language.messages import Month, count, say
from app.language.money import Money
from app.web.speech import speak_as_in


def spoken(app: Flask, template: str, language: str = "en", country: str | None = None, **values: object) -> str:
    with app.test_request_context(f"/?lang={language}"):
        speak_as_in(country)
        return render_template_string(template, **values).replace("\u00a0", " ")


def test_an_amount_in_a_sentence_stands_alone(one_app: Flask) -> None:
    sentence = say("In %(month)s the box goes down to %(amount)s.", month=Month(4), amount=Money(34656, "XOF"))
    assert spoken(one_app, "{{ s|say }}", s=sentence) == "In April the box goes down to <bdi>34,656 F</bdi>."


def test_a_moment_is_told_by_the_day_of_the_pages_country_or_of_another(one_app: Flask) -> None:
    evening = dt.datetime(2026, 11, 3, 0, 30, tzinfo=dt.UTC)
    assert spoken(one_app, "{{ at|day }}", country="BO", at=evening) == "2 November 2026"
    assert spoken(one_app, "{{ at|day }}", at=evening) == "3 November 2026"
    assert spoken(one_app, "{{ at|day('BO') }}", at=evening) == "2 November 2026"
    assert spoken(one_app, "{{ at|day }}", country="BO", at=evening.date()) == "3 November 2026"


def test_a_minus_stays_on_the_left_of_its_digits(one_app: Flask) -> None:
    text = spoken(one_app, "{{ m|money }}", "ar", "SN", m=Money(-34656, "XOF"))
    assert text == '<bdi dir="ltr">−34.656 F</bdi>'


def test_an_arabic_currency_follows_its_digits_also_after_a_minus(one_app: Flask) -> None:
    text = spoken(one_app, "{{ m|money }}", "ar", "TN", m=Money(-4400100, "TND"))
    assert text == '<bdi dir="rtl"><bdi dir="ltr">−4.400,100</bdi> د.ت</bdi>'


def test_lines_that_add_up_carry_their_sign(one_app: Flask) -> None:
    assert spoken(one_app, "{{ m|plain(true) }}", m=Money(495600, "XOF")) == '<bdi dir="ltr">+495,600</bdi>'
    assert spoken(one_app, "{{ m|plain }}", m=Money(495600, "XOF")) == "<bdi>495,600</bdi>"


def test_the_country_of_the_plan_decides_how_amounts_are_written(one_app: Flask) -> None:
    amount = Money(125050, "BOB")
    assert spoken(one_app, "{{ m|money }}", "es", "BO", m=amount) == "<bdi>Bs 1.250,50</bdi>"
    assert spoken(one_app, "{{ m|money }}", "es", "PE", m=Money(125050, "PEN")) == "<bdi>S/ 1,250.50</bdi>"


def test_peoples_own_words_cannot_become_markup(one_app: Flask) -> None:
    sentence = say("It is about “%(product)s”.", product="<script>alert(1)</script>")
    text = spoken(one_app, "{{ s|say }}", s=sentence)
    assert "<script>" not in text
    assert "<bdi>&lt;script&gt;" in text


def test_a_sentence_in_a_sentence_is_spoken_too(one_app: Flask) -> None:
    inner = say("%(amount)s more of your own money at the start", amount=Money(500, "XOF"))
    outer = say("This would repair it: %(repair)s.", repair=inner)
    assert spoken(one_app, "{{ s|say }}", s=outer) == (
        "This would repair it: <bdi>500 F</bdi> more of your own money at the start."
    )


def test_a_count_chooses_its_form(one_app: Flask) -> None:
    def sentence(n: int) -> str:
        said = count("One month ends with an empty box.", "%(n)s months end with an empty box.", n)
        return spoken(one_app, "{{ s|say }}", s=said)

    assert sentence(1) == "One month ends with an empty box."
    assert sentence(5) == "5 months end with an empty box."


def test_months_days_and_numbers_follow_the_language(one_app: Flask) -> None:
    assert spoken(one_app, "{{ 4|month }} {{ 4|month(true) }}", "fr") == "avril avr."
    assert spoken(one_app, "{{ d|day }}", "fr", d=dt.date(2026, 4, 1)) == "1er avril 2026"
    assert spoken(one_app, "{{ d|day }}", "en", d=dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)) == "1 April 2026"
    assert spoken(one_app, "{{ n|number }}", "fr", n=Decimal("1250.5")) == "1\u202f250,5"


def test_countries_stand_in_the_order_of_the_readers_alphabet_and_another_one_last(one_app: Flask) -> None:
    choices = [("PE", "Perú", ""), ("PY", "Paraguay", ""), ("other", "Another", ""), ("EC", "Écuador", "")]
    shown = spoken(one_app, "{% for c in choices|by_name %}{{ c[0] }} {% endfor %}", "es", choices=choices)
    assert shown == "EC PY PE other "


def test_a_currency_is_named_by_the_sign_that_people_write(one_app: Flask) -> None:
    assert spoken(one_app, "{{ 'BOB'|sign }} {{ 'XOF'|sign }} {{ 'TND'|sign }}", "es") == "Bs F DT"
    assert spoken(one_app, "{{ 'TND'|sign }} {{ 'BOB'|sign }}", "ar") == "د.ت Bs"


def test_french_says_d_before_a_vowel_also_where_the_value_is_isolated(one_app: Flask) -> None:
    product = say("The plan of %(name)s is not open for writing now.", name="Abena")
    assert "dans le plan d’<bdi>Abena</bdi>." in spoken(one_app, "{{ s|say }}", "fr", s=product)
    template = one_app.jinja_env.speaking("fr").globals["_"]  # type: ignore[attr-defined]
    assert template(product.text, name="Abena").endswith("dans le plan d’Abena.")
    month = say("From %(month)s on the family takes home %(amount)s.", month=Month(4), amount=Money(85000, "XOF"))
    assert spoken(one_app, "{{ s|say }}", "fr", s=month).startswith("À partir d’avril, la famille")
