"""A test whose lowest month is better than the plan's: what went out less by then."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from app.finance.eased import eased
from app.finance.hazards import HAZARDS
from app.finance.inputs import PlanInputs
from app.finance.months import project
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED
from tests.finance.plans import PLANS, worked


def test_power_cuts_at_the_bakery_leave_more_at_the_lowest_since_less_material_is_bought() -> None:
    months = project(worked("bo_bakery"), (BASE, HAZARDS["power_cuts"].shock))
    planned, held = (min(months.closing_cash[n, :13].tolist()) for n in (0, 1))
    assert (planned, held) == (142_030, 150_987)
    assert eased(months, 1) == "material"
    assert months.closing_cash[1, 12] < months.closing_cash[0, 12], "later it is worse"


def test_taking_less_home_can_be_the_reason() -> None:
    months = project(worked("tn_salon_b_revised"), (BASE, Shock("less", drawings=Decimal("0.5"))))
    assert eased(months, 1) == "home"


@settings(max_examples=40, deadline=None)
@given(PLANS)
def test_a_year_that_is_no_better_needs_no_reason_and_a_better_one_has_one(plan: PlanInputs) -> None:
    tests = (*FIXED, *(hazard.shock for hazard in HAZARDS.values()))
    months = project(plan, (BASE, *tests))
    planned = min(months.closing_cash[0, :13].tolist())
    for n in range(1, len(tests) + 1):
        assert (eased(months, n) is not None) == (min(months.closing_cash[n, :13].tolist()) > planned)
