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
_AT_ONCE = 12_500  # what these loans need in between stays near the processor
Floats = npt.NDArray[np.float64]


def levels(principal: Ints, numerator: Ints, denominator: int, periods: int, step: Step) -> Ints:
    """(N,) instalments in minor units. Raises ImpossibleTerms("step") where the step is larger than an instalment."""
    found = np.empty(len(principal), dtype=np.int64)
    for start in range(0, len(principal), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        found[part] = _levels(principal[part], numerator[part], denominator, periods, step)
    return found


def _levels(principal: Ints, numerator: Ints, denominator: int, periods: int, step: Step) -> Ints:
    unit = max(step.step, 1)

    def exactly(n: int) -> Fraction:
        return level(int(principal[n]), [Fraction(int(numerator[n]), denominator)] * periods)

    quick, lost = _annuity(principal, numerator / denominator, periods)
    if step.step and any(exactly(n) < unit for n in np.flatnonzero(quick < unit + 1).tolist()):
        raise ImpossibleTerms("step", "too_large")
    quick /= unit
    turning = quick + (0 if step.way == "up" else 0.5)  # where this is whole, the rounding turns
    rounded: Ints = (np.ceil(turning) if step.way == "up" else np.floor(turning)).astype(np.int64)
    rounded *= unit
    turning -= np.rint(turning)
    quick *= lost
    quick += _ULP
    for n in np.flatnonzero(np.abs(turning, out=turning) <= quick).tolist():
        rounded[n] = to_step(exactly(n), unit, step.way)
    return rounded


def _annuity(principal: Ints, rate: Floats, periods: int) -> tuple[Floats, float]:
    """(instalment, bound on its relative error): P i / (1-(1+i)^-n), the power by squaring; P/n without interest."""
    grown = _power(1 + rate, periods)
    beyond = grown - 1
    free = beyond <= 0
    if free.any():
        beyond[free] = grown[free] = 1.0
        rate = np.where(free, 1 / periods, rate)
    grown /= beyond
    # the power's own error, and what taking 1 from it leaves of its digits; the few operations after it
    lost = (4 * periods + 32) * _ULP * float(grown.max(initial=1.0))
    grown *= rate
    grown *= principal
    return grown, lost


def _power(base: Floats, exponent: int) -> Floats:
    """By squaring; the exponent is at least 1, and `base` is used up."""
    result = None
    while True:
        if exponent & 1:
            result = base.copy() if result is None else np.multiply(result, base, out=result)
        exponent >>= 1
        if not exponent:
            return base if result is None else result
        np.multiply(base, base, out=base)
