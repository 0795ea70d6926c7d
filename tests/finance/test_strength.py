"""The owner's part, debts that nobody tells, what the family earns, and the colours of it all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.bands import with_limits
from app.finance.errors import Reason
from app.finance.inputs import Asset, HouseholdLine
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.strength import Income, income, strength
from tests.finance.plans import worked
from tests.finance.refusing import refused
from tests.finance.small import home, loan, stall

D = Decimal


def test_the_owners_part_and_the_loan_in_months_of_sales() -> None:
    found = strength(outlook(worked("gh_layers")))
    assert found.debt_to_equity == D("1.3889")  # 10,000 over 7,200
    assert found.debt_to_equity_with_gifts == D("0.3704")  # over 27,000
    assert found.loan_to_monthly_sales == D("1.2565")  # 10,000 over 95,502.60 / 12
    assert found.colours["debt_to_equity"] == "amber"
    assert found.colours["dscr_after_living"] == "green"


def test_an_unknown_debt_takes_a_tenth_of_the_surplus() -> None:
    found = outlook(worked("bo_bakery"))
    home, cushion = found.ratios.household, strength(found)
    assert home.surplus_before_debt is not None
    assert cushion.unknown_debt == (home.surplus_before_debt + 5) // 10
    assert cushion.debt_to_surplus_with_unknown is not None
    assert home.debt_to_surplus is not None
    assert abs(cushion.debt_to_surplus_with_unknown - home.debt_to_surplus - D("0.1")) < D("0.0002")


def test_without_a_loan_there_is_nothing_to_weigh_against_the_owners_part() -> None:
    found = strength(outlook(worked("bo_home_kitchen_grant_only")))
    assert found.debt_to_equity == 0
    assert found.colours["dscr_after_living"] is None


def test_income_is_what_is_taken_and_what_is_left_against_need_and_wage() -> None:
    found = income(outlook(worked("bo_bakery")), 10_000, D(40))
    assert (found.drawings, found.profit_after_drawings, found.income) == (190_833, 125_158, 315_992)
    assert found.need == 205_000 - 60_000 * 0
    assert found.covers_need == D("1.5414")
    assert found.day_wages == 216_667  # 40 hours are five days, of 52 weeks a twelfth
    assert found.of_day_wages == D("1.4584")


EATING = home(spending=(HouseholdLine("Food", 500),))


def test_income_of_the_stall_is_its_profit_whoever_holds_it() -> None:
    """600 of profit a month, of which 200 are taken; five days a week of 30 are 650 a month."""
    found = income(outlook(stall(household=EATING, drawings=(200,))), 30, D(40))
    assert found == Income(200, 400, 600, 500, D("1.2000"), 650, D("0.9231"))


@pytest.mark.parametrize(("wage", "hours"), [(None, None), (30, None), (None, D(40))])
def test_without_wage_or_hours_nothing_is_said_of_wages(wage: int | None, hours: Decimal | None) -> None:
    found = income(outlook(stall()), wage, hours)
    assert (found.day_wages, found.of_day_wages) == (None, None)
    assert found.income == 600


@pytest.mark.parametrize(
    ("wage", "hours", "wages"),
    [(0, D(40), 0), (1, D(40), 22), (24, D(0), 0), (24, D("0.5"), 7), (24, D(168), 2_184)],
)
def test_a_months_wages_are_those_of_a_twelfth_of_52_weeks(wage: int, hours: Decimal, wages: int) -> None:
    assert income(outlook(stall()), wage, hours).day_wages == wages


@pytest.mark.parametrize(
    ("wage", "hours", "field", "reason"),
    [
        (-1, D(5), "day_wage", "negative"),
        (5, D("NaN"), "hours_a_week", "not_a_number"),
        (5, D(-1), "hours_a_week", "out_of_range"),
        (5, D("168.5"), "hours_a_week", "out_of_range"),
    ],
)
def test_a_wage_or_week_that_makes_no_sense_is_named(wage: int, hours: Decimal, field: str, reason: Reason) -> None:
    with refused(field, reason):
        income(outlook(stall()), wage, hours)


def lent(**changes: object) -> Outlook:
    """1,200 lent, 300 of the owner's cash, things of 500 that the owner had and of 400 that were given."""
    own, given = Asset("Own", 500, 0, 12, "own_in_kind"), Asset("Given", 400, 0, 12, "grant_in_kind")
    return outlook(stall(loan=loan(**changes), owner_cash=300, assets=(own, given), household=EATING))


def test_the_owners_part_is_cash_and_things_and_what_was_given_stands_apart() -> None:
    found = strength(lent())
    assert found.debt_to_equity == D("1.5000")  # 1,200 over 800
    assert found.debt_to_equity_with_gifts == D("1.0000")  # over 1,200
    assert found.loan_to_monthly_sales == D("1.2000")
    assert found.unknown_debt == 10  # a tenth of 600 less 500
    assert found.debt_to_surplus_with_unknown == D("1.1000")  # 100 and 10 over 100


def test_given_cash_counts_with_what_was_given() -> None:
    found = lent()
    both = found.ratios.sources_and_uses
    given = replace(both, sources=replace(both.sources, grant_cash=400))
    richer = replace(found, ratios=replace(found.ratios, sources_and_uses=given))
    assert strength(richer).debt_to_equity_with_gifts == D("0.7500")  # 1,200 over 1,600


def test_a_surplus_that_is_not_known_allows_for_no_debt() -> None:
    found = strength(lent(grace_months=11, term_months=12))
    assert found.unknown_debt is not None
    waiting = strength(lent(grace_months=12, term_months=24))
    assert (waiting.unknown_debt, waiting.debt_to_surplus_with_unknown) == (None, None)


def test_a_family_that_needs_more_than_there_is_hides_no_debt() -> None:
    hungry = home(spending=(HouseholdLine("Food", 5_000),))
    found = strength(outlook(stall(household=hungry, loan=loan())))
    assert (found.unknown_debt, found.debt_to_surplus_with_unknown) == (0, None)


def test_each_ratio_has_its_colour() -> None:
    """600 a month over 100 of debt service; 100 of debt over a surplus of 100, and over 600 that come in."""
    assert strength(lent()).colours == {
        "dscr_after_living": "green",  # 6.0
        "debt_to_surplus": "red",  # 1.0
        "debt_to_surplus_unsure": "red",
        "debt_to_total_income": "green",  # 0.1667
        "days_of_cover": None,  # no fixed costs
        "debt_to_equity": "amber",  # 1.5
        "loan_to_monthly_sales": "green",  # 1.2
    }


def test_a_partners_limits_give_the_colours() -> None:
    strict = with_limits({"debt_to_equity": (D("0.5"), D("1.4"))}, "Partner")
    assert strength(lent(), strict).colours["debt_to_equity"] == "red"
