"""From when the family's money is counted: from the month in which the business opens, which may lie far ahead."""

from __future__ import annotations

import datetime as dt

from app.language.messages import Message, Month, say
from app.plan.answered import value
from app.plan.before import before
from app.plan.fields import AllAnswers

FROM_OPENING = frozenset({"income", "debts", "savings", "reserve"})  # what is counted in months left, or put aside
BY_NUMBER = frozenset({"lump_sums", "later_cash"})  # what comes in a month of the plan that is told by its number
COUNTED = FROM_OPENING | BY_NUMBER


def counted_from(part: str, key: str, answers: AllAnswers, today: dt.date) -> Message | None:
    """The month of an opening that lies ahead, beside a question counted from there; a business that runs has none.
    Where months are told by number, which one is the first."""
    if key not in BY_NUMBER and (part != "household" or key not in FROM_OPENING or before(answers) is not None):
        return None
    month = value(answers, "start", "opening_month")
    if month is None:
        return None
    named = {"month": Month.of(str(month))}
    if key in BY_NUMBER:
        return say("Month 1 is %(month)s.", **named)
    if str(month) <= f"{today:%Y-%m}":
        return None
    if key == "reserve":
        return say("You open in %(month)s. Write what will still be there then.", **named)
    return say("You open in %(month)s. Count only the months that are left then.", **named)
