"""How much of a year lies between two days: 30/360, actual/365, /360, /364 and actual/actual.

Actual/actual splits at 1 January: days of a leap year count over 366 (the convention of ISDA 2006, 4.16(b)).
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal


@dataclass(frozen=True)
class DayCount:
    """`month`: the days that a whole month counts, None for the actual ones; `year`: None for 365 or 366."""

    month: Literal[30] | None
    year: Literal[360, 364, 365] | None

    def fraction(self, start: dt.date, end: dt.date, whole_months: int | None = None) -> Fraction:
        """The share of a year from one day to a later one; a regular period may say how many months it is."""
        if self.month is None:
            return _actual(start, end) if self.year is None else Fraction((end - start).days, self.year)
        days = self.month * whole_months if whole_months is not None else _thirty(start, end)
        return Fraction(days, self.year or _days_of_year(start))


THIRTY_360 = DayCount(30, 360)
ACTUAL_365 = DayCount(None, 365)
ACTUAL_360 = DayCount(None, 360)
ACTUAL_364 = DayCount(None, 364)
ACTUAL_ACTUAL = DayCount(None, None)


def _actual(start: dt.date, end: dt.date) -> Fraction:
    share, day = Fraction(0), start
    while day < end:
        until = min(end, dt.date(day.year + 1, 1, 1))
        share += Fraction((until - day).days, _days_of_year(day))
        day = until
    return share


def _thirty(start: dt.date, end: dt.date) -> int:
    """Days where each month has thirty; a 31st counts as the 30th."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return 30 * months + min(end.day, 30) - min(start.day, 30)


def _days_of_year(day: dt.date) -> int:
    return 366 if calendar.isleap(day.year) else 365
