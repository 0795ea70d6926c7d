"""How often is the box empty, if the numbers of the plan are as unsure as they are: random scenarios of one plan.

Each line (a product's sales, a product's materials, a running cost) is off by a share of its planned amount: by one
number for the whole time (the guess itself was wrong) and one for each month (months differ). Both are even between
their widths, below and above alike, so that the average scenario is the plan; a line is never off by more than the two
widths together. Widths, evenness and independence between lines are a guess, not a measurement.

What is off is money, not whole pieces: materials follow the sales of their product, and lie beside them by their own
number. Four totals of a month (sales, their credit part, materials, running costs) are rounded to the minor unit once,
so that each is within half a unit of its exact sum; from there on stock, credit, suppliers and the box are the lines of
`months.settle`, the very steps of every projection.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import PlanInputs
from app.finance.limits import LONGEST, checked
from app.finance.months import operating_costs, running, settle
from app.finance.prepared import Prepared, prepared
from app.finance.rounding import Ints, to_places
from app.finance.sales import sales
from app.finance.shocks import BASE, WHOLE
from app.finance.spreads import Spread, Spreads

Floats = npt.NDArray[np.float64]

SCENARIOS, MOST = 10_000, 100_000
PERCENTILES = (5, 25, 50, 75, 95)
LARGEST_TOTAL = 10**12  # of a month of `_MOST_TERMS` lines; the sums of shares then miss by a fifteenth of a minor unit
_MOST_TERMS, _OTHER_STEPS = 600, 12  # a sum of floats is off by so many roundings at most, each of 2**-53 of the total
_AT_ONCE = 128  # scenarios drawn together: their numbers stay in the processor's cache
_SETTLED_AT_ONCE = 256
_TOTALS = 4  # sales, credit, materials, running costs


@dataclass(frozen=True)
class Chances:
    """`first_empty[m]` counts the scenarios that go below zero at the end of month m for the first time, m from 0.

    Shares have four places. Each row of amounts belongs to PERCENTILES: 5 means that 5 of 100 scenarios hold as much
    or less. `cash` has one row a month from 0.
    """

    scenarios: int
    seed: int
    empty: Decimal
    empty_error: Decimal  # the standard error of `empty`
    first_empty: tuple[int, ...]
    lowest_cash: tuple[int, ...]
    cash: tuple[tuple[int, ...], ...]


def simulate(
    inputs: PlanInputs, spreads: Spreads | None = None, scenarios: int = SCENARIOS, seed: int = 1, months: int = 12
) -> Chances:
    """The same seed gives the same answer. Without spreads every number counts as a guess.

    Raises ImpossibleTerms and TooLarge like `project`, and for spreads that do not fit the plan.
    """
    return summed_up(cash(inputs, spreads, scenarios, seed, months), seed)


def cash(inputs: PlanInputs, spreads: Spreads | None, scenarios: int, seed: int, months: int) -> Ints:
    """(scenarios, months + 1) closing cash from month 0."""
    if not 1 <= scenarios <= MOST:
        raise ImpossibleTerms("scenarios", "out_of_range")
    if not 12 <= months <= LONGEST:
        raise ImpossibleTerms("months", "out_of_range")
    plan = prepared(replace(checked(inputs), horizon_months=months))
    lines = (spreads or Spreads()).of(len(inputs.products), len(inputs.costs))
    totals = _totals(plan, lines, scenarios, seed)
    fixed = running(plan, (BASE,), None)
    kept = np.full((1, plan.last), WHOLE, dtype=np.int64)
    closing = _month_by_month(scenarios, plan.last + 1)
    for some in _blocks(scenarios, _SETTLED_AT_ONCE):
        sold, credit, cost, costs = np.ascontiguousarray(totals[:, some])
        paid = fixed | {"operating_costs_total": costs[:, :-1]}
        closing[some] = settle(plan, sold[:, :-1], credit[:, :-1], cost, paid, kept)["closing_cash"]
    return closing


def _month_by_month(*shape: int) -> Ints:
    """An array (..., S, M) of nothing that lies in memory month by month, as the numbers are drawn."""
    return np.zeros((*shape[:-2], shape[-1], shape[-2]), dtype=np.int64).swapaxes(-1, -2)


def _totals(plan: Prepared, spreads: tuple[Spread, ...], scenarios: int, seed: int) -> Ints:
    """(4, scenarios, M + 2) totals from month 0, each within half a minor unit of its exact sum."""
    amounts = _amounts(plan)
    planned = _planned(amounts, len(plan.inputs.products))
    months, _, lines = amounts.shape
    level, month = (np.array([float(getattr(spread, key)) for spread in spreads]) for key in ("level", "month"))
    unit = np.where(month > 0, month, level)  # a line is off by unit x (its number of the month + its lasting one)
    effect = amounts * unit / 128
    lasting = (level / np.where(unit > 0, unit, 1) / 256)[:, None]
    steady = np.flatnonzero(month == 0)
    totals = _month_by_month(_TOTALS, scenarios, months + 1)
    off, sums = np.empty((months, lines, _AT_ONCE)), np.empty((months, _TOTALS, _AT_ONCE))
    source = np.random.PCG64(seed)
    for some in _blocks(scenarios, _AT_ONCE):
        always = _drawn(source, np.int16, lines, _AT_ONCE)
        np.copyto(off, _drawn(source, np.int8, months, lines, _AT_ONCE))
        off[:, steady] = -0.5
        off += (always + 0.5) * lasting + 0.5
        np.matmul(effect, off, out=sums)
        np.rint(sums + planned[:, :, None], out=sums)
        totals[:, some, 1:] = sums.transpose(1, 2, 0)[:, : some.stop - some.start]
    return totals


def _drawn(source: np.random.PCG64, kind: type[np.int8 | np.int16], *shape: int) -> npt.NDArray[Any]:
    """Whole numbers of one or two bytes, each as likely; half more makes them even about zero."""
    size = int(np.prod(shape))
    words = source.random_raw(-(-size * np.dtype(kind).itemsize // 8))
    return words.view(kind)[:size].reshape(shape)


def largest_total(lines: int) -> int:
    """Of a month of so many lines: the fewer are added up, the less is rounded."""
    return LARGEST_TOTAL * (_MOST_TERMS + _OTHER_STEPS) // (lines + _OTHER_STEPS)


def _planned(amounts: Floats, products: int) -> Floats:
    """(M + 1, 4) the totals of the plan itself. Raises TooLarge."""
    planned: Floats = amounts[..., :products].sum(axis=-1)
    planned[:, 3] = amounts[:, 3].sum(axis=-1)
    if planned.max() > largest_total(amounts.shape[-1]):
        raise TooLarge("products.price")
    return planned


def _amounts(plan: Prepared) -> Floats:
    """(M + 1, 4, lines): what each line adds to each total of a month when it is off by all of its amount."""
    sold = sales(plan.goods)
    products, months = plan.goods.ramp.shape
    costs = operating_costs(plan, (BASE,), None)[0]
    table = np.zeros((months, _TOTALS, 2 * products + len(costs)))
    for total, lines in enumerate((sold.by_product, sold.credit_by_product, sold.cost_by_product)):
        table[:, total, :products] = lines[0].T
    table[:, 2, products : 2 * products] = sold.cost_by_product[0].T
    table[:-1, 3, 2 * products :] = costs.T
    return table


def _blocks(scenarios: int, at_once: int) -> Iterator[slice]:
    for start in range(0, scenarios, at_once):
        yield slice(start, min(start + at_once, scenarios))


def summed_up(closing: Ints, seed: int) -> Chances:
    """Of (S, M + 1) closing cash."""
    below = closing < 0
    scenarios, empty = len(closing), int(below.any(axis=1).sum())
    first = np.bincount(below.argmax(axis=1)[below.any(axis=1)], minlength=closing.shape[1])
    share = Fraction(empty, scenarios)
    error = Fraction(isqrt(int(share * (1 - share) / scenarios * 10**16)), 10**8)
    return Chances(
        scenarios=scenarios,
        seed=seed,
        empty=to_places(share, 4),
        empty_error=to_places(error, 4),
        first_empty=tuple(first.tolist()),
        lowest_cash=_percentiles(closing.min(axis=1)),
        cash=tuple(_percentiles(month) for month in closing.T),
    )


def _percentiles(amounts: Ints) -> tuple[int, ...]:
    ordered = np.sort(amounts)
    return tuple(int(ordered[-(-len(ordered) * p // 100) - 1]) for p in PERCENTILES)
