"""What tells apart what is read together: rows of one name, and two lists by what only one of them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from app.language.messages import Message, side_by_side
from app.plan.fields import Field, Kind, known
from app.plan.words import NOTHING, Words, cell, row_name


def row_names(field: Field, rows: Collection[Mapping[str, Any]]) -> dict[str, Message]:
    """By id; rows of one name, as three offers of one seller, are told apart by what they are for and their month."""
    names = Counter(row.get(field.columns[0].key) for row in rows)
    return {
        row["id"]: _told_apart(field, row) if names[row.get(field.columns[0].key)] > 1 else row_name(field, row)
        for row in rows
    }


def _told_apart(field: Field, row: Mapping[str, Any]) -> Message:
    apart = [column for column in field.columns[1:] if column.among or column.kind is Kind.MONTH]
    said = (cell(column, row, "") for column in apart if known(row.get(column.key)))
    return side_by_side(row_name(field, row), *(words for words in said if isinstance(words, Message)))


def alone(before: Words, after: Words) -> tuple[Words, Words]:
    """Of two lists, what only one of them says."""
    if isinstance(before, Message) or isinstance(after, Message):
        return before, after
    return tuple(w for w in before if w not in after) or NOTHING, tuple(w for w in after if w not in before) or NOTHING
