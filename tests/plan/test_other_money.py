"""Amounts of another money: read apart, counted by a dated rate that stays, and told in a sentence."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.money import Money
from app.language.other_money import apart
from app.language.tongues import Tongue
from app.plan import other_money
from app.plan.other_money import CODES, FIXED, TOLD, Rate

MARCH = dt.date(2026, 3, 3)
EURO = {"id": "r1", "currency": "EUR", "per": "1", "rate": "655.957", "day": "3", "month": "2026-03", "source": "fixed"}


def rate(text: str, per: int = 1, currency: str = "EUR", source: str = "bank") -> Rate:
    return Rate("r1", currency, per, Decimal(text), MARCH, source)


def answers(*rates: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"sources": {"rates": list(rates)}, **more}


def test_five_hundred_euros_are_told_with_their_rate_its_day_and_what_they_become() -> None:
    told = other_money.convert(Money(50_000, "EUR"), rate("655.957"), "XOF")
    assert told.became == Money(327_979, "XOF")
    sentence = "500 euros at 1 euro = 655.957 West African CFA francs of 3 March 2026 = 327,979 West African CFA francs"
    assert Tongue("en", "GH").speak(told.sentence) == sentence


@pytest.mark.parametrize(
    ("minor", "per", "text", "home", "became"),
    [
        (1, 1, "10.005", "BOB", 10),  # 0.01 EUR are 0.10005: rounded once
        (50, 1, "1", "XOF", 1),  # half a franc goes up
        (49, 1, "1", "XOF", 0),
        (10_000, 100, "7.5", "BOB", 750),
        (100_000, 1000, "3.4005", "TND", 3401),  # three decimals: 3.4005 is rounded half up
    ],
)
def test_the_amount_is_exact_and_rounded_once_half_up(minor: int, per: int, text: str, home: str, became: int) -> None:
    assert rate(text, per).becomes(Money(minor, "EUR"), home) == Money(became, home)


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_what_is_counted_is_within_half_a_unit_of_the_exact_amount(minor: int, millionths: int) -> None:
    by = Decimal(millionths).scaleb(-6)
    became = rate(str(by)).becomes(Money(minor, "EUR"), "XOF").minor
    assert abs(Decimal(became) - Decimal(minor) / 100 * by) <= Decimal("0.5")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("500 EUR", ("500", "EUR")),
        ("eur 500", ("500", "EUR")),
        ("€1,250.50", ("1,250.50", "EUR")),
        ("1 250,5€", ("1 250,5", "EUR")),
        ("\u200e500 EUR\u200f", ("500", "EUR")),
        ("٥٠٠ EUR", ("٥٠٠", "EUR")),
        ("500", None),
        ("500 XOF", None),
        ("500 F", None),
        ("500 ABC", None),
        ("EUR", None),
        ("", None),
    ],
)
def test_only_a_code_or_the_euro_sign_names_another_money(text: str, found: tuple[str, str] | None) -> None:
    assert apart(text, CODES, "XOF", "fr") == found


def test_the_newest_whole_rate_counts_and_the_others_stay() -> None:
    later = {**EURO, "id": "r2", "rate": "656", "day": "9"}
    found = other_money.rates(answers(later, EURO, {**EURO, "id": "r3", "rate": None}))
    assert [one.row for one in found] == ["r2", "r1"]
    assert other_money.newest(answers(EURO, {**EURO, "id": "r2"}), "EUR") == other_money.read({**EURO, "id": "r2"})
    assert other_money.newest(answers(EURO), "USD") is None


def test_a_rate_is_old_after_three_months_unless_a_central_bank_fixes_it() -> None:
    assert not rate("1").is_old(dt.date(2026, 6, 3))
    assert rate("1").is_old(dt.date(2026, 6, 4))
    assert not rate("655.957", source="fixed").is_old(dt.date(2036, 1, 1))
    assert set(FIXED) == {("EUR", "XOF"), ("EUR", "XAF")}


def test_what_was_told_holds_as_long_as_the_answer_is_what_it_became() -> None:
    told = other_money.convert(Money(50_000, "EUR"), rate("655.957"), "XOF")
    kept = answers(EURO, household={"reserve": 327_979}, told={"household.reserve": told.stored})
    assert other_money.origins(kept, "XOF") == {"household.reserve": told}
    kept["household"] = {"reserve": 300_000}
    assert other_money.origins(kept, "XOF") == {}


def test_a_changed_rate_changes_nothing_that_was_counted_by_it() -> None:
    told = other_money.convert(Money(50_000, "EUR"), rate("655.957"), "XOF")
    kept = {"household": {"reserve": 327_979}, TOLD: {"household.reserve": told.stored}}
    found = other_money.origins({**answers({**EURO, "rate": "1"}), **kept}, "XOF")
    assert found["household.reserve"].rate.rate == Decimal("655.957")


def test_a_cell_of_a_list_is_found_and_put_by_its_path() -> None:
    there = {"start": {"assets": [{"id": "a", "price": 1}, {"id": "b", "price": 2}]}}
    path = other_money.path_of("start", "assets", "b", "price")
    assert other_money.at(there, path) == 2
    assert other_money.put(there, path, 5) == ("start", "assets", [{"id": "a", "price": 1}, {"id": "b", "price": 5}])
    assert other_money.at(there, "start.assets.c.price") is None


def test_a_rate_that_cannot_be_is_refused_in_words() -> None:
    wrong = other_money.wrong_rate({"currency": "XOF", "rate": "0", "day": "31", "month": "2026-02"}, "XOF")
    assert set(wrong) == {"currency", "rate", "day"}
    assert other_money.wrong_rate(EURO, "XOF") == {}
