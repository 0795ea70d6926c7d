"""The door: the terms of a loan in, its repayment table out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from app.finance.loans import flat
from app.finance.loans.amortise import Line, amortise, on_balance
from app.finance.loans.calendar import Period, period
from app.finance.loans.drawdowns import with_drawdowns
from app.finance.loans.evened import evened
from app.finance.loans.extras import with_extras
from app.finance.loans.fixed_payment import until_repaid
from app.finance.loans.grace import deferred
from app.finance.loans.limits import checked
from app.finance.loans.methods import EvenedInstalments, FixedPayment, Flat, FlatBullet, UpFrontInterest
from app.finance.loans.period_rates import period_rates
from app.finance.loans.principal import instalment, principal_of, rounded
from app.finance.loans.table import AtStart, Row, Table
from app.finance.loans.terms import Loan
from app.finance.rounding import to_step


def schedule(loan: Loan) -> Table:
    """The table of a loan, to the last minor unit.

    Raises ImpossibleTerms with the field that makes no sense ("payments", "grace", "method.payment", "step" ...).
    """
    loan = checked(loan)
    if isinstance(loan.method, FixedPayment):
        loan = replace(loan, payments=until_repaid(loan))
    return with_extras(loan, bare)


def bare(loan: Loan, lent: int) -> Table:
    """Principal and interest alone, of a loan of `lent` minor units."""
    rates = period_rates(loan)
    down = down_payment(loan, lent)
    lines, level, kept = _lines(loan, lent, down, rates)
    rows = [_row(n, line, period(loan, n)) for n, line in enumerate(lines, 1)]
    if down:
        first = Row(1, loan.disbursed, 0, down, 0, lent - down)
        rows = [first, *(replace(row, n=row.n + 1) for row in rows)]
    later = sum(part.amount for part in loan.drawdowns)
    return Table(tuple(rows), lent + later, level, AtStart(interest=kept))


def down_payment(loan: Loan, lent: int) -> int:
    """The borrower's own part, paid on the first day, rounded as an instalment is."""
    exact = rounded(lent * Fraction(loan.down_payment_pct) / 100, loan.units)
    return to_step(Fraction(exact), loan.step.step, loan.step.way) if loan.step.step else exact


def _lines(loan: Loan, lent: int, down: int, rates: Sequence[Fraction]) -> tuple[list[Line], int | None, int]:
    """The lines, the level instalment if any, and the interest that is kept back on the first day."""
    owed = lent - down
    match loan.method:
        case UpFrontInterest():
            return flat.lines(loan, owed, [0] * loan.payments), None, sum(flat.interest(loan, lent, rates))
        case Flat():
            return flat.lines(loan, owed, flat.interest(loan, lent, rates)), None, 0
        case FlatBullet():
            due = flat.interest(loan, lent, rates)
            return amortise(owed, loan.payments, lambda n, _: due[n - 1], principal_of(loan, owed, None)), None, 0
    if loan.drawdowns:
        lines, level = with_drawdowns(loan, owed, rates)
        return lines, level, 0
    lines, level = declining(loan, owed, rates)
    return lines, level, 0


def declining(loan: Loan, owed: int, rates: Sequence[Fraction]) -> tuple[list[Line], int | None]:
    """Interest on what is owed; grace as the terms name it."""
    grace = loan.grace
    charged = [Fraction(0)] * grace.free + list(rates[grace.free :])
    interest = on_balance(charged, loan.units)
    first = amortise(owed, grace.capitalised, interest, lambda n, balance, due: -due)
    rest = replace(loan, payments=loan.payments - len(first))
    grown = first[-1].balance if first else owed
    level = instalment(rest, grown, rates[len(first) + grace.principal :])
    later = on_balance(charged[len(first) :], loan.units)
    lines = amortise(grown, rest.payments, later, principal_of(rest, grown, level))
    if isinstance(loan.method, EvenedInstalments) and level is not None:
        lines, level = evened(rest, grown, later, lines, level)
    lines = first + lines
    due = deferred([line.interest for line in lines], grace.deferred)
    return [line._replace(interest=paid) for line, paid in zip(lines, due, strict=True)], level


def _row(n: int, line: Line, span: Period | None) -> Row:
    date, days = (None, None) if span is None else (span.end, span.days)
    return Row(n, date, days, line.principal, line.interest, line.balance)
