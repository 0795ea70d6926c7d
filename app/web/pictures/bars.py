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
LETTER, FIGURE, ROOM, MORE = 7.0, 9.6, 294, 18  # of a name and of an amount; of both on a small phone; a line more
LONGEST = 96  # per cent of the width


@dataclass(frozen=True)
class Bar:
    label: Message | str
    amount: Money
    kind: Kind = "good"


def bars(rows: Sequence[Bar], tongue: Tongue, title: Message, *, key: str, sign: bool = False) -> Markup:
    """One bar a row, its words and its amount above it; a loss is as long as it is large, and `short` marks it.

    An amount that has no room beside its words stands below them. `sign` writes the currency too.
    """
    most = max(*(abs(row.amount.minor) for row in rows), 1)
    told = [(tongue.speak(row.label), tongue.money(row.amount) if sign else tongue.plain(row.amount)) for row in rows]
    below = [MORE if LETTER * len(words) + FIGURE * len(amount) > ROOM else 0 for words, amount in told]
    canvas = Canvas(key, ROW * len(rows) + sum(below) - 12, tongue.speak(title), tongue.direction == "rtl")
    _patterns(canvas, rows)
    top = 0
    for row, (words, amount), lower in zip(rows, told, below, strict=True):
        canvas.text(0, top + 14, words, anchor="start")
        canvas.text(100, top + 14 + lower, amount, "v", "end")
        style, fill = STYLES[row.kind]
        canvas.rect(0, LONGEST * abs(row.amount.minor) / most, top + 22 + lower, THICK, style, fill)
        top += ROW + lower
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
