"""Amounts are written and read as each country writes them, and never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.amounts import (
    LARGEST,
    Ambiguous,
    Unreadable,
    read_measure,
    read_money,
    read_number,
    two_readings,
    ungrouped,
)
from app.language.money import Money
from app.language.tongues import Tongue

NB, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("language", "country", "money", "written"),
    [
        ("en", "GH", Money(125050, "GHS"), "GH₵1,250.50"),
        ("fr", "SN", Money(1250, "XOF"), f"1{NARROW}250{NB}F"),
        ("en", "SN", Money(1250, "XOF"), f"1,250{NB}F"),
        ("fr", "TN", Money(1250500, "TND"), f"1{NARROW}250,500{NB}DT"),
        ("ar", "TN", Money(1250500, "TND"), f"1.250,500{NB}د.ت"),
        ("es", "BO", Money(125050, "BOB"), f"Bs{NB}1.250,50"),
        ("es", "PE", Money(125050, "PEN"), f"S/{NB}1,250.50"),
        ("es", "EC", Money(125050, "USD"), "$1.250,50"),
        ("es", "PY", Money(1250000, "PYG"), f"Gs.{NB}1.250.000"),
        ("pt", "BR", Money(125050, "BRL"), f"R${NB}1.250,50"),
        ("ar", "BO", Money(125050, "BOB"), f"Bs{NB}1.250,50"),
        ("it", "IT", Money(-125050, "EUR"), f"−1.250,50{NB}€"),
    ],
)
def test_an_amount_is_written_as_its_country_writes_it(language: str, country: str, money: Money, written: str) -> None:
    assert Tongue(language, country).money(money) == written


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency", "minor"),
    [
        ("1.250,50", "es", "BO", "BOB", 125050),
        ("1250,50", "es", "BO", "BOB", 125050),
        ("1 250,50", "es", "BO", "BOB", 125050),
        ("Bs 1.250,50", "es", "BO", "BOB", 125050),
        ("1,250.50", "en", "GH", "GHS", 125050),
        ("GHS 1,250.5", "en", "GH", "GHS", 125050),
        (f"32{NARROW}000", "fr", "SN", "XOF", 32000),
        ("32 000 F", "fr", "SN", "XOF", 32000),
        ("١٢٥٠٫٥", "ar", "TN", "TND", 1250500),
        ("1.250,500", "ar", "TN", "TND", 1250500),
        ("80 د", "ar", "TN", "TND", 80000),
        ("-5", "en", "GH", "GHS", -500),
    ],
)
def test_an_amount_is_read_as_its_country_writes_it(
    typed: str, language: str, country: str, currency: str, minor: int
) -> None:
    assert read_money(typed, currency, Tongue(language, country).locale) == Money(minor, currency)


@pytest.mark.parametrize(
    ("typed", "language", "country", "currency"),
    [
        ("1234.56", "es", "BO", "BOB"),
        ("12 50", "es", "BO", "BOB"),
        ("1.25", "fr", "SN", "XOF"),
        ("1,250", "es", "BO", "BOB"),
        ("1250,5", "fr", "SN", "XOF"),
        ("1,25", "en", "GH", "GHS"),
        ("1.2.3", "es", "BO", "BOB"),
        ("9" * 400, "en", "GH", "GHS"),
        ("²", "en", "GH", "GHS"),
        ("1e5", "en", "GH", "GHS"),
        ("NaN", "en", "GH", "GHS"),
        ("", "en", "GH", "GHS"),
        ("\x00", "en", "GH", "GHS"),
        ("<b>5</b>", "en", "GH", "GHS"),
        ("--5", "en", "GH", "GHS"),
        ("½", "en", "GH", "GHS"),
    ],
)
def test_what_is_no_amount_there_is_refused(typed: str, language: str, country: str, currency: str) -> None:
    with pytest.raises(Unreadable):
        read_money(typed, currency, Tongue(language, country).locale)


def test_what_could_mean_two_amounts_is_asked_not_guessed() -> None:
    for typed, language, country, currency in (
        ("1.250", "fr", "FR", "EUR"),
        ("1.250 €", "fr", "FR", "EUR"),
        ("1.250", "fr", "TN", "TND"),
        ("1.250 DT", "ar", "TN", "TND"),
        ("1,250", "es", "BO", "BOB"),
        ("1.250", "en", "GH", "GHS"),
    ):
        with pytest.raises(Ambiguous):
            read_money(typed, currency, Tongue(language, country).locale)


def test_a_number_may_have_decimals_and_no_more_than_asked() -> None:
    locale = Tongue("it", "IT").locale
    assert read_number("12,5", locale, decimals=1) == Decimal("12.5")
    with pytest.raises(Unreadable):
        read_number("12,55", locale, decimals=1)


PLACES = [("en", "GH", "GHS"), ("fr", "SN", "XOF"), ("ar", "TN", "TND"), ("fr", "TN", "TND"), ("es", "BO", "BOB"), ("es", "PE", "PEN"), ("it", "IT", "EUR"), ("pt", "BR", "BRL")]  # fmt: skip


@given(minor=st.integers(min_value=-LARGEST, max_value=LARGEST), place=st.sampled_from(PLACES))
def test_what_is_written_is_read_back(minor: int, place: tuple[str, str, str]) -> None:
    language, country, currency = place
    tongue = Tongue(language, country)
    for written in (tongue.plain(Money(minor, currency)), tongue.money(Money(minor, currency)).replace("−", "-")):
        if written.startswith("-") and not written[1].isdigit():
            continue  # a sign before the currency's own is for reading, not for typing
        assert read_money(written, currency, tongue.locale) == Money(minor, currency)


@given(typed=st.text(max_size=40), place=st.sampled_from(PLACES))
def test_any_text_is_read_or_refused_by_name(typed: str, place: tuple[str, str, str]) -> None:
    language, country, currency = place
    try:
        money = read_money(typed, currency, Tongue(language, country).locale)
    except Unreadable:
        return
    assert abs(money.minor) <= LARGEST


MEASURES = [Tongue(language, country) for language, country, _currency in PLACES] + [Tongue("ar"), Tongue("fr", "FR")]


@given(
    whole=st.integers(min_value=0, max_value=10**9),
    part=st.text("0123456789", min_size=1, max_size=2),
    mark=st.sampled_from(".,"),
    tongue=st.sampled_from(MEASURES),
)
def test_one_or_two_digits_after_a_point_or_a_comma_are_decimals_everywhere(
    whole: int, part: str, mark: str, tongue: Tongue
) -> None:
    assert read_measure(f"{whole}{mark}{part}", tongue.locale, decimals=2) == Decimal(f"{whole}.{part}")


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=6), tongue=st.sampled_from(MEASURES))
def test_a_measure_that_a_box_shows_is_read_back(value: Decimal, tongue: Tongue) -> None:
    for places in (0, 2, 3, 6):
        measure = round(value, places)
        shown = tongue.number(measure) if places < 3 else ungrouped(measure, tongue.locale)
        assert read_measure(shown, tongue.locale, decimals=places) == measure


@pytest.mark.parametrize("mark", [".", ","])
@pytest.mark.parametrize("tongue", MEASURES)
def test_three_digits_that_could_be_a_thousand_or_decimals_are_asked_or_read_by_the_place(
    mark: str, tongue: Tongue
) -> None:
    typed = f"1{mark}250"
    try:
        assert read_measure(typed, tongue.locale, decimals=3) == Decimal("1.25")
        assert tongue.number(Decimal("1.25")).replace("25", "250") == typed
    except Ambiguous as error:
        assert two_readings(str(error)) == (Decimal(1250), Decimal("1.25"))
    assert read_measure(f"0{mark}250", tongue.locale, decimals=3) == Decimal("0.25")


@pytest.mark.parametrize(
    ("language", "country", "value", "written"),
    [
        ("ar", "TN", Money(5_000_000, "TND"), "5.000,000"),
        ("es", "TN", Money(-1_500_000, "TND"), "−1.500,000"),
        ("fr", "TN", Money(5_000_000, "TND"), f"5{NARROW}000"),
        ("es", "BO", Money(150_000, "BOB"), "1.500"),
    ],
)
def test_a_thousand_dinars_is_never_written_like_one(language: str, country: str, value: Money, written: str) -> None:
    assert Tongue(language, country).whole(value) == written
