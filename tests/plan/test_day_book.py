"""A month as it was beside the month as it was planned."""

from __future__ import annotations

import pytest

from app.finance.actuals import COMPARED, planned_in
from app.language.tongues import Tongue
from app.plan.day_book import LINES, NAMES, Written, compared, headline, largest, of_plan
from app.plan.reading import read
from tests.plan import demo_plans
from tests.plan.test_checks import reading

EN = Tongue("en", "BO")


def rosa() -> object:
    return read(demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery"), "ABC-123", 1).outlook


def test_every_line_that_can_be_compared_is_asked_and_named() -> None:
    assert [line.key for line in LINES] == list(COMPARED) == list(NAMES)
    assert [line.number for line in LINES] == [f"D{n}" for n in range(1, 9)]


def test_a_month_as_planned_differs_in_nothing() -> None:
    outlook = rosa()
    planned = {line: getattr(outlook.months[2], line) for line in COMPARED}  # type: ignore[attr-defined]
    found = compared(outlook, 2, Written(planned))  # type: ignore[arg-type]
    assert EN.speak(headline(found, "BOB")) == "The box has what was planned."
    assert largest(found, "BOB") is None


def test_less_sold_and_less_taken_home_are_told_by_what_they_do_to_the_box() -> None:
    outlook = rosa()
    planned = {line: getattr(outlook.months[2], line) for line in COMPARED}  # type: ignore[attr-defined]
    real = {
        **planned,
        "cash_sales": planned["cash_sales"] - 50_000,
        "owner_drawings": planned["owner_drawings"] - 20_000,
    }
    found = compared(outlook, 2, Written(real))  # type: ignore[arg-type]
    assert found.better == -30_000
    assert EN.speak(headline(found, "BOB")) == "The box has Bs\xa0300.00 less than planned."
    assert EN.speak(largest(found, "BOB")).startswith("Most of it: Sold and paid at once")  # type: ignore[arg-type]


def test_the_line_that_is_named_moved_the_box_the_way_it_went() -> None:
    outlook = rosa()
    planned = {line: getattr(outlook.months[2], line) for line in COMPARED}  # type: ignore[attr-defined]
    real = {
        **planned,
        "cash_sales": planned["cash_sales"] - 50_000,
        "supplier_payments": planned["supplier_payments"] - 40_000,
        "owner_drawings": planned["owner_drawings"] - 30_000,
    }
    found = compared(outlook, 2, Written(real))  # type: ignore[arg-type]
    assert found.better == 20_000
    assert EN.speak(largest(found, "BOB")).startswith("Most of it: Material and goods")  # type: ignore[arg-type]


@pytest.mark.parametrize(("month", "more"), [(3, 0), (4, 100_00), (12, 100_00)])
def test_rent_paid_in_advance_and_paid_again_is_a_cost_of_its_month(month: int, more: int) -> None:
    """300 for three months; from the fourth on 100 a month, which the question names and the plan had."""
    advance = {"id": "a", "name": "Market stall", "amount": 300_00, "covers": "3", "renewed": "yes"}
    outlook = reading("bo_bakery", start={"advances": [advance]}).outlook
    assert outlook is not None
    row = outlook.months[month]
    assert planned_in(row, "operating_costs_total") == row.operating_costs_total + more
    found = compared(outlook, month, Written({line: planned_in(row, line) for line in COMPARED}))
    assert (found.better, largest(found, "BOB")) == (0, None)
    assert ("Market stall" in EN.speak(of_plan(outlook, month)["operating_costs_total"])) == bool(more)


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_lines_are_all_that_moves_the_box_after_the_first_day(case: str) -> None:
    outlook = reading(case).outlook
    assert outlook is not None
    for row in outlook.months[1:]:
        assert sum(sign * planned_in(row, line) for line, sign in COMPARED.items()) == row.net_cash_flow
