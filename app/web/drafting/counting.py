"""Numbers that are hard to say, counted from one that is easy: a month of sales from one day."""

from __future__ import annotations

from decimal import Decimal

from werkzeug.datastructures import MultiDict

from app.language.amounts import Unreadable, read_number
from app.language.messages import Message, say
from app.plan.answered import decimal
from app.plan.fields import AllAnswers
from app.web.speech import tongue

A_DAY, UNITS = "a_day", "units"
MOST = 100_000  # on one day


def from_one_day(
    typed: MultiDict[str, str], answers: AllAnswers
) -> tuple[MultiDict[str, str], Message | None, Message | None]:
    """The form with its month filled in, the sentence that shows how it was counted, and what is wrong."""
    days = int(decimal(answers, "market", "days_open", "26"))
    try:
        a_day = read_number(typed.get(A_DAY, "").strip(), tongue().locale, decimals=1)
    except Unreadable:
        return typed, None, say("Write the number with digits only, like %(example)s.", example=tongue().number(30))
    if not 0 < a_day <= MOST:
        return typed, None, say("Write a number from %(least)s to %(most)s.", least=1, most=MOST)
    month = int((a_day * days).to_integral_value())
    filled = MultiDict(typed)
    filled[UNITS] = tongue().number(month)
    said = say(
        "%(a_day)s a day on %(days)s days: %(month)s a month.", a_day=a_day, days=Decimal(days), month=Decimal(month)
    )
    return filled, said, None
