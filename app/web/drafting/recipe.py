"""`/plan/<key>/recipe/<row>`: what goes into one of a product, line by line, and what it then costs and leaves."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import say
from app.plan import measures, recipes
from app.plan.answered import rows as rows_of
from app.plan.fields import Field
from app.plan.limits import FULL_LIST, FULL_MEANWHILE, ROW
from app.plan.sections import section
from app.plan.sections.recipe import BATCH, LINES, LOSS, PIECE_PAY
from app.plan.words import cell
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.conflict import listed, page
from app.web.drafting.in_list import find, keep_piece
from app.web.drafting.opened import by_gaps, opened, revision
from app.web.drafting.recipe_card import (
    Card,
    Rows,
    columns,
    form_of,
    line_in,
    line_of,
    show_card,
    show_line,
)
from app.web.section_form import HOW, SectionForm, tag_of

Answer = str | Response | tuple[str, int]
HEAD = (BATCH, PIECE_PAY, LOSS)
LINE = "line"  # the box of "How do you know?" of a line
NOT_ALIKE = say("We cannot count these two together. Choose measures that fit, like grams and kilos.")
NOTHING_BOUGHT = say("Write how much you buy at once.")


@blueprint.get("/plan/<key>/recipe/<row>")
@audience("returnee", beside=True)
def recipe(key: str, row: str) -> Answer:
    card = _card(key, row)
    return show_card(card, form_of(card, HEAD, card.product))


@blueprint.post("/plan/<key>/recipe/<row>")
@audience("returnee", beside=True)
def save_recipe(key: str, row: str) -> Answer:
    """The batch, the pay for each one and what is lost."""
    card = _card(key, row)
    form = form_of(card, HEAD, card.product, request.form)
    if not card.here.writable:
        return closed(card.here, typed_in(card.here, form, card.product))
    if not form.validate():
        return show_card(card, form), 422
    mine = {question.field.key: question.stored for question in form.questions}
    changed = recipes.batched(card.rows, row, mine)
    if not recipes.countable(changed):
        return show_card(card, form, recipes.TOO_MUCH), 422
    refusal = _keep(card, changed, _head, HEAD)
    return refusal or redirect(url_for("drafting.recipe", key=key, row=row, saved=1, gaps=by_gaps()), 303)


@blueprint.get("/plan/<key>/recipe/<row>/<line>")
@audience("returnee", beside=True)
def recipe_line(key: str, row: str, line: str) -> Answer:
    card = _card(key, row, line)
    like = recipes.bought_before(card.rows).get(request.args.get("like", ""), {})
    there = card.line(line)
    return show_line(card, line, form_of(card, columns(card), there or dict(like)), (there or {}).get("evidence"))


@blueprint.post("/plan/<key>/recipe/<row>/<line>")
@audience("returnee", beside=True)
def save_recipe_line(key: str, row: str, line: str) -> Answer:
    card = _card(key, row, line)
    there = card.line(line)
    if request.form.get("do") == "remove":
        was = card.here.plan.latest
        refusal = _keep_line(card, recipes.taken(card.rows, row, line), line)
        return refusal or redirect(
            url_for("drafting.recipe", key=key, row=row, gone=line, was=was, gaps=by_gaps()), 303
        )
    if request.form.get("do") == "restore":
        return _put_back(card, line)
    form = form_of(card, columns(card), there or {}, request.form)
    if not card.here.writable:
        return closed(card.here, typed_in(card.here, form, there or {}))
    tag = tag_of(request.form, LINE + HOW) or (there or {}).get("evidence")
    if not _fits(form):
        return show_line(card, line, form, tag), 422
    if there is None and card.full:
        return show_line(card, line, form, tag, FULL_MEANWHILE), 422
    mine = form.row(line, tag)
    changed = recipes.put(card.rows, row, mine)
    if not recipes.countable(changed):
        form.questions[-1].error = recipes.TOO_MUCH
        return show_line(card, line, form, tag), 422
    return _keep_line(card, changed, line) or _after(card, mine)


def _put_back(card: Card, line: str) -> Answer:
    """The line as it was before it was taken out; one that is there, or never was, stays as it is."""
    before = line_of(card, line, revision("was"))
    if before is None or card.line(line):
        return _after(card, None)
    if card.full:
        return show_card(card, form_of(card, HEAD, card.product), FULL_LIST), 422
    changed = recipes.put(card.rows, card.key, before)
    if not recipes.countable(changed):
        return show_card(card, form_of(card, HEAD, card.product), recipes.TOO_MUCH), 422
    return _keep_line(card, changed, line) or _after(card, before)


def _card(key: str, row: str, line: str = "a") -> Card:
    here = opened(key)
    rows = list(rows_of(here.answers, "sales", "products"))
    if not ROW.fullmatch(line) or all(one["id"] != row for one in rows):
        abort(404)
    return Card(here, rows, row)


def _fits(form: SectionForm) -> bool:
    """Whether every answer can be read, something is bought, and both measures belong together."""
    if not form.validate():
        return False
    asked = {question.field.key: question for question in form.questions}
    if not Decimal(asked["pack"].stored):
        asked["pack"].error = NOTHING_BOUGHT
    elif not measures.same_sort(asked["used_measure"].stored, asked["pack_measure"].stored):
        asked["pack_measure"].error = NOT_ALIKE
    return not form.errors


def _after(card: Card, mine: dict[str, Any] | None) -> Response:
    """An empty line, or the card, which names the other products that take the same."""
    key, row = card.here.plan.key, card.key
    if mine and request.form.get("go") == "another":
        return redirect(
            url_for("drafting.recipe_line", key=key, row=row, line=secrets.token_hex(4), saved=1, gaps=by_gaps()), 303
        )
    also = mine["name"] if mine and recipes.also_in(card.rows, row, mine["name"]) else None
    return redirect(url_for("drafting.recipe", key=key, row=row, saved=1, also=also, gaps=by_gaps()), 303)


def _keep_line(card: Card, changed: Rows, line: str) -> Answer | None:
    """Only this line is compared with what another window wrote: other lines may have come meanwhile."""

    def alone(product: dict[str, Any]) -> dict[str, Any]:
        return {LINES.key: [found] if (found := line_in(product, line)) else []}

    return _keep(card, changed, alone, (LINES,))


def _head(product: dict[str, Any]) -> dict[str, Any]:
    return {field.key: product.get(field.key) for field in HEAD}


def _keep(
    card: Card, changed: Rows, told: Callable[[dict[str, Any]], dict[str, Any]], fields: Sequence[Field]
) -> Answer | None:
    """Write the products, of one of which the page wrote what is `told`."""
    here, part = card.here, section("sales")

    def both(theirs: dict[str, Any], mine: dict[str, Any]) -> Answer:
        differ = [field for field in fields if mine[field.key] != theirs[field.key]]
        currency = here.plan.currency
        said = [(f.label, listed(cell(f, theirs, currency)), listed(cell(f, mine, currency))) for f in differ]
        return page(here, part, said, here.plan.latest, card.name)

    return keep_piece(here, part, part.fields[0], changed, lambda rows: told(find(rows, card.key) or {}), both)
