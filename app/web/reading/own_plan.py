"""The signed-in returnee's plan beside a chapter: her figures, and the pages that ask for them."""

from __future__ import annotations

from dataclasses import dataclass

from app.handbook.chapter import Chapter
from app.handbook.questions import Asked, asked_in
from app.language.messages import Message
from app.models import Plan, Role
from app.plan.fields import AllAnswers
from app.plan.sections import asked, asked_steps
from app.services import plans
from app.web.access import reader
from app.web.database import db
from app.web.reading.own_figures import sentences
from app.web.speech import speak_as_in


@dataclass(frozen=True)
class OwnPlan:
    """`said` is empty while answers are missing."""

    plan: Plan
    said: tuple[Message, ...]
    asked: tuple[Asked, ...]


def own_plan(chapter: Chapter) -> OwnPlan | None:
    """None for a visitor, for staff, and for a returnee who has not begun; amounts as in the plan's country."""
    account = reader()
    if account is None or account.role != Role.RETURNEE:
        return None
    written = plans.own(db(), account)
    if not written:
        return None
    newest = written[0]
    speak_as_in(newest.country)
    reading = plans.reading(db(), newest)
    here = tuple(one for one in asked_in(chapter) if _is_asked(one, reading.answers))
    return OwnPlan(newest, sentences(chapter.number, reading), here)


def _is_asked(one: Asked, answers: AllAnswers) -> bool:
    """Whether this page exists in a plan with these answers; the others would lead nowhere."""
    return asked(one.section, answers) and one.step in asked_steps(one.section, answers)
