"""One page of the plan on paper: its question, why it is asked, an example, when to skip it, and room to answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents import styles
from app.documents.bidi import CLOSE_STRONG, OPEN_STRONG
from app.documents.blank.answers import room_for
from app.documents.blank.given import signed
from app.documents.blank.marks import GAP, LINE, Item, draw_rows, tall_of
from app.documents.blank.page import Form
from app.documents.blank.rows import Rows
from app.documents.blank.tables import draw_table, least
from app.documents.flow import Flow
from app.documents.lettering import Style
from app.documents.parts import number
from app.documents.sheet import SIDE, Sheet
from app.documents.withheld import ON_SCREEN, OWN_HAND, UNPRINTED
from app.language.amounts import NO_BREAK
from app.language.messages import mark, say
from app.plan.conditions import Condition
from app.plan.fields import Field, Kind, Step
from app.plan.limits import is_tag
from app.plan.private import alone as answered_alone
from app.plan.sections.kinds import LISTS
from app.plan.sections.paid_later import NEVER, PAYS_LATER
from app.plan.sections.work import WORK

INDENT = 35.0  # where words begin, behind the question's number
TITLE = styles.STRONG.with_(size=10.2, leading=13.4)
ONLY = styles.LABEL.with_(ink="clay", size=8.2, leading=11.4)
NOTE = styles.NOTE
CROSS = {True: mark("Cross all that fit."), False: mark("Cross one.")}
OF_WHICH = "of_which"
FOR_WHICH = mark("For which one?")
Said = tuple[str, Style]


def draw_step(flow: Flow, form: Form, step: Step) -> None:
    """A question, or a small group under its heading."""
    fields = _asked(form, step)
    if not fields:
        return
    alone, shared = len(step.fields) == 1, _shared(step)
    if not alone:
        flow.room(room_of(flow.sheet, form, step))
        _say(flow, list(_group(form, step, shared)), "")
    for field in fields:
        said = _words(form, field, alone, shared)
        asked_already = not alone and field.label == step.title and len(said) > 1
        _draw(flow, form, field, said[1:] if asked_already else said)
        for each, inner in () if form.brief else _inner(form, field):
            _draw(flow, inner, each, _words(inner, each, True, shared))
    if not alone:
        flow.sheet.rule(SIDE, flow.y, flow.sheet.inner)
        flow.y += 5 if form.brief else 9


def room_of(sheet: Sheet, form: Form, step: Step) -> float:
    """The least room in which a page of the plan may begin: its heading and its first question."""
    fields, shared = _asked(form, step), _shared(step)
    if not fields:
        return 0.0
    alone = len(step.fields) == 1
    heading = 0.0 if alone else _height(sheet, list(_group(form, step, shared)))
    return heading + _height(sheet, _words(form, fields[0], alone, shared)) + _room(sheet, form, fields[0])


def _asked(form: Form, step: Step) -> list[Field]:
    """On blank paper seventy kinds of work would fill a page: there the person's own words say the kind. What no line
    of the jobs can say is left to the room for more: it would cost the longest booklet a page. Of M10 it asks who, how
    much and when, which says whether, and with the products how many never pay."""
    unlisted = LISTS | {WORK.key, PAYS_LATER.key, NEVER.key} if form.given is None else frozenset()
    return [field for field in step.fields if form.asks(field) and field.key not in unlisted and _told(form, field)]


def _told(form: Form, field: Field) -> bool:
    """A list to which another question leads stands there only where it has lines."""
    return not field.elsewhere or bool(form.here.rows(field))


def _inner(form: Form, table: Field) -> Iterator[tuple[Field, Form]]:
    """The tables that belong to each row of a table: on paper one list, each line with the row's name."""
    for column in (column for column in table.columns if column.kind is Kind.TABLE):
        name = replace(table.columns[0], key=OF_WHICH, label=FOR_WHICH, number=column.number)
        one = replace(column, columns=(name, *column.columns))
        if form.given is None:
            yield one, form
            continue
        own = [(row.get(table.columns[0].key), form.given.of(row).rows(column)) for row in form.given.rows(table)]
        lines = [{**line, OF_WHICH: called} for called, listed in own for line in listed]
        if lines:
            yield one, replace(form, given=form.given.of({one.key: lines}))


def _shared(step: Step) -> Condition | None:
    """The condition of every question of a group, to be said once."""
    if len(step.fields) == 1:
        return None
    conditions = {field.asked_if for field in step.fields}
    return conditions.pop() if len(conditions) == 1 else None


def _group(form: Form, step: Step, shared: Condition | None) -> Iterator[Said]:
    yield form.say(step.title), TITLE
    if form.given is None and shared is not None:
        yield form.say(shared.words), ONLY
    if form.helps:
        yield from _help(form, step.why, step.example)


def _help(form: Form, why: str, example: str) -> Iterator[Said]:
    if why:
        yield form.say(why), NOTE
    if example:
        yield form.say(say("For example. %(example)s", example=say(example))), NOTE


def _words(form: Form, field: Field, alone: bool, shared: Condition | None) -> list[Said]:
    """What is said about a question before its room to write; of one that no paper asks, only that there is one."""
    if form.keeps_off(field):
        return [(form.say(ON_SCREEN), NOTE)]
    said: list[Said] = [(form.say(field.label), TITLE if alone else styles.STRONG)]
    if form.given is None and field.asked_if is not None and field.asked_if is not shared:
        said.append((form.say(field.asked_if.words), ONLY))
    if form.helps:
        said.extend(_help(form, field.why, field.example))
        own_hand = OWN_HAND if answered_alone(field) else ""
        said.extend((form.say(words), NOTE) for words in (_hint(field), own_hand) if words)
    if field.kind is Kind.CHOICE and not field.among and form.given is None:
        said.append((form.say(CROSS[field.many]), NOTE))
    if field.kind is Kind.TABLE:
        said.extend((line, NOTE) for line in dict.fromkeys(_legend(form, field)))
    return said


def _legend(form: Form, table: Field) -> Iterator[str]:
    """What the numbers in a table's boxes mean, and what helps to answer its questions."""
    for column in table.columns:
        if column.kind is Kind.TABLE or is_tag(column) or not form.prints(column):
            continue
        told = [_choices(form, column)] if column.choices else []
        told += [form.say(words)] if form.helps and (words := _hint(column)) else []
        if told:
            yield " ".join([f"{OPEN_STRONG}{form.say(column.label)}{CLOSE_STRONG}", *told])


def _hint(field: Field) -> str:
    """What helps to answer; when a list of names can be chosen from is of the screen alone: paper takes any words."""
    return "" if field.among else field.hint


def _choices(form: Form, column: Field) -> str:
    """ "1 Food · 2 House": what to write in the box."""
    pairs = zip(signed(column), column.choices, strict=True)
    return f"{NO_BREAK}· ".join(f"{sign}{NO_BREAK}{form.say(each.label)}" for (sign, _), each in pairs) + "."


def _height(sheet: Sheet, said: list[Said]) -> float:
    return sum(sheet.tall(sheet.inner - INDENT - 4, text, style) for text, style in said) + 4


def _room(sheet: Sheet, form: Form, field: Field) -> float:
    """The least room that an answer takes: of a table, its head and two rows, or two lines of a card."""
    if form.keeps_off(field):
        return 0.0
    if field.kind is Kind.TABLE:
        return least(Rows(sheet, form, field))
    return tall_of(room_for(sheet, form, field, sheet.inner - INDENT)) + 8


def _say(flow: Flow, said: list[Said], own: str) -> None:
    if own:
        number(flow.sheet, SIDE + 28, flow.y + 10, own)
    for text, style in said:
        flow.y = flow.sheet.paragraph(SIDE + INDENT, flow.y, flow.sheet.inner - INDENT - 4, text, style)
    flow.y += 4


def _draw(flow: Flow, form: Form, field: Field, said: list[Said]) -> None:
    flow.room(_height(flow.sheet, said) + _room(flow.sheet, form, field))
    if (
        not form.keeps_off(field)
        and field.key not in form.unprinted
        and (beside := _fits_beside(flow.sheet, form, field, said))
    ):
        _beside(flow, said[0], field.number, beside)
        return
    _say(flow, said, field.number)
    if form.keeps_off(field):
        flow.y += 4
        return
    if field.key in form.unprinted:
        room = flow.sheet.inner - INDENT
        flow.y = flow.sheet.paragraph(SIDE + INDENT, flow.y, room, form.say(UNPRINTED), NOTE) + 8
        return
    if field.kind is Kind.TABLE:
        draw_table(flow, form, field)
        return
    rows = room_for(flow.sheet, form, field, flow.sheet.inner - INDENT)
    flow.y = draw_rows(flow.sheet, rows, SIDE + INDENT, flow.y) + (4 if form.brief else 8)


def _fits_beside(sheet: Sheet, form: Form, field: Field, said: list[Said]) -> list[Item]:
    """The boxes of an answer that can stand in the line of its short question, or nothing."""
    if len(said) > 1 or field.kind is Kind.TABLE:
        return []
    rows = room_for(sheet, form, field, sheet.inner - INDENT - sheet.wide(*said[0]) - GAP)
    return rows[0] if len(rows) == 1 and tall_of(rows) < LINE + 4 and rows[0][0].wide < 130 else []


def _beside(flow: Flow, said: Said, own: str, items: list[Item]) -> None:
    baseline = flow.y + tall_of([items]) / 2 + 1
    number(flow.sheet, SIDE + 28, baseline, own)
    x = SIDE + INDENT + flow.sheet.text(SIDE + INDENT, baseline, *said) + GAP
    flow.y = draw_rows(flow.sheet, [items], x, flow.y) + 4
