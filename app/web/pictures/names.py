"""The names of months under the bars of a picture."""

from __future__ import annotations

from collections.abc import Sequence

from app.web.pictures.canvas import BEFORE, Anchor, Canvas

PHONE = 302  # pixels: how wide a picture is on a narrow phone
LETTER, NARROW, WIDE = 7.5, 4.3, 11.0  # pixels of a letter, and of those that take less or more
IS_NARROW, IS_WIDE, LONG_AT_THE_END = frozenset("اأإلبتنيفfijlrt."), frozenset("سطmCDS"), "ي"
BOLDER = 1.4  # times as wide
LIFT = 4  # from the foot of the picture
APART = 5  # between two names on a phone
BESIDE_BOLD = 10  # letters of two names side by side, one of them bold, on a wide picture


def names(canvas: Canvas, labels: Sequence[str], bold: int | None = None) -> None:
    """Every second name on a phone, so that the bold one is among them and none touches another; all of them where it
    is wide, but those beside the bold one that would touch it. At both ends they stay inside the picture."""
    on_phone = _on_a_phone(labels, bold)
    for at, label in enumerate(labels):
        if bold is not None and abs(at - bold) == 1 and len(label) + len(labels[bold]) > BESIDE_BOLD:
            continue
        style = "v" if at == bold else "" if at in on_phone else "wid"
        anchor = _anchor(at, labels)
        canvas.text(100 * (at + BEFORE[anchor]) / len(labels), canvas.height - LIFT, label, style, anchor)


def _anchor(at: int, labels: Sequence[str]) -> Anchor:
    if BOLDER * _wide(labels[at]) <= PHONE / len(labels):
        return "middle"
    return "start" if at == 0 else "end" if at == len(labels) - 1 else "middle"


def _on_a_phone(labels: Sequence[str], bold: int | None) -> set[int]:
    """The bold name first, then outwards from it what has room."""
    first, kept = bold or 0, dict[int, tuple[float, float]]()
    for at in sorted(range(first % 2, len(labels), 2), key=lambda at: abs(at - first)):
        left, right = _span(at, labels, BOLDER if at == bold else 1)
        if all(right + APART <= start or end + APART <= left for start, end in kept.values()):
            kept[at] = (left, right)
    return set(kept)


def _span(at: int, labels: Sequence[str], times: float) -> tuple[float, float]:
    """From where to where a name reaches, in pixels of a phone."""
    wide, before = times * _wide(labels[at]), BEFORE[_anchor(at, labels)]
    left = PHONE * (at + before) / len(labels) - wide * before
    return left, left + wide


def _wide(name: str) -> float:
    """Some pixels more or less: an Arabic letter is narrow inside a word and long at its end."""
    letters = (NARROW if one in IS_NARROW else WIDE if one in IS_WIDE else LETTER for one in name)
    return sum(letters) + LETTER * name.endswith(LONG_AT_THE_END)
