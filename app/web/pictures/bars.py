"""Lying bars: amounts to compare, and one bar parted among those who pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from app.language.messages import Message
from app.language.money import Money
from app.language.tongues import Tongue
from app.web.pictures.canvas import Canvas

Kind = Literal["good", "low", "mine", "loan", "short", "out"]
STYLES: dict[Kind, tuple[str, str]] = {
    "good": ("bar f-g", ""),
    "low": ("bar f-c", ""),
    "mine": ("bar f-o", ""),
    "loan": ("bar l-i", "loan"),
    "short": ("bar l-r", "short"),
    "out": ("bar f-s l-e", ""),  # goes out, which is no alarm
}
PATTERNS = {"loan": ("f-b", "l-i"), "short": ("f-h", "l-r")}
ROW, THICK = 54, 16  # pixels
LONGEST = 96  # per cent of the width


@dataclass(frozen=True)
class Bar:
    label: Message | str
    amount: Money
    kind: Kind = "good"


def bars(rows: Sequence[Bar], tongue: Tongue, title: Message, *, key: str, sign: bool = False) -> Markup:
    """One bar a row, its words and its amount above it; a loss is as long as it is large, and `short` marks it.

    `sign` writes the currency too.
    """
    most = max(*(abs(row.amount.minor) for row in rows), 1)
    canvas = Canvas(key, ROW * len(rows) - 12, tongue.speak(title), tongue.direction == "rtl")
    _patterns(canvas, rows)
    for at, row in enumerate(rows):
        amount = tongue.money(row.amount) if sign else tongue.plain(row.amount)
        canvas.text(0, ROW * at + 14, tongue.speak(row.label), anchor="start")
        canvas.text(100, ROW * at + 14, amount, "v", "end")
        style, fill = STYLES[row.kind]
        canvas.rect(0, LONGEST * abs(row.amount.minor) / most, ROW * at + 22, THICK, style, fill)
    return canvas.drawn()


def stacked(rows: Sequence[Bar], tongue: Tongue, title: Message, *, key: str) -> Markup:
    """One bar, each row's share of the sum beside the next; names and amounts stand in the key below it."""
    shown = [row for row in rows if row.amount.minor > 0]
    total = sum(row.amount.minor for row in shown)
    canvas = Canvas(key, 22, tongue.speak(title), tongue.direction == "rtl")
    _patterns(canvas, shown)
    x = 0.0
    for row in shown:
        share = 100 * row.amount.minor / total
        style, fill = STYLES[row.kind]
        canvas.rect(x, max(share - 0.4, 0.4), 0, 22, style, fill)
        x += share
    return canvas.drawn()


def _patterns(canvas: Canvas, rows: Sequence[Bar]) -> None:
    for kind in sorted({row.kind for row in rows} & PATTERNS.keys()):
        canvas.pattern(kind, *PATTERNS[kind])
