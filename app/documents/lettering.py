"""Lines of text as runs of letters: measured, broken and ordered for either direction.

A style changes only between words. Sizes and widths are points.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from app.documents.bidi import CLOSE_STRONG, OPEN_STRONG, STRONG, direction, joined, reordered
from app.documents.faces import STRONGER, Face, face, face_for, readable

ARABIC_LARGER = 1.0  # points: Arabic letters are smaller on the same body
ARABIC_LEADING = 1.13
BRACKETS_AND_MARKS = (OPEN_STRONG, CLOSE_STRONG, "\u2066", "\u2067", "\u2068", "\u2069", "\u2060", STRONG)


class Style(NamedTuple):
    """How a text looks: kind of face, size, distance of lines, ink, and ink of emphasised words."""

    face: str = "sans"
    size: float = 9
    leading: float = 13.5
    ink: str = "ink"
    strong_ink: str | None = None

    def with_(self, **changes: object) -> Style:
        return _changed(self, tuple(changes.items()))


@lru_cache(maxsize=512)
def _changed(style: Style, changes: tuple[tuple[str, object], ...]) -> Style:
    return style._replace(**dict(changes))  # type: ignore[arg-type]  # the names are the fields of the class


class Run(NamedTuple):
    """Letters of one face, size and ink, in the order of the eye."""

    text: str
    font: str
    size: float
    ink: str
    width: float


class Line(NamedTuple):
    runs: tuple[Run, ...]
    width: float


@lru_cache(maxsize=8192)
def line(text: str, style: Style, base: str) -> Line:
    """One unbroken line, ordered; `base` is "R" or "L"."""
    return _ordered(joined(readable(text)), style, direction(text, base))


@lru_cache(maxsize=2048)
def lines(text: str, style: Style, base: str, width: float, most: int = 99) -> tuple[Line, ...]:
    """The text broken to a width; a word longer than the line is cut, a longer text ends with three dots."""
    pieces = _broken(joined(readable(text)), style, width)
    if len(pieces) > most:
        pieces = [*pieces[: most - 1], _cut(pieces[most - 1] + " …", style, width)]
    way = direction(text, base)
    return tuple(_ordered(piece, style, way) for piece in pieces)


def fitted(text: str, style: Style, base: str, width: float) -> Line:
    """One line, cut with three dots where it does not fit."""
    prepared = joined(readable(text))
    if _measure(prepared, style) > width:
        prepared = _cut(prepared + "…", style, width)
    return _ordered(prepared, style, direction(text, base))


def leading(style: Style, base: str) -> float:
    """The distance of lines; Arabic needs more air."""
    return style.leading * (ARABIC_LEADING if base == "R" else 1)


def _broken(text: str, style: Style, width: float) -> list[str]:
    out: list[str] = []
    current, used = "", 0.0
    space = _measure(" ", style)
    for word in _each_marked(text).split(" "):
        wide = _measure(word, style)
        if current and used + space + wide <= width:
            current, used = f"{current} {word}", used + space + wide
            continue
        if current:
            out.append(current)
        *full, current = _chopped(word, style, width)
        used = _measure(current, style)
        out.extend(full)
    return [*out, current] if current or not out else out


def _each_marked(text: str) -> str:
    """Emphasis over several words becomes emphasis of each, so that a line may end between them."""
    if OPEN_STRONG not in text:
        return text
    out, strong = [], False
    for char in text:
        if char == " " and strong:
            out.append(f"{CLOSE_STRONG} {OPEN_STRONG}")
        else:
            strong = char == OPEN_STRONG or (strong and char != CLOSE_STRONG)
            out.append(char)
    return "".join(out)


def _chopped(word: str, style: Style, width: float) -> list[str]:
    """A word in pieces that fit; nearly always one."""
    if _measure(word, style) <= width:
        return [word]
    out, piece, used = [], "", 0.0
    for char in word:
        step = _measure(char, style)
        if piece and used + step > width:
            out.append(piece)
            piece, used = "", 0.0
        piece, used = piece + char, used + step
    return [*out, piece]


def _cut(text: str, style: Style, width: float) -> str:
    """The beginning of a text that fits with its three dots; joined letters stay joined as they are."""
    body = text.rstrip("… ")
    while body and _measure(body + "…", style) > width:
        body = body[:-1]
    return body.rstrip() + "…"


def _measure(text: str, style: Style) -> float:
    """The width in points, emphasised words as wide as they will be."""
    if text.isascii():  # no emphasis, and letters of one face: summed as quickly as remembered
        widths = face(style.face).widths
        return sum([widths.get(ord(char), 600.0) for char in text]) * style.size / 1000
    return _measured(text, style)


@lru_cache(maxsize=8192)
def _measured(text: str, style: Style) -> float:
    total, strong = 0.0, False
    for char in text:
        if char in BRACKETS_AND_MARKS:
            strong = char == OPEN_STRONG or (strong and char != CLOSE_STRONG)
            continue
        total += _step(char, style, strong)
    return total


def _step(char: str, style: Style, strong: bool) -> float:
    name = STRONGER[style.face] if strong else style.face
    held = face_for(char, name)
    return held.widths.get(ord(char), 600.0) * _size(held, style) / 1000


def _size(held: Face, style: Style) -> float:
    return style.size + ARABIC_LARGER if held.arabic else style.size


def _ordered(prepared: str, style: Style, base: str) -> Line:
    visual = reordered(prepared, base)
    runs: list[Run] = []
    if style.face == "sans" and visual.isascii():
        runs = [_run(visual, style, style.face, face(style.face))]
    else:
        _fill(visual, style, runs.append)
    return Line(tuple(runs), sum(run.width for run in runs))


def _fill(visual: str, style: Style, add: Callable[[Run], None]) -> None:
    text, last = "", None
    for char, strong in _letters(visual):
        name = STRONGER[style.face] if strong else style.face
        held = face_for(char, name)
        if char in " \u00a0" and last is not None and last[0] == name:
            held = last[1] if ord(char) in last[1].widths else held
        if last is not None and (name, held) != last:
            add(_run(text, style, *last))
            text = ""
        text, last = text + char, (name, held)
    if last is not None and text:
        add(_run(text, style, *last))


def _letters(visual: str) -> list[tuple[str, bool]]:
    """Each letter with whether it is emphasised: its mark stands beside it, on the side it was read to."""
    if STRONG not in visual:
        return [(char, False) for char in visual]
    out = []
    for place, char in enumerate(visual):
        if char != STRONG:
            near = visual[max(0, place - 1) : place + 2]
            out.append((char, char != " " and STRONG in near))
    return out


def _run(text: str, style: Style, name: str, held: Face) -> Run:
    size = _size(held, style)
    strong = name != style.face and name == STRONGER[style.face]
    ink = style.strong_ink if strong and style.strong_ink else style.ink
    width = sum(held.widths.get(ord(char), 600.0) for char in text) * size / 1000
    return Run(text, held.name, size, ink, width)
