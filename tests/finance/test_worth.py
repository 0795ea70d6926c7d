"""Rates of return only where there is exactly one, payback, break-even in pieces."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import ceil

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.finance.inputs import PlanInputs
from app.finance.price.rates import only_rate
from app.finance.projection import outlook
from app.finance.rounding import to_places
from tests.finance.plans import PLANS, worked


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ([-100, 110], 0.1),
        ([-100, 0, 121], 0.1),
        ([-100, 50], -0.5),
        ([100, -110], 0.1),
        ([0, -100, 110], 0.1),
        ([-100, -20, 30, -5, 200], None),
    ],
)
def test_a_rate_that_is_alone_is_found(flows: list[int], rate: float | None) -> None:
    found = only_rate(flows)
    assert found is not None
    assert rate is None or float(found) == pytest.approx(rate, abs=1e-12)
    worth = sum((flow / (1 + found) ** n for n, flow in enumerate(flows)), Decimal(0))
    assert abs(worth) < Decimal("1e-20")


def test_a_rate_beyond_all_sense_is_still_right_to_its_last_digit() -> None:
    found = only_rate([-1_000_000_007, 5_431_234_567, 33])
    assert found is not None
    assert abs(-1_000_000_007 * (1 + found) ** 2 + 5_431_234_567 * (1 + found) + 33) < Decimal("1e-15")


@pytest.mark.parametrize(
    "flows",
    [
        [],
        [0, 0],
        [-100],
        [-100, -5],
        [100, 5],
        [-100, 230, -132],  # 10 and 20 of every 100
        [-1000, 3600, -4310, 1716],  # 10, 20 and 30 of every 100
        [-100, 200, -150],  # none at all
        [-100, 200, -100],  # touches zero without crossing
    ],
)
def test_no_rate_is_given_where_there_is_none_or_more_than_one(flows: list[int]) -> None:
    assert only_rate(flows) is None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(-50, 50), min_size=2, max_size=12))
def test_the_count_of_rates_agrees_with_the_roots_of_the_polynomial(flows: list[int]) -> None:
    found = only_rate(flows)
    if found is None:
        return
    roots = np.roots(np.trim_zeros(np.array(flows[::-1], dtype=float)))
    alone = [x.real for x in roots if abs(x.imag) < 1e-7 and x.real > 1e-7]
    assert min(abs(1 / (1 + float(found)) - x) for x in alone) < 1e-6
    assert max(alone) - min(alone) < 1e-3  # one root, perhaps a multiple one that numpy spreads


def test_the_payback_is_interpolated_within_its_month() -> None:
    assert outlook(worked("tn_salon_b_revised")).ratios.project.payback_months == Decimal("14.0")
    assert outlook(worked("gh_layers")).ratios.project.payback_months is None


def test_without_a_discount_the_value_is_the_sum_of_the_flows() -> None:
    plan = replace(worked("gh_layers"), discount_rate_pct=Decimal(0), horizon_months=12)
    found = outlook(plan)
    earned = sum(row.operating_cash_flow - row.owner_drawings for row in found.months[1:])
    project = found.ratios.project
    assert project.npv == earned + project.terminal_value - project.total_investment_month0


@settings(max_examples=30, deadline=None)
@given(PLANS)
def test_pieces_are_whole_or_hundredths_of_a_measure_and_a_month_is_never_more_than_its_days(plan: PlanInputs) -> None:
    priced = [product for product in plan.products if product.price]
    for layer in ("operating_pieces", "accounting_pieces", "cash_pieces"):
        found = getattr(outlook(plan).ratios.break_even, layer)
        for pieces, product in zip(found, priced if found else (), strict=True):
            parts = 100 if product.measured else 1
            assert pieces.per_day == Decimal(ceil(Fraction(pieces.per_month) * parts / plan.days_open)) / parts
            assert pieces.per_month * parts == int(pieces.per_month * parts) >= 0


def test_the_pieces_of_the_cash_layer_pay_for_it() -> None:
    plan = worked("bo_bakery")
    break_even = outlook(plan).ratios.break_even
    needed = break_even.cash_survival_per_month
    worth = sum(p.per_month * x.price for p, x in zip(break_even.cash_pieces, plan.products, strict=True))
    assert needed is not None
    assert needed <= worth <= needed + sum(product.price for product in plan.products)
    assert [(p.per_month, p.per_day) for p in break_even.cash_pieces] == [(1052, 41), (1284, 50), (13, 1)]


def test_grace_all_year_leaves_the_average_undefined() -> None:
    plan = worked("gh_layers")
    assert plan.loan is not None
    found = outlook(replace(plan, loan=replace(plan.loan, term_months=24, grace_months=12))).ratios
    assert found.household.avg_operating_cash_full_instalment_months is None
    assert found.household.debt_to_surplus is None
    assert found.debt is not None
    assert found.debt.worst_month is None


def test_the_share_of_instalments_is_rounded_once_from_the_exact_average() -> None:
    """The printed average is rounded; the share is of what is exact."""
    plan = worked("gh_layers")
    poor = replace(plan.household.spending[0], amount=350_000)
    pushed = replace(plan, household=replace(plan.household, spending=(poor,)))
    found = outlook(pushed)
    average = Fraction(sum(row.operating_cash_flow for row in found.months[3:13]), 10)
    home = found.ratios.household
    assert average.denominator > 1
    assert home.debt_to_surplus == to_places(home.all_debt_instalments / (average + 130_000 - 350_000 - 20_000), 4)
    assert home.debt_to_total_income == to_places(home.all_debt_instalments / (average + 130_000), 4)


def test_no_share_is_given_of_a_surplus_below_nothing() -> None:
    """A share of less than nothing would be below every limit, and green."""
    plan = worked("gh_layers")
    starving = replace(plan.household.spending[0], amount=10**9)
    found = outlook(replace(plan, household=replace(plan.household, spending=(starving,)))).ratios.household
    assert found.surplus_before_debt is not None
    assert found.surplus_before_debt < 0
    assert found.debt_to_surplus is None


def test_a_surplus_of_nothing_leaves_the_share_of_instalments_undefined() -> None:
    plan = worked("tn_salon_a_first_draft")
    poorer = replace(plan, household=replace(plan.household, income=()), drawings=(0,))
    richer = replace(poorer.household.spending[0], amount=10**9)
    starving = replace(poorer, household=replace(poorer.household, spending=(richer,)))
    assert outlook(starving).ratios.household.debt_to_surplus is None
