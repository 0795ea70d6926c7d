"""A plan that leaves as a file or as days of a calendar, and a plan that comes in from a file.

Who may read the plan is asked before, by `plans.visible`.
"""

from __future__ import annotations

import datetime as dt
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy.orm import Session

from app.documents import dates, plan_file
from app.documents.plan_file import Carried, NotAPlan
from app.documents.plan_past import Version
from app.language import hours
from app.language.currencies import CODES
from app.language.messages import say
from app.language.tongues import Tongue
from app.models import Account, Plan
from app.plan import answered, kept_beside, stored
from app.plan.book_days import placed
from app.plan.fields import AllAnswers, Answers
from app.plan.prices import LOOKED, START
from app.plan.review_states import PLAN_SENT_ELSEWHERE
from app.plan.sections import SECTIONS
from app.plan.sections.me import COUNTRY_NAMES, OTHER
from app.plan.together import JOINT
from app.services import book_days, brought_seats, day_book, happenings, plans, taken_along, versions
from app.services.addresses import checked_key
from app.services.errors import NotStorable, NotVisible
from app.services.opened_book import opened
from app.services.papers import Printed
from app.services.places import place
from app.services.storable import check_storable


@dataclass(frozen=True)
class BroughtIn:
    """`left_out` names what stood in the file and no question here has."""

    plan: Plan
    left_out: tuple[str, ...]
    older: int = 0  # versions that did not fit into the file


def plan_as_file(session: Session, plan: Plan, private: bool = False) -> Printed:
    """All answers, earlier versions, who wrote them together and the book of months, for another installation: no case
    code, no account, nobody else's words, and what is answered alone only where its owner asks for it (`private`)."""
    people = taken_along.people(session, plan)
    answers = taken_along.answers(session, plan, plan.latest, private)
    refresh = answers.get(LOOKED, {}).get(START, {}).get("number", plan.latest)  # its looks name that version
    book = opened(session, plan)
    there = versions.of(session, plan, (plan.latest, refresh))
    listed = [_version(session, plan, one, people, private) for one in there]
    told = Carried(
        plan.title,
        plan.country,
        plan.currency,
        answers,
        newest=listed[0] if listed else None,
        earlier=tuple(listed[1:]),
        book=book.months,
        days=placed(book.days, answered.value(answers, "start", "opening_month")),
        seats=people.others,
    )
    return Printed(f"{plan.reference}-{plan.latest}.json", plan_file.write(told))


def days_as_file(session: Session, plan: Plan, tongue: Tongue, now: dt.datetime) -> Printed | None:
    """The payments of its loan, its taxes and its steps for a calendar; None where there are none."""
    reading = plans.reading(session, plan)
    if not dates.entries(reading):
        return None
    content = dates.draw_dates(reading, plan.key, plan.title, Tongue(tongue.language, plan.country), now)
    return Printed(f"{plan.reference}-{plan.latest}.ics", content)


def bring_in(session: Session, key: str, content: bytes, by: Account, now: dt.datetime) -> BroughtIn:
    """A new plan of this person with the answers of the file.

    `key` is the client's: the same file under the same key is one plan, however often it is sent. Raises `NotAPlan`.
    """
    told = plan_file.read(content)
    _check_place(session, told)
    plan = plans.start(session, _address(key, content), told.country, told.title, by, now, told.currency)
    if plan.latest == 0:
        _write(session, plan, told, by, now)
    return BroughtIn(plan, told.unknown, told.left_out)


def _version(session: Session, plan: Plan, one: versions.Version, people: taken_along.People, private: bool) -> Version:
    answers, agreed = taken_along.answers(session, plan, one.number, private), people.yes.get(one.number, ())
    day = hours.day(one.at, plan.country)
    return Version(day, answers, one.names[::-1], one.sent, agreed, one.number)


def _write(session: Session, plan: Plan, told: Carried, by: Account, now: dt.datetime) -> None:
    """Each version as revisions of its day, the oldest first, who wrote them together, and the book of months."""
    newest = told.newest or Version(hours.day(now, plan.country), told.answers)
    before: AllAnswers = {}
    numbers: dict[int, int] = {}  # by the place in the file
    yes: dict[int, tuple[int, ...]] = {}
    for version in [*told.earlier[::-1], replace(newest, answers=told.answers, number=0)]:
        at, answers = _moment(version.day, now, plan.country), _named_here(version.answers, numbers)
        for part in _changed(before, answers, again=told.newest is not None):
            plans.add_revision(session, plan, part, _storable(answers.get(part, {})), plan.latest, by, at)
        for m, name in enumerate(version.names):
            versions.name(session, plan, f"brought-{version.number}-{m}", name, by, at)
        if version.sent:
            key = f"brought-{version.number}"
            happenings.add(session, plan, key, PLAN_SENT_ELSEWHERE, plan.latest, {}, by, at)
        numbers[version.number], yes[plan.latest], before = plan.latest, version.yes, answers
    plan.joint = told.answers.get(JOINT, {}).get("people", 1) - 1
    if told.seats or any(yes.values()):
        brought_seats.keep(session, plan, told.seats, yes, by, now)
    plan.changed_at = now
    for month, written in told.book.items():
        day_book.write(session, plan, f"brought-month-{month}", month, written.amounts, by, now, written.about)
    book_days.add_all(session, plan, {f"brought-day-{n}": line for n, line in enumerate(told.days)}, by, now)


def _named_here(answers: AllAnswers, numbers: Mapping[int, int]) -> AllAnswers:
    """The same, its looks at prices naming the versions by their numbers here."""
    if LOOKED not in answers:
        return answers
    return {**answers, LOOKED: kept_beside.renamed(answers[LOOKED], numbers.get)}


def _storable(answers: Answers) -> dict[str, Any]:
    try:
        for key, value in answers.items():
            check_storable(key, value)
    except NotStorable as error:
        raise NotAPlan(stored.NOT_READ) from error
    return dict(answers)


def _changed(before: AllAnswers, after: AllAnswers, *, again: bool) -> list[str]:
    """The parts to write; a version that says the same as the one before is written `again` to be one of its own."""
    parts = [*(part.key for part in SECTIONS), *kept_beside.PARTS]
    changed = [part for part in parts if before.get(part, {}) != after.get(part, {})]
    return changed or [part for part in parts if after.get(part)][:1] or parts[:1] * again


def _moment(day: dt.date, now: dt.datetime, country: str) -> dt.datetime:
    """Noon of that day; today it is now."""
    today = hours.day(now, country)
    if day > today + dt.timedelta(days=1):
        raise NotAPlan(say("This file says a day after today: %(day)s.", day=day))
    return now if day == today else dt.datetime.combine(day, dt.time(12), dt.UTC)


def _check_place(session: Session, told: Carried) -> None:
    """Amounts mean nothing in another money."""
    if told.country == OTHER:
        if told.currency not in CODES:
            raise NotAPlan(say("We do not know the money of this plan: %(currency)s.", currency=told.currency))
        return
    name = say(COUNTRY_NAMES[told.country])
    try:
        ours = place(session, told.country).currency
    except NotVisible as error:
        raise NotAPlan(say("Plans for this country cannot be written here: %(country)s.", country=name)) from error
    if ours != told.currency:
        raise NotAPlan(
            say(
                "This plan counts in %(theirs)s. Plans for this country count in %(ours)s here: %(country)s.",
                theirs=told.currency,
                ours=ours,
                country=name,
            )
        )


def _address(key: str, content: bytes) -> str:
    """The plan's address: as random as the key, and another one for another file."""
    return urlsafe_b64encode(sha256(checked_key(key).encode() + b"\n" + content).digest()[:24]).decode()
