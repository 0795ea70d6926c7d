"""The single days of the day-book in a plan's file: the lines that count, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.documents.plan_past import Problems
from app.language.messages import Message, say
from app.plan import stored
from app.plan.book_days import QUESTIONS, DayLine, standing, wrong_day
from app.plan.day_book import LAST
from app.plan.fields import known
from app.plan.stored import NotAnAnswer

UNREAD = say("We could not read the single days.")
MOST = 10_000  # lines of one plan
KEYS = {"month", *(question.key for question in QUESTIONS)}


def write_days(rows: Sequence[DayLine]) -> list[dict[str, Any]]:
    """The lines in the order of their days."""
    return [_told(row) for row in standing(rows)]


def read_days(raw: Any, opening: Any, problems: Problems) -> tuple[DayLine, ...]:
    """Each line by the rules of its questions; what cannot be read is said once, and each day that its month does not
    have once `opening` is known."""
    found = [_line(one) for one in raw] if isinstance(raw, list) and len(raw) <= MOST else [None]
    lines = [one for one in found if one is not None]
    if len(lines) < len(found):
        problems.said.append(UNREAD)
        return ()
    if known(opening):
        wrong = {(one.month, one.day): why for one in lines if (why := wrong_day(opening, one.month, one.day))}
        problems.said += [_at(*day, why) for day, why in wrong.items()]
    return tuple(lines)


def _at(month: int, day: int, problem: Message) -> Message:
    return say(
        "In the days of the book, month %(month)s, day %(day)s · %(problem)s", month=month, day=day, problem=problem
    )


def _told(row: DayLine) -> dict[str, Any]:
    said: dict[str, Any] = {"month": row.month, "day": row.day, "line": row.line, "amount": row.amount}
    return {**said, "what": row.what} if row.what else said


def _line(raw: Any) -> DayLine | None:
    if not isinstance(raw, dict) or not raw.keys() <= KEYS or not {"month", "day", "line", "amount"} <= raw.keys():
        return None
    month, day = raw["month"], raw["day"]
    if type(month) is not int or type(day) is not int or not (1 <= month <= LAST and 1 <= day <= 31):
        return None
    try:
        told = {one.key: stored.read(one, raw[one.key]) for one in QUESTIONS if one.key in raw and one.key != "day"}
    except NotAnAnswer:
        return None
    return DayLine(0, month, day, told["line"], told["amount"], told.get("what", ""))
