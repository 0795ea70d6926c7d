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
from app.documents.blank.answers import YEAR, series
from app.documents.blank.given import Given
from app.documents.blank.marks import (
    CROSS,
    LINE,
    Item,
    beside,
    box,
    lines_for,
    named_box,
    sure_boxes,
    tick,
    under,
)
from app.documents.blank.page import Form
from app.documents.parts import number
from app.documents.sheet import SIDE, Sheet
from app.plan.fields import Field, Kind
from app.plan.limits import SURE, is_tag, sure

GUTTER = 20.0  # for the number of the row
GAP = 9.0
ROOM = 830.0  # the height that cards may take
FEWER = {"others": 6}  # rows: two names are a good start
HEAD = styles.HEAD.with_(size=7.6, leading=9.6)
HEAD_TALL = 33.0  # three lines, also in Arabic
TALLER = 44.0


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
        kept = [each for each in asked if self.form.prints(each)]
        return tuple(sorted(kept, key=lambda each: each.more)) + ((sure(self.table),) if self.table.measured else ())

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
        """The height of an empty row."""
        return sum(self.bands(self.empty)) + self.after

    @property
    def after(self) -> float:
        """What is left free under a row."""
        return 8 if self.cards else 0 if self.form.brief else 3

    @property
    def empty(self) -> Given:
        return Given(self.form.voice)

    def bands(self, row: Given) -> list[float]:
        """The heights of a row's lines, each with its questions where a card asks them again."""
        asked = self._label_tall if self.cards else lambda _line: 0.0
        return [asked(line) + self._line_tall(line, row) for line in self.lines]

    @property
    def many(self) -> int:
        """How many rows are ready: half of what may be written, as far as that leaves room for other questions."""
        cap = int(ROOM / self.row_tall) if self.cards else 12 - 2 * len(self.lines)
        fit = max(3, min(self.form.rows, cap, FEWER.get(self.table.key, 99), (self.table.most or 20) // 2))
        return min(self.table.most or fit, max(fit, self.needed))

    @property
    def needed(self) -> int:
        """How many rows there must be. Where the choices of a column are questions of their own, each has a row."""
        own = sum(bool(choice.number) for column in self.table.columns for choice in column.choices)
        return max(own, int(self.table.least or 0), 1)

    def head(self, top: float) -> None:
        """The questions over the rows, in the lines in which they are answered; a card asks its own."""
        if self.cards:
            self.sheet.rule(SIDE, top, self.sheet.inner, "ink", 1.1)
            return
        for line in self.lines:
            top = self._labels(line, top)
        self.sheet.rule(SIDE, top + 3, self.sheet.inner, "ink", 1.1)

    def number(self, place: int, top: float) -> None:
        """The number of a row beside its first line on a page."""
        baseline = top + (9 if self.cards else 16)
        self.sheet.text(SIDE + 2, baseline, self.form.voice.tongue.number(place), styles.STRONG)

    def band(self, n: int, top: float, row: Given) -> None:
        """The n-th line of a row, empty or with what was answered."""
        line = self.lines[n]
        y, at = self._labels(line, top) if self.cards else top, SIDE + GUTTER
        for cell in line:
            drawn = self._room(cell, row)
            drawn.draw(self.sheet, at, y + self._line_tall(line, row) - 3 - drawn.tall)
            at += cell.wide + GAP

    def rule(self, y: float) -> None:
        """The line under a row."""
        self.sheet.rule(SIDE, y, self.sheet.inner, "edge", 1.1 if self.cards else 0.6)

    def _cell(self, column: Field) -> Cell:
        loose = column.kind in (Kind.LINE, Kind.TEXT) or column.among is not None
        wide = (58.0 if self.form.brief else 105.0) if loose else self._room(Cell(column, 0, False), self.empty).wide
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

    def _line_tall(self, line: Sequence[Cell], row: Given) -> float:
        return max(LINE, *(self._room(cell, row).tall + 4 for cell in line))

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

    def _room(self, cell: Cell, row: Given) -> Item:
        if is_tag(cell.field):
            return sure_boxes(row.row_how if cell.field.key == SURE.key else row.value(cell.field))
        column, form = cell.field, self.form
        match column.kind:
            case Kind.LINE | Kind.TEXT:
                return self._lines(cell, row, 2 if column.kind is Kind.TEXT else 1)
            case Kind.CHOICE:
                return self._lines(cell, row, 1) if column.among else box(30, written=row.signs(column))
            case Kind.MONEY:
                return box(66 if form.brief else 74, form.sign, written=row.amount(column))
            case Kind.NUMBER:
                return box(48, written=row.number(column))
            case Kind.MONTH:
                return box(60, written=" ".join(row.month(column)).strip())
            case Kind.YES_NO:
                ways = (("Yes", "yes"), ("No", "no"))
                ticks = [tick(self.sheet, form.say(word), 60, crossed=row.chosen(column, key)) for word, key in ways]
                return beside(ticks, 8)
            case Kind.MONTHS:
                crossed = [CROSS if row.chosen_month(column, n) else "" for n in YEAR]
                return beside([named_box(form.voice.month(n), 18, 14, crossed[n - 1]) for n in YEAR], 3)
            case Kind.SERIES:
                return beside(self._months(column, row), 4)
            case Kind.TABLE:
                raise ValueError("no table stands inside a table")
        assert_never(column.kind)

    def _lines(self, cell: Cell, row: Given, least: int) -> Item:
        """Lines under each other, as wide as the column; while its width is still sought they are bare."""
        written = row.words(cell.field) if cell.wide else ""
        return under(lines_for(self.sheet, cell.wide, least, written))

    def _months(self, column: Field, row: Given) -> list[Item]:
        if column.by == "calendar":
            return series(self.form, column, row)
        wide, number = 34 if column.of == "money" else 27, self.form.voice.tongue.number
        return [named_box(number(n), wide, written=row.entry(column, n)) for n in range(1, column.length + 1)]


def _filled(line: list[Cell], room: float) -> list[Cell]:
    """What is left of a line goes to the columns in which words are written."""
    loose = sum(cell.loose for cell in line)
    left = room - sum(cell.wide + GAP for cell in line) + GAP
    return [replace(cell, wide=cell.wide + left / loose) if cell.loose else cell for cell in line]
