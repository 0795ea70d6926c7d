"""The sheet of figures, table by table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.documents.workbook.book import AFTER, Book, Line, Page
from app.documents.workbook.figures import BEHAVES, FUNDED, Column, ProductCells, Teller, percent
from app.documents.workbook.products import write_products
from app.documents.workbook.running import Running, write_running
from app.finance.expenses import drawings
from app.finance.inputs import Asset, Cost, DatedAmount, NamedAmount, PlanInputs, Prepayment
from app.language.messages import Message, mark, say
from app.plan.goods_home import GOODS

SINGLE: tuple[tuple[str, str, bool], ...] = (
    ("owner_cash", mark("Own money at the start"), True),
    ("first_stock", mark("First stock"), True),
    ("stock_cover_pct", mark("Stock, of every 100 that the next month needs"), False),
    ("bad_debt_pct", mark("Never paid, of every 100 sold for later"), False),
    ("supplier_credit_pct", mark("Paid to sellers a month later, of every 100"), False),
    ("days_open", mark("Days open in a month"), False),
)
GOODS_HOME = "goods_home"
BEHAVIOUR = AFTER  # the column in which a cost says how it behaves
FUNDING = 4
RENEWED = 3
AMOUNT, MONTH_NO = mark("Amount"), mark("Month, counted from 1")
THINGS = (mark("Price"), mark("Worth at the end"), mark("Months it lasts"), mark("Who pays"))
ADVANCES = (mark("Amount"), mark("Months covered"), mark("Goes on afterwards"))


@dataclass(frozen=True)
class Figures:
    """Where everything stands that was told."""

    products: list[ProductCells]
    single: dict[str, str]
    costs: list[Line]
    taxes: list[Line]
    drawings: Line
    assets: Column
    deposits: Column
    prepayments: Column
    opening_costs: Column
    later_cash: Column
    family: dict[str, list[Line]]
    lump_sums: Column
    running: Running


def write_figures(
    book: Book, page: Page, inputs: PlanInputs, lead: tuple[Message | str, ...], goods: int = 0
) -> Figures:
    """`goods`: what the family gets in goods a month, which no figure of months counts."""
    page.title(mark("Figures to change"), *lead, book.amounts)
    page.widths(34, 17, *(max(12.0, book.wide),) * 13, 17)
    page.sheet.freeze_panes(0, 1)
    teller = Teller(book, page, inputs)
    products = write_products(teller)
    costs = teller.lines(mark("Costs of the business"), map(teller.of_cost, inputs.costs), "costs")
    _behaviours(teller, inputs.costs, costs[0].row if costs else 0)
    taxes = teller.lines(mark("Taxes and fees"), map(teller.of_tax, inputs.taxes), "taxes")
    taken = [int(amount) for amount in drawings(inputs, 12)]
    home = [(book.speak(mark("What I take home")), taken, inputs.drawings[-1] if inputs.drawings else 0)]
    (drawn,) = teller.lines(mark("Taken home"), home, "drawings")
    family = inputs.household
    return Figures(
        products=products,
        costs=costs,
        taxes=taxes,
        drawings=drawn,
        assets=teller.table(mark("Things that last"), THINGS, inputs.assets, lambda row, n: _thing(teller, row, n)),
        deposits=_named(teller, mark("Deposits"), inputs.deposits, "deposits"),
        prepayments=teller.table(
            mark("Paid in advance"), ADVANCES, inputs.prepayments, lambda row, n: _advance(teller, row, n)
        ),
        opening_costs=_named(teller, mark("Costs before opening"), inputs.opening_costs, "opening_costs"),
        later_cash=_dated(teller, mark("Own money put in later"), inputs.later_cash, "later_cash"),
        single=_singles(teller, inputs, goods),
        family={
            key: teller.lines(title, map(teller.of_home, getattr(family, key)), f"household.{key}")
            for key, title in FAMILY
        },
        lump_sums=_dated(teller, mark("Comes to the family once"), family.lump_sums, "household.lump_sums"),
        running=write_running(teller),
    )


FAMILY = (
    ("income", mark("Other money of the family")),
    ("spending", mark("The family spends")),
    ("debts", mark("Debts from before")),
    ("savings", mark("Savings group")),
)


def _singles(teller: Teller, inputs: PlanInputs, goods: int) -> dict[str, str]:
    page = teller.page
    page.heading(mark("Single figures"))
    found = {}
    rows = [(key, name, getattr(inputs, key), money) for key, name, money in SINGLE]
    rows.append(("reserve", mark("What the family has put aside"), inputs.household.reserve, True))
    if goods:
        rows.append((GOODS_HOME, GOODS, goods, True))
    for key, name, value, money in rows:
        page.words(0, teller.book.speak(name))
        place = {"reserve": "household.reserve", GOODS_HOME: ""}.get(key, key)
        found[key] = teller.amount(1, value, place) if money else page.typed(1, percent(value), "pct", place)
        page.row += 1
    return found


def _behaviours(teller: Teller, costs: tuple[Cost, ...], row: int) -> None:
    """Beside each cost: whether it grows with sales."""
    page, after = teller.page, teller.page.row
    if costs:
        page.sheet.write_string(row - 1, BEHAVIOUR, teller.book.speak(mark("Grows or stays")), teller.book.looks.head)
    words = {key: teller.book.speak(word) for key, word in BEHAVES.items()}
    for n, cost in enumerate(costs):
        page.row = row + n
        page.typed(BEHAVIOUR, words[cost.behaviour], "text")
        page.one_of(BEHAVIOUR, [*words.values()])
    page.row = after


def _thing(teller: Teller, thing: Asset, n: int) -> None:
    page, words = teller.page, {key: teller.book.speak(word) for key, word in FUNDED.items()}
    teller.amount(1, thing.cost, f"assets[{n}].cost")
    teller.amount(2, thing.residual, f"assets[{n}].residual")
    page.typed(3, thing.life_months, "count", f"assets[{n}].life_months")
    page.typed(FUNDING, words[thing.funding], "text")
    page.one_of(FUNDING, [*words.values()])


def _advance(teller: Teller, paid: Prepayment, n: int) -> None:
    page, words = teller.page, [teller.book.speak(say("Yes")), teller.book.speak(say("No"))]
    teller.amount(1, paid.amount, f"prepayments[{n}].amount")
    page.typed(2, paid.covers_months, "count", f"prepayments[{n}].covers_months")
    page.typed(RENEWED, words[0] if paid.renewed else words[1], "text")
    page.one_of(RENEWED, words)


def _named(teller: Teller, title: str, rows: tuple[NamedAmount, ...], place: str) -> Column:
    def cells(row: Any, n: int) -> None:
        teller.amount(1, row.amount, f"{place}[{n}].amount")

    return teller.table(title, (AMOUNT,), rows, cells)


def _dated(teller: Teller, title: str, rows: tuple[DatedAmount, ...], place: str) -> Column:
    def cells(row: Any, n: int) -> None:
        teller.amount(1, row.amount, f"{place}[{n}].amount")
        teller.page.typed(2, row.month, "count", f"{place}[{n}].month")

    return teller.table(title, (AMOUNT, MONTH_NO), rows, cells)
