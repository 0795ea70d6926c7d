"""The amounts that a line of a month offers: around the plan's own, easy, and each once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.finance.actuals import COMPARED
from app.language.tongues import Tongue
from app.plan.book_taps import taps, usual
from app.plan.day_book import Written, beside
from app.plan.reading import read
from tests.plan import demo_plans

EN = Tongue("en", "BO")


def rosa() -> Any:
    return read(demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery"), "ABC-123", 1).outlook


def offered(rows: Any, month: int, line: str) -> list[tuple[str, int]]:
    return [(EN.speak(tap.words), tap.amount) for tap in taps(rows, month, line)]


def test_a_planned_amount_is_offered_exactly_and_its_shares_as_easy_figures() -> None:
    assert offered(rosa().months, 1, "supplier_payments") == [
        ("Nothing", 0),
        ("Half", 170_000),
        ("A little less", 275_000),
        ("As planned", 340_806),
        ("A little more", 410_000),
    ]


def test_where_nothing_is_planned_the_nearest_month_with_an_amount_is_offered() -> None:
    rows = rosa().months
    assert offered(rows, 1, "collections") == [("Nothing", 0), ("As in April", 110_580)]
    assert offered(rows, 12, "taxes") == [("Nothing", 0), ("As in January", 37_000)]
    assert offered(rows, 2, "taxes") == [("Nothing", 0), ("As in March", 9_000)]
    assert offered(rows, 1, "owner_cash_in") == [("Nothing", 0)]


def test_rent_paid_again_after_its_months_in_advance_is_in_the_amount_that_is_offered() -> None:
    rows = [replace(row, prepayments_paid=300_00) for row in rosa().months]
    assert ("As planned", rows[3].operating_costs_total + 300_00) in offered(rows, 3, "operating_costs_total")


@pytest.mark.parametrize("planned", [1, 2, 3, 7, 99, 100, 101, 949, 12_345, 10**12 - 1])
def test_amounts_go_up_and_none_is_offered_twice(planned: int) -> None:
    rows = [replace(row, taxes=planned) for row in rosa().months]
    amounts = [tap.amount for tap in taps(rows, 3, "taxes")]
    assert amounts == sorted({*amounts})
    assert amounts[0] == 0
    assert planned in amounts
    assert ("As planned", planned) in offered(rows, 3, "taxes")


def test_nothing_is_chosen_beforehand_only_where_nothing_is_planned() -> None:
    rows = rosa().months
    assert [line for line in COMPARED if usual(rows, 2, line, None) == 0] == ["taxes", "owner_cash_in"]
    written = Written({"taxes": 0, "cash_sales": 5, "collections": 7}, frozenset({"collections"}))
    assert {line: usual(rows, 2, line, written) for line in COMPARED if usual(rows, 2, line, written) is not None} == {
        "collections": 7,
        "taxes": 0,
    }


def test_a_month_of_taps_stands_beside_the_plan_with_its_guesses_marked() -> None:
    """April of the bakery: sales a little less, material and taken home as planned, the instalment half."""
    outlook = rosa()
    step = dict.fromkeys(COMPARED, "As planned") | {"cash_sales": "A little less", "loan_payment": "Half"}
    chosen = {line: dict(offered(outlook.months, 2, line)).get(words, 0) for line, words in step.items()}
    assert (chosen["cash_sales"], chosen["loan_payment"]) == (845_000, 21_000)
    told = beside(outlook, 2, Written(chosen, frozenset(line for line, amount in chosen.items() if amount)), "BOB")
    assert told.comparison.better == 845_000 - 1_055_600 + 42_160 - 21_000
    assert EN.speak(told.said[0]) == "The box has Bs\xa01,894.40 less than planned."
    assert EN.speak(told.guesses or "") == "6 of these amounts are guesses."
    assert [(EN.speak(name), one.actual, guess) for name, one, guess in told.lines][:2] == [
        ("Sold and paid at once", 845_000, True),
        ("Paid later by customers", 110_580, True),
    ]
