"""One page, drawn once for both directions: x runs from the side where reading starts, y from the top.

Everything is recorded and drawn when the whole paper is known, because each header says how many pages
there are. In a right-to-left page the same x lies as far from the right edge; hatches, digits and the
brand's word keep their own direction.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from reportlab.lib.pagesizes import A4

from app.documents import lettering
from app.documents.ink import filled, pen, rectangle, rounded, slanted
from app.documents.lettering import Line, Style
from app.documents.writer import Writer

Align = Literal["start", "centre", "end"]
Dash = tuple[float, ...]
BEFORE: dict[Align, float] = {"start": 0.0, "centre": 0.5, "end": 1.0}  # how much of a line lies before its place
SIDE = 51.0  # 18 mm
ASCENT = 0.75  # of the leading, from the top of a line to its baseline


class Sheet:
    """A page in points. Call `play` with a canvas and its writer when the paper is complete."""

    def __init__(self, rtl: bool, landscape: bool = False) -> None:
        short, tall = float(A4[0]), float(A4[1])
        self.width, self.height = (tall, short) if landscape else (short, tall)
        self.rtl = rtl
        self.base = "R" if rtl else "L"
        self.inner = self.width - 2 * SIDE
        self.signed = False  # whether the signs of how a number is known stand on it without their words
        self._strokes: list[str | tuple[Line, float, float]] = []  # operators, or a line with its left and lower edge

    def play(self, canvas: Any, writer: Writer) -> None:
        """Draw all of it, once: what is drawn is let go, so that a long paper is not held twice."""
        strokes, self._strokes = self._strokes, []
        writer.new_page()
        for stroke in strokes:
            canvas.addLiteral(stroke if isinstance(stroke, str) else writer.line(*stroke))

    def physical(self, x: float, width: float = 0) -> float:
        """The left edge on paper of something that starts at x and is so wide."""
        return self.width - x - width if self.rtl else x

    # --- letters

    def text(
        self, x: float, baseline: float, text: str, style: Style, align: Align = "start", room: float = 0
    ) -> float:
        """One line at a baseline; where `room` is given, smaller and then cut. Returns its width."""
        if room:
            made = lettering.fitted(text, self.fitting(text, style, room), self.base, room)
        else:
            made = lettering.line(text, style, self.base)
        self.place(x, baseline, made, align)
        return made.width

    def fitting(self, text: str, style: Style, room: float, least: float = 0.8) -> Style:
        """The style, smaller where a line would not fit, but no smaller than `least` of its size."""
        wide = self.wide(text, style)
        return style if wide <= room else style.with_(size=style.size * max(least, room / wide * 0.995))

    def by_longest_word(self, text: str, style: Style, room: float) -> Style:
        """The style at which the longest word of our own text need not be cut in two."""
        return self.fitting(max(text.split() or [""], key=len), style, room, 0.6)

    def figure(self, end: float, baseline: float, text: str, style: Style, block: float = 0) -> None:
        """A figure that ends at `end`; in Arabic units stand under units in a block of that width there."""
        if self.rtl:
            self.text(end - (block or self.wide(text, style)), baseline, text, style)
        else:
            self.text(end, baseline, text, style, "end")

    def widest(self, texts: Iterable[str], style: Style) -> float:
        """The width of the widest of some lines."""
        return max((self.wide(text, style) for text in texts), default=0.0)

    def place(self, x: float, baseline: float, made: Line, align: Align = "start") -> None:
        start = x - made.width * BEFORE[align]
        self._strokes.append((made, self.physical(start, made.width), self.height - baseline))

    def paragraph(
        self, x: float, top: float, width: float, text: str, style: Style, most: int = 99, align: Align = "start"
    ) -> float:
        """Broken lines from a top edge; returns the bottom edge."""
        step = lettering.leading(style, self.base)
        at = x + width * BEFORE[align]
        for made in lettering.lines(text, style, self.base, width, most):
            self.place(at, top + step * ASCENT, made, align)
            top += step
        return top

    def tall(self, width: float, text: str, style: Style, most: int = 99) -> float:
        """The height `paragraph` would take."""
        return len(lettering.lines(text, style, self.base, width, most)) * lettering.leading(style, self.base)

    def wide(self, text: str, style: Style) -> float:
        """The width one line would take."""
        return lettering.line(text, style, self.base).width

    # --- lines and boxes

    def rule(self, x: float, y: float, width: float, ink: str = "line", thick: float = 0.6, dash: Dash = ()) -> None:
        self.segment(x, y, x + width, y, ink, thick, dash)

    def segment(
        self, x1: float, y1: float, x2: float, y2: float, ink: str = "line", thick: float = 0.6, dash: Dash = ()
    ) -> None:
        a, b, up1, up2 = self.physical(x1), self.physical(x2), self.height - y1, self.height - y2
        self.literal(f"q {pen(ink, thick, dash)} {a:.2f} {up1:.2f} m {b:.2f} {up2:.2f} l S Q")

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        fill: str | None = None,
        edge: str | None = None,
        thick: float = 0.8,
        dash: Dash = (),
        radius: float = 0,
    ) -> None:
        left, low = self.physical(x, width), self.height - top - height
        shape = rounded(left, low, width, height, radius) if radius else rectangle(left, low, width, height)
        paint = "B" if fill and edge else "f" if fill else "S"
        chosen = [filled(fill)] if fill else []
        if edge:
            chosen.append(pen(edge, thick, dash))
        self.literal(f"q {' '.join(chosen)} {shape} {paint} Q")

    def hatch(
        self, x: float, top: float, width: float, height: float, ink: str, step: float = 2.8, thick: float = 0.9
    ) -> None:
        """A box of slanted lines on white with an outline; the slant is the same in both directions."""
        left, low = self.physical(x, width), self.height - top - height
        shape = rectangle(left, low, width, height)
        lines = slanted(left, low, width, height, step)
        inside = f"{filled('white')} {shape} f {shape} W n {pen(ink, thick)} {lines} S"
        self.literal(f"q {inside} Q q {pen(ink, 0.9)} {shape} S Q")

    def literal(self, operators: str) -> None:
        """Graphic operators of the page itself, in its own coordinates, upwards from the lower left."""
        self._strokes.append(operators)
