"""Three things to do next: the plan's own steps first, then what helps always."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from app.documents.dossier.case import Case
from app.documents.drawings import sign
from app.documents.faces import own_words
from app.documents.family.jars import HEAD
from app.documents.lettering import Style
from app.documents.sheet import SIDE, Sheet
from app.language.messages import mark, say
from app.plan import dates

MANY = 3
TALL = 43.0
WHAT = Style("bold", 13, 17)
WHEN = Style("sans", 10.6, 14, "soft")
ALWAYS = (
    (mark("Write down each month what comes in and goes out"), "part.costs"),
    (mark("Look at this page together every month"), "part.household"),
    (mark("Ask the mentor before you buy something large"), "part.people"),
)


class Thing(NamedTuple):
    what: str
    when: str
    drawing: str


def draw_next_things(sheet: Sheet, case: Case, top: float) -> float:
    """The three under their heading, each with a drawing and a box to tick; returns the bottom edge."""
    sheet.text(SIDE, top + 17, case.say(mark("What to do next")), HEAD, room=sheet.inner)
    y = top + 32
    for thing in islice(_things(case), MANY):
        sheet.box(SIDE, y, 34, 34, fill="green_wash", radius=17)
        sign(sheet, thing.drawing, SIDE + 7, y + 27, 0.62, "green")
        room = sheet.inner - 84
        sheet.text(SIDE + 48, y + 15 if thing.when else y + 21, thing.what, WHAT, room=room)
        sheet.text(SIDE + 48, y + 30, thing.when, WHEN, room=room)
        sheet.box(SIDE + sheet.inner - 24, y + 7, 20, 20, edge="ink", thick=1.1, radius=3)
        y += TALL
    return y


def _things(case: Case) -> Iterator[Thing]:
    yield from _steps(case)
    for said, drawing in ALWAYS:
        yield Thing(case.say(said), "", drawing)


def _steps(case: Case) -> Iterator[Thing]:
    """The steps of the plan whose day has not passed."""
    for step in dates.steps(case.answers):
        if step.day >= case.on:
            when = case.say(say("Last day: %(date)s", date=step.day))
            who = f"{own_words(step.who)} · " if step.who else ""
            yield Thing(own_words(step.what), who + when, "part.steps")
