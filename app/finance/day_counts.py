"""Parts of a year between two days, by the conventions that spreadsheets and bond markets name.

Sources: ISDA 2006 Definitions 4.16; SIA for 30U/360; the names are those of pyxirr's DayCount.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Literal

from app.finance.days import is_leap
from app.finance.errors import ImpossibleTerms

DayCountName = Literal[
    "ACT/ACT ISDA",
    "ACT/365F",
    "ACT/365.25",
    "ACT/364",
    "ACT/360",
    "30/360 ISDA",
    "30E/360",
    "30E+/360",
    "30E/360 ISDA",
    "30U/360",
    "NL/365",
    "NL/360",
]


def year_fraction(start: dt.date, end: dt.date, name: DayCountName) -> Fraction:
    """Years from one day to a later one, exactly. Raises ImpossibleTerms for a day before the start."""
    if end < start:
        raise ImpossibleTerms("flows", "out_of_range")
    return COUNTS[name](start, end)


def _actual(days_in_year: Fraction, start: dt.date, end: dt.date) -> Fraction:
    return (end - start).days / days_in_year


def actual_actual(start: dt.date, end: dt.date) -> Fraction:
    """Days of leap years over 366, the others over 365."""
    if start.year == end.year:
        return Fraction((end - start).days, days_of_year(start.year))
    first = Fraction((dt.date(start.year + 1, 1, 1) - start).days, days_of_year(start.year))
    last = Fraction((end - dt.date(end.year, 1, 1)).days, days_of_year(end.year))
    return first + (end.year - start.year - 1) + last


def days_of_year(year: int) -> int:
    return 366 if is_leap(year) else 365


def _without_leap_days(days_in_year: int, start: dt.date, end: dt.date) -> Fraction:
    return Fraction((end - start).days - _leap_days(start, end), days_in_year)


def _leap_days(start: dt.date, end: dt.date) -> int:
    """29 Februaries after the start, up to and with the end."""
    return sum(start < dt.date(year, 2, 29) <= end for year in range(start.year, end.year + 1) if is_leap(year))


def _thirty(start: dt.date, end: dt.date, first: int, last: int) -> Fraction:
    months = 12 * (end.year - start.year) + end.month - start.month
    return Fraction(30 * months + last - first, 360)


def _thirty_isda(start: dt.date, end: dt.date) -> Fraction:
    first = min(start.day, 30)
    return _thirty(start, end, first, min(end.day, 30) if first == 30 else end.day)


def days_of_thirty(start: dt.date, end: dt.date) -> int:
    """Days where each month has thirty; a 31st counts as the 30th (30E)."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return 30 * months + min(end.day, 30) - min(start.day, 30)


def _thirty_e(start: dt.date, end: dt.date) -> Fraction:
    return Fraction(days_of_thirty(start, end), 360)


def _thirty_e_plus(start: dt.date, end: dt.date) -> Fraction:
    """A 31st at the end is the 1st of the next month: the day after the 30th."""
    return _thirty(start, end, min(start.day, 30), end.day)


def _thirty_e_isda(start: dt.date, end: dt.date) -> Fraction:
    return _thirty(start, end, _february_is_thirty(start), _february_is_thirty(end))


def _thirty_us(start: dt.date, end: dt.date) -> Fraction:
    first = _february_is_thirty(start)
    both = _is_end_of_february(start) and _is_end_of_february(end)
    return _thirty(start, end, first, 30 if both else min(end.day, 30) if first == 30 else end.day)


def _february_is_thirty(day: dt.date) -> int:
    return 30 if _is_end_of_february(day) else min(day.day, 30)


def _is_end_of_february(day: dt.date) -> bool:
    return day.month == 2 and (day + dt.timedelta(days=1)).month == 3


COUNTS: dict[DayCountName, Callable[[dt.date, dt.date], Fraction]] = {
    "ACT/ACT ISDA": actual_actual,
    "ACT/365F": partial(_actual, Fraction(365)),
    "ACT/365.25": partial(_actual, Fraction("365.25")),
    "ACT/364": partial(_actual, Fraction(364)),
    "ACT/360": partial(_actual, Fraction(360)),
    "30/360 ISDA": _thirty_isda,
    "30E/360": _thirty_e,
    "30E+/360": _thirty_e_plus,
    "30E/360 ISDA": _thirty_e_isda,
    "30U/360": _thirty_us,
    "NL/365": partial(_without_leap_days, 365),
    "NL/360": partial(_without_leap_days, 360),
}

_OTHER_NAMES: dict[str, DayCountName] = {
    "ACT/ACT": "ACT/ACT ISDA",
    "ACT/365": "ACT/365F",
    "ACT/365 FIXED": "ACT/365F",
    "ENGLISH": "ACT/365F",
    "FRENCH": "ACT/360",
    "30/360": "30/360 ISDA",
    "BOND BASIS": "30/360 ISDA",
    "30/360 ISMA": "30E/360",
    "EUROBOND BASIS": "30E/360",
    "30US/360": "30U/360",
    "30/360 US": "30U/360",
    "30/360 SIA": "30U/360",
    "30E/360 GERMAN": "30E/360 ISDA",
    "GERMAN": "30E/360 ISDA",
}


def day_count_named(name: str) -> DayCountName:
    """The convention under any of its usual names. Raises ImpossibleTerms("day_count") for others."""
    plain = name.upper().replace("ACTUAL", "ACT").replace("A/3", "ACT/3").strip()
    for known in COUNTS:
        if plain == known:
            return known
    if plain in _OTHER_NAMES:
        return _OTHER_NAMES[plain]
    raise ImpossibleTerms("day_count", "not_known")
