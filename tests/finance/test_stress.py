"""The fixed tests and what would repair a plan that fails one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from app.finance.hazards import HAZARDS
from app.finance.inputs import HouseholdLine, NamedAmount, PlanInputs
from app.finance.outlook import Outlook, StressResult
from app.finance.projection import outlook, project
from app.finance.repair import EVERY, USUAL, repair, repairs
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED, KEYS, NO_REMITTANCES, results
from tests.finance.plans import PLANS, worked
from tests.finance.small import home, loan, stall

D = Decimal
SIGN = NamedAmount("Sign", 1_200)


def result_of(found: Outlook, key: str) -> StressResult:
    return next(result for result in found.stress if result.key == key)


def test_eight_tests_are_computed_in_the_same_order_and_seven_where_nobody_sends_money() -> None:
    """A hard year in which no more is sent changes nothing there, and would count as one that was held."""
    plan = worked("gh_layers")
    for amount in (40_000, 0):
        sent = HouseholdLine("Brother", amount, kind="remittance")
        seen = outlook(replace(plan, household=replace(plan.household, income=(sent,))))
        assert [one.key for one in seen.stress] == list(KEYS if amount else KEYS[:-1])
    assert [one.key for one in outlook(plan).stress] == list(KEYS[:-1])
    assert (len(KEYS), KEYS[-1]) == (8, NO_REMITTANCES)


def test_what_a_test_comes_to() -> None:
    """Half is sold: 300 left of 600 for 300 of drawings, and 50 in the box; then 100 of debt are missing each month."""
    fed = home(reserve=20, spending=(HouseholdLine("Food", 310),))
    plan = stall(drawings=(300,), owner_cash=50, household=fed)
    half, none = Shock("half", quantity=D("0.5")), Shock("none", quantity=D("0.5"), drawings=D(0))
    kept, lost = results(project(plan, (BASE, half, none)), (1, 2))
    assert kept == StressResult("half", 50, 0, 50, None, None, (), 20 - 120)
    assert lost == StressResult("none", 50, 0, 50 + 12 * 300, None, None, (), 20 - 12 * 310)
    (owing,) = results(project(replace(plan, owner_cash=0, opening_costs=(SIGN,), loan=loan()), (half,)), (0,))
    assert owing == StressResult("half", -1_200, 12, -1_200, D("0.0000"), D("3.0000"), tuple(range(1, 13)), 20 - 120)


def test_an_illness_takes_the_best_month_and_leaves_the_costs() -> None:
    plan = worked("sn_sewing")
    rows = outlook(plan).months
    best = max(rows, key=lambda row: row.sales).month
    illness = next(shock for shock in FIXED if shock.key == "one_month_of_illness")
    ill = project(plan, (illness,))
    assert best == 9
    assert ill.sales[0, best] == 0
    assert ill.operating_costs_total[0, best] == rows[best].operating_costs_total


def test_remittances_that_stop_empty_the_family_and_not_the_box() -> None:
    plan = worked("gh_layers")
    brother = HouseholdLine("Brother", 40000, kind="remittance")
    plan = replace(plan, household=replace(plan.household, income=(plan.household.income[0], brother)))
    found = outlook(plan)
    stopped = result_of(found, "remittances_stop")
    assert stopped.min_closing_cash == found.ratios.cash.min_closing_cash
    assert stopped.lowest_household_reserve == found.household[-1].reserve - 12 * 40000


def test_a_plan_that_opens_late_still_pays_its_rent_and_its_loan() -> None:
    plan = worked("bo_bakery")
    late = project(plan, FIXED[4:5])
    assert late.sales[0, :4].tolist()[:3] == [0, 0, 0]
    assert late.sales[0, 3] > 0
    assert late.owner_drawings[0, :5].tolist() == [0, 0, 0, 90000, 150000]
    rent, helper = late.lines().operating_costs[0, :2]
    assert rent[1] == 130000
    assert helper[:4].tolist() == [0, 0, 0, 140000]
    assert late.loan_payment[0, 1] == 42160


@settings(max_examples=15, deadline=None)
@given(PLANS)
def test_a_repair_brings_the_lowest_cash_to_zero_in_its_own_test(plan: PlanInputs) -> None:
    for key, found in repairs(plan, kinds=EVERY).items():
        for change in found:
            cash = _lowest(change.inputs, key)
            assert cash == change.lowest_cash >= 0
            assert _reserve(change.inputs, key) == change.lowest_reserve
            assert _reserve(plan, key) == change.reserve_now
        assert _lowest(plan, key) < 0


def _lowest(plan: PlanInputs, key: str) -> int:
    found = outlook(plan)
    return found.ratios.cash.min_closing_cash if key == "base" else result_of(found, key).min_closing_cash


def _reserve(plan: PlanInputs, key: str) -> int:
    found = outlook(plan)
    return (
        min(row.reserve for row in found.household) if key == "base" else result_of(found, key).lowest_household_reserve
    )


def test_taking_less_is_the_smallest_amount_that_helps() -> None:
    plan = worked("gh_layers")
    change = repair(plan, "sales_minus_10pct")
    assert change is not None
    assert (change.kind, change.amount, change.lowest_cash) == ("drawings_less", 7300, 365)
    less = replace(plan, drawings=tuple(max(0, taken - 7200) for taken in plan.drawings))
    assert _lowest(less, "sales_minus_10pct") < 0


def test_a_sound_plan_needs_no_repair_and_a_broken_one_has_no_single_one() -> None:
    assert repairs(worked("bo_home_kitchen_grant_only")) == {}
    broken = repairs(worked("tn_salon_a_first_draft"))
    assert set(broken) == {BASE.key, *KEYS[:-1]}
    assert repair(worked("tn_salon_a_first_draft")) is None


def test_a_seasonal_loan_is_not_stretched() -> None:
    found = repairs(worked("sn_sewing_b_seasonal_loan"), kinds=EVERY)
    kinds = {change.kind for changes in found.values() for change in changes}
    assert kinds == {"drawings_less", "stock_cover_less", "principal_later", "price_higher", "cost_less"}


def test_principal_in_the_good_months_only_is_a_seasonal_loan_of_the_same_amount() -> None:
    plan = replace(worked("sn_sewing"), owner_cash=310_000)
    assert plan.loan is not None
    (found,) = repairs(plan, ("base",), ("principal_in_good_months",))["base"]
    loan = found.inputs.loan
    assert loan is not None
    assert loan.principal_by_month is not None
    assert sum(loan.principal_by_month) == plan.loan.principal
    assert sum(1 for paid in loan.principal_by_month[12:24] if paid) <= found.amount == 9
    assert loan.term_months == plan.loan.term_months


def test_a_seasonal_loan_paid_later_keeps_its_amounts() -> None:
    plan = worked("sn_sewing_b_seasonal_loan")
    assert plan.loan is not None
    found = repairs(plan, kinds=("principal_later",))["sales_minus_10pct"][0].inputs.loan
    assert found is not None
    assert found.principal_by_month is not None
    assert [paid for paid in found.principal_by_month if paid] == [
        paid for paid in plan.loan.principal_by_month or () if paid
    ]


def test_prices_rise_together_and_by_no_more_than_needed() -> None:
    plan = worked("bo_bakery")
    (found,) = repairs(plan, ("sales_minus_20pct",), ("price_higher",))["sales_minus_20pct"]
    assert [p.price for p in found.inputs.products] == [
        p.price * (100 + found.amount) / Decimal(100) for p in plan.products
    ]
    less = tuple(replace(p, price=p.price * (99 + found.amount) / Decimal(100)) for p in plan.products)
    assert _lowest(replace(plan, products=less), "sales_minus_20pct") < 0


def test_one_cost_falls_by_the_smallest_share_and_the_others_stay() -> None:
    plan = worked("bo_bakery")
    (found,) = repairs(plan, ("sales_minus_20pct",), ("cost_less",))["sales_minus_20pct"]
    assert found.line is not None
    changed = [n for n, (old, new) in enumerate(zip(plan.costs, found.inputs.costs, strict=True)) if old != new]
    assert changed == [found.line]
    assert max(plan.costs[found.line].schedule) - max(found.inputs.costs[found.line].schedule) == found.amount


def test_a_hazard_of_the_trade_is_repaired_like_a_fixed_test() -> None:
    plan = worked("bo_bakery")
    found = repairs(plan, ("power_cuts", "customer_does_not_pay"), EVERY)
    for key, changes in found.items():
        for change in changes:
            lowest = project(change.inputs, (HAZARDS[key].shock,)).closing_cash[0, :13].min()
            assert lowest == change.lowest_cash >= 0


def test_pages_are_told_of_the_usual_changes_only() -> None:
    kinds = {change.kind for changes in repairs(worked("sn_sewing")).values() for change in changes}
    assert kinds <= set(USUAL)


@pytest.mark.parametrize("kind", sorted(set(EVERY) - {"principal_in_good_months", "principal_later"}))
def test_every_kind_of_change_helps_some_plan(kind: str) -> None:
    found = repairs(worked("sn_sewing"), kinds=EVERY)["sales_minus_10pct"]
    assert kind in [change.kind for change in found]
