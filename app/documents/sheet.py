"""One page, drawn once for both directions: x runs from the side where reading starts, y from the top.

Everything is recorded and drawn when the whole paper is known, because each header says how many pages
there are. In a right-to-left page the same x lies as far from the right edge; hatches, digits and the
brand's word keep their own direction.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from reportlab.lib.pagesizes import A4

from app.documents import lettering
from app.documents.ink import INKS
from app.documents.lettering import Line, Style

Align = Literal["start", "centre", "end"]
Dash = tuple[float, ...]
SIDE = 51.0  # 18 mm
ASCENT = 0.75  # of the leading, from the top of a line to its baseline


class Sheet:
    """A page in points. Call `play` with a canvas when the paper is complete."""

    def __init__(self, rtl: bool, landscape: bool = False) -> None:
        short, tall = A4
        self.width, self.height = (tall, short) if landscape else (short, tall)
        self.rtl = rtl
        self.base = "R" if rtl else "L"
        self.inner = self.width - 2 * SIDE
        self._strokes: list[Callable[[Any], None]] = []

    def play(self, canvas: Any) -> None:
        for stroke in self._strokes:
            stroke(canvas)

    def physical(self, x: float, width: float = 0) -> float:
        """The left edge on paper of something that starts at x and is so wide."""
        return self.width - x - width if self.rtl else x

    # --- letters

    def text(self, x: float, baseline: float, text: str, style: Style, align: Align = "start", room: float = 0) -> float:
        """One line at a baseline; cut to `room` where given. Returns its width."""
        made = lettering.fitted(text, style, self.base, room) if room else lettering.line(text, style, self.base)
        self.place(x, baseline, made, align)
        return made.width

    def place(self, x: float, baseline: float, made: Line, align: Align = "start") -> None:
        start = x - {"start": 0.0, "centre": made.width / 2, "end": made.width}[align]
        left, up = self.physical(start, made.width), self.height - baseline

        def stroke(canvas: Any) -> None:
            at = left
            for run in made.runs:
                canvas.setFillColor(INKS[run.ink])
                canvas.setFont(run.font, run.size)
                canvas.drawString(at, up, run.text)
                at += run.width

        self._strokes.append(stroke)

    def paragraph(
        self, x: float, top: float, width: float, text: str, style: Style, most: int = 99, align: Align = "start"
    ) -> float:
        """Broken lines from a top edge; returns the bottom edge."""
        step = lettering.leading(style, self.base)
        at = x + {"start": 0.0, "centre": width / 2, "end": width}[align]
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

        def stroke(canvas: Any) -> None:
            _pen(canvas, ink, thick, dash)
            canvas.line(a, up1, b, up2)

        self._strokes.append(stroke)

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

        def stroke(canvas: Any) -> None:
            if fill:
                canvas.setFillColor(INKS[fill])
            if edge:
                _pen(canvas, edge, thick, dash)
            painted = {"fill": 1 if fill else 0, "stroke": 1 if edge else 0}
            if radius:
                canvas.roundRect(left, low, width, height, radius, **painted)
            else:
                canvas.rect(left, low, width, height, **painted)

        self._strokes.append(stroke)

    def hatch(
        self, x: float, top: float, width: float, height: float, ink: str, step: float = 2.8, thick: float = 0.9
    ) -> None:
        """A box of slanted lines on white with an outline; the slant is the same in both directions."""
        left, low = self.physical(x, width), self.height - top - height

        def stroke(canvas: Any) -> None:
            canvas.saveState()
            canvas.setFillColor(INKS["white"])
            clip = canvas.beginPath()
            clip.rect(left, low, width, height)
            canvas.clipPath(clip, stroke=0, fill=1)
            _pen(canvas, ink, thick, ())
            slant = canvas.beginPath()
            for count in range(int((width + height) / step) + 2):
                slant.moveTo(left - height + count * step, low)
                slant.lineTo(left + count * step, low + height)
            canvas.drawPath(slant)
            canvas.restoreState()
            _pen(canvas, ink, 0.9, ())
            canvas.rect(left, low, width, height)

        self._strokes.append(stroke)

    def custom(self, stroke: Callable[[Any], None]) -> None:
        """Something drawn on the canvas itself, such as a picture."""
        self._strokes.append(stroke)


def _pen(canvas: Any, ink: str, thick: float, dash: Dash) -> None:
    canvas.setStrokeColor(INKS[ink])
    canvas.setLineWidth(thick)
    canvas.setLineCap(0)
    canvas.setDash(list(dash))
