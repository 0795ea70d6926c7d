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
        told = [words, say("That is the limit of “%(name)s”.", name=limit.name), limit.origin.words]
        old = place.today is not None and limit.origin.is_old(place.today)
        if old:
            told.append(say("The limit is old: it may be higher now."))
        repair = say("Ask the office which tax is yours.")
        yield Advice("L3", "ask" if old else "amber", "none", in_turn(*told), repair, "rules", "regime")
