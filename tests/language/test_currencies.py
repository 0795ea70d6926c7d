"""Every money of today can be chosen, by its name in the reader's language, and typed as people call it."""

from __future__ import annotations

import re

import pytest

from app.language import currencies
from app.language.amounts import Unreadable, money, read_money
from app.language.money import Money, exponent
from app.language.tongues import LANGUAGES, Tongue, locale_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_money_stands_in_the_list_once_with_its_name_and_letters(language: str) -> None:
    listed = currencies.by_name(language)
    assert sorted(code for code, _ in listed) == sorted(currencies.CODES)
    assert len({name for _, name in listed}) == len(listed) > 150
    assert all(name.endswith(f" ({code})") and name.removesuffix(f" ({code})") != code for code, name in listed)


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"en"}))
def test_no_money_has_its_english_name_in_another_language(language: str) -> None:
    for (code, name), english in zip(
        sorted(currencies.by_name(language)), sorted(currencies.by_name("en")), strict=True
    ):
        assert name != english[1] or code == "EUR"
        assert bool(re.search("[\u0621-\u064a]", name)) == (language == "ar")


@pytest.mark.parametrize(
    ("language", "code", "of", "name"),
    [
        ("es", "VED", 100, "bolívares digitales venezolanos"),
        ("pt", "VED", 1, "bolívar digital venezuelano"),
        ("fr", "XCG", 100, "florins caribéens"),
        ("pt", "XCG", 100, "florins do Caribe"),
        ("en", "VED", 100, "Venezuelan digital bolívars"),
        ("it", "EUR", 1, "euro"),
    ],
)
def test_a_young_money_is_called_in_a_sentence_as_others_are(language: str, code: str, of: int, name: str) -> None:
    assert Tongue(language).currency(code, of) == name


@pytest.mark.parametrize(
    ("currency", "decimals"),
    [("GNF", 0), ("XOF", 0), ("CLP", 0), ("PYG", 0), ("JPY", 0), ("BDT", 2), ("COP", 2), ("UYU", 2), ("MGA", 2),
     ("IDR", 2), ("IQD", 3), ("TND", 3), ("LYD", 3), ("KWD", 3)],
)  # fmt: skip
def test_its_decimals_are_those_of_the_norm(currency: str, decimals: int) -> None:
    assert exponent(currency) == decimals


@pytest.mark.parametrize(
    ("typed", "currency", "language", "minor"),
    [
        ("5000 taka", "BDT", "es", 500_000),
        ("12 500 francs guinéens", "GNF", "fr", 12_500),
        ("5000 F", "XOF", "fr", 5_000),
        ("1,250.500 dinars", "IQD", "en", 1_250_500),
        ("GMD 100", "GMD", "en", 10_000),
        ("100 dalasi", "GMD", "it", 10_000),
        ("100 bolívares", "VED", "es", 10_000),
        ("100 ZiG", "ZWG", "fr", 10_000),
    ],
)
def test_an_amount_is_read_with_the_name_of_any_money(typed: str, currency: str, language: str, minor: int) -> None:
    assert read_money(typed, currency, locale_for(language, "other")) == Money(minor, currency)
    with pytest.raises(Unreadable):
        read_money("100 pesos", currency, locale_for(language, "other"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", ["GNF", "BDT", "IQD"])
def test_what_is_written_is_read_again_in_a_country_of_no_list(currency: str, language: str) -> None:
    locale = locale_for(language, "other")
    written = money(Money(1_234_567, currency), locale)
    assert read_money(written, currency, locale) == Money(1_234_567, currency)
