"""The colours of paper. Green, red, blue and clay print as one grey, so hue is never the only sign."""

from __future__ import annotations

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
