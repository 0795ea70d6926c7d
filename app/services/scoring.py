"""A mentor's points for a plan, line by line. They belong to the version that was sent; half filled they are a draft.

The mentor reads all of it, the desk what is whole, the owner the reasons where the mentor shares them; no lender.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, Plan, PlanEvent, PlanPoints, Role
from app.plan import rubric
from app.plan.rubric import Line
from app.plan.together import OWN
from app.services import happenings, plans, queue
from app.services.addresses import checked_key
from app.services.errors import Stale, Unsaid
from app.services.roles import require
from app.services.storable import check_storable

LONGEST = 2_000  # characters of one reason


@dataclass(frozen=True)
class Held:
    """What this mentor has in hand for one version; `count` is how many saves the page has seen.

    `now` are the points of this version, a draft perhaps; `before` the newest of an earlier one.
    """

    now: PlanPoints | None
    before: PlanPoints | None
    count: int


def held(session: Session, by: Account, plan: Plan, number: int) -> Held:
    """This mentor's own saves and whole ones of others, for version `number`."""
    require(by, Role.MENTOR)
    there = _rows(session, plan)
    mine = [row for row in reversed(there) if row.by_id == by.id or rubric.whole(row.data)]
    current = next((row for row in mine if row.number == number), None)
    before = next((row for row in mine if row.number < number), None)
    return Held(current, before, len(there))


def save(
    session: Session,
    plan: Plan,
    key: str,
    number: int,
    points: dict[str, dict[str, Any]],
    shared: bool,
    based_on: int,
    by: Account,
    now: dt.datetime,
) -> None:
    """Keep points, whole or not; the same `key` again, or the same points of this version, change nothing.

    Raises `Unsaid` and `NotStorable` naming the box ("points-person", "reason-person"), `Stale` where another version
    was sent since, or where points were saved that the page had not seen (`based_on`).
    """
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)
    session.refresh(plan, with_for_update=True)
    there = _rows(session, plan)
    if any(row.key == checked_key(key) for row in there):
        return
    data = _checked(points)
    newest = there[-1] if there else None
    if newest and (newest.number, newest.data, newest.shared, newest.by_id) == (number, data, shared, by.id):
        return
    if number != queue.version_read(happenings.of(session, plan)) or based_on != len(there):
        raise Stale(str(len(there)))
    session.add(PlanPoints(plan_id=plan.id, key=key, number=number, data=data, shared=shared, by_id=by.id, at=now))
    session.flush()


def for_desk(session: Session, by: Account, plan: Plan) -> PlanPoints | None:
    """The newest points that are whole; none while the plan is its owner's alone."""
    require(by, Role.DESK)
    if plan.state in plans.PRIVATE:
        return None
    return next((row for row in reversed(_rows(session, plan)) if rubric.whole(row.data)), None)


def events_and_reasons(
    session: Session, by: Account, plan: Plan
) -> tuple[list[PlanEvent], tuple[tuple[Line, str], ...]]:
    """What happened to a plan, and the reasons that its mentor shares with the newest answer; in one query.

    They are those of the newest whole points of the version answered about, while that answer is the last word. A
    partner reads none about the parts that are the owner's alone.
    """
    require(by, Role.RETURNEE)
    about = and_(PlanPoints.plan_id == PlanEvent.plan_id, PlanPoints.number == PlanEvent.number)
    rows = select(PlanEvent, PlanPoints).outerjoin(PlanPoints, and_(about, PlanPoints.by_id == PlanEvent.by_id))
    rows = rows.where(PlanEvent.plan_id == plan.id, happenings.HERE).options(joinedload(PlanEvent.by))
    found = list(session.execute(rows.order_by(PlanEvent.id, PlanPoints.id)))
    events = list(dict.fromkeys(event for event, _ in found))
    last = happenings.last_verdict(events[-1:])
    given = (row for event, row in reversed(found) if event is last and row is not None and rubric.whole(row.data))
    newest = next(given, None)
    if newest is None or not newest.shared:
        return events, ()
    return events, rubric.reasons(newest.data, frozenset() if by.id == plan.owner_id else OWN)


def _rows(session: Session, plan: Plan) -> list[PlanPoints]:
    """Every save, the oldest first."""
    rows = select(PlanPoints).where(PlanPoints.plan_id == plan.id).options(joinedload(PlanPoints.by))
    return list(session.scalars(rows.order_by(PlanPoints.id)))


def _checked(points: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Only the lines that there are, without what is empty."""
    kept: dict[str, dict[str, Any]] = {}
    for line in rubric.LINES:
        one = points.get(line.key, {})
        number, reason = one.get(rubric.POINTS), "\n".join(str(one.get(rubric.REASON, "")).splitlines()).strip()
        if number is not None and number not in rubric.MEANINGS:
            raise Unsaid(f"{rubric.POINTS}-{line.key}")
        check_storable(f"{rubric.REASON}-{line.key}", reason)
        if len(reason) > LONGEST:
            raise Unsaid(f"{rubric.REASON}-{line.key}")
        said = {rubric.POINTS: number, rubric.REASON: reason}
        if found := {name: value for name, value in said.items() if value}:
            kept[line.key] = found
    return kept
