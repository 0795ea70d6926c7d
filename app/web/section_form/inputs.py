"""One strict input for each kind of question; what cannot be read is kept as it was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar, assert_never

from wtforms import Field as WtField
from wtforms.meta import DefaultMeta

from app.language.amounts import Unreadable, read_measure, read_money, read_number, ungrouped
from app.language.messages import Message, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan import limits
from app.plan.fields import Field, Kind
from app.plan.unread import unread_amount
from app.web.speech import today

T = TypeVar("T")
PLAIN = DefaultMeta()


class Wrong(ValueError):
    """What was typed is no answer, with the sentence that says so."""

    def __init__(self, message: Message, box: int | None = None) -> None:
        super().__init__(message.text)
        self.message, self.box = message, box  # which box of a series, from 1


class Input(WtField):
    """`data` is the stored value or None; `typed` what stands in the boxes; `problem` what is wrong."""

    def __init__(self, question: Field, read: Callable[[list[str]], Any], write: Callable[[Any], list[str]], **kw: Any):
        super().__init__(label=question.label, name=question.key, _meta=PLAIN, **kw)
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
            self.data = self.read([clean(text, n) for n, text in enumerate(valuelist, 1)])
        except Wrong as wrong:
            self.problem, self.box = wrong.message, wrong.box
            raise


def input_for(field: Field, speaker: Tongue, currency: str) -> Input:
    """The WTForms field for a question; tables have pages of their own."""
    read: Callable[[list[str]], Any]
    write: Callable[[Any], list[str]] = _as_list
    of_money = field.of == "money"
    match field.kind:
        case Kind.LINE | Kind.TEXT:
            read = partial(_first, partial(_text, field))
        case Kind.MONEY:
            read = partial(_first, partial(_money, field, speaker, currency))
            write = partial(_amounts, speaker, currency)
        case Kind.NUMBER:
            read, write = partial(_first, partial(_number, field, speaker)), partial(_numbers, field, speaker)
        case Kind.MONTH:
            read, write = partial(_month, speaker), lambda value: [value[5:7], value[:4]]
        case Kind.MONTHS:
            read = _months
        case Kind.CHOICE:
            among = partial(_among, {choice.key for choice in field.choices})
            read = partial(_each, field, among) if field.many else partial(_first, among)
        case Kind.YES_NO:
            read = partial(_first, partial(_among, {"yes", "no"}))
        case Kind.SERIES:
            one = partial(_money, field, speaker, currency) if of_money else partial(_number, field, speaker)
            read = partial(_series, field, one)
            write = partial(_amounts, speaker, currency) if of_money else partial(_numbers, field, speaker)
        case Kind.TABLE:
            raise TypeError(f"the rows of {field.key} have their own pages")
        case _:
            assert_never(field.kind)
    return Input(field, read, write, _form=None)  # WTForms binds at once what names its form


def clean(text: str, box: int | None = None) -> str:
    """The text without what no database keeps and no eye sees; raises Wrong, of a series for its `box`."""
    if not limits.is_readable(text):
        raise Wrong(limits.UNREADABLE_TEXT, box)
    return text.strip()


def _as_list(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _amounts(speaker: Tongue, currency: str, value: Any) -> list[str]:
    return [speaker.plain(Money(minor, currency)) for minor in (value if isinstance(value, list) else [value])]


def _numbers(field: Field, speaker: Tongue, value: Any) -> list[str]:
    write = partial(ungrouped, locale=speaker.locale) if field.decimals > 2 else speaker.number
    return [write(Decimal(text)) for text in (value if isinstance(value, list) else [value])]


def _first(read: Callable[[str], Any], texts: list[str]) -> Any:
    return read(texts[0]) if texts and texts[0] else None


def _each(field: Field, read: Callable[[str], Any], texts: list[str]) -> list[Any] | None:
    found = sorted({read(text) for text in texts})
    return _within(limits.wrong_choices(field, found), found) or None


def _text(field: Field, text: str) -> str:
    tidied = limits.tidy(field, text)
    return _within(limits.wrong_text(field, tidied), tidied)


def _money(field: Field, speaker: Tongue, currency: str, text: str) -> int:
    try:
        minor = read_money(text, currency, speaker.locale).minor
    except Unreadable as error:
        raise Wrong(unread_amount(error, currency, speaker)) from error
    return _within(limits.wrong_amount(field, minor), minor)


def _number(field: Field, speaker: Tongue, text: str) -> str:
    try:
        value = read_measure(limits.bare(field, text), speaker.locale, decimals=field.decimals)
    except Unreadable as error:
        raise Wrong(limits.unread_number(field, error, speaker)) from error
    return _within(limits.wrong_number(field, value), format((value + 0).normalize(), "f"))


def _within(problem: Message | None, value: T) -> T:
    """The value, where nothing is wrong with it."""
    if problem:
        raise Wrong(problem)
    return value


def _among(keys: set[str], text: str) -> str:
    return _within(None if text in keys else limits.CHOOSE, text)


def _month(speaker: Tongue, texts: list[str]) -> str | None:
    """Two boxes, month and year."""
    month, year = (*texts[:2], "", "")[:2]
    if not month and not year:
        return None
    try:
        found = int(read_number(re.sub(r"^([0-4][0-9])$", r"20\1", year), speaker.locale, decimals=0))
    except Unreadable:
        found = 0
    fine = re.fullmatch(r"0?[1-9]|1[0-2]", month) and limits.EARLIEST_YEAR <= found <= limits.LATEST_YEAR
    return _within(None if fine else limits.wrong_month(month, year, today(speaker)), f"{found}-{month.zfill(2)}")


def _months(texts: list[str]) -> list[int] | None:
    if any(not re.fullmatch(r"[1-9]|1[0-2]", text) for text in texts):
        raise Wrong(limits.CHOOSE)
    return sorted({int(text) for text in texts}) or None


def _series(field: Field, read: Callable[[str], Any], texts: list[str]) -> list[Any] | None:
    """A box a month: a year is whole or empty; trading months end with the last one written."""
    last = max((n for n, text in enumerate(texts, 1) if text), default=0)
    wanted = texts if field.by == "calendar" else texts[:last]
    return [_box(read, text, n) for n, text in enumerate(wanted, 1)] if last else None


def _box(read: Callable[[str], Any], text: str, n: int) -> Any:
    if not text:
        raise Wrong(say("One month is empty here. Write 0 for nothing."), n)
    try:
        return read(text)
    except Wrong as wrong:
        raise Wrong(wrong.message, n) from wrong
