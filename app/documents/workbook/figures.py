"""The sheet of figures to change: what was told, each number once. All other sheets follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.documents.workbook.book import AFTER, Book, Line, Page, column_of
from app.finance.inputs import Cost, HouseholdLine, PlanInputs, Product, Tax
from app.language.messages import Message, mark
from app.plan.of_others import cost_name

YEAR = range(1, 13)
FUNDED = {
    "cash": mark("From the box"),
    "grant_in_kind": mark("Grant in kind"),
    "own_in_kind": mark("Mine already"),
}
BEHAVES = {"fixed": mark("Stays the same"), "variable": mark("Grows with sales")}
NAME = mark("Name")


@dataclass(frozen=True)
class ProductCells:
    product: Product
    units: str
    price: str
    cost: str
    credit: str
    season: Line
    ramp: Line
    index: Line


@dataclass(frozen=True)
class Column:
    """Cells under each other, `first` to `last` row; none where `first` is beyond `last`."""

    page: Page
    first: int
    last: int

    def range(self, column: int) -> str:
        return self.page.down(self.first, self.last, column)

    def sum(self, column: int = 1) -> str:
        return f"SUM({self.range(column)})" if self else "0"

    def where(self, column: int, equals: str, summed: int = 1) -> str:
        """The sum of the cells whose neighbour in `column` equals something."""
        return f"SUMIF({self.range(column)},{equals},{self.range(summed)})" if self else "0"

    def each(self, column: int = 1) -> list[str]:
        return [self.page.ref(row, column, fixed=True) for row in range(self.first, self.last + 1)]

    def __bool__(self) -> bool:
        return self.first <= self.last


class Teller:
    """Writes tables of figures to change."""

    def __init__(self, book: Book, page: Page, inputs: PlanInputs) -> None:
        self.book, self.page, self.inputs = book, page, inputs
        self.names = [book.month(inputs.calendar(month)) for month in YEAR]

    def months_head(self, *, second: Message | str, after: bool = False) -> None:
        """Columns by month; with `after`, the month after the year too."""
        self.page.head(NAME, second, *self.names)
        if after:
            self.page.sheet.write_string(
                self.page.row - 1, AFTER, self.book.speak(MONTH_13), self.book.looks.figure_head
            )

    def table(self, title: str, heads: Sequence[str], rows: Sequence[Any], cells: Callable[[Any, int], None]) -> Column:
        """A list with a name in its first column; nothing where it is empty."""
        if not rows:
            return Column(self.page, 1, 0)
        self.page.heading(title)
        self.page.head(NAME, *heads)
        first = self.page.row
        for n, row in enumerate(rows):
            self.page.told(0, row.name)
            cells(row, n)
            self.page.row += 1
        return Column(self.page, first, self.page.row - 1)

    def amount(self, column: int, minor: int, place: str = "") -> str:
        return self.page.typed(column, self.page.money(minor), "money", place)

    def line(self, name: str, amounts: Sequence[int], usual: int, place: str) -> Line:
        """A name, its usual amount, and what falls in each month: the usual amount, nothing, or another one."""
        self.page.told(0, name)
        cell = self.amount(1, usual, place)
        for month, minor in zip(YEAR, amounts, strict=True):
            if minor == usual and usual:
                self.page.amount(column_of(month), cell, minor)
            else:
                self.amount(column_of(month), minor)
        self.page.row += 1
        return Line(self.page, self.page.row - 1, frozenset(YEAR))

    def lines(self, title: str, listed: Iterable[tuple[str, Sequence[int], int]], place: str) -> list[Line]:
        rows = list(listed)
        if not rows:
            return []
        self.page.heading(title)
        self.months_head(second=USUAL)
        return [self.line(*row, place=f"{place}[{n}].amount") for n, row in enumerate(rows)]

    def of_cost(self, cost: Cost) -> tuple[str, list[int], int]:
        due = [cost.calendar_months is None or self.inputs.calendar(month) in cost.calendar_months for month in YEAR]
        told = [cost.schedule[min(month, len(cost.schedule)) - 1] for month in YEAR]
        amounts = [amount * falls for amount, falls in zip(told, due, strict=True)]
        return self.page.book.speak(cost_name(cost)), amounts, cost.schedule[-1]

    def of_tax(self, tax: Tax) -> tuple[str, list[int], int]:
        return (
            tax.name,
            [tax.amount * (self.inputs.calendar(month) in tax.calendar_months) for month in YEAR],
            tax.amount,
        )

    def of_home(self, line: HouseholdLine) -> tuple[str, list[int], int]:
        falls = [
            (line.calendar_months is None or self.inputs.calendar(month) in line.calendar_months)
            and (line.months_left is None or month <= line.months_left)
            for month in YEAR
        ]
        return line.name, [line.amount * each for each in falls], line.amount


USUAL = mark("Amount")
MONTH_13 = mark("The month after")


def percent(value: Decimal | int) -> float | int:
    return int(value) if value == int(value) else float(value)
