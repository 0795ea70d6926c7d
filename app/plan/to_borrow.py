"""What a loan would have to bring (N2): what is missing without it, at the start and in the month with the least."""

from __future__ import annotations

from typing import NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.months import project
from app.language.messages import Message, Month, say
from app.language.money import Money
from app.plan.assumptions import figures, missing
from app.plan.depths import without_a_loan
from app.plan.fields import AllAnswers
from app.plan.place import Place


class Gap(NamedTuple):
    """Minor units below nothing without a loan: before the first sale, and the most of the first year with its month of
    the calendar; `calendar` is None where no later month lacks more than the start."""

    start: int
    most: int
    calendar: int | None


def gap(answers: AllAnswers, place: Place) -> Gap | None:
    """None while it cannot be counted."""
    bare = without_a_loan(answers)
    if missing(bare):
        return None
    inputs = figures(bare, place)
    try:
        box = [int(left) for left in project(inputs).closing_cash[0, :13]]
    except ImpossibleTerms:
        return None
    start, most = max(0, -box[0]), max(0, -min(box))
    return Gap(start, most, inputs.calendar(box.index(min(box))) if most > start else None)


def to_borrow(found: Gap, currency: str) -> Message:
    """Beside the question how much is wanted."""
    amount, most = Money(found.start, currency), Money(found.most, currency)
    if found.calendar is None:
        if not found.start:
            return say("Without a loan nothing is missing at the start.")
        return say("Without a loan %(amount)s is missing at the start.", amount=amount)
    told = {"month": Month(found.calendar), "most": most}
    if not found.start:
        return say("Without a loan nothing is missing at the start, but in %(month)s %(most)s is missing.", **told)
    return say(
        "Without a loan %(amount)s is missing at the start, and in %(month)s %(most)s is missing.",
        amount=amount,
        **told,
    )
