"""Tables: rules but no vertical lines, figures under figures, heads repeated and sums carried over a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from app.documents import styles
from app.documents.flow import Flow
from app.documents.lettering import Style
from app.documents.parts import number
from app.documents.sheet import SIDE, Align, Sheet


@dataclass(frozen=True)
class Column:
    head: str
    width: float
    figure: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Row:
    """One row; `sums` are the minor units behind the cells, for the sum carried to the next page."""

    cells: tuple[str, ...]
    kind: Literal["row", "total", "group"] = "row"
    sums: tuple[int | None, ...] = ()
    numbers: tuple[str, ...] = ()  # question numbers beside a group's name


@dataclass
class Table:
    columns: Sequence[Column]
    rows: Sequence[Row]
    x: float = SIDE
    cell: Style = styles.CELL
    most: int = 4  # lines in a cell of words
    pad: float = 5.0  # above and below the lines of a row
    _block: list[float] = field(default_factory=list)

    def tall(self, sheet: Sheet) -> float:
        """The height of all of it on one page."""
        head = max(self._head_tall(sheet, column) for column in self.columns) + 6
        return head + sum(self._height(sheet, row) for row in self.rows)

    def draw(self, flow: Flow) -> None:
        """Draw from the flow's place; the flow ends below the table."""
        self._block = [self._widest(flow.sheet, place) for place in range(len(self.columns))]
        flow.room(4 * 20)
        self._head(flow)
        carried: list[int | None] = [None] * len(self.columns)
        for row in self.rows:
            height = self._height(flow.sheet, row)
            if flow.room(height + (24 if row.kind == "group" else 0)):
                self._head(flow)
                self._carry(flow, carried)
            self._row(flow, row, height)
            if row.kind == "row" and row.sums:
                carried = [
                    (old or 0) + new if new is not None else old for old, new in zip(carried, row.sums, strict=True)
                ]

    def _head_style(self, sheet: Sheet, column: Column) -> Style:
        return sheet.by_longest_word(column.head, styles.HEAD, column.width - 4)

    def _head_tall(self, sheet: Sheet, column: Column) -> float:
        return sheet.tall(column.width - 4, column.head, self._head_style(sheet, column), most=2)

    def _head(self, flow: Flow) -> None:
        sheet, x = flow.sheet, self.x
        height = max(self._head_tall(sheet, column) for column in self.columns) + 6
        for column in self.columns:
            top = flow.y + height - 5 - self._head_tall(sheet, column)
            start = x + 4 if column.figure else x
            align: Align = "end" if column.figure else "start"
            sheet.paragraph(start, top, column.width - 4, column.head, self._head_style(sheet, column), 2, align)
            x += column.width
        flow.y += height
        sheet.rule(self.x, flow.y, x - self.x, "edge", 1.1)

    def _carry(self, flow: Flow, carried: Sequence[int | None]) -> None:
        if not any(carried):
            return
        voice = flow.paper.voice
        said = ["" if not amount else voice.neat(amount) for amount in carried]
        said[0] = voice.tongue.gettext("Carried over")
        row = Row(tuple(said), "total")
        self._row(flow, row, self._height(flow.sheet, row))

    def _style(self, column: Column, row: Row) -> Style:
        return self.cell.with_(face="bold") if column.strong or row.kind == "total" else self.cell

    def _height(self, sheet: Sheet, row: Row) -> float:
        if row.kind == "group":
            return 23.0
        tall = [
            sheet.tall(column.width - 8, cell, self._style(column, row), self.most)
            for column, cell in zip(self.columns, row.cells, strict=True)
            if not column.figure
        ]
        return max([*tall, self.cell.leading]) + 2 * self.pad - 2

    def _row(self, flow: Flow, row: Row, height: float) -> None:
        sheet, x = flow.sheet, self.x
        if row.kind == "group":
            self._group(flow, row)
        else:
            for place, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
                self._cell(sheet, x, flow.y + self.pad - 1, place, cell, self._style(column, row))
                x += column.width
        flow.y += height
        wide = sum(column.width for column in self.columns)
        sheet.rule(self.x, flow.y, wide, "ink" if row.kind == "total" else "line", 1.1 if row.kind == "total" else 0.6)

    def _group(self, flow: Flow, row: Row) -> None:
        style = styles.H3.with_(size=10, ink="green")
        end = self.x + flow.sheet.text(self.x, flow.y + 16, row.cells[0], style) + 10
        for text in row.numbers:
            wide = flow.sheet.wide(text, Style("bold", 6.6, 8)) + 10
            number(flow.sheet, end + wide, flow.y + 15.5, text)
            end += wide + 4

    def _cell(self, sheet: Sheet, x: float, top: float, place: int, cell: str, style: Style) -> None:
        column = self.columns[place]
        if not column.figure:
            sheet.paragraph(x, top, column.width - 8, cell, style, self.most)
        else:
            sheet.figure(x + column.width, top + style.leading * 0.75, cell, style, self._block[place])

    def _widest(self, sheet: Sheet, place: int) -> float:
        column = self.columns[place]
        if not column.figure:
            return 0.0
        return max((sheet.wide(row.cells[place], self._style(column, row)) for row in self.rows), default=0.0)
