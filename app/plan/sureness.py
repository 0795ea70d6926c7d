"""How well each number in a line of a list is known, by its tag.

A line has one tag for all its numbers. A product has three: the line's own says how many are sold, and price and cost
have theirs. One that was never told is as the line's, as all were while a product had one tag.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.messages import mark
from app.plan.fields import Answers, Field, Kind
from app.plan.limits import SURE

Row = Mapping[str, Any]

PRICE = Field("price_sure", "S4", Kind.CHOICE, mark("How do you know the price?"), choices=SURE.choices, chapter=8)
COST = Field(
    "cost_sure",
    "S5",
    Kind.CHOICE,
    mark("How do you know what one costs you?"),
    choices=SURE.choices,
    on_paper=False,
    chapter=7,
)
OF_PRODUCT = (PRICE, COST)
TAGS = frozenset({SURE.key, *(one.key for one in OF_PRODUCT)})
TOLD_BY = {  # of a product, by column; the lines of a recipe card have their own tags
    **dict.fromkeys(("price", "price_season"), PRICE.key),
    **dict.fromkeys(("unit_cost", "batch", "piece_pay", "loss"), COST.key),
}
AS_LAST_MONTH = {"sold_2": "sold_1", "sold_3": "sold_1"}  # B7: one book, or one memory, often tells all three
WEAKEST = ("guess", None, "asked", "know")


def key_of(table: str, column: str) -> str:
    """Where the tag of this column's number stands in a line."""
    return TOLD_BY.get(column, SURE.key) if table == "products" else SURE.key


def tag_of(row: Row, column: str, table: str = "products") -> str | None:
    """How the number in this column is known."""
    return row.get(key_of(table, column)) or row.get(SURE.key)


def of_answer(given: Answers, key: str) -> str | None:
    """How the answer to a question of its own is known."""
    tags: Answers = given.get(SURE.key) or {}
    return tags.get(key) or tags.get(AS_LAST_MONTH.get(key, ""))


def weakest(*tags: str | None) -> str | None:
    """A number that is counted from several is known no better than the worst of them."""
    return min(tags, key=WEAKEST.index)


def of_line(row: Row) -> str | None:
    """How the line as a whole is known."""
    return weakest(row.get(SURE.key), *(row[one.key] for one in OF_PRODUCT if row.get(one.key)))


def of_sales(product: Row) -> str | None:
    """How a product's sales are known: its units times its price."""
    return weakest(tag_of(product, "units"), tag_of(product, "price"))
