"""Numbers that are hard to say, counted from one that is easy: a month from one day, a price from one piece."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from werkzeug.datastructures import MultiDict

from app.language.amounts import Unreadable, read_measure
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.fields import AllAnswers, Field, Kind
from app.plan.sections.start import PIECES
from app.web.section_form import SectionForm
from app.web.speech import tongue

A_DAY, DAYS, UNITS = "a_day", "days", "units"
EACH, PRICE = Field("each", "C1", Kind.MONEY, mark("What does one cost?"), required=True, least=1), "price"
MOST, LONGEST = 100_000, 31  # on one day; days of a month
USUAL = "26"


@dataclass(frozen=True)
class Wrong:
    """What cannot be counted with, and the box in which it was typed."""

    box: str
    message: Message


def days_open(answers: AllAnswers) -> str:
    """How many days a month are open, where M9 was answered already: else nothing."""
    found = value(answers, "market", "days_open")
    return "" if found is None else str(int(Decimal(found)))


def from_one_day(
    typed: MultiDict[str, str], answers: AllAnswers
) -> tuple[MultiDict[str, str], Message | None, Wrong | None]:
    """The form with its month filled in, the sentence that shows how it was counted, and what is wrong."""
    a_day = _number(typed.get(A_DAY, ""), MOST, decimals=1)
    days = _number(typed.get(DAYS, "") or days_open(answers) or USUAL, LONGEST, decimals=0)
    if isinstance(a_day, Message):
        return typed, None, Wrong(A_DAY, a_day)
    if isinstance(days, Message):
        return typed, None, Wrong(DAYS, days)
    month = (a_day * days).to_integral_value()
    filled = MultiDict(typed)
    filled[UNITS] = tongue().number(int(month))
    return (
        filled,
        say("%(a_day)s a day on %(days)s days: %(month)s a month.", a_day=a_day, days=days, month=month),
        None,
    )


def from_one_piece(
    typed: MultiDict[str, str], currency: str
) -> tuple[MultiDict[str, str], Message | None, Wrong | None]:
    """The form with the price of all pieces filled in, the sentence that shows how, and what is wrong."""
    form = SectionForm((PIECES, EACH), {}, tongue(), currency, typed, waits=False)
    if not form.validate():
        first = form.errors[0]
        return typed, None, Wrong(first.field.key, first.error or say("One answer is missing here."))
    pieces, each = int(Decimal(form.questions[0].stored or 1)), form.questions[1].stored
    whole = Money(pieces * each, currency)
    filled = MultiDict(typed)
    filled[PRICE] = tongue().plain(whole)
    sentence = say(
        "%(pieces)s times %(each)s: %(whole)s in all.", pieces=pieces, each=Money(each, currency), whole=whole
    )
    return filled, sentence, None


def _number(typed: str, most: int, decimals: int) -> Decimal | Message:
    try:
        read = read_measure(typed.strip(), tongue().locale, decimals=decimals)
    except Unreadable:
        return say("Write the number with digits only, like %(example)s.", example=tongue().number(30))
    return read if 0 < read <= most else say("Write a number from %(least)s to %(most)s.", least=1, most=most)
