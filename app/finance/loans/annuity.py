"""The level instalment: exact before it is rounded.

Q = (P (1+i_1)...(1+i_n) - R) / F_n with F_1 = 1 and F_k = 1 + F_{k-1} (1+i_k), which is P i / (1-(1+i)^-n) where all
periods cost the same; R is what shall be left after the last payment.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm


def level(principal: int, rates: Sequence[Fraction], left: int = 0) -> Fraction:
    """The payment of each period that brings the principal down to `left`; one rate for each period."""
    if rates.count(rates[0]) == len(rates):
        return _of_one_rate(principal, rates[0], len(rates), left)
    scale = lcm(*(rate.denominator for rate in rates))
    grown, payments, ones = 1, 0, 1  # over scale^k, scale^(k-1), scale^(k-1)
    for rate in rates:
        growth = rate.numerator * (scale // rate.denominator) + scale
        payments = growth * payments + ones
        grown *= growth
        ones *= scale
    return Fraction(principal * grown - left * ones, scale * payments)


def _of_one_rate(principal: int, rate: Fraction, periods: int, left: int) -> Fraction:
    if rate == 0:
        return Fraction(principal - left, periods)
    one = rate.denominator**periods
    grown = (rate.numerator + rate.denominator) ** periods
    return rate * Fraction(principal * grown - left * one, grown - one)
