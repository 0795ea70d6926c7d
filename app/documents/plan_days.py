"""The single days of the day-book in a plan's file: the lines that count, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.documents.plan_past import Problems
from app.language.messages import say
from app.plan import stored
from app.plan.book_days import QUESTIONS, DayLine, standing
from app.plan.day_book import LAST
from app.plan.stored import NotAnAnswer

UNREAD = say("We could not read the single days.")
MOST = 10_000  # lines of one plan
KEYS = {"month", *(question.key for question in QUESTIONS)}


def write_days(rows: Sequence[DayLine]) -> list[dict[str, Any]]:
    """The lines in the order of their days."""
    return [_told(row) for row in standing(rows)]


def read_days(raw: Any, problems: Problems) -> tuple[DayLine, ...]:
    """Each line by the rules of its questions; what cannot be read is said once."""
    found = [_line(one) for one in raw] if isinstance(raw, list) and len(raw) <= MOST else [None]
    lines = [one for one in found if one is not None]
    if len(lines) == len(found):
        return tuple(lines)
    problems.said.append(UNREAD)
    return ()


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
