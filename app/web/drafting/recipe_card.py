"""The recipe card of one product in an open plan, and its two pages: the card, and one of its lines."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from flask import render_template, request, url_for

from app.language.messages import Message, say
from app.language.money import Money
from app.plan import measures, recipes
from app.plan.fields import Field, known
from app.plan.limits import ROW
from app.plan.sections import section
from app.plan.sections.recipe import LINES
from app.plan.starting_points.telling import usually_used
from app.web.drafting.calendar_of_feasts import country_of
from app.web.drafting.in_list import find, rows_at
from app.web.drafting.opened import Opened, by_gaps, currency_sign
from app.web.section_form import SectionForm
from app.web.speech import tongue

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Card:
    """`rows` are all products, `key` is the one whose card it is."""

    here: Opened
    rows: Rows
    key: str

    @property
    def product(self) -> dict[str, Any]:
        return next(row for row in self.rows if row["id"] == self.key)

    @property
    def name(self) -> Message:
        return recipes.named(self.product)

    @property
    def full(self) -> bool:
        return len(recipes.lines_of(self.product)) >= (LINES.most or 0)

    def line(self, key: str) -> dict[str, Any] | None:
        return line_in(self.product, key)

    def money(self, minor: int) -> Money:
        return Money(minor, self.here.plan.currency)


def line_in(product: dict[str, Any], key: str) -> dict[str, Any] | None:
    return next((line for line in recipes.lines_of(product) if line["id"] == key), None)


def line_of(card: Card, key: str, number: int) -> dict[str, Any] | None:
    """The line as it stood in this version of the plan."""
    part = section("sales")
    return line_in(find(rows_at(card.here, part, part.fields[0], number), card.key) or {}, key)


def columns(card: Card) -> tuple[Field, ...]:
    """What a line asks, with the measures of the plan's country and those that a line of the plan has already."""
    lines = [line for product in card.rows for line in recipes.lines_of(product)]
    used = {line.get(key) for line in lines for key in ("used_measure", "pack_measure")}
    usual = measures.usual_in(card.here.plan.country, used)
    return tuple(replace(one, choices=usual) if one.choices is measures.MEASURES else one for one in LINES.columns)


def form_of(card: Card, fields: tuple[Field, ...], stored: dict[str, Any], typed: Any = None) -> SectionForm:
    return SectionForm(fields, stored, tongue(), card.here.plan.currency, typed, waits=False)


def show_card(card: Card, form: SectionForm, problem: Message | None = None) -> str:
    product, plan = card.product, card.here.plan
    counted = recipes.cost(product)
    pieces = counted.pieces if counted else ()
    return render_template(
        "drafting/recipe.html",
        plan=plan,
        here=card.here,
        back_to=url_for("drafting.row", key=plan.key, part="sales", page="products", row=card.key, gaps=by_gaps()),
        name=card.name,
        form=form,
        sign=currency_sign(plan.currency),
        problem=problem,
        said=_said(card, counted),
        whole=counted and card.money(counted.whole),
        lines=[_line(card, line, pieces) for line in recipes.lines_of(product)],
        rest=[(piece.name, card.money(piece.amount)) for piece in pieces if piece.line is None],
        new_line=None if card.full else _address(card, secrets.token_hex(4)),
        card=LINES,
        usual=usually_used(card.key, country_of(card.here), str(product.get("name") or "")),
        also=_also(card),
        gone=_gone(card),
        differs=counted is not None and product.get("unit_cost") != counted.whole,
        of_one=not known(product.get("batch")) and any(line.get("goes") != "one" for line in recipes.lines_of(product)),
    )


def show_line(card: Card, key: str, form: SectionForm, tag: str | None, problem: Message | None = None) -> str:
    stored, plan = card.line(key), card.here.plan
    mine = [line.get("name") for line in recipes.lines_of(card.product)]
    bought = [name for name in recipes.bought_before(card.rows) if not any(recipes.alike(name, one) for one in mine)]
    others = recipes.also_in(card.rows, card.key, stored["name"]) if stored and known(stored.get("name")) else []
    return render_template(
        "drafting/recipe_line.html",
        plan=plan,
        here=card.here,
        product=card.name,
        name=recipes.named(stored) if stored else None,
        form=form,
        tag=tag,
        problem=problem,
        asked={question.field.key: question for question in form.questions},
        sign=currency_sign(plan.currency),
        add=LINES.add,
        back_to=url_for("drafting.recipe", key=plan.key, row=card.key, gaps=by_gaps()),
        others=joined(others),
        bought=[(name, _address(card, key, like=name)) for name in bought] if stored is None else [],
    )


def joined(names: Iterable[str]) -> str:
    """Names behind each other, as the reader's language separates them."""
    return ("، " if tongue().direction == "rtl" else ", ").join(names)


def _address(card: Card, line: str, **more: str) -> str:
    return url_for("drafting.recipe_line", key=card.here.plan.key, row=card.key, line=line, gaps=by_gaps(), **more)  # type: ignore[arg-type] # more names no keyword of url_for


def _said(card: Card, counted: recipes.Cost | None) -> list[Message]:
    """What one costs, and what stays of its price."""
    if counted is None:
        return []
    price = card.product.get("price")
    said = [say("Each “%(product)s” costs you %(cost)s.", product=card.name, cost=card.money(counted.whole))]
    if not isinstance(price, int):
        return said
    asked, left = card.money(price), price - counted.whole
    if left > 0:
        stays = card.money(left)
        return [*said, say("You sell it for %(price)s. %(left)s stay for everything else.", price=asked, left=stays)]
    return [*said, say("You sell it for %(price)s. Each sale loses %(lost)s.", price=asked, lost=card.money(-left))]


def _line(card: Card, line: dict[str, Any], pieces: Iterable[recipes.Piece]) -> dict[str, Any]:
    found = next((piece.amount for piece in pieces if piece.line == line["id"]), None)
    whole = recipes.whole(line)
    return {
        "name": recipes.named(line),
        "used": recipes.used_said(line) if whole else None,
        "bought": recipes.bought_said(line, card.here.plan.currency) if whole else None,
        "amount": None if found is None else card.money(found),
        "address": _address(card, line["id"]),
        "sure": line.get("evidence"),
    }


def _gone(card: Card) -> tuple[Message, str, int] | None:
    """The line just taken out (name, address, version that still has it), so that it can be put back."""
    key, number = request.args.get("gone", ""), request.args.get("was", 0, type=int)
    if not ROW.fullmatch(key) or not 0 < number < card.here.plan.latest or card.line(key):
        return None
    line = line_of(card, key, number)
    return (recipes.named(line), _address(card, key), number) if line else None


def _also(card: Card) -> Message | None:
    """Where else the thing goes in whose price was just written."""
    name = request.args.get("also", "")
    others = recipes.also_in(card.rows, card.key, name) if name else []
    if not others:
        return None
    return say("“%(material)s” also goes into: %(products)s.", material=name, products=joined(others))
