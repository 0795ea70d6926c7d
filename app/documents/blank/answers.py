"""The room for one answer, by the kind of its question; a table has its own rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from app.documents.blank.given import Given
from app.documents.blank.marks import CROSS, NOT_YET, Item, box, lines_for, named_box, rows_of, sure, tick, words
from app.documents.blank.page import Form
from app.documents.sheet import Sheet
from app.language.alphabet import by_letters
from app.language.messages import mark
from app.plan import month_prices
from app.plan.fields import Choice, Field, Kind
from app.plan.in_words import BESIDE
from app.plan.month_names import box_name, from_opening
from app.plan.sections.me import COUNTRY, OTHER
from app.plan.sureness import AS_LAST_MONTH

YES_OR_NO = (mark("Yes"), mark("No"))
YEAR = range(1, 13)
THREE_YEARS = 36
BESIDE_TICKS = set(BESIDE.values())  # words to what is crossed above them: two lines are enough
NAMES_TO_CHOOSE = 3  # lines for the names of things from another list


def room_for(sheet: Sheet, form: Form, field: Field, width: float) -> list[list[Item]]:
    """Rows of boxes and lines for one answer, ending with how sure it is and “I don’t know yet”."""
    if field.kind in (Kind.LINE, Kind.TEXT) or field.among:
        lines = lines_for(sheet, width, _least(form, field), form.here.words(field))
        return [*([line] for line in lines), *rows_of(_ending(sheet, form, field), width)]
    return rows_of([*_boxes(sheet, form, field, width), *_ending(sheet, form, field)], width)


def _least(form: Form, field: Field) -> int:
    """How many lines to write on are ready; a filled form needs no spare ones."""
    if form.given is not None or (field.kind is Kind.LINE and not field.among):
        return 1
    return NAMES_TO_CHOOSE if field.among else 2 if form.brief or field.key in BESIDE_TICKS else 3


def _boxes(sheet: Sheet, form: Form, field: Field, width: float) -> Iterable[Item]:
    here = form.here
    match field.kind:
        case Kind.LINE | Kind.TEXT | Kind.TABLE:
            return ()
        case Kind.MONEY:
            return (box(126, written=here.amount(field)), *((words(sheet, form.sign),) if form.sign else ()))
        case Kind.NUMBER:
            unit = (words(sheet, form.say(field.unit)),) if field.unit else ()
            return (box(84, written=here.number(field)), *unit)
        case Kind.MONTH:
            month, year = here.month(field)
            return (box(90, form.say(mark("Month")), written=month), box(70, form.say(mark("Year")), written=year))
        case Kind.MONTHS:
            return [named_box(form.voice.month(n), 26, 15, CROSS if here.chosen_month(field, n) else "") for n in YEAR]
        case Kind.CHOICE:
            return [
                tick(sheet, form.say(each.label), width, each.number, crossed=here.chosen(field, each.key))
                for each in _in_order(form, field)
            ]
        case Kind.YES_NO:
            said = zip(YES_OR_NO, ("yes", "no"), strict=True)
            return [tick(sheet, form.say(word), width, crossed=here.chosen(field, key)) for word, key in said]
        case Kind.SERIES:
            return series(form, field, here)
    assert_never(field.kind)


def _in_order(form: Form, field: Field) -> Sequence[Choice]:
    """Countries stand in the order of the reader's alphabet, as on a page."""
    if field.key != COUNTRY.key:
        return field.choices
    return sorted(
        field.choices,
        key=lambda each: (each.key == OTHER, by_letters(form.say(each.label), form.voice.tongue.language)),
    )


def series(form: Form, field: Field, here: Given) -> list[Item]:
    """Twelve named months, or numbered ones."""
    if field.by == "calendar":
        room = 36 if field.key == month_prices.KEY and form.given is not None else 27
        return [named_box(form.voice.month(n), room, written=here.entry(field, n)) for n in YEAR]
    wide = 27 if field.of != "money" else 27.5 if form.brief else 58
    numbered, dated = range(1, _boxes_of(form, field, here) + 1), from_opening(field, form.plan)
    wide = 84 if dated.first else wide
    return [named_box(form.say(box_name(dated, n)), wide, written=here.entry(field, n)) for n in numbered]


def _boxes_of(form: Form, field: Field, here: Given) -> int:
    """Room for three years at most; in a filled form a year, or as many months as were told."""
    return min(field.length, THREE_YEARS) if form.given is None else max(12, len(here.value(field) or ()))


def _ending(sheet: Sheet, form: Form, field: Field) -> Iterator[Item]:
    if field.measured and (form.given is not None or field.key not in AS_LAST_MONTH):
        yield sure(sheet, form, form.here.how(field))
    if field.required and not field.must and not form.brief:
        yield tick(sheet, form.say(NOT_YET), 200, crossed=form.here.unknown(field))
