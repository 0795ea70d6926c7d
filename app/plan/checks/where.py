"""P2 and P3: another country than the one whose money, offers and limits the plan has; a return that has not come, or
a journey whose month is over. C12: a first sale before the return, or in a month that is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.language.messages import Message, Month, say
from app.plan.answered import value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.place import Place
from app.plan.sections.idea import begins_new
from app.plan.sections.me import COUNTRY, COUNTRY_NAMES, RETURN, WHERE
from app.plan.whereabouts import is_over, lies_ahead, month_of_return


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
    if place.today:
        yield from _journey(answers, place.today)
        yield from _first_sale(answers, place.today)


def _journey(answers: AllAnswers, today: dt.date) -> Iterator[Advice]:
    if lies_ahead(answers, today):
        message = say(
            "You are back, you wrote. But the month of your return is still to come: %(month)s.",
            month=Month.of(month_of_return(answers)),
        )
        yield Advice("P3", "ask", "none", message, say("Change one of the two."), "me", RETURN.key)
    if is_over(answers, today):
        message = say(
            "You have not travelled yet, you wrote. But the month of your journey is over: %(month)s.",
            month=Month.of(month_of_return(answers)),
        )
        repair = say("If you are back, say so. If not, write the new month.")
        yield Advice("P3", "ask", "none", message, repair, "me", RETURN.key)


def _first_sale(answers: AllAnswers, today: dt.date) -> Iterator[Advice]:
    """Of a business that begins: one that runs sold before, and counts from any month."""
    opening, back = value(answers, "start", "opening_month"), month_of_return(answers)
    if opening is None or not begins_new(answers):
        return
    first = Month.of(str(opening))
    if opening < back:
        message = say(
            "Your first sale is in %(opening)s, before your return in %(month)s.", opening=first, month=Month.of(back)
        )
        repair = say("If somebody sells for you until then, it is right. If not, write a later month.")
    elif opening < today.isoformat()[:7]:
        message = say("The month of your first sale is over: %(month)s.", month=first)
        repair = say("If you sell already, write each month in your book. If not, write a later month.")
    else:
        return
    yield Advice("C12", "ask", "none", message, repair, "start", "opening_month")
