"""What happened to plans: events added once, read in their order, folded into the plan's state."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, Plan, PlanEvent, State
from app.plan import review_states

HERE = PlanEvent.kind.not_in(review_states.ELSEWHERE)


def of(session: Session, plan: Plan) -> list[PlanEvent]:
    """All events of a plan that happened here, with who did them, oldest first."""
    rows = select(PlanEvent).where(PlanEvent.plan_id == plan.id, HERE).options(joinedload(PlanEvent.by))
    return list(session.scalars(rows.order_by(PlanEvent.id)))


def of_many(session: Session, plans: Iterable[Plan]) -> dict[int, list[PlanEvent]]:
    """The events of several plans by plan id, in one statement."""
    ids = [plan.id for plan in plans]
    found: dict[int, list[PlanEvent]] = {plan_id: [] for plan_id in ids}
    for event in session.scalars(select(PlanEvent).where(PlanEvent.plan_id.in_(ids), HERE).order_by(PlanEvent.id)):
        found[event.plan_id].append(event)
    return found


def by_key(session: Session, plan: Plan, key: str) -> PlanEvent | None:
    return session.scalar(select(PlanEvent).where(PlanEvent.plan_id == plan.id, PlanEvent.key == key))


def add(
    session: Session,
    plan: Plan,
    key: str,
    kind: str,
    number: int,
    data: Mapping[str, Any],
    by: Account,
    now: dt.datetime,
) -> PlanEvent:
    """Add an event and keep the plan's state beside it. The caller holds the plan's row and has checked."""
    event = PlanEvent(plan_id=plan.id, key=key, kind=kind, by_id=by.id, at=now, number=number, data=dict(data))
    event.by = by
    session.add(event)
    session.flush()
    plan.state = _state(session, plan)
    session.flush()
    return event


def last_sent(events: Iterable[PlanEvent]) -> PlanEvent | None:
    """The newest sending, which holds the version that a mentor reads."""
    return _last(events, {review_states.PLAN_SENT})


def last_verdict(events: Iterable[PlanEvent]) -> PlanEvent | None:
    """The mentor's newest answer about the whole plan."""
    return _last(events, set(review_states.VERDICTS.values()))


def _last(events: Iterable[PlanEvent], kinds: set[str]) -> PlanEvent | None:
    return next((event for event in reversed(list(events)) if event.kind in kinds), None)


def _state(session: Session, plan: Plan) -> State:
    kinds = select(PlanEvent.kind).where(PlanEvent.plan_id == plan.id).order_by(PlanEvent.id)
    return review_states.state(session.scalars(kinds))
