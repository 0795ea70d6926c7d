"""Sales and costs month by month: pieces, what customers pay, material and stock, running costs, wear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from app.documents.workbook.book import MONTHS, Line, Lines, Page, by_month, write_line
from app.documents.workbook.exact import Exact, total
from app.documents.workbook.figures import MONTH_13, ProductCells
from app.documents.workbook.looks import SOLD
from app.documents.workbook.telling import RENEWED, Figures
from app.finance.before import carried
from app.finance.expenses import advance_payments, depreciation
from app.finance.inputs import PlanInputs, Product
from app.finance.measured import PLACES, quantity
from app.finance.outlook import Outlook
from app.finance.rounding import Ints
from app.finance.sales import goods, sales
from app.language.messages import mark, say
from app.plan.of_others import cost_name

YEAR, AND_AFTER = range(1, 13), range(1, 14)
TOGETHER = mark("Together")


class Trading:
    """Writes the lines of this sheet, one group after the other."""

    def __init__(self, page: Page, outlook: Outlook, figures: Figures) -> None:
        self.page, self.outlook, self.figures = page, outlook, figures
        self.exact: Exact = page.book.exact
        self.lines: Lines = {}

    def engine(self, name: str) -> list[int]:
        """A line of the engine, months 0 to 12."""
        return [getattr(row, name) for row in self.outlook.months]

    def group(
        self,
        title: str,
        names: Sequence[str],
        formula: Callable[[int, int], str],
        values: Sequence[Sequence[int]],
        months: Sequence[int] = YEAR,
    ) -> list[Line]:
        """A line for each name; `formula` is given its place and the month."""
        if names:
            self.page.heading(title)
        return [
            write_line(self.page, name, partial(formula, n), values[n], months=months, user=True)
            for n, name in enumerate(names)
        ]

    def sum_of(self, key: str, each: Sequence[Line], values: Sequence[int], months: Sequence[int] = YEAR) -> None:
        def formula(month: int) -> str:
            return self.exact.tidy(total([line.at(month) for line in each]))

        if each:
            self.lines[key] = write_line(self.page, TOGETHER, formula, values, months=months, strong=True)
        else:
            self.lines[key] = Line(self.page, self.page.row, frozenset())

    def line(self, key: str, name: str, formula: Callable[[int], str], values: Sequence[int], first: int = 1) -> Line:
        self.lines[key] = write_line(self.page, name, formula, values, months=range(first, 13), summed=first == 1)
        return self.lines[key]


def write_trading(page: Page, outlook: Outlook, figures: Figures) -> Lines:
    """The engine's lines by their names in `MonthRow`, and "suppliers", what sellers wait for."""
    by_month(page, mark("Sales and costs"), outlook.inputs.first_month, after=MONTH_13)
    trading = Trading(page, outlook, figures)
    _sold(trading)
    _stock(trading)
    _customers(trading)
    _costs(trading)
    _advances(trading)
    _wear(trading)
    return trading.lines


def _sold(trading: Trading) -> None:
    exact, cells, inputs = trading.exact, trading.figures.products, trading.outlook.inputs
    sold = sales(goods(inputs, 13))
    names = [product.name for product in inputs.products]

    def of(table: Ints) -> list[list[int]]:
        return [[0, *row] for row in table[0].tolist()]

    page = trading.page
    page.heading(mark("Pieces sold"))
    units = [
        write_line(
            page, name, _pieces(cells[n]), _sold_of(sold.units, n, product), months=AND_AFTER, look=look, user=True
        )
        for n, (name, product) in enumerate(zip(names, inputs.products, strict=True))
        for look in [SOLD[product.measured]]
    ]

    def price(n: int, month: int) -> str:
        return exact.part(cells[n].price, cells[n].index.at((month - 1) % 12 + 1), finer=6)

    by_product, credit, cost = of(sold.by_product), of(sold.credit_by_product), of(sold.cost_by_product)

    def paid(n: int, month: int) -> str:
        if inputs.products[n].measured:
            return exact.part(price(n, month), units[n].at(month), over=1)
        return f"{units[n].at(month)}*{price(n, month)}"

    each = trading.group(mark("Sales"), names, paid, by_product)
    trading.lines |= {f"sales {n}": line for n, line in enumerate(each)}
    trading.sum_of("sales", each, trading.engine("sales"))
    later = trading.group(
        mark("Of it paid a month later"), names, lambda n, m: exact.part(each[n].at(m), cells[n].credit), credit
    )
    trading.sum_of("credit_sales", later, trading.engine("credit_sales"))
    material = trading.group(
        mark("Material in what is sold"),
        names,
        lambda n, m: exact.part(units[n].at(m), cells[n].cost, over=1, finer=6 if inputs.products[n].measured else 4),
        cost,
        AND_AFTER,
    )
    after = [*trading.engine("cost_of_sales"), sum(row[13] for row in cost)]
    trading.sum_of("cost_of_sales", material, after, AND_AFTER)


def _pieces(cells: ProductCells) -> Callable[[int], str]:
    def formula(month: int) -> str:
        season = cells.season.at((month - 1) % 12 + 1)
        return f"ROUND(ROUND({cells.units}*{season}*{cells.ramp.at(month)},6)/10000,{places})"

    places = PLACES if cells.product.measured else 0
    return formula


def _sold_of(units: Ints, n: int, product: Product) -> list[int | Decimal]:
    return [0, *(quantity(parts, product) for parts in units[0, n].tolist())]


def _stock(trading: Trading) -> None:
    exact, single, used = trading.exact, trading.figures.single, trading.lines["cost_of_sales"]
    running = trading.figures.running
    trading.page.heading(mark("Stock and sellers"))
    place = trading.page.row

    def at(month: int) -> str:
        return Line(trading.page, place).at(month)

    def closing(month: int) -> str:
        if month == 0:
            return f"{single['first_stock']}+{running.one('stock')}"
        wanted = exact.part(used.at(month + 1), single["stock_cover_pct"])
        return exact.tidy(f"MAX({wanted},{at(month - 1)}-{used.at(month)})")

    stock = trading.line("closing_stock", mark("Stock at the end"), closing, trading.engine("closing_stock"), 0)

    def bought(month: int) -> str:
        before = stock.at(month - 1) if month else running.one("stock")
        return exact.tidy(f"{stock.at(month)}+{used.at(month)}-{before}")

    _sellers(trading, trading.line("purchases", mark("Bought"), bought, trading.engine("purchases"), 0))


def _sellers(trading: Trading, purchases: Line) -> None:
    """What is owed to sellers for what was bought, and paid a month later; with what was owed on the first day."""
    exact, single, running = trading.exact, trading.figures.single, trading.figures.running
    inputs = trading.outlook.inputs
    old = carried(inputs.before, 12).suppliers[0].tolist() if inputs.before else [0] * 13
    owing = [row.balance_sheet.suppliers - left for row, left in zip(trading.outlook.months, old, strict=True)]
    later = trading.line(
        "suppliers",
        mark("Of it paid a month later"),
        lambda m: exact.part(purchases.at(m), single["supplier_credit_pct"]) if m else "0",
        owing,
        0,
    )
    trading.line(
        "supplier_payments",
        mark("Paid to sellers"),
        lambda m: exact.tidy(f"{purchases.at(m)}-{later.at(m)}+{later.at(m - 1)}{running.more('paid', m)}"),
        trading.engine("supplier_payments"),
        0,
    )


def _customers(trading: Trading) -> None:
    exact, lines = trading.exact, trading.lines
    sold, later, lost = lines["sales"], lines["credit_sales"], trading.figures.single["bad_debt_pct"]
    running = trading.figures.running
    trading.page.heading(mark("What customers pay"))
    trading.line(
        "cash_sales",
        mark("Customers pay at once"),
        lambda m: exact.tidy(f"{sold.at(m)}-{later.at(m)}"),
        trading.engine("cash_sales"),
    )
    never = trading.line(
        "bad_debts",
        mark("Never paid"),
        lambda m: (exact.part(later.at(m - 1), lost) if m > 1 else "0") + running.more("lost", m),
        trading.engine("bad_debts"),
    )
    trading.line(
        "collections",
        mark("Customers pay later"),
        lambda m: exact.tidy(f"{later.at(m - 1)}-{never.at(m)}{running.more('due', m)}"),
        trading.engine("collections"),
    )


def _costs(trading: Trading) -> None:
    costs, told = trading.outlook.inputs.costs, trading.figures.costs
    values = [[row.operating_costs[n] for row in trading.outlook.months] for n in range(len(costs))]
    names = [trading.page.book.speak(cost_name(cost)) for cost in costs]
    each = trading.group(mark("Costs of the business"), names, lambda n, m: told[n].at(m), values)
    trading.lines |= {f"cost {n}": line for n, line in enumerate(each)}
    trading.sum_of("operating_costs_total", each, trading.engine("operating_costs_total"))
    taxes = trading.figures.taxes
    trading.line("taxes", mark("Taxes and fees"), lambda m: total([t.at(m) for t in taxes]), trading.engine("taxes"))


def _advances(trading: Trading) -> None:
    """Paid at the start, used up month by month; what goes on is paid each month after."""
    inputs, cells, exact = trading.outlook.inputs, trading.figures.prepayments, trading.exact
    amounts, covers, renewed = cells.each(1), cells.each(2), cells.each(RENEWED)
    yes = trading.page.book.speak(say("Yes"))
    names = [paid.name for paid in inputs.prepayments]
    tables = [advance_payments(_only(trading, n), 12) for n in range(len(names))]

    def share(n: int) -> str:
        return exact.shared(amounts[n], covers[n])

    def again(n: int, month: int) -> str:
        return f'IF(AND({renewed[n]}="{yes}",{month}>{covers[n]}),{share(n)},0)'

    def paid(n: int, month: int) -> str:
        return again(n, month) if month else amounts[n]

    def used(n: int, month: int) -> str:
        so_far, before = (_spread(amounts[n], share(n), covers[n], each) for each in (month, month - 1))
        return exact.tidy(f"{so_far}-{before}+{again(n, month)}")

    each = trading.group(mark("Paid in advance"), names, paid, [table[0].tolist() for table in tables], MONTHS)
    trading.sum_of("prepayments_paid", each, trading.engine("prepayments_paid"), MONTHS)
    each = trading.group(mark("Used of what was paid in advance"), names, used, [t[1].tolist() for t in tables])
    trading.sum_of("prepaid_expensed", each, trading.engine("prepaid_expensed"))


def _only(trading: Trading, n: int) -> PlanInputs:
    """The plan with one advance payment alone."""
    inputs = trading.outlook.inputs
    return replace(inputs, prepayments=inputs.prepayments[n : n + 1])


def _spread(amount: str, share: str, over: str, month: int) -> str:
    """What a share a month has come to, the rest in the last month."""
    return f"IF({month}>={over},{amount},MIN({month}*{share},{amount}))"


def _wear(trading: Trading) -> None:
    things, exact = trading.outlook.inputs.things, trading.exact
    tables = (trading.figures.assets, trading.figures.running.things)
    cost, residual, life = ([cell for table in tables for cell in table.each(column)] for column in (1, 2, 3))
    values = [[0, *depreciation([thing], 12).tolist()] for thing in things]

    def worn(n: int, month: int) -> str:
        all_of_it = f"({cost[n]}-{residual[n]})"
        share = exact.shared(all_of_it, life[n])
        now, before = (_spread(all_of_it, share, life[n], each) for each in (month, month - 1))
        return exact.tidy(f"{now}-{before}")

    each = trading.group(mark("Wear of things"), [thing.name for thing in things], worn, values)
    trading.sum_of("depreciation", each, trading.engine("depreciation"))
