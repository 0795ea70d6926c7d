"""A plan on paper or as sheets: which version, what its mentor said about it, and a file name that tells nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.documents.dossier import Decision, draw_dossier, fingerprint
from app.documents.dossier.case import Case
from app.documents.faces import own_words
from app.documents.family import draw_family_page
from app.documents.voice import Voice
from app.documents.workbook import draw_workbook
from app.language import hours
from app.language.tongues import Tongue
from app.models import Plan, PlanEvent
from app.plan import review_states
from app.plan.answered import value
from app.plan.book_days import gathered, months_over, placed
from app.plan.day_book import Written
from app.plan.reading import PlanReading
from app.services import happenings, plans, shares
from app.services.opened_book import opened


@dataclass(frozen=True)
class Printed:
    """`name` is made of the case code and the version alone."""

    name: str
    content: bytes


def dossier(session: Session, plan: Plan, tongue: Tongue, now: dt.datetime, number: int | None = None) -> Printed:
    """The PDF of a plan as it stood at revision `number` (None: now), in the reader's language.

    Who may read the plan is asked before, by `plans.visible`.
    """
    reading = plans.reading(session, plan, number)
    decision = decided(happenings.of(session, plan), reading.number, plan.country)
    decision = replace(decision, to_lender=shares.agreed(session, plan))
    day = hours.day(now, plan.country)
    content = draw_dossier(reading, Tongue(tongue.language, plan.country), decision, day, plan.title)
    return Printed(f"{plan.reference}-{reading.number}.pdf", content)


def workbook(
    session: Session, plan: Plan, tongue: Tongue, now: dt.datetime, number: int | None = None, booked: bool = False
) -> Printed:
    """The plan as sheets that count by themselves, as it stood at revision `number` (None: now).

    `booked`: with its day-book, which is for those who write the plan. Who may read it is asked before, by
    `plans.visible`.
    """
    reading = plans.reading(session, plan, number)
    day = hours.day(now, plan.country)
    months = _booked(session, plan, reading, day) if booked else {}
    drawn = draw_workbook(reading, Tongue(tongue.language, plan.country), day, plan.title, months)
    return Printed(f"{plan.reference}-{reading.number}.xlsx", drawn.content)


def _booked(session: Session, plan: Plan, reading: PlanReading, day: dt.date) -> dict[int, Written]:
    """The months of the day-book as its page has them: those that were told, and past ones with single days."""
    book, opening = opened(session, plan), value(reading.answers, "start", "opening_month")
    return gathered(book.months, placed(book.days, opening), months_over(opening, day))


def family_page(session: Session, plan: Plan, tongue: Tongue, now: dt.datetime, number: int | None = None) -> Printed:
    """One page with pictures of a plan as it stood at revision `number` (None: now), in the reader's language."""
    reading = plans.reading(session, plan, number)
    voice = Voice(Tongue(tongue.language, plan.country), reading.place.currency)
    case = Case(voice, reading, Decision(), hours.day(now, plan.country), own_words(plan.title))
    return Printed(f"{plan.reference}-{reading.number}-family.pdf", draw_family_page(case, fingerprint(reading)))


def decided(events: Iterable[PlanEvent], number: int, country: str) -> Decision:
    """How far the review was with this version: an answer about another version is not printed on this one."""
    listed = list(events)
    state = review_states.state(event.kind for event in listed)
    answer = happenings.last_verdict(listed)
    if answer is None or state != review_states.state([answer.kind]):
        return Decision(state)
    if answer.number != number:
        return Decision()
    said = answer.data
    return Decision(state, said.get("words", ""), said.get("loan", ""), hours.day(answer.at, country))
