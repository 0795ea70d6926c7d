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

    quick, error = _annuity(principal, numerator / denominator, periods)
    if step.step and any(exactly(n) < unit for n in np.flatnonzero(quick < unit + 1).tolist()):
        raise ImpossibleTerms("step", "too_large")
    scaled, error = quick / unit, error / unit + quick / unit * _ULP
    turn = np.ceil(scaled) if step.way == "up" else np.floor(scaled + 0.5)
    near = np.abs(scaled - np.rint(scaled)) if step.way == "up" else np.abs(scaled - np.floor(scaled) - 0.5)
    rounded: Ints = turn.astype(np.int64) * unit
    for n in np.flatnonzero(near <= error).tolist():
        rounded[n] = to_step(exactly(n), unit, step.way)
    return rounded


def _annuity(principal: Ints, rate: Floats, periods: int) -> tuple[Floats, Floats]:
    """(instalment, bound on its error): P i / (1-(1+i)^-n), the power by squaring, exact for a rate of nothing."""
    growth = _power(1 + rate, periods)
    beyond = growth - 1
    free = beyond <= 0
    safe = np.where(free, 1.0, beyond)
    instalment = np.where(free, principal / periods, principal * rate * growth / safe)
    lost = (4 * periods + 16) * _ULP * growth / safe  # relative: the power's own error, then what 1 takes away
    return instalment, instalment * np.where(free, _ULP, lost)


def _power(base: Floats, exponent: int) -> Floats:
    result = np.ones_like(base)
    while exponent:
        if exponent & 1:
            result = result * base
        base = base * base
        exponent >>= 1
    return result
