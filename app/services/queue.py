"""What a mentor reads: the plans that wait, and what changed in one since this mentor's last answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, Plan, PlanEvent, Remark, Role, SectionRevision, State
from app.plan import review_states
from app.plan.difference import Change, changes
from app.plan.sections import SECTIONS
from app.services import happenings, plans
from app.services.errors import NotVisible
from app.services.review import ANSWER_WITHIN
from app.services.roles import require


@dataclass(frozen=True)
class QueueRow:
    """One plan of a mentor. `parts` are the keys of the parts changed since the last answer, None at first sight."""

    plan: Plan
    sent_at: dt.datetime
    answer_by: dt.date
    days: int
    parts: tuple[str, ...] | None
    open_remarks: int

    @property
    def waits(self) -> bool:
        return self.plan.state == State.SENT


def queue(session: Session, by: Account, now: dt.datetime) -> list[QueueRow]:
    """The mentor's plans: those that wait first, the longest wait on top. Four statements for any number."""
    require(by, Role.MENTOR)
    mine = list(session.scalars(plans.visible_to(by).options(joinedload(Plan.owner))))
    events = happenings.of_many(session, mine)
    parts = _parts_written(session, mine, {plan.id: last_read(events[plan.id], by) or 0 for plan in mine})
    asked = _open_remarks(session, mine)
    rows = [_row(plan, events[plan.id], parts[plan.id], asked.get(plan.id, 0), by, now) for plan in mine]
    return sorted(rows, key=lambda row: (not row.waits, row.sent_at))


def last_read(events: Iterable[PlanEvent], by: Account) -> int | None:
    """The version about which this mentor answered last; None before the first answer."""
    verdicts = set(review_states.VERDICTS.values())
    read = [event.number for event in events if event.by_id == by.id and event.kind in verdicts]
    return read[-1] if read else None


def version_read(events: Iterable[PlanEvent]) -> int:
    """The version that a mentor reads: as it was sent, not what its owner writes meanwhile."""
    sent = happenings.last_sent(events)
    if sent is None:
        raise NotVisible("never sent")
    return sent.number


def changed(session: Session, plan: Plan, before: int, after: int) -> tuple[Change, ...]:
    """What changed between two versions, in words."""
    if before == after:
        return ()
    return changes(plans.answers(session, plan, before), plans.answers(session, plan, after), plan.currency)


def _row(
    plan: Plan,
    events: list[PlanEvent],
    written: list[tuple[int, str]],
    asked: int,
    by: Account,
    now: dt.datetime,
) -> QueueRow:
    sent = happenings.last_sent(events)
    if sent is None:
        raise NotVisible(plan.key)
    changed_parts = {section for number, section in written if number <= sent.number}
    parts = tuple(part.key for part in SECTIONS if part.key in changed_parts)
    seen = last_read(events, by) is not None
    due = (sent.at + ANSWER_WITHIN).date()
    return QueueRow(plan, sent.at, due, (now - sent.at).days, parts if seen else None, asked)


def _parts_written(session: Session, mine: list[Plan], since: dict[int, int]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {plan.id: [] for plan in mine}
    row = SectionRevision
    written = select(row.plan_id, row.number, row.section).where(row.plan_id.in_(since)).order_by(row.number)
    for plan_id, number, section in session.execute(written):
        if number > since[plan_id]:
            found[plan_id].append((number, section))
    return found


def _open_remarks(session: Session, mine: list[Plan]) -> dict[int, int]:
    """How many questions have an open thread, by plan."""
    open_ones = select(Remark.plan_id, Remark.section, Remark.field).distinct()
    ours = open_ones.where(Remark.plan_id.in_([plan.id for plan in mine]), Remark.closed_at.is_(None)).subquery()
    counted = select(ours.c.plan_id, func.count()).group_by(ours.c.plan_id)
    return {row[0]: row[1] for row in session.execute(counted)}
