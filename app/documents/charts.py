"""Charts: rectangles on a baseline of ink. What needs care is hatched and carries its exact amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import styles
from app.documents.lettering import Style
from app.documents.sheet import Sheet

BAR = 0.6  # of the step


@dataclass(frozen=True)
class Bars:
    """Amounts by month; `low` is the place of the lowest, `feasts` are the strong ones shown in gold."""

    values: Sequence[int]
    labels: Sequence[str]
    low: int | None = None
    low_text: str = ""
    feasts: frozenset[int] = frozenset()
    texts: Sequence[str] = ()  # above each bar
    grid: Sequence[tuple[int, str]] = ()
    reference: int | None = None  # a dashed line before the bars
    names: Sequence[str] = ()  # a second line of labels
    label_every: int = 1


@dataclass(frozen=True)
class Plot:
    """Where the bars stand: start, top and size, and the gutter kept for the grid's labels."""

    x: float
    top: float
    width: float
    height: float
    gutter: float = 0


def draw_bars(sheet: Sheet, plot: Plot, bars: Bars) -> float:
    """Bars on a baseline, below it where an amount is negative; returns the bottom with its labels."""
    scale, base = _scale(plot, bars)
    start, wide = plot.x + plot.gutter, plot.width - plot.gutter
    step = wide / max(1, len(bars.values))
    for value, text in bars.grid if _far_enough(bars, scale) else ():
        y = base - value * scale
        sheet.rule(start, y, wide, "line", 0.7)
        sheet.text(plot.x + plot.gutter - 5, y + 2.5, text, styles.TICK, "end")
    if bars.reference is not None:
        sheet.rule(start, base - bars.reference * scale, wide, "ink", 0.8, (3, 2.4))
    for place, value in enumerate(bars.values):
        _bar(sheet, start + (place + 0.5) * step, base, value * scale, step * BAR, bars, place)
    sheet.rule(start, base, wide, "ink", 1.1)
    lowest = max([base, *(base - value * scale for value in bars.values if value < 0)])
    under = 12 if bars.low is not None and bars.values[bars.low] < 0 else 0  # the amount stands there
    return _labels(sheet, bars, start, step, lowest + 10 + under)


def _far_enough(bars: Bars, scale: float) -> bool:
    """Whether the labels of the grid have room beside each other."""
    return bool(bars.grid) and bars.grid[0][0] * scale >= 14


def _scale(plot: Plot, bars: Bars) -> tuple[float, float]:
    """Points for each unit, and where zero lies; room is kept above for texts and below for shortfalls."""
    most = max([0, *bars.values, *(value for value, _ in bars.grid), bars.reference or 0])
    least = min([0, *bars.values])
    above = 14.0 if bars.texts or bars.low is not None else 2.0
    below = 12.0 if least < 0 else 0.0
    scale = (plot.height - above - below) / ((most - least) or 1)
    return scale, plot.top + above + most * scale


def _bar(sheet: Sheet, middle: float, base: float, tall: float, wide: float, bars: Bars, place: int) -> None:
    x, low = middle - wide / 2, place == bars.low
    if bars.values[place] < 0:
        sheet.hatch(x, base, wide, -tall, "red", 2.6)
        if low:
            _amount(sheet, middle, base - tall + 9, bars.low_text, "red")
    elif low:
        sheet.hatch(x, base - max(tall, 1.2), wide, max(tall, 1.2), "clay", 2.6)
        _leader(sheet, middle, base - tall, bars.low_text)
    elif place in bars.feasts:
        sheet.box(x, base - tall, wide, tall, fill="gold", edge="ink", thick=0.9)
    elif tall > 0:
        sheet.box(x, base - tall, wide, tall, fill="green")
    if bars.texts and not low:
        strong = place in bars.feasts
        _knocked_out(sheet, middle, base - max(tall, 0) - 4, bars.texts[place], strong)


def _leader(sheet: Sheet, middle: float, top: float, text: str) -> None:
    sheet.segment(middle, top - 1, middle, top - 20, "clay", 0.8, (2.2, 2))
    _amount(sheet, middle, top - 23, text, "clay")


def _amount(sheet: Sheet, middle: float, baseline: float, text: str, ink: str) -> None:
    style = Style("bold", 8.6, 11, ink)
    wide = sheet.wide(text, style)
    inside = min(max(middle, 51 + wide / 2), sheet.width - 51 - wide / 2)
    sheet.box(inside - wide / 2 - 2, baseline - 8, wide + 4, 10.5, fill="white")
    sheet.text(inside, baseline, text, style, "centre")


def _knocked_out(sheet: Sheet, middle: float, baseline: float, text: str, strong: bool) -> None:
    style = styles.TICK.with_(face="bold", ink="ink") if strong else styles.TICK
    wide = sheet.wide(text, style)
    sheet.box(middle - wide / 2 - 1.5, baseline - 6.2, wide + 3, 8, fill="white")
    sheet.text(middle, baseline, text, style, "centre")


def _labels(sheet: Sheet, bars: Bars, start: float, step: float, y: float) -> float:
    for place, text in enumerate(bars.labels):
        if place % bars.label_every and place != bars.low:
            continue
        if place != bars.low and bars.low is not None and bars.label_every > 1 and abs(place - bars.low) < 2:
            continue
        strong = place == bars.low or place in bars.feasts
        style = styles.TICK.with_(face="bold", ink="ink") if strong else styles.TICK
        sheet.text(start + (place + 0.5) * step, y, text, style, "centre", room=step * bars.label_every + 6)
    named = [(place, text) for place, text in enumerate(bars.names) if text]
    for place, text in named:
        sheet.text(start + (place + 0.5) * step, y + 9.5, text, styles.TICK.with_(face="bold", ink="ink"), "centre")
    return y + (14 if named else 5)


@dataclass(frozen=True)
class Part:
    """One part of a whole: its name, amount in minor units and in words, and how it is filled."""

    name: str
    amount: int
    said: str
    look: str  # solid, gold, own, later, open


def draw_stack(sheet: Sheet, x: float, top: float, width: float, parts: Sequence[Part], height: float = 19) -> float:
    """One bar of parts with its legend below; returns the bottom of the legend."""
    shown = [part for part in parts if part.amount > 0]
    total, at = sum(part.amount for part in shown) or 1, x
    for part in shown:
        wide = part.amount / total * (width - 1.5 * (len(shown) - 1))
        _filled(sheet, at, top, wide, height, part.look)
        at += wide + 1.5
    return _legend(sheet, x, top + height + 7, width, shown)


def _filled(sheet: Sheet, x: float, top: float, wide: float, tall: float, look: str) -> None:
    if look == "later":
        sheet.hatch(x, top, wide, tall, "blue", 3.2)
    elif look == "open":
        sheet.box(x, top, wide, tall, edge="edge", thick=0.9, dash=(2.6, 2.2))
    else:
        fill, edge = {
            "solid": ("green", None),
            "gold": ("gold", "ink"),
            "dark": ("ink", None),
            "own": ("clay_wash", "clay"),
            "plain": ("white", "ink"),
        }[look]
        sheet.box(x, top, wide, tall, fill=fill, edge=edge, thick=0.9)


def _legend(sheet: Sheet, x: float, top: float, width: float, parts: Sequence[Part]) -> float:
    at, y, style = x, top, styles.NOTE.with_(ink="ink")
    strong = style.with_(face="bold")
    for part in parts:
        wide = 13 + sheet.wide(part.name, style) + 5 + sheet.wide(part.said, strong)
        if at > x and at + wide > x + width:
            at, y = x, y + 13
        _filled(sheet, at, y, 8, 8, part.look)
        end = at + 13 + sheet.text(at + 13, y + 7.2, part.name, style)
        sheet.text(end + 5, y + 7.2, part.said, strong)
        at += wide + 16
    return y + 13


@dataclass(frozen=True)
class Length:
    """One horizontal bar with its name and amount."""

    name: str
    amount: int
    said: str
    look: str = "solid"
    strong: bool = False


def draw_lengths(
    sheet: Sheet, x: float, top: float, width: float, listed: Sequence[Length], tall: float = 5, block: float = 0
) -> float:
    """Horizontal bars under their names, the longest as wide as the place; returns the bottom.

    `block` is the width of the figures where others stand below them in the same column.
    """
    most = max([1, *(each.amount for each in listed)])
    y, block = top, max(block, sheet.widest((each.said for each in listed), styles.CELL_STRONG))
    for each in listed:
        style = styles.CELL_STRONG if each.strong else styles.CELL
        y = _name(sheet, x, y, width - block - 10, each.name, style)
        sheet.figure(x + width, y + 9, each.said, style, block)
        wide = max(0.8, width * each.amount / most)
        if each.look == "clay":
            sheet.hatch(x, y + 13, wide, tall, "clay", 2.6)
        elif each.amount > 0:
            _filled(sheet, x, y + 13, wide, tall, each.look)
        y += 13 + tall + 6.5
    return y


def _name(sheet: Sheet, x: float, y: float, room: float, name: str, style: Style) -> float:
    """A name over its bar, in two lines where it is long; returns the top of its last line."""
    small = sheet.fitting(name, style, room)
    if sheet.wide(name, small) <= room:
        sheet.text(x, y + 9, name, small)
        return y
    lines = style.with_(leading=10.5)
    bottom = sheet.paragraph(x, y + 1, room, name, lines, 2)
    return y + max(0.0, bottom - y - 1 - lines.leading)


def nice_steps(most: int, unit: int) -> tuple[int, ...]:
    """At most two round amounts below the highest, for the grid; `unit` is one whole unit in minor units."""
    half = most / 2 / unit
    if half < 1:
        return ()
    power = 10 ** (len(str(int(half))) - 1)
    lead = max(each for each in (1, 2, 2.5, 3, 4, 5, 6, 8) if each * power <= half or each == 1)
    step = int(lead * power * unit)
    return tuple(step * count for count in (1, 2) if step * count <= most)
