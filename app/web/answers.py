"""A plan's answers part by part, as they are read back: by their owner before sending, by the mentor after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message
from app.language.money import Money
from app.plan.fields import AllAnswers, Answers, Field, Kind, Section, Step
from app.plan.list_words import doubt
from app.plan.month_names import from_opening
from app.plan.other_money import Told, origins, path_of
from app.plan.reading import PlanReading
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps, asking
from app.plan.short_words import beside_the_amount, in_a_month
from app.plan.sureness import of_answer, of_line
from app.plan.told_apart import row_names
from app.plan.words import Words, answer, cells
from app.services.remarks import Thread


@dataclass(frozen=True)
class Row:
    """One row of a table: its name, its amount, the other columns in words, how well it is known."""

    name: Message
    amount: Money | None
    cells: tuple[tuple[Field, Words], ...]
    sure: str | None
    beside: tuple[Message, ...] = ()  # what gives the amount its meaning, where only the two are read
    told: tuple[Message, ...] = ()  # amounts that were told in another money
    doubt: Message | None = None
    a_month: Message | None = None  # what it comes to in a usual month, where another amount was written


@dataclass(frozen=True)
class Line:
    """One question with its answer; `rows` instead of `words` for a table that has some."""

    field: Field
    step: Step
    words: Words
    rows: tuple[Row, ...]
    sure: str | None
    thread: Thread | None
    told: bool  # whether anything was answered
    origin: Message | None = None  # of an amount that was told in another money


@dataclass(frozen=True)
class Part:
    """One part that is asked, with its status by name."""

    section: Section
    status: str
    lines: tuple[Line, ...]


def parts(reading: PlanReading, threads: Iterable[Thread] = ()) -> tuple[Part, ...]:
    """Every part and question that is asked, in the order of the plan."""
    beside, currency = _beside(threads), reading.place.currency
    told = origins(reading.answers, currency)
    return tuple(
        Part(section, reading.statuses[section.key].value, _lines(section, reading.answers, currency, beside, told))
        for section in SECTIONS
        if section.fields and asked(section, reading.answers)
    )


def discussed(written: AllAnswers, currency: str, threads: Iterable[Thread]) -> list[Line]:
    """Only the questions with comments beside them, in the order of the plan; nothing is computed for them."""
    beside = _beside(threads)
    asked_parts = [section for section in SECTIONS if section.fields and asked(section, written)]
    told = origins(written, currency)
    lines = [line for section in asked_parts for line in _lines(section, written, currency, beside, told)]
    return [line for line in lines if line.thread]


def line(reading: PlanReading, section: Section, field: Field, thread: Thread | None) -> Line:
    """One question alone."""
    step = asking(section, field.key)
    told = origins(reading.answers, reading.place.currency)
    field = from_opening(field, reading.answers)
    return _line(section, step, field, reading.answers.get(section.key, {}), reading.place.currency, thread, told)


def _beside(threads: Iterable[Thread]) -> Mapping[tuple[str, str], Thread]:
    return {(thread.section, thread.field): thread for thread in threads}


def _lines(
    section: Section,
    written: AllAnswers,
    currency: str,
    beside: Mapping[tuple[str, str], Thread],
    told: Mapping[str, Told],
) -> tuple[Line, ...]:
    given = written.get(section.key, {})
    return tuple(
        _line(section, step, from_opening(field, written), given, currency, beside.get((section.key, field.key)), told)
        for step in asked_steps(section, written)
        for field in asked_fields(step, written)
        if given.get(field.key) or not field.elsewhere
    )


def _line(
    section: Section,
    step: Step,
    field: Field,
    given: Answers,
    currency: str,
    thread: Thread | None,
    told: Mapping[str, Told],
) -> Line:
    value = given.get(field.key)
    sure = of_answer(given, field.key)
    path = path_of(section.key, field.key)
    rows = _rows(field, value, currency, {key: one for key, one in told.items() if key.startswith(f"{path}.")}, path)
    origin = told[path].sentence if path in told else None
    told_at_all = value not in (None, "", []) or (value == [] and field.kind is Kind.TABLE)  # "nothing" is an answer
    return Line(field, step, answer(field, value, currency), rows, sure, thread, told_at_all, origin)


def _rows(field: Field, value: Any, currency: str, told: Mapping[str, Told], path: str) -> tuple[Row, ...]:
    if field.kind is not Kind.TABLE or not isinstance(value, list):
        return ()
    names = row_names(field, value)
    return tuple(
        Row(
            names[row["id"]],
            _amount(field, row, currency),
            _others(field, row, currency),
            of_line(row),
            beside_the_amount(field, row, currency),
            tuple(one.sentence for key, one in told.items() if key.startswith(f"{path}.{row['id']}.")),
            doubt(row),
            in_a_month(field, row, currency),
        )
        for row in value
    )


def _amount(field: Field, row: Mapping[str, Any], currency: str) -> Money | None:
    column = next((column for column in field.columns if column.kind is Kind.MONEY and not column.said), None)
    value = row.get(column.key) if column else None
    return Money(value, currency) if isinstance(value, int) else None


def _others(field: Field, row: Mapping[str, Any], currency: str) -> tuple[tuple[Field, Words], ...]:
    """The columns that say something: the first is the row's name, empty ones are left out."""
    return tuple(
        (column, words) for column, words in cells(field, row, currency)[1:] if row.get(column.key) not in (None, "")
    )
