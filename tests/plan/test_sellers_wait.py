"""F3: sellers who wait, how much and how long; the figures pay them a month later, and who waits less is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.projection import outlook
from app.plan.carried import read_all
from app.plan.progress import answered
from app.plan.reading import PlanReading
from app.plan.sections import asked, asked_fields, section
from app.plan.sections.costs import SUPPLIER_CREDIT, SUPPLIER_TERMS, SUPPLIER_WEEKS
from tests.plan import demo_plans
from tests.plan.test_checks import codes, reading

CASES = ("bo_bakery", "sn_sewing", "bo_home_kitchen_grant_only")


def rosa(**costs: Any) -> PlanReading:
    return reading("bo_bakery", costs=costs)


@pytest.mark.parametrize(
    ("weeks", "named"),
    [("0", True), ("1", True), ("2.1", True), ("2.2", False), ("4", False), ("9", False), (None, False)],
)
def test_sellers_who_wait_less_than_half_a_month_are_named(weeks: str | None, named: bool) -> None:
    """At 52 weeks in twelve months, half a month are 2.17 weeks."""
    assert codes(rosa(supplier_weeks=weeks)).get("F3") == ("amber" if named else None)


@pytest.mark.parametrize("case", CASES)
def test_what_is_to_be_kept_is_the_most_that_the_box_lacks_when_all_is_paid_at_once(case: str) -> None:
    seen = reading(case, costs={"supplier_weeks": "1"})
    assert seen.outlook is not None
    at_once = outlook(replace(seen.outlook.inputs, supplier_credit_pct=Decimal(0)))
    pairs = zip(seen.outlook.months, at_once.months, strict=True)
    lacks = max(month.closing_cash - paid.closing_cash for month, paid in pairs)
    advice = next(one for one in seen.advice if one.code == "F3")
    assert advice.repair is not None
    assert advice.repair.values["amount"].minor == lacks > 0
    assert (advice.section, advice.step) == ("costs", SUPPLIER_TERMS.key)


@pytest.mark.parametrize("share", ["0", "0.0", "unknown"])
def test_weeks_are_not_named_where_nothing_is_paid_later(share: str) -> None:
    assert "F3" not in codes(rosa(supplier_credit=share, supplier_weeks="1"))


@pytest.mark.parametrize(
    ("share", "open_"), [(None, True), ("unknown", True), ("0", False), ("0.00", False), ("5", True)]
)
def test_weeks_are_asked_unless_all_is_paid_at_once(share: str | None, open_: bool) -> None:
    assert asked(SUPPLIER_WEEKS, {"costs": {SUPPLIER_CREDIT.key: share}}) == open_


def test_a_plan_from_before_is_whole_without_weeks_and_comes_in_as_it_was() -> None:
    answers = demo_plans.answers("bo_bakery")
    before = {**answers, "costs": {key: value for key, value in answers["costs"].items() if key != "supplier_weeks"}}
    assert answered(section("costs"), SUPPLIER_TERMS, before)
    assert SUPPLIER_WEEKS in asked_fields(SUPPLIER_TERMS, before)
    for told in (answers, before):
        found = read_all(told)
        assert (found.problems, found.unknown) == ([], [])
        assert found.answers["costs"] == told["costs"]
