"""One page for a row of a table. A row's address is its own, so that a page sent twice adds it once."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from app.language.messages import Message
from app.plan.checks.capacity import above_most
from app.plan.counted_from import counted_from
from app.plan.fears import begun
from app.plan.fields import Field, Kind, Section, Step
from app.plan.limits import FULL, FULL_LIST, FULL_MEANWHILE, ROW
from app.plan.looked_at import WAITS
from app.plan.month_names import from_opening
from app.plan.other_money import path_of
from app.plan.risk_years import in_row
from app.plan.sections.exchange import RATES
from app.plan.sections.people import left_open
from app.plan.sections.risks import RISK_LIST
from app.plan.sections.start import IN_PIECES
from app.plan.starting_points.telling import guess_behind
from app.plan.words import cells, row_name
from app.plan.wrong_rows import wrong_row
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import country_of, feasts_of
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.conflict import listed
from app.web.drafting.counting import (
    A_DAY,
    BEGIN,
    COUNT,
    DAY,
    DAYS,
    EACH,
    TIME,
    TIMES,
    UNIT,
    Wrong,
    days_open,
    easy_numbers,
    filled_in,
    on_saving,
)
from app.web.drafting.in_list import find, keep_piece, rows_at
from app.web.drafting.near import nearest
from app.web.drafting.opened import (
    Opened,
    address,
    by_gaps,
    currency_sign,
    opened,
    part_of,
    revision,
    step_of,
    table_of,
)
from app.web.drafting.other_money import Typed, about, counted, keep
from app.web.drafting.product import HELPED, has_own_page, helped
from app.web.drafting.row_clash import row_clash
from app.web.drafting.tables import Answer, rows_of, table_page
from app.web.pictures import season_bars
from app.web.put_aside import left_beside
from app.web.section_form import HOW, SectionForm, tag_of
from app.web.speech import today, tongue

EVIDENCE = "row"  # the box of "How do you know?" of a row


@blueprint.get("/plan/<key>/part/<part>/<page>/row/<row>")
@audience("returnee", beside=True)
def row(key: str, part: str, page: str, row: str) -> Answer:
    here, section, step, table = _place(key, part, page, row)
    rows = rows_of(here, section, table)
    stored = find(rows, row) or (begun(here.answers, row) if table is RISK_LIST else {})
    unsaved = None if stored else left_beside({one["id"] for one in rows})
    if unsaved:
        return redirect(url_for("drafting.row", key=key, part=part, page=page, row=unsaved, gaps=by_gaps()), 303)
    last = {} if stored else find(rows, request.args.get("last", "")) or {}  # saved just now, before this new one
    easy = MultiDict({**request.args, UNIT: str((stored or last).get(UNIT, ""))})
    said = on_saving(easy, table, here.answers, here.plan.currency)[1]  # counted when it was saved just now
    form, tag = _form(here, table, stored), stored.get("evidence")
    if not last:
        return show_row(here, section, step, row, form, tag, (said, None))
    return show_row(here, section, step, row, form, tag, last=_became(here, section, table, last, said))


@blueprint.post("/plan/<key>/part/<part>/<page>/row/<row>")
@audience("returnee", beside=True)
def save_row(key: str, part: str, page: str, row: str) -> Answer:
    here, section, step, table = _place(key, part, page, row)
    if request.form.get("do") in ("remove", "restore"):
        return _remove_or_restore(here, section, step, row)
    stored = find(rows_of(here, section, table), row) or {}
    if not here.writable:
        return closed(here, typed_in(here, _form(here, table, stored, request.form), stored))
    tag = tag_of(request.form, EVIDENCE + HOW)
    if request.form.get("do") in (COUNT, BEGIN):
        return _show_counted(here, section, step, row, stored, tag)
    sent, said, wrong = on_saving(request.form, table, here.answers, here.plan.currency)
    typed = counted(here, table.columns, sent)
    onward = HELPED.get(request.form.get("go", "")) if table.key == "products" else None
    form = _form(here, table, stored, typed.form, onward.needs if onward else None)
    if not form.validate() or wrong or typed.waits or _wrong_together(here, table, form):
        typed.mark(form)
        return show_row(here, section, step, row, form, tag, (said, wrong), typed), 422
    if _no_room(table, rows_of(here, section, table), row):
        typed.mark(form)
        return show_row(here, section, step, row, form, tag, (said, wrong), typed, FULL_MEANWHILE), 422
    refusal = _put(here, section, table, row, {**_left_alone(form, stored), **form.row(row, tag)})
    if refusal is not None:
        return refusal
    keep(here, typed, lambda column: path_of(part, table.key, row, column))
    more = request.form.get("go") == "another"
    if typed.told or said:  # what became of the amount is read before going on, or above the next line
        how = easy_numbers(request.form) if said else {}
        where: dict[str, Any] = {"row": secrets.token_hex(4), "last": row} if more else {"row": row}
        there = url_for("drafting.row", key=key, part=part, page=page, saved=1, gaps=by_gaps(), **where, **how)
        return redirect(there, 303)
    if table is RATES and not here.beside:
        return redirect(url_for("drafting.rates", key=key, saved=1), 303)
    if onward:
        return redirect(url_for(onward.endpoint, key=key, row=row, saved=1, gaps=by_gaps()), 303)
    if more:
        fresh = secrets.token_hex(4)
        return redirect(url_for("drafting.row", key=key, part=part, page=page, row=fresh, saved=1, gaps=by_gaps()), 303)
    return redirect(address(here, section, step, saved=1, gaps=by_gaps()), 303)


def _show_counted(here: Opened, part: Section, step: Step, key: str, stored: dict[str, Any], tag: str | None) -> Answer:
    """The page with the number that was counted; nothing is saved yet."""
    table, begun_with = step.fields[0], request.form.get("do") == BEGIN
    filled, said, wrong = filled_in(request.form, table, here.answers, here.plan.currency)
    form, typed = _form(here, table, stored, filled), counted(here, table.columns, filled)
    for question in form.questions:
        question.error = wrong.message if wrong and wrong.box == question.field.key else None
    return show_row(here, part, step, key, form, "guess" if begun_with else tag, (said, wrong), typed)


def show_row(
    here: Opened,
    part: Section,
    step: Step,
    key: str,
    form: SectionForm,
    tag: str | None,
    a_month: tuple[Message | None, Wrong | None] = (None, None),
    typed: Typed | None = None,
    problem: Message | None = None,
    last: tuple[Message, list[Message]] | None = None,
) -> str:
    table = step.fields[0]
    known = find(rows_of(here, part, table), key)
    plenty = typed is None or not typed.boxes  # a page that asks for a rate spends its bytes on that
    return render_template(
        "drafting/row.html",
        plan=here.plan,
        here=here,
        table=table,
        form=form,
        tag=tag,
        problem=problem,
        last=last,
        counted=a_month,
        other=about(here, table.columns, lambda column: path_of(part.key, table.key, key, column), typed),
        ahead=counted_from(part.key, table.key, here.answers, today()),
        counts_in=request.form.get(UNIT) or (known or {}).get(UNIT),
        too_many=above_most(form.row(key, tag), here.answers),
        a_day=request.form.get(A_DAY, ""),
        times=TIMES,
        time=request.form.get(TIME, DAY),
        days=request.form.get(DAYS, days_open(here.answers)),
        each=request.form.get(EACH.key, "") if table in IN_PIECES else None,
        guess=_guess(here, part, table, known or {}) if tag == "guess" else (),
        name=row_name(table, known) if known else None,
        read=() if here.writable else _read(from_opening(table, here.answers), known or {}, here.plan.currency),
        product=helped(here, known or {}) if table.key == "products" else None,
        list_address=address(here, part, step, gaps=by_gaps()),
        sign=currency_sign(here.plan.currency),
        pictures=_years(table, known or {}) if plenty and not form.errors else {},
        feasts=feasts_of(here) if plenty and any(c.kind is Kind.SERIES and c.choices for c in table.columns) else None,
    )


def _became(
    here: Opened, part: Section, table: Field, row: dict[str, Any], said: Message | None
) -> tuple[Message, list[Message]]:
    """The name of a line, and what became of its amounts: counted, or told in another money."""
    origins = about(here, table.columns, lambda column: path_of(part.key, table.key, row["id"], column), None).origins
    return row_name(table, row), [*([said] if said else []), *(told.sentence for told in origins.values())]


def _guess(here: Opened, part: Section, table: Field, known: dict[str, Any]) -> tuple[Message, ...]:
    return guess_behind(part.key, str(known.get("id")), country_of(here), str(known.get(table.columns[0].key) or ""))


def _read(table: Field, row: dict[str, Any], currency: str) -> list[tuple[Field, list[Message | str]]]:
    """What was answered, in words, for who cannot change it now."""
    told = [(column, words) for column, words in cells(table, row, currency) if row.get(column.key) not in (None, "")]
    return [(column, list(listed(words))) for column, words in told]


def _years(table: Field, row: dict[str, Any]) -> dict[str, Markup]:
    """The picture of each year that is stored by levels, by the key of its question."""
    return {
        column.key: season_bars([Decimal(level) for level in row[column.key]], tongue(), key=column.key)
        for column in table.columns
        if column.kind is Kind.SERIES and column.choices and row.get(column.key)
    }


def _place(key: str, part: str, page: str, row: str) -> tuple[Opened, Section, Step, Field]:
    here = opened(key)
    section = part_of(here, part)
    step = step_of(here, section, page)
    table = table_of(step)
    return (here, section, step, table) if table and ROW.fullmatch(row) else abort(404)


def _form(
    here: Opened, table: Field, stored: dict[str, Any], typed: Any = None, needs: Collection[str] | None = None
) -> SectionForm:
    """`needs`: all that cannot wait, on the way to a page that helps with the rest."""
    asked = in_row(from_opening(table, here.answers).columns, here.answers, stored)
    columns = [column for column in asked if not has_own_page(column, stored, here.answers)]
    chosen = stored if typed is None else typed
    columns = [replace(column, required=False) if left_open(column, chosen) else column for column in columns]
    if table is RATES and typed is None:  # the plan's own money is no other one; sent all the same, words say so
        home = here.plan.currency
        columns = [replace(c, choices=tuple(one for one in c.choices if one.key != home)) for c in columns]
    if needs is not None:
        columns = [replace(column, required=column.key in needs) for column in columns]
    return SectionForm(nearest(here, table.key, columns), stored, tongue(), here.plan.currency, typed, waits=False)


def _left_alone(form: SectionForm, stored: dict[str, Any]) -> dict[str, Any]:
    """The answers of a row that its page does not ask."""
    asked = {question.field.key for question in form.questions} | {"id", "evidence", WAITS}
    return {key: value for key, value in stored.items() if key not in asked}


def _wrong_together(here: Opened, table: Field, form: SectionForm) -> bool:
    """Whether the boxes of a row do not go together; then each says so."""
    wrong = wrong_row(table, form.row("", None), here.plan.currency)
    for question in form.questions:
        question.error = question.error or wrong.get(question.field.key)
    return bool(wrong)


def _put(here: Opened, part: Section, table: Field, key: str, mine: dict[str, Any] | None) -> Answer | None:
    """Put a row (None: take it away) into the list of now; a refusal's page where that cannot be."""
    rows = rows_of(here, part, table)
    if mine and _no_room(table, rows, key):
        return table_page(here, part, step_holding(part, table), FULL_LIST), 422

    def both(theirs: dict[str, Any] | None, ours: dict[str, Any] | None) -> Answer:
        return row_clash(here, part, table, theirs, ours)

    return keep_piece(here, part, table, _with(rows, key, mine), lambda lines: find(lines, key), both)


def _no_room(table: Field, rows: list[dict[str, Any]], key: str) -> bool:
    """Whether this would be one line more than the list takes."""
    return find(rows, key) is None and len(rows) >= (table.most or FULL)


def step_holding(part: Section, table: Field) -> Step:
    return next(step for step in part.steps if table in step.fields)


def _with(rows: list[dict[str, Any]], key: str, mine: dict[str, Any] | None) -> list[dict[str, Any]]:
    """The list with this row in its place, at the end where it is new, or without it."""
    if find(rows, key) is None:
        return [*rows, mine] if mine else rows
    return [changed for row in rows if (changed := mine if row["id"] == key else row)]


def _remove_or_restore(here: Opened, part: Section, step: Step, key: str) -> Answer:
    table = step.fields[0]
    if request.form["do"] == "restore":
        before = find(rows_at(here, part, table, revision("was")), key)
        refusal = _put(here, part, table, key, before) if before else None  # one that never was there changes nothing
        return refusal if refusal is not None else redirect(address(here, part, step, saved=1, gaps=by_gaps()), 303)
    was = here.plan.latest
    refusal = _put(here, part, table, key, None)
    return (
        refusal if refusal is not None else redirect(address(here, part, step, gone=key, was=was, gaps=by_gaps()), 303)
    )
