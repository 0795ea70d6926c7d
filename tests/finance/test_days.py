"""Months and leap years are those of the standard calendar."""

from __future__ import annotations

import calendar

import pytest

from app.finance.days import days_of_month, is_leap


@pytest.mark.parametrize("year", [1, 1900, 1999, 2000, 2024, 2026, 2027, 2028, 2100, 2400, 9999])
def test_a_month_is_as_long_as_in_the_calendar(year: int) -> None:
    assert is_leap(year) == calendar.isleap(year)
    assert [days_of_month(year, n) for n in range(1, 13)] == [calendar.monthrange(year, n)[1] for n in range(1, 13)]
