"""The smallest amount a month that must stay in the box: taken home less, or spent less on one cost.

All failing tests (and all cost lines) are halved towards their answer together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from app.finance.inputs import PlanInputs
from app.finance.months import Months
from app.finance.rounding import Ints, line
from app.finance.shocks import WHOLE, Shock, by_line, delays, for_each, shifted

Found = tuple[Shock, int, int | None, PlanInputs]
_YEAR = slice(0, 12)


def drawings_less(months: Months) -> Iterator[Found]:
    """The test, the amount, no line, the changed plan."""
    plan, inputs = months.plan, months.inputs
    late, places = delays(months.shocks, plan.last)
    taken = for_each(shifted(plan.drawings, late), places)
    factors = by_line(months.shocks, "drawings", (1, plan.last), plan.peaks)[:, 0]
    amounts, enough = _smallest(months, taken[:, None], factors[:, None])
    for shock, (amount,), (helps,) in zip(months.shocks, amounts.tolist(), enough.tolist(), strict=True):
        if helps:
            yield shock, amount, None, replace(inputs, drawings=_less(inputs.drawings, amount))


def costs_less(months: Months) -> Iterator[Found]:
    """The test, the amount, the line that needs the smallest share of itself, the changed plan."""
    plan, inputs = months.plan, months.inputs
    if not inputs.costs:
        return
    late, places = delays(months.shocks, plan.last)
    factors = by_line(months.shocks, "fixed", (len(inputs.costs), plan.last), plan.peaks)
    amounts, enough = _smallest(months, for_each(plan.costs_due(late), places), factors)
    most = [max(cost.schedule) for cost in inputs.costs]
    for shock, row, helps in zip(months.shocks, amounts.tolist(), enough.tolist(), strict=True):
        lines = [n for n in range(len(row)) if helps[n] and most[n]]
        if lines:
            n = min(lines, key=lambda n: Fraction(row[n], most[n]))
            less = replace(inputs.costs[n], schedule=_less(inputs.costs[n].schedule, row[n]))
            yield shock, row[n], n, replace(inputs, costs=(*inputs.costs[:n], less, *inputs.costs[n + 1 :]))


def _less(schedule: tuple[int, ...], less: int) -> tuple[int, ...]:
    return tuple(max(0, amount - less) for amount in schedule)


def _smallest(months: Months, spent: Ints, factors: Ints) -> tuple[Ints, npt.NDArray[np.bool_]]:
    """(S, lines) amounts, rounded up to two digits, and whether even the largest is enough.

    `spent` is (S or 1, lines, M) before the factors of the tests, (S or 1, lines or 1, M or 1).
    """
    shape = (len(months.shocks), *spent.shape[1:])
    spent = np.broadcast_to(spent, shape)[..., _YEAR]
    factors = np.broadcast_to(factors, shape)[..., _YEAR]

    def paid(less: Ints) -> Ints:
        sums: Ints = line("drawings", WHOLE, np.maximum(spent - less[..., None], 0), factors).cumsum(axis=-1)
        return sums

    nothing = np.zeros(shape[:2], dtype=np.int64)
    most = spent.max(axis=-1)
    before = months.closing_cash[:, None, 1:13] + paid(nothing)
    can_start = (months.closing_cash[:, :1] >= 0) & (most > 0)

    def holds(less: Ints) -> npt.NDArray[np.bool_]:
        held: npt.NDArray[np.bool_] = (before >= paid(less)).all(axis=-1) & can_start
        return held

    enough = holds(most)
    return np.minimum(_up_to_two_digits(_halved(nothing, most, holds)), most), enough


def _halved(few: Ints, enough: Ints, holds: Callable[[Ints], npt.NDArray[np.bool_]]) -> Ints:
    while (enough - few > 1).any():
        middle = (few + enough) // 2
        held = holds(middle)
        few, enough = np.where(held, few, middle), np.where(held, middle, enough)
    return enough


def _up_to_two_digits(amounts: Ints) -> Ints:
    digits = np.array([[len(str(amount)) for amount in row] for row in amounts.tolist()])
    unit = 10 ** np.maximum(digits - 2, 0)
    rounded: Ints = -(-amounts // unit) * unit
    return rounded
