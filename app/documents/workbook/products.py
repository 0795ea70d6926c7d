"""What is sold: pieces, price, material, and how each month differs from a normal one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.documents.workbook.book import Line, column_of
from app.documents.workbook.figures import NAME, YEAR, ProductCells, Teller, percent
from app.documents.workbook.looks import Look
from app.finance.inputs import Product
from app.language.messages import mark

HEADS = (
    mark("Pieces in a normal month"),
    mark("Price of one"),
    mark("Material in one"),
    mark("Paid later, of every 100"),
    mark("Unit"),
)
OF_100 = mark("Of every 100")
SEASON, RAMP, INDEX = mark("Season"), mark("The first months"), mark("Price in the season")


def write_products(teller: Teller) -> list[ProductCells]:
    page = teller.page
    page.heading(mark("What is sold"))
    page.head(NAME, *HEADS)
    cells = [_cells(teller, n, product) for n, product in enumerate(teller.inputs.products)]
    page.heading(mark("How the months differ"))
    teller.months_head(second=OF_100, after=True)
    return [
        ProductCells(product, *cells[n], *_months(teller, n, product))
        for n, product in enumerate(teller.inputs.products)
    ]


def _cells(teller: Teller, n: int, product: Product) -> tuple[str, str, str, str]:
    page = teller.page
    page.told(0, product.name)
    place = f"products[{n}]"
    units = page.typed(1, percent(product.base_units), "pct", f"{place}.base_units")
    price = _price(teller, 2, product.price, f"{place}.price")
    cost = _price(teller, 3, product.unit_cost, f"{place}.unit_cost")
    credit = page.typed(4, percent(product.credit_share_pct), "pct", f"{place}.credit_share_pct")
    page.told(5, product.unit)
    page.row += 1
    return units, price, cost, credit


def _price(teller: Teller, column: int, minor: int | Decimal, place: str) -> str:
    """Prices of one piece can be finer than the smallest coin."""
    look: Look = "money" if minor == int(minor) else "fine"
    return teller.page.typed(column, teller.page.money(minor), look, place)


def _months(teller: Teller, n: int, product: Product) -> tuple[Line, Line, Line]:
    def by_calendar(values: Sequence[Decimal]) -> list[Decimal | int]:
        return [values[teller.inputs.calendar(month) - 1] for month in YEAR]

    ramp = [*product.ramp_pct, *[Decimal(100)] * 13][:13]
    return (
        _line(teller, product.name, SEASON, by_calendar(product.season_pct), f"products[{n}].season_pct"),
        _line(teller, product.name, RAMP, ramp, f"products[{n}].ramp_pct"),
        _line(teller, product.name, INDEX, by_calendar(product.price_index_pct), f"products[{n}].price_index_pct"),
    )


def _line(teller: Teller, name: str, what: str, values: Sequence[Decimal | int], place: str) -> Line:
    page = teller.page
    page.told(0, name)
    page.words(1, teller.book.speak(what))
    for month, value in enumerate(values, 1):
        page.typed(column_of(month), percent(value), "pct", f"{place}[{month - 1}]")
    page.row += 1
    return Line(page, page.row - 1, frozenset(range(1, len(values) + 1)))
