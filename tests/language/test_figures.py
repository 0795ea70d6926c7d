"""Our own way of writing figures writes what Babel writes, in every language and country."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from app.language.amounts import NO_BREAK, number, plain
from app.language.money import Money, exponent
from app.language.tongues import LANGUAGES, locale_for

COUNTRIES = (None, "GH", "NG", "SN", "TN", "BO", "PE", "BR", "MA", "IT")
LOCALES = [locale_for(language, country) for language in LANGUAGES for country in COUNTRIES]


def by_babel(value: Decimal, pattern: str, at: int) -> str:
    locale = locale_for("ar", "TN") if str(LOCALES[at]) == "ar" else LOCALES[at]
    text = format_decimal(abs(value), format=pattern, locale=locale, numbering_system="latn")
    return f"−{text}" if value < 0 else text


@given(st.integers(0, len(LOCALES) - 1), st.decimals(-(10**15), 10**15, places=8))
def test_a_number_has_the_decimals_that_it_has(at: int, value: Decimal) -> None:
    assert number(value, LOCALES[at]) == by_babel(value, "#,##0.######", at)


@pytest.mark.parametrize("currency", ["XOF", "GHS", "TND"])
@given(at=st.integers(0, len(LOCALES) - 1), minor=st.integers(-(10**15), 10**15))
def test_an_amount_has_the_decimals_of_its_currency(currency: str, at: int, minor: int) -> None:
    value, digits = Money(minor, currency), exponent(currency)
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    assert plain(value, LOCALES[at]) == by_babel(value.amount, pattern, at)
    assert NO_BREAK * 2 not in plain(value, LOCALES[at])
