"""The tests of a trade, each against the plan it is meant for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.errors import ImpossibleTerms
from app.finance.hazards import HAZARDS, TRADES, Hazard, _hazard, hazards, outcomes
from app.finance.months import Months, compute, project
from app.finance.projection import outlook
from app.finance.rounding import LARGEST_LINE
from app.finance.shocks import BASE, Part, Shock
from app.finance.stress import KEYS
from app.plan.sections.idea import TRADE
from tests.finance.plans import worked
from tests.finance.refusing import refused
from tests.finance.small import bread, stall


def both(stem: str, key: str) -> Months:
    return project(worked(stem), (BASE, HAZARDS[key].shock))


def test_every_trade_that_a_plan_can_name_has_its_own_tests() -> None:
    assert set(TRADES) == {choice.key for choice in TRADE.choices}
    assert all(TRADES.values())
    assert hazards("unheard of") == hazards("other")


def test_a_hazard_is_a_test_with_its_reason() -> None:
    part = Part("quantity", Decimal("0.5"), months="best")
    assert _hazard("flood", "Rain.", part, part) == Hazard(Shock("flood", parts=(part, part)), "Rain.", "guess")
    assert _hazard("flood", "Rain.").key == "flood"


def test_no_hazard_is_left_unused_or_called_like_a_fixed_test() -> None:
    assert {key for keys in TRADES.values() for key in keys} == set(HAZARDS)
    assert not set(HAZARDS) & set(KEYS)
    assert all(hazard.because and hazard.basis == "guess" for hazard in HAZARDS.values())


def test_a_flock_that_dies_lays_fewer_eggs_from_month_4_and_eats_on_where_nobody_tells_its_feed() -> None:
    months = both("gh_layers", "flock_dies_30pct")
    assert (months.sales[1, :4] == months.sales[0, :4]).all()
    assert (months.sales[1, 4:13] < months.sales[0, 4:13] * 0.71).all()
    assert (months.operating_costs_total[1] == months.operating_costs_total[0]).all()


def test_what_is_lost_from_a_month_on_is_lost_in_the_month_for_which_the_last_material_is_bought() -> None:
    months = both("gh_layers", "flock_dies_30pct")
    assert months.closing_cash[1, :13].min() == months.closing_cash[1, 12] == -13_806_72
    ends = {part.months[1] for one in HAZARDS.values() for part in one.shock.parts if isinstance(part.months, tuple)}
    assert 13 in ends and 12 not in ends


def test_a_smaller_flock_eats_less_and_nothing_else_costs_less() -> None:
    plan = worked("gh_layers")
    costs = tuple(replace(cost, for_animals=cost.name in ("Feed", "Vet and vaccines")) for cost in plan.costs)
    months = project(replace(plan, costs=costs), (BASE, HAZARDS["flock_dies_30pct"].shock))
    saved = months.lines(0).operating_costs[0] - months.lines(1).operating_costs[0]
    assert (saved[:, :4] == 0).all()
    assert [row[4:13].tolist() for row in saved if row.any()] == [[1_218_00] * 9, [75_00] * 9]
    assert months.closing_cash[1, 12] == -13_806_72 + 9 * 1_293_00
    assert (months.operating_costs_total[0] == both("gh_layers", "flock_dies_30pct").operating_costs_total[0]).all()


def test_a_feast_without_sales_falls_in_the_best_month_only() -> None:
    months = both("sn_sewing", "feast_without_sales")
    lower = (months.sales[1] < months.sales[0]).nonzero()[0].tolist()
    assert lower == [9]


def test_a_customer_who_does_not_pay_leaves_nothing_to_collect_a_month_later() -> None:
    months = both("sn_sewing", "customer_does_not_pay")
    best = int(months.sales[0, :13].argmax())
    assert months.collections[1, best + 1] == 0
    assert months.bad_debts[1, best + 1] == months.credit_sales[0, best]
    assert months.collections[1, best] == months.collections[0, best]


def test_a_breakdown_costs_a_share_of_the_dearest_piece_and_half_a_month() -> None:
    plan = worked("bo_bakery")
    months = both("bo_bakery", "equipment_breaks")
    dearest = max(asset.cost for asset in plan.assets)
    assert months.unplanned[1].tolist()[:7] == [0, 0, 0, 0, 0, dearest * 3 // 10, 0]
    extra = months.operating_costs_total[1] - months.operating_costs_total[0]
    assert (extra == months.unplanned[1]).all()


def test_one_dearer_material_leaves_the_other_products_alone() -> None:
    plan, hazard = worked("bo_bakery"), HAZARDS["main_material_dearer"]
    months = project(plan, (BASE, hazard.shock))
    costs = [months.lines(n).product_costs[0] for n in (0, 1)]
    changed = [n for n in range(len(plan.products)) if (costs[0][n] != costs[1][n]).any()]
    assert changed == [0]
    assert (costs[0][0, :4] == costs[1][0, :4]).all()


def test_relatives_who_ask_take_a_fifth_more_home_in_every_month_and_nothing_else() -> None:
    months = both("sn_sewing", "more_taken_home")
    assert (months.owner_drawings[1] * 5 == months.owner_drawings[0] * 6).all()
    assert (months.sales[1] == months.sales[0]).all()
    assert (months.closing_cash[1, 12] - months.closing_cash[0, 12]) * 5 == -months.owner_drawings[0, :13].sum()
    assert all("more_taken_home" in keys for keys in TRADES.values())


def test_a_trade_gives_one_result_a_hazard_in_order() -> None:
    found = outcomes(worked("gh_layers"), "poultry")
    assert tuple(result.key for result in found) == TRADES["poultry"]
    assert found[0].min_closing_cash < 0


def test_a_plan_without_lines_survives_tests_of_its_largest_line() -> None:
    empty = replace(worked("bo_bakery"), products=(), costs=(), assets=())
    for trade in TRADES:
        outcomes(empty, trade)


@pytest.mark.parametrize(
    ("shock", "field", "reason"),
    [
        (Shock(quantity=Decimal(-1)), "shock.quantity", "negative"),
        (Shock(price=Decimal("NaN")), "shock.price", "not_a_number"),
        (Shock(material=Decimal("Infinity")), "shock.material", "not_a_number"),
        (Shock(fixed=Decimal(10**9)), "shock.fixed", "too_large"),
        (Shock(delay=-1), "shock.delay", "negative"),
        (Shock(delay=500), "shock.delay", "out_of_range"),
        (Shock(parts=(Part("quantity", Decimal(1), line=9),)), "shock.parts.line", "out_of_range"),
        (Shock(parts=(Part("fixed", Decimal(1), months=(5, 4)),)), "shock.parts.months", "out_of_range"),
        (Shock(parts=(Part("price", Decimal(-1)),)), "shock.parts.factor", "negative"),
        (Shock(parts=(Part("collected", Decimal(2)),)), "shock.parts.factor", "out_of_range"),
        (Shock(parts=(Part("repairs", Decimal("NaN")),)), "shock.parts.factor", "not_a_number"),
    ],
)
def test_a_shock_that_makes_no_sense_is_named(shock: Shock, field: str, reason: str) -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        project(worked("bo_bakery"), (BASE, shock))
    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_a_plan_of_which_a_hazard_cannot_be_computed_is_refused_with_its_materials() -> None:
    """Half as much again is bought where stock is stolen: of 10**14 a month two thirds are left."""
    most = 2 * LARGEST_LINE // 3 // 10**6
    for cost, cover in ((most, 0), (most // 2, 100)):
        plan = stall(products=(bread(base_units=10**6, unit_cost=cost),), stock_cover_pct=Decimal(cover))
        assert outlook(plan).months
        assert len(compute(plan, [one.shock for one in HAZARDS.values()]).shocks) == len(HAZARDS)
    with refused("products.unit_cost", "too_large"):
        outlook(stall(products=(bread(base_units=10**6, unit_cost=most + 1),)))
