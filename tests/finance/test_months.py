"""What must hold in every plan, month and scenario, and agreement with the same conventions worked by hand."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings

from app.finance.balance import balance, profit_before_owner_pay
from app.finance.before import opening_sheet
from app.finance.explain import KEYS, closing_cash
from app.finance.inputs import Before, PlanInputs, Prepayment
from app.finance.months import Months, project
from app.finance.projection import outlook
from app.finance.rounding import Ints
from app.finance.shocks import BASE, Shock
from app.finance.statements import month_rows
from tests.finance.by_hand import year
from tests.finance.plans import PLANS, SHOCKS, worked

few = settings(max_examples=25, deadline=None)


def difference(line: Ints, then: int = 0) -> Ints:
    """From month to month, month 0 from what a business that runs already had."""
    return np.diff(line, axis=1, prepend=then)


@few
@given(PLANS, SHOCKS)
def test_the_balance_sheet_balances_every_month_in_every_scenario(plan: PlanInputs, shock: Shock) -> None:
    sheet = balance(project(plan, (BASE, shock)))
    assert (sheet.total_assets == sheet.total_funding).all()


@few
@given(PLANS, SHOCKS)
def test_the_direct_cash_flow_equals_the_indirect_one(plan: PlanInputs, shock: Shock) -> None:
    months = project(plan, (BASE, shock))
    sheet = balance(months)
    then = opening_sheet(plan.before or Before())
    tied_up = difference(sheet.receivables, then.receivables) + difference(sheet.stock, then.stock)
    tied_up = tied_up + difference(sheet.prepaid)
    earned = profit_before_owner_pay(months) + months.depreciation + months.loan_interest + months.loan_fee
    assert (months.operating_cash_flow == earned - tied_up + difference(sheet.suppliers, then.suppliers)).all()


@few
@given(PLANS, SHOCKS)
def test_every_line_is_what_a_person_would_work_out_by_hand(plan: PlanInputs, shock: Shock) -> None:
    rows = month_rows(project(plan, (BASE, shock)), scenario=1)
    for line, expected in year(plan, shock).items():
        assert [getattr(row, line) for row in rows] == expected, line


@few
@given(PLANS, SHOCKS)
def test_a_scenario_of_a_batch_equals_the_one_computed_alone(plan: PlanInputs, shock: Shock) -> None:
    together = project(plan, (BASE, shock))
    for n, one in enumerate(together.shocks):
        alone = project(plan, (one,))
        assert _scenario(together, n) == _scenario(alone, 0)


def _scenario(months: Months, n: int) -> dict[str, object]:
    tables = {f.name: getattr(months, f.name) for f in fields(months)}
    lines = {name: table for name, table in tables.items() if isinstance(table, np.ndarray)}
    return {name: line[n if len(line) > 1 else 0].tolist() for name, line in lines.items()}


@few
@given(PLANS)
def test_sources_equal_uses_and_totals_are_sums(plan: PlanInputs) -> None:
    found = outlook(plan)
    both = found.ratios.sources_and_uses
    assert sum(vars(both.uses).values()) == sum(vars(both.sources).values()) == both.total
    year1 = found.ratios.year1
    assert year1.sales == sum(row.sales for row in found.months)
    assert year1.net_profit_after_owner_pay_m1_12 == sum(row.net_profit_after_owner_pay for row in found.months[1:])
    assert found.household[-1].reserve == plan.household.reserve + sum(row.net for row in found.household)


@few
@given(PLANS)
def test_the_lines_of_a_month_lead_from_opening_to_closing_cash(plan: PlanInputs) -> None:
    for row in outlook(plan).months:
        moves = closing_cash(row)
        assert row.opening_cash + sum(move.amount for move in moves) == row.closing_cash
        assert all(move.amount and move.line in KEYS for move in moves)


@pytest.mark.parametrize("horizon", [1, 6, 12, 13, 60])
def test_the_year_does_not_depend_on_the_horizon(horizon: int) -> None:
    plan = worked("gh_layers")
    other = PlanInputs(**{**vars(plan), "horizon_months": horizon})
    assert outlook(other).months == outlook(plan).months


def test_nothing_sold_leaves_ratios_undefined_and_the_months_whole() -> None:
    plan = PlanInputs(**{**vars(worked("gh_layers")), "products": (), "costs": ()})
    found = outlook(plan)
    assert found.ratios.year1.gross_margin is None
    assert found.ratios.break_even.cash_survival_per_month is None
    assert found.ratios.break_even.cash_pieces == ()
    assert len(found.months) == 13


def test_stock_that_lasts_is_used_before_anything_is_bought() -> None:
    rows = outlook(worked("gh_layers")).months
    assert [row.purchases for row in rows[:2]] == [15000, 0]
    assert rows[1].closing_stock == 15000 - rows[1].cost_of_sales


def test_rent_paid_in_advance_and_renewed_is_paid_each_month_after_those_it_covers() -> None:
    plan = PlanInputs(**{**vars(worked("bo_bakery")), "prepayments": (Prepayment("Rent", 1000, 3),)})
    rows = outlook(plan).months
    assert [row.prepayments_paid for row in rows[:6]] == [1000, 0, 0, 0, 333, 333]
    assert [row.prepaid_expensed for row in rows[:6]] == [0, 333, 333, 334, 333, 333]
    assert [row.balance_sheet.prepaid for row in rows[:5]] == [1000, 667, 334, 0, 0]
