"""What stands on a product's page for the numbers that have pages of their own: what goes into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.language.money import Money
from app.plan import recipes
from app.plan.fields import Field
from app.web.drafting.opened import Opened


@dataclass(frozen=True)
class Onward:
    """A page that helps with a product, and the answers without which it cannot."""

    endpoint: str
    needs: frozenset[str]


@dataclass(frozen=True)
class Helped:
    """`cost`: what goes into one, where the recipe card says it."""

    cost: Money | None


HELPED = {"recipe": Onward("drafting.recipe", frozenset({"name", "unit"}))}


def helped(here: Opened, row: Mapping[str, Any]) -> Helped:
    found = recipes.cost(row)
    return Helped(Money(found.whole, here.plan.currency) if found else None)


def has_own_page(column: Field, stored: Mapping[str, Any]) -> bool:
    """Whether it is asked elsewhere, or counted from what is."""
    return column.elsewhere or (column.key == "unit_cost" and recipes.cost(stored) is not None)
