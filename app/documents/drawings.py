"""Pictures and signs as vector paths (`drawings.json`): fill, pen, thickness, dash and path, y upwards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.documents.ink import INKS
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
    up = sheet.height - bottom

    def stroke(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(left, up)
        canvas.scale(scale, scale)
        _draw(canvas, shapes(name), ink)
        canvas.restoreState()

    sheet.custom(stroke)


def scene(sheet: Sheet, top: float, activity: str | None) -> float:
    """The road home and the stall, mirrored with the page; returns the bottom edge."""
    wide, tall = 493.276, 186.0
    low = sheet.height - top - tall
    left = (sheet.width - wide) / 2
    extra = shapes(GOODS[activity]) if activity in GOODS else ()

    def stroke(canvas: Any) -> None:
        canvas.saveState()
        frame = canvas.beginPath()
        frame.roundRect(left, low, wide, tall, 9)
        canvas.clipPath(frame, stroke=0, fill=0)
        canvas.translate(left + (wide if sheet.rtl else 0), low)
        canvas.scale(-1 if sheet.rtl else 1, 1)
        _draw(canvas, (*shapes("scene"), *extra), None)
        canvas.restoreState()

    sheet.custom(stroke)
    start = (sheet.width - wide) / 2
    sheet.box(start, top, wide, tall, edge="line", thick=0.6, radius=9)
    sheet.box(start + 6, top + 6, wide - 12, tall - 12, edge="edge", thick=0.9, dash=(4, 4), radius=6)
    return top + tall


def _draw(canvas: Any, drawn: tuple[Shape, ...], ink: str | None) -> None:
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for shape in drawn:
        if shape.fill:
            canvas.setFillColor(INKS[ink or shape.fill])
        if shape.pen:
            canvas.setStrokeColor(INKS[ink or shape.pen])
            canvas.setLineWidth(shape.thick)
            canvas.setDash(shape.dash or [])
        canvas.drawPath(_path(canvas, shape.path), stroke=1 if shape.pen else 0, fill=1 if shape.fill else 0)
    canvas.setLineJoin(0)


def _path(canvas: Any, text: str) -> Any:
    path = canvas.beginPath()
    for step, numbers in _steps(text):
        if step == "m":
            path.moveTo(*numbers)
        elif step == "l":
            path.lineTo(*numbers)
        elif step == "c":
            path.curveTo(*numbers)
        else:
            path.close()
    return path


def _steps(text: str) -> Iterator[tuple[str, list[float]]]:
    numbers: list[float] = []
    for word in text.split():
        if word in "mlch":
            yield word, numbers
            numbers = []
        else:
            numbers.append(float(word))


@cache
def _wide(name: str) -> float:
    """The rightmost point of a sign; signs start at 0."""
    return max(numbers[place] for shape in shapes(name) for _, numbers in _steps(shape.path) for place in range(0, len(numbers), 2))
