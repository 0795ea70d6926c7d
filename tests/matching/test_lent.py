"""N2: how much lenders of a country are known to lend, and an amount that none of them is known to lend."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.language.messages import Message
from app.language.tongues import Tongue
from app.matching.lent import lent, outside, sources, span
from app.matching.offers import LoanProduct, Origin

EN = Tongue("en", "TN")
TODAY = dt.date(2026, 11, 23)
ENDA, BTS = Origin("Kapitalis", "k", "2011", "low"), Origin("Business News", "b", "2025-03-26", "high")


def offer(least: int | None, most: int | None, origin: Origin = ENDA, **more: Any) -> LoanProduct:
    told: dict[str, Any] = {"key": f"{least}-{most}", "country": "TN", "currency": "TND", "lender": "L", "name": "N"}
    return LoanProduct(**{**told, "origin": origin, "amount": (least, most), **more})


def spoken(*messages: Message | None) -> list[str]:
    return [EN.speak(one).replace("\xa0", " ") for one in messages if one]


def test_the_least_and_the_most_with_where_each_was_read() -> None:
    found = lent([offer(500_000, 5_000_000), offer(200_000, 1_000_000), offer(None, 200_000_000, BTS)], "TND", TODAY)
    assert found
    assert spoken(span(found), *sources(found)) == [
        "The loans that we know here go from 200.000 DT to 200,000.000 DT.",
        "Found in: Kapitalis, 2011.",
        "Found in: Business News, 26 March 2025.",
        "The programme must still confirm it.",
    ]


def test_one_source_is_said_once_and_a_confirmed_one_needs_no_more() -> None:
    sure = Origin("A lender's paper", "p", "", "high", confirmed=True)
    found = lent([offer(500_000, 5_000_000, sure)], "TND", TODAY)
    assert found
    assert spoken(*sources(found)) == ["Found in: A lender's paper. It has no date."]


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (None, 5_000_000, "The loans that we know here go up to 5,000.000 DT."),
        (500_000, None, "The loans that we know here start at 500.000 DT."),
    ],
)
def test_an_end_that_nobody_wrote_down_is_not_made_up(least: int | None, most: int | None, words: str) -> None:
    found = lent([offer(least, most)], "TND", TODAY)
    assert found
    assert spoken(span(found)) == [words]


@pytest.mark.parametrize("gone", [{"closed": True}, {"valid_until": dt.date(2026, 11, 22)}, {"currency": "EUR"}])
def test_what_can_no_longer_be_had_and_other_money_say_nothing(gone: dict[str, Any]) -> None:
    assert lent([offer(500_000, 5_000_000, **gone), offer(None, None)], "TND", TODAY) is None


@pytest.mark.parametrize(
    ("amount", "asked"),
    [(0, False), (199_999, True), (200_000, False), (1_000_000, False), (1_500_000, True), (2_000_000, False)],
)
def test_an_amount_below_above_or_between_is_asked_about(amount: int, asked: bool) -> None:
    found = lent([offer(200_000, 1_000_000), offer(2_000_000, None)], "TND", TODAY)
    assert found
    assert (
        spoken(outside(found, amount))
        == [f"We know no loan of {amount / 1000:,.3f} DT here. Ask a lender before you count on it."] * asked
    )
