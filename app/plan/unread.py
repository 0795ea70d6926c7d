"""What is said about an amount that could not be read."""

from __future__ import annotations

import re
from decimal import Decimal

from app.language.amounts import Ambiguous, TooLarge, Unreadable
from app.language.messages import Message, say
from app.language.money import Money, exponent
from app.language.tongues import Tongue

WITH_DECIMALS = re.compile(r"(\d{1,12})[.,](\d{1,2})")  # 13.5 where people write 13,5


def unread_amount(error: Unreadable, currency: str, speaker: Tongue) -> Message:
    """What was typed in the form that is read, else an example of it; or both readings; or that it is too large."""
    digits = exponent(currency)
    if isinstance(error, TooLarge):
        return say("This amount is too large for a plan. Look at how many zeros it has.")
    if isinstance(error, Ambiguous):
        return _which_of_two(str(error), currency, speaker)
    typed = WITH_DECIMALS.fullmatch(str(error))
    if typed and len(typed[2]) <= digits:
        sample = _short(Decimal(f"{typed[1]}.{typed[2]}"), speaker)
    else:
        units = Decimal("1250.50") if digits else Decimal(1250)
        sample = speaker.plain(Money(int(units.scaleb(digits)), currency))
    return say("We could not read this amount. Write it like %(example)s.", example=sample)


def _which_of_two(figures: str, currency: str, speaker: Tongue) -> Message:
    small = Decimal(figures.replace(",", "."))
    large = str(int(small.scaleb(3)))
    if small != round(small, exponent(currency)):
        return say("This can mean two amounts. If it is %(large)s, write it like this.", large=large)
    return say("This can mean two amounts. Write %(large)s or %(small)s.", large=large, small=_short(small, speaker))


def _short(units: Decimal, speaker: Tongue) -> str:
    """Without zeros at the end and without groups: of 1.000,000 and 1,000 each can be taken for the other."""
    return speaker.number(units.normalize())
