"""What changed between two versions of a plan, question by question, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.language.messages import Message, say
from app.plan.fields import AllAnswers, Answers, Field, Kind, Section, known
from app.plan.limits import SURE, sure
from app.plan.month_names import apart, in_both
from app.plan.renamed import as_called_now
from app.plan.sections import SECTIONS
from app.plan.told_apart import alone, row_names
from app.plan.words import Words, box, cell

ABSENT, PRESENT = say("Not in the list"), say("In the list")
Named = tuple[Message | None, str]  # of a row its name and id


@dataclass(frozen=True)
class Change:
    """One answer, of a series one month; of a table a cell of a row, or a row that came or went (without `column`)."""

    section: Section
    field: Field
    row_name: Message | None
    row: str  # its id, since two may have one name
    column: Field | None  # a tag where how well it is known changed
    before_words: Words
    after_words: Words
    month: Message | None = None


def changes(before: AllAnswers, after: AllAnswers, currency: str) -> tuple[Change, ...]:
    """Every answer that is not the same, in the order of the plan; a row's other name is one change."""
    before = as_called_now(before, after)
    asked = ((part, in_both(field, before, after)) for part in SECTIONS for field in part.fields)
    parts = ((part, field, before.get(part.key, {}), after.get(part.key, {})) for part, field in asked)
    return tuple(change for found in parts for change in _changed(*found, currency))


def _changed(part: Section, field: Field, before: Answers, after: Answers, currency: str) -> Iterable[Change]:
    old, new = before.get(field.key), after.get(field.key)
    if field.kind is Kind.TABLE and isinstance(new, list) and (isinstance(old, list) or (old is None and new)):
        was, is_now = ({row["id"]: row for row in rows} for rows in (old or [], new))
        return _rows_changed(part, field, was, is_now, currency)
    was, is_now = ({SURE.key: given.get(SURE.key, {}).get(field.key)} for given in (before, after))
    tags = _cell_changed(part, field, (None, ""), SURE, was, is_now, currency) if known(old) and known(new) else ()
    return (*_cell_changed(part, field, (None, ""), None, before, after, currency), *tags)


def _rows_changed(part: Section, field: Field, old: Answers, new: Answers, currency: str) -> Iterable[Change]:
    every = {**old, **new}
    names = row_names(field, every.values())
    for key, row in every.items():
        if key in old and key in new:
            for column in (*field.columns, sure(field)):
                yield from _cell_changed(part, field, (names[key], key), column, old[key], row, currency)
        else:
            yield Change(part, field, names[key], key, None, *((PRESENT, ABSENT)[:: 1 if key in old else -1]))


def _cell_changed(
    part: Section, field: Field, named: Named, column: Field | None, then: Answers, now: Answers, currency: str
) -> Iterable[Change]:
    asked = column or field
    old, new = then.get(asked.key), now.get(asked.key)
    if asked.kind is Kind.SERIES and not asked.said and isinstance(old, list) and isinstance(new, list):
        for month, *two in apart(asked, old, new):
            was, is_now = (ABSENT if one is None else box(asked, one, currency) for one in two)
            yield Change(part, field, *named, column, was, is_now, month)
    elif old != new:
        words = cell(asked, then, currency), cell(asked, now, currency)
        yield Change(part, field, *named, column, *(alone(*words) if asked.said else words))
