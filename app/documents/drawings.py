"""Pictures and signs as vector paths (`drawings.json`): fill, pen, thickness, dash and path, y upwards."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.documents.ink import filled, pen, rounded
from app.documents.sheet import Sheet

FILE = Path(__file__).with_name("drawings.json")
GOODS = {"sewing": "sewing", "hair": "hair"}  # what lies on the counter, by the kind of activity


class Shape(NamedTuple):
    fill: str | None
    pen: str | None
    thick: float
    dash: list[float] | None
    path: str


@cache
def shapes(name: str) -> tuple[Shape, ...]:
    """The shapes of one drawing, read once."""
    return tuple(Shape(*each) for each in _all()[name])


@cache
def _all() -> dict[str, list[list[Any]]]:
    loaded: dict[str, list[list[Any]]] = json.loads(FILE.read_text("utf-8"))
    return loaded


def sign(sheet: Sheet, name: str, x: float, bottom: float, scale: float = 1.0, ink: str | None = None) -> None:
    """A small sign standing on `bottom`; it is not mirrored. Its place starts at x."""
    left = sheet.physical(x, _wide(name) * scale)
    place = f"{scale:.3f} 0 0 {scale:.3f} {left:.2f} {sheet.height - bottom:.2f} cm"
    sheet.literal(f"q {place} {_drawn(shapes(name), ink)} Q")


def scene(sheet: Sheet, top: float, activity: str | None) -> float:
    """The road home and the stall, mirrored with the page; returns the bottom edge."""
    wide, tall = 493.276, 186.0
    low = sheet.height - top - tall
    left = (sheet.width - wide) / 2
    extra = shapes(GOODS[activity]) if activity in GOODS else ()

    clip = f"{rounded(left, low, wide, tall, 9)} W n"
    mirror = f"-1 0 0 1 {left + wide:.2f} {low:.2f} cm" if sheet.rtl else f"1 0 0 1 {left:.2f} {low:.2f} cm"
    sheet.literal(f"q {clip} {mirror} {_drawn((*shapes('scene'), *extra), None)} Q")
    start = (sheet.width - wide) / 2
    sheet.box(start, top, wide, tall, edge="line", thick=0.6, radius=9)
    sheet.box(start + 6, top + 6, wide - 12, tall - 12, edge="edge", thick=0.9, dash=(4, 4), radius=6)
    return top + tall


def _drawn(listed: tuple[Shape, ...], ink: str | None) -> str:
    """The shapes as operators, in one ink where one is named."""
    out = []
    for shape in listed:
        if shape.fill:
            out.append(filled(ink or shape.fill))
        if shape.pen:
            out.append(pen(ink or shape.pen, shape.thick, shape.dash or (), round_ends=True))
        out.append(f"{shape.path} {'B*' if shape.fill and shape.pen else 'f*' if shape.fill else 'S'}")
    return " ".join(out)


@cache
def _wide(name: str) -> float:
    """The rightmost point of a sign; signs start at 0."""
    numbers = [float(word) for shape in shapes(name) for word in shape.path.split() if word not in "mlch"]
    return max(numbers[0::2])
