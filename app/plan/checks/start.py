"""Things before opening: whether what they need is counted, and how long they last."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.language.messages import count, say
from app.plan import contract, upkeep
from app.plan.answered import rows
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.looked_at import TAKEN

MUCH_LONGER = Decimal("1.5")  # times the life that the starting point guesses


def start_advice(answers: AllAnswers) -> Iterator[Advice]:
    yield from _without_upkeep(answers)
    yield from _long_life(answers)
    yield from _advance_again(answers)


def _without_upkeep(answers: AllAnswers) -> Iterator[Advice]:
    """X13: nothing is paid for power, fuel or repairs, or no cost says so."""
    match upkeep.missing(answers):
        case "nowhere":
            message = say("Do your things need power, fuel or repairs? Nothing is counted for it.")
            repair = say("Write it beside the thing, or 0 if it needs nothing.")
            yield Advice("X13", "ask", "none", message, repair, "start", "assets")
        case "unsure":
            message = say("Do your things need power, fuel or repairs? We do not see it in your costs.")
            repair = say("If one of your costs is for it, choose its kind there.")
            yield Advice("X13", "ask", "none", message, repair, "costs", "costs")


def _long_life(answers: AllAnswers) -> Iterator[Advice]:
    """X15: a thing taken from a starting point is to last much longer than such things do."""
    taken = [row for row in rows(answers, "start", "assets") if row["id"].startswith(TAKEN)]
    if not taken:
        return
    from app.plan.starting_points import thing_of_row  # noqa: PLC0415 - fourteen trades, for plans that took lines only

    for row in taken:
        usual = thing_of_row(row["id"])
        if usual and known(row.get("life")) and Decimal(row["life"]) > usual.life * MUCH_LONGER:
            message = say(
                "“%(thing)s” lasts %(life)s in your plan. We guessed %(usual)s. Why will it last longer?",
                thing=row["name"],
                life=count("one month", "%(n)s months", int(Decimal(row["life"]))),
                usual=count("one month", "%(n)s months", usual.life),
            )
            yield Advice("X15", "ask", "none", message, say(usual.why), "start", "assets")


def _advance_again(answers: AllAnswers) -> Iterator[Advice]:
    """C9: months that are paid in advance have their amount among the monthly costs too."""
    for advance, cost in contract.paid_twice(answers):
        message = say(
            "“%(advance)s” is paid in advance. “%(cost)s” has an amount in those months too. Are they paid twice?",
            advance=advance["name"],
            cost=cost["name"],
        )
        repair = say("If not, write 0 for those months: “Are the first months different?”")
        yield Advice("C9", "ask", "none", message, repair, "costs", "costs")
