"""The pages of a plan on paper, one file a page; a page that has nothing to say is left out."""

from __future__ import annotations

import datetime as dt

from app.documents.dossier import checks, cover, household, idea, loan, months, sales, start, year
from app.documents.dossier.case import Case, Decision, fingerprint
from app.documents.faces import own_words
from app.documents.paper import Paper
from app.documents.voice import Voice
from app.language.messages import say
from app.language.tongues import Tongue
from app.plan.reading import PlanReading

__all__ = ["Decision", "draw_dossier", "fingerprint"]

PAGES = (cover, idea, household, sales, year, start, months, loan, checks)


def draw_dossier(reading: PlanReading, tongue: Tongue, decision: Decision, now: dt.date, title: str = "") -> bytes:
    """The PDF of one version of a plan. It carries its case code and number, never a name or a card's code.

    `title` is what the plan is called; without one the sentence of the idea stands there.
    """
    voice = Voice(tongue, reading.place.currency)
    case = Case(voice, reading, decision, now, own_words(title))
    paper = Paper(voice, reading.reference, reading.number, fingerprint(reading))
    for page in PAGES:
        page.draw(paper, case)
    name = say("Plan %(case)s, version %(number)s", case=reading.reference, number=reading.number)
    return paper.finish(tongue.speak(name))
