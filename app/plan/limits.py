"""What an answer may be, through whichever door it comes: typed into a form, or brought in a file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from app.language.amounts import Ambiguous, Unreadable, two_readings
from app.language.messages import Message, mark, say
from app.language.nearly import is_two
from app.language.number_words import without_unit
from app.language.tongues import Tongue
from app.plan.fields import Choice, Field, Kind
from app.plan.unread import WITH_LETTERS, has_letters

LINE, TEXT = 200, 2000  # characters, where a question names no limit
FULL = 50  # rows, where a table names no limit
MOST_VERSIONS = 400  # earlier ones, in a file
MOST_SAVES = 2_000  # parts that all versions of a file write
MOST_STORED = 8_000_000  # characters of those parts, each as a whole
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
ROW = re.compile(r"[a-z0-9]{1,16}")  # the name of a row in its address
TAGS = {"know": mark("I know"), "asked": mark("I asked"), "guess": mark("I guess")}
HOW_KNOWN = mark("How do you know?")  # asked beside what is measured, without a number of its own
HOW_MANY = mark("How do you know how many you sell?")
SURE = Field("evidence", "", Kind.CHOICE, HOW_KNOWN, choices=tuple(Choice(key, said) for key, said in TAGS.items()))

UNREADABLE_TEXT = say("We could not read these letters. Please write them again.")
TOO_SMALL = say("This amount is too small. Please look again.")
BELOW_NOTHING = say("No amount below zero belongs here. Write it without the minus sign.")
CHOOSE = say("Choose one of the answers.")
CHOOSE_MONTH = say("Choose a month and a year.")
FULL_LIST = say("This list is full.")
FULL_MEANWHILE = say(
    "This list is full, so this line is not saved. Take a line out of the list in another window. Then save here again."
)


def wrong_month(month: str, year: str, today: dt.date) -> Message:
    """Where only the month or only the year was told, the other one is missing."""
    if not year:
        return say("Write the year too, such as %(year)s.", year=str(today.year + 1))
    return CHOOSE_MONTH if month else say("Choose the month too.")


def is_readable(text: str) -> bool:
    """Whether it holds no NUL, no half of a sign and no sign that stands for what was lost."""
    return not any(sign in "\x00\ufffd" or "\ud800" <= sign <= "\udfff" for sign in text)


def tidy(field: Field, text: str) -> str:
    """The text without spaces around it, a line without breaks; tidied twice it is the same."""
    if field.kind is Kind.TEXT:
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return " ".join(text.split())


def wrong_text(field: Field, text: str) -> Message | None:
    longest = field.most or (TEXT if field.kind is Kind.TEXT else LINE)
    return say("This is too long. %(n)s letters fit here.", n=longest) if len(text) > longest else None


def wrong_amount(field: Field, minor: int) -> Message | None:
    if minor < 0:
        return BELOW_NOTHING
    return TOO_SMALL if minor < (field.least or 0) else None


def wrong_number(field: Field, value: Decimal) -> Message | None:
    least, most = field.least or 0, field.most
    if value < least and most is None:
        return say("Write a number from %(least)s up.", least=least)
    if value < least or (most is not None and value > most):
        return say("Write a number from %(least)s to %(most)s.", least=least, most=most)
    return None


def wrong_choices(field: Field, chosen: Collection[str]) -> Message | None:
    """An answer like “nothing of this” beside others. Files may hold it: it could be written once."""
    alone = next((choice for choice in field.choices if choice.alone and choice.key in chosen), None)
    if alone is None or len(chosen) < 2:
        return None
    return say("“%(answer)s” does not go with other answers. Take one side away.", answer=say(alone.label))


def bare(field: Field, text: str) -> str:
    """The text without what people write behind a number: the sign of a share of 100, “18 %”, and the unit, “6 ans”."""
    if " every 100" in field.unit:
        return text.strip().rstrip("%٪")
    return without_unit(text, f"{field.unit}\n{field.label}")


def unread_number(field: Field, error: Unreadable, speaker: Tongue) -> Message:
    """How to write what could not be read: an example that this question takes, or both readings of what was typed."""
    least, most = field.least or 0, field.most
    if isinstance(error, Ambiguous):
        return _which_of_two(field, *two_readings(str(error)), speaker)
    if is_two(str(error)):
        return say("One number belongs here. Write one.")
    if has_letters(str(error)):
        return WITH_LETTERS
    whole = max(least, min(30, (most or 300) // 10 or 1))  # far below the most: no household has 30 adults
    if not field.decimals:
        return say("Write the number with digits only, like %(example)s.", example=speaker.number(whole))
    half = min(whole, 11) + Decimal("0.5")
    part = half if most is None or half <= most else Decimal(whole) - Decimal("0.5")
    return say("Write the number in figures, like %(whole)s or %(part)s.", whole=whole, part=part)


def _which_of_two(field: Field, large: Decimal, small: Decimal, speaker: Tongue) -> Message:
    """Written without a sign between thousands, so that either can be typed as it stands there."""
    plain = str(large)
    if small != round(small, field.decimals):
        return say("Write this number without point or comma, like %(example)s.", example=plain)
    part = speaker.number(small.normalize())
    return say("This can mean two numbers. Write %(large)s or %(small)s.", large=plain, small=part)


def is_tag(column: Field | None) -> bool:
    """Whether this is no number of its own: it says how well another is known."""
    return column is not None and column.choices is SURE.choices


def sure(table: Field) -> Field:
    """How well a line of this list is known; where some columns have tags of their own, only how many are left."""
    return replace(SURE, label=HOW_MANY) if any(map(is_tag, table.columns)) else SURE


def tag(evidence: str | None) -> Message | None:
    """How somebody knows a number; None where nothing was said."""
    return say(TAGS[evidence]) if evidence in TAGS else None
