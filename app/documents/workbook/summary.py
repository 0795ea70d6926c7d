"""The first sheet: the plan in sentences as it was taken along, and its main figures, which follow every change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.documents.workbook.book import Book, Line, Lines, Page, column_of
from app.documents.workbook.lending import LoanCells
from app.finance.outlook import Outlook
from app.finance.repayment import repayment
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.box_words import FIRST, MAY_CHANGE, at_its_lowest, first_words
from app.plan.first_picture import first_only
from app.plan.hard_years import counted
from app.plan.loan_words import main
from app.plan.reading import PlanReading


@dataclass(frozen=True)
class Made:
    """What the other sheets have: lines of the business and of the family, the loan, what must be sold."""

    lines: Lines
    family: Lines
    loan: LoanCells | None
    enough: dict[str, str]


def write_head(book: Book, page: Page, reading: PlanReading, on: dt.date, title: str) -> None:
    page.fits = False
    page.widths(52, 20)
    page.sheet.write_string(0, 0, title or book.speak(mark("The plan")), book.looks.title)
    case = say("Case %(case)s · version %(number)s", case=reading.reference, number=reading.number)
    page.row = 1
    _across(book, page, case)
    _across(book, page, say("Taken along on %(date)s.", date=on))


def write_nothing(book: Book, page: Page) -> None:
    """Before there are figures."""
    page.heading(mark("No figures yet"))
    page.words(0, book.speak(say("Some answers are missing. So the money of this plan cannot be counted yet.")))


def write_summary(book: Book, page: Page, reading: PlanReading, outlook: Outlook, made: Made) -> None:
    page.heading(mark("In short"))
    below = page.row + MOST_SENTENCES  # what stands below keeps its row whatever the hard years say
    for sentence in sentences(reading, outlook):
        _across(book, page, sentence)
    page.row = below
    page.sheet.write_string(page.row, 0, book.speak(AS_TAKEN), book.looks.note)
    page.row += 1
    page.heading(mark("The main figures"))
    page.sheet.write_string(page.row, 0, book.speak(LIVE), book.looks.note)
    page.row += 1
    page.head("", book.amounts)
    _figures(book, page, outlook, made)
    page.heading(mark("How this workbook works"))
    for sentence in HOW:
        _across(book, page, sentence)


A_LINE = 70  # characters
MOST_SENTENCES = 6  # on box, profit, loan and family; and two on the hard years, or that it is a first picture
AS_TAKEN = say("These sentences stay as they were when you took the plan with you.")
LIVE = say("These figures follow what you change.")
HOW = (
    say("Change a shaded cell on the sheet “Figures to change” or “The loan”. All other sheets follow."),
    say("To keep a change, write it into your plan in Ritorno."),
)


def sentences(reading: PlanReading, outlook: Outlook) -> list[Message]:
    """In a first picture nothing is said of hard years, and no box is “never empty”: more costs will come."""
    ratios, currency = outlook.ratios, outlook.inputs.currency
    said = [at_its_lowest(outlook) if reading.not_asked else first_words(outlook), _profit(outlook)]
    if ratios.debt:
        received, repaid = Money(ratios.debt.received, currency), Money(ratios.debt.repaid, currency)
        cost = Money(ratios.debt.repaid - ratios.debt.received, currency)
        said.append(
            say(
                "You receive %(received)s and give back %(total)s. The loan costs %(cost)s.",
                received=received,
                total=repaid,
                cost=cost,
            )
        )
    need = ratios.household.need_from_business
    if need > 0:
        said.append(say("The business must give the family %(amount)s a month.", amount=Money(need, currency)))
    else:
        said.append(say("The family lives without the business. What it brings is for later."))
    return [FIRST, *said, MAY_CHANGE] if first_only(reading.answers) else [*said, *counted(outlook)]


def _profit(outlook: Outlook) -> Message:
    profit = outlook.ratios.year1.net_profit_before_owner_pay_m1_12
    amount = Money(abs(profit), outlook.inputs.currency)
    if profit < 0:
        return say("In the first year the business loses %(amount)s.", amount=amount)
    return say("In the first year the business earns %(amount)s.", amount=amount)


def _across(book: Book, page: Page, sentence: Message) -> None:
    """A sentence over both columns, in as many lines as it takes."""
    said = book.speak(sentence)
    page.sheet.merge_range(page.row, 0, page.row, 1, said, book.looks.cell("text"))
    page.sheet.set_row(page.row, 15 * (1 + len(said) // A_LINE))
    page.row += 1


def _figures(book: Book, page: Page, outlook: Outlook, made: Made) -> None:
    ratios, year = outlook.ratios, outlook.ratios.year1
    _box_figures(book, page, outlook, made.lines["closing_cash"])
    for name, key, minor in (
        (mark("Sales in year 1"), "sales", year.sales),
        (mark("Profit before the owner"), "profit", year.net_profit_before_owner_pay_m1_12),
        (mark("Taken home"), "owner_drawings", year.owner_drawings),
    ):
        _figure(book, page, name, made.lines[key].of_year(), minor)
    needed = ratios.break_even.cash_survival_per_month
    _figure(book, page, mark("Sales needed in a month"), made.enough["cash needed"], needed)
    if made.loan and ratios.debt:
        contract = made.loan.contract
        if paid := repayment(outlook):
            told = main(paid)
            _figure(book, page, told.name, made.loan.payment(told.instalment), told.instalment.payment)
        _figure(book, page, mark("The loan costs"), contract.cells["cost"], ratios.debt.total_interest_and_fees)
    reserve = made.family["reserve"]
    family = reserve.page.across(reserve.row, column_of(1), column_of(12))
    least = ratios.household.lowest_household_reserve
    _figure(book, page, mark("Least that the family has put aside"), f"MIN({family})", least)


def _box_figures(book: Book, page: Page, outlook: Outlook, closing: Line) -> None:
    """The lowest box and its month, the first one where several are as low."""
    cash, sheet = outlook.ratios.cash, closing.page
    box, names = (sheet.across(row, column_of(0), column_of(12)) for row in (closing.row, sheet.names))
    lowest = _figure(book, page, mark("Least in the box"), f"MIN({box})", cash.min_closing_cash)
    name = book.month(cash.min_cash_calendar) if cash.min_cash_calendar else book.speak(mark("Start"))
    page.words(0, book.speak(mark("In which month")))
    page.formula(1, f"INDEX({names},MATCH({lowest},{box},0))", name, "text")
    page.row += 1


def _figure(book: Book, page: Page, name: str, formula: str, minor: int | None) -> str:
    """`minor` is None where there is no such amount."""
    page.words(0, book.speak(name))
    cell = page.formula(1, formula, "" if minor is None else page.money(minor))
    page.row += 1
    return cell
