"""Equal instalments whose last one is brought nearer to the others.

Rounding leaves the last payment a few minor units off. Where it is off by more than half the number of payments, the
difference is shared out over all of them, and that is kept only if the last one comes nearer (the rule of Apache
Fineract's progressive tables).
"""

from __future__ import annotations

from fractions import Fraction

from app.finance.loans.amortise import Interest, Line, amortise
from app.finance.loans.principal import principal_of, stepped
from app.finance.loans.terms import Loan


def evened(loan: Loan, owed: int, interest: Interest, lines: list[Line], level: int) -> tuple[list[Line], int]:
    """The lines and the level instalment after the second pass."""
    paying = loan.payments - loan.grace.principal
    off = _off(lines, level)
    if abs(off) <= paying // 2 or paying < 2:
        return lines, level
    nearer = stepped(loan, level + Fraction(off, paying))
    again = amortise(owed, loan.payments, interest, principal_of(loan, owed, nearer))
    return (again, nearer) if abs(_off(again, nearer)) < abs(off) else (lines, level)


def _off(lines: list[Line], level: int) -> int:
    """By how much the last payment differs from the others."""
    return lines[-1].interest + lines[-1].principal - level
