"""The book of months beside the plan: what its owner told, line by line, and what the difference did to the box."""

from __future__ import annotations

from collections.abc import Mapping

from app.documents.workbook.book import Line, Lines, Page
from app.documents.workbook.exact import total
from app.finance.actuals import COMPARED, TOLD_WITH, Difference
from app.finance.outlook import Outlook
from app.language.messages import mark, say
from app.plan.day_book import NAMES, Written, compared
from app.plan.limits import HOW_KNOWN, TAGS

TITLE = mark("The book of months")
FOLLOWS = say("What you wrote stays. The plan beside it follows what you change.")
WHAT = (mark("Month of business"), mark("Month"), mark("Line"), HOW_KNOWN)
AMOUNTS = (mark("Plan"), mark("Real"), mark("More or less in the box"))
SURE, PLAN, REAL, MORE = 3, 4, 5, 6  # columns
PARTS = {"loan_payment": ("loan_interest", "loan_principal", "loan_fee")}  # what the box tells apart


def write_booked(page: Page, outlook: Outlook, lines: Lines, book: Mapping[int, Written]) -> None:
    """Each told month with all its lines; `lines` are those of the box, from which the plan's amounts come."""
    page.fits = False
    page.title(TITLE, FOLLOWS, page.book.amounts)
    page.widths(12, 12, 34, 18, 16, 16, 22)
    page.head(*WHAT, *AMOUNTS, words=len(WHAT))
    page.sheet.freeze_panes(page.row, 0)
    first, better = page.row, 0
    for month, written in book.items():
        found = compared(outlook, month, written)
        better += found.better
        for one in found.in_all:
            _line(page, outlook.months[month].calendar or 1, month, one, one.line in written.about, lines)
    page.words(0, page.book.speak(mark("Together")), strong=True)
    page.formula(MORE, f"SUM({page.down(first, page.row - 1, MORE)})", page.money(better), strong=True)


def _line(page: Page, calendar: int, month: int, one: Difference, guess: bool, lines: Lines) -> None:
    book = page.book
    page.sheet.write_number(page.row, 0, month, book.looks.cell("count"))
    page.words(1, book.month(calendar))
    page.words(2, book.speak(NAMES[one.line]))
    plan = page.amount(PLAN, book.exact.tidy(_planned(one.line, month, lines)), one.planned)
    page.sheet.write_number(page.row, REAL, page.money(one.actual), book.looks.cell("money"))
    real = page.ref(page.row, REAL, fixed=True)
    moved = f"{real}-{plan}" if COMPARED[one.line] == 1 else f"{plan}-{real}"
    page.amount(MORE, book.exact.tidy(moved), one.better)
    if guess:
        page.words(SURE, book.speak(TAGS["guess"]))
    page.row += 1


def _planned(line: str, month: int, lines: Lines) -> str:
    """As `actuals.planned_in`: what the owner tells on one line, of the cells of the box."""
    cells = [_cell(lines.get(key), month) for key in PARTS.get(line, (line,))]
    if beside := TOLD_WITH.get(line):
        cells.append(f"MAX({_cell(lines.get(beside), month)},0)")
    return total(cells)


def _cell(line: Line | None, month: int) -> str:
    return line.at(month) if line else "0"
