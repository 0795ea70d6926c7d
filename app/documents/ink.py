"""The colours of paper, and the few graphic operators of a PDF page.

Green, red, blue and clay print as one grey, so hue is never the only sign. Operators are written here
because the library's own number formatting took half the time of a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reportlab.lib.colors import HexColor

INKS: Final = {
    "ink": HexColor(0x221D15),
    "soft": HexColor(0x544A3B),
    "edge": HexColor(0x83735A),
    "line": HexColor(0xDFD3BD),
    "sand": HexColor(0xF6F0E4),
    "white": HexColor(0xFFFFFF),
    "green": HexColor(0x14513C),
    "green_wash": HexColor(0xE2ECDD),
    "clay": HexColor(0x94390F),
    "clay_wash": HexColor(0xFAE5D5),
    "red": HexColor(0x99161D),
    "blue": HexColor(0x174F7B),
    "blue_wash": HexColor(0xE1EBF1),
    "gold": HexColor(0xDCA23A),
}
_PARTS: Final = {name: f"{colour.red:.4f} {colour.green:.4f} {colour.blue:.4f}" for name, colour in INKS.items()}
_FILLS: Final = {name: f"{parts} rg" for name, parts in _PARTS.items()}


def filled(ink: str) -> str:
    """The operator that chooses a colour for areas."""
    return _FILLS[ink]


def pen(ink: str, thick: float, dash: Iterable[float] = (), round_ends: bool = False) -> str:
    """The operators that choose a pen."""
    ends = "1 J 1 j" if round_ends else "0 J 0 j"
    return f"{_PARTS[ink]} RG {thick:.2f} w {ends} [{' '.join(f'{part:g}' for part in dash)}] 0 d"


def rectangle(left: float, low: float, width: float, height: float) -> str:
    return f"{left:.2f} {low:.2f} {width:.2f} {height:.2f} re"


def slanted(left: float, low: float, width: float, height: float, step: float) -> str:
    """Lines at 45 degrees over a rectangle, to be clipped to it."""
    count = int((width + height) / step) + 2
    bottom, top = f"{low:.2f} m", f"{low + height:.2f} l"
    starts = [left - height + place * step for place in range(count)]
    return " ".join([f"{x:.2f} {bottom} {x + height:.2f} {top}" for x in starts])


def rounded(left: float, low: float, width: float, height: float, radius: float) -> str:
    """A rectangle with round corners, as four curves."""
    right, high, bend = left + width, low + height, radius * 0.4477
    corner = (
        f"{left + radius:.2f} {low:.2f} m {right - radius:.2f} {low:.2f} l",
        f"{right - bend:.2f} {low:.2f} {right:.2f} {low + bend:.2f} {right:.2f} {low + radius:.2f} c",
        f"{right:.2f} {high - radius:.2f} l",
        f"{right:.2f} {high - bend:.2f} {right - bend:.2f} {high:.2f} {right - radius:.2f} {high:.2f} c",
        f"{left + radius:.2f} {high:.2f} l",
        f"{left + bend:.2f} {high:.2f} {left:.2f} {high - bend:.2f} {left:.2f} {high - radius:.2f} c",
        f"{left:.2f} {low + radius:.2f} l",
        f"{left:.2f} {low + bend:.2f} {left + bend:.2f} {low:.2f} {left + radius:.2f} {low:.2f} c h",
    )
    return " ".join(corner)
