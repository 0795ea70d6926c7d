"""Money of the family that comes or goes in some months of the calendar only."""

from __future__ import annotations

import pytest

from app.finance.errors import Reason
from app.finance.inputs import HouseholdLine, PlanInputs
from app.finance.projection import outlook
from tests.finance.refusing import refused
from tests.finance.small import home, stall


def october(**lines: tuple[HouseholdLine, ...]) -> PlanInputs:
    """The first sale is in October, so that trading month 4 is January."""
    return stall(first_month=10, household=home(**lines))


def told(inputs: PlanInputs, line: str) -> list[int]:
    return [getattr(row, line) for row in outlook(inputs).household]


def test_a_feast_falls_in_its_months_counted_from_the_first_sale() -> None:
    feast = HouseholdLine("Feast", 600, calendar_months=frozenset({1, 10}))
    assert told(october(spending=(feast,)), "spending") == [600, 0, 0, 600, 0, 0, 0, 0, 0, 0, 0, 0]
    december = HouseholdLine("School", 90, calendar_months=frozenset({9, 12}))
    assert told(october(spending=(feast, december)), "spending") == [600, 0, 90, 600, 0, 0, 0, 0, 0, 0, 0, 90]


def test_money_that_ends_does_not_come_in_a_later_month_of_its_own() -> None:
    harvest = HouseholdLine("Harvest", 500, months_left=4, calendar_months=frozenset({1, 2, 11}))
    assert told(october(income=(harvest,)), "other_income") == [0, 500, 0, 500, *[0] * 8]


def test_a_usual_month_holds_a_twelfth_of_what_a_year_brings() -> None:
    assert HouseholdLine("School", 100, calendar_months=frozenset({2})).a_month == 8  # 8.33
    assert HouseholdLine("School", 100, calendar_months=frozenset({2, 9, 10})).a_month == 25
    assert HouseholdLine("Food", 100).a_month == 100
    fees = HouseholdLine("School", 1_200, calendar_months=frozenset({2}))
    family = outlook(october(spending=(fees,))).ratios.household
    assert (family.spending, family.need_from_business) == (100, 100)


@pytest.mark.parametrize("part", ["income", "spending", "debts", "savings"])
@pytest.mark.parametrize(("month", "reason"), [(0, "zero"), (13, "out_of_range")])
def test_a_month_that_no_year_has_is_refused(part: str, month: int, reason: Reason) -> None:
    rows = (HouseholdLine("A", 1), HouseholdLine("B", 1, calendar_months=frozenset({1, month})))
    with refused(f"household.{part}[1].calendar_months", reason):
        outlook(october(**{part: rows}))
