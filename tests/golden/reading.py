"""What the cases are written in: numbers, dates and lists, each refused with its name when it is not what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from app.finance.errors import ImpossibleTerms

Inputs = Mapping[str, Any]
Adapter = Callable[[Inputs], dict[str, Any]]


def number(inputs: Inputs, field: str, otherwise: Decimal | int | None = None) -> Decimal:
    """A number as it is written: 0.1 is a tenth, however the file was read."""
    value = inputs.get(field)
    if value is None:
        if otherwise is None:
            raise ImpossibleTerms(field, "missing")
        return Decimal(otherwise)
    return as_number(value, field)


def as_number(value: Any, field: str) -> Decimal:
    if isinstance(value, bool):
        raise ImpossibleTerms(field, "not_a_number")
    try:
        found = Decimal(repr(value) if isinstance(value, float) else value)
    except (InvalidOperation, TypeError, ValueError) as error:
        raise ImpossibleTerms(field, "not_a_number") from error
    if not found.is_finite():
        raise ImpossibleTerms(field, "not_a_number")
    return found


def whole(inputs: Inputs, field: str, otherwise: int | None = None) -> int:
    found = number(inputs, field, otherwise)
    if found != found.to_integral_value():
        raise ImpossibleTerms(field, "not_a_number")
    return int(found)


def ratio(inputs: Inputs, field: str) -> Fraction:
    """A number, or a fraction written as one: "4/3"."""
    value = inputs.get(field)
    if isinstance(value, str) and "/" in value:
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError) as error:
            raise ImpossibleTerms(field, "not_a_number") from error
    return Fraction(number(inputs, field))


def day(value: Any, field: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ImpossibleTerms(field, "not_known") from error


def rows(inputs: Inputs, field: str) -> list[Any]:
    value = inputs.get(field)
    if not isinstance(value, list):
        raise ImpossibleTerms(field, "missing" if value is None else "not_known")
    return value
