"""What changed between two versions of a plan, question by question, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message, say
from app.plan.fields import AllAnswers, Field, Kind, Section
from app.plan.sections import SECTIONS
from app.plan.words import Words, answer, own, row_name

ABSENT = say("Not in the list")
PRESENT = say("In the list")


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
        for change in _changed(
            part, field, before.get(part.key, {}).get(field.key), after.get(part.key, {}).get(field.key), currency
        )
    )


def _changed(part: Section, field: Field, old: Any, new: Any, currency: str) -> Iterable[Change]:
    if old == new:
        return
    if field.kind is Kind.TABLE and isinstance(old, list) and isinstance(new, list):
        yield from _rows_changed(part, field, _by_id(old), _by_id(new), currency)
    elif field.kind is Kind.TABLE and old is None and isinstance(new, list) and new:
        yield from _rows_changed(part, field, {}, _by_id(new), currency)
    else:
        yield Change(part, field, None, None, answer(field, old, currency), answer(field, new, currency))


def _rows_changed(
    part: Section, field: Field, old: Mapping[str, Any], new: Mapping[str, Any], currency: str
) -> Iterable[Change]:
    for key in [*old, *(key for key in new if key not in old)]:
        if key not in new:
            yield Change(part, field, row_name(field, old[key]), None, PRESENT, ABSENT)
        elif key not in old:
            yield Change(part, field, row_name(field, new[key]), None, ABSENT, PRESENT)
        else:
            yield from _cells_changed(part, field, old[key], new[key], currency)


def _cells_changed(
    part: Section, field: Field, old: Mapping[str, Any], new: Mapping[str, Any], currency: str
) -> Iterable[Change]:
    for column in field.columns:
        was, is_now = old.get(column.key), new.get(column.key)
        if was != is_now:
            words = answer(column, was, currency), answer(column, is_now, currency)
            yield Change(part, field, own(str(new.get(field.columns[0].key) or "…")), column, *words)


def _by_id(rows: list[Any]) -> dict[str, Any]:
    return {row["id"]: row for row in rows}
