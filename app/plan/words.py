"""The words of an answer, for reading it back on a page, on paper and in a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, assert_never

from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.plan.fields import UNKNOWN, Field, Kind, known
from app.plan.month_names import in_words
from app.plan.rhythms import COUNTED

Words = Message | tuple[Message, ...]  # one sentence, or the items of a list

NOT_ANSWERED, NOT_KNOWN, NOTHING = say("Not answered yet"), say("I don’t know yet"), say("Nothing")


def own(text: str) -> Message:
    """A person's own words, never looked up in a catalogue."""
    return Message("%(text)s", {"text": text})


def answer(field: Field, value: Any, currency: str) -> Words:
    """What was answered; of a table, the name of each row (its cells: `cells`)."""
    if not known(value):
        return NOT_KNOWN if value == UNKNOWN else NOT_ANSWERED
    match field.kind:
        case Kind.LINE | Kind.TEXT:
            return own(value)
        case Kind.MONEY:
            return say("%(amount)s", amount=Money(value, currency))
        case Kind.NUMBER:
            return _number(field, Decimal(value))
        case Kind.MONTH:
            return say("%(month)s", month=Month.of(value))
        case Kind.MONTHS:
            return _items(say("%(month)s", month=Month(number)) for number in value)
        case Kind.CHOICE:
            return _items(_choice(field, key) for key in value) if field.many else _choice(field, value)
        case Kind.YES_NO:
            return say("Yes") if value == "yes" else say("No")
        case Kind.SERIES:
            return _items(entry(field, n, each, currency) for n, each in enumerate(value, 1))
        case Kind.TABLE:
            return tuple(row_name(field, row) for row in value) or (say(field.none) if field.none else NOTHING)
        case _:
            assert_never(field.kind)


def cells(field: Field, row: Mapping[str, Any], currency: str) -> tuple[tuple[Field, Words], ...]:
    """One row of a table: each column with its words."""
    return tuple((column, cell(column, row, currency)) for column in field.columns)


def cell(column: Field, row: Mapping[str, Any], currency: str) -> Words:
    """One cell; where its words need the rest of the row, `said` finds them."""
    value = row.get(column.key)
    return _items(column.said(row, currency)) if column.said and known(value) else answer(column, value, currency)


def row_name(field: Field, row: Mapping[str, Any]) -> Message:
    """What a row is called: its first column."""
    return own(str(row.get(field.columns[0].key) or "…"))


def _number(field: Field, value: Decimal) -> Message:
    if value == int(value) and field.unit in COUNTED:
        return COUNTED[field.unit](int(value))
    return say(mark("%(number)s %(unit)s") if field.unit else "%(number)s", number=value, unit=say(field.unit))


def _choice(field: Field, key: str) -> Message:
    return {choice.key: say(choice.label) for choice in field.choices}.get(key, own(key))


def entry(field: Field, n: int, value: Any, currency: str) -> Message:
    """One box of a series with its month."""
    return say("%(month)s: %(value)s", month=in_words(field, n), value=box(field, value, currency))


def box(field: Field, entry: Any, currency: str) -> Message:
    """What stands in one box of a series: an amount, or how much of a normal month's 100."""
    if field.of == "money":
        return say("%(amount)s", amount=Money(entry, currency))
    return say("%(share)s of 100", share=Decimal(entry))


def _items(messages: Iterable[Message]) -> Words:
    return tuple(messages) or NOTHING
