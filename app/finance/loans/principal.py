"""The principal of each period under each method; the last payment always clears what is left."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.finance.errors import ImpossibleTerms
from app.finance.loans.amortise import Principal
from app.finance.loans.annuity import level
from app.finance.loans.methods import (
    Balloon,
    Bullet,
    Capitalising,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    PartAtTheEnd,
    PrincipalShare,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.period_rates import nominal_rate, thirty_day_rate
from app.finance.loans.terms import Loan, Units
from app.finance.rounding import to_step


def rounded(value: Fraction, units: Units) -> int:
    return to_step(value, units.unit, units.way)


def instalment(loan: Loan, principal: int, rates: Sequence[Fraction]) -> int | None:
    """The level instalment of the periods after grace; None for a method without one.

    Raises ImpossibleTerms("step") where the step is larger than the instalment.
    """
    match loan.method:
        case FixedPayment(payment):
            return payment
        case EqualInstalments("nominal_period"):
            exact = level(principal, [nominal_rate(loan)] * len(rates))
        case EqualInstalments("thirty_days"):
            exact = level(principal, [thirty_day_rate(loan)] * len(rates))
        case EqualInstalments() | EvenedInstalments():
            exact = level(principal, rates)
        case Balloon(over):
            exact = level(principal, [*rates, *([rates[-1]] * (over - len(rates)))])
        case PartAtTheEnd(end_pct):
            exact = level(principal, rates, left=rounded(principal * Fraction(end_pct) / 100, loan.units))
        case _:
            return None
    return stepped(loan, exact)


def stepped(loan: Loan, exact: Fraction) -> int:
    """An instalment rounded to the lender's step, or as the other amounts."""
    if loan.step.step == 0:
        return rounded(exact, loan.units)
    if loan.step.step > exact > 0:
        raise ImpossibleTerms("step", "too_large")
    return to_step(exact, loan.step.step, loan.step.way)


def principal_of(loan: Loan, lent: int, payment: int | None) -> Principal:
    """The principal of the n-th period; in principal grace there is none."""
    grace, last = loan.grace.principal, loan.payments
    if payment is not None:
        level = payment  # a coarse step can round it below its interest: then nothing is paid back yet
        return lambda n, balance, interest: (
            balance if n == last else 0 if n <= grace else min(max(level - interest, 0), balance)
        )
    same = same_each_time(loan, lent)
    if same is None:
        return _named(loan)
    return lambda n, balance, interest: balance if n == last else 0 if n <= grace else min(same, balance)


def same_each_time(loan: Loan, lent: int) -> int | None:
    """The principal of every period after grace, for a method that has the same each time."""
    match loan.method:
        case EqualPrincipal() | UpFrontInterest() | Flat():
            return rounded(Fraction(lent, loan.payments - loan.grace.principal), loan.units)
        case PrincipalShare(pct):
            return rounded(lent * Fraction(pct) / 100, loan.units)
        case Bullet() | FlatBullet():
            return 0
        case _:
            return None


def _named(loan: Loan) -> Principal:
    """Principal that the terms name period by period, and interest that is added to the balance."""
    last = loan.payments
    match loan.method:
        case Seasonal(amounts):
            named = (*amounts, *[0] * (last - len(amounts)))
            return lambda n, balance, interest: balance if n == last else min(named[n - 1], balance)
        case Capitalising():
            return lambda n, balance, interest: balance if n == last else -interest
        case method:
            raise AssertionError(method)  # every other method has a payment or the same principal each time
