"""L3: a plan that sells more than its country's simple tax allows."""

from __future__ import annotations

from collections.abc import Iterator

from app.finance.outlook import Outlook
from app.language.messages import in_turn, say
from app.plan.answered import value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers
from app.plan.place import Place
from app.plan.sales_limit import above_all


def rules_advice(answers: AllAnswers, outlook: Outlook, place: Place) -> Iterator[Advice]:
    """Only where the simple tax was chosen: no limit is told without its source."""
    if value(answers, "rules", "regime") != "simple":
        return
    found = above_all(place.simple_taxes, outlook)
    if found:
        limit, words = found
        message = in_turn(words, say("That is the limit of “%(name)s”.", name=limit.name), limit.origin.words)
        yield Advice("L3", "amber", "none", message, say("Ask the office which tax is yours."), "rules", "regime")
