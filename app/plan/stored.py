"""A stored value that comes from a file instead of a form: read by the rules of its question, never guessed.

What a form could have stored is taken over exactly as it stands; everything else is refused with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any, TypeVar, assert_never

from app.language.amounts import LARGEST
from app.language.messages import Message, say
from app.plan import limits
from app.plan.fields import Field, Kind

T = TypeVar("T")
NOT_READ = say("We could not read this answer.")
DECIMAL = re.compile(r"-?[0-9]{1,24}(\.[0-9]{1,6})?")
MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


class NotAnAnswer(ValueError):
    """A value that no form could have stored, with the sentence that says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


def read(question: Field, value: Any) -> Any:
    """The value as it may be kept; raises `NotAnAnswer`. The rows of a table are read column by column."""
    match question.kind:
        case Kind.LINE | Kind.TEXT:
            return _text(question, value)
        case Kind.MONEY:
            return _amount(question, value)
        case Kind.NUMBER:
            return _number(question, value)
        case Kind.MONTH:
            return _month(value)
        case Kind.MONTHS:
            return _listed(value, lambda one: _among(range(1, 13), one))
        case Kind.CHOICE if question.many:
            return _listed(value, lambda one: _choice(question, one))
        case Kind.CHOICE:
            return _choice(question, value)
        case Kind.YES_NO:
            return _among(("yes", "no"), value)
        case Kind.SERIES:
            return _series(question, value)
        case Kind.TABLE:
            raise TypeError(f"the rows of {question.key} are read one by one")
        case _:
            assert_never(question.kind)


def _text(question: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise NotAnAnswer(NOT_READ)
    if not limits.is_readable(value):
        raise NotAnAnswer(limits.UNREADABLE_TEXT)
    tidied = limits.tidy(question, value)
    if not tidied:
        raise NotAnAnswer(NOT_READ)
    return _within(limits.wrong_text(question, tidied), tidied)


def _amount(question: Field, value: Any) -> int:
    """Whole minor units; true and 1.0 are none."""
    if type(value) is not int or abs(value) > LARGEST:
        raise NotAnAnswer(NOT_READ)
    return _within(limits.wrong_amount(question, value), value)


def _number(question: Field, value: Any) -> str:
    """As it stands; but where a question takes whole numbers, 24.0 is written 24, as a form would."""
    if not isinstance(value, str) or not DECIMAL.fullmatch(value):
        raise NotAnAnswer(NOT_READ)
    exact = Decimal(value)
    if exact != round(exact, question.decimals):
        raise NotAnAnswer(NOT_READ)
    return _within(limits.wrong_number(question, exact), value if question.decimals else str(int(exact)))


def _month(value: Any) -> str:
    found = MONTH.fullmatch(value) if isinstance(value, str) else None
    if found is None or not limits.EARLIEST_YEAR <= int(found[1]) <= limits.LATEST_YEAR:
        raise NotAnAnswer(limits.CHOOSE_MONTH)
    return found[0]


def _choice(question: Field, value: Any) -> str:
    """One of the choices; where they are another table's rows, any name that a row could have."""
    if question.among:
        return _text(question, value)
    return _among([choice.key for choice in question.choices], value)


def _among(allowed: Collection[T], value: Any) -> T:
    if type(value) in (str, int) and value in allowed:
        return value  # type: ignore[no-any-return] # it is one of those allowed
    raise NotAnAnswer(limits.CHOOSE)


def _listed(value: Any, read_one: Callable[[Any], Any]) -> list[Any]:
    """Each at most once, and at least one."""
    if not isinstance(value, list) or not value or len(value) > limits.FULL:
        raise NotAnAnswer(NOT_READ)
    found = [read_one(one) for one in value]
    if len(set(found)) < len(found):
        raise NotAnAnswer(NOT_READ)
    return found


def _series(question: Field, value: Any) -> list[Any]:
    """A year is whole; trading months are as many as were written."""
    if not isinstance(value, list) or not value:
        raise NotAnAnswer(NOT_READ)
    months = 12 if question.by == "calendar" else question.length
    if len(value) > months or (question.by == "calendar" and len(value) < months):
        raise NotAnAnswer(NOT_READ)
    one = _amount if question.of == "money" else _number
    return [one(question, each) for each in value]


def _within(problem: Message | None, value: T) -> T:
    if problem:
        raise NotAnAnswer(problem)
    return value
