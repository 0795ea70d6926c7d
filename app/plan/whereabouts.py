"""Before departure or after return: what the person said, or what the month of the journey tells."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from app.language.messages import Message, Month, say
from app.plan.fields import AllAnswers, known

Whereabouts = Literal["before", "after"]


def whereabouts(answers: AllAnswers, today: dt.date) -> Whereabouts | None:
    """What was answered; else by the month, where it lies behind or ahead. None where neither tells it."""
    me = answers.get("me", {})
    said = me.get("whereabouts")
    if said in ("before", "after"):
        return "after" if said == "after" else "before"
    month, now = month_of_return(answers), today.isoformat()[:7]
    if month in ("", now):
        return None
    return "after" if month < now else "before"


def month_of_return(answers: AllAnswers) -> str:
    """Such as “2026-11”, or nothing where it is not known."""
    month = answers.get("me", {}).get("return_month")
    return str(month) if known(month) else ""


def lies_ahead(answers: AllAnswers, today: dt.date) -> bool:
    """Whether somebody who is back tells a month of return that has not come yet."""
    return whereabouts(answers, today) == "after" and month_of_return(answers) > today.isoformat()[:7]


def is_over(answers: AllAnswers, today: dt.date) -> bool:
    """Whether somebody who has not travelled tells a month of the journey that is over."""
    return whereabouts(answers, today) == "before" and "" < month_of_return(answers) < today.isoformat()[:7]


def came_back(before: AllAnswers, answers: AllAnswers, today: dt.date) -> bool:
    """Whether somebody who had not travelled by the answers before is back by these."""
    return whereabouts(before, today) == "before" and whereabouts(answers, today) == "after"


def told(answers: AllAnswers, today: dt.date) -> Message | None:
    """The same in a sentence, with the month where it is known."""
    where, month = whereabouts(answers, today), month_of_return(answers)
    if where is None:
        return None
    if not month or lies_ahead(answers, today):
        return say("You are back.") if where == "after" else say("You have not travelled yet.")
    named = {"month": Month.of(month)}
    if where == "after":
        return say("You have been back since %(month)s.", **named)
    if is_over(answers, today):
        return say("The month of your journey is over: %(month)s. Are you back?", **named)
    return say("You travel in %(month)s.", **named)
