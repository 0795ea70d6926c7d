"""Random scenarios: the same seed the same answer, widths as told, and the steps of every projection."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from app.finance.chance import (
    LARGEST_TOTAL,
    MOST,
    PERCENTILES,
    SCENARIOS,
    Chances,
    cash,
    largest_total,
    simulate,
    summed_up,
)
from app.finance.errors import Reason, TooLarge
from app.finance.inputs import Cost, PlanInputs
from app.finance.limits import LONGEST
from app.finance.projection import project
from app.finance.shocks import Shock
from app.finance.spreads import BY_EVIDENCE, GUESS, Spread, Spreads
from tests.finance.plans import PLANS, worked
from tests.finance.refusing import refused
from tests.finance.small import bread, stall

RENT = Cost("Rent", (5,))
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


def test_where_no_scenario_is_empty_every_month_counts_none() -> None:
    found = summed_up(np.array([[5, 3, 4]]), 1)
    assert (found.empty, found.empty_error, found.first_empty) == (0, 0, (0, 0, 0))


def test_shares_have_four_places() -> None:
    found = summed_up(np.array([[-1], [0], [1]]), 1)
    assert (str(found.empty), str(found.empty_error)) == ("0.3333", "0.2722")  # the root of 1/3 x 2/3 / 3


def test_a_percentile_is_the_amount_that_so_many_hold_or_less() -> None:
    found = summed_up(np.arange(1_000, 0, -1)[:, None], 1)
    assert found.lowest_cash == found.cash[0] == (50, 250, 500, 750, 950)


def test_percentiles_rise_and_counts_add_up() -> None:
    found = simulate(worked("tn_salon_b_revised"), scenarios=2000)
    assert all(list(row) == sorted(row) for row in (*found.cash, found.lowest_cash))
    assert sum(found.first_empty) == found.empty * 2000


@pytest.mark.parametrize(
    ("spreads", "scenarios", "months", "field", "reason"),
    [
        (Spreads(sales=(NONE,) * 2), 10, 12, "spreads.sales", "wrong_length"),
        (Spreads(costs=(NONE, Spread(Decimal("0.4"), Decimal("0.101")))), 10, 12, "spreads.costs[1]", "out_of_range"),
        (Spreads(materials=(Spread(Decimal("-0.1"), Decimal(0)),)), 10, 12, "spreads.materials[0]", "negative"),
        (Spreads(materials=(Spread(Decimal(0), Decimal("-0.1")),)), 10, 12, "spreads.materials[0]", "negative"),
        (Spreads(sales=(Spread(Decimal("NaN"), Decimal(0)),)), 10, 12, "spreads.sales[0]", "not_a_number"),
        (Spreads(sales=(Spread(Decimal(0), Decimal("Infinity")),)), 10, 12, "spreads.sales[0]", "not_a_number"),
        (None, 0, 12, "scenarios", "out_of_range"),
        (None, MOST + 1, 12, "scenarios", "out_of_range"),
        (None, 10, 11, "months", "out_of_range"),
        (None, 10, LONGEST + 1, "months", "out_of_range"),
    ],
)
def test_what_makes_no_sense_is_named(
    spreads: Spreads | None, scenarios: int, months: int, field: str, reason: Reason
) -> None:
    with refused(field, reason):
        simulate(stall(costs=(RENT, RENT)), spreads, scenarios, 1, months)


def test_at_its_limits_a_simulation_is_computed() -> None:
    widest = Spread(Decimal("0.3"), Decimal("0.2"))
    assert cash(stall(), everywhere(stall(), widest), 1, 1, 12).shape == (1, 13)
    assert cash(stall(), None, 1, 1, LONGEST).shape == (1, LONGEST + 1)
    assert cash(stall(), None, MOST, 1, 12).shape == (MOST, 13)


def test_what_is_not_said_has_its_usual_value() -> None:
    found = simulate(stall(drawings=(590,)))
    assert found == simulate(stall(drawings=(590,)), Spreads(), SCENARIOS, 1, 12)
    assert (found.scenarios, found.seed, len(found.cash)) == (10_000, 1, 13)
    assert found != simulate(stall(drawings=(590,)), seed=2)
    assert simulate(stall(), scenarios=5, seed=9).seed == 9


BIG = bread(price=131_072, base_units=1, unit_cost=0)  # 2 x 65,536: a share of one in 65,536 is two


def test_a_lasting_number_is_two_bytes_of_the_generator_and_the_same_in_every_month() -> None:
    """131,072 a month, off by up to a half: 65,536 times (n + 1/2) over 32,768 for a number n of two bytes."""
    spreads = Spreads((Spread(Decimal("0.5"), Decimal(0)),), (NONE,))
    closing = cash(stall(products=(BIG,)), spreads, 200, 7, 12)
    drawn = np.random.PCG64(7).random_raw(64).view(np.int16).reshape(2, 128)  # of sales, then of materials
    for month in range(13):
        assert (closing[:128, month] == month * (131_072 + 2 * drawn[0].astype(int) + 1)).all()
    assert (closing[128:] != closing[: 200 - 128]).any()


def test_a_months_number_is_one_byte_of_the_generator_after_the_lasting_ones() -> None:
    """131,072 a month, off by up to a half: 65,536 times (n + 1/2) over 128 for a number n of one byte."""
    spreads = Spreads((Spread(Decimal(0), Decimal("0.5")),), (NONE,))
    closing = cash(stall(products=(BIG,)), spreads, 128, 7, 12)
    words = np.random.PCG64(7).random_raw(64 + 13 * 2 * 16)  # stock looks a month ahead: thirteen months
    drawn = words[64:].view(np.int8).reshape(13, 2, 128)[:, 0].astype(int)
    sold = np.diff(closing, axis=1)
    assert (sold == 131_072 + 512 * drawn.T[:, :12] + 256).all()


def test_both_numbers_of_a_line_add_up() -> None:
    spreads = Spreads((Spread(Decimal("0.25"), Decimal("0.25")),), (NONE,))
    sold = np.diff(cash(stall(products=(BIG,)), spreads, 128, 7, 12), axis=1)
    words = np.random.PCG64(7).random_raw(64 + 13 * 2 * 16)
    lasting = words[:64].view(np.int16).reshape(2, 128)[0].astype(int)
    monthly = words[64:].view(np.int8).reshape(13, 2, 128)[:12, 0].astype(int)
    exact = 131_072 + (lasting + 0.5) + 128 * 2 * (monthly + 0.5)
    assert (sold == np.rint(exact).T).all()


def test_materials_and_costs_have_numbers_of_their_own() -> None:
    """What is sold is certain; of three lines each is off by itself."""
    level = Spread(Decimal("0.5"), Decimal(0))
    plan = stall(products=(replace(BIG, unit_cost=131_072),), costs=(Cost("Rent", (131_072,)),))
    drawn = np.random.PCG64(7).random_raw(96).view(np.int16).reshape(3, 128).astype(int)
    for spreads, line in ((Spreads((NONE,), (level,), (NONE,)), 1), (Spreads((NONE,), (NONE,), (level,)), 2)):
        closing = cash(plan, spreads, 128, 7, 12)
        assert (closing[:, 1] == -131_072 - 2 * drawn[line] - 1).all()


def test_materials_and_credit_follow_the_sales_of_their_product() -> None:
    """Sold for cash by half, the other half a month later; materials cost half of the sales."""
    goods = replace(BIG, unit_cost=65_536, credit_share_pct=Decimal(50))
    spreads = Spreads((Spread(Decimal("0.5"), Decimal(0)),), (NONE,))
    closing = cash(stall(products=(goods,)), spreads, 128, 7, 12)
    sold = 131_072 + 2 * np.random.PCG64(7).random_raw(64).view(np.int16).reshape(2, 128)[0].astype(int) + 1
    assert np.abs(closing[:, 1]).max() <= 1  # half comes in, half goes out; each rounded by itself
    assert np.abs(closing[:, 2] - sold / 2).max() <= 2
    assert closing.dtype == np.int64


def test_amounts_beyond_exact_shares_are_refused() -> None:
    """Two lines of a product and one of rent, the fewer the more; 600 lines are all that a plan can have."""
    most = largest_total(3)
    exact = bread(base_units=10, price=most // 10)
    rent = Cost("Rent", (1,))
    assert simulate(stall(products=(exact,), costs=(rent,)), scenarios=1).scenarios == 1
    with refused("products.price", "too_large"):
        simulate(stall(products=(replace(exact, price=exact.price + 1),), costs=(rent,)), scenarios=1)
    with pytest.raises(TooLarge):
        simulate(stall(products=(exact, bread(base_units=1, price=1)), costs=(rent,)), scenarios=1)
    assert largest_total(600) == LARGEST_TOTAL


@pytest.mark.parametrize("kinds", [5, 60])
def test_shares_of_the_largest_totals_are_those_of_exact_sums(kinds: int) -> None:
    """Each month of each scenario, summed in fractions: never off by more than the half that rounding takes."""
    rents = tuple(Cost(f"Rent {n}", (largest_total(kinds) // kinds - n,)) for n in range(kinds))
    spread = Spread(Decimal("0.25"), Decimal("0.15"))
    closing = cash(stall(products=(), costs=rents), Spreads(costs=(spread,) * kinds), 128, 3, 12)
    source = np.random.PCG64(3)
    always = source.random_raw(kinds * 32).view(np.int16).reshape(kinds, 128).tolist()
    drawn = source.random_raw(13 * kinds * 16).view(np.int8).reshape(13, kinds, 128).tolist()
    level, month = Fraction(spread.level), Fraction(spread.month)
    for scenario in range(0, 128, 16):
        for at in range(12):
            exact = sum(
                rent.schedule[0]
                * (1 + month * (2 * drawn[at][n][scenario] + 1) / 256 + level * (2 * always[n][scenario] + 1) / 65_536)
                for n, rent in enumerate(rents)
            )
            paid = int(closing[scenario, at] - closing[scenario, at + 1])
            assert abs(paid - exact) <= Fraction(1, 2) + Fraction(1, 15)
