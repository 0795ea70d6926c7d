"""X14: what the programme could not buy stops its yes, never the way to the mentor. C5: few or old written offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.language.messages import Message, count, say
from app.plan.answered import called, rows
from app.plan.checks.advice import Advice, Severity
from app.plan.fields import AllAnswers, known
from app.plan.granted import Granted, above, new_since, paid_by_grant
from app.plan.place import Place
from app.plan.quotations import compared, named, of_thing, old_ones, too_few


def grant_advice(answers: AllAnswers, granted: Granted, place: Place) -> Iterator[Advice]:
    yield from _without_offer(answers)
    yield from _too_few_offers(answers, place)
    yield from _old_offers(answers, granted, place)
    yield from _above_the_ceiling(answers, granted, place.currency)
    yield from _bought_before_the_yes(answers, granted)


def _without_offer(answers: AllAnswers) -> Iterator[Advice]:
    """The programme buys only what a seller has offered in writing."""
    offered = {row.get("thing") for row in rows(answers, "start", "quotations")}
    for row in _things(answers):
        if row["name"] not in offered:
            message = say("No seller has offered “%(thing)s” in writing yet. The grant needs it.", thing=row["name"])
            yield _x14(message, say("Ask a seller for a written offer, and add it to your list."), "quotations")


def _things(answers: AllAnswers) -> Iterator[dict[str, Any]]:
    """What the grant is to pay; of a line without a name, as a file can bring it, nothing can be said."""
    return (row for row in paid_by_grant(answers) if row.get("name"))


def _too_few_offers(answers: AllAnswers, place: Place) -> Iterator[Advice]:
    """C5: a dear thing with fewer offers than are compared; only asked while the programme has set no number."""
    rule = place.offers
    if rule is None:
        return
    severity: Severity = "amber" if rule.confirmed else "ask"
    for row, there in too_few(answers, rule, place.today):
        message = say(
            "“%(thing)s” has %(there)s of %(n)s written offers.", thing=row["name"], there=there, n=rule.offers
        )
        yield Advice("C5", severity, "none", message, compared(rule, place.currency), "start", "quotations")


def _old_offers(answers: AllAnswers, granted: Granted, place: Place) -> Iterator[Advice]:
    """C5: prices change. What the programme said yes to, or what is bought already, needs no new offer."""
    for row in new_since(granted, answers):
        old = old_ones(of_thing(answers, row.get("name", "")), place.today)
        if old and not known(row.get("bought")):
            message = count(
                "One written offer for “%(thing)s” is older than 60 days: %(offers)s.",
                "%(n)s written offers for “%(thing)s” are older than 60 days: %(offers)s.",
                len(old),
                thing=called(row),
                offers=named(old),
            )
            yield Advice("C5", "amber", "none", message, say("Prices change. Ask again."), "start", "quotations")


def _above_the_ceiling(answers: AllAnswers, granted: Granted, home: str) -> Iterator[Advice]:
    over = above(granted, answers, home)
    if over is not None:
        limit = granted.limit(home)
        message = say("The grant gives up to %(limit)s. Your list asks %(over)s more.", limit=limit, over=over)
        yield _x14(message, say("Pay some of it in another way, or leave a thing out."), "assets")


def _bought_before_the_yes(answers: AllAnswers, granted: Granted) -> Iterator[Advice]:
    for row in _things(answers):
        if granted.too_early(row):
            message = say("“%(thing)s” was bought before the programme said yes.", thing=row["name"])
            yield _x14(message, say("The grant does not pay it. Say who else pays."), "assets")


def _x14(message: Message, repair: Message, step: str) -> Advice:
    return Advice("X14", "block", "desk", message, repair, "start", step)
