"""How the boxes of a series are called: by the calendar, by number, or by both where the first month is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import zip_longest
from typing import Any

from app.language.messages import Message, Month, mark, say
from app.plan.fields import AllAnswers, Field, Kind, known

FROM_OPENING = ("instalments", "drawings")  # series of amounts from the first sale on
OF_LISTS = (  # columns that count from there too
    *(("ramp", Kind.SERIES), ("first", Kind.SERIES)),
    *(("month", Kind.NUMBER), ("pot_month", Kind.NUMBER), ("start", Kind.NUMBER)),
)

BY_NAME = {  # what is asked otherwise where its months are chosen by their names
    "pot_month": (mark("In which month is your turn?"), mark("Leave it empty if you had your turn.")),
}


def from_opening(field: Field, answers: AllAnswers) -> Field:
    """The question with the month of its first box, where it is one of those and that month is known; a list with such
    columns likewise."""
    of_list = any((column.key, column.kind) in OF_LISTS for column in field.columns)
    if (not of_list and field.key not in FROM_OPENING) or not known(_opening(answers)):
        return field
    opening = str(_opening(answers))
    if of_list:
        return replace(field, columns=tuple(_column(each, opening) for each in field.columns))
    return replace(field, first=opening)


def in_both(field: Field, before: AllAnswers, after: AllAnswers) -> Field:
    """The same, where the first month is one in two versions; else a number is all that both know a box by."""
    return from_opening(field, after) if _opening(before) == _opening(after) else field


def _opening(answers: AllAnswers) -> Any:
    return answers.get("start", {}).get("opening_month")


def _column(column: Field, opening: str) -> Field:
    if (column.key, column.kind) not in OF_LISTS:
        return column
    if column.kind is not Kind.NUMBER:
        return replace(column, first=opening)
    label, hint = BY_NAME.get(column.key, (column.label, column.hint))
    return replace(column, first=opening, label=label, hint=hint, said=partial(_said, opening, column.key))


def by_number(key: str) -> Callable[[Mapping[str, Any], str], tuple[Message, ...]]:
    """ "Month 7", where a bare 7 would not say of what."""
    return lambda row, _currency: (say("Month %(n)s", n=Decimal(row[key])),)


def _said(opening: str, key: str, row: Mapping[str, Any], _currency: str) -> tuple[Message, ...]:
    return (_both(opening, int(Decimal(row[key]))),)


def _both(first: str, n: int) -> Message:
    """ "Month 7 (September 2027)", of a month that is told by its number."""
    return say("Month %(n)s (%(month)s)", n=n, month=named(first, n))


def apart(field: Field, before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[Message, Any, Any]]:
    """The boxes of which two versions differ: name, what stood there, what stands there; None where no box is."""
    for n, (was, is_now) in enumerate(zip_longest(before, after), 1):
        if was != is_now:
            yield in_words(field, n), was, is_now


def box_name(field: Field, n: int) -> Message:
    """What stands over the n-th box, from 1: "May", "Month 4", or "4 · May 2027"."""
    if field.by == "calendar":
        return say("%(month)s", month=Month(n))
    if not field.first:
        return say("Month %(n)s", n=n)
    return say("%(n)s · %(month)s", n=n, month=named(field.first, n))


def in_words(field: Field, n: int) -> Message:
    """The n-th box where it is read among others: "May", "Month 4", or "Month 4 (May 2027)", which no one takes for the
    fourth of May."""
    return _both(field.first, n) if field.first and field.by != "calendar" else box_name(field, n)


def from_the_opening(answers: AllAnswers, n: int) -> Month | None:
    """The n-th month in the calendar, where the opening is known."""
    opening = _opening(answers)
    return named(opening, n) if known(opening) else None


def months_to_choose(field: Field) -> list[tuple[int, Message]]:
    """Where a month is told by its number and the first is known: each with its name."""
    return [(n, in_words(field, n)) for n in range(int(field.least or 1), int(field.most or 1) + 1)]


def named(first: str, n: int) -> Month:
    """The n-th month with its year, where the first is "2027-02"."""
    year, month = month_of(first, n)
    return Month(month, year)


def month_of(first: str, n: int) -> tuple[int, int]:
    """Year and month of the n-th month, where the first is "2027-02"."""
    years, past = divmod(int(first[5:7]) + n - 2, 12)
    return int(first[:4]) + years, past + 1
