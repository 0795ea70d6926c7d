"""What a business that runs already brings along: its box, stock and things, and when old debts move money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.workbook.book import Line, column_of
from app.documents.workbook.exact import Exact
from app.documents.workbook.figures import YEAR, Column, Teller
from app.finance.before import carried, opening_sheet
from app.finance.inputs import Asset, Before
from app.language.messages import mark

THINGS = (mark("Worth today"), mark("Worth at the end"), mark("Months it lasts"))
ROWS = (
    ("due", mark("Customers pay what they owe")),
    ("lost", mark("Of it never paid")),
    ("paid", mark("Paid to sellers for before")),
    ("interest", mark("Interest of old loans")),
    ("principal", mark("Old loans given back")),
)


@dataclass(frozen=True)
class Running:
    """Cells: single amounts by name, lines by month, things. Without such a business all of them are nothing."""

    exact: Exact
    single: dict[str, str]
    lines: dict[str, Line]
    things: Column

    def at(self, key: str, month: int) -> str:
        return self.lines[key].at(month) if key in self.lines else "0"

    def one(self, key: str) -> str:
        return self.single.get(key, "0")

    def more(self, key: str, month: int) -> str:
        """To be added to a formula; empty where there is nothing."""
        return f"+{self.at(key, month)}" if key in self.lines and month else ""

    def still_open(self, whole: str, moved: str, month: int) -> str:
        """What is left of an old debt after the months so far."""
        if whole not in self.single:
            return "0"
        line = self.lines[moved]
        so_far = line.page.across(line.row, column_of(1), column_of(month)) if month else ""
        return f"{self.single[whole]}-SUM({so_far})" if month else self.single[whole]

    def owner(self) -> str:
        """The owner's part is what is left of what the business has."""
        has = "+".join([*(self.one(key) for key in ("cash", "receivables", "stock")), self.things.sum()])
        return f"{has}-{self.one('suppliers')}-{self.one('loan')}"


def write_running(teller: Teller) -> Running:
    before, exact = teller.inputs.before, teller.book.exact
    if before is None:
        return Running(exact, {}, {}, Column(teller.page, 1, 0))
    single = _singles(teller, before)
    things = teller.table(
        mark("Things of the business so far"), THINGS, before.equipment, lambda thing, n: _thing(teller, thing, n)
    )
    teller.page.heading(mark("What still moves from before"))
    teller.months_head(second="")
    found = carried(before, 12)
    lines = {key: _line(teller, name, getattr(found, key)[0].tolist()[1:]) for key, name in ROWS}
    return Running(exact, single, lines, things)


def _singles(teller: Teller, before: Before) -> dict[str, str]:
    sheet = opening_sheet(before)
    listed = (
        ("cash", mark("In the box today"), sheet.cash),
        ("stock", mark("Stock today"), sheet.stock),
        ("receivables", mark("Customers still owe"), sheet.receivables),
        ("suppliers", mark("Still owed to sellers"), sheet.suppliers),
        ("loan", mark("Still owed to lenders, without interest"), sheet.loan),
    )
    teller.page.heading(mark("The business so far"))
    found = {}
    for key, name, minor in listed:
        teller.page.words(0, teller.book.speak(name))
        found[key] = teller.amount(1, minor, f"before.{key}")
        teller.page.row += 1
    return found


def _thing(teller: Teller, thing: Asset, n: int) -> None:
    place = f"before.equipment[{n}]"
    teller.amount(1, thing.cost, f"{place}.cost")
    teller.amount(2, thing.residual, f"{place}.residual")
    teller.page.typed(3, thing.life_months, "count", f"{place}.life_months")


def _line(teller: Teller, name: str, amounts: Sequence[int]) -> Line:
    page = teller.page
    page.words(0, teller.book.speak(name))
    for month, minor in zip(YEAR, amounts, strict=True):
        teller.amount(column_of(month), minor)
    page.row += 1
    return Line(page, page.row - 1, frozenset(YEAR))
