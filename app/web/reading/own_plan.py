"""The signed-in returnee's plan beside a chapter: her figures, and the pages that ask for them."""

from __future__ import annotations

from dataclasses import dataclass

from app.handbook.chapter import Chapter
from app.handbook.questions import Asked, asked_in
from app.language.messages import Message
from app.models import Plan, Role
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
    return OwnPlan(newest, sentences(chapter.number, plans.reading(db(), newest)), asked_in(chapter))
