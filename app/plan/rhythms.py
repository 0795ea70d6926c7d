"""How often an amount comes or goes, and what that is in a month.

A day that is worked counts 26 times a month and every day 30 times, a week 52 times a year and two weeks 26 times.
What comes every three months or once a year falls in its named months, or is spread evenly where none is named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up
from app.language.messages import Message, count, mark
from app.plan.fields import Choice, Field, Kind, known

A_MONTH = {
    "working_day": Fraction(26),
    "day": Fraction(30),
    "week": Fraction(52, 12),
    "two_weeks": Fraction(26, 12),
    "month": Fraction(1),
    "quarter": Fraction(1, 3),
    "year": Fraction(1, 12),
}
WHEN = ("rhythm", "months")  # said beside the amount: 1,400 in December alone is not 1,400 a month
COUNTED: Mapping[str, Callable[[int], Message]] = {  # whole numbers of them, by the unit of a question
    "weeks": lambda n: count("one week", "%(n)s weeks", n),
    "months": lambda n: count("one month", "%(n)s months", n),
    "days a month": lambda n: count("one day a month", "%(n)s days a month", n),
}
_DATED = ("month", "quarter", "year")  # where months are named, the whole amount falls in each of them


def nearest_month(weeks: Decimal) -> int:
    """So many weeks in whole months, the nearest: less than half a month is none, 6.5 weeks are two."""
    return half_up(Fraction(weeks) / A_MONTH["week"])


def rhythm(number: str) -> Field:
    """The column that asks how often; left open it means every month."""
    return Field(
        "rhythm",
        number,
        Kind.CHOICE,
        mark("How often?"),
        hint=mark("If you choose nothing, we count it every month."),
        choices=(
            Choice("working_day", mark("Each working day")),
            Choice("day", mark("Every day")),
            Choice("week", mark("Every week")),
            Choice("two_weeks", mark("Every two weeks")),
            Choice("month", mark("Every month")),
            Choice("quarter", mark("Every three months")),
            Choice("year", mark("Once a year")),
        ),
    )


def in_months(number: str) -> Field:
    """The column that names the months in which it is paid."""
    return Field(
        "months",
        number,
        Kind.MONTHS,
        mark("Only in some months?"),
        hint=mark("School, feasts and harvests have their months. Leave all empty otherwise."),
    )


def by_month(row: Mapping[str, Any]) -> tuple[int, frozenset[int] | None]:
    """The amount of a month in which it falls, in minor units, and those calendar months (None: all of them)."""
    how = row.get("rhythm") or "month"
    months = frozenset(row["months"]) if known(row.get("months")) and row["months"] else None
    times = Fraction(1) if months and how in _DATED else A_MONTH[how]
    return half_up(row["amount"] * times), months


def has_rhythm(table: Field) -> bool:
    """Whether its amounts come by the day, the week, the month or the year, or in some months only."""
    return any(column.key in WHEN for column in table.columns)


def falls_in_some_months(row: Mapping[str, Any]) -> bool:
    """Whether most months see nothing of it, so that its share of a month is an average and no month's amount."""
    return row.get("rhythm") in ("quarter", "year") or bool(known(row.get("months")) and row["months"])


def usual_month(row: Mapping[str, Any]) -> int:
    """A twelfth of what a year brings, in minor units."""
    amount, months = by_month(row)
    return half_up(Fraction(amount * (len(months) if months else 12), 12))
