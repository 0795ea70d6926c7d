"""What goes into one of each product, line by line, for the products that have a recipe card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.faces import own_words
from app.documents.flow import Flow
from app.documents.parts import subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.language.messages import count, say
from app.plan import recipes
from app.plan.fields import known

BESIDE = 44.0  # the heights of a heading and of the line below the table


def draw(flow: Flow, case: Case) -> None:
    products = case.answer("sales", "products")
    for row in products if isinstance(products, list) else ():
        if counted := recipes.cost(row):
            _one(flow, case, row, counted)


def _one(flow: Flow, case: Case, row: Mapping[str, Any], counted: recipes.Cost) -> None:
    title = case.say(say("What goes into “%(product)s”", product=row.get("name") or "…"))
    columns = [
        Column(case.say("What goes in"), 150, strong=True),
        Column(case.say("How much"), 125),
        Column(case.say("How it is bought"), 136),
        Column(case.say("Into one"), 82, figure=True),
    ]
    table = Table(columns, list(_rows(case, row, counted)), most=2, pad=2.5 if flow.tight else 5.0)
    flow.room(BESIDE + table.tall(flow.sheet))
    flow.y = subheading(flow.sheet, SIDE, flow.y + 6, title, flow.sheet.inner)
    table.draw(flow)
    if known(row.get("batch")):
        said = count("One batch makes one.", "One batch makes %(n)s.", int(row["batch"]))
        flow.sheet.text(SIDE, flow.y + 13, case.say(said), styles.NOTE)
        flow.y += 16
    flow.y += 12


def _rows(case: Case, row: Mapping[str, Any], counted: recipes.Cost) -> Iterable[Row]:
    lines = {line["id"]: line for line in recipes.lines_of(row)}
    figures = case.voice.column([*(piece.amount for piece in counted.pieces), counted.whole])
    for piece, figure in zip(counted.pieces, figures, strict=False):
        line = lines.get(piece.line or "")
        name = own_words(str(line["name"])) if line else case.say(piece.name)
        used = case.say(recipes.used_said(line)) if line else ""
        bought = case.say(recipes.bought_said(line, case.voice.currency)) if line else ""
        yield Row((name, used, bought, figure))
    yield Row((case.say("Together"), "", "", figures[-1]), kind="total")
