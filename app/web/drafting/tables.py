"""A table as cards, with its sum, a row just taken away, and the two answers that are no row."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.handbook.questions import helping
from app.language.messages import Message, say
from app.language.money import Money
from app.plan import granted, list_words
from app.plan.families import families
from app.plan.family_rules import little_food, school_all_year
from app.plan.fears import still_to_face
from app.plan.fields import UNKNOWN, Field, Kind, Section, Step, known
from app.plan.in_words import in_words
from app.plan.limits import FULL, ROW
from app.plan.looked_at import WAITS, looked_at, waits
from app.plan.month_names import from_opening
from app.plan.place import Place
from app.plan.rhythms import WHEN, falls_in_some_months, has_rhythm, usual_month
from app.plan.sections.household import SPENDING
from app.plan.sections.people import left_open
from app.plan.sections.risks import RISK_LIST
from app.plan.sections.start import ADVANCES, ASSETS, QUOTATIONS
from app.plan.short_words import first_months, in_a_month
from app.plan.starting_points.taking import PARTS
from app.plan.sureness import of_line
from app.plan.unwritten import unwritten
from app.plan.words import cell, row_name
from app.services import places, plans
from app.services.errors import Conflict, Stale
from app.web import figures
from app.web.access import current_account, db, now
from app.web.drafting.conflict import both_versions, listed
from app.web.drafting.in_list import find, rows_at
from app.web.drafting.money_page import WROTE_MEANWHILE
from app.web.drafting.near import example
from app.web.drafting.opened import (
    Opened,
    address,
    based_on,
    by_gaps,
    following,
    neighbours,
    of_the_first,
    onward,
    opened,
    talks,
    wrote,
)
from app.web.drafting.paid_ahead import ZEROS, paid_twice, write_zeros
from app.web.drafting.taken import taken_now
from app.web.speech import today, tongue

Answer = str | Response | tuple[str, int]
LOOKED = "looked"  # the button of somebody who looked at the lines of a starting point


def table_page(here: Opened, part: Section, step: Step, problem: Message | None = None) -> str:
    """All rows as cards, with a fresh address for a new one."""
    table = step.fields[0]
    before, after, at, of = neighbours(here, part, step)
    said = granted.read(here.plan.granted)
    named = from_opening(table, here.answers)
    place = places.place_of(db(), here.plan) if table in (QUOTATIONS, SPENDING) else None
    rule = place.offers if place else None
    return render_template(
        "drafting/table.html",
        plan=here.plan,
        here=here,
        part=part,
        step=step,
        table=table,
        example=example(here, part.key, step.key, step.example),
        chapter=helping(part, step, tongue().language),
        columns=shown_columns(table),
        rows=[shown_row(here, named, row) for row in rows_of(here, part, table)],
        sums=sum_of(here, part, table),
        sums_of=_sum_words(here, part, table),
        stored=here.part(part.key).get(table.key),
        in_words=_in_words(here, part, table),
        new_row=url_for(
            "drafting.row", key=here.plan.key, part=part.key, page=step.key, row=secrets.token_hex(4), gaps=by_gaps()
        ),
        waits=waits(rows_of(here, part, table)),
        full=len(rows_of(here, part, table)) >= (table.most or FULL),
        gone=gone(here, part, table),
        told=(
            *list_words.told(part.key, table, here.answers, here.plan.currency, today(), said, rule),
            *(_spent(here, place) if table is SPENDING else ()),
        ),
        deliveries=said.tranches if table is ASSETS else (),
        fears=still_to_face(here.answers) if table is RISK_LIST else (),
        risks=_risks(here) if table is RISK_LIST else (),
        starts_from=any((part.key, table.key) == (one.section, one.table) for one in PARTS),
        twice=paid_twice(here) if table is ADVANCES else (),
        problem=problem,
        took=list(taken_now(here)),
        gaps=by_gaps(),
        at=at,
        of=of,
        first=of_the_first(here, part, step),
        on=address(here, *on, gaps=by_gaps()) if (on := following(here, part, step)) else None,
        before=before,
        after=after,
        threads=talks(here, part, step),
        wrote=wrote(here, part),
    )


def _risks(here: Opened) -> tuple[figures.RiskView, ...]:
    """What each written risk does to the box, once there are figures: her own ones, that no helper reads."""
    reading = None if here.beside else plans.reading(db(), here.plan)
    if reading is None or reading.outlook is None:
        return ()
    return figures.risk_views(reading.outlook, reading.answers, families(reading.answers, reading.place)).each


def _spent(here: Opened, place: Place | None) -> Iterator[list_words.Told]:
    """What is asked beside the food where it is less than the country's floor, beside school without
    months, and of which kind there is no line."""
    if place and (asked := tuple(little_food(here.answers, place.food, place.currency))):
        yield list_words.Told(asked, think=True)
    yield from (list_words.Told(words) for words in school_all_year(here.answers))
    yield from (list_words.Told((words,)) for _, words in unwritten(here.answers))


def save_table(here: Opened, part: Section, step: Step) -> Answer:
    """The answers that are no row: nothing to write here, not known yet, or the taken lines are looked at."""
    table = step.fields[0]
    if table is ADVANCES and request.form.get("all") == ZEROS:
        return _zeros(here, part, step)
    wanted: Any = {"none": [], "unknown": UNKNOWN, LOOKED: []}.get(request.form.get("all", ""))
    if wanted is None:
        return redirect(onward(here, part, step), 303)
    if request.form.get("all") == LOOKED:
        wanted = looked_at(rows_of(here, part, table))
    elif rows_of(here, part, table):
        return redirect(address(here, part, step, gaps=by_gaps()), 303)
    try:
        plans.save_answers(db(), here.plan, part.key, {table.key: wanted}, based_on(), current_account(), now())
    except Conflict as clash:
        return both_versions(here, part, clash)
    return redirect(onward(opened(here.plan.key), part, step, here.answers, wanted == UNKNOWN), 303)


def _zeros(here: Opened, part: Section, step: Step) -> Answer:
    """The press beside what is paid in advance and in the costs too; the page then offers the way back."""
    try:
        before = write_zeros(here)
    except Stale:
        return table_page(here, part, step, WROTE_MEANWHILE), 409
    return redirect(address(here, part, step, zeros=before, gaps=by_gaps()), 303)


def rows_of(here: Opened, part: Section, table: Field) -> list[dict[str, Any]]:
    rows = here.part(part.key).get(table.key)
    return rows if isinstance(rows, list) else []


def _in_words(here: Opened, part: Section, table: Field) -> str | None:
    """What was written before this was a list; it still answers the question."""
    words = in_words(table, here.part(part.key))
    return words if known(words) else None


def shown_columns(table: Field) -> list[Field]:
    """What a card shows: its amount and the first short answer beside it, or two of those."""
    money = [column for column in table.columns if column.kind is Kind.MONEY][:1]
    short = [c for c in table.columns[1:] if c.required and c not in money and c.kind not in (Kind.LINE, Kind.TEXT)]
    return (money + short)[:2]


def shown_row(here: Opened, table: Field, row: dict[str, Any]) -> dict[str, Any]:
    """A row's words by column; `open` counts its needed answers that are not written yet."""
    given = [column for column in table.columns if known(row.get(column.key))]
    shown = [column.key for column in shown_columns(table)]
    said = [column for column in given if column.key in (*shown, *WHEN)]
    words = {column.key: listed(cell(column, row, here.plan.currency)) for column in said}
    for when in WHEN:
        if words.get(when) and when not in shown and shown[0] in words:
            words[shown[0]] += words[when]
    if shown[0] in words:
        month = in_a_month(table, row, here.plan.currency)
        words[shown[0]] += (*((month,) if month else ()), *first_months(table, row, here.plan.currency))
    wanting = sum(c.required and c not in given and not left_open(c, row) for c in table.columns)
    return {
        "id": row["id"],
        "name": row_name(table, row),
        "words": words,
        "open": wanting,
        "evidence": of_line(row),
        "doubt": list_words.doubt(row),
        "waits": WAITS in row,
    }


def sum_of(here: Opened, part: Section, table: Field) -> Money | None:
    """All rows together; of a single row only where its month is another amount than the one that was written."""
    column = next((column for column in table.columns if column.total), None)
    whole = [row for row in rows_of(here, part, table) if column and known(row.get(column.key))]
    if column is None or not whole:
        return None
    written = [row[column.key] for row in whole]
    amounts = [usual_month(row) for row in whole] if has_rhythm(table) else written
    alone = len(rows_of(here, part, table)) < 2
    return None if alone and amounts == written else Money(sum(amounts), here.plan.currency)


def _sum_words(here: Opened, part: Section, table: Field) -> Message:
    """What the sum is of: where first months are another amount than the later ones, of a usual month."""
    rows = rows_of(here, part, table)
    on_average = any(falls_in_some_months(row) for row in rows)
    if not has_rhythm(table):
        return say("Together")
    if any(first_months(table, row, here.plan.currency) for row in rows):
        return say("Together in a usual month, on average") if on_average else say("Together in a usual month")
    return say("Together in a month, on average") if on_average else say("Together in a month")


def gone(here: Opened, part: Section, table: Field) -> tuple[str, str, int] | None:
    """The row just taken away (key, name, revision that still has it), so that it can be put back."""
    key, number = request.args.get("gone", ""), request.args.get("was", 0, type=int)
    if not ROW.fullmatch(key) or not 0 < number <= here.plan.latest or find(rows_of(here, part, table), key):
        return None
    row = find(rows_at(here, part, table, number), key)
    return (key, str(row.get(table.columns[0].key) or ""), number) if row else None
