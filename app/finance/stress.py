"""The fixed set of tests that plans go through, computed together with the plan itself.

An illness takes the sales of the plan's own best month.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.finance.debt import coverage
from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.months import Months
from app.finance.outlook import StressResult
from app.finance.ratios import lowest
from app.finance.shocks import Part, Shock

_LESS_10, _LESS_20, _MORE_10 = Decimal("0.9"), Decimal("0.8"), Decimal("1.1")

_FIXED = (
    Shock("sales_minus_10pct", quantity=_LESS_10),
    Shock("sales_minus_20pct", quantity=_LESS_20),
    Shock("materials_and_fixed_plus_10pct", material=_MORE_10, fixed=_MORE_10),
    Shock("price_minus_10pct", price=_LESS_10),
    Shock("opening_two_months_late", delay=2),
    Shock("sales_minus_20pct_and_owner_takes_70pct", quantity=_LESS_20, drawings=Decimal("0.7")),
)
ILLNESS, NO_REMITTANCES = "one_month_of_illness", "remittances_stop"
_FURTHER = (
    Shock(ILLNESS, parts=(Part("quantity", Decimal(0), months="best"),)),
    Shock(NO_REMITTANCES, remittances=False),
)
FIXED = (*_FIXED, *_FURTHER)
KEYS = tuple(shock.key for shock in FIXED)


def tests_of(inputs: PlanInputs) -> tuple[Shock, ...]:
    """The tests that can change something: where nobody sends money, none in which it stops."""
    sent = any(line.amount and line.kind == "remittance" for line in inputs.household.income)
    return tuple(shock for shock in FIXED if sent or shock.remittances)


def results(months: Months, scenarios: Sequence[int]) -> tuple[StressResult, ...]:
    """What each of the named scenarios of a projection comes to."""
    reserves = family(months).reserve
    return tuple(_result(months, n, min(reserves[n].tolist())) for n in scenarios)


def _result(months: Months, scenario: int, lowest_reserve: int) -> StressResult:
    cash = months.closing_cash[scenario, :13].tolist()
    month = lowest(cash)
    business, living = coverage(months, scenario)
    return StressResult(
        key=months.shocks[scenario].key,
        min_closing_cash=cash[month],
        min_cash_month=month,
        closing_cash_m12=cash[12],
        dscr_after_living_y1=living,
        dscr_business_y1=business,
        months_with_negative_cash=tuple(m for m, held in enumerate(cash) if held < 0),
        lowest_household_reserve=lowest_reserve,
    )
