"""The day-book, month by month: eight amounts that a person writes after a month, beside what the plan said."""

from __future__ import annotations

from collections.abc import Mapping

from app.finance.actuals import COMPARED, Comparison, Difference, Entry, compare
from app.finance.outlook import Outlook
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.fields import Field, Kind

Month = Mapping[str, int]  # minor units by line of COMPARED; a line that is absent counts as nothing
LAST = 12


def _line(key: str, number: str, label: str, hint: str = "") -> Field:
    return Field(key, number, Kind.MONEY, label, hint=hint, least=0)


LINES: tuple[Field, ...] = (
    _line("cash_sales", "D1", mark("How much did people pay you at once?")),
    _line("collections", "D2", mark("How much did people pay who had bought before?")),
    _line("supplier_payments", "D3", mark("How much did you pay for material and goods?")),
    _line("operating_costs_total", "D4", mark("How much did you pay for rent, pay, power and other costs?")),
    _line("taxes", "D5", mark("How much did you pay in taxes and fees?")),
    _line("loan_payment", "D6", mark("How much did you pay to the lender?")),
    _line("owner_drawings", "D7", mark("How much did you take home?")),
    _line("owner_cash_in", "D8", mark("How much of your own money did you put in?")),
)
NAMES = {
    "cash_sales": mark("Sold and paid at once"),
    "collections": mark("Paid later by customers"),
    "supplier_payments": mark("Material and goods"),
    "operating_costs_total": mark("Costs of the month"),
    "taxes": mark("Taxes and fees"),
    "loan_payment": mark("To the lender"),
    "owner_drawings": mark("Taken home"),
    "owner_cash_in": mark("Own money put in"),
}


def entries(book: Mapping[int, Month]) -> list[Entry]:
    """The amounts of all written months as the engine compares them."""
    return [Entry(line, month, amounts.get(line, 0)) for month, amounts in book.items() for line in COMPARED]


def compared(outlook: Outlook, book: Mapping[int, Month], month: int) -> Comparison:
    """One written month against the plan's."""
    rows = [outlook.months[0], outlook.months[month]]
    return compare(rows, [Entry(one.line, 1, one.amount) for one in entries({month: book[month]})], 1)


def headline(comparison: Comparison, currency: str) -> Message:
    """What all differences together did to the box."""
    amount = Money(abs(comparison.better), currency)
    if comparison.better > 0:
        return say("The box has %(amount)s more than planned.", amount=amount)
    if comparison.better < 0:
        return say("The box has %(amount)s less than planned.", amount=amount)
    return say("The box has what was planned.")


def largest(comparison: Comparison, currency: str) -> Message | None:
    """The line that moved the box most; None where nothing differs."""
    most = max(comparison.in_all, key=lambda one: abs(one.better))
    if not most.better:
        return None
    return say("Most of it: %(line)s, %(actual)s instead of %(planned)s.", **_told(most, currency))


def _told(one: Difference, currency: str) -> dict[str, object]:
    return {
        "line": say(NAMES[one.line]),
        "actual": Money(one.actual, currency),
        "planned": Money(one.planned, currency),
    }
