"""The day-book on paper: a sheet of twelve months and a sheet of the days of one, with the numbers of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents import styles
from app.documents.blank.page import TOP, Form, FormPaper, sign_of
from app.documents.drawings import sign
from app.documents.paper import FOOT
from app.documents.parts import number
from app.documents.sheet import SIDE, Sheet
from app.documents.voice import Voice
from app.finance.actuals import COMPARED
from app.language.messages import mark, say
from app.language.tongues import Tongue
from app.plan.day_book import LAST, LINES, NAMES

NO_COUNTRY = "EUR"  # only to have a voice: without a country no sign is printed
FIRST, NUMBER = 66.0, 15.0  # the column of months or days; the room of a question's number over its column
LONGEST = 31  # days of a month
TITLE = mark("My book of months")
MONTHS_LEAD = mark("After each month write one line. Leave empty what did not happen. Write ~ before a guess.")
DAYS = mark("The days of one month")
DAYS_LEAD = mark("Write each day what came in and what went out. At the end add up each column.")


class BookPaper(FormPaper):
    """A sheet on which an empty box is nothing, as an empty line of a month is on the screen."""

    rule = mark("The numbers in frames are the same on the screen. Empty means nothing.")


def draw_book(tongue: Tongue, currency: str | None) -> bytes:
    """The PDF of both sheets; `currency` is None where no country is known."""
    voice = Voice(tongue, currency or NO_COUNTRY)
    form, paper = Form(voice, sign_of(voice) if currency else ""), BookPaper(voice)
    months = [form.say(say("Month %(n)s", n=n)) for n in range(1, LAST + 1)]
    days = [voice.tongue.number(n) for n in range(1, LONGEST + 1)]
    _sheet(paper, form, TITLE, MONTHS_LEAD, mark("Month"), months)
    _sheet(paper, form, DAYS, DAYS_LEAD, mark("Day"), [*days, form.say(mark("The month in all"))])
    return paper.finish(form.say(TITLE))


def _sheet(paper: FormPaper, form: Form, title: str, lead: str, first: str, rows: Sequence[str]) -> None:
    """A line for each row and a box for each of the eight amounts, as tall as the page allows."""
    sheet = paper.page(form.say(title))
    sign(sheet, "part.costs", SIDE, TOP + 11, 0.9)
    sheet.text(SIDE + 36, TOP + 14, form.say(title), styles.H2, room=sheet.inner - 36)
    money = form.say(say("All amounts in %(sign)s", sign=form.sign)) if form.sign else ""
    sheet.text(SIDE + sheet.inner, TOP + 14, money, styles.NOTE, "end")
    top = sheet.paragraph(SIDE, TOP + 24, sheet.inner, form.say(lead), styles.NOTE) + 6
    top = _head(sheet, form, top, first)
    tall = (sheet.height - FOOT - 14 - top) / len(rows)
    for place, name in enumerate(rows, 1):
        low = top + place * tall
        style = styles.STRONG.with_(size=8.6)
        sheet.text(SIDE, low - tall / 2 + 3, name, sheet.fitting(name, style, FIRST - 6), room=FIRST - 6)
        sheet.rule(SIDE, low, sheet.inner, "ink" if place == len(rows) else "edge", 0.8)
    for place in range(len(LINES)):
        x = SIDE + FIRST + place * _wide(sheet)
        sheet.segment(x, top, x, top + tall * len(rows), "edge", 0.8)


def _head(sheet: Sheet, form: Form, top: float, first: str) -> float:
    """The names of the columns with their numbers; what goes out stands on a tint."""
    wide = _wide(sheet)
    names = [form.say(NAMES[line.key]) for line in LINES]
    inks = [sheet.by_longest_word(name, styles.HEAD, wide - 6) for name in names]
    tall = NUMBER + max(sheet.tall(wide - 6, name, ink) for name, ink in zip(names, inks, strict=True)) + 6
    for place, (line, name, ink) in enumerate(zip(LINES, names, inks, strict=True)):
        x = SIDE + FIRST + place * wide
        goes_out = COMPARED[line.key] < 0
        if goes_out:
            sheet.box(x, top, wide, tall, fill="clay_wash")
        number(sheet, x + wide - 3, top + 10, line.number)
        sheet.text(x + 4, top + 10, "−" if goes_out else "+", styles.STRONG)
        sheet.paragraph(x + 3, top + NUMBER, wide - 6, name, ink)
    sheet.text(SIDE, top + tall - 6, form.say(first), styles.HEAD, room=FIRST - 6)
    sheet.rule(SIDE, top + tall, sheet.inner, "ink", 1.1)
    return top + tall


def _wide(sheet: Sheet) -> float:
    return (sheet.inner - FIRST) / len(LINES)
