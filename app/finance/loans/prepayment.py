"""Paying back early: what is asked on a day, and what becomes of the payments after a part was paid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.loans.amortise import Line, Principal, amortise, on_balance
from app.finance.loans.calendar import period
from app.finance.loans.limits import checked
from app.finance.loans.methods import Flat, FlatBullet, UpFrontInterest
from app.finance.loans.period_rates import period_rates
from app.finance.loans.principal import instalment, principal_of, rounded
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan

Until = Literal["to_the_day", "to_the_period_end"]
Effect = Literal["smaller_instalments", "fewer_instalments", "next_instalments"]


class Paid(NamedTuple):
    """A payment that was made: interest that is due is covered first, then principal."""

    date: dt.date
    amount: int


@dataclass(frozen=True)
class Payoff:
    """What closes a loan on a day, in minor units."""

    principal: int
    interest: int

    @property
    def amount(self) -> int:
        return self.principal + self.interest


def payoff(loan: Loan, paid: Sequence[Paid], day: dt.date, until: Until = "to_the_day") -> Payoff:
    """Principal still owed and the interest since the last due day, to the day or to the end of the running period.

    Interest of the running period grows with its days. Raises ImpossibleTerms("disbursed") for a loan without dates and
    ("payoff_date") for a day before the disbursement.
    """
    loan, rates = checked(loan), period_rates(loan)
    if loan.disbursed is None:
        raise ImpossibleTerms("disbursed", "missing")
    if day < loan.disbursed:
        raise ImpossibleTerms("payoff_date", "out_of_range")
    owed, unpaid, left = loan.principal, 0, sorted(paid)
    for n, rate in enumerate(rates, 1):
        span = period(loan, n)
        if span is None or span.start >= day:
            break
        if span.end > day:
            share = Fraction((day - span.start).days, span.days) if until == "to_the_day" else Fraction(1)
            unpaid += rounded(owed * rate * share, loan.units)
            break
        unpaid += rounded(owed * rate, loan.units)
        while left and left[0].date <= span.end:
            amount = left.pop(0).amount
            covered = min(amount, unpaid)
            unpaid -= covered
            owed -= min(amount - covered, owed)
    return Payoff(owed, unpaid)


def unearned_interest(loan: Loan, after: int) -> int:
    """The interest of a flat loan that belongs to the payments after the given one: ask whether it is given back.

    Zero for interest on the balance, which is never charged ahead.
    """
    if not isinstance(loan.method, Flat | FlatBullet | UpFrontInterest):
        return 0
    table = schedule(loan)
    if isinstance(loan.method, UpFrontInterest):
        return rounded(Fraction(table.at_start.interest * (loan.payments - after), loan.payments), loan.units)
    return sum(row.interest for row in table.rows if row.n > after)


def prepaid(loan: Loan, after: int, amount: int, effect: Effect) -> tuple[Line, ...]:
    """The lines of a declining loan when `amount` more is paid with payment `after`.

    The same number of smaller instalments, the same instalment fewer times, or the next instalments paid ahead
    (their principal falls away in order, interest follows the balance). Raises ImpossibleTerms.
    """
    table, rates = schedule(loan), period_rates(checked(loan))
    lines = [Line(row.interest, row.principal, row.balance) for row in table.rows]
    if not 1 <= after < loan.payments:
        raise ImpossibleTerms("after", "out_of_range")
    if not 0 < amount <= lines[after - 1].balance:
        raise ImpossibleTerms("amount", "out_of_range")
    before = lines[: after - 1]
    at = lines[after - 1]
    at = Line(at.interest, at.principal + amount, at.balance - amount)
    rest = replace(loan, payments=loan.payments - after, grace=type(loan.grace)())
    interest = on_balance(rates[after:], loan.units)
    if effect == "next_instalments":
        later = amortise(at.balance, rest.payments, interest, _as_planned(lines[after:], amount))
    else:
        level = instalment(rest, at.balance, rates[after:]) if effect == "smaller_instalments" else table.instalment
        later = amortise(at.balance, rest.payments, interest, principal_of(rest, at.balance, level))
    return (*before, at, *(line for line in later if line.principal or line.balance))


def _as_planned(planned: Sequence[Line], ahead: int) -> Principal:
    """Each payment's principal as it was planned, less what has been paid ahead."""
    kept, left = [], ahead
    for line in planned:
        covered = min(left, line.principal)
        left -= covered
        kept.append(line.principal - covered)
    return lambda n, balance, interest: min(kept[n - 1], balance)
