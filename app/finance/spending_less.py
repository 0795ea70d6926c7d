"""The smallest amount a month that must stay in the box: taken home less, or spent less on one cost.

All failing tests (and all cost lines) are halved towards their answer together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from app.finance.inputs import PlanInputs
from app.finance.months import Months
from app.finance.rounding import Ints, line, up_to_two_digits
from app.finance.shocks import WHOLE, Shock, by_line, delays, for_each, shifted

_YEAR = slice(0, 12)
_PART = 3  # one part in so many of a cost, at most, can be proposed to be spent less


@dataclass(frozen=True)
class Less:
    """`amount` a month less in the test, on the cost `line` or on drawings; `saved` (12,) is what it has left in the
    box by the end of each month of year 1."""

    shock: Shock
    amount: int
    line: int | None
    inputs: PlanInputs
    saved: Ints


def drawings_less(months: Months) -> Iterator[Less]:
    plan, inputs = months.plan, months.inputs
    late, places = delays(months.shocks, plan.last)
    taken = for_each(shifted(plan.drawings, late), places)
    factors = by_line(months.shocks, "drawings", (1, plan.last), plan.peaks)[:, 0]
    amounts, saved, enough = _smallest(months, taken[:, None], factors[:, None])
    for row, shock in enumerate(months.shocks):
        if enough[row, 0]:
            amount = int(amounts[row, 0])
            changed = replace(inputs, drawings=_less(inputs.drawings, amount))
            yield Less(shock, amount, None, changed, saved[row, 0])


def costs_less(months: Months) -> Iterator[Less]:
    """Of the lines that can be less, the one that needs the smallest share of itself, up to a third of what it is in
    each month: nobody has a rent of 75,000 for 14,000, and no current for 6."""
    plan, inputs = months.plan, months.inputs
    if not inputs.costs:
        return
    late, places = delays(months.shocks, plan.last)
    factors = by_line(months.shocks, "fixed", (len(inputs.costs), plan.last), plan.peaks)
    amounts, saved, enough = _smallest(months, for_each(plan.costs_due(late), places), factors)
    most = [min((paid for paid in cost.schedule if paid), default=0) for cost in inputs.costs]
    for row, shock in enumerate(months.shocks):
        shares = {
            n: Fraction(int(amounts[row, n]), most[n])
            for n, cost in enumerate(inputs.costs)
            if enough[row, n] and cost.can_be_less and 0 < amounts[row, n] * _PART <= most[n]
        }
        if shares:
            n = min(shares, key=shares.__getitem__)
            amount = int(amounts[row, n])
            less = replace(inputs.costs[n], schedule=_less(inputs.costs[n].schedule, amount))
            changed = replace(inputs, costs=(*inputs.costs[:n], less, *inputs.costs[n + 1 :]))
            yield Less(shock, amount, n, changed, saved[row, n])


def _less(schedule: tuple[int, ...], less: int) -> tuple[int, ...]:
    return tuple(max(0, amount - less) for amount in schedule)


def _smallest(months: Months, spent: Ints, factors: Ints) -> tuple[Ints, Ints, npt.NDArray[np.bool_]]:
    """(S, lines) amounts, rounded up to two digits, what they save by each month, and whether the largest is enough.

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
    as_planned = paid(nothing)
    before = months.closing_cash[:, None, 1:13] + as_planned
    can_start = (months.closing_cash[:, :1] >= 0) & (most > 0)

    def holds(less: Ints) -> npt.NDArray[np.bool_]:
        held: npt.NDArray[np.bool_] = (before >= paid(less)).all(axis=-1) & can_start
        return held

    enough = holds(most)
    least = _halved(nothing, most, holds)
    rounded = np.array([[up_to_two_digits(amount) for amount in row] for row in least.tolist()], dtype=np.int64)
    amounts = np.minimum(rounded.reshape(least.shape), most)
    return amounts, as_planned - paid(amounts), enough


def _halved(few: Ints, enough: Ints, holds: Callable[[Ints], npt.NDArray[np.bool_]]) -> Ints:
    while (enough - few > 1).any():
        middle = (few + enough) // 2
        held = holds(middle)
        few, enough = np.where(held, few, middle), np.where(held, middle, enough)
    return enough
