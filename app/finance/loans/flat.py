"""Flat interest: on the amount lent for the whole term, whatever has been paid back."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.finance.loans.amortise import Line
from app.finance.loans.grace import deferred
from app.finance.loans.methods import Flat
from app.finance.loans.principal import rounded, stepped
from app.finance.loans.terms import Loan
from app.finance.rounding import to_step


def total_interest(loan: Loan, lent: int, rates: Sequence[Fraction]) -> int:
    """P x rate x term, rounded once."""
    return rounded(lent * sum(rates, Fraction(0)), loan.units)


def interest(loan: Loan, lent: int, rates: Sequence[Fraction]) -> list[int]:
    """Each period's interest, never more than what is left of the whole; the last takes what the rounding left.

    Free periods cost nothing. Deferred interest is shared out over the periods after, or, where the terms say so,
    paid at once with the first of them.
    """
    total, n = total_interest(loan, lent, rates), loan.payments
    free, waiting = loan.grace.free, loan.grace.deferred
    one = rounded(Fraction(total, n), loan.units)
    charged = max(total - one * free, 0)
    if waiting and isinstance(loan.method, Flat) and loan.method.deferred == "shared":
        silent = free + waiting
        each = rounded(Fraction(charged, n - silent), loan.units)
        return _last_takes_the_rest([0] * silent + [each] * (n - silent), charged)
    even = _last_takes_the_rest([0] * free + [one] * (n - free), charged)
    return deferred(even, waiting)


def lines(loan: Loan, lent: int, due: Sequence[int]) -> list[Line]:
    """The table of a flat loan from the interest of each period."""
    table, balance, last, grace = [], lent, loan.payments, loan.grace.principal
    even = Fraction(lent, last - grace)
    for n, interest_due in enumerate(due, 1):
        repaid = balance if n == last else 0 if n <= grace else min(_principal(loan, even, interest_due), balance)
        balance -= repaid
        table.append(Line(interest_due, repaid, balance))
    return table


def _principal(loan: Loan, even: Fraction, interest_due: int) -> int:
    """With a step, principal and interest are brought to it apart, so that the payment as a whole is round."""
    if loan.step.step == 0:
        return rounded(even, loan.units)
    stepped_interest = to_step(Fraction(interest_due), loan.step.step, loan.step.way)
    return stepped(loan, even) + stepped_interest - interest_due


def _last_takes_the_rest(amounts: list[int], total: int) -> list[int]:
    """Where half a unit a period is rounded up, the whole can be used up before the last."""
    left, shared = total, []
    for amount in amounts[:-1]:
        shared.append(min(amount, left))
        left -= shared[-1]
    return [*shared, left]
