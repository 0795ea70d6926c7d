"""What would help a family that is short while the box holds, worked out in the head on the stall."""

from __future__ import annotations

from dataclasses import replace

from app.finance.family_repair import family_repairs
from app.finance.inputs import Cost, DatedAmount, HouseholdLine, PlanInputs
from app.finance.repair import Repair
from tests.finance.small import home, stall

SENT = HouseholdLine("Sister", 100, kind="remittance")
FOOD = HouseholdLine("Food", 300)
STOPS = "remittances_stop"


def family(reserve: int = 0, taken: int = 200, owner_cash: int = 0) -> PlanInputs:
    """600 come into the box each month and 200 go home, where 100 are sent and 300 eaten."""
    at_home = home(reserve=reserve, income=(SENT,), spending=(FOOD,))
    return stall(drawings=(taken,), household=at_home, owner_cash=owner_cash)


def test_what_no_longer_comes_is_taken_home_instead() -> None:
    plan = family()
    (found,) = family_repairs(plan, (STOPS,)).values()
    # 100 a month are missing; the box has 300 left of each month then, the lowest is nothing on opening day
    assert found == Repair("drawings_more", 100, 0, 0, -1_200, replace(plan, drawings=(300,)))


def test_what_is_put_aside_makes_it_less_and_two_digits_are_enough() -> None:
    # 1,200 are missing over the year and 123 are there: 89.75 a month, so 90
    (found,) = family_repairs(family(reserve=123), (STOPS,)).values()
    assert (found.amount, found.lowest_reserve) == (90, 3)
    # 10 are there: 99.17, so 100
    assert family_repairs(family(reserve=10), (STOPS,))[STOPS].amount == 100


def test_a_family_with_enough_and_a_box_that_is_short_are_none_of_its_work() -> None:
    assert family_repairs(family(reserve=1_200), (STOPS,)) == {}
    assert family_repairs(family(taken=700), (STOPS, "base")) == {}


def test_a_box_that_could_not_give_it_gives_nothing() -> None:
    close = replace(family(), costs=(Cost("Rent", (350,)),))  # 50 are left of each month
    assert family_repairs(close, (STOPS,)) == {}
    assert family_repairs(replace(close, owner_cash=600), (STOPS,))[STOPS].lowest_cash == 0


def test_a_family_that_is_short_before_anything_comes_home_is_not_helped_by_taking_more() -> None:
    late = replace(family(), drawings=(300,), household=home(spending=(FOOD,), reserve=100))
    assert family_repairs(replace(late, owner_cash=5_000), ("opening_two_months_late",)) == {}


def test_a_year_that_is_about_taking_less_home_is_left_alone() -> None:
    assert family_repairs(family(), ("sales_minus_20pct_and_owner_takes_70pct",)) == {}


def test_a_sum_that_comes_late_counts_only_from_its_month() -> None:
    once = replace(family(), household=replace(family().household, lump_sums=(DatedAmount("Pot", 12, 5_000),)))
    # until month 11 there are 1,100 too little: 100 a month, whatever comes in month 12
    assert family_repairs(once, (STOPS,))[STOPS].amount == 100
