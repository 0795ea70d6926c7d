"""M10 beside S7: products that say themselves how much of them is paid later, told where all customers are asked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.language.messages import Message, in_turn, say
from app.plan.answered import called, rows, value
from app.plan.fields import AllAnswers, known
from app.plan.sections.paid_later import PAYS_LATER


def by_products(answers: AllAnswers) -> Message | None:
    """Each product with a share of its own, and whom the answer about all customers is for; None without such one."""
    products, own = rows(answers, "sales", "products"), _with_own(answers)
    if not own:
        return None
    if len(own) == len(products):
        rest = say("So each product says it itself. What you write here changes none of them.")
    else:
        rest = say("Write here how it is with all the others.")
    return in_turn(*_told(own), rest)


def paid_later_all_the_same(answers: AllAnswers) -> Message | None:
    """The products that are paid later in a plan where nobody pays later; the figures follow the product."""
    if value(answers, "market", PAYS_LATER.key) != "no":
        return None
    own = [row for row in _with_own(answers) if Decimal(row["credit"])]
    which = say("Which is right? Say yes here, or write 0 on the page of the product.")
    return in_turn(say("You wrote that no customer pays later."), *_told(own), which) if own else None


def _with_own(answers: AllAnswers) -> list[Mapping[str, Any]]:
    return [row for row in rows(answers, "sales", "products") if known(row.get("credit"))]


def _told(own: list[Mapping[str, Any]]) -> list[Message]:
    return [
        say(
            "“%(product)s” says on its own page: of 100, %(n)s are paid later.",
            product=called(row),
            n=Decimal(row["credit"]),
        )
        for row in own
    ]
