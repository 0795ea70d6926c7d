"""The heart of every repayment table: interest on what is owed, a part of the payment for it, the rest for principal.

Exact whole numbers of any size; `bulk` does the same in arrays for many loans at once, equal to the last minor unit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from app.finance.loans.terms import Units
from app.finance.rounding import nearest

Interest = Callable[[int, int], int]
Principal = Callable[[int, int, int], int]


class Line(NamedTuple):
    """One period in minor units: interest that it costs, principal paid back, balance after."""

    interest: int
    principal: int
    balance: int


def interest_due(balance: int, numerator: int, denominator: int, units: Units) -> int:
    """balance x numerator / denominator, rounded to whole units."""
    return nearest(balance * numerator, denominator * units.unit, units.way) * units.unit


def on_balance(rates: Sequence[Fraction], units: Units) -> Interest:
    """The interest of the n-th period on the balance before it."""

    def interest(n: int, balance: int) -> int:
        rate = rates[n - 1]
        return interest_due(balance, rate.numerator, rate.denominator, units)

    return interest


def amortise(balance: int, payments: int, interest: Interest, principal: Principal) -> list[Line]:
    """The table: `interest(n, balance)` and `principal(n, balance, interest)` of each period n from 1."""
    lines = []
    for n in range(1, payments + 1):
        due = interest(n, balance)
        repaid = principal(n, balance, due)
        balance -= repaid
        lines.append(Line(due, repaid, balance))
    return lines
