"""The hard years as sheets have them: as they were when the plan was taken along, for no formula strikes a plan."""

from __future__ import annotations

from collections.abc import Iterable

from app.documents.workbook.book import Book, Page
from app.finance.hazards import outcomes
from app.finance.outlook import Outlook, StressResult
from app.language.messages import mark, say
from app.plan.answered import value
from app.plan.box_words import FIRST
from app.plan.first_picture import first_only
from app.plan.hard_years import named
from app.plan.reading import PlanReading

TITLE = mark("Hard years")
STAY = say("These figures stay as they were when you took the plan with you.")
OF_TRADE = mark("What can go wrong in this trade?")
HEADS = (
    mark("The lowest month"),
    mark("Least in the box"),
    mark("In the box after 12 months"),
    mark("Least that the family has put aside"),
)


def write_hard_years(book: Book, page: Page, reading: PlanReading, outlook: Outlook) -> None:
    """Those that every plan goes through, and those of its trade."""
    tried = say("We tried %(tried)s hard years with your numbers.", tried=len(outlook.stress))
    notes = (tried, STAY, book.amounts)
    page.title(TITLE, *((FIRST, *notes) if first_only(reading.answers) else notes))
    page.widths(60, 18, 18, 26, 34)
    _table(book, page, outlook, outlook.stress)
    page.heading(OF_TRADE)
    _table(book, page, outlook, outcomes(outlook.inputs, value(reading.answers, "idea", "trade") or ""))


def _table(book: Book, page: Page, outlook: Outlook, tests: Iterable[StressResult]) -> None:
    page.head("", *HEADS, words=2)
    for test in tests:
        page.words(0, book.speak(named(test.key, outlook)))
        calendar = outlook.months[test.min_cash_month].calendar
        page.words(1, book.month(calendar) if calendar else book.speak(mark("Start")))
        for column, minor in (
            (2, test.min_closing_cash),
            (3, test.closing_cash_m12),
            (4, test.lowest_household_reserve),
        ):
            page.sheet.write_number(page.row, column, page.money(minor), book.looks.cell("money"))
        page.row += 1
