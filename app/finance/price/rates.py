"""The rate of return of equal-period flows, only where it exists and is the only one.

Float serves inside the root finder alone; whether there is one root is counted in exact integers, and the root found
is sharpened in decimals, so that a rate of many digits is right to its last printed one. `solver` finds the same for
flows at any time; with equal periods whole numbers count exactly and several times as quickly: every save asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from itertools import pairwise

from app.finance.price.newton import closed_in

_DEEPEST = 60  # splits of the line before a count is given up
_MOST_STEPS = 8
_SETTLED = Decimal("1e-25")  # of the discount: the step after such a one changes no digit


def only_rate(flows: Sequence[int]) -> Decimal | None:
    """The rate per period at which the flows are worth nothing, above -1; None without one or with several."""
    flows = _trimmed(flows)
    if not flows or flows[-1] > 0:
        return None  # an even number of rates: none, or more than one
    if _positive_roots(flows, _DEEPEST) != 1:
        return None
    discount = _root(flows)
    return None if discount is None else _sharpened(flows, discount)


def _trimmed(flows: Sequence[int]) -> list[int]:
    """Without the zeros at both ends, and turned so that the first is above zero."""
    occupied = [n for n, flow in enumerate(flows) if flow]
    if not occupied:
        return []
    first, last = occupied[0], occupied[-1]
    sign = 1 if flows[first] > 0 else -1
    return [sign * int(flow) for flow in flows[first : last + 1]]


def _sign_changes(coefficients: Sequence[int]) -> int:
    signs = [value > 0 for value in coefficients if value]
    return sum(a != b for a, b in pairwise(signs))


def _positive_roots(p: Sequence[int], deeper: int) -> int:
    """How many positive roots the polynomial has (coefficients from x^0 up), by Descartes' rule and halving.

    Vincent's theorem: split at 1 until each piece has none or one sign change. A double root never settles; then
    2 is answered, which is all the caller asks.
    """
    changes = _sign_changes(p)
    if changes < 2:
        return changes
    if deeper == 0:
        return 2
    beyond = _shifted(p)
    at_one = 0
    while beyond and beyond[0] == 0:
        at_one, beyond = at_one + 1, beyond[1:]
    found = at_one + _positive_roots(beyond, deeper - 1)
    return found if found > 1 else found + _positive_roots(_shifted(p[::-1]), deeper - 1)


def _shifted(p: Sequence[int]) -> list[int]:
    """p(x + 1)."""
    q = list(p)
    for start in range(len(q) - 1):
        for n in range(len(q) - 2, start - 1, -1):
            q[n] += q[n + 1]
    return q


def _root(flows: Sequence[int]) -> float | None:
    """Where the polynomial, above zero at 0, falls below it."""
    below = above = 1.0
    while _value(flows, above)[0] >= 0:
        above *= 2
        if above > 256:
            return None  # less than -99.6 of every 100 in a month: nothing a person could be told
    while _value(flows, below)[0] < 0:
        below /= 2
        if below < 1e-6:
            return None
    return closed_in(lambda x: _value(flows, x), below, above, above_at_low=True)


def _sharpened(flows: Sequence[int], discount: float) -> Decimal | None:
    """The rate of a discount that is right to a float's digits, by Newton's steps in decimals: two as a rule.

    None where they settle nowhere: floats lose the sign of a sum that comes close to nothing without reaching it.
    """
    with localcontext(prec=40):
        x = Decimal(discount)
        for _ in range(_MOST_STEPS):
            value = slope = Decimal(0)
            for flow in reversed(flows):
                slope = slope * x + value
                value = value * x + flow
            change = value / slope if slope else value
            x -= change
            if abs(change) <= _SETTLED * x:
                return 1 / x - 1
        return None


def _value(flows: Sequence[int], x: float) -> tuple[float, float]:
    value = slope = 0.0
    for flow in reversed(flows):
        slope = slope * x + value
        value = value * x + flow
    return value, slope
