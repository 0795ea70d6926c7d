"""Things before opening: whether what they need is counted, and how long they last."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.language.messages import say
from app.plan import contract, upkeep
from app.plan.answered import rows, value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known

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
    """X15: a thing is to last much longer than its starting point, one of its name or any of its trade does."""
    things = [row for row in rows(answers, "start", "assets") if known(row.get("life"))]
    if not things:
        return
    from app.plan.starting_points import thing_of_row  # noqa: PLC0415 - fourteen trades, for plans with things only
    from app.plan.starting_points.lives import longest_of_trade, usual_thing  # noqa: PLC0415 - likewise

    trade = value(answers, "idea", "trade")
    for row in things:
        name, life, taken = str(row.get("name") or ""), Decimal(row["life"]), thing_of_row(row["id"])
        usual = taken or usual_thing(name, trade)
        months = usual.life if usual else longest_of_trade(trade)
        if months and life > months * MUCH_LONGER:
            from app.plan.starting_points.telling import lasting  # noqa: PLC0415 - brings all feasts, and few are asked

            told = {"thing": name, "life": lasting(int(life)), "usual": lasting(months)}
            if taken:
                message = say(
                    "“%(thing)s” lasts %(life)s in your plan. We guessed %(usual)s. Why will it last longer?", **told
                )
            elif usual:
                message = say(
                    "“%(thing)s” lasts %(life)s in your plan. For “%(like)s” we guess %(usual)s. "
                    "Why will it last longer?",
                    like=say(usual.name),
                    **told,
                )
            else:
                message = say(
                    "“%(thing)s” lasts %(life)s in your plan. In this trade we guess no more than %(usual)s. "
                    "Why will it last longer?",
                    **told,
                )
            yield Advice("X15", "ask", "none", message, say(usual.why) if usual else None, "start", "assets")


def _advance_again(answers: AllAnswers) -> Iterator[Advice]:
    """C9: months that are paid in advance have their amount among the monthly costs too."""
    for advance, cost in contract.paid_twice(answers):
        repair = say("If not, 0 belongs in those months of the cost. One press does it.")
        yield Advice("C9", "ask", "none", contract.asked(advance, cost), repair, "start", "advances")
    for message, repair in contract.counted_again(answers):
        yield Advice("C9", "ask", "none", message, repair, "start", "advances")
