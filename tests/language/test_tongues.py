"""A tongue speaks whole sentences in the reader's language and the plan's country."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

import app
from app.language.messages import Message, Month, count, say
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan.fields import Field, Kind
from app.plan.month_names import box_name
from app.plan.words import answer

APP = Path(app.__file__).parent
DAY, RAMP = Field("day", "X1", Kind.MONTH, "When?"), Field("ramp", "X2", Kind.SERIES, "How much?")


def test_a_sentence_carries_amounts_and_months_in_the_readers_way() -> None:
    message = say("In %(month)s the box goes down to %(amount)s.", month=Month(4), amount=Money(34656, "XOF"))
    assert Tongue("en", "SN").speak(message) == "In April the box goes down to 34,656\u00a0F."


def test_months_have_the_names_of_the_country() -> None:
    assert Tongue("ar", "TN").month(4) == "أفريل"
    assert Tongue("ar", "MA").month(4) == "أبريل"


def test_months_do_not_depend_on_who_asked_first() -> None:
    asked = "for t in 'ar ar_MA es fr pt'.split(): [dict(Locale.parse(t).months[c][w]) for c in C for w in W]"
    program = f"""
from babel import Locale
from app.language.tongues import Tongue
C, W = ("stand-alone", "format"), ("abbreviated", "wide")
{asked}
print(*(Tongue(l, c).month(4, s) for l, c in (("ar", "TN"), ("ar", "MA"), ("es", "CO"), ("fr", "MA")) for s in (0, 1)))
"""
    said = subprocess.run(  # noqa: S603 (our own words)
        [sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert said.stdout.split() == ["أفريل", "أفريل", "أبريل", "أبريل", "abril", "abr", "avril", "avr."]


@pytest.mark.parametrize(
    ("language", "country", "said"),
    [
        ("en", "GH", "April 2026"),
        ("es", "BO", "abril de 2026"),
        ("es", None, "abril de 2026"),
        ("fr", "SN", "avril 2026"),
        ("it", "IT", "aprile 2026"),
        ("pt", "BR", "abril de 2026"),
        ("ar", "TN", "أفريل 2026"),
        ("ar", "MA", "أبريل 2026"),
    ],
)
def test_a_month_and_its_year_are_joined_as_the_language_joins_them(
    language: str, country: str | None, said: str
) -> None:
    told = say("%(month)s", month=Month.of("2026-04"))
    assert Tongue(language, country).speak(told) == said
    assert Tongue(language, country).speak(box_name(replace(RAMP, first="2026-03"), 2)).endswith(said)
    assert Tongue(language, country).speak(cast("Message", answer(DAY, "2026-04", "XOF"))) == said
    assert Tongue(language, country).month(4) in said


def test_no_text_joins_a_month_and_a_year_by_itself() -> None:
    apart = re.compile(r"%\(month\)s (?:de )?%\(year\)s|\|month[^}]*}} {{[^}]*year")
    found = [
        path.name for kind in ("*.py", "*.html", "*.po") for path in APP.rglob(kind) if apart.search(path.read_text())
    ]
    assert found == []


def test_dates_are_written_in_words() -> None:
    assert Tongue("en").date(dt.date(2026, 4, 1)) == "1 April 2026"
    assert Tongue("fr").date(dt.date(2026, 4, 1)) == "1er avril 2026"
    assert Tongue("it").date(dt.date(2026, 4, 1)) == "1 aprile 2026"


def test_a_counted_sentence_takes_its_plural_form() -> None:
    assert Tongue("en").speak(count("%(n)s month", "%(n)s months", 1)) == "1 month"
    assert Tongue("en").speak(count("%(n)s month", "%(n)s months", 1000)) == "1,000 months"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_text_stays_empty(language: str) -> None:
    assert Tongue(language).gettext("") == ""


def test_yes_and_no_are_never_said_as_a_value() -> None:
    with pytest.raises(TypeError):
        Tongue("en").value(True)


def test_only_arabic_runs_from_right_to_left() -> None:
    assert [language for language in LANGUAGES if Tongue(language).direction == "rtl"] == ["ar"]


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [("es", "BO", "es_BO"), ("it", "GH", "it"), ("en", None, "en_GB"), ("ar", None, "ar"), ("pt", "ZZ", "pt")],
)
def test_a_language_is_written_as_in_the_country_where_that_is_known(
    language: str, country: str | None, locale: str
) -> None:
    assert str(Tongue(language, country).locale) == locale
