"""Room to write by hand: boxes, lines, and boxes to cross, each as wide as a pen needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.documents import lettering, styles
from app.documents.blank.page import Form
from app.documents.lettering import Line, Style
from app.documents.parts import number, sure_sign, tick_box
from app.documents.sheet import Sheet
from app.language.messages import mark
from app.plan.limits import HOW_KNOWN, TAGS

GAP = 11.0
LINE = 24.0  # from one line to write on to the next: more than 8 mm
BOX = 21.0
WORDS = styles.BODY.with_(leading=12)
HAND = Style("semi", 9.4, 12.6, "blue")  # what was answered, in a form that is filled in
CROSS = "×"
NOT_YET = mark("I don’t know yet")


@dataclass(frozen=True)
class Item:
    """Something small that stands in a row with others: how wide and tall, and how it is drawn from its corner."""

    wide: float
    tall: float
    draw: Callable[[Sheet, float, float], None]


def rows_of(items: Iterable[Item], width: float, gap: float = GAP) -> list[list[Item]]:
    """Items behind each other, and a further row where there is no room left."""
    out: list[list[Item]] = []
    used = 0.0
    for item in items:
        if not out or used + gap + item.wide > width:
            out.append([])
            used = -gap
        out[-1].append(item)
        used += gap + item.wide
    return out


def tall_of(rows: Iterable[list[Item]]) -> float:
    return sum(_tall(row) for row in rows)


def draw_rows(sheet: Sheet, rows: Iterable[list[Item]], x: float, top: float, gap: float = GAP) -> float:
    """The rows from a corner; returns the bottom edge."""
    for row in rows:
        at = x
        for item in row:
            item.draw(sheet, at, top + (_tall(row) - 4 - item.tall) / 2)
            at += item.wide + gap
        top += _tall(row)
    return top


def _tall(row: list[Item]) -> float:
    return max(item.tall for item in row) + 5


def words(sheet: Sheet, text: str, strong: bool = False) -> Item:
    style = styles.LABEL if strong else WORDS
    return Item(sheet.wide(text, style), 12, lambda page, x, top: _put(page, x, top + 9.5, text, style))


def tick(sheet: Sheet, text: str, room: float, own: str = "", tag: str = "", crossed: bool = False) -> Item:
    """A box to cross with its words; a question's number or the sign of how sure stands between."""
    between = 32.0 if own else 13.0 if tag else 0.0
    wide = min(sheet.wide(text, WORDS), room - 16 - between)
    lines = sheet.tall(wide + 0.5, text, WORDS)

    def draw(page: Sheet, x: float, top: float) -> None:
        _tick_box(page, x, top + 0.5, crossed)
        if own:
            number(page, x + 44, top + 9, own)
        if tag:
            sure_sign(page, x + 15, top + 1.5, tag)
        page.paragraph(x + 16 + between, top, wide + 0.5, text, WORDS)

    return Item(wide + 16 + between, lines, draw)


def box(wide: float, inside: str = "", tall: float = BOX, written: str = "") -> Item:
    """A box to write in; a small word may stand at its upper edge."""

    def draw(page: Sheet, x: float, top: float) -> None:
        page.box(x, top, wide, tall, edge="ink", thick=0.7, radius=2)
        _write(page, x + wide / 2, top + tall - (3.5 if inside else 6.5), wide - 4, written)
        if inside:
            style = page.fitting(inside, styles.TICK, wide - 4, 0.4)
            page.text(x + 3, top + 7, inside, style)

    return Item(wide, tall, draw)


def named_box(name: str, wide: float, tall: float = BOX, written: str = "") -> Item:
    """A box with its name above, such as a month."""

    def draw(page: Sheet, x: float, top: float) -> None:
        style = page.fitting(name, styles.TICK, wide, 0.4)
        page.text(x + wide / 2, top + 7, name, style, "centre")
        page.box(x, top + 10, wide, tall, edge="ink", thick=0.7, radius=2)
        _write(page, x + wide / 2, top + 10 + tall / 2 + 3.2, wide - 2, written)

    return Item(wide, tall + 10, draw)


def beside(items: Sequence[Item], gap: float) -> Item:
    """Several small things as one."""

    def draw(page: Sheet, x: float, top: float) -> None:
        for item in items:
            item.draw(page, x, top)
            x += item.wide + gap

    return Item(sum(item.wide + gap for item in items) - gap, max(item.tall for item in items), draw)


def lines_for(sheet: Sheet, width: float, least: int, written: str) -> list[Item]:
    """Lines to write on, at least so many, each with its piece of what was answered."""
    pieces = lettering.lines(written, HAND, sheet.base, width) if written else ()
    return [_line(width, pieces[n] if n < len(pieces) else None) for n in range(max(least, len(pieces)))]


def under(items: Sequence[Item]) -> Item:
    """Several things under each other as one."""

    def draw(page: Sheet, x: float, top: float) -> None:
        for item in items:
            item.draw(page, x, top)
            top += item.tall

    return Item(max(item.wide for item in items), sum(item.tall for item in items), draw)


def sure(sheet: Sheet, form: Form, known: str | None = None) -> Item:
    """I know, I asked, I guess: each a box with its sign, never torn apart; `known` is the one that was answered."""
    asked = words(sheet, form.say(HOW_KNOWN), strong=True)
    ways = (tick(sheet, form.say(said), 200, tag=tag, crossed=tag == known) for tag, said in TAGS.items())
    return beside([asked, *ways], 9)


def sure_boxes(known: str | None = None) -> Item:
    """The three boxes with their signs alone, for a row of a table."""

    def draw(page: Sheet, x: float, top: float) -> None:
        page.signed = True
        for place, tag in enumerate(TAGS):
            _tick_box(page, x + place * 28, top, tag == known)
            sure_sign(page, x + place * 28 + 14, top + 1, tag)

    return Item(84, 11, draw)


def _put(sheet: Sheet, x: float, baseline: float, text: str, style: Style) -> None:
    sheet.text(x, baseline, text, style)


def _line(width: float, piece: Line | None) -> Item:
    def draw(page: Sheet, x: float, top: float) -> None:
        page.rule(x, top + LINE - 5, width, "ink", 0.7)
        if piece is not None:
            page.place(x + 2, top + LINE - 8.5, piece)

    return Item(width, LINE - 5, draw)


def _tick_box(sheet: Sheet, x: float, top: float, crossed: bool) -> None:
    tick_box(sheet, x, top)
    if crossed:
        sheet.segment(x + 2, top + 2, x + 9, top + 9, "blue", 1.6)
        sheet.segment(x + 9, top + 2, x + 2, top + 9, "blue", 1.6)


def _write(sheet: Sheet, middle: float, baseline: float, room: float, written: str) -> None:
    if written:
        sheet.text(middle, baseline, written, sheet.fitting(written, HAND, room, 0.4), "centre")
