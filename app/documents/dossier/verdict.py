"""How far the review is: dashed while something is open, solid green when nothing is."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.drawings import sign
from app.documents.parts import OPEN
from app.documents.sheet import SIDE, Sheet
from app.language.messages import mark
from app.plan.review_states import State

STANDINGS = {
    "draft": mark("A draft: not sent yet"),
    "sent": mark("Sent: the mentor reads it"),
    "question_asked": mark("The mentor has a question"),
    "changes_asked": mark("The mentor asks for changes"),
    "ready": mark("The mentor says: ready"),
    "ready_on_conditions": mark("The mentor says: ready, if the conditions are met"),
    "another_road": mark("The mentor advises another road"),
    "withdrawn": mark("Taken back"),
    "reopened": mark("Ready once; the owner writes it again"),
}
CARE = {State.READY_ON_CONDITIONS, State.ANOTHER_ROAD, State.CHANGES_ASKED}


@dataclass(frozen=True)
class Standing:
    """`ink` draws the frame and the title; `done` when nothing is open any more."""

    title: str
    ink: str
    done: bool


def standing(case: Case) -> Standing:
    """The decision in words, and how its frame is drawn."""
    state = case.decision.state
    done = state == State.READY
    ink = "green" if done else "clay" if state in CARE else "soft"
    return Standing(case.say(STANDINGS.get(state, STANDINGS["draft"])), ink, done)


def verdict_card(sheet: Sheet, top: float, held: Standing, words: str, most: int = 12) -> float:
    """The framed decision with the mentor's words below; returns the next top."""
    room = sheet.inner - 54
    below = sheet.tall(room, words, styles.BODY, most) if words else 0
    height = 36 + below
    dash = () if held.done else OPEN
    sheet.box(SIDE, top, sheet.inner, height, edge=held.ink, thick=1.2, dash=dash, radius=7)
    icon = "done" if held.done else "care" if held.ink == "clay" else "open"
    sign(sheet, icon, SIDE + 15, top + 25, 1.2, held.ink)
    sheet.text(SIDE + 38, top + 22, held.title, styles.H3.with_(ink=held.ink), room=room)
    if words:
        sheet.paragraph(SIDE + 38, top + 28, room, words, styles.BODY, most)
    return top + height + 14
