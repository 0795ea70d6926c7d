"""What stands on a product's page beside its boxes: what goes into one, the year, and rarer answers in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.language.messages import Message, say
from app.language.money import Money
from app.plan import month_prices, recipes
from app.plan.answered import value as told_of
from app.plan.fields import AllAnswers, Field, known
from app.plan.sections.paid_later import share
from app.plan.sections.sales import PRODUCTS
from app.plan.sureness import COST
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


CREDIT = "credit"
RARE = ("most", "season", "ramp", CREDIT, "lost", "eaten")
RARER = tuple(column for column in PRODUCTS.columns if column.key in RARE)
HELPED = {
    "recipe": Onward("drafting.recipe", frozenset({"name", "unit"})),
    "months": Onward("drafting.price_year", frozenset({"name", "unit", "price"})),
}


def helped(here: Opened, row: Mapping[str, Any]) -> Helped:
    found = recipes.cost(row)
    currency = here.plan.currency
    cost = Money(found.whole, currency) if found else None
    rarer = {c.key: (row.get(c.key), _short(c, row)) for c in RARER}
    if row.get(CREDIT) is None and (told := share(row, here.answers)) != "0":
        said = say("As you told of all customers: %(share)s of every 100.", share=Decimal(told))
        rarer[CREDIT] = (None, (said,))
    return Helped(cost, month_prices.told(row, currency), rarer)


def _short(column: Field, row: Mapping[str, Any]) -> tuple[Message, ...]:
    """What was answered; of a year only the months that are not normal."""
    value = row.get(column.key)
    if value is None or not known(value):
        return ()
    if not column.choices:
        words = answer(column, value, "")
        return words if isinstance(words, tuple) else (words,)
    return other_months(value)


def has_own_page(column: Field, stored: Mapping[str, Any], answers: AllAnswers) -> bool:
    """Whether it is asked elsewhere, counted from what is, or answered for all products: nobody pays later (M10)."""
    if column.key == CREDIT and stored.get(CREDIT) is None and told_of(answers, "market", "pays_later") == "no":
        return True
    if column.key == COST.key:
        return recipes.all_told(stored)
    return column.elsewhere or (column.key == "unit_cost" and recipes.cost(stored) is not None)
