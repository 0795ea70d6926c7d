"""What an answer may be, through whichever door it comes: typed into a form, or brought in a file."""

from __future__ import annotations

import re
from decimal import Decimal

from app.language.messages import Message, say
from app.plan.fields import Field, Kind

LINE, TEXT = 200, 2000  # characters, where a question names no limit
FULL = 50  # rows, where a table names no limit
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
ROW = re.compile(r"[a-z0-9]{1,16}")  # the name of a row in its address
TAGS = ("know", "asked", "guess")

UNREADABLE_TEXT = say("We could not read these letters. Please write them again.")
TOO_SMALL = say("This amount is too small. Please look again.")
CHOOSE = say("Choose one of the answers.")
CHOOSE_MONTH = say("Choose a month and a year.")
FULL_LIST = say("This list is full.")


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
    return TOO_SMALL if minor < (field.least or 0) else None


def wrong_number(field: Field, value: Decimal) -> Message | None:
    least, most = field.least or 0, field.most
    if value < least and most is None:
        return say("Write a number from %(least)s up.", least=least)
    if value < least or (most is not None and value > most):
        return say("Write a number from %(least)s to %(most)s.", least=least, most=most)
    return None
