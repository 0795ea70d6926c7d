"""The guided plan to fill by hand, made from the same questions as the screen and with the same numbers.

A4, in one ink, at least 8 mm from line to line. Nothing about a person is printed; who fills it in may write a name.
"""

from __future__ import annotations

from dataclasses import replace

from app.documents import styles
from app.documents.blank.page import TOP, Form, FormPaper, sign_of
from app.documents.blank.questions import ONLY, draw_step
from app.documents.drawings import sign
from app.documents.flow import Flow
from app.documents.sheet import SIDE
from app.documents.voice import Voice
from app.language.messages import mark, say
from app.language.tongues import Tongue
from app.plan.depths import sketch
from app.plan.fields import Section
from app.plan.sections import SECTIONS, section

NO_COUNTRY = "EUR"  # only to have a voice: without a country no sign is printed
SKETCH_TITLE = mark("Twelve questions for the first picture")
SKETCH_LEAD = mark("With these answers the box of each month can be drawn. A guess is fine.")
SKETCH_PAGES = 2
A_ROW_OR_MORE_LESS = (2, 3, 4)  # of at most ten
FEWER_ROWS = (8, 7, 6, 5, 4, 3, 2)


def draw_blank(tongue: Tongue, currency: str | None, part: str | None = None) -> bytes:
    """The PDF of the whole plan, or of one part; `currency` is None where no country is known.

    Raises KeyError for a part that no plan has.
    """
    form, paper = _form(tongue, currency), FormPaper(Voice(tongue, currency or NO_COUNTRY))
    for each in (section(part),) if part else SECTIONS:
        _part(paper, _sparing(form, each), each)
    return paper.finish(form.say(mark("Blank forms of the plan")))


def draw_sketch(tongue: Tongue, currency: str | None) -> bytes:
    """The PDF of the twelve questions alone: two pages, with as many rows as these have room for."""
    for rows in FEWER_ROWS:
        paper = FormPaper(Voice(tongue, currency or NO_COUNTRY))
        _sketch(paper, _form(tongue, currency, rows))
        if len(paper.pages) <= SKETCH_PAGES:
            break
    return paper.finish(tongue.gettext(SKETCH_TITLE))


def _form(tongue: Tongue, currency: str | None, rows: int | None = None) -> Form:
    voice = Voice(tongue, currency or NO_COUNTRY)
    sign = sign_of(voice) if currency else ""
    return Form(voice, sign) if rows is None else Form(voice, sign, True, rows)


def _sparing(form: Form, part: Section) -> Form:
    """With a row or two less in each list where that saves a page that a few lines would have to themselves."""
    fewer = [replace(form, rows=form.rows - less) for less in (0, *A_ROW_OR_MORE_LESS)]
    return min(fewer, key=lambda each: _pages(each, part))


def _pages(form: Form, part: Section) -> int:
    paper = FormPaper(form.voice)
    _part(paper, form, part)
    return len(paper.pages)


def _part(paper: FormPaper, form: Form, part: Section) -> None:
    title = form.say(part.title)
    flow = Flow(paper, form.say(say("Part %(n)s: %(part)s", n=part.number, part=say(part.title))), top=TOP)
    sign(flow.sheet, f"part.{part.key}", SIDE, TOP + 31, 1.05)
    over = form.say(say("Part %(n)s of %(all)s", n=part.number, all=len(SECTIONS)))
    flow.sheet.text(SIDE + 44, TOP + 2, over, styles.OVER)
    flow.sheet.text(SIDE + 44, TOP + 30, title, styles.H1, room=flow.sheet.inner - 44)
    flow.y = TOP + 46
    if part.asked_if is not None:
        flow.y = flow.sheet.paragraph(SIDE, flow.y, flow.sheet.inner, form.say(part.asked_if.words), ONLY) + 6
    for step in part.steps:
        draw_step(flow, form, step)


def _sketch(paper: FormPaper, form: Form) -> None:
    title = form.say(SKETCH_TITLE)
    flow = Flow(paper, title, top=TOP - 10)
    flow.y = flow.sheet.paragraph(SIDE, TOP - 14, flow.sheet.inner, title, styles.H2)
    flow.y = flow.sheet.paragraph(SIDE, flow.y, flow.sheet.inner, form.say(SKETCH_LEAD), styles.NOTE) + 6
    for _, step in sketch():
        draw_step(flow, form, step)
