"""Amounts and numbers typed in words, in the language of the page."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import said_numbers
from app.language.amounts import Unreadable, read_measure, read_money
from app.language.money import Money
from app.language.other_money import apart
from app.language.said_numbers import LONGEST, SCALES
from app.language.spelled import spelled
from app.language.tongues import LANGUAGES, Tongue

WORDED = [
    ("cent mille", "fr", "SN", "XOF", 100_000),
    ("100 mille", "fr", "SN", "XOF", 100_000),
    ("environ un million cinq cent mille francs CFA", "fr", "SN", "XOF", 1_500_000),
    ("deux cents mille", "fr", "SN", "XOF", 200_000),
    ("quatre-vingt-dix mille", "fr", "SN", "XOF", 90_000),
    ("cien mil", "es", "BO", "BOB", 100_000_00),
    ("mil quinientos bolivianos", "es", "BO", "BOB", 1_500_00),
    ("dos millones", "es", "PY", "PYG", 2_000_000),
    ("centomila", "it", "IT", "EUR", 100_000_00),
    ("duecento cinquanta mila euro", "it", "IT", "EUR", 250_000_00),
    ("cem mil reais", "pt", "BR", "BRL", 100_000_00),
    ("mil e quinhentos", "pt", "BR", "BRL", 1_500_00),
    ("a hundred thousand naira", "en", "NG", "NGN", 100_000_00),
    ("two hundred and fifty thousand", "en", "NG", "NGN", 250_000_00),
    ("مائة ألف", "ar", "SN", "XOF", 100_000),
    ("مئة ألف فرنك", "ar", "SN", "XOF", 100_000),
    ("خمسة وعشرون ألفا", "ar", "SN", "XOF", 25_000),
    ("dix dinars", "fr", "TN", "TND", 10_000),
]


@pytest.mark.parametrize(("typed", "language", "country", "currency", "minor"), WORDED)
def test_an_amount_in_words_alone_is_read_in_the_language_of_the_page(
    typed: str, language: str, country: str, currency: str, minor: int
) -> None:
    assert read_money(typed, currency, Tongue(language, country).locale) == Money(minor, currency)


@given(st.integers(1, 10**9 - 1), st.sampled_from(LANGUAGES))
def test_whatever_a_page_says_in_words_can_be_typed(number: int, language: str) -> None:
    words = spelled(number, language)
    if len(words) <= LONGEST and number not in (1_000, 1_000_000):
        assert said_numbers.read(words, language) == number


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_word_of_thousands_or_millions_alone_says_no_number(language: str) -> None:
    told = {spelled(n * scale, language): n * scale for scale in SCALES for n in range(1, 1000)}
    unread = {words for words, number in told.items() if said_numbers.read(words, language) != number}
    assert unread == {"es": {"mil"}, "pt": {"mil"}, "fr": {"mille"}, "it": {"mille"}, "ar": {"ألف", "مليون"}}.get(
        language, set()
    )


@pytest.mark.parametrize("typed", ["mille francs", "cent mille cent mille", "cent mille balles", "mille mille", "a", "un deux", "zéro", "vingt et", "et cent"])  # fmt: skip
def test_words_that_leave_something_open_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_money(typed, "XOF", Tongue("fr", "SN").locale)


@pytest.mark.parametrize(
    ("typed", "language", "country", "number"),
    [
        ("12 mil", "es", "BO", "12000"),
        ("1,5 million", "fr", "SN", "1500000"),
        ("1,2 mila", "it", "IT", "1200"),
        ("doze mil", "pt", "BR", "12000"),
        ("twelve", "en", "GH", "12"),
        ("12 ألف", "ar", "TN", "12000"),
    ],
)
def test_a_number_that_is_no_money_is_read_in_the_same_words(
    typed: str, language: str, country: str, number: str
) -> None:
    assert read_measure(typed, Tongue(language, country).locale, decimals=0) == Decimal(number)
    with pytest.raises(Unreadable):
        read_measure(f"{typed} xy", Tongue(language, country).locale, decimals=0)


@pytest.mark.parametrize(
    ("typed", "language", "figures", "minor"),
    [
        ("500 mil EUR", "es", "500 mil", 500_000_00),
        ("EUR 500 mil", "es", "500 mil", 500_000_00),
        ("cent mille euros", "fr", "cent mille", 100_000_00),
        ("un million d’euros", "fr", "un million d’", 1_000_000_00),
    ],
)
def test_another_money_is_told_apart_beside_words_too(typed: str, language: str, figures: str, minor: int) -> None:
    assert apart(typed, ("EUR", "USD"), "XOF", language) == (figures, "EUR")
    assert read_money(figures, "EUR", Tongue(language, "IT").locale).minor == minor
