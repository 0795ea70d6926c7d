"""How much of a year lies between two days: 30/360, actual/365, /360, /364 and actual/actual.

Actual/actual splits at 1 January: days of a leap year count over 366 (the convention of ISDA 2006, 4.16(b)).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.finance.day_counts import actual_actual, days_of_thirty, days_of_year


@dataclass(frozen=True)
class DayCount:
    """`month`: the days that a whole month counts, None for the actual ones; `year`: None for 365 or 366."""

    month: Literal[30] | None
    year: Literal[360, 364, 365] | None

    def fraction(self, start: dt.date, end: dt.date, whole_months: int | None = None) -> Fraction:
        """The share of a year from one day to a later one; a regular period may say how many months it is."""
        if self.month is None:
            return actual_actual(start, end) if self.year is None else Fraction((end - start).days, self.year)
        days = self.month * whole_months if whole_months is not None else days_of_thirty(start, end)
        return Fraction(days, self.year or days_of_year(start.year))


THIRTY_360 = DayCount(30, 360)
ACTUAL_365 = DayCount(None, 365)
ACTUAL_360 = DayCount(None, 360)
ACTUAL_364 = DayCount(None, 364)
ACTUAL_ACTUAL = DayCount(None, None)
