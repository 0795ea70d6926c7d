"""P2 and P3: another country than the one whose money, offers and limits the plan has; a return that has not come."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import Message, Month, say
from app.plan.answered import value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.place import Place
from app.plan.sections.me import COUNTRY, COUNTRY_NAMES, RETURN, WHERE
from app.plan.whereabouts import lies_ahead, month_of_return


def elsewhere(answers: AllAnswers, country: str) -> Message | None:
    """What the plan of `country` says to another answer; nothing where both are one."""
    told = value(answers, "me", COUNTRY.key)
    if not known(told) or told == country:
        return None
    if country not in COUNTRY_NAMES:
        return say(
            "This plan is for a country that is not in our list. You answered %(other)s. Begin a new plan for it?",
            other=say(COUNTRY_NAMES[str(told)]),
        )
    here = say(COUNTRY_NAMES[country])
    if told not in COUNTRY_NAMES:
        return say(
            "Money, offers and limits of this plan are those of its country: %(country)s. Elsewhere they may not fit.",
            country=here,
        )
    return say(
        "Money, offers and limits of this plan are those of its country: %(country)s. You answered %(other)s. "
        "Begin a new plan for it?",
        country=here,
        other=say(COUNTRY_NAMES[str(told)]),
    )


def where_advice(answers: AllAnswers, place: Place) -> Iterator[Advice]:
    if message := elsewhere(answers, place.country):
        repair = say("From that question you can start a new plan.")
        yield Advice("P2", "ask", "none", message, repair, "me", WHERE.key)
    if place.today and lies_ahead(answers, place.today):
        month = Month.of(month_of_return(answers))
        message = say("You are back, you wrote. But the month of your return is still to come: %(month)s.", month=month)
        yield Advice("P3", "ask", "none", message, say("Change one of the two."), "me", RETURN.key)
