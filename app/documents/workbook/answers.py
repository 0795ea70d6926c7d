"""Every question that is asked, with its answer and how sure it is; lists line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.documents.dossier.case import NEVER_PRINTED
from app.documents.withheld import UNPRINTED
from app.documents.workbook.book import Book, Page
from app.language.messages import mark, say
from app.plan.fields import Field, Kind, Section
from app.plan.limits import HOW_KNOWN, SURE, is_tag, tag
from app.plan.month_names import from_opening
from app.plan.private import private_keys
from app.plan.reading import PlanReading
from app.plan.recipes import by_card, line_said
from app.plan.sections import SECTIONS, asked, asked_fields
from app.plan.sections.recipe import LINES
from app.plan.sureness import of_answer, tag_of
from app.plan.words import Words, answer, cells, row_name

HEADS = (
    mark("Part"),
    mark("Number"),
    mark("Question"),
    mark("Line"),
    mark("What was answered"),
    HOW_KNOWN,
)
COUNTED = (Kind.MONEY, Kind.NUMBER, Kind.SERIES)  # columns for whose numbers a line says how they are known

WIDTHS = (20, 9, 44, 24, 56, 14)  # characters
LINE_HEIGHT, TALLEST = 13, 400  # points


@dataclass(frozen=True)
class Said:
    """One line of the sheet; `row` is the name of a list's line, or that of a line inside it."""

    field: Field
    row: str
    words: Words
    evidence: str | None


def write_answers(book: Book, page: Page, reading: PlanReading) -> None:
    page.title(mark("Answers"))
    page.fits = False
    page.widths(*WIDTHS)
    first = page.row
    for column, head in enumerate(HEADS):
        page.sheet.write_string(first, column, book.speak(head), book.looks.head)
    page.row += 1
    for part in SECTIONS:
        if asked(part, reading.answers):
            for said in _of_part(part, reading):
                _line(book, page, part, said)
    page.sheet.freeze_panes(first + 1, 0)
    page.sheet.repeat_rows(first)
    page.sheet.autofilter(first, 0, max(first, page.row - 1), len(HEADS) - 1)


def _line(book: Book, page: Page, part: Section, said: Said) -> None:
    sure, words = tag(said.evidence), spoken(book, said.words)
    cells = [book.speak(part.title), said.field.number, book.speak(said.field.label), said.row, words]
    for column, text in enumerate([*cells, book.speak(sure) if sure else ""]):
        if column in (3, 4):
            page.told(column, text)
        else:
            page.words(column, text)
    lines = max(
        sum(1 + len(one) // width for one in text.split("\n")) for text, width in zip(cells, WIDTHS, strict=False)
    )
    page.sheet.set_row(page.row, min(LINE_HEIGHT * lines + 2, TALLEST))
    page.row += 1


def _of_part(part: Section, reading: PlanReading) -> Iterator[Said]:
    """Names of people stay out, as on paper, and so does what is nobody else's business."""
    given, private = reading.answers.get(part.key, {}), private_keys(part)
    for question in asked_fields(part, reading.answers):
        if (part.key, question.key) in NEVER_PRINTED:
            continue
        value = given.get(question.key)
        if question.key in private and question.key in given:
            yield Said(question, "", say(UNPRINTED), None)
        elif question.kind is Kind.TABLE and isinstance(value, list) and value:
            for row in value:
                yield from _of_row(question, row, reading.place.currency)
        else:
            yield Said(
                question,
                "",
                answer(from_opening(question, reading.answers), value, reading.place.currency),
                of_answer(given, question.key),
            )


def _of_row(table: Field, row: Mapping[str, Any], currency: str) -> Iterator[Said]:
    name = _name(table, row)
    for column, words in cells(table, row, currency):
        if column.private or is_tag(column) or row.get(column.key) is None:
            continue
        if column is LINES:
            for line in row[column.key]:
                inner = f"{name} · {_name(column, line)}"
                yield Said(column, inner, line_said(line, currency), line.get(SURE.key))
        else:
            sure = table.measured and column.kind in COUNTED and not (column.key == "unit_cost" and by_card(row))
            yield Said(column, name, words, tag_of(row, column.key, table.key) if sure else None)


def _name(table: Field, row: Mapping[str, Any]) -> str:
    return str(row_name(table, row).values["text"])


def spoken(book: Book, words: Words) -> str:
    """The items of a list behind each other, each one by itself."""
    if isinstance(words, tuple):
        return " · ".join(book.speak(one) for one in words)
    return book.speak(words)
