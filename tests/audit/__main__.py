"""`make audit`: every workbook as it is taken along, and with its figures changed, recalculated by LibreOffice.

Prints a line for each group with the cells that were compared and those that are off; ends with 1 where any is.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from app.documents.workbook import draw_workbook
from app.finance.errors import ImpossibleTerms
from app.finance.projection import outlook
from app.language.tongues import LANGUAGES, Tongue
from app.plan.day_book import Written
from app.plan.reading import PlanReading
from tests.audit.comparing import compared
from tests.audit.office import NoOffice, program, recalculated, without_results
from tests.audit.plans import changes, demo, plans
from tests.plan import demo_plans

DAY = dt.date(2026, 11, 22)
BOOK = {month: Written({"cash_sales": 90_000, "loan_payment": 4_500, "taxes": 33}) for month in (1, 2, 12)}
AT_ONCE = 24  # workbooks that LibreOffice is given together


@dataclass(frozen=True)
class Book:
    """A workbook without results, and the one with the engine's."""

    group: str
    name: str
    given: bytes
    expected: bytes
    before: bytes | None = None  # as it was before a change that moves something


def drawn(reading: PlanReading, language: str = "en") -> bytes:
    return draw_workbook(reading, Tongue(language, reading.place.country), DAY, "Audit", BOOK).content


def as_taken() -> Iterator[Book]:
    for kind, name, reading in plans():
        content = drawn(reading)
        yield Book(f"as taken, {kind}", name, without_results(content, {}), content)


def in_other_languages() -> Iterator[Book]:
    for language in LANGUAGES:
        for case in demo_plans.IDS:
            content = drawn(demo(case), language)
            yield Book(f"in {language}", f"{case} {language}", without_results(content, {}), content)


def with_changes() -> Iterator[Book]:
    """Of the demo's plans each change alone too; of the others all changes together."""
    for kind, name, reading in plans():
        if reading.inputs is None:
            continue
        made = draw_workbook(reading, Tongue("en", reading.place.country), DAY, "Audit", BOOK)
        for change in changes(reading.inputs, each=kind == "demo"):
            try:
                then = outlook(change.inputs)
            except ImpossibleTerms:
                continue  # the engine refuses these terms
            expected = drawn(replace(reading, inputs=change.inputs, outlook=then))
            cells = {made.places[place]: value for place, value in change.cells.items()}
            given = without_results(made.content, cells)
            moved = reading.outlook is None or then.months != reading.outlook.months
            before = made.content if moved else None
            yield Book(f"changed: {change.name}", f"{name}, {change.name}", given, expected, before)


def main() -> int:
    try:
        print(program(), flush=True)
    except NoOffice as missing:
        print(missing, file=sys.stderr)
        return 1
    off = 0
    for part in (as_taken, in_other_languages, with_changes):
        off += _audit(part())
    print(f"{off} cells off")
    return 1 if off else 0


def _audit(books: Iterator[Book]) -> int:
    cells: dict[str, list[int]] = {}
    wrong = 0
    while some := list(islice(books, AT_ONCE)):
        found = recalculated({str(n): book.given for n, book in enumerate(some)})
        for n, book in enumerate(some):
            result = compared(book.expected, found[str(n)])
            counted = cells.setdefault(book.group, [0, 0, 0])
            counted[0] += 1
            counted[1] += result.cells
            counted[2] += len(result.off)
            wrong += len(result.off)
            for one in result.off[:5]:
                print(f"OFF {book.name}: {one.place} {one.formula[:160]} engine {one.engine} office {one.office}")
            if book.before is not None and not compared(book.before, found[str(n)]).off:
                wrong += 1
                print(f"OFF {book.name}: the change moved nothing")
    for group, (files, each, off) in cells.items():
        print(f"{group}: {files} workbooks, {each} cells, {off} off", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
