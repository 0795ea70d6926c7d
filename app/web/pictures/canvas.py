"""What charts are drawn with. Across is per cent of the width, down is pixels, so that text keeps its size.

There is no viewBox: a phone and a desk show the same letters. Right to left, `x` is mirrored and anchors swap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

Anchor = Literal["start", "middle", "end"]
BEFORE: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}  # how much of a text stands before its place
ANCHORS: dict[Anchor, str] = {"start": "a", "middle": "", "end": "z"}
MIRRORED: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


@dataclass
class Canvas:
    """One chart. `key` makes its ids unique in the page; `rtl` mirrors all that is put on it."""

    key: str
    height: int
    title: str
    rtl: bool
    parts: list[Markup] = field(default_factory=list)

    def rect(self, x: float, width: float, y: float, height: float, style: str, fill: str = "") -> None:
        left = 100 - x - width if self.rtl else x
        shape = Markup('<rect{} x="{}%" width="{}%" y="{}" height="{}"{}/>')
        painted = Markup(' fill="url(#{}-{})"').format(self.key, fill) if fill else ""
        self.parts.append(shape.format(_style(style), short(left), short(width), short(y), short(height), painted))

    def text(self, x: float, y: float, words: str, style: str = "", anchor: Anchor = "middle") -> None:
        side = MIRRORED[anchor] if self.rtl else anchor
        styles = " ".join(part for part in (ANCHORS[side], style) if part)
        shape = Markup('<text{} x="{}%" y="{}">{}</text>')
        self.parts.append(shape.format(_style(styles), short(100 - x if self.rtl else x), short(y), words))

    def across(self, y: float, style: str, width: str = "") -> None:
        """A line over the whole width."""
        self.parts.append(
            Markup('<line{}{} x2="100%" y1="{}" y2="{}"/>').format(_style(style), _wide(width), short(y), short(y))
        )

    def down(self, x: float, y1: float, y2: float, style: str) -> None:
        at = short(100 - x if self.rtl else x)
        shape = Markup('<line{} x1="{}%" x2="{}%" y1="{}" y2="{}"/>')
        self.parts.append(shape.format(_style(style), at, at, short(y1), short(y2)))

    def pattern(self, name: str, ground: str, stripe: str) -> None:
        """Stripes to fill a bar with: they show without colour what colour shows."""
        shape = Markup(
            '<pattern id="{}-{}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            '<rect class="{}" width="6" height="6"/><line class="{}" y2="6" stroke-width="4"/></pattern>'
        )
        self.parts.append(shape.format(self.key, name, ground, stripe))

    def drawn(self) -> Markup:
        frame = Markup(
            '<svg class="chart" height="{}" role="img" aria-labelledby="{}-t"><title id="{}-t">{}</title>{}</svg>'
        )
        return frame.format(self.height, self.key, self.key, self.title, Markup("").join(self.parts))


def short(value: float, places: int = 2) -> str:
    """A coordinate with as few characters as it needs."""
    written = f"{value:.{places}f}"
    return written.rstrip("0").rstrip(".") if places else written  # a whole 40 keeps its zero


def _style(style: str) -> Markup:
    return Markup(' class="{}"').format(style) if style else Markup("")


def _wide(width: str) -> Markup:
    return Markup(' stroke-width="{}"').format(width) if width else Markup("")
