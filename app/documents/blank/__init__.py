"""The guided plan to fill by hand, made from the same questions as the screen and with the same numbers.

A4, in one ink, at least 8 mm from line to line. Nothing about a person is printed; who fills it in may write a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.documents import styles
from app.documents.blank.given import Given
from app.documents.blank.marks import LINE
from app.documents.blank.page import TOP, Form, FormPaper, sign_of
from app.documents.blank.questions import INDENT, ONLY, draw_step, room_of
from app.documents.dossier.case import NEVER_PRINTED
from app.documents.drawings import sign
from app.documents.flow import Flow
from app.documents.sheet import SIDE
from app.documents.voice import Voice
from app.language.messages import mark, say
from app.language.tongues import Tongue
from app.plan.depths import sketch
from app.plan.fields import AllAnswers, Section
from app.plan.private import private_keys
from app.plan.reading import PlanReading
from app.plan.sections import SECTIONS, asked, section

NO_COUNTRY = "EUR"  # only to have a voice: without a country no sign is printed
MORE = mark("Room for more. Write the number of the question in the frame.")
SKETCH_TITLE = mark("Twelve questions for the first picture")
SKETCH_LEAD = mark("With these answers the box of each month can be drawn. A guess is fine.")
SKETCH_PAGES = 2
WORTH = 230.0  # less than a third of a page: a new part begins on the next one
BETWEEN, HEADING = 16.0, 64.0
FEWER_ROWS = (8, 7, 6, 5, 4, 3, 2)


def draw_blank(tongue: Tongue, currency: str | None, part: str | None = None) -> bytes:
    """The PDF of the whole plan, or of one part; `currency` is None where no country is known.

    Raises KeyError for a part that no plan has.
    """
    form, paper = _form(tongue, currency), FormPaper(Voice(tongue, currency or NO_COUNTRY))
    _parts(paper, [(form, each) for each in ((section(part),) if part else SECTIONS)])
    return paper.finish(form.say(mark("Blank forms of the plan")))


def draw_filled(tongue: Tongue, reading: PlanReading) -> bytes:
    """The same form with what was answered in its boxes, without what is not asked in this plan.

    What is nobody else's business, or tells who it is, stays on the screen, and the paper says so.
    """
    voice, plan = Voice(tongue, reading.place.currency), reading.answers
    blank, paper = _form(tongue, reading.place.currency), FormPaper(voice, reading.reference, reading.number)
    wanted = [each for each in SECTIONS if asked(each, plan) and each.fields]
    _parts(paper, [(_filled(blank, each, plan), each) for each in wanted])
    return paper.finish(blank.say(mark("The form, filled in")))


def _filled(blank: Form, part: Section, plan: AllAnswers) -> Form:
    answers = plan.get(part.key, {})
    hidden = private_keys(part) | {key for section, key in NEVER_PRINTED if section == part.key}
    shown = {key: value for key, value in answers.items() if key not in hidden}
    given = Given(blank.voice, shown)
    return replace(blank, given=given, plan=plan, unprinted=frozenset(hidden & answers.keys()))


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


def _parts(paper: FormPaper, parts: Sequence[tuple[Form, Section]]) -> None:
    """Part after part: a new one begins on the same page where a good piece of it is free. The last one stays whole
    where it can, so that its end is not alone on the last page."""
    flow: Flow | None = None
    for place, (form, part) in enumerate(parts, 1):
        title = form.say(say("Part %(n)s: %(part)s", n=part.number, part=say(part.title)))
        whole = _whole(form, part) if place == len(parts) else 0.0
        if flow is None or flow.left < max(whole, WORTH, BETWEEN + HEADING + room_of(flow.sheet, form, part.steps[0])):
            _room_for_more(flow, form)
            flow = Flow(paper, title, top=TOP)
        else:
            flow.title = title
            flow.y += BETWEEN
        _part(flow, form, part)
    _room_for_more(flow, parts[-1][0])


def _whole(form: Form, part: Section) -> float:
    """The height of a part with the room before it; nothing where it takes more than a page."""
    alone = FormPaper(form.voice)
    flow = Flow(alone, "", top=TOP)
    _part(flow, form, part)
    return BETWEEN + flow.y - TOP if len(alone.pages) == 1 else 0.0


def _room_for_more(flow: Flow | None, form: Form) -> None:
    """Lines for what found no room, where much of a blank page is left; a box before each takes the number."""
    if flow is None or form.given is not None or flow.left < WORTH / 2:
        return
    flow.y = flow.sheet.paragraph(SIDE, flow.y + 10, flow.sheet.inner, form.say(MORE), styles.LABEL) + 6
    while flow.left > LINE:
        flow.sheet.box(SIDE, flow.y + 3, INDENT - 6, LINE - 6, edge="edge", thick=0.7, radius=2.4)
        flow.sheet.rule(SIDE + INDENT, flow.y + LINE - 3, flow.sheet.inner - INDENT, "ink", 0.7)
        flow.y += LINE


def _part(flow: Flow, form: Form, part: Section) -> None:
    top = flow.y
    sign(flow.sheet, f"part.{part.key}", SIDE, top + 31, 1.05)
    over = form.say(say("Part %(n)s of %(all)s", n=part.number, all=len(SECTIONS)))
    flow.sheet.text(SIDE + 44, top + 2, over, styles.OVER)
    flow.sheet.text(SIDE + 44, top + 30, form.say(part.title), styles.H1, room=flow.sheet.inner - 44)
    flow.y = top + 46
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
