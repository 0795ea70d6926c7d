"""A returnee's plans: opened, read, written into. Who may see one is asked here, by query."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, bindparam, cast, exists, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from app.models import Account, Assignment, Consent, FileShare, Plan, Purpose, Role, SectionRevision, State
from app.models.rows import ask
from app.plan import first_stock, granted, renamed, together
from app.plan.fields import AllAnswers, Answers
from app.plan.granted import Granted
from app.plan.place import Place
from app.plan.reading import PlanReading, read
from app.plan.review_states import WRITABLE
from app.services import seats, shares, sittings
from app.services.addresses import checked_key, new_reference
from app.services.errors import NotVisible, NotWritable
from app.services.places import place, place_of
from app.services.roles import require
from app.services.storable import check_storable
from app.services.written_since import refuse_conflict

PRIVATE = (State.DRAFT, State.WITHDRAWN)  # only the owner's eyes
TAG = "evidence"  # how well each number of a section is known, by field key
KEPT_READINGS = 64  # computed plans that a process remembers, some 0.2 MB each

Written = tuple[tuple[str, str], ...]  # (section, its answers as JSON text)


def newest() -> ColumnElement[bool]:
    """The revisions of the plan `plan` that stood at revision `number`."""
    last = select(func.max(SectionRevision.id)).where(SectionRevision.plan_id == bindparam("plan"))
    last = last.where(SectionRevision.number <= bindparam("number"))
    return SectionRevision.id.in_(last.group_by(SectionRevision.section))


NEWEST = select(SectionRevision.section, cast(SectionRevision.answers, Text)).where(newest())
NEWEST = NEWEST.order_by(SectionRevision.id)


@dataclass(frozen=True)
class Saved:
    """`number` is the plan's revision now; `unchanged` when everything was there already."""

    number: int
    unchanged: bool


def visible(session: Session, by: Account, key: str) -> Plan:
    """The plan at this address, if this person serves its owner; otherwise `NotVisible`."""
    if by.role != Role.RETURNEE or by.closed_at is not None:
        plan = session.scalar(visible_to(by).where(Plan.key == checked_key(key)))
    else:
        plan = _written_by(session, checked_key(key), by)
    if plan is None:
        raise NotVisible(key)
    return plan


def _written_by(session: Session, key: str, by: Account) -> Plan | None:
    """The plan of this returnee alone, or one that she writes with others; from then on it is read from her seat."""
    plan, seat = seats.written_by(session, key, by)
    if plan is not None:
        seats.read_from(session, plan, seat)
    return plan


def visible_to(by: Account) -> Select[Plan]:
    """The query of all plans that this person may see."""
    match by.role if by.closed_at is None else None:
        case Role.RETURNEE:
            return select(Plan).where(or_(Plan.owner_id == by.id, seats.writes_with_others(by)))
        case Role.MENTOR:
            return select(Plan).where(Plan.state.not_in(PRIVATE), _assigned(by), _consented(Purpose.MENTOR))
        case Role.LENDER:
            return select(Plan).where(_shared_with(by))
        case Role.DESK:
            return select(Plan)
        case _:
            return select(Plan).where(Plan.id.is_(None))


def own(session: Session, by: Account) -> list[Plan]:
    """The plans that this person began, the one changed last first."""
    return list(
        session.scalars(select(Plan).where(Plan.owner_id == by.id).order_by(Plan.changed_at.desc(), Plan.id.desc()))
    )


def all_of(session: Session, by: Account) -> list[Plan]:
    """The plans that this returnee writes, alone or with others, the one changed last first."""
    return list(session.scalars(visible_to(by).order_by(Plan.changed_at.desc(), Plan.id.desc())))


def start(
    session: Session, key: str, country: str, title: str, by: Account, now: dt.datetime, currency: str | None = None
) -> Plan:
    """A new plan at its address; the same address again is the same plan. Of "other" the `currency` is told too."""
    require(by, Role.RETURNEE)
    there = session.scalar(select(Plan).where(Plan.key == checked_key(key)))
    there = there or _new_plan(session, key, place(session, country, currency), title, by, now)
    if there.owner_id != by.id:
        raise NotVisible(key)
    return there


def answers(session: Session, plan: Plan, number: int | None = None) -> AllAnswers:
    """All sections as they stood at revision `number` (None: now). What was written stays, so it is read once."""
    seen: dict[tuple[int, int, int], AllAnswers] = session.info.setdefault("answers", {})
    moment = (plan.id, plan.latest if number is None else number, seats.of_reader(session, plan))
    if moment not in seen:
        seen[moment] = parsed(written(session, plan, moment[1]), moment[2])
    return seen[moment]


def reading(session: Session, plan: Plan, number: int | None = None) -> PlanReading:
    """The plan computed as it stood at a revision (None: now), in two queries.

    What was computed from the same words in the same place is not computed again by this process.
    """
    moment, seat = plan.latest if number is None else number, seats.of_reader(session, plan)
    there = written(session, plan, moment)
    given, where = granted.read(plan.granted), place_of(session, plan)
    seen: PlanReading = _read(there, seat, where, plan.reference, moment, given)
    session.info.setdefault("answers", {})[plan.id, moment, seat] = seen.answers
    return seen


@lru_cache(maxsize=KEPT_READINGS)
def _read(there: Written, seat: int, where: Place, reference: str, number: int, given: Granted) -> PlanReading:
    return read(parsed(there, seat), where, reference, number, given)


def forget_readings() -> None:
    """Read and compute every plan anew from here on."""
    _read.cache_clear()
    parsed.cache_clear()


def written(session: Session, plan: Plan, number: int) -> Written:
    """Each section and its answers as they were written, as they stood at `number`, the one written last at the end.

    What another person of a joint plan has alone is left out. What was written stays, so it is asked for once.
    """
    seat = seats.of_reader(session, plan)
    asked: dict[tuple[int, int, int], Written] = session.info.setdefault("written", {})
    if (moment := (plan.id, number, seat)) not in asked:
        kept = ask(session, NEWEST, plan=plan.id, number=number)
        whole = seat == together.OWNER  # whose parts stand under their own names
        seen = together.seen_as
        asked[moment] = tuple(
            [(n, text) for n, text in kept if (whole and together.AT not in n) or seen(n, seat) is not None]
        )
    return asked[moment]


@lru_cache(maxsize=KEPT_READINGS)
def parsed(there: Written, seat: int) -> AllAnswers:
    """The plan as it is read from this seat."""
    return together.read_from(seat, ((section, json.loads(answers)) for section, answers in there))


def hold(session: Session, plan: Plan) -> None:
    """Read the plan once nobody else writes it; whoever comes after waits until this unit of work is over."""
    session.refresh(plan, with_for_update=True)


def save_answers(
    session: Session,
    plan: Plan,
    section: str,
    changed: Mapping[str, Any],
    based_on: int,
    by: Account,
    now: dt.datetime,
) -> Saved:
    """Add a revision with these answers of one section (None takes an answer away).

    `based_on` is the revision that the page was opened with. Raises `Conflict` when one of the same answers
    was written since and is something else now, `NotWritable` while the plan is with somebody else, and
    for anybody but the owner and her partners outside a sitting beside her. What a partner has alone is kept apart.
    What chose a row by its name follows where the row is called otherwise, in other sections by revisions of their own.
    """
    hold(session, plan)
    if plan.state not in WRITABLE:
        raise NotWritable(plan.state)
    seat = seats.of(session, plan, by)
    sitting = None if seat else sittings.writing(session, plan, section, changed, by, now)
    check_storable(section, dict(changed))
    section = together.stored_name(section, seat or together.OWNER)
    now_there = dict(_section(session, plan, section))
    wanted = _merged(now_there, first_stock.followed(section, now_there, changed))
    if wanted == now_there:
        return Saved(plan.latest, unchanged=True)
    told = {key: value for key, value in changed.items() if key != TAG}
    refuse_conflict(session, plan, section, based_on, now_there, told)
    if sitting is not None:
        sitting.typed += sittings.answers_changed(now_there, wanted)
    follow = _followed(session, plan, section, now_there, wanted)
    add_revision(session, plan, section, {**wanted, **follow.pop(section, {})}, min(based_on, plan.latest), by, now)
    for other, chosen in follow.items():
        there = _section(session, plan, other)
        add_revision(session, plan, other, {**there, **chosen}, plan.latest, by, now)
    return Saved(plan.latest, unchanged=False)


def _followed(session: Session, plan: Plan, section: str, there: Answers, wanted: Answers) -> dict[str, dict[str, Any]]:
    """By section, what chose rows of this one by names that they have no more; all of them are everybody's parts."""
    if not renamed.renames(section, there, wanted):
        return {}
    before = answers(session, plan)
    return renamed.followed(before, {**before, section: wanted})


def add_revision(
    session: Session, plan: Plan, section: str, wanted: dict[str, Any], based_on: int, by: Account, now: dt.datetime
) -> int:
    """Write all answers of one section as the plan's next revision; the caller holds the plan's row and has checked."""
    plan.latest += 1
    plan.changed_at = now
    row = SectionRevision(plan_id=plan.id, number=plan.latest, section=section, answers=wanted, by_id=by.id, at=now)
    row.based_on = based_on
    session.add(row)
    session.flush()
    return plan.latest


def _merged(there: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**there, **{key: value for key, value in changed.items() if key != TAG}}
    tags = {**there.get(TAG, {}), **(changed.get(TAG) or {})}
    merged[TAG] = {key: tag for key, tag in tags.items() if tag is not None}
    return {key: value for key, value in merged.items() if value is not None and (key != TAG or value)}


def _section(session: Session, plan: Plan, section: str) -> Mapping[str, Any]:
    rows = select(SectionRevision).where(SectionRevision.plan_id == plan.id, SectionRevision.section == section)
    row = session.scalar(rows.order_by(SectionRevision.number.desc()).limit(1))
    return row.answers if row else {}


def stands(session: Session, plan: Plan, section: str) -> bool:
    """Whether anything is written under this name now."""
    return bool(_section(session, plan, section))


def _new_plan(session: Session, key: str, where: Place, title: str, by: Account, now: dt.datetime) -> Plan:
    check_storable("title", title)
    plan = Plan(key=key, owner_id=by.id, title=title, country=where.country, currency=where.currency)
    plan.reference, plan.state, plan.latest = _free_reference(session), State.DRAFT, 0
    plan.created_at = plan.changed_at = now
    try:
        with session.begin_nested():
            session.add(plan)
    except IntegrityError:  # the same form was sent twice at once
        return session.scalars(select(Plan).where(Plan.key == key)).one()
    return plan


def _free_reference(session: Session) -> str:
    while True:
        reference = new_reference()
        if session.scalar(select(Plan.id).where(Plan.reference == reference)) is None:
            return reference


def _assigned(by: Account) -> Any:
    ours = and_(Assignment.returnee_id == Plan.owner_id, Assignment.mentor_id == by.id)
    return exists().where(ours, Assignment.until_at.is_(None))


def _shared_with(by: Account) -> Any:
    ours = and_(FileShare.plan_id == Plan.id, FileShare.lender_id == by.id)
    return exists().where(ours, shares.holds()).correlate(Plan)


def _consented(purpose: str) -> Any:
    """The owner's newest answer to this purpose is yes."""
    newer = aliased(Consent)
    same = and_(Consent.account_id == Plan.owner_id, Consent.purpose == purpose)
    later = and_(newer.account_id == Consent.account_id, newer.purpose == purpose, newer.id > Consent.id)
    return exists().where(same, Consent.given, ~exists().where(later))
