"""The day-book, day by day: single amounts that add up to a month. Nothing is overwritten, a line is taken back."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.finance.actuals import COMPARED
from app.finance.days import days_of_month
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.day_book import LAST, NAMES, Written
from app.plan.fields import Choice, Field, Kind, known
from app.plan.month_names import month_of

IN_OUT = {1: mark("Money that came in"), -1: mark("Money that went out")}
QUESTIONS: tuple[Field, ...] = (
    Field(
        "line",
        "",
        Kind.CHOICE,
        mark("What was it?"),
        required=True,
        must=True,
        choices=tuple(Choice(key, NAMES[key], IN_OUT[sign]) for key, sign in COMPARED.items()),
    ),
    Field("amount", "", Kind.MONEY, mark("How much?"), required=True, must=True, least=1),
    Field("day", "", Kind.NUMBER, mark("On which day of the month?"), required=True, must=True, least=1, most=31),
    Field("what", "", Kind.LINE, mark("What for?"), hint=mark("You may leave it empty."), most=60),
)
NO_SUCH_DAY = say("This month has no such day.")
FULL = say("No more lines fit in this month. Write the sum for the whole month.")


@dataclass(frozen=True)
class DayLine:
    """One amount of one day, in minor units; `takes_back` names the line that it undoes, which may undo another."""

    number: int
    month: int
    day: int
    line: str
    amount: int
    what: str = ""
    takes_back: int | None = None


@dataclass(frozen=True)
class Shown:
    """A line as it stands on the page; `undo` is what a press takes back: the line, or what took it back."""

    said: DayLine
    stands: bool
    undo: int


def shown(rows: Sequence[DayLine], month: int) -> list[Shown]:
    """The lines of a month with those taken back, by their day, the latest first."""
    undone = {row.takes_back: row.number for row in rows if row.takes_back is not None}
    told = [_shown(row, undone) for row in rows if row.month == month and row.takes_back is None]
    return sorted(told, key=lambda one: (one.said.day, one.said.number), reverse=True)


def standing(rows: Sequence[DayLine]) -> list[DayLine]:
    """All lines that count, month by month."""
    return [one.said for month in range(1, LAST + 1) for one in reversed(shown(rows, month)) if one.stands]


def sums(rows: Sequence[DayLine], month: int) -> dict[str, int]:
    """What the days of a month add up to, by line."""
    found: Counter[str] = Counter()
    for one in shown(rows, month):
        if one.stands:
            found[one.said.line] += one.said.amount
    return {line: found[line] for line in COMPARED if line in found}


def gathered(months: Mapping[int, Written], rows: Sequence[DayLine], over: int) -> dict[int, Written]:
    """The months that can stand beside the plan: those that were told, and of the first `over` those with days.

    What was told for a whole month counts before its days.
    """
    found = {}
    for month in range(1, LAST + 1):
        days, told = sums(rows, month), months.get(month)
        if told:
            found[month] = Written({**days, **told.amounts}, told.about)
        elif days and month <= over:
            found[month] = Written(days)
    return found


def so_far(days: Mapping[str, int], currency: str) -> Message:
    """What came in and went out on the days that are written."""
    both = {sign: sum(amount for line, amount in days.items() if COMPARED[line] == sign) for sign in (1, -1)}
    told = {"income": Money(both[1], currency), "spent": Money(both[-1], currency)}
    return say("Day by day so far: %(income)s came in, %(spent)s went out.", **told)


def months_over(opening: str | None, today: dt.date) -> int:
    """How many months of trading have passed; below zero before the opening, `opening` is "2027-03"."""
    if not opening or not known(opening):
        return -LAST
    return (today.year - int(opening[:4])) * 12 + today.month - int(opening[5:7])


def wrong_day(opening: str, month: int, day: int) -> Message | None:
    """What is wrong with a day of a month of the plan."""
    return NO_SUCH_DAY if day > _last_day(opening, month) else None


def placed(rows: Sequence[DayLine], opening: str | None) -> list[DayLine]:
    """The lines on days that their months have: one that a month lost when the opening moved is its last one."""
    if not opening or not known(opening):
        return list(rows)
    return [replace(row, day=min(row.day, _last_day(opening, row.month))) for row in rows]


def _last_day(opening: str, month: int) -> int:
    return days_of_month(*month_of(opening, month))


def followed(number: int, undone: Mapping[int, int]) -> tuple[int, bool]:
    """The last row about this one, and whether it stands; `undone` names by a row's number what took it back."""
    stands = True
    while number in undone:
        number, stands = undone[number], not stands
    return number, stands


def _shown(row: DayLine, undone: Mapping[int, int]) -> Shown:
    last, stands = followed(row.number, undone)
    return Shown(row, stands, last)
