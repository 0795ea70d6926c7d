"""What stands on a product's page beside its boxes: what goes into one, the year, and rarer answers in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message
from app.language.money import Money
from app.plan import month_prices, recipes
from app.plan.fields import Field, known
from app.plan.sections.sales import PRODUCTS
from app.plan.words import answer
from app.plan.year_words import other_months
from app.web.drafting.opened import Opened


@dataclass(frozen=True)
class Onward:
    """A page that helps with a product, and the answers without which it cannot."""

    endpoint: str
    needs: frozenset[str]


@dataclass(frozen=True)
class Helped:
    """`cost`: what goes into one, where the recipe card says it. `year`: the price through the months. `rarer`: the
    questions that stand folded, each with what is stored and its words."""

    cost: Money | None
    year: Message
    rarer: Mapping[str, tuple[Any, tuple[Message, ...]]]


RARER = tuple(column for column in PRODUCTS.columns if column.key in ("most", "season", "ramp", "credit", "lost"))
HELPED = {
    "recipe": Onward("drafting.recipe", frozenset({"name", "unit"})),
    "months": Onward("drafting.price_year", frozenset({"name", "unit", "price"})),
}


def helped(here: Opened, row: Mapping[str, Any]) -> Helped:
    found = recipes.cost(row)
    currency = here.plan.currency
    cost = Money(found.whole, currency) if found else None
    return Helped(cost, month_prices.told(row, currency), {c.key: (row.get(c.key), _short(c, row)) for c in RARER})


def _short(column: Field, row: Mapping[str, Any]) -> tuple[Message, ...]:
    """What was answered; of a year only the months that are not normal."""
    value = row.get(column.key)
    if value is None or not known(value):
        return ()
    if not column.choices:
        words = answer(column, value, "")
        return words if isinstance(words, tuple) else (words,)
    return other_months(value)


def has_own_page(column: Field, stored: Mapping[str, Any]) -> bool:
    """Whether it is asked elsewhere, or counted from what is."""
    return column.elsewhere or (column.key == "unit_cost" and recipes.cost(stored) is not None)
