"""What a person looked at without writing: pages that she saved empty, and a starting point's lines that wait for her.

A page with nothing needed that is saved empty leaves {"seen.<page>": "yes"} among its part's answers. A row taken from
a starting point holds {"to_look_at": True} until it, or its list, was saved once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from app.plan.fields import AllAnswers, Answers, Kind, Section, Step
from app.plan.sections import SECTIONS, asked, asked_fields

SEEN, YES = "seen.", "yes"
WAITS = "to_look_at"
TAKEN = "sp"  # begins the id of a row that came from a starting point; a person's own rows have ids of 0-9 and a-f


def seen(step: Step, given: Answers) -> bool:
    """Whether this page was saved with nothing on it."""
    return given.get(SEEN + step.key) == YES


def left_empty(part: Section, answers: AllAnswers, shown: Collection[str], now: Answers) -> dict[str, str]:
    """What is kept of the pages that stand empty `now`, where all that they ask was `shown`."""
    return {
        SEEN + step.key: YES
        for step in part.steps
        if (fields := asked_fields(step, answers))
        and all(field.key in shown and not field.required and now.get(field.key) is None for field in fields)
    }


def waits(value: Any) -> bool:
    """Whether a list holds a line of a starting point that nobody looked at."""
    return isinstance(value, list) and any(isinstance(row, Mapping) and row.get(WAITS) for row in value)


def looked_at(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same lines, each of them looked at."""
    return [{key: value for key, value in row.items() if key != WAITS} for row in rows]


def looked_through(answers: AllAnswers) -> dict[str, Any]:
    """The answers of somebody who opened every page: the empty ones are saved empty, a list with nothing to write."""
    through = {key: dict(given) for key, given in answers.items()}
    for part in (part for part in SECTIONS if asked(part, answers)):
        given = through.setdefault(part.key, {})
        questions = [field.key for field in part.fields if field.kind is not Kind.TABLE]
        given.update(left_empty(part, answers, questions, given))
        tables = [f for f in asked_fields(part, answers) if f.kind is Kind.TABLE and not f.required]
        given.update({field.key: [] for field in tables if given.get(field.key) is None})
    return {key: given for key, given in through.items() if given}
