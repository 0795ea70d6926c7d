"""What changed between two versions of a plan, question by question, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message, say
from app.plan.fields import AllAnswers, Field, Kind, Section
from app.plan.sections import SECTIONS
from app.plan.words import NOTHING, Words, answer, cell, row_name

ABSENT = say("Not in the list")
PRESENT = say("In the list")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One answer; of a table, one cell of a row, or a row that came or went (then `column` is None)."""

    section: Section
    field: Field
    row_name: Message | None
    column: Field | None
    before_words: Words
    after_words: Words


def changes(before: AllAnswers, after: AllAnswers, currency: str) -> tuple[Change, ...]:
    """Every answer that is not the same, in the order of the plan."""
    return tuple(
        change
        for part in SECTIONS
        for field in part.fields
        for change in _changed(part, field, before.get(part.key, {}), after.get(part.key, {}), currency)
    )


def _changed(part: Section, field: Field, before: Row, after: Row, currency: str) -> Iterable[Change]:
    old, new = before.get(field.key), after.get(field.key)
    if old == new:
        return
    if field.kind is Kind.TABLE and isinstance(new, list) and (isinstance(old, list) or (old is None and new)):
        was, is_now = ({row["id"]: row for row in rows} for rows in (old or [], new))
        yield from _rows_changed(part, field, was, is_now, currency)
    else:
        yield Change(part, field, None, None, answer(field, old, currency), answer(field, new, currency))


def _rows_changed(part: Section, field: Field, old: Row, new: Row, currency: str) -> Iterable[Change]:
    for key in [*old, *(key for key in new if key not in old)]:
        if key not in new:
            yield Change(part, field, row_name(field, old[key]), None, PRESENT, ABSENT)
        elif key not in old:
            yield Change(part, field, row_name(field, new[key]), None, ABSENT, PRESENT)
        else:
            yield from _cells_changed(part, field, old[key], new[key], currency)


def _cells_changed(part: Section, field: Field, old: Row, new: Row, currency: str) -> Iterable[Change]:
    for column in field.columns:
        if old.get(column.key) != new.get(column.key):
            words = cell(column, old, currency), cell(column, new, currency)
            yield Change(part, field, row_name(field, new), column, *(_alone(*words) if column.said else words))


def _alone(before: Words, after: Words) -> tuple[Words, Words]:
    """Of two lists, what only one of them says."""
    if isinstance(before, Message) or isinstance(after, Message):
        return before, after
    return tuple(w for w in before if w not in after) or NOTHING, tuple(w for w in after if w not in before) or NOTHING
