"""The loan's sheet: what the lender asks, what it costs, and every payment."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents.workbook.book import Book, Page
from app.documents.workbook.payments import MONTH, PAID, SAVED, Rows, write_payments
from app.documents.workbook.terms import Contract, follows, returned, write_first_day, write_level, write_terms
from app.finance.loan import table
from app.finance.outlook import Instalment, Outlook
from app.language.messages import mark, say


@dataclass(frozen=True)
class LoanCells:
    """What other sheets take from it."""

    contract: Contract
    rows: Rows
    last_month: int

    @property
    def lent(self) -> str:
        return self.contract.cells["lent"]

    @property
    def first_day(self) -> str:
        return self.contract.cells["first_day"]

    def in_month(self, column: int, month: int) -> str:
        """The payments of a month of business; there can be several, or none."""
        return f"SUMIF({self.rows.column(MONTH)},{month},{self.rows.column(column)})" if month else "0"

    def payment(self, one: Instalment) -> str:
        """All that is paid that day, with what the lender saves for her."""
        line = self.rows.first + one.n - 1
        paid, saved = (self.rows.page.ref(line, column, fixed=True) for column in (PAID, SAVED))
        return f"{paid}+{saved}" if self.contract.saves else paid

    def savings(self, month: int) -> str:
        """Put in on the first day and with each payment, back with the last one."""
        if not returned(self.contract.terms):
            return "0"
        held, saves = self.contract.cells["savings"], self.contract.saves
        if month == 0:
            return held
        put_in = self.in_month(SAVED, month) if saves else "0"
        back = f"({held}+SUM({self.rows.column(SAVED)}))" if saves else held
        return put_in if month != self.last_month else f"{put_in}-{back}" if saves else f"-{back}"


def write_loan(book: Book, page: Page, outlook: Outlook) -> LoanCells | None:
    """None without a loan."""
    terms = outlook.inputs.loan
    if terms is None:
        return None
    live = follows(terms)
    page.title(
        mark("The loan"),
        say("You can change the shaded cells. What follows from them changes too."),
        say("How many payments there are, and how they are counted, stays as it is here.")
        if live
        else say("Each payment is copied from the lender’s table. Only the sums follow."),
        book.amounts,
    )
    page.widths(36, 14, 14, 14, 15, 15, 15, 15, 15)
    contract = Contract(page, terms, table(terms))
    write_terms(contract)
    write_first_day(contract)
    place = page.row
    page.row += 2  # for what is given back in all
    rows = write_payments(contract, outlook.loan, lambda month: book.tongue.month(outlook.inputs.calendar(month)))
    after, page.row = page.row, place
    _price(contract, rows)
    if contract.level_at:
        write_level(contract, rows.owed_after_grace)
    page.row = after
    return LoanCells(contract, rows, outlook.loan[-1].month)


def _price(contract: Contract, rows: Rows) -> None:
    repaid = sum(row.due for row in contract.found.rows) - contract.found.at_start.savings
    held = f"-{contract.cells['savings']}" if returned(contract.terms) else ""
    contract.result("repaid", mark("Given back"), contract.exact.tidy(f"SUM({rows.column(PAID)}){held}"), repaid)
    formula = f"{contract.cells['repaid']}-{contract.cells['received']}"
    contract.result("cost", mark("The loan costs"), contract.exact.tidy(formula), repaid - contract.found.received)
