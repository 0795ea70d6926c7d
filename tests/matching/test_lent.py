"""N2: how much lenders of a country are known to lend, and an amount that none of them is known to lend."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.language.messages import Message
from app.language.tongues import Tongue
from app.matching.lent import Lent, lent, outside, told
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.rank import rank
from app.plan.sourced import Origin

EN = Tongue("en", "TN")
TODAY = dt.date(2026, 11, 23)
ENDA, BTS = Origin("Kapitalis", "k", "2011", "low"), Origin("Business News", "b", "2025-03-26", "high")
NOW = {"terms_age": "recent_2023_or_later"}
STILL = "The programme must still confirm it."


def offer(least: int | None, most: int | None, origin: Origin = ENDA, **more: Any) -> LoanProduct:
    told: dict[str, Any] = {"key": f"{least}-{most}", "country": "TN", "currency": "TND", "lender": "L", "name": "N"}
    return LoanProduct(**{**told, "origin": origin, "amount": (least, most), **more})


def spoken(*messages: Message | None) -> list[str]:
    return [EN.speak(one).replace("\xa0", " ") for one in messages if one]


def said(found: Lent | None, amount: int = 0) -> list[str]:
    assert found
    need = Need("TN", "TND", TODAY, wants_loan=True, amount=amount)
    lends, read_in = told(found, amount, TODAY, rank(found.offers, need))
    return spoken(*lends, *read_in)


def test_the_least_and_the_most_with_where_each_was_read() -> None:
    found = lent([offer(500_000, 5_000_000), offer(200_000, 1_000_000), offer(None, 200_000_000)], "TND", TODAY)
    assert said(found, 300_000_000) == [
        "The loans that we know here go from 200.000 DT to 200,000.000 DT.",
        "Found in: Kapitalis, 2011.",
        STILL,
    ]
    assert said(found) == [], "old ones, and nobody knows the amount"


def test_of_an_amount_only_loans_that_can_be_so_large_are_told() -> None:
    offers = [offer(500_000, 5_000_000), offer(200_000, 1_000_000), offer(8_000_000, 200_000_000, BTS, **NOW)]
    found = lent(offers, "TND", TODAY)
    compared = "We looked for loan offers of 900.000 DT that fit your plan."
    assert said(found, 900_000) == [compared, "2 may fit: ask first.", "Found in: Kapitalis, 2011.", STILL]
    newer = "By newer sources: from 8,000.000 DT to 200,000.000 DT."
    assert said(found, 9_000_000)[-3:] == [newer, "Found in: Business News, 26 March 2025.", STILL]


def test_where_none_fits_that_is_said_and_no_span_is_told() -> None:
    found = lent([offer(200_000, 1_000_000, **NOW, takes_new="no")], "TND", TODAY)
    assert found
    need = Need("TN", "TND", TODAY, wants_loan=True, amount=900_000, new_business=True)
    lends, read_in = told(found, 900_000, TODAY, rank(found.offers, need))
    assert spoken(*lends, *read_in) == ["We looked for loan offers of 900.000 DT that fit your plan.", "None fits now."]


def test_an_old_source_is_told_only_where_there_is_no_newer_one() -> None:
    found = lent([offer(100_000, 900_000_000), offer(200_000, 5_000_000, BTS)], "TND", TODAY)
    newer = "By newer sources, loans here go from 200.000 DT to 5,000.000 DT."
    assert said(found)[:2] == [newer, "Found in: Business News, 26 March 2025."]
    assert "By newer sources: from 200.000 DT to 5,000.000 DT." in said(found, 900_000)
    assert "Found in: Kapitalis, 2011." in said(found, 50_000_000)
    assert said(found, 50_000)[0] == newer, "none is so small"
    assert found and not spoken(outside(found, 50_000_000)), "an old one lends it all the same"


def test_one_source_is_said_once_and_a_confirmed_one_needs_no_more() -> None:
    sure = Origin("A lender's paper", "p", "", "high", confirmed=True)
    found = lent([offer(500_000, 5_000_000, sure)], "TND", TODAY)
    assert said(found, 500_000)[2:] == ["Found in: A lender's paper. It has no date."]


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (None, 5_000_000, "The loans that we know here go up to 5,000.000 DT."),
        (500_000, None, "The loans that we know here start at 500.000 DT."),
    ],
)
def test_an_end_that_nobody_wrote_down_is_not_made_up(least: int | None, most: int | None, words: str) -> None:
    outside_of_it = 6_000_000 if most else 400_000
    assert said(lent([offer(least, most)], "TND", TODAY), outside_of_it)[0] == words


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
