"""Choices that a person made herself: the names of the rows of another table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.plan.fields import AllAnswers, Choice, Field, known


def offered(fields: Sequence[Field], answers: AllAnswers, stored: Any = None) -> tuple[Field, ...]:
    """The questions as they are asked now; what was chosen before stays a choice when its row was renamed."""
    return tuple(_offered(field, answers, (stored or {}).get(field.key)) if field.among else field for field in fields)


def names(answers: AllAnswers, part: str, key: str) -> tuple[str, ...]:
    """The names of a table's rows, in its order; none where nothing is written."""
    rows = answers.get(part, {}).get(key)
    found = [str(row["name"]) for row in rows if known(row.get("name"))] if isinstance(rows, list) else []
    return tuple(dict.fromkeys(found))


def _offered(field: Field, answers: AllAnswers, stored: Any) -> Field:
    chosen = stored if isinstance(stored, list) else [stored] if known(stored) else []
    part, key = field.among or ("", "")
    every = dict.fromkeys([*names(answers, part, key), *map(str, chosen)])
    hint = "" if every else field.hint  # it says why there is nothing to choose from
    return replace(field, choices=tuple(Choice(name, name) for name in every), hint=hint)
