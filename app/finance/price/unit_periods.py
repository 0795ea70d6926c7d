"""Unit-periods of Regulation Z and the payments that fall on them.

Source: 12 CFR 1026, Appendix J, (b)(3) to (b)(5). All months are equal; days are counted forward from the earlier date
to where the whole periods begin.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.loans.calendar import month_later

Kind = Literal["days", "weeks", "half_months", "months"]


class Moment(NamedTuple):
    """After `whole` unit-periods and the fraction `odd` of one."""

    whole: int
    odd: Fraction


class Due(NamedTuple):
    """The day `months_on` months after `seed`: a series on the 31st is not moved by its Februaries (b 3 iv)."""

    seed: dt.date
    months_on: int = 0

    @property
    def day(self) -> dt.date:
        return month_later(self.seed, self.months_on)

    def back(self, months: int) -> dt.date:
        return month_later(self.seed, self.months_on - months)


class UnitPeriod(NamedTuple):
    """`times` a kind, a year at most: 3 months, 2 weeks, half a month, a day. 12 months are the year."""

    kind: Kind
    times: int = 1

    @property
    def per_year(self) -> Fraction:
        in_a_year = {"days": 365, "weeks": 52, "half_months": 24, "months": 12}
        return Fraction(in_a_year[self.kind], self.times)


YEAR = UnitPeriod("months", 12)


def moment(start: dt.date, due: Due, unit: UnitPeriod) -> Moment:
    """How many unit-periods after the start. Raises ImpossibleTerms("payments") for a day before it."""
    if due.day < start:
        raise ImpossibleTerms("payments", "out_of_range")
    if unit.kind in ("days", "weeks"):
        return _divided((due.day - start).days, unit.times * (7 if unit.kind == "weeks" else 1))
    months, days = _months_and_days(start, due)
    if unit.kind == "half_months":
        return _divided(30 * months + days, 15)
    if unit == YEAR:
        return _in_years(start, due, months, days)
    return _divided(30 * months + days, 30 * unit.times)


def single_payment(start: dt.date, due: dt.date) -> tuple[Moment, Fraction]:
    """One advance and one payment: the term is the unit-period, a year at most (b 4 ii). With the periods in a year."""
    months, days = _months_and_days(start, Due(due))
    if due <= start:
        raise ImpossibleTerms("payments", "out_of_range")
    if months >= 12:
        return moment(start, Due(due), YEAR), YEAR.per_year
    if days == 0:
        return Moment(1, Fraction(0)), Fraction(12, months)
    return Moment(1, Fraction(0)), Fraction(365, (due - start).days)


def series(first: dt.date, count: int, every: UnitPeriod | None) -> list[Due]:
    """`count` days from the first; twice a month is the first day and the one fifteen days from it."""
    if count < 1:
        raise ImpossibleTerms("count", "zero" if count == 0 else "negative")
    if every is None:
        if count > 1:
            raise ImpossibleTerms("every", "missing")
        return [Due(first)]
    if every.kind == "months":
        return [Due(first, n * every.times) for n in range(count)]
    if every.kind == "half_months":
        days = (first, _half_a_month_later(first))
        return [Due(days[n % 2], n // 2) for n in range(count)]
    step = dt.timedelta(days=every.times * (7 if every.kind == "weeks" else 1))
    return [Due(first + n * step) for n in range(count)]


def _divided(days: int, length: int) -> Moment:
    whole, rest = divmod(days, length)
    return Moment(whole, Fraction(rest, length))


def _in_years(start: dt.date, due: Due, months: int, days: int) -> Moment:
    """Months that remain count twelve a year if nothing else remains, else all that remains counts by days (b 5 v)."""
    if days == 0:
        return Moment(months // 12, Fraction(months % 12, 12))
    begins = due.back(months // 12 * 12)
    return Moment(months // 12, Fraction((begins - start).days, 365))


def _months_and_days(start: dt.date, due: Due) -> tuple[int, int]:
    """Whole months back from the due day, and the days from the start to where they begin."""
    months = (due.day.year - start.year) * 12 + due.day.month - start.month
    if month_later(start, months) == due.day:
        return months, 0  # 30 January to 28 February is a month
    while due.back(months) < start:
        months -= 1
    return months, (due.back(months) - start).days


def _half_a_month_later(day: dt.date) -> dt.date:
    if day.day <= 15:
        last = (month_later(day.replace(day=1), 1) - dt.timedelta(days=1)).day
        return day.replace(day=min(day.day + 15, last))
    return month_later(day.replace(day=min(day.day - 15, 15)), 1)
