"""A table to fill by hand: numbered rows, its questions as heads.

Columns stand behind each other in as many lines as a row needs. Up to two lines the questions are asked once, at the
head; longer rows become cards that ask them again. What is chosen is written as a number, explained above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import assert_never

from app.documents import styles
from app.documents.blank.answers import series
from app.documents.blank.marks import HOW_SURE, LINE, Item, beside, box, named_box, sure_boxes, tick
from app.documents.blank.page import Form
from app.documents.parts import number
from app.documents.sheet import SIDE, Sheet
from app.plan.fields import Field, Kind

GUTTER = 20.0  # for the number of the row
GAP = 9.0
ROOM = 830.0  # the height that cards may take
HEAD = styles.HEAD.with_(size=7.6, leading=9.6)
HEAD_TALL = 33.0  # three lines, also in Arabic
TALLER = 44.0
SURE = Field("evidence", "", Kind.CHOICE, HOW_SURE)


@dataclass(frozen=True)
class Cell:
    """One column's place in a row: how wide, and whether it may become wider."""

    field: Field
    wide: float
    loose: bool


@dataclass(frozen=True)
class Rows:
    """The rows of one table on one kind of page."""

    sheet: Sheet
    form: Form
    table: Field

    @property
    def columns(self) -> tuple[Field, ...]:
        """What is asked in a row, the rarer questions last."""
        asked = [each for each in self.table.columns if each.kind is not Kind.TABLE]
        kept = [each for each in asked if each.required or not self.form.brief]
        return tuple(sorted(kept, key=lambda each: each.more)) + ((SURE,) if self.table.measured else ())

    @cached_property
    def lines(self) -> list[list[Cell]]:
        """The columns in the lines of a row, each line filled to the end."""
        room = self.sheet.inner - GUTTER
        lines: list[list[Cell]] = []
        used = 0.0
        for cell in map(self._cell, self.columns):
            if not lines or used + GAP + cell.wide > room:
                lines.append([])
                used = -GAP
            lines[-1].append(cell)
            used += GAP + cell.wide
        return [_filled(line, room) for line in lines]

    @property
    def cards(self) -> bool:
        """Whether a row is so long that it asks its questions again."""
        return len(self.lines) > 2

    @property
    def head_tall(self) -> float:
        return 0.0 if self.cards else sum(self._label_tall(line) for line in self.lines) + 5

    @property
    def row_tall(self) -> float:
        asked = sum(self._label_tall(line) for line in self.lines) if self.cards else 0
        return (
            asked
            + sum(self._line_tall(line) for line in self.lines)
            + (8 if self.cards else 0 if self.form.brief else 3)
        )

    @property
    def many(self) -> int:
        """How many rows are ready: half of what may be written, as far as that leaves room for other questions.

        Where the choices of a column are questions of their own, each has a row.
        """
        own = sum(bool(choice.number) for column in self.table.columns for choice in column.choices)
        cap = int(ROOM / self.row_tall) if self.cards else 12 - 2 * len(self.lines)
        fit = max(3, min(self.form.rows, cap, (self.table.most or 20) // 2))
        return min(self.table.most or fit, max(fit, own, self.table.least or 0))

    def head(self, top: float) -> None:
        """The questions over the rows, in the lines in which they are answered; a card asks its own."""
        if self.cards:
            self.sheet.rule(SIDE, top, self.sheet.inner, "ink", 1.1)
            return
        for line in self.lines:
            top = self._labels(line, top)
        self.sheet.rule(SIDE, top + 3, self.sheet.inner, "ink", 1.1)

    def row(self, place: int, top: float) -> None:
        """One empty row under its number."""
        sheet, y = self.sheet, top + (5 if self.cards else 0)
        sheet.text(SIDE + 2, y + (9 if self.cards else 16), self.form.voice.tongue.number(place), styles.STRONG)
        for line in self.lines:
            if self.cards:
                y = self._labels(line, y)
            at = SIDE + GUTTER
            for cell in line:
                drawn = self._room(cell)
                drawn.draw(sheet, at, y + self._line_tall(line) - 3 - drawn.tall)
                at += cell.wide + GAP
            y += self._line_tall(line)
        sheet.rule(SIDE, top + self.row_tall, sheet.inner, "edge", 1.1 if self.cards else 0.6)

    def _cell(self, column: Field) -> Cell:
        loose = column.kind in (Kind.LINE, Kind.TEXT) or column.among is not None
        wide = (58.0 if self.form.brief else 105.0) if loose else self._room(Cell(column, 0, False)).wide
        label, room = self.form.say(column.label), self.sheet.inner - GUTTER
        while wide < room and self._crowded(wide, label):
            wide += 6
        return Cell(column, wide, loose)

    def _crowded(self, wide: float, label: str) -> bool:
        longest = max(label.split(), key=len)
        return self.sheet.wide(longest, HEAD) > wide or self.sheet.tall(wide, label, HEAD) > (
            TALLER if self.form.brief else HEAD_TALL
        )

    def _label_tall(self, line: Sequence[Cell]) -> float:
        labels = max(self.sheet.tall(cell.wide, self.form.say(cell.field.label), HEAD) for cell in line)
        return labels + (14 if any(self._own_number(cell) for cell in line) else 2)

    def _line_tall(self, line: Sequence[Cell]) -> float:
        return max(LINE, *(self._room(cell).tall + 4 for cell in line))

    def _labels(self, line: Sequence[Cell], top: float) -> float:
        """The questions of one line, each standing on the same lower edge; returns it."""
        bottom, at = top + self._label_tall(line), SIDE + GUTTER
        for cell in line:
            label = self.form.say(cell.field.label)
            start = bottom - self.sheet.tall(cell.wide, label, HEAD)
            self.sheet.paragraph(at, start, cell.wide, label, HEAD)
            if own := self._own_number(cell):
                style_wide = self.sheet.wide(own, styles.STRONG.with_(size=6.6)) + 10
                number(self.sheet, at + style_wide, start - 3, own)
            at += cell.wide + GAP
        return bottom

    def _own_number(self, cell: Cell) -> str:
        return cell.field.number if cell.field.number != self.table.number else ""

    def _room(self, cell: Cell) -> Item:
        if cell.field is SURE:
            return sure_boxes()
        column, form = cell.field, self.form
        match column.kind:
            case Kind.LINE | Kind.TEXT:
                return _line(cell.wide, 2 if column.kind is Kind.TEXT else 1)
            case Kind.CHOICE:
                return _line(cell.wide, 1) if column.among else box(30)
            case Kind.MONEY:
                return box(66 if form.brief else 74, form.sign)
            case Kind.NUMBER:
                return box(48)
            case Kind.MONTH:
                return box(60)
            case Kind.YES_NO:
                return beside([tick(self.sheet, form.say(word), 60) for word in ("Yes", "No")], 8)
            case Kind.MONTHS:
                return beside([named_box(form.voice.month(n), 18, 14) for n in range(1, 13)], 3)
            case Kind.SERIES:
                return beside(self._months(column), 4)
            case Kind.TABLE:
                raise ValueError("no table stands inside a table")
        assert_never(column.kind)

    def _months(self, column: Field) -> list[Item]:
        if column.by == "calendar":
            return series(self.form, column)
        wide = 34 if column.of == "money" else 27
        return [named_box(self.form.voice.tongue.number(n), wide) for n in range(1, column.length + 1)]


def _filled(line: list[Cell], room: float) -> list[Cell]:
    """What is left of a line goes to the columns in which words are written."""
    loose = sum(cell.loose for cell in line)
    left = room - sum(cell.wide + GAP for cell in line) + GAP
    return [replace(cell, wide=cell.wide + left / loose) if cell.loose else cell for cell in line]


def _line(wide: float, often: int) -> Item:
    def draw(page: Sheet, x: float, top: float) -> None:
        for n in range(1, often + 1):
            page.rule(x, top + n * (LINE - 4), wide, "ink", 0.6)

    return Item(wide, often * (LINE - 4), draw)
