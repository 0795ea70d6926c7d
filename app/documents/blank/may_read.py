"""P10 on paper: who may read the plan, in the words of the screen, with the day and a signature or a mark.

A sheet of its own: the programme office keeps it, and the questions of the plan stay with the person.
"""

from __future__ import annotations

from app.documents import styles
from app.documents.blank.answers import room_for
from app.documents.blank.marks import GAP, LINE, draw_rows, tall_of
from app.documents.blank.page import TOP, Form, FormPaper
from app.documents.lettering import Style
from app.documents.parts import frame, number
from app.documents.sheet import SIDE, Sheet
from app.documents.voice import Voice
from app.language.messages import Message, mark, say
from app.language.tongues import Tongue
from app.plan.fields import Field
from app.plan.may_read import ASKED, NO_IS_GOOD

NO_MONEY = "EUR"  # only to have a voice: no amount stands here
KEPT = mark(
    "The programme office keeps this sheet and writes down your answers. You see them under “What is kept about me”."
)
NAME, DAY, SIGNED = mark("Your name"), mark("Day"), mark("Your signature, or a mark")
WORDS = styles.BODY.with_(size=11, leading=16)
ANSWER = styles.H3
EDGE, APART = 14.0, 18.0


def draw_may_read(tongue: Tongue, version: str) -> bytes:
    """The PDF of one page; `version` names the words, as the desk records them."""
    voice = Voice(tongue, NO_MONEY)
    form, paper = Form(voice, ""), FormPaper(voice)
    title = form.say(ASKED.title)
    sheet = paper.page(title)
    y = sheet.paragraph(SIDE, TOP, sheet.inner, title, styles.H1) + 6
    for words in (ASKED.why, NO_IS_GOOD):
        y = sheet.paragraph(SIDE, y, sheet.inner, form.say(words), WORDS)
    for field in ASKED.fields:
        y = _question(sheet, form, field, y + APART)
    for label in (NAME, DAY, SIGNED):
        y = _line(sheet, form, label, y + APART + LINE)
    y = sheet.paragraph(SIDE, y + APART, sheet.inner, form.say(KEPT), styles.NOTE)
    sheet.paragraph(
        SIDE, y, sheet.inner, form.say(say("The words of this sheet: %(version)s.", version=version)), styles.NOTE
    )
    return paper.finish(title)


def _question(sheet: Sheet, form: Form, field: Field, top: float) -> float:
    x, room = SIDE + 48, sheet.inner - 48 - EDGE
    said: list[tuple[str, Style]] = [(form.say(field.label), ANSWER), (form.say(field.hint), WORDS)]
    ticks = room_for(sheet, form, field, room)
    tall = 2 * EDGE + sum(sheet.tall(room, text, style) for text, style in said) + 6 + tall_of(ticks)
    frame(sheet, SIDE, top, sheet.inner, tall)
    number(sheet, SIDE + 40, top + EDGE + 11, field.number)
    y = top + EDGE
    for text, style in said:
        y = sheet.paragraph(x, y, room, text, style)
    draw_rows(sheet, ticks, x, y + 6, 2 * GAP)
    return top + tall


def _line(sheet: Sheet, form: Form, label: Message | str, y: float) -> float:
    start = SIDE + sheet.text(SIDE, y, form.say(label), styles.STRONG) + GAP
    sheet.segment(start, y + 2, SIDE + sheet.inner, y + 2, "ink", 0.7)
    return y
