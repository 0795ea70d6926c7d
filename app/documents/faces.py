"""The seven embedded faces, and which of them holds a letter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.documents.bidi import CONTROLS, RIGHT_TO_LEFT, STRONG

FOLDER = Path(__file__).parent / "fonts"
FILES = {
    "sans": "NotoSans-Regular",
    "semi": "NotoSans-SemiBold",
    "bold": "NotoSans-Bold",
    "serif": "NotoSerif-Medium",
    "title": "NotoSerif-Bold",
    "arabic": "NotoSansArabic-Regular",
    "arabic_bold": "NotoSansArabic-Bold",
}
ARABIC_FOR = {
    "sans": "arabic",
    "serif": "arabic_bold",
    "semi": "arabic_bold",
    "bold": "arabic_bold",
    "title": "arabic_bold",
}
STRONGER = {"sans": "bold", "serif": "title", "semi": "bold", "bold": "bold", "title": "title"}
STEERING = re.compile("[\ue000\ue001\u2066-\u2069]")  # emphasis and isolates, put in by our own sentences
UNKNOWN_SIGN = "\ufffd"


_METRICS: dict[tuple[int, int], tuple[int, int]] = {}  # widths and margins of letters, of which the faces share many
_CODES: dict[int, int] = {}  # the letters and their places in a face, of which they share nearly all
_WIDTHS: dict[float, float] = {}


@dataclass(frozen=True)
class Face:
    """One embedded face: its name on the canvas and the widths of its letters in thousandths of the size."""

    name: str
    widths: dict[int, float]
    arabic: bool = False


@cache
def face(name: str) -> Face:
    """Read and register one face; each is read once in the life of the program."""
    font = TTFont(f"Ritorno-{name}", str(FOLDER / f"{FILES[name]}.ttf"))
    font.face.hmetrics = [_METRICS.setdefault(pair, pair) for pair in font.face.hmetrics]
    font.face.charToGlyph = {_code(code): _code(glyph) for code, glyph in font.face.charToGlyph.items()}
    font.face.charWidths = {_code(code): _WIDTHS.setdefault(wide, wide) for code, wide in font.face.charWidths.items()}
    font.face.glyphToChar = {}  # was for reading it, and for joining letters, which our text brings joined
    pdfmetrics.registerFont(font)
    return Face(font.fontName, font.face.charWidths, name in ARABIC_FOR.values())


def _code(code: int) -> int:
    return _CODES.setdefault(code, code)


@lru_cache(maxsize=8192)
def face_for(char: str, name: str) -> Face:
    """The face that draws a letter in the wanted kind: Arabic letters, Latin letters, or rarer Latin ones."""
    code = ord(char)
    if RIGHT_TO_LEFT.match(char) or char in "،؛؟":
        return face(ARABIC_FOR[name])
    wanted = face(name)
    return wanted if code in wanted.widths else face("sans")


@lru_cache(maxsize=4096)
def readable(text: str) -> str:
    """A text with only letters that the faces hold: what they lack is one sign for a whole run.

    Lines, tabs and invisible controls become nothing or a space; stacked accents keep the first.
    """
    if text.isascii() and text.isprintable():
        return text
    out: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        _add(char, out)
    return "".join(out)


def own_words(text: str) -> str:
    """What a person wrote, without signs that would steer a line."""
    return readable(STEERING.sub("", text))


def _add(char: str, out: list[str]) -> None:
    kind = unicodedata.category(char)
    if kind in ("Cc", "Zl", "Zp"):
        out.append(" ")
    elif STEERING.match(char):
        out.append(char)
    elif _dropped(char, kind, out):
        return
    elif _held(char):
        out.append(char)
    else:
        out.extend(_nearest(char, out))


def _dropped(char: str, kind: str, out: list[str]) -> bool:
    """Invisible controls, and every accent after the first on one letter."""
    stacked = kind == "Mn" and bool(out) and unicodedata.combining(out[-1]) > 0
    return stacked or kind == "Cf" or char == STRONG or CONTROLS.match(char) is not None


def _nearest(char: str, out: list[str]) -> str:
    plain = "".join(part for part in unicodedata.normalize("NFKD", char) if _held(part))
    if plain and not unicodedata.combining(plain[0]):
        return plain
    return "" if out and out[-1] == UNKNOWN_SIGN else UNKNOWN_SIGN


def _held(char: str) -> bool:
    code = ord(char)
    if RIGHT_TO_LEFT.match(char):
        return code in face("arabic").widths or unicodedata.category(char) == "Mn"
    return code in face("sans").widths or char in "،؛؟"
