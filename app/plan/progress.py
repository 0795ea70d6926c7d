"""How far a plan is: the state of each part, and the one next step."""

from __future__ import annotations

from enum import Enum
from typing import Any

from app.plan.fields import AllAnswers, Field, Kind, Section, Step, known
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps


class Status(Enum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SOMETHING_MISSING = "something_missing"
    READY = "ready"
    NOT_FOR_YOU = "not_for_you"


def complete(field: Field, value: Any) -> bool:
    """Whether a stored value answers the question: known, enough rows, and no hole in a row."""
    if not known(value):
        return False
    if field.kind is not Kind.TABLE:
        return True
    return len(value) >= (field.least or 0) and all(_whole(field, row) for row in value)


def status(part: Section, answers: AllAnswers) -> Status:
    """Where one part stands; the last part is ready as soon as all the others are."""
    if not asked(part, answers):
        return Status.NOT_FOR_YOU
    if part is SECTIONS[-1]:
        others = [other for other in SECTIONS[:-1] if asked(other, answers)]
        done = all(status(other, answers) is Status.READY for other in others)
        return Status.READY if done else Status.NOT_STARTED
    given = answers.get(part.key, {})
    fields = asked_fields(part, answers)
    if all(given.get(field.key) is None for field in fields):
        return Status.NOT_STARTED
    needed = [field for field in fields if field.required]
    if any(given.get(field.key) is None for field in needed):
        return Status.IN_PROGRESS
    return Status.READY if all(complete(f, given.get(f.key)) for f in needed) else Status.SOMETHING_MISSING


def next_step(answers: AllAnswers) -> tuple[Section, Step] | None:
    """The first page with a needed answer that was never given, then the open ones, then the last check."""
    for wanting in (_never_answered, _still_open):
        for part in SECTIONS:
            for step in asked_steps(part, answers) if asked(part, answers) else ():
                if wanting(part, step, answers):
                    return part, step
    last = SECTIONS[-1]
    return last, last.steps[-1]


def parts_ready(answers: AllAnswers) -> tuple[int, int]:
    """How many parts are ready, of how many that are asked."""
    states = [status(part, answers) for part in SECTIONS]
    return states.count(Status.READY), len(states) - states.count(Status.NOT_FOR_YOU)


def answered(part: Section, step: Step, answers: AllAnswers, every: bool = False) -> bool:
    """Whether a page's needed answers are there and whole; with `every`, all that it asks."""
    given = answers.get(part.key, {})
    return all(
        complete(field, given.get(field.key)) for field in asked_fields(step, answers) if every or field.required
    )


def open_answers(part: Section, answers: AllAnswers) -> int:
    """How many needed answers of a part are still missing."""
    given = answers.get(part.key, {})
    return sum(field.required and not complete(field, given.get(field.key)) for field in asked_fields(part, answers))


def _never_answered(part: Section, step: Step, answers: AllAnswers) -> bool:
    given = answers.get(part.key, {})
    return any(field.required and given.get(field.key) is None for field in asked_fields(step, answers))


def _still_open(part: Section, step: Step, answers: AllAnswers) -> bool:
    return not answered(part, step, answers)


def _whole(field: Field, row: Any) -> bool:
    return all(known(row.get(column.key)) for column in field.columns if column.required)
