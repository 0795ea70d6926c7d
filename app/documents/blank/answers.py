"""The room for one answer, by the kind of its question; a table has its own rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from app.documents.blank.marks import LINE, NOT_YET, Item, box, named_box, rows_of, sure, tick, words
from app.documents.blank.page import Form
from app.documents.sheet import Sheet
from app.language.messages import mark, say
from app.plan.fields import Field, Kind

YES_OR_NO = (mark("Yes"), mark("No"))
NAMES_TO_CHOOSE = 3  # lines for the names of things from another list


def room_for(sheet: Sheet, form: Form, field: Field, width: float) -> list[list[Item]]:
    """Rows of boxes and lines for one answer, ending with how sure it is and “I don’t know yet”."""
    lines = [] if field.kind not in (Kind.LINE, Kind.TEXT) and not field.among else list(_lines(form, field, width))
    if lines:
        return [*([line] for line in lines), *rows_of(_ending(sheet, form, field), width)]
    return rows_of([*_boxes(sheet, form, field, width), *_ending(sheet, form, field)], width)


def _lines(form: Form, field: Field, width: float) -> Iterator[Item]:
    often = NAMES_TO_CHOOSE if field.among else 1 if field.kind is Kind.LINE else 2 if form.brief else 3
    for _ in range(often):
        yield Item(width, LINE - 5, lambda page, x, top: page.rule(x, top + LINE - 5, width, "ink", 0.7))


def _boxes(sheet: Sheet, form: Form, field: Field, width: float) -> Iterable[Item]:
    match field.kind:
        case Kind.LINE | Kind.TEXT | Kind.TABLE:
            return ()
        case Kind.MONEY:
            return (box(126), *((words(sheet, form.sign),) if form.sign else ()))
        case Kind.NUMBER:
            return (box(84), *((words(sheet, form.say(field.unit)),) if field.unit else ()))
        case Kind.MONTH:
            return (box(90, form.say(mark("Month"))), box(70, form.say(mark("Year"))))
        case Kind.MONTHS:
            return [named_box(form.voice.month(n), 26, 15) for n in range(1, 13)]
        case Kind.CHOICE:
            return [tick(sheet, form.say(each.label), width, each.number) for each in field.choices]
        case Kind.YES_NO:
            return [tick(sheet, form.say(word), width) for word in YES_OR_NO]
        case Kind.SERIES:
            return series(form, field)
    assert_never(field.kind)


def series(form: Form, field: Field) -> list[Item]:
    """Twelve named months, or as many numbered ones as the question has."""
    if field.by == "calendar":
        return [named_box(form.voice.month(n), 27) for n in range(1, 13)]
    wide = 27 if field.of != "money" else 27.5 if form.brief else 58
    return [named_box(form.say(say("Month %(n)s", n=n)), wide) for n in range(1, field.length + 1)]


def _ending(sheet: Sheet, form: Form, field: Field) -> Iterator[Item]:
    if field.measured:
        yield sure(sheet, form)
    if field.required and not field.must and not form.brief:
        yield tick(sheet, form.say(NOT_YET), 200)
