"""A period's interest of many loans at once, exact to the last minor unit.

Two carriers of the same whole numbers. `Doubled` divides unsigned 64-bit integers, the quicker of the integers since
nothing is negative. `Carried` holds whole numbers in doubles, whose division is quicker still and whose rounding to the
even one is a single instruction; it serves only below a bound under which it cannot be wrong:

A product a of what is owed and the rate's numerator, below 2**51, is exact. A double's quotient a/b is the nearest one
to the true quotient, at most a/b x 2**-53 away, and a half more moves it by no more than that again. A true quotient
that does not lie halfway is at least 1/(2b) away from there: more than both together, since a is below 2**51. One that
lies halfway is a double itself. So the nearest whole number of the double is that of the true quotient, ties included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from app.finance.errors import TooLarge
from app.finance.loans.terms import Way
from app.finance.rounding import Ints

_SURE = 2**51
_UINT64 = 2**64 - 1


@dataclass(frozen=True)
class Rates:
    """(N,) rates of a period as whole numbers over one denominator: 24 per cent a year is 2 over 100 a month."""

    numerator: Ints
    denominator: int


def fitting(principal: Ints, rates: Rates, way: Way) -> Carried | Doubled:
    """For what is owed up to the largest of these. Raises TooLarge("principal") where a product leaves 64 bits."""
    product = int(principal.max(initial=0)) * int(rates.numerator.max(initial=0))
    if product + rates.denominator < _SURE:
        return Carried(rates, way)
    if 2 * product + rates.denominator > _UINT64:
        raise TooLarge("principal")
    return Doubled(rates, way)


class Carried:
    """Whole numbers in doubles, below the bound."""

    carrier = np.float64

    def __init__(self, rates: Rates, way: Way) -> None:
        self._numerator, self._denominator = rates.numerator.astype(np.float64), float(rates.denominator)
        self._even = way == "half_even"

    def interest(self, owed: Any, out: Any) -> None:
        """Rounded, written to `out`; `owed` is used up."""
        np.multiply(owed, self._numerator, out=owed)
        np.divide(owed, self._denominator, out=owed)
        if self._even:
            np.rint(owed, out=owed)
        else:
            np.add(owed, 0.5, out=owed)
        np.copyto(out, owed, casting="unsafe")  # cuts off what is behind the point


class Doubled:
    """Twice the product over twice the denominator, in integers."""

    carrier = np.uint64

    def __init__(self, rates: Rates, way: Way) -> None:
        self._doubled = (2 * rates.numerator).astype(np.uint64)
        self._half, self._whole = np.uint64(rates.denominator), np.uint64(2 * rates.denominator)
        self._even = way == "half_even"

    def interest(self, owed: Any, out: Any) -> None:
        """Rounded, written to `out`; `owed` is used up."""
        np.multiply(owed, self._doubled, out=owed)
        np.add(owed, self._half, out=owed)
        found = owed // self._whole
        if self._even:
            found -= (found * self._whole == owed) & found
        np.copyto(out, found, casting="unsafe")
