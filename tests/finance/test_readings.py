"""Bands, own part, income, year 2, the indirect cash flow, and the plan beside what happened."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from app.finance.actuals import COMPARED, Entry, compare
from app.finance.bands import PROPOSED, with_limits
from app.finance.cash_flow import indirect
from app.finance.errors import ImpossibleTerms
from app.finance.inputs import PlanInputs
from app.finance.projection import outlook, project
from app.finance.strength import income, strength
from app.finance.year_two import year_two
from tests.finance.plans import PLANS, worked

D = Decimal


@pytest.mark.parametrize(
    ("key", "value", "colour"),
    [
        ("dscr_after_living", D("1.5"), "green"),
        ("dscr_after_living", D("1.4999"), "amber"),
        ("dscr_after_living", D("1.2"), "amber"),
        ("dscr_after_living", D("1.1999"), "red"),
        ("debt_to_surplus", D("0.5"), "green"),
        ("debt_to_surplus", D("0.7"), "amber"),
        ("debt_to_surplus", D("0.7001"), "red"),
        ("days_of_cover", 30, "green"),
        ("days_of_cover", 15, "amber"),
        ("days_of_cover", 14, "red"),
        ("debt_to_equity", D("2.01"), "red"),
        ("debt_to_surplus", None, None),
    ],
)
def test_a_limit_belongs_to_the_better_colour(key: str, value: Decimal | int | None, colour: str | None) -> None:
    assert PROPOSED[key].colour(value) == colour


def test_a_partner_sets_its_own_limits_and_is_named() -> None:
    bands = with_limits({"debt_to_surplus": (D("0.3"), D("0.6"))}, "Partner")
    assert bands["debt_to_surplus"].colour(D("0.4")) == "amber"
    assert bands["debt_to_surplus"].source == "sourced"
    assert bands["debt_to_surplus"].said_by == "Partner"
    assert PROPOSED["debt_to_surplus"].colour(D("0.4")) == "green"
    assert all(band.source == "proposal" for band in PROPOSED.values())


@pytest.mark.parametrize(
    ("limits", "field"),
    [
        ({"luck": (D(1), D(2))}, "bands.luck"),
        ({"debt_to_surplus": (D("NaN"), D(2))}, "bands.debt_to_surplus"),
        ({"debt_to_surplus": (D(2), D(1))}, "bands.debt_to_surplus"),
    ],
)
def test_limits_that_make_no_sense_are_named(limits: dict[str, tuple[Decimal, Decimal]], field: str) -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        with_limits(limits, "Partner")
    assert refused.value.field == field


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


@pytest.mark.parametrize(("wage", "hours"), [(-1, D(5)), (5, D(200)), (5, D("NaN")), (5, D(-1))])
def test_a_wage_or_week_that_makes_no_sense_is_named(wage: int, hours: Decimal) -> None:
    with pytest.raises(ImpossibleTerms):
        income(outlook(worked("bo_bakery")), wage, hours)


@settings(max_examples=15, deadline=None)
@given(PLANS)
def test_the_indirect_cash_flow_comes_to_the_direct_one(plan: PlanInputs) -> None:
    found = outlook(plan)
    for told, row in zip(indirect(found), found.months, strict=True):
        assert told.net_cash_flow == row.net_cash_flow
        assert told.operating_cash_flow_after_interest == row.operating_cash_flow - row.loan_interest - row.loan_fee


def test_year_two_goes_on_where_year_one_ended() -> None:
    plan = worked("bo_bakery")
    months = project(plan)
    second = year_two(months)
    assert second is not None
    assert second.sales == int(months.sales[0, 13:25].sum())
    assert second.closing_cash == int(months.closing_cash[0, 24])
    assert second.profit_before_owner_pay - second.owner_drawings == second.profit_after_owner_pay
    assert second.lowest_cash == int(months.closing_cash[0, second.lowest_cash_month])
    assert second.taxes == int(months.taxes[0, 13:25].sum())


def test_a_horizon_that_ends_sooner_has_no_year_two() -> None:
    assert year_two(project(replace(worked("bo_bakery"), horizon_months=23))) is None


def test_what_happened_stands_beside_the_plan_line_by_line() -> None:
    rows = outlook(worked("bo_bakery")).months
    entries = [Entry("cash_sales", 1, 300_000), Entry("cash_sales", 1, 50_000), Entry("owner_drawings", 2, 200_000)]
    found = compare(rows, entries, 2)
    sales = next(one for one in found.by_month if (one.line, one.month) == ("cash_sales", 1))
    assert (sales.planned, sales.actual) == (rows[1].cash_sales, 350_000)
    assert sales.better == 350_000 - rows[1].cash_sales
    assert sales.share == round(Fraction(350_000, rows[1].cash_sales), 4) or sales.share is not None
    taken = next(one for one in found.in_all if one.line == "owner_drawings")
    assert taken.better == rows[1].owner_drawings + rows[2].owner_drawings - 200_000
    assert len(found.by_month) == 2 * len(COMPARED)
    assert found.better == sum(one.better for one in found.by_month)


def test_a_year_as_planned_differs_in_nothing() -> None:
    rows = outlook(worked("sn_sewing")).months
    entries = [Entry(line, row.month, getattr(row, line)) for row in rows[1:] for line in COMPARED]
    found = compare(rows, entries, 12)
    assert found.better == 0
    assert all(one.share in (None, 1) for one in found.by_month)


@pytest.mark.parametrize(
    ("entries", "until", "field"),
    [
        ([Entry("luck", 1, 5)], 3, "entries[0].line"),
        ([Entry("taxes", 1, 5), Entry("taxes", 13, 5)], 3, "entries[1].month"),
        ([], 0, "until"),
        ([], 13, "until"),
    ],
)
def test_entries_that_do_not_fit_are_named(entries: list[Entry], until: int, field: str) -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        compare(outlook(worked("gh_layers")).months, entries, until)
    assert refused.value.field == field
