"""What stands on a product's page for the numbers that have pages of their own: what goes into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message
from app.language.money import Money
from app.plan import month_prices, recipes
from app.plan.fields import Field
from app.web.drafting.opened import Opened


@dataclass(frozen=True)
class Onward:
    """A page that helps with a product, and the answers without which it cannot."""

    endpoint: str
    needs: frozenset[str]


@dataclass(frozen=True)
class Helped:
    """`cost`: what goes into one, where the recipe card says it. `year`: the price through the months."""

    cost: Money | None
    year: Message


HELPED = {
    "recipe": Onward("drafting.recipe", frozenset({"name", "unit"})),
    "months": Onward("drafting.price_year", frozenset({"name", "unit", "price"})),
}


def helped(here: Opened, row: Mapping[str, Any]) -> Helped:
    found = recipes.cost(row)
    currency = here.plan.currency
    return Helped(Money(found.whole, currency) if found else None, month_prices.told(row, currency))


def has_own_page(column: Field, stored: Mapping[str, Any]) -> bool:
    """Whether it is asked elsewhere, or counted from what is."""
    return column.elsewhere or (column.key == "unit_cost" and recipes.cost(stored) is not None)
