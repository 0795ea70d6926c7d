"""The parts that pages are made of: headings, key figures, cards, notes, framed question numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.documents import styles
from app.documents.drawings import sign
from app.documents.ink import filled, rectangle, rounded
from app.documents.lettering import Style
from app.documents.sheet import SIDE, Dash, Sheet

Tone = Literal["green", "clay", "blue"]
OPEN: Dash = (5, 3.2)
SIGNS = {"green": "done", "clay": "care", "blue": "info"}


def heading(sheet: Sheet, over: str, title: str, lead: str = "", top: float = 68, care: bool = True) -> float:
    """The line above, the question as h1, and the sentence that answers it; returns the next top."""
    sheet.text(SIDE, top + 9, over, styles.OVER, room=sheet.inner)
    y = sheet.paragraph(SIDE, top + 14, sheet.inner, title, styles.H1, most=2)
    if lead:
        y = sheet.paragraph(
            SIDE, y + 4, sheet.inner - 40, lead, styles.LEAD.with_(strong_ink="clay" if care else "ink"), most=4
        )
    return y + 14


def subheading(sheet: Sheet, x: float, top: float, text: str, room: float, icon: str = "") -> float:
    """An h2, with a sign before it where one is named; returns the next top."""
    start = x
    if icon:
        sign(sheet, icon, x + 1, top + 14)
        start += 25
    sheet.text(start, top + 12, text, styles.H2 if icon else styles.H3, room=room - (start - x))
    return top + 20


def number(sheet: Sheet, end: float, baseline: float, text: str) -> float:
    """A framed question number, ending at `end`: the same on screen, on paper and on the form."""
    style = Style("bold", 6.6, 8)
    made = sheet.text(end - 5, baseline, text, style, "end")
    sheet.box(end - made - 10, baseline - 8, made + 10, 11, edge="edge", thick=0.7, radius=2.4)
    return made + 10


@dataclass(frozen=True)
class Fact:
    """One key figure: what it is, the figure, one line below; clay where it asks for care."""

    name: str
    figure: str
    below: str = ""
    care: bool = False


def facts(sheet: Sheet, top: float, listed: Sequence[Fact], across: int, figure: Style = styles.FIGURE) -> float:
    """Key figures in columns with a thin line between them; returns the next top."""
    step = (sheet.inner + 13) / across
    tallest = 0.0
    for place, fact in enumerate(listed):
        x, room = SIDE + place * step, step - 26
        if place:
            sheet.segment(x - 13, top, x - 13, top + 52, "line", 0.6)
        ink = "clay" if fact.care else "ink"
        sheet.text(x, top + 9, fact.name, styles.LABEL.with_(ink="clay" if fact.care else "soft"), room=room)
        sheet.text(x, top + 31, fact.figure, sheet.fitting(fact.figure, figure, room, 0.3).with_(ink=ink))
        tallest = max(tallest, sheet.paragraph(x, top + 37, room, fact.below, styles.NOTE, most=2))
    return max(top + 52, tallest + 3) + 4


def note(sheet: Sheet, x: float, top: float, width: float, tone: Tone, title: str, body: str) -> float:
    """A washed box with a bar at its start; returns the next top."""
    text_x, room = x + 28, width - 40
    height = (
        14 + sheet.tall(room, title, styles.STRONG) + sheet.tall(room, body, styles.BODY.with_(size=8.6, leading=12.6))
    )
    sheet.box(x, top, width, height, fill=f"{tone}_wash", radius=5)
    sheet.box(x, top, 3, height, fill=tone)
    sign(sheet, SIGNS[tone], x + 12, top + 17)
    y = sheet.paragraph(text_x, top + 6, room, title, styles.STRONG.with_(ink=tone))
    sheet.paragraph(text_x, y, room, body, styles.BODY.with_(size=8.6, leading=12.6))
    return top + height + 14


def still_open(sheet: Sheet, x: float, top: float, width: float, title: str, body: str) -> float:
    """A dashed box for what is not known yet; returns the next top."""
    room = width - 44
    height = 16 + sheet.tall(room, title, styles.STRONG) + sheet.tall(room, body, styles.BODY)
    sheet.box(x, top, width, height, edge="edge", thick=1, dash=OPEN, radius=7)
    sign(sheet, "open", x + 12, top + 19)
    y = sheet.paragraph(x + 28, top + 7, room, title, styles.STRONG.with_(ink="soft"))
    sheet.paragraph(x + 28, y, room, body, styles.BODY)
    return top + height + 14


def frame(sheet: Sheet, x: float, top: float, width: float, height: float) -> None:
    """A card around a picture or a list."""
    sheet.box(x, top, width, height, edge="line", thick=0.8, radius=7)


def tick_box(sheet: Sheet, x: float, top: float) -> None:
    """A square to tick by hand."""
    sheet.box(x, top, 11, 11, edge="ink", thick=1, radius=2)


def sure_sign(sheet: Sheet, x: float, top: float, tag: str) -> None:
    """A full, a half full and a dashed circle: known, asked, guessed."""
    size = 9.0
    dash = (1.6, 1.4) if tag == "guess" else ()
    if tag != "guess":
        left, low = sheet.physical(x, size), sheet.height - top - size
        circle = rounded(left, low, size, size, size / 2)
        shown = rectangle(left, low, size, size / 2 if tag == "asked" else size)
        sheet.literal(f"q {circle} W n {filled('ink')} {shown} f Q")
    sheet.box(x, top, size, size, edge="ink", thick=0.9, dash=dash, radius=size / 2)
