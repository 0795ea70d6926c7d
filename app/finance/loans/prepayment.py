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
from app.finance.loans.grace import Grace
from app.finance.loans.limits import checked
from app.finance.loans.methods import (
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    UpFrontInterest,
)
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
    loan, rates = _served(loan), period_rates(loan)
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


def _served(loan: Loan) -> Loan:
    """Interest on the balance of one sum, by terms that name their payments: else nobody says what is owed on a day."""
    if isinstance(loan.method, Flat | FlatBullet | UpFrontInterest | FixedPayment):
        raise ImpossibleTerms("method", "not_supported")
    if loan.drawdowns or loan.down_payment_pct:
        raise ImpossibleTerms("drawdowns" if loan.drawdowns else "down_payment_pct", "not_supported")
    if loan.grace.free or loan.grace.capitalised:
        raise ImpossibleTerms("grace", "not_supported")
    return checked(loan)


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
    (their principal falls away in order, interest follows the balance). Raises ImpossibleTerms, also for an `after`
    at which interest of grace is still waiting.
    """
    table, rates = schedule(_served(loan)), period_rates(loan)
    lines = [Line(row.interest, row.principal, row.balance) for row in table.rows]
    if not loan.grace.deferred < after < loan.payments:
        raise ImpossibleTerms("after", "out_of_range")
    at = lines[after - 1]
    if not 0 < amount <= at.balance:
        raise ImpossibleTerms("amount", "out_of_range")
    at = Line(at.interest, at.principal + amount, at.balance - amount)
    principal = _as_planned(lines[after:], amount)
    if effect != "next_instalments":
        principal = _changed(loan, at.balance, after, effect, rates)
    later = amortise(at.balance, loan.payments - after, on_balance(rates[after:], loan.units), principal)
    return (*lines[: after - 1], at, *(line for line in later if line.principal or line.balance))


def _changed(loan: Loan, owed: int, after: int, effect: Effect, rates: Sequence[Fraction]) -> Principal:
    """The same number of smaller instalments, or the same instalment fewer times; what is left of grace stays."""
    if not isinstance(loan.method, EqualInstalments | EvenedInstalments | EqualPrincipal | Bullet):
        raise ImpossibleTerms("method", "not_supported")
    rest = replace(loan, payments=loan.payments - after, grace=Grace(principal=max(0, loan.grace.principal - after)))
    if effect == "smaller_instalments":
        return principal_of(rest, owed, instalment(rest, owed, rates[after + rest.grace.principal :]))
    before = principal_of(loan, loan.principal, schedule(loan).instalment)
    return lambda n, balance, interest: before(n + after, balance, interest)


def _as_planned(planned: Sequence[Line], ahead: int) -> Principal:
    """Each payment's principal as it was planned, less what has been paid ahead."""
    kept, left = [], ahead
    for line in planned:
        covered = min(left, line.principal)
        left -= covered
        kept.append(line.principal - covered)
    return lambda n, balance, interest: min(kept[n - 1], balance)
