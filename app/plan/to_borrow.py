"""What a loan would have to bring (N2): what is missing at the start without it."""

from __future__ import annotations

from app.finance.errors import ImpossibleTerms
from app.finance.months import project
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.assumptions import figures, missing
from app.plan.depths import without_a_loan
from app.plan.fields import AllAnswers
from app.plan.place import Place


def missing_at_the_start(answers: AllAnswers, place: Place) -> int | None:
    """Minor units that nobody else pays before the first sale; 0 where all is paid, None while it cannot be counted."""
    bare = without_a_loan(answers)
    if missing(bare):
        return None
    try:
        box = project(figures(bare, place)).closing_cash
    except ImpossibleTerms:
        return None
    return max(0, -int(box[0, 0]))


def to_borrow(answers: AllAnswers, place: Place) -> Message | None:
    """Beside the question how much is wanted."""
    found = missing_at_the_start(answers, place)
    if found is None:
        return None
    if not found:
        return say("Without a loan nothing is missing at the start.")
    return say("Without a loan %(amount)s is missing at the start.", amount=Money(found, place.currency))
