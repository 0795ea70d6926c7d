"""What the amount of a risk does to the box, in the same sentence on every page and paper."""

from __future__ import annotations

from app.finance.blow import blow
from app.finance.outlook import Outlook
from app.language.messages import Message, Month, say
from app.language.money import Money


def once(outlook: Outlook, amount: int) -> tuple[Message, bool]:
    """The sentence about so many minor units that are paid once, and whether the box holds then."""
    found, currency = blow(outlook.months, amount), outlook.inputs.currency
    told = {
        "amount": Money(amount, currency),
        "month": Month(found.month.calendar or 1),  # a month of trading always has a name
        "left": Money(abs(found.left), currency),
    }
    if found.left < 0:
        return say(
            "The month with the least in the box is %(month)s. If this costs %(amount)s by then, %(left)s is missing.",
            **told,
        ), False
    return say(
        "The month with the least in the box is %(month)s. If this costs %(amount)s by then, %(left)s is left.", **told
    ), True
