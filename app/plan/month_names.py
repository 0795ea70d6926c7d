"""How the boxes of a series are called: by the calendar, by number, or by both where the first month is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from app.language.messages import Message, Month, say
from app.plan.fields import AllAnswers, Field, known

FROM_OPENING = ("instalments", "drawings")  # series of amounts from the first sale on


def from_opening(field: Field, answers: AllAnswers) -> Field:
    """The question with the month of its first box, where it is one of those and that month is known."""
    opening = answers.get("start", {}).get("opening_month")
    return replace(field, first=str(opening)) if field.key in FROM_OPENING and known(opening) else field


def in_both(field: Field, before: AllAnswers, after: AllAnswers) -> Field:
    """The same, where the first month is one in two versions; else a number is all that both know a box by."""
    named = from_opening(field, after)
    return named if named == from_opening(field, before) else field


def apart(field: Field, before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[Message, Any, Any]]:
    """The boxes of which two versions differ: name, what stood there, what stands there; None where no box is."""
    for n, (was, is_now) in enumerate(zip_longest(before, after), 1):
        if was != is_now:
            yield box_name(field, n), was, is_now


def box_name(field: Field, n: int) -> Message:
    """The n-th box, from 1: "May", "Month 4", or "4 · May 2027"."""
    if field.by == "calendar":
        return say("%(month)s", month=Month(n))
    if not field.first:
        return say("Month %(n)s", n=n)
    year, month = month_of(field.first, n)
    return say("%(n)s · %(month)s %(year)s", n=n, month=Month(month), year=str(year))


def month_of(first: str, n: int) -> tuple[int, int]:
    """Year and month of the n-th month, where the first is "2027-02"."""
    years, past = divmod(int(first[5:7]) + n - 2, 12)
    return int(first[:4]) + years, past + 1
