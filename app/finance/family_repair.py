"""What would help a family that is short in a test in which the box holds: to take more home each month.

The smallest amount a month, rounded up to two digits, with which neither the family nor the box is short, in that test
and in the plan as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.months import Months, compute
from app.finance.repair import FOR_THE_FAMILY, TESTS, Repair
from app.finance.rounding import LARGEST_INPUT, Ints, up_to_two_digits
from app.finance.shocks import BASE, Shock

_PROBE = 1_000_000  # minor units: what one of them more a month brings is read from so many


def family_repairs(inputs: PlanInputs, keys: Sequence[str]) -> dict[str, Repair]:
    """By test (one of `repair.TESTS`) in which the box holds and only the family is short, where this alone would do.

    Raises what `projection.project` raises.
    """
    year = replace(checked(inputs), horizon_months=12)
    tried = compute(year, [TESTS[key] for key in keys])
    reserves = family(tried).reserve
    short = [
        (shock, reserve)
        for shock, cash, reserve in zip(tried.shocks, tried.closing_cash, reserves, strict=True)
        if cash[:13].min() >= 0 > reserve.min() and shock.drawings == 1  # one of them is about taking less home
    ]
    found = {shock.key: _of_one(year, shock, reserve, tried) for shock, reserve in short}
    return {
        key: replace(one, inputs=replace(one.inputs, horizon_months=inputs.horizon_months))
        for key, one in found.items()
        if one
    }


def _of_one(year: PlanInputs, shock: Shock, reserve: Ints, like: Months) -> Repair | None:
    gained = family(compute(_more(year, _PROBE), (shock,), like.plan)).reserve[0] - reserve
    if (gained[reserve < 0] <= 0).any():
        return None  # it is short before anything is taken home
    needed = [-(int(lacks) * _PROBE // int(brings)) for lacks, brings in zip(reserve, gained, strict=True) if lacks < 0]
    amount = up_to_two_digits(max(needed))
    changed = _more(year, amount)
    if max(changed.drawings, default=0) > LARGEST_INPUT:
        return None
    after = compute(changed, (BASE, shock), like.plan)
    keeps, cash = int(family(after).reserve[1].min()), after.closing_cash[:, :13].min(axis=1)
    if keeps < 0 or (cash < 0).any():
        return None
    return Repair(FOR_THE_FAMILY, amount, int(cash[1]), keeps, int(reserve.min()), changed)


def _more(inputs: PlanInputs, amount: int) -> PlanInputs:
    return replace(inputs, drawings=tuple(taken + amount for taken in inputs.drawings))
