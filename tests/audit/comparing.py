"""One recalculated workbook beside what the engine says, every formula of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.workbook.workbook import Workbook

NEAR = 1e-6  # a thousandth of the smallest coin of any currency, and less


@dataclass(frozen=True)
class Off:
    """A cell whose result is not the engine's."""

    place: str
    formula: str
    engine: Any
    office: Any


@dataclass(frozen=True)
class Compared:
    cells: int
    off: tuple[Off, ...]


def formulas(content: bytes) -> Iterator[tuple[str, str, str]]:
    """(sheet, cell, formula) of everything that is computed."""
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            yield from ((sheet.title, cell.coordinate, cell.value) for cell in row if cell.data_type == "f")


def compared(expected: bytes, found: Workbook) -> Compared:
    """`expected` carries the engine's results in its formulas, as `draw_workbook` writes them."""
    engine = openpyxl.load_workbook(io.BytesIO(expected), data_only=True)
    cells, off = 0, []
    for sheet, cell, formula in formulas(expected):
        ours, theirs = engine[sheet][cell].value, found[sheet][cell].value
        cells += 1
        if not _same(ours, theirs):
            off.append(Off(f"{sheet}!{cell}", formula, ours, theirs))
    return Compared(cells, tuple(off))


def _same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < NEAR
    return (ours or "") == (theirs or "")
