"""How long a month and a year are: all that is needed of `calendar`, which brings the words of all the world's days."""

from __future__ import annotations


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_of_month(year: int, month: int) -> int:
    """Of a month, 1 to 12."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 + (month + month // 8) % 2
