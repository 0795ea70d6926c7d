"""Bands, own part, income, year 2, the indirect cash flow, and the plan beside what happened."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from app.finance.actuals import COMPARED, Difference, Entry, compare, planned_in
from app.finance.bands import PROPOSED, with_limits
from app.finance.cash_flow import IndirectCashFlow, indirect
from app.finance.errors import Reason
from app.finance.inputs import Asset, Cost, PlanInputs, Prepayment, Tax
from app.finance.later import YearTwo
from app.finance.loans.charges import Savings
from app.finance.projection import outlook, project
from app.finance.shocks import BASE, Shock
from app.finance.year_two import year_two
from tests.finance.plans import PLANS, worked
from tests.finance.refusing import refused
from tests.finance.small import bread, in_month, loan, stall

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
    ("key", "limits", "reason"),
    [
        ("luck", (D(1), D(2)), "not_known"),
        ("debt_to_surplus", (D("NaN"), D(2)), "not_a_number"),
        ("debt_to_surplus", (D(1), D("Infinity")), "not_a_number"),
        ("debt_to_surplus", (D(2), D(1)), "out_of_range"),
        ("dscr_after_living", (D(1), D(2)), "out_of_range"),
        ("dscr_after_living", (D(1), D(1)), "out_of_range"),  # where more is better green lies above red
    ],
)
def test_limits_that_make_no_sense_are_named(key: str, limits: tuple[Decimal, Decimal], reason: Reason) -> None:
    with refused(f"bands.{key}", reason):
        with_limits({key: limits}, "Partner")


def test_a_partner_may_leave_no_room_for_amber() -> None:
    (band,) = (with_limits({"debt_to_surplus": (D("0.5"), D("0.5"))}, "Partner")["debt_to_surplus"],)
    assert [band.colour(D(share)) for share in ("0.4", "0.5", "0.51")] == ["green", "green", "red"]


@settings(max_examples=15, deadline=None)
@given(PLANS)
def test_the_indirect_cash_flow_comes_to_the_direct_one(plan: PlanInputs) -> None:
    found = outlook(plan)
    for told, row in zip(indirect(found), found.months, strict=True):
        assert told.net_cash_flow == row.net_cash_flow
        assert told.operating_cash_flow_after_interest == row.operating_cash_flow - row.loan_interest - row.loan_fee


def test_profit_and_cash_are_told_apart_line_by_line() -> None:
    """Half of the sales are on credit, so that 500 of the first month are still owed; an oven of 240 wears by 10."""
    oven = Asset("Oven", 240, 0, 24, "cash")
    plan = stall(products=(bread(credit_share_pct=D(50)),), assets=(oven,), owner_cash=400, drawings=(100,))
    start, first = indirect(outlook(plan))[:2]
    assert start == IndirectCashFlow(0, 0, 0, 0, 0, 0, 0, 0, -240, 0, 0, 400, 0, 160)
    assert first == IndirectCashFlow(1, 590, 10, -500, 0, 0, 0, 100, 0, 0, 0, 0, -100, 0)


def test_given_cash_comes_from_outside_like_the_owners() -> None:
    """No plan has any yet: grants come in kind. A row that had some would not lose it."""
    found = outlook(stall(owner_cash=400))
    given = replace(found.months[0], grant_cash_in=50)
    assert indirect(replace(found, months=(given, *found.months[1:])))[0].owner_cash_in == 450


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


def test_every_line_of_year_two_is_a_sum_of_its_months() -> None:
    """A loaf sells from month 1; half as many in March, when the box loses. The loan ends in month 15."""
    fewer = bread(season_pct=in_month(3, 50))
    rent, tax = Cost("Rent", (100,)), Tax("Tax", 7, frozenset({3}))
    plan = stall(
        horizon_months=24,
        products=(fewer,),
        costs=(rent,),
        taxes=(tax,),
        prepayments=(Prepayment("Licence", 60, 15, renewed=False),),
        drawings=(450,),
        loan=loan(principal=1_500, term_months=15),
    )
    assert year_two(project(plan)) == YearTwo(
        sales=11_500,
        cost_of_sales=4_600,
        operating_costs=1_200 + 3 * 4,
        taxes=7,
        operating_cash_flow=11_500 - 4_600 - 1_200 - 7,
        loan_payment=300,
        owner_drawings=5_400,
        profit_before_owner_pay=11_500 - 4_600 - 1_212 - 7,
        profit_after_owner_pay=11_500 - 4_600 - 1_212 - 7 - 5_400,
        lowest_cash=1_500 - 60 + 11_500 - 4_600 - 1_200 - 7 - 5_400 - 1_200 - 50 - 50 - (257 + 100),
        lowest_cash_month=15,
        closing_cash=1_500 - 60 + 2 * (11_500 - 4_600 - 1_200 - 7 - 5_400) - 1_500,
    )


def test_year_two_of_a_test_is_that_of_its_own_scenario() -> None:
    plan = stall(horizon_months=24, prepayments=(Prepayment("Licence", 240, 24),))
    tests = (BASE, Shock("half", quantity=D("0.5")), Shock("fewer", quantity=D("0.9")))
    sold = [year_two(project(plan, tests), n) for n in (0, 1, 2)]
    assert [year and year.sales for year in sold] == [12_000, 6_000, 10_800]
    assert [year and year.operating_costs for year in sold] == [120, 120, 120]  # the licence, the same in each
    assert year_two(project(plan, tests)) == sold[0]
    two = [year_two(project(plan, tests[:2]), n) for n in (0, 1)]
    assert two == sold[:2]


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


def test_savings_that_a_lender_wants_are_paid_to_the_lender_and_what_comes_back_is_on_no_line() -> None:
    """100 of the loan and 5 to be saved each month; 60 come back with the last instalment."""
    terms = loan(savings=(Savings(each=5),))
    rows = outlook(stall(loan=terms)).months
    assert [planned_in(row, "loan_payment") for row in rows[1:]] == [105] * 11 + [100]
    assert rows[12].loan_savings == 5 - 60


@pytest.mark.parametrize(
    ("entries", "until", "field", "reason"),
    [
        ([Entry("luck", 1, 5)], 3, "entries[0].line", "not_known"),
        ([Entry("taxes", 1, 5), Entry("taxes", 13, 5)], 3, "entries[1].month", "out_of_range"),
        ([Entry("taxes", 0, 5)], 3, "entries[0].month", "out_of_range"),
        ([], 0, "until", "out_of_range"),
        ([], 13, "until", "out_of_range"),
    ],
)
def test_entries_that_do_not_fit_are_named(entries: list[Entry], until: int, field: str, reason: Reason) -> None:
    with refused(field, reason):
        compare(outlook(worked("gh_layers")).months, entries, until)


def test_a_single_month_is_compared_and_entries_of_later_ones_wait() -> None:
    """The stall sells for 1,000 a month; what was sold in month 2 is not yet asked for."""
    found = compare(outlook(stall()).months, [Entry("cash_sales", 1, 900), Entry("cash_sales", 2, 5)], 1)
    assert found.months == (1,)
    assert found.by_month[0] == Difference("cash_sales", 1, 1_000, 900, -100, D("0.9000"))
    assert found.in_all[0] == Difference("cash_sales", None, 1_000, 900, -100, D("0.9000"))
    assert found.better == -100 + 400  # and no flour was bought
