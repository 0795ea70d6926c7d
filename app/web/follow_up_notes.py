"""The notes of the follow-up as the mentor, the owner and the desk read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.language.messages import Message, say
from app.language.money import Money
from app.models import FollowUp
from app.plan import follow_up
from app.plan.day_book import Written, from_customers
from app.plan.fields import Field, Kind
from app.plan.words import Words, answer

Book = Mapping[int, Written]  # the months that the owner shows
NOT_TOLD = say("Not told")


@dataclass(frozen=True)
class Line:
    """One question: what was told, what the plan said, and of the sales what the owner's book says."""

    field: Field
    words: Words
    planned: Money | None
    book: Message | None


@dataclass(frozen=True)
class Note:
    """One writing, with the day that it is about and the day on which it was written."""

    day: dt.date
    lines: tuple[Line, ...]
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class Told:
    """A visit or a talk as it was written last, and what was written of it before, the newest first."""

    about: str
    title: Message
    newest: Note
    earlier: tuple[Note, ...]


def told(rows: Iterable[FollowUp], currency: str, book: Book | None = None, private: bool = True) -> tuple[Told, ...]:
    """Every visit and talk, the latest day first; not `private` leaves out what only owner and mentor read."""
    by_about: dict[str, list[Note]] = {}
    for row in rows:
        by_about.setdefault(row.about, []).insert(0, _note(row, currency, book or {}, private))
    found = (Told(about, follow_up.title(about), one[0], tuple(one[1:])) for about, one in by_about.items())
    return tuple(sorted(found, key=lambda one: one.newest.day, reverse=True))


def _note(row: FollowUp, currency: str, book: Book, private: bool) -> Note:
    questions = follow_up.questions(row.about)
    asked = [one for one in questions if one.key not in ("day", "month") and (private or not one.private)]
    month = book.get(follow_up.TALKS.get(row.about, 0))
    said = [one for one in asked if one.key in row.data or one.kind not in (Kind.TEXT, Kind.LINE)]
    lines = tuple(_line(one, row, currency, month) for one in said)
    return Note(dt.date.fromisoformat(row.data["day"]), lines, row.by.name, row.at)


def _line(field: Field, row: FollowUp, currency: str, month: Written | None) -> Line:
    said, planned = row.data.get(field.key), row.data.get(follow_up.PLANNED, {}).get(field.key)
    return Line(
        field,
        NOT_TOLD if said is None else answer(field, said, currency),
        Money(planned, currency) if planned is not None and field.kind is Kind.MONEY else None,
        from_customers(month, currency) if month is not None and field.key == "sales" else None,
    )
