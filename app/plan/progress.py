"""How far a plan is: the state of each part, and the one next step."""

from __future__ import annotations

from enum import Enum
from typing import Any

from app.plan.answered import rows
from app.plan.fields import UNKNOWN, AllAnswers, Answers, Field, Kind, Section, Step, known
from app.plan.in_words import in_words
from app.plan.looked_at import seen, waits
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps
from app.plan.sections import field as question
from app.plan.sections.exchange import RATES
from app.plan.sections.idea import FEARS, IDEA_PART, START_KIND
from app.plan.sections.kinds import PAGE as KINDS_PAGE
from app.plan.sections.paid_later import PAYS_LATER
from app.plan.sections.people import left_open
from app.plan.sections.start import FIRST_GOODS
from app.plan.sections.work import WORK

# Pages that only say more exactly what was told, and rates, which a page with other money asks for by itself:
# never missing, offered on the way.
FINER = {
    ("idea", KINDS_PAGE), ("market", PAYS_LATER.key), ("me", WORK.key), ("sources", RATES.key),
    ("start", FIRST_GOODS.key),
}  # fmt: skip


# Pages whose questions may all stay open but one.
ONE_OF = {("idea", FEARS.key)}


class Status(Enum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SOMETHING_MISSING = "something_missing"
    READY = "ready"
    NOT_FOR_YOU = "not_for_you"
    DEPENDS = "depends"  # on whether the business is new, which is not told yet

    @property
    def asked(self) -> bool:
        """Whether its part counts among those that are asked."""
        return self not in (Status.NOT_FOR_YOU, Status.DEPENDS)


def complete(field: Field, value: Any) -> bool:
    """Whether a stored value answers the question: known, enough rows, and no hole in a row."""
    if not known(value):
        return False
    if field.kind is not Kind.TABLE:
        return True
    return len(value) >= (field.least or 0) and all(_whole(field, row) for row in value)


def finished(answers: AllAnswers, part: str, key: str) -> tuple[dict[str, Any], ...]:
    """The rows of a list without a hole: what can be said of them waits for no other row."""
    return tuple(row for row in rows(answers, part, key) if _whole(question(part, key), row))


def status(part: Section, answers: AllAnswers) -> Status:
    """Where one part stands; the last part is ready only when all the others are."""
    if not asked(part, answers):
        return Status.NOT_FOR_YOU if known(answers.get(IDEA_PART.key, {}).get(START_KIND.key)) else Status.DEPENDS
    pages = [step for step in asked_steps(part, answers) if step.fields]
    if not any(_touched(part, step, answers) for step in pages):
        return Status.NOT_STARTED
    if any(_never_answered(part, step, answers) for step in pages):
        return Status.IN_PROGRESS
    if not all(answered(part, step, answers) for step in pages):
        return Status.SOMETHING_MISSING
    return Status.READY if part is not SECTIONS[-1] or _others_ready(answers) else Status.IN_PROGRESS


def next_step(answers: AllAnswers) -> tuple[Section, Step] | None:
    """The first page that was never answered or saved, then the open ones but those that were put off, then the last
    check."""
    for wanting in (_never_answered, _to_answer):
        for part in SECTIONS:
            for step in asked_steps(part, answers) if asked(part, answers) else ():
                if wanting(part, step, answers):
                    return part, step
    last = SECTIONS[-1]
    return last, last.steps[-1]


def open_pages(part: Section, answers: AllAnswers) -> tuple[Step, ...]:
    """The pages that keep a part from being ready, in their order; none where it is not asked."""
    pages = asked_steps(part, answers) if asked(part, answers) else ()
    return tuple(
        step
        for step in pages
        if step.fields and (_never_answered(part, step, answers) or _still_open(part, step, answers))
    )


def parts_ready(answers: AllAnswers) -> tuple[int, int]:
    """How many parts are ready, of how many that are asked."""
    states = [status(part, answers) for part in SECTIONS]
    return states.count(Status.READY), sum(state.asked for state in states)


def answered(part: Section, step: Step, answers: AllAnswers) -> bool:
    """Whether a page's needed answers are there and whole; where it needs none, whether it was saved once.

    Of some pages any one answer is needed. A line of a starting point is no answer before it was looked at.
    """
    given, fields = answers.get(part.key, {}), asked_fields(step, answers)
    if any(waits(given.get(field.key)) for field in fields):
        return False
    if any(field.required for field in fields):
        return all(_told(field, given) for field in fields if field.required)
    if not fields or (part.key, step.key) in FINER:
        return True
    if (part.key, step.key) in ONE_OF:
        return any(complete(field, given.get(field.key)) for field in fields)
    return seen(step, given) or any(complete(field, given.get(field.key)) for field in fields)


def put_off(part: Section, step: Step, answers: AllAnswers) -> bool:
    """Whether a page is open only where “I don't know yet” was said."""
    given, fields = answers.get(part.key, {}), asked_fields(step, answers)
    open_ones = [field for field in fields if field.required and not _told(field, given)]
    looked = not any(waits(given.get(field.key)) for field in fields)
    return looked and bool(open_ones) and all(_not_known(field, given.get(field.key)) for field in open_ones)


def left(part: Section, step: Step, answers: AllAnswers) -> bool:
    """Whether who goes on to open pages meets this one: open, or only saying more and never looked at."""
    finer = (part.key, step.key) in FINER and bool(asked_fields(step, answers))
    return not answered(part, step, answers) or (finer and not _touched(part, step, answers))


def open_answers(part: Section, answers: AllAnswers) -> int:
    """How many needed answers of a part are still missing."""
    given = answers.get(part.key, {})
    missing = sum(field.required and not _told(field, given) for field in asked_fields(part, answers))
    one_of = [step for step in asked_steps(part, answers) if (part.key, step.key) in ONE_OF]
    return missing + sum(not answered(part, step, answers) for step in one_of)


def _told(field: Field, given: Answers) -> bool:
    """Whether a needed answer is there, be it in words from when there was only room for words."""
    return complete(field, given.get(field.key)) or known(in_words(field, given))


def _touched(part: Section, step: Step, answers: AllAnswers) -> bool:
    given = answers.get(part.key, {})
    return seen(step, given) or any(given.get(field.key) is not None for field in asked_fields(step, answers))


def _never_answered(part: Section, step: Step, answers: AllAnswers) -> bool:
    """Whether a needed answer was never given, an optional page never saved, or a taken line never looked at."""
    given, fields = answers.get(part.key, {}), asked_fields(step, answers)
    if any(waits(given.get(field.key)) for field in fields):
        return True
    needed = [field for field in fields if field.required]
    if needed:
        return any(given.get(field.key) is None and in_words(field, given) is None for field in needed)
    return bool(fields) and (part.key, step.key) not in FINER and not _touched(part, step, answers)


def _others_ready(answers: AllAnswers) -> bool:
    others = [part for part in SECTIONS[:-1] if asked(part, answers)]
    return all(status(part, answers) is Status.READY for part in others)


def _still_open(part: Section, step: Step, answers: AllAnswers) -> bool:
    return not answered(part, step, answers)


def _to_answer(part: Section, step: Step, answers: AllAnswers) -> bool:
    return _still_open(part, step, answers) and not put_off(part, step, answers)


def _whole(field: Field, row: Any) -> bool:
    return all(known(cell) for cell in _needed(field, row))


def _not_known(field: Field, value: Any) -> bool:
    if not isinstance(value, list):
        return bool(value == UNKNOWN)
    cells = [cell for row in value for cell in _needed(field, row)]
    return len(value) >= (field.least or 0) and all(known(cell) or cell == UNKNOWN for cell in cells)


def _needed(field: Field, row: Any) -> list[Any]:
    """What a row says where an answer is needed."""
    return [row.get(column.key) for column in field.columns if column.required and not left_open(column, row)]
