"""The workbook while it is written: its sheets, and where each figure stands."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from app.documents.workbook.exact import Exact
from app.documents.workbook.looks import Look, Looks
from app.finance.inputs import calendar_month
from app.language.messages import Currency, Message, mark, say
from app.language.money import exponent
from app.language.tongues import Tongue

LONGEST_NAME = 31  # characters of a sheet's name
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # a file tells neither who made it nor when
A4 = 9
NAMES, LONGEST_LABEL = 30, 60  # characters of the column of names
NARROWEST = 9.0  # characters of a column of amounts
Value = int | float | Decimal | str


class Book:
    """`speak` speaks the reader's language; `places` tells where a figure to change stands ("'Figures'!B7")."""

    def __init__(self, tongue: Tongue, currency: str, footer: str) -> None:
        self.tongue, self.currency = tongue, currency
        self.exact = Exact(exponent(currency))
        self.places: dict[str, str] = {}
        self._content = io.BytesIO()
        plain = {f"strings_to_{kind}": False for kind in ("formulas", "urls", "numbers")}
        self.file = Workbook(self._content, {"in_memory": True, **plain})
        self.file.set_properties({"created": NO_DAY})
        self.looks = Looks(self.file, self.exact.digits, self.rtl)
        self.wide = NARROWEST
        self._footer = footer.replace("&", "&&")
        self._names: set[str] = set()

    @property
    def rtl(self) -> bool:
        return self.tongue.direction == "rtl"

    def widen(self, minor: int) -> None:
        """Let columns of months hold this amount."""
        figures = f"{minor / 10**self.exact.digits:,.{self.exact.digits}f}"
        self.wide = max(self.wide, len(figures) + 2.0)

    @property
    def amounts(self) -> Message:
        return say("Amounts in %(currency)s", currency=Currency(self.currency))

    def speak(self, message: Message | str) -> str:
        return self.tongue.speak(message)

    def page(self, title: str, *, landscape: bool = True) -> Page:
        sheet = self.file.add_worksheet(self._name(self.speak(title)))
        if self.rtl:
            sheet.right_to_left()
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.7)
        sheet.hide_gridlines(2)
        sheet.set_footer(f"&L{self._footer}&R&P / &N")
        return Page(self, sheet)

    def finish(self) -> bytes:
        self.file.close()
        return self._content.getvalue()

    def month(self, calendar: int) -> str:
        return self.tongue.month(calendar, short=True)

    def _name(self, title: str) -> str:
        """A name that every program takes: not too long, without its signs, and only once."""
        plain = NOT_IN_NAMES.sub(" ", title).strip("' ")[:LONGEST_NAME].rstrip()
        name, n = plain, 1
        while name.casefold() in self._names:
            n += 1
            name = f"{plain[: LONGEST_NAME - 4]} {n}"
        self._names.add(name.casefold())
        return name


@dataclass
class Page:
    """One sheet; `row` is the next free line, counted from 0."""

    book: Book
    sheet: Worksheet
    row: int = 0
    longest: int = 0  # characters at the head of a line
    fits: bool = True  # whether the first column is as wide as its names
    names: int = 0  # on a sheet of months: the line of their names

    @property
    def _prefix(self) -> str:
        name = self.sheet.get_name().replace("'", "''")
        return f"'{name}'!"

    def ref(self, row: int, column: int, *, fixed: bool = False) -> str:
        """A cell as formulas of every sheet name it; `fixed` ones stay the same in copies of a formula."""
        return f"{self._prefix}{xl_rowcol_to_cell(row, column, row_abs=fixed, col_abs=fixed)}"

    def down(self, first: int, last: int, column: int) -> str:
        """A range of one column, from a row to another."""
        start, end = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (first, last))
        return f"{self._prefix}{start}:{end}"

    def across(self, row: int, first: int, last: int) -> str:
        """A range of one line, from a column to another."""
        start, end = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for column in (first, last))
        return f"{self._prefix}{start}:{end}"

    def words(self, column: int, text: str, *, strong: bool = False) -> None:
        """Our own words, in the line that is being written."""
        self.sheet.write_string(self.row, column, text, self.book.looks.cell("text", strong=strong))
        self._fit(column, text)

    def told(self, column: int, text: str) -> None:
        """A person's own words: never a formula, a link or a number."""
        self.sheet.write_string(self.row, column, text, self.book.looks.cell("text", user=True))
        self._fit(column, text)

    def _fit(self, column: int, text: str) -> None:
        """Names of lines stand on one line of their own, as long as that is reasonable."""
        if column == 0 and len(text) > self.longest and self.fits:
            self.longest = len(text)
            self.sheet.set_column(0, 0, min(max(NAMES, self.longest), LONGEST_LABEL))

    def typed(self, column: int, value: Value, look: Look, place: str = "") -> str:
        """A figure to change; returns where it stands."""
        form = self.book.looks.cell(look, typed=True)
        if isinstance(value, str):
            self.sheet.write_string(self.row, column, value, form)
        else:
            self.sheet.write_number(self.row, column, value, form)
        if place:
            self.book.places[place] = self.ref(self.row, column, fixed=True)
        return self.ref(self.row, column, fixed=True)

    def money(self, minor: int | Decimal) -> float:
        """Minor units as the cell holds them."""
        return float(Decimal(minor).scaleb(-self.book.exact.digits))

    def formula(self, column: int, formula: str, value: Value, look: Look = "money", *, strong: bool = False) -> str:
        """A live cell with the engine's result, for programs that only show."""
        own = formula.replace(self._prefix, "")
        self.sheet.write_formula(self.row, column, f"={own}", self.book.looks.cell(look, strong=strong), value)
        return self.ref(self.row, column, fixed=True)

    def amount(self, column: int, formula: str, minor: int, *, strong: bool = False) -> str:
        return self.formula(column, formula, self.money(minor), strong=strong)

    def title(self, text: Message | str, *notes: Message | str) -> None:
        self.sheet.write_string(0, 0, self.book.speak(text), self.book.looks.title)
        for n, note in enumerate(notes, 1):
            self.sheet.write_string(n, 0, self.book.speak(note), self.book.looks.note)
        self.row = len(notes) + 2

    def heading(self, text: Message | str) -> None:
        self.row += 1
        self.sheet.write_string(self.row, 0, self.book.speak(text), self.book.looks.heading)
        self.row += 1

    def head(self, *names: Message | str, words: int = 1) -> None:
        """The names of columns: those over words at the side where reading starts, the others over figures."""
        for column, name in enumerate(names):
            look = self.book.looks.head if column < words else self.book.looks.figure_head
            self.sheet.write_string(self.row, column, self.book.speak(name), look)
        self.row += 1

    def widths(self, *widths: float) -> None:
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)

    def one_of(self, column: int, words: Sequence[str]) -> None:
        """Only these words can be chosen in a cell that formulas read."""
        self.sheet.data_validation(self.row, column, self.row, column, {"validate": "list", "source": list(words)})


Lines = dict[str, "Line"]
MONTHS = range(13)  # 0 is everything before the first sale
ALL_YEAR = 14  # the column of a year's sum
AFTER = 15  # the column of the month after, at which stock looks


def column_of(month: int) -> int:
    """Month 13 stands behind the sum of the year."""
    return AFTER if month == 13 else 1 + month


def by_month(page: Page, title: str, first_month: int, *, after: str = "") -> None:
    """The head of a sheet of months; it stays in sight. `after` names the month after the year."""
    book = page.book
    page.title(title, say("Everything here follows from the sheet “Figures to change”."), page.book.amounts)
    page.widths(34, *(book.wide,) * 13, book.wide + 1, book.wide)
    page.words(0, book.speak(mark("Month of business")))
    for month in MONTHS:
        page.sheet.write_number(page.row, column_of(month), month, book.looks.numbered)
    page.row += 1
    names = [book.month(calendar_month(first_month, month)) for month in range(1, 13)]
    page.head(mark("Month"), mark("Start"), *names, mark("Year 1"), *([after] if after else []))
    page.names = page.row - 1
    page.sheet.freeze_panes(page.row, 1)
    page.sheet.repeat_rows(page.row - 2, page.row - 1)


@dataclass(frozen=True)
class Line:
    """A line of months on one sheet."""

    page: Page
    row: int
    months: frozenset[int] = field(default_factory=lambda: frozenset(MONTHS))

    def at(self, month: int) -> str:
        """The cell of a month; before the line begins, nothing."""
        return self.page.ref(self.row, column_of(month)) if month in self.months else "0"

    def of_year(self) -> str:
        """The cell of the year's sum."""
        return self.page.ref(self.row, ALL_YEAR) if self.months else "0"

    def year(self) -> str:
        """The sum of months 1 to 12."""
        return f"SUM({self.page.across(self.row, column_of(1), column_of(12))})"


def write_line(
    page: Page,
    name: str,
    formula: Callable[[int], str],
    values: Sequence[int | Decimal],
    *,
    months: Iterable[int] = MONTHS,
    look: Look = "money",
    strong: bool = False,
    summed: bool = True,
    user: bool = False,
) -> Line:
    """A line whose cells follow from others. `values` are the engine's, minor units or pieces, from month 0."""
    listed = [*months]
    line = Line(page, page.row, frozenset(listed))
    if user:
        page.told(0, name)
    else:
        page.words(0, page.book.speak(name), strong=strong)
    for month in listed:
        value = page.money(values[month]) if look == "money" else values[month]
        page.formula(column_of(month), formula(month), value, look, strong=strong)
    if summed:
        year = sum(values[1:13])
        page.formula(ALL_YEAR, line.year(), page.money(year) if look == "money" else year, look, strong=True)
    page.row += 1
    return line
