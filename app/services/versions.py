"""Versions of a plan: found again by day, by sending or by a name, and brought back without losing what came after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from app.language import hours
from app.models import Account, Plan, PlanEvent, SectionRevision, VersionName
from app.plan.fields import AllAnswers
from app.plan.prices import LOOKED
from app.plan.review_states import PLAN_SENT, PLAN_SENT_ELSEWHERE, WRITABLE
from app.plan.together import AT, JOINT, read_from, stored_name
from app.services import plans, seats
from app.services.addresses import checked_key
from app.services.errors import Conflict, NotVisible, NotWritable, Stale, Unsaid
from app.services.storable import check_storable

LONGEST_NAME = 60
BY_ITSELF = "before-"  # so begins the key of a name that the program gave before a change
SENT = (PLAN_SENT, PLAN_SENT_ELSEWHERE)


@dataclass(frozen=True)
class Version:
    """The plan as it stood at revision `number`; `names` the owner's own, the newest first, then those that the program
    gave. One whose name was taken off has none, and stays."""

    number: int
    at: dt.datetime
    names: tuple[str, ...]
    sent: bool


def of(session: Session, plan: Plan, also: Collection[int] = ()) -> list[Version]:
    """The last version of each day there on which an answer was written, every one that was sent or named, and those of
    these numbers, newest first. A look at a price that found it right writes no answer.
    """
    saved = select(SectionRevision.number, SectionRevision.at, SectionRevision.section)
    rows = session.execute(saved.where(SectionRevision.plan_id == plan.id).order_by(SectionRevision.number)).all()
    at = {row.number: row.at for row in rows}
    days = {row.number: hours.day(row.at, plan.country) for row in rows}
    written_on = {days[row.number] for row in rows if row.section.partition(AT)[0] != LOOKED}
    names: dict[int, list[str]] = {}
    named = select(VersionName.number, VersionName.name).where(VersionName.plan_id == plan.id)
    for number, name in session.execute(named.order_by(VersionName.key.startswith(BY_ITSELF), VersionName.id.desc())):
        names.setdefault(number, []).extend([name] if name else [])
    sendings = select(PlanEvent.number).where(PlanEvent.plan_id == plan.id, PlanEvent.kind.in_(SENT))
    sent = set(session.scalars(sendings))
    last_of_day = {day: number for number, day in days.items() if day in written_on}
    wanted = sorted({*last_of_day.values(), *names, *sent, *also} & at.keys(), reverse=True)
    return [Version(number, at[number], tuple(names.get(number, ())), number in sent) for number in wanted]


def at(session: Session, plan: Plan, number: int) -> tuple[AllAnswers, dt.datetime]:
    """The answers of one version and when it was written; `NotVisible` for a number that this plan never had."""
    return with_names(session, plan, number)[:2]


def as_written(session: Session, plan: Plan, section: str, key: str) -> AllAnswers:
    """The whole plan as it stood when this answer was written as it is now, in one query."""
    number, said = SectionRevision.number, SectionRevision.answers[key].as_string()
    ours = (SectionRevision.plan_id == plan.id, SectionRevision.section == section)
    now = select(said).where(*ours).order_by(number.desc()).limit(1).correlate(None).scalar_subquery()
    other = select(func.max(number)).where(*ours, said.is_distinct_from(now)).correlate(None).scalar_subquery()
    since = select(func.min(number)).where(*ours, number > func.coalesce(other, 0)).correlate(None).scalar_subquery()
    last = select(func.max(SectionRevision.id)).where(SectionRevision.plan_id == plan.id, number <= since)
    kept = select(SectionRevision.section, SectionRevision.answers).order_by(SectionRevision.id)
    kept = kept.where(SectionRevision.id.in_(last.group_by(SectionRevision.section).correlate(None)))
    found = session.execute(kept)
    return read_from(seats.of_reader(session, plan), ((part, answers) for part, answers in found))


def with_names(
    session: Session, plan: Plan, number: int
) -> tuple[AllAnswers, dt.datetime, tuple[tuple[str, str], ...]]:
    """The same with its names, each (key, words), in the order of `Version`, in one query."""
    if not 0 < number <= plan.latest:
        raise NotVisible(str(number))
    named = and_(VersionName.plan_id == plan.id, VersionName.number == number, VersionName.name != "")
    rows = select(SectionRevision, VersionName).outerjoin(VersionName, named).where(plans.newest())
    found = session.execute(rows.order_by(SectionRevision.number), {"plan": plan.id, "number": number}).all()
    kept = {part.id: part for part, _ in found}.values()
    names = {row.id: (row.key, row.name) for _, row in found if row}
    answers = read_from(seats.of_reader(session, plan), ((part.section, part.answers) for part in kept))
    ordered = sorted(names.items(), key=lambda one: (one[1][0].startswith(BY_ITSELF), -one[0]))
    return answers, max(part.at for part in kept), tuple(named for _, named in ordered)


def name(
    session: Session, plan: Plan, key: str, words: str, by: Account, now: dt.datetime, number: int | None = None
) -> None:
    """Name the plan as it stood at `number` (None: now); the same key again, also at once, adds nothing. Raises
    `Unsaid`, `NotStorable`."""
    plans.hold(session, plan)
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    words = " ".join(words.split())
    if not words or len(words) > LONGEST_NAME or not plan.latest:
        raise Unsaid("name")
    check_storable("name", words)
    same = select(VersionName.id).where(VersionName.plan_id == plan.id, VersionName.key == checked_key(key))
    if session.scalar(same) is None:
        session.add(
            VersionName(plan_id=plan.id, key=key, number=number or plan.latest, name=words, by_id=by.id, at=now)
        )
        session.flush()


def change(
    session: Session,
    plan: Plan,
    press: str,
    changed: AllAnswers,
    based_on: int,
    words: str,
    by: Account,
    now: dt.datetime,
    *,
    of_all: bool = False,
) -> int:
    """Write the answers that a press changes, in all parts or in none, and name the version before it, so that one
    press leads back; the same press again writes and names nothing. Returns the number of the version before.

    `based_on` is what the page showed. Raises `Stale` where one of these answers was changed since (`of_all`: any
    answer), `NotWritable` while the plan is with somebody else, `NotVisible` for who types for its owner.
    """
    plans.hold(session, plan)
    if seats.of(session, plan, by) is None:
        raise NotVisible(plan.key)
    if plan.state not in WRITABLE:
        raise NotWritable(plan.state)
    was = plan.latest
    if of_all and based_on != was:
        raise Stale(str(based_on))
    try:
        with session.begin_nested():
            for part, answers in changed.items():
                plans.save_answers(session, plan, part, answers, based_on, by, now)
    except Conflict as clash:
        raise Stale(str(based_on)) from clash
    if plan.latest == was:
        return based_on
    name_before(session, plan, press, was, words, by, now)
    return was


def name_before(
    session: Session, plan: Plan, press: str, number: int, words: str, by: Account, now: dt.datetime
) -> None:
    """Name the version that a press left behind; before the first answer there is none."""
    if number:
        name(session, plan, f"{BY_ITSELF}{press}-{number}", words, by, now, number)


def named(session: Session, plan: Plan, key: str) -> VersionName | None:
    """The name of this key, also one that was taken off."""
    return session.scalar(select(VersionName).where(VersionName.plan_id == plan.id, VersionName.key == key))


def rename(session: Session, row: VersionName, plan: Plan, words: str, by: Account) -> None:
    """Give a name other words, or take it off with none: the version itself stays in the list. Raises as `name`."""
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    words = " ".join(words.split())
    if len(words) > LONGEST_NAME:
        raise Unsaid("name")
    check_storable("name", words)
    row.name = words
    session.flush()


def go_back(session: Session, plan: Plan, number: int, based_on: int, by: Account, now: dt.datetime) -> int:
    """Let the plan stand as at `number` again, by new revisions; returns the number that it had before.

    Raises `Stale` where something was written since the page was opened, `NotWritable` while it is with somebody else.
    """
    session.refresh(plan, with_for_update=True)
    seat = seats.of(session, plan, by)
    if seat is None or plan.state not in WRITABLE:
        raise NotWritable(plan.state)
    then, _ = at(session, plan, number)
    was, there = plan.latest, plans.answers(session, plan)
    parts = sorted({*there, *then} - {JOINT})
    changed = [part for part in parts if there.get(part, {}) != then.get(part, {})]
    if changed and based_on != was:
        raise Stale(str(based_on))
    for part in changed:
        name = stored_name(part, seat)
        plans.add_revision(session, plan, name, dict(then.get(part, {})), plan.latest, by, now)
    return was
