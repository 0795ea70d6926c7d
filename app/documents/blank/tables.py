"""A table over the pages: empty rows to fill, or those that were answered. A long card may go on on the next page."""

from __future__ import annotations

from app.documents import styles
from app.documents.blank.given import Given
from app.documents.blank.marks import HAND
from app.documents.blank.page import Form
from app.documents.blank.rows import GUTTER, Rows
from app.documents.flow import Flow
from app.documents.sheet import SIDE
from app.language.messages import mark
from app.plan.fields import Field
from app.plan.words import answer

TOGETHER = 2  # lines of a long card that stay together at its beginning
LONG = 200.0  # the height from which a card may go on on the next page
MORE_ROWS = mark("More rows? Use a second sheet.")


def least(rows: Rows) -> float:
    """The least room in which a table may begin: its head and a row, or the first lines of a card."""
    if rows.cards:
        bands = rows.bands(rows.empty)
        return sum(bands[:TOGETHER] if sum(bands) > LONG else bands)
    return rows.head_tall + rows.row_tall


def draw_table(flow: Flow, form: Form, table: Field) -> None:
    """The rows under each other; the head is said again on each page."""
    listed = _listed(form, table)
    if form.given is not None and not listed:
        words = form.voice.words(answer(table, form.given.answers.get(table.key), form.voice.currency))
        flow.y = flow.sheet.paragraph(SIDE + GUTTER, flow.y, flow.sheet.inner - GUTTER, words, HAND) + 12
        return
    rows = Rows(flow.sheet, form, table)
    many = len(listed) or rows.many
    for place in range(1, many + 1):
        if not listed and place > rows.needed and place == many and flow.left < rows.row_tall:
            break  # one empty row alone is not worth a new page
        _row(flow, Rows(flow.sheet, form, table), place, listed[place - 1] if listed else rows.empty)
    if form.given is None and (table.most or 99) > many and not form.brief:
        flow.sheet.text(SIDE + GUTTER, flow.y + 12, form.say(MORE_ROWS), styles.NOTE)
        flow.y += 10
    flow.y += 5 if form.brief else 12


def _listed(form: Form, table: Field) -> list[Given]:
    return [form.given.of(row) for row in form.given.rows(table)] if form.given else []


def _row(flow: Flow, rows: Rows, place: int, row: Given) -> None:
    """One row, line by line: only a long card may break, never after its first line."""
    bands = rows.bands(row)
    breaks = rows.cards and sum(bands) > LONG
    together = sum(bands[:TOGETHER] if breaks else bands) + rows.after
    if flow.room(together) or place == 1:
        rows = _headed(flow, rows)
    flow.y += 5 if rows.cards else 0
    rows.number(place, flow.y)
    for n, tall in enumerate(bands):
        if n >= TOGETHER and breaks and flow.room(tall):
            rows = _headed(flow, rows)
            rows.number(place, flow.y + 5)
            flow.y += 5
        rows.band(n, flow.y, row)
        flow.y += tall
    flow.y += rows.after - (5 if rows.cards else 0)
    rows.rule(flow.y)


def _headed(flow: Flow, rows: Rows) -> Rows:
    """The rows of this page, under their head."""
    here = Rows(flow.sheet, rows.form, rows.table)
    here.head(flow.y)
    flow.y += here.head_tall
    return here
