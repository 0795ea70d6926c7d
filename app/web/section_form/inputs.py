"""One strict input for each kind of question; what cannot be read is kept as it was typed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, assert_never

from wtforms import Field as WtField
from wtforms.fields.core import UnboundField

from app.language.amounts import Unreadable, read_money, read_number
from app.language.messages import Message, say
from app.language.money import Money, exponent
from app.language.tongues import Tongue
from app.plan.fields import Field, Kind

LINE, TEXT = 200, 2000  # characters, where a question names no limit
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
UNREADABLE_TEXT = say("We could not read these letters. Please write them again.")
CHOOSE = say("Choose one of the answers.")


class Wrong(ValueError):
    """What was typed is no answer, with the sentence that says so."""

    def __init__(self, message: Message, box: int | None = None) -> None:
        super().__init__(message.text)
        self.message, self.box = message, box  # which box of a series, from 1


class Input(WtField):
    """`data` is the stored value or None; `typed` what stands in the boxes; `problem` what is wrong."""

    def __init__(self, question: Field, read: Callable[[list[str]], Any], write: Callable[[Any], list[str]], **kw: Any):
        super().__init__(label=question.label, **kw)
        self.question, self.read, self.write = question, read, write
        self.typed: list[str] = []
        self.problem: Message | None = None
        self.box: int | None = None

    def process_data(self, value: Any) -> None:
        self.data = value
        self.typed = [] if value is None else self.write(value)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        self.data, self.typed = None, list(valuelist)
        try:
            self.data = self.read([clean(text) for text in valuelist])
        except Wrong as wrong:
            self.problem, self.box = wrong.message, wrong.box
            raise


def input_for(field: Field, speaker: Tongue, currency: str) -> UnboundField:
    """The WTForms field for a question; tables have pages of their own."""
    read: Callable[[list[str]], Any]
    write: Callable[[Any], list[str]] = _as_list
    money, number = _money(field, speaker, currency), _number(field, speaker)
    match field.kind:
        case Kind.LINE | Kind.TEXT:
            read = _one(_text(field))
        case Kind.MONEY:
            read, write = _one(money), lambda value: [speaker.plain(Money(value, currency))]
        case Kind.NUMBER:
            read, write = _one(number), lambda value: [speaker.number(Decimal(value))]
        case Kind.MONTH:
            read, write = _month, lambda value: [value[5:7], value[:4]]
        case Kind.MONTHS:
            read = _months
        case Kind.CHOICE:
            keys = {choice.key for choice in field.choices}
            read = (lambda texts: sorted({*map(_among(keys), texts)}) or None) if field.many else _one(_among(keys))
        case Kind.YES_NO:
            read = _one(_among({"yes", "no"}))
        case Kind.SERIES:
            read = _series(field, money if field.of == "money" else number)
            write = _cells(field, speaker, currency)
        case Kind.TABLE:
            raise TypeError(f"the rows of {field.key} have their own pages")
        case _:
            assert_never(field.kind)
    return UnboundField(Input, field, read, write)


def clean(text: str) -> str:
    """The text without what no database keeps and no eye sees; raises Wrong."""
    if "\x00" in text or "\ufffd" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Wrong(UNREADABLE_TEXT)
    return text.replace("\r\n", "\n").strip()


def _as_list(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _one(read: Callable[[str], Any]) -> Callable[[list[str]], Any]:
    return lambda texts: read(texts[0]) if texts and texts[0] else None


def _text(field: Field) -> Callable[[str], str]:
    longest = field.most or (LINE if field.kind is Kind.LINE else TEXT)

    def read(text: str) -> str:
        if len(text) > longest:
            raise Wrong(say("This is too long. %(n)s letters fit here.", n=longest))
        return " ".join(text.split()) if field.kind is Kind.LINE else text

    return read


def _money(field: Field, speaker: Tongue, currency: str) -> Callable[[str], int]:
    example = Decimal("1250.50") if exponent(currency) else Decimal(1250)
    sample = speaker.plain(Money(int(example.scaleb(exponent(currency))), currency))

    def read(text: str) -> int:
        try:
            minor = read_money(text, currency, speaker.locale).minor
        except Unreadable as error:
            raise Wrong(say("We could not read this amount. Write it like %(example)s.", example=sample)) from error
        if minor < (field.least or 0):
            raise Wrong(say("This amount is too small. Please look again."))
        return minor

    return read


def _number(field: Field, speaker: Tongue) -> Callable[[str], str]:
    sample = speaker.number(max(field.least or 0, min(30, field.most or 30)))

    def read(text: str) -> str:
        try:
            value = read_number(text, speaker.locale, decimals=field.decimals)
        except Unreadable as error:
            raise Wrong(say("Write the number with digits only, like %(example)s.", example=sample)) from error
        if value < (field.least or 0) or (field.most is not None and value > field.most):
            raise Wrong(_between(field))
        return format((value + 0).normalize(), "f")

    return read


def _between(field: Field) -> Message:
    if field.most is None:
        return say("Write a number from %(least)s up.", least=field.least or 0)
    return say("Write a number from %(least)s to %(most)s.", least=field.least or 0, most=field.most)


def _among(keys: set[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text in keys:
            return text
        raise Wrong(CHOOSE)

    return read


def _month(texts: list[str]) -> str | None:
    """Two boxes, month and year."""
    month, year = (*texts[:2], "", "")[:2]
    if not month and not year:
        return None
    if re.fullmatch(r"0?[1-9]|1[0-2]", month) and re.fullmatch(r"[0-9]{4}", year):
        found = dt.date(int(year), int(month), 1) if int(year) else None
        if found and EARLIEST_YEAR <= found.year <= LATEST_YEAR:
            return f"{found:%Y-%m}"
    raise Wrong(say("Choose a month and a year."))


def _months(texts: list[str]) -> list[int] | None:
    if any(not re.fullmatch(r"[1-9]|1[0-2]", text) for text in texts):
        raise Wrong(CHOOSE)
    return sorted({int(text) for text in texts}) or None


def _series(field: Field, read: Callable[[str], Any]) -> Callable[[list[str]], list[Any] | None]:
    """A box a month: a year is whole or empty; trading months end with the last one written."""

    def read_all(texts: list[str]) -> list[Any] | None:
        if not any(texts):
            return None
        wanted = texts if field.by == "calendar" else _trimmed(texts)
        return [_box(read, text, n) for n, text in enumerate(wanted, 1)]

    return read_all


def _box(read: Callable[[str], Any], text: str, n: int) -> Any:
    if not text:
        raise Wrong(say("One month is empty here. Write 0 for nothing."), n)
    try:
        return read(text)
    except Wrong as wrong:
        raise Wrong(wrong.message, n) from wrong


def _trimmed(texts: list[str]) -> list[str]:
    while texts and not texts[-1]:
        texts = texts[:-1]
    return texts


def _cells(field: Field, speaker: Tongue, currency: str) -> Callable[[Any], list[str]]:
    if field.of == "money":
        return lambda values: [speaker.plain(Money(value, currency)) for value in values]
    return lambda values: [speaker.number(Decimal(value)) for value in values]
