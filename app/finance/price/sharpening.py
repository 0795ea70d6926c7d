"""A rate that is right to a float's digits made right to some thirty, by Newton's steps in decimals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from math import gcd, lcm

DIGITS = 40
_STEPS = 12
_LOST = Decimal("1e-30")  # of the flows: what their own digits may have lost


def total_of(amounts: Sequence[Decimal]) -> Decimal:
    """Their sum; exactly 0 where only the last digits of unrounded payments remain."""
    with localcontext(prec=2 * DIGITS):
        total = sum(amounts, Decimal(0))
        return total if abs(total) > _LOST * sum(map(abs, amounts)) else Decimal(0)


def sharpened(flows: Sequence[tuple[Decimal, Fraction]], u: float) -> Decimal:
    """exp(u) - 1 of the root near `u` of sum a_k exp(-u t_k); flows in the order of time, from 0."""
    if u == 0:
        return Decimal(0)
    step = _common_step([time for _, time in flows])
    terms = [(amount, int(time / step)) for amount, time in flows]
    with localcontext(prec=DIGITS):
        length = Decimal(step.numerator) / step.denominator
        x = _root(terms, (-Decimal(u) * length).exp())
        return (-x.ln() / length).exp() - 1


def _common_step(times: Sequence[Fraction]) -> Fraction:
    """The longest time of which all the times are whole multiples."""
    scale = lcm(*(time.denominator for time in times))
    return Fraction(gcd(*(int(time * scale) for time in times)), scale)


def _root(terms: Sequence[tuple[Decimal, int]], x: Decimal) -> Decimal:
    """The root near x of the polynomial with these coefficients and rising powers."""
    for _ in range(_STEPS):
        value, slope = _value(terms, x)
        change = value / slope if slope else Decimal(0)
        x -= change
        if abs(change) <= abs(x).scaleb(3 - DIGITS):
            break
    return x


def _value(terms: Sequence[tuple[Decimal, int]], x: Decimal) -> tuple[Decimal, Decimal]:
    """The polynomial and its slope, by Horner's rule over the gaps between the powers."""
    value = slope = Decimal(0)
    powers: dict[int, tuple[Decimal, Decimal]] = {0: (Decimal(1), Decimal(0))}
    for (amount, power), before in zip(reversed(terms), [*[n for _, n in terms[-2::-1]], 0], strict=True):
        gap = power - before
        if gap not in powers:
            powers[gap] = (x**gap, gap * x ** (gap - 1))
        by, by_slope = powers[gap]
        value += amount
        value, slope = value * by, slope * by + value * by_slope
    return value, slope
