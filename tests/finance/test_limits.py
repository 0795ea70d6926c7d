"""Each figure of a plan up to its limits, and one beyond them refused at its own field for its own reason."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.errors import ImpossibleTerms, Reason, TooLarge
from app.finance.inputs import Asset, Cost, DatedAmount, HouseholdLine, NamedAmount, PlanInputs, Prepayment, Tax
from app.finance.limits import LONGEST, MOST_LINES, _sound, checked
from app.finance.loans.charges import Savings
from app.finance.ranges import LARGEST_PCT, amount, between, number, pct, share, whole
from app.finance.rounding import LARGEST_INPUT
from tests.finance.refusing import refused
from tests.finance.small import ALL_YEAR, bread, home, loan, stall

D = Decimal
ABOVE = LARGEST_INPUT + 1
COST, TAX = Cost("Rent", (5,)), Tax("Tax", 5, frozenset({1}))
OVEN, ADVANCE = Asset("Oven", 5, 0, 12, "cash"), Prepayment("Rent", 5, 3)
DEPOSIT, LATER, LINE = NamedAmount("Deposit", 5), DatedAmount("Later", 3, 5), HouseholdLine("Wage", 5)
LISTS: dict[str, Any] = {
    "products": bread(), "costs": COST, "taxes": TAX, "assets": OVEN, "deposits": DEPOSIT, "prepayments": ADVANCE,
    "opening_costs": DEPOSIT, "later_cash": LATER,
}  # fmt: skip
AT_HOME: dict[str, Any] = {"income": LINE, "spending": LINE, "debts": LINE, "savings": LINE, "lump_sums": LATER}


def second(key: str, **changes: object) -> PlanInputs:
    """A plan with two rows of a kind, of which the second is changed."""
    return stall(**{key: (LISTS[key], replace(LISTS[key], **changes))})


def at_home(key: str, **changes: object) -> PlanInputs:
    return stall(household=home(**{key: (AT_HOME[key], replace(AT_HOME[key], **changes))}))


def borrowing(**changes: object) -> PlanInputs:
    return stall(loan=loan(**changes))


@pytest.mark.parametrize(
    "plan",
    [
        *(stall(**{key: value}) for key in ("first_month", "horizon_months", "days_open") for value in (1,)),
        *(stall(first_month=12), stall(horizon_months=LONGEST), stall(days_open=31)),
        *(stall(discount_rate_pct=D(0)), stall(discount_rate_pct=D(LARGEST_PCT)), stall(stock_cover_pct=D(200))),
        *(stall(bad_debt_pct=D(100)), stall(supplier_credit_pct=D(100))),
        *(stall(first_stock=LARGEST_INPUT), stall(owner_cash=LARGEST_INPUT), stall(drawings=(LARGEST_INPUT, 0))),
        *(stall(**{key: (row,) * MOST_LINES}) for key, row in LISTS.items()),
        *(second("products", season_pct=(D(0),) * 12), second("products", ramp_pct=(D(LARGEST_PCT),))),
        *(second("products", credit_share_pct=D(100)), second("products", price=D("0.5"), base_units=0)),
        *(second("costs", calendar_months=frozenset({1, 12})), second("costs", behaviour="variable")),
        *(second("assets", residual=5), second("assets", residual=0, cost=0), second("assets", life_months=1)),
        *(second("assets", life_months=1200), second("assets", funding="grant_in_kind")),
        *(second("assets", funding="own_in_kind"), second("taxes", calendar_months=frozenset({12}))),
        *(second("prepayments", covers_months=1), second("prepayments", covers_months=LONGEST)),
        *(second("later_cash", month=1), second("later_cash", month=LONGEST)),
        *(stall(household=home(**{key: (row,) * MOST_LINES})) for key, row in AT_HOME.items()),
        *(at_home("income", months_left=0), at_home("lump_sums", month=1), at_home("lump_sums", month=LONGEST)),
        *(borrowing(term_months=1), borrowing(term_months=LONGEST, grace_months=0), borrowing(grace_months=11)),
        *(borrowing(upfront_fee_pct=D(100)), borrowing(instalment_step=100), borrowing(instalment_rounding="up")),
        *(borrowing(instalment_rounding="half_even"), borrowing(savings=(Savings(each=1, returned=False),))),
    ],
    ids=repr,
)
def test_a_figure_at_its_limit_is_taken(plan: PlanInputs) -> None:
    assert checked(plan) is plan


REFUSED: list[tuple[PlanInputs, str, Reason]] = [
    (stall(first_month=0), "first_month", "zero"),
    (stall(first_month=13), "first_month", "out_of_range"),
    (stall(horizon_months=0), "horizon_months", "zero"),
    (stall(horizon_months=LONGEST + 1), "horizon_months", "out_of_range"),
    (stall(days_open=0), "days_open", "zero"),
    (stall(days_open=32), "days_open", "out_of_range"),
    (stall(discount_rate_pct=D(-1)), "discount_rate_pct", "negative"),
    (stall(discount_rate_pct=D(LARGEST_PCT + 1)), "discount_rate_pct", "too_large"),
    (stall(bad_debt_pct=D("100.1")), "bad_debt_pct", "out_of_range"),
    (stall(supplier_credit_pct=D(-1)), "supplier_credit_pct", "negative"),
    (stall(stock_cover_pct=D(LARGEST_PCT + 1)), "stock_cover_pct", "too_large"),
    (stall(first_stock=-1), "first_stock", "negative"),
    (stall(owner_cash=ABOVE), "owner_cash", "too_large"),
    (stall(drawings=(5, -1)), "drawings[1]", "negative"),
    (stall(drawings=(5, 5, ABOVE)), "drawings[2]", "too_large"),
    (stall(drawings=(5, True)), "drawings[1]", "not_a_number"),
    *((stall(**{key: (row,) * (MOST_LINES + 1)}), key, "too_large") for key, row in LISTS.items()),
    *((second("products", **{key: -1}), f"products[1].{key}", "negative") for key in ("base_units", "price", "unit_cost")),
    (second("products", price=D("NaN")), "products[1].price", "not_a_number"),
    *((second("products", **{key: ALL_YEAR[1:]}), f"products[1].{key}", "wrong_length") for key in ("season_pct", "price_index_pct")),
    (second("products", season_pct=(*ALL_YEAR[1:], D(-1))), "products[1].season_pct", "negative"),
    (second("products", price_index_pct=(*ALL_YEAR[1:], D(LARGEST_PCT + 1))), "products[1].price_index_pct", "too_large"),
    (second("products", price_index_pct=(*ALL_YEAR[1:], D("NaN"))), "products[1].price_index_pct", "not_a_number"),
    (second("products", ramp_pct=(D("1e-13"),)), "products[1].ramp_pct", "out_of_range"),
    (second("products", credit_share_pct=D(101)), "products[1].credit_share_pct", "out_of_range"),
    (second("costs", schedule=()), "costs[1].schedule", "missing"),
    (second("costs", schedule=(5, -1)), "costs[1].schedule[1]", "negative"),
    (second("costs", behaviour="odd"), "costs[1].behaviour", "not_known"),
    (second("costs", calendar_months=frozenset({13})), "costs[1].calendar_months", "out_of_range"),
    (second("taxes", amount=-1), "taxes[1].amount", "negative"),
    (second("taxes", calendar_months=frozenset({0})), "taxes[1].calendar_months", "zero"),
    (second("assets", cost=-1), "assets[1].cost", "negative"),
    (second("assets", residual=-1), "assets[1].residual", "negative"),
    (second("assets", residual=6), "assets[1].residual", "too_large"),
    (second("assets", life_months=0), "assets[1].life_months", "zero"),
    (second("assets", life_months=1201), "assets[1].life_months", "out_of_range"),
    (second("assets", funding="magic"), "assets[1].funding", "not_known"),
    *((second(key, amount=-1), f"{key}[1].amount", "negative") for key in ("deposits", "opening_costs", "prepayments", "later_cash")),
    (second("prepayments", covers_months=0), "prepayments[1].covers_months", "zero"),
    (second("prepayments", covers_months=LONGEST + 1), "prepayments[1].covers_months", "out_of_range"),
    (second("later_cash", month=0), "later_cash[1].month", "zero"),
    (second("later_cash", month=LONGEST + 1), "later_cash[1].month", "out_of_range"),
    (stall(household=home(reserve=-1)), "household.reserve", "negative"),
    *((stall(household=home(**{key: (row,) * (MOST_LINES + 1)})), f"household.{key}", "too_large") for key, row in AT_HOME.items()),
    *((at_home(key, amount=-1), f"household.{key}[1].amount", "negative") for key in AT_HOME),
    *((at_home(key, months_left=-1), f"household.{key}[1].months_left", "negative") for key in AT_HOME if key != "lump_sums"),
    (at_home("lump_sums", month=0), "household.lump_sums[1].month", "zero"),
    (at_home("lump_sums", month=LONGEST + 1), "household.lump_sums[1].month", "out_of_range"),
    (borrowing(term_months=0), "loan.term_months", "zero"),
    (borrowing(term_months=LONGEST + 1), "loan.term_months", "out_of_range"),
    (borrowing(grace_months=-1), "loan.grace_months", "negative"),
    (borrowing(grace_months=12), "loan.grace_months", "out_of_range"),
    (borrowing(upfront_fee_pct=D(101)), "loan.upfront_fee_pct", "out_of_range"),
    (borrowing(instalment_step=0), "loan.instalment_step", "zero"),
    (borrowing(instalment_step=ABOVE), "loan.instalment_step", "out_of_range"),
    (borrowing(instalment_rounding="down"), "loan.instalment_rounding", "not_known"),
    (borrowing(savings=(Savings(each=1), Savings(each=-1, returned=False))), "loan.savings[1].each", "negative"),
    (borrowing(annual_rate_pct=D(-1)), "loan.annual_rate_pct", "negative"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "field", "reason"), REFUSED, ids=[f"{field}-{reason}" for _, field, reason in REFUSED]
)
def test_a_figure_beyond_its_limit_is_refused_at_its_field(plan: PlanInputs, field: str, reason: Reason) -> None:
    with refused(field, reason):
        checked(plan)


def test_too_many_lines_are_an_amount_of_work_that_is_refused() -> None:
    with pytest.raises(TooLarge):
        checked(stall(costs=(COST,) * (MOST_LINES + 1)))


def test_figures_beyond_doubt_are_seen_at_one_glance() -> None:
    assert all(_sound(values, 9) for values in ((), (0,), (9, D(9)), (D("1e-12"), 1), (D(0), D(0)), (1, 2)))
    assert not any(_sound(values, 9) for values in ((9, D("9.1")), (D("0.9e-12"), 1), (1, True), (D("NaN"),), (0, -1)))
    assert not _sound((1, "2"), 9)  # type: ignore[arg-type]  # what is no number at all


@pytest.mark.parametrize(
    ("check", "value", "reason"),
    [
        *((check, "5", "not_a_number") for check in (amount, pct, share, number, whole)),
        *((check, True, "not_a_number") for check in (amount, pct, share, number, whole)),
        *((check, 0.5, "not_a_number") for check in (amount, number, whole)),
        (whole, D(5), "not_a_number"),
        *((number, D(text), "not_a_number") for text in ("NaN", "Infinity", "-Infinity")),
        *((check, D("9.9e-13"), "out_of_range") for check in (amount, pct, share, number)),
        (number, D("-1e-13"), "out_of_range"),
        *((check, D("-0.1"), "negative") for check in (amount, pct, share)),
        *((check, LARGEST_INPUT + D("0.1"), "too_large") for check in (amount, pct, share)),
        (pct, LARGEST_PCT + D("0.1"), "too_large"),
        (share, D("100.1"), "out_of_range"),
    ],
)
def test_what_is_no_figure_of_its_kind_is_refused(check: Any, value: object, reason: Reason) -> None:
    with refused("the.field", reason):
        check("the.field", value)


@pytest.mark.parametrize(
    ("check", "values"),
    [
        (amount, (0, LARGEST_INPUT, D(LARGEST_INPUT), D("1e-12"))),
        (pct, (D(0), D(LARGEST_PCT))),
        (share, (D(0), D(100))),
        (number, (-5, D(-5), D("1e-12"), D(0), D("0e-20"))),
        (whole, (0, -5, 10**30)),
    ],
)
def test_a_figure_of_its_kind_is_taken(check: Any, values: tuple[object, ...]) -> None:
    for value in values:
        check("the.field", value)


@pytest.mark.parametrize(
    ("value", "reason"),
    [(-1, "negative"), (0, "zero"), (1, "out_of_range"), (6, "out_of_range"), ("3", "not_a_number")],
)
def test_a_number_outside_its_range_says_on_which_side(value: Any, reason: Reason) -> None:
    with refused("the.field", reason):
        between("the.field", value, 2, 5)


def test_the_ends_of_a_range_belong_to_it() -> None:
    for value in (2, 5):
        between("the.field", value, 2, 5)


def test_a_refusal_says_its_field_and_its_reason() -> None:
    assert str(ImpossibleTerms("loan.principal", "zero")) == "loan.principal: zero"
    assert str(TooLarge("products[0].price")) == "products[0].price: too_large"
