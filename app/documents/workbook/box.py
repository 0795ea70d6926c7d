"""The box month by month: what comes in, what goes out, what is left at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.documents.workbook.book import Line, Lines, Page, by_month, write_line
from app.documents.workbook.exact import total
from app.documents.workbook.figures import FUNDED
from app.documents.workbook.lending import LoanCells
from app.documents.workbook.payments import FEES, INTEREST, PRINCIPAL
from app.documents.workbook.running import Running
from app.documents.workbook.telling import FUNDING, Figures
from app.finance.outlook import MonthRow, Outlook
from app.language.messages import mark

COMES = (
    ("cash_sales", mark("Customers pay at once")),
    ("collections", mark("Customers pay later")),
    ("owner_cash_in", mark("Own money")),
    ("loan_disbursed", mark("Loan received")),
)
GOES = (
    ("supplier_payments", mark("Material and stock")),
    ("operating_costs_total", mark("Costs of the business")),
    ("prepayments_paid", mark("Rent paid in advance")),
    ("taxes", mark("Taxes")),
    ("pre_opening_costs", mark("Costs before opening")),
    ("asset_purchases_cash", mark("Things bought")),
    ("deposits_paid", mark("Deposit")),
    ("loan_fee", mark("Fee of the loan")),
    ("loan_interest", mark("Interest on the loan")),
    ("loan_principal", mark("Loan given back")),
    ("loan_savings", mark("Savings that the lender keeps")),
    ("owner_drawings", mark("What I take home")),
)
Formulas = dict[str, Callable[[int], str]]


def write_box(page: Page, outlook: Outlook, figures: Figures, loan: LoanCells | None, trading: Lines) -> Lines:
    """The lines of cash by their names in `MonthRow`, and those of `trading`."""
    by_month(page, mark("The box"), outlook.inputs.first_month)
    formulas = {key: line.at for key, line in trading.items()} | _told(page, figures) | _lender(loan, figures.running)
    exact, months = page.book.exact, outlook.months
    top = page.row
    page.row += 1
    comes = _group(page, mark("Comes in"), COMES, formulas, months)
    came = _together(page, [*comes.values()], [_of(row, COMES) for row in months])
    goes = _group(page, mark("Goes out"), GOES, formulas, months)
    went = _together(page, [*goes.values()], [_of(row, GOES) for row in months])
    page.row += 1
    last = page.row
    opening, closing = Line(page, top), Line(page, last)

    def end(month: int) -> str:
        return exact.tidy(f"{opening.at(month)}+{came.at(month)}-{went.at(month)}")

    closed = [row.closing_cash for row in months]
    write_line(page, mark("In the box at the end"), end, closed, strong=True, summed=False)
    page.row = top
    begun = [row.opening_cash for row in months]
    write_line(
        page,
        mark("In the box at the start"),
        lambda month: closing.at(month - 1) if month else figures.running.one("cash"),
        begun,
        strong=True,
        summed=False,
    )
    page.row = last + 1
    return trading | comes | goes | {"opening_cash": opening, "closing_cash": closing, "came": came, "went": went}


def _told(page: Page, figures: Figures) -> Formulas:
    """What moves the box only on the first day, and what goes home."""
    bought = page.book.speak(FUNDED["cash"])
    first_day = {
        "pre_opening_costs": figures.opening_costs.sum(),
        "asset_purchases_cash": figures.assets.where(FUNDING, f'"{bought}"'),
        "deposits_paid": figures.deposits.sum(),
    }
    formulas: Formulas = {key: _first_day(cell) for key, cell in first_day.items()}

    def own(month: int) -> str:
        return figures.later_cash.where(2, str(month)) if month else figures.single["owner_cash"]

    return formulas | {"owner_cash_in": own, "owner_drawings": figures.drawings.at}


def _first_day(cell: str) -> Callable[[int], str]:
    return lambda month: "0" if month else cell


def _lender(loan: LoanCells | None, running: Running) -> Formulas:
    """What comes from the lender and goes to lenders, for the loan of the plan and for old ones."""

    def paid(column: int, old: str) -> Callable[[int], str]:
        return lambda month: (loan.in_month(column, month) if loan else "0") + running.more(old, month)

    back: Formulas = {"loan_interest": paid(INTEREST, "interest"), "loan_principal": paid(PRINCIPAL, "principal")}
    if loan is None:
        return back if running.lines else {}

    def fee(month: int) -> str:
        return loan.in_month(FEES, month) if month else loan.first_day

    return {"loan_disbursed": _first_day(loan.lent), "loan_fee": fee, **back, "loan_savings": loan.savings}


def _group(
    page: Page,
    title: str,
    listed: tuple[tuple[str, str], ...],
    formulas: Formulas,
    months: Sequence[MonthRow],
) -> Lines:
    page.heading(title)
    return {
        key: write_line(page, name, formulas[key], [getattr(row, key) for row in months])
        for key, name in listed
        if key in formulas
    }


def _together(page: Page, lines: Sequence[Line], values: Sequence[int]) -> Line:
    def formula(month: int) -> str:
        return page.book.exact.tidy(total([line.at(month) for line in lines]))

    return write_line(page, mark("Together"), formula, values, strong=True)


def _of(row: MonthRow, listed: tuple[tuple[str, str], ...]) -> int:
    return sum(getattr(row, key) for key, _ in listed)
