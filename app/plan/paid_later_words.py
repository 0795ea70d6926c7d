"""M10 beside S7: products that say themselves how much of them is paid later, told where all customers are asked."""

from __future__ import annotations

from decimal import Decimal

from app.language.messages import Message, in_turn, say
from app.plan.answered import called, rows
from app.plan.fields import AllAnswers, known


def by_products(answers: AllAnswers) -> Message | None:
    """Each product with a share of its own, and whom the answer about all customers is for; None without such one."""
    products = rows(answers, "sales", "products")
    own = [row for row in products if row.get("credit") is not None and known(row["credit"])]
    if not own:
        return None
    told = [
        say(
            "“%(product)s” says on its own page: of 100, %(n)s are paid later.",
            product=called(row),
            n=Decimal(row["credit"]),
        )
        for row in own
    ]
    if len(own) == len(products):
        rest = say("So each product says it itself. What you write here changes none of them.")
    else:
        rest = say("Write here how it is with all the others.")
    return in_turn(*told, rest)
