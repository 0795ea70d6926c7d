"""How long a month and a year are, by `datetime`: the module `calendar` brings the words of all the world's days."""

from __future__ import annotations

import datetime as dt


def is_leap(year: int) -> bool:
    return days_of_month(year, 2) == 29


def days_of_month(year: int, month: int) -> int:
    """Of a month, 1 to 12."""
    if month == 12:
        return 31  # the first day after it may be beyond the years of `datetime`
    return (dt.date(year, month + 1, 1) - dt.date(year, month, 1)).days
