"""The box at its lowest in one sentence, the same on every page and paper."""

from __future__ import annotations

from app.language.messages import Message, Month, say
from app.language.money import Money

FIRST = say("This is only a first picture.")
MORE_COMES = say("With what is not asked yet, it can be less.")


def lowest(box: Money, calendar: int | None) -> Message:
    """`box` is what is in it then, below nothing where money is short; `calendar` 1 to 12, None on the opening day."""
    amount = Money(abs(box.minor), box.currency)
    if calendar is None:
        if box.minor < 0:
            return say("On the first day the box is short of %(amount)s.", amount=amount)
        return say("The box is lowest on the day you open: %(amount)s.", amount=amount)
    if box.minor < 0:
        return say("In %(month)s the box is short of %(amount)s.", month=Month(calendar), amount=amount)
    return say("In %(month)s the box goes down to %(amount)s.", month=Month(calendar), amount=amount)


def first_words(box: Money, calendar: int | None) -> Message:
    """The same at the head of a paper, where nobody has asked yet whether the box is ever empty."""
    if calendar is None or box.minor < 0:
        return lowest(box, calendar)
    return say(
        "The box is never empty. In %(month)s it goes down to %(amount)s.",
        month=Month(calendar),
        amount=Money(box.minor, box.currency),
    )
