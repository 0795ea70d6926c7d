"""Numbers that are hard to say, counted from easy ones: a month from a day, week or year, a price from one piece.

An easy number that is whole counts pieces, so its month is whole too; one with decimals keeps two of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from werkzeug.datastructures import MultiDict

from app.finance.rounding import to_places
from app.language.amounts import Unreadable, read_measure
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.fields import AllAnswers, Field, Kind
from app.plan.lines import is_whole
from app.plan.rhythms import A_MONTH
from app.plan.sections.sales import FIRST_MONTHS, PRODUCTS
from app.plan.sections.start import IN_PIECES, PIECES
from app.web.drafting.presses import put
from app.web.section_form import SectionForm
from app.web.speech import tongue

COUNT, BEGIN = "count", "count-first-months"  # what a press asks for; the phone keeps neither as an answer
RAMP = next(column for column in PRODUCTS.columns if column.key == "ramp")
A_DAY, DAYS, UNITS, UNIT = "a_day", "days", "units", "unit"
TIME, DAY = "in_a", "day"  # in which time so many are sold, and what counts where nothing is chosen
A_MONTH_OF = {time: A_MONTH[time] for time in ("week", "year")}
TIMES = ((DAY, mark("On one day"), ""), ("week", mark("In one week"), ""), ("year", mark("In one year"), ""))
EACH, PRICE = Field("each", "C1", Kind.MONEY, mark("What does one cost?"), required=True, least=1), "price"
MOST, LONGEST = 100_000, 31  # on one day; days of a month
USUAL = "26"
RARE = say("That is less than one a month. Write 1, and choose the months in which you sell nothing.")


@dataclass(frozen=True)
class Wrong:
    """What cannot be counted with, and the box in which it was typed."""

    box: str
    message: Message


def days_open(answers: AllAnswers) -> str:
    """How many days a month are open, where M9 was answered already: else nothing."""
    found = value(answers, "market", "days_open")
    return "" if found is None else str(int(Decimal(found)))


def filled_in(
    typed: MultiDict[str, str], table: Field, answers: AllAnswers, currency: str
) -> tuple[MultiDict[str, str], Message | None, Wrong | None]:
    """What a press puts into the boxes of a row; nothing is saved by it."""
    if typed.get("do") == BEGIN:
        return put(typed, RAMP, [*map(str, FIRST_MONTHS)]), None, None
    return from_one_piece(typed, currency) if table in IN_PIECES else from_one_day(typed, answers)


def on_saving(
    typed: MultiDict[str, str], table: Field, answers: AllAnswers, currency: str
) -> tuple[MultiDict[str, str], Message | None, Wrong | None]:
    """The same where the number itself was left empty and the easy ones were not: saving counts them."""
    hard, easy = (PRICE, EACH.key) if table in IN_PIECES else (UNITS, A_DAY)
    left_to_us = typed.get(easy, "").strip() and not typed.get(hard, "").strip()
    return filled_in(typed, table, answers, currency) if left_to_us else (typed, None, None)


def easy_numbers(typed: MultiDict[str, str]) -> dict[str, Any]:
    """What was counted with, for the page that shows the sentence again."""
    return {box: typed[box] for box in (A_DAY, TIME, DAYS, PIECES.key, EACH.key) if typed.get(box)}


def from_one_day(
    typed: MultiDict[str, str], answers: AllAnswers
) -> tuple[MultiDict[str, str], Message | None, Wrong | None]:
    """The form with its month filled in, the sentence that shows how it was counted, and what is wrong.

    The easy number is of one day, with the days of a month beside it, of one week (52 a year) or of one year.
    """
    many = _number(typed.get(A_DAY, ""), MOST, decimals=2)
    days = _number(typed.get(DAYS, "") or days_open(answers) or USUAL, LONGEST, decimals=0)
    time = typed.get(TIME, DAY)
    if isinstance(many, Message):
        return typed, None, Wrong(A_DAY, many)
    if isinstance(days, Message) and time not in A_MONTH_OF:
        return typed, None, Wrong(DAYS, days)
    exact = Fraction(many) * (A_MONTH_OF[time] if time in A_MONTH_OF else Fraction(str(days)))
    month = to_places(exact, 0 if is_whole(many) else 2)
    if not month or (month < 1 and is_whole(many)):
        return typed, None, Wrong(A_DAY, RARE)
    filled = MultiDict(typed)
    filled[UNITS] = tongue().number(month)
    unit = typed.get(UNIT, "").strip()
    counted = Message("%(month)s (%(unit)s)", {"month": month, "unit": unit}) if unit else month
    return filled, _sentence(time, many, days, counted), None


def _sentence(time: str, many: Decimal, days: Decimal | Message, month: Decimal | Message) -> Message:
    if time == "week":
        return say("%(n)s a week: %(month)s a month.", n=many, month=month)
    if time == "year":
        return say("%(n)s a year: %(month)s a month.", n=many, month=month)
    return say("%(a_day)s a day on %(days)s days: %(month)s a month.", a_day=many, days=days, month=month)


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
    least = Decimal(1).scaleb(-decimals)
    try:
        read = read_measure(typed.strip(), tongue().locale, decimals=decimals)
    except Unreadable:
        example = tongue().number(Decimal("0.5") if decimals else 30)
        return say("Write the number with digits only, like %(example)s.", example=example)
    return read if least <= read <= most else say("Write a number from %(least)s to %(most)s.", least=least, most=most)
