"""P2: the answer names another country than the one whose money, offers and limits the plan has."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import Message, say
from app.plan.answered import value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.sections.me import COUNTRY, COUNTRY_NAMES, WHERE


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


def where_advice(answers: AllAnswers, country: str) -> Iterator[Advice]:
    if message := elsewhere(answers, country):
        repair = say("From that question you can start a new plan.")
        yield Advice("P2", "ask", "none", message, repair, "me", WHERE.key)
