"""What a figure may be: each refusal names its field, and a number that is none is never computed with."""

from __future__ import annotations

from decimal import Decimal

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.rounding import LARGEST_INPUT

LARGEST_PCT = 100_000
_SMALLEST = 12  # decimals before the first digit that is not 0
LEAST = Decimal(1).scaleb(-_SMALLEST)


def amount(field: str, value: int | Decimal) -> None:
    """Minor units, or pieces: from nothing to LARGEST_INPUT."""
    number(field, value)
    if value < 0:
        raise ImpossibleTerms(field, "negative")
    if value > LARGEST_INPUT:
        raise TooLarge(field)


def pct(field: str, value: Decimal) -> None:
    amount(field, value)
    if value > LARGEST_PCT:
        raise TooLarge(field)


def share(field: str, value: Decimal) -> None:
    """A part of the whole: 0 to 100 per cent."""
    amount(field, value)
    if value > 100:
        raise ImpossibleTerms(field, "out_of_range")


def between(field: str, value: int, least: int, most: int) -> None:
    number(field, value)
    if value < least:
        raise ImpossibleTerms(field, "negative" if value < 0 else "zero" if value == 0 else "out_of_range")
    if value > most:
        raise ImpossibleTerms(field, "out_of_range")


def number(field: str, value: int | Decimal) -> None:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ImpossibleTerms(field, "not_a_number")
        if value and value.adjusted() < -_SMALLEST:
            raise ImpossibleTerms(field, "out_of_range")
    else:
        whole(field, value)


def whole(field: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ImpossibleTerms(field, "not_a_number")
