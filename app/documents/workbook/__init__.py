"""A plan as a workbook: everything that was told, and the months, the loan and the statements as live formulas.

Each figure that was told stands once, in a shaded cell; every other amount is a formula over those cells that rounds
where the engine rounds, with the engine's own result beside it for programs that only show (`make audit` recalculates
all of them). Nothing is hidden, and the file tells nobody who made it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from app.documents.workbook.answers import write_answers
from app.documents.workbook.book import Book, Page
from app.documents.workbook.booked import TITLE as BOOK
from app.documents.workbook.booked import write_booked
from app.documents.workbook.box import write_box
from app.documents.workbook.enough import write_enough
from app.documents.workbook.family import write_family
from app.documents.workbook.hard import TITLE as HARD_YEARS
from app.documents.workbook.hard import write_hard_years
from app.documents.workbook.lending import write_loan
from app.documents.workbook.statements import write_statements
from app.documents.workbook.summary import Made, write_head, write_nothing, write_summary
from app.documents.workbook.telling import write_figures
from app.documents.workbook.trading import write_trading
from app.documents.workbook.worth import write_worth
from app.finance.outlook import Outlook
from app.language.messages import mark, say
from app.language.tongues import Tongue
from app.plan.day_book import Written
from app.plan.goods_home import in_all
from app.plan.reading import PlanReading
from app.plan.worth_words import TITLE

__all__ = ["Drawn", "draw_workbook"]

LEAD = (
    say("You can change the shaded cells. What follows from them changes too."),
    say("To keep a change, write it into your plan in Ritorno."),
)


@dataclass(frozen=True)
class Drawn:
    """`places` tells in which cell a figure of the plan stands: "products[0].price" in "'Figures'!C6"."""

    content: bytes
    places: dict[str, str]


def draw_workbook(
    reading: PlanReading, tongue: Tongue, on: dt.date, title: str = "", months: Mapping[int, Written] | None = None
) -> Drawn:
    """One version of a plan as it was taken along on a day, in the reader's language and direction.

    It carries its case code and number, never a name. `months` are those of the day-book, for who may read it.
    """
    said = say("Case %(case)s · version %(number)s", case=reading.reference, number=reading.number)
    book = Book(tongue, reading.place.currency, f"Ritorno · {tongue.speak(said)}")
    first = book.page(mark("In short"), landscape=False)
    write_head(book, first, reading, on, title)
    if reading.outlook is None:
        write_nothing(book, first)
    else:
        _write_money(book, first, reading, reading.outlook, months or {})
        write_worth(book, book.page(TITLE, landscape=False), reading.outlook, reading.place)
    write_answers(book, book.page(mark("Answers")), reading)
    return Drawn(book.finish(), book.places)


def _write_money(
    book: Book, first: Page, reading: PlanReading, outlook: Outlook, months: Mapping[int, Written]
) -> None:
    """The sheets in the order of reading, each filled after those that it takes from."""
    goods = in_all(reading.answers)
    book.widen(max(abs(minor) for row in outlook.months for minor in (row.sales, row.balance_sheet.total_assets)))
    told = book.page(mark("Figures to change"))
    box, trading = book.page(mark("The box")), book.page(mark("Sales and costs"))
    lending = book.page(mark("The loan")) if outlook.borrows else None
    statements, enough, home = (book.page(name) for name in (STATEMENTS, ENOUGH, FAMILY))
    figures = write_figures(book, told, outlook.inputs, LEAD, goods)
    loan = write_loan(book, lending, outlook) if lending else None
    lines = write_trading(trading, outlook, figures)
    lines = write_box(box, outlook, figures, loan, lines)
    lines = write_statements(statements, outlook, figures, lines)
    needed = write_enough(enough, outlook, figures, lines)
    family = write_family(home, outlook, figures, lines, goods)
    write_summary(book, first, reading, outlook, Made(lines, family, loan, needed))
    write_hard_years(book, book.page(HARD_YEARS), reading, outlook)
    if months:
        write_booked(book.page(BOOK), outlook, lines, months)


STATEMENTS, ENOUGH, FAMILY = mark("Profit and balance"), mark("How much to sell"), mark("The family")
