"""Random scenarios: the same seed the same answer, widths as told, and the steps of every projection."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings

from app.finance.chance import PERCENTILES, Chances, cash, simulate, summed_up
from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import PlanInputs
from app.finance.projection import project
from app.finance.shocks import Shock
from app.finance.spreads import BY_EVIDENCE, GUESS, Spread, Spreads
from tests.finance.plans import PLANS, worked

NONE = Spread(Decimal(0), Decimal(0))


def everywhere(plan: PlanInputs, spread: Spread) -> Spreads:
    goods = (spread,) * len(plan.products)
    return Spreads(goods, goods, (spread,) * len(plan.costs))


def test_the_same_seed_gives_the_same_answer_and_another_one_another() -> None:
    plan = worked("bo_bakery")
    assert simulate(plan, scenarios=300, seed=7) == simulate(plan, scenarios=300, seed=7)
    assert simulate(plan, scenarios=300, seed=7).cash != simulate(plan, scenarios=300, seed=8).cash


def test_more_scenarios_begin_with_the_same_ones() -> None:
    plan = worked("bo_bakery")
    few, many = (cash(plan, None, scenarios, 1, 12) for scenarios in (100, 500))
    assert (few == many[:100]).all()


@settings(max_examples=20, deadline=None)
@given(PLANS)
def test_without_any_width_every_scenario_is_the_plan(plan: PlanInputs) -> None:
    closing = cash(plan, everywhere(plan, NONE), 3, 1, 24)
    alone = project(replace(plan, horizon_months=24)).closing_cash
    assert (closing == alone).all()


def test_a_lasting_width_alone_is_the_shock_of_the_same_size() -> None:
    """Sold for cash at once, without stock: what is missing in the box is the share times the sales."""
    plan = worked("bo_bakery")
    cakes = replace(plan.products[2], unit_cost=0, credit_share_pct=Decimal(0))
    plain = replace(plan, products=(cakes,), stock_cover_pct=Decimal(0))
    spreads = Spreads((Spread(Decimal("0.5"), Decimal(0)),), (NONE,), (NONE,) * len(plan.costs))
    closing = cash(plain, spreads, 200, 3, 12)
    base, sales = (project(plain).closing_cash, project(plain).sales.cumsum(axis=1))
    shares = (closing[:, 12] - base[0, 12]) / sales[0, 12]
    assert np.abs(shares).max() <= 0.5
    assert np.abs(shares).max() > 0.48
    assert np.allclose(closing[:, 1:13] - base[:, 1:13], shares[:, None] * sales[:, 1:13], atol=13)


def test_no_scenario_leaves_the_widths() -> None:
    plan = worked("gh_layers")
    half = Spread(Decimal("0.3"), Decimal("0.2"))
    closing = cash(plan, everywhere(plan, half), 2000, 5, 12)
    best = Shock(quantity=Decimal("1.5"), material=Decimal("0"), fixed=Decimal("0.5"))
    assert (closing <= project(plan, (best,)).closing_cash[:, :13] + 2000).all()


def test_the_average_scenario_is_the_plan() -> None:
    plan = worked("gh_layers")
    closing = cash(plan, None, 20_000, 1, 12)[:, 12]
    error = closing.std() / np.sqrt(len(closing))
    assert abs(closing.mean() - project(plan).closing_cash[0, 12]) < 4 * error


def test_known_numbers_leave_less_to_chance_than_guesses() -> None:
    plan = worked("sn_sewing")
    known, guessed = (simulate(plan, everywhere(plan, BY_EVIDENCE[tag]), 3000) for tag in ("know", "guess"))
    assert known.lowest_cash[0] > guessed.lowest_cash[0]
    assert known.empty < guessed.empty
    assert BY_EVIDENCE["guess"] is GUESS


def test_the_sum_of_it_counts_each_scenario_once() -> None:
    closing = np.array([[5, 3, 4], [1, -2, 9], [0, 4, -1], [7, -3, -8]])
    found = summed_up(closing, 1)
    assert found == Chances(4, 1, Decimal("0.7500"), Decimal("0.2165"), (0, 2, 1), (-8, -8, -2, -1, 3), found.cash)
    assert len(found.cash) == 3
    assert found.cash[0] == (0, 0, 1, 5, 7)
    assert len(PERCENTILES) == len(found.lowest_cash)


def test_percentiles_rise_and_counts_add_up() -> None:
    found = simulate(worked("tn_salon_b_revised"), scenarios=2000)
    assert all(list(row) == sorted(row) for row in (*found.cash, found.lowest_cash))
    assert sum(found.first_empty) == found.empty * 2000


@pytest.mark.parametrize(
    ("spreads", "scenarios", "months", "field"),
    [
        (Spreads(sales=(NONE,) * 9), 10, 12, "spreads.sales"),
        (Spreads(costs=(Spread(Decimal("0.4"), Decimal("0.2")),)), 10, 12, "spreads.costs[0]"),
        (Spreads(materials=(NONE, Spread(Decimal("-0.1"), Decimal(0)))), 10, 12, "spreads.materials[1]"),
        (Spreads(sales=(Spread(Decimal("NaN"), Decimal(0)),)), 10, 12, "spreads.sales[0]"),
        (None, 0, 12, "scenarios"),
        (None, 10**9, 12, "scenarios"),
        (None, 10, 11, "months"),
        (None, 10, 1000, "months"),
    ],
)
def test_what_makes_no_sense_is_named(spreads: Spreads | None, scenarios: int, months: int, field: str) -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        simulate(worked("bo_bakery"), spreads, scenarios, 1, months)
    assert refused.value.field == field


def test_amounts_beyond_exact_shares_are_refused() -> None:
    plan = worked("bo_bakery")
    dear = replace(plan.products[0], price=10**12)
    with pytest.raises(TooLarge):
        simulate(replace(plan, products=(dear,)))
