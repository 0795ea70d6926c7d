"""What is said about an amount that could not be read."""

from __future__ import annotations

import re
from decimal import Decimal

from app.language.amounts import Ambiguous, TooLarge, Unreadable
from app.language.messages import Message, say
from app.language.money import Money, exponent
from app.language.nearly import is_two
from app.language.tongues import Tongue

LOOKS_LIKE_FIGURES = re.compile(r"(?=.{0,60}\d)(?=.{0,60}[OolI])[\d.,  \u202fOolI-]{1,60}")
WITH_LETTERS = say("There is a letter in this number. Write digits only: the digit 0, not the letter O.")
WITH_DECIMALS = re.compile(r"(\d{1,12})[.,](\d{1,2})")  # 13.5 where people write 13,5


def unread_amount(error: Unreadable, currency: str, speaker: Tongue) -> Message:
    """What was typed in the form that is read, else an example of it; or both readings; or that it is too large."""
    digits = exponent(currency)
    if isinstance(error, TooLarge):
        return say("This amount is too large for a plan. Look at how many zeros it has.")
    if isinstance(error, Ambiguous):
        small = Decimal(str(error).replace(",", ".")) if error.readings is None else error.readings[1]
        return _which_of_two(error.readings[0] if error.readings else small.scaleb(3), small, currency, speaker)
    if is_two(str(error)):
        return say("One amount belongs here. Write one.")
    if has_letters(str(error)):
        return WITH_LETTERS
    typed = WITH_DECIMALS.fullmatch(str(error))
    if typed and len(typed[2]) <= digits:
        sample = _short(Decimal(f"{typed[1]}.{typed[2]}"), speaker)
    else:
        units = Decimal("1250.50") if digits else Decimal(1250)
        sample = speaker.plain(Money(int(units.scaleb(digits)), currency))
    return say("We could not read this amount. Write it like %(example)s.", example=sample)


def has_letters(text: str) -> bool:
    """Whether letters that look like figures stand among them: 15OOO with the letter O, l00 with the letter l."""
    return LOOKS_LIKE_FIGURES.fullmatch(text.strip()) is not None


def _which_of_two(most: Decimal, small: Decimal, currency: str, speaker: Tongue) -> Message:
    large = f"{most:f}".partition(".")[0]
    if small != round(small, exponent(currency)):
        return say("This can mean two amounts. If it is %(large)s, write it like this.", large=large)
    return say("This can mean two amounts. Write %(large)s or %(small)s.", large=large, small=_short(small, speaker))


def _short(units: Decimal, speaker: Tongue) -> str:
    """Without zeros at the end and without groups: of 1.000,000 and 1,000 each can be taken for the other."""
    return speaker.number(units.normalize())
