"""Arabic for a page that lays glyphs from left to right: joined letters, reordered lines, mirrored signs.

Order of work: `joined` (letters take their forms, so that widths can be measured), then the caller breaks
lines in logical order, then `reordered` for each line. python-bidi's Rust engine orders well but does not
mirror; its Python engine mirrors but misplaces paired brackets. So a word joiner is put after each sign
that mirrors: where it comes out in front, the sign was read from right to left and is swapped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

JOINER = "\u2060"  # follows a sign that mirrors
STRONG = "\u2061"  # follows each letter of an emphasised word
OPEN_STRONG, CLOSE_STRONG = "\ue000", "\ue001"  # around emphasised words, in logical text
LEFT_ISOLATE, RIGHT_ISOLATE, ISOLATE, POP = "\u2066", "\u2067", "\u2068", "\u2069"

MIRRORED = dict(zip("()[]{}«»‹›<>", ")(][}{»«›‹><", strict=True))
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
CONTROLS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# Signed amounts, dates, telephone numbers and codes that begin with a digit keep their own order inside Arabic;
# what begins with a Latin letter does so by itself.
OWN_ORDER = re.compile(r"(?<![A-Za-z0-9])(?:[−+]?[0-9]+(?:[-./:,@_\u202f][A-Za-z0-9]+)+|[−+][0-9]+)")
SHAPING = {
    "delete_harakat": True,
    "support_ligatures": True,
    "ARABIC LIGATURE ALLAH": False,
    "use_unshaped_instead_of_isolated": False,
}


def right_to_left(text: str) -> bool:
    """Whether any letter of the text is written from right to left."""
    return RIGHT_TO_LEFT.search(text) is not None


def direction(text: str, page: str) -> str:
    """The direction in which a text is ordered on a page of direction "R" or "L": a text wholly in the other
    script, such as an Italian answer on an Arabic page, keeps its own."""
    if page == "R":
        return "R" if right_to_left(text) else "L"
    return "R" if right_to_left(text) and not LATIN.search(text) else "L"


@lru_cache(maxsize=4096)
def joined(text: str) -> str:
    """Arabic letters in the forms they take beside each other, still in the order of reading."""
    return _shaper()(text) if right_to_left(text) else text


@cache
def _shaper() -> Callable[[str], str]:
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - 2 MB of tables, which a Latin paper never needs

    shape: Callable[[str], str] = ArabicReshaper(SHAPING).reshape
    return shape


@cache
def _engine() -> Callable[..., str]:
    from bidi import get_display  # noqa: PLC0415 - as above

    ordered: Callable[..., str] = get_display
    return ordered


def reordered(line: str, base: str) -> str:
    """One line in the order of the eye; letters of emphasised words are followed by `STRONG`.

    `base` is "R" or "L", the direction of the paragraph.
    """
    if base == "L" and not right_to_left(line):
        return _marked(CONTROLS.sub("", line))
    isolated = OWN_ORDER.sub(lambda found: f"{LEFT_ISOLATE}{found[0]}{POP}", line) if base == "R" else line
    prepared = "".join(char + JOINER if char in MIRRORED else char for char in isolated)
    return _mirrored(_engine()(_marked(prepared), base_dir=base))


def _marked(line: str) -> str:
    """The two brackets of emphasis become a mark on each letter, which reordering cannot tear off."""
    if OPEN_STRONG not in line:
        return line.replace(CLOSE_STRONG, "")
    out, strong = [], False
    for char in line:
        if char in (OPEN_STRONG, CLOSE_STRONG):
            strong = char == OPEN_STRONG
        else:
            out.append(char + STRONG if strong and char not in (" ", JOINER) else char)
    return "".join(out)


def _mirrored(visual: str) -> str:
    """Swap the signs whose joiner came out in front, then drop joiners and controls."""
    out, in_front, waiting = [], False, False
    for char in visual:
        if char == JOINER:
            in_front, waiting = not waiting, False
        elif char in MIRRORED:
            out.append(MIRRORED[char] if in_front else char)
            waiting, in_front = not in_front, False
        elif char == STRONG or not CONTROLS.match(char):
            out.append(char)
    return "".join(out)
