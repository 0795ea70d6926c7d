"""How much must be sold: for the business, with wear, and with the family and the lender; in money and in pieces."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.documents.workbook.book import ALL_YEAR, Lines, Page, column_of
from app.documents.workbook.figures import BEHAVES
from app.documents.workbook.looks import SOLD
from app.documents.workbook.telling import BEHAVIOUR, Figures
from app.finance.measured import PLACES
from app.finance.outlook import Outlook
from app.finance.piece_times import by_layer
from app.language.messages import mark, say
from app.plan.enough_words import steps

LAYERS = ("operating", "accounting", "cash")


@dataclass
class Enough:
    """`cells`: sales, left (after what grows with them), and what each layer must pay in the year."""

    page: Page
    figures: Figures
    lines: Lines
    cells: dict[str, str]

    def year(self, key: str) -> str:
        """A line's sum of the year; nothing where this plan has no such line."""
        line = self.lines.get(key)
        return line.of_year() if line else "0"

    def costs(self, behaviour: str) -> str:
        """The year's costs that grow with sales, or those that stay."""
        told = self.figures.costs
        if not told:
            return "0"
        word = self.page.book.speak(BEHAVES[behaviour])
        first, last = self.lines["cost 0"], self.lines[f"cost {len(told) - 1}"]
        behaves = told[0].page.down(told[0].row, told[-1].row, BEHAVIOUR)
        return f'SUMIF({behaves},"{word}",{first.page.down(first.row, last.row, ALL_YEAR)})'

    def row(self, key: str, name: str, formula: str, minor: int | None) -> None:
        self.page.words(0, self.page.book.speak(name))
        value = "" if minor is None else self.page.money(minor)
        self.cells[key] = self.page.formula(1, formula, value)
        self.page.row += 1

    def share(self, name: str, formula: str, value: Decimal | None) -> None:
        self.page.words(0, self.page.book.speak(name))
        self.page.formula(1, formula, "" if value is None else float(value), "share")
        self.page.row += 1

    def if_left(self, formula: str) -> str:
        """Only where a piece brings more than it costs; else no number of sales is enough."""
        return f'IF({self.cells["left"]}>0,{formula},"")'


def write_enough(page: Page, outlook: Outlook, figures: Figures, lines: Lines) -> dict[str, str]:
    """Where the sales needed stand, by layer."""
    page.title(mark("How much to sell"), say("An average month of the first year."), page.book.amounts)
    page.widths(44, 18, 18, 18)
    made = Enough(page, figures, lines, {})
    _year(made, outlook)
    _needed(made, outlook)
    _pieces(made, outlook)
    return made.cells


def _year(made: Enough, outlook: Outlook) -> None:
    exact, year = made.page.book.exact, outlook.ratios.year1
    variable = [n for n, cost in enumerate(outlook.inputs.costs) if cost.behaviour == "variable"]
    grows = sum(row.operating_costs[n] for row in outlook.months[1:] for n in variable)
    direct = year.cost_of_sales + year.bad_debts + grows
    made.page.heading(mark("The first year"))
    made.row("sales", mark("Sales"), made.year("sales"), year.sales)
    formula = f"{made.year('cost_of_sales')}+{made.year('bad_debts')}+{made.costs('variable')}"
    made.row("direct", mark("What grows with sales"), exact.tidy(formula), direct)
    left = exact.tidy(f"{made.cells['sales']}-{made.cells['direct']}")
    made.row("left", mark("Left of sales"), left, year.sales - direct)
    fixed = year.operating_costs - grows + year.taxes
    formula = f"{made.costs('fixed')}+{made.year('prepaid_expensed')}+{made.year('taxes')}"
    made.row("operating", mark("What the business must pay"), exact.tidy(formula), fixed)
    formula = f"{made.cells['operating']}+{made.year('depreciation')}+{made.year('loan_interest')}"
    worn = fixed + year.depreciation + year.interest
    made.row("accounting", mark("… with wear and interest"), exact.tidy(formula), worn)
    lender = "+".join(made.year(key) for key in ("loan_interest", "loan_principal", "loan_fee"))
    service = sum(row.loan_payment for row in outlook.months[1:])
    formula = f"{made.cells['operating']}+{lender}+{made.year('owner_drawings')}"
    last = mark("… with lender and family") if outlook.borrows else mark("… with the family")
    made.row("cash", last, exact.tidy(formula), fixed + service + year.owner_drawings)


def _needed(made: Enough, outlook: Outlook) -> None:
    exact, cells, found = made.page.book.exact, made.cells, outlook.ratios.break_even
    sales, left = cells["sales"], cells["left"]
    made.page.heading(mark("How much must be sold in a month?"))
    for key, (_, name, minor) in zip(LAYERS, steps(outlook), strict=True):
        needed = exact.major(f"ROUND({exact.minor(cells[key])}*{sales}/(12*{left}),0)")
        made.row(f"{key} needed", name, made.if_left(needed), minor)
    made.row("average", mark("The plan sells, on average"), exact.shared(sales, "12"), found.average_sales_per_month)
    ratio = f'IF({sales}=0,"",ROUND({left}/{sales},4))'
    made.share(mark("Left of each 1 sold"), ratio, found.contribution_margin_ratio)
    margins = (("accounting", found.margin_of_safety_accounting), ("cash", found.margin_of_safety_cash))
    names = (mark("Part of sales that can be missing, wear paid"), mark("Part of sales that can be missing, all paid"))
    for (key, value), name in zip(margins, names, strict=True):
        made.share(name, made.if_left(f"ROUND(1-{cells[key]}/{left},4)"), value)


def _pieces(made: Enough, outlook: Outlook) -> None:
    """Each product's share of the sales needed, in whole pieces, in each month in which it sells."""
    page = made.page
    priced = [n for n, product in enumerate(outlook.inputs.products) if product.price]
    if not priced:
        return
    counted = by_layer(outlook.inputs)
    page.heading(mark("In pieces, in each month in which it sells"))
    page.head(mark("Name"), *(name for _, name, _ in steps(outlook)))
    for place, n in enumerate(priced):
        page.told(0, outlook.inputs.products[n].name)
        for column, (key, pieces) in enumerate(zip(LAYERS, counted, strict=True), 1):
            _piece(made, n, column, key, pieces[place] if pieces else None)
        page.row += 1


def _piece(made: Enough, n: int, column: int, key: str, pieces: int | Decimal | None) -> None:
    """One layer's cell; empty where no number of sales is enough."""
    page, cells, product = made.page, made.cells, made.figures.products[n]
    season = product.season.page.across(product.season.row, column_of(1), column_of(12))
    months = f'MAX(COUNTIF({season},">0"),1)'
    share = f"{cells[key]}*{made.lines[f'sales {n}'].of_year()}/({months}*{cells['left']})/{product.price}"
    measured = product.product.measured
    formula = made.if_left(f"ROUNDUP(ROUND({share},6),{PLACES if measured else 0})")
    page.formula(column, formula, "" if pieces is None else pieces, SOLD[measured])
