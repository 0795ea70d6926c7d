"""What the mentor wrote after the opening. Nothing is overwritten: of each note the newest writing counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.language import hours
from app.models import Account, FollowUp, Plan, PlanEvent, Role, SectionRevision
from app.plan import follow_up
from app.plan.follow_up import PLANNED, TALKS, VISITS
from app.plan.review_states import VERDICTS
from app.services import happenings, plans
from app.services.addresses import checked_key
from app.services.errors import NotVisible, NotWritable, Stale
from app.services.roles import require
from app.services.storable import check_storable

READY = {VERDICTS["plan_ready"], VERDICTS["plan_ready_on_conditions"]}
# Columns beside plans in a list, for `due`: the first month of the version that was called ready, and what was noted.
_CALLED_READY = (
    select(PlanEvent.number)
    .where(PlanEvent.plan_id == Plan.id, PlanEvent.kind.in_(READY), happenings.HERE)
    .order_by(PlanEvent.id.desc())
    .limit(1)
    .correlate(Plan)
    .scalar_subquery()
)
OPENING = (
    select(SectionRevision.answers["opening_month"].as_string())
    .where(SectionRevision.plan_id == Plan.id, SectionRevision.section == "start")
    .where(SectionRevision.number <= _CALLED_READY)
    .order_by(SectionRevision.number.desc())
    .limit(1)
    .correlate(Plan)
    .scalar_subquery()
)
NOTED = (
    select(func.aggregate_strings(FollowUp.about, ","))
    .where(FollowUp.plan_id == Plan.id)
    .correlate(Plan)
    .scalar_subquery()
)


@dataclass(frozen=True)
class Due:
    """The talks of one plan that are due: after which months, and since which day the first of them is."""

    months: tuple[int, ...]
    since: dt.date


def due(opening: str | None, noted: str | None, today: dt.date) -> Due | None:
    """What the columns `OPENING` and `NOTED` of a plan tell; None where no talk is due."""
    months = follow_up.due(opening, (noted or "").split(","), today)
    return Due(months, follow_up.due_since(opening, months[0])) if opening and months else None


def notes(session: Session, plan: Plan, by: Account) -> list[FollowUp]:
    """All notes about a plan that its mentor or the desk sees, or that is this person's own; the oldest first."""
    require(by, Role.RETURNEE, Role.MENTOR, Role.DESK)
    if by.role == Role.RETURNEE and plan.owner_id != by.id:
        raise NotVisible(plan.key)
    rows = select(FollowUp).where(FollowUp.plan_id == plan.id).options(joinedload(FollowUp.by))
    return list(session.scalars(rows.order_by(FollowUp.id)))


def called_ready(events: Iterable[PlanEvent]) -> PlanEvent | None:
    """The newest answer that called the plan ready; what comes after the opening is compared with that version."""
    return next((event for event in reversed(list(events)) if event.kind in READY), None)


def write(
    session: Session,
    plan: Plan,
    key: str,
    about: str,
    told: Mapping[str, Any],
    based_on: int,
    by: Account,
    now: dt.datetime,
) -> None:
    """Add a note (`plan.follow_up.gathered`); the same key, or the same words as the newest, adds nothing.

    `based_on` is how many writings of this note the page had seen: `Stale` where somebody wrote since. Raises
    `NotWritable` before the plan was called ready, `NotVisible` for a note that there is not.
    """
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)
    session.refresh(plan, with_for_update=True)
    there = notes(session, plan, by)
    ready = called_ready(happenings.of(session, plan))
    if ready is None:
        raise NotWritable(plan.state)
    if about not in next_ones(there):
        raise NotVisible(about)
    if any(row.key == checked_key(key) for row in there):
        return
    check_storable("words", dict(told))
    if dt.date.fromisoformat(told["day"]) > hours.day(now, plan.country):
        raise NotWritable("day")
    same = [row for row in there if row.about == about]
    if same and without_plan(same[-1].data) == told:
        return
    if len(same) != based_on:
        raise Stale(str(len(same)))
    data = {**told, **_planned(session, plan, about, ready.number)}
    row = FollowUp(plan_id=plan.id, key=key, about=about, number=ready.number, data=data, by_id=by.id, at=now)
    session.add(row)
    session.flush()


def next_ones(there: Iterable[FollowUp]) -> tuple[str, ...]:
    """What can be written: the visits so far and one more, and the talks."""
    visits = {row.about for row in there if row.about in VISITS}
    return (*VISITS[: len(visits) + 1], *TALKS)


def without_plan(data: Mapping[str, Any]) -> dict[str, Any]:
    """What was told in a note."""
    return {key: value for key, value in data.items() if key != PLANNED}


def _planned(session: Session, plan: Plan, about: str, number: int) -> dict[str, Any]:
    seen = plans.reading(session, plan, number).outlook if about in TALKS else None
    return {PLANNED: follow_up.planned(seen, TALKS[about])} if seen else {}
