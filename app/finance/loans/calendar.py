"""The days on which a loan is paid, and the periods between them.

Months are added from the seed day, clipped to the month's end and restored (31 January, 28 February, 31 March), never
chained from a clipped day. The seed is the first date if the lender names one, else the day of the disbursement.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.finance.days import days_of_month
from app.finance.errors import ImpossibleTerms

if TYPE_CHECKING:
    from app.finance.loans.terms import Loan, Rhythm


@dataclass(frozen=True)
class Period:
    """From the day after one payment to the next; `regular` periods are whole steps of the loan's rhythm."""

    start: dt.date
    end: dt.date
    regular: bool

    @property
    def days(self) -> int:
        return (self.end - self.start).days


def month_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return dt.date(year, month + 1, min(day.day, days_of_month(year, month + 1)))


def later(day: dt.date, rhythm: Rhythm, times: int) -> dt.date:
    steps = rhythm.every * times
    match rhythm.unit:
        case "days":
            return day + dt.timedelta(days=steps)
        case "weeks":
            return day + dt.timedelta(weeks=steps)
        case "months":
            return month_later(day, steps)
        case "years":
            return month_later(day, 12 * steps)


def due_dates(disbursed: dt.date, rhythm: Rhythm, payments: int, first_date: dt.date | None = None) -> list[dt.date]:
    """The payment days of a regular loan. Raises ImpossibleTerms("first_date") where it is before the disbursement."""
    if first_date is None:
        return [later(disbursed, rhythm, n) for n in range(1, payments + 1)]
    if first_date < disbursed:
        raise ImpossibleTerms("first_date", "out_of_range")
    return [later(first_date, rhythm, n) for n in range(payments)]


def month_ends(start: dt.date, payments: int) -> list[dt.date]:
    """The last day of each month, beginning with the start's own."""
    return [month_later(start.replace(day=1), n + 1) - dt.timedelta(days=1) for n in range(payments)]


def month_starts(start: dt.date, payments: int) -> list[dt.date]:
    """The first day of each month after the start's."""
    return [month_later(start.replace(day=1), n + 1) for n in range(payments)]


def period(loan: Loan, n: int) -> Period | None:
    """The n-th period of a loan, counted from 1; None where it has no dates."""
    if loan.disbursed is None:
        return None
    if loan.dates is not None:
        return Period(loan.dates[n - 2] if n > 1 else loan.disbursed, loan.dates[n - 1], regular=False)
    if loan.first_date is None:
        return Period(later(loan.disbursed, loan.rhythm, n - 1), later(loan.disbursed, loan.rhythm, n), regular=True)
    start = loan.disbursed if n == 1 else later(loan.first_date, loan.rhythm, n - 2)
    return Period(start, later(loan.first_date, loan.rhythm, n - 1), regular=n > 1)


def check_order(loan: Loan) -> None:
    """Raises ImpossibleTerms where a payment would not come after the disbursement and the payment before."""
    if loan.disbursed is None:
        if loan.dates is not None or loan.first_date is not None or loan.drawdowns:
            raise ImpossibleTerms("disbursed", "missing")
        return
    if loan.first_date is not None and loan.first_date < loan.disbursed:
        raise ImpossibleTerms("first_date", "out_of_range")
    if loan.dates is not None:
        if len(loan.dates) != loan.payments:
            raise ImpossibleTerms("dates", "wrong_length")
        _in_order("dates", loan.disbursed, loan.dates)
    parts = [loan.disbursed, *(part.date for part in loan.drawdowns)]
    for n, (before, after) in enumerate(pairwise(parts)):
        if after < before:
            raise ImpossibleTerms(f"drawdowns[{n}]", "out_of_range")


def _in_order(field: str, first: dt.date, days: Sequence[dt.date]) -> None:
    for n, (before, after) in enumerate(pairwise((first, *days))):
        if after <= before:
            raise ImpossibleTerms(f"{field}[{n}]", "out_of_range")
