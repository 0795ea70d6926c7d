"""The level instalments of many loans: quick where the rounding is beyond doubt, exact where it is not.

The annuity is computed in floating point with a bound on its error. Only where that bound reaches a point at which the
rounding would turn is the instalment computed again in exact fractions, so every result is that of `annuity.level`.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from app.finance.errors import ImpossibleTerms
from app.finance.loans.annuity import level
from app.finance.loans.terms import Step
from app.finance.rounding import Ints, to_step

_ULP = 2.0**-52
Floats = npt.NDArray[np.float64]


def levels(principal: Ints, numerator: Ints, denominator: int, periods: int, step: Step) -> Ints:
    """(N,) instalments in minor units. Raises ImpossibleTerms("step") where the step is larger than an instalment."""
    unit = max(step.step, 1)

    def exactly(n: int) -> Fraction:
        return level(int(principal[n]), [Fraction(int(numerator[n]), denominator)] * periods)

    quick, lost = _annuity(principal, numerator / denominator, periods)
    if step.step and any(exactly(n) < unit for n in np.flatnonzero(quick < unit + 1).tolist()):
        raise ImpossibleTerms("step", "too_large")
    scaled = quick / unit
    turning = scaled if step.way == "up" else scaled + 0.5  # where this is whole, the rounding turns
    turned = np.ceil(turning) if step.way == "up" else np.floor(turning)
    near = np.abs(turning - np.rint(turning))
    rounded: Ints = turned.astype(np.int64) * unit
    for n in np.flatnonzero(near <= scaled * lost + _ULP).tolist():
        rounded[n] = to_step(exactly(n), unit, step.way)
    return rounded


def _annuity(principal: Ints, rate: Floats, periods: int) -> tuple[Floats, float]:
    """(instalment, bound on its relative error): P i / (1-(1+i)^-n), the power by squaring; P/n without interest."""
    growth = _power(1 + rate, periods)
    beyond = growth - 1
    free = beyond <= 0
    if free.any():
        beyond[free] = growth[free] = 1.0
        rate = np.where(free, 1 / periods, rate)
    grown = growth / beyond
    # the power's own error, and what taking 1 from it leaves of its digits; the few operations after it
    lost = (4 * periods + 32) * _ULP * float(grown.max(initial=1.0))
    return principal * rate * grown, lost


def _power(base: Floats, exponent: int) -> Floats:
    """By squaring; the exponent is at least 1."""
    result = None
    while True:
        if exponent & 1:
            result = base if result is None else result * base
        exponent >>= 1
        if not exponent:
            return base if result is None else result
        base = base * base
