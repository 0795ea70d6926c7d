"""What a mentor reads: the plans that wait, and what changed in one since this mentor's last answer."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from app.language import hours
from app.models import Account, Plan, PlanEvent, Remark, Role, SectionRevision, State
from app.plan import review_states
from app.plan.difference import Change, changes
from app.plan.sections import SECTIONS
from app.services import follow_ups, happenings, plans
from app.services.errors import NotVisible
from app.services.follow_ups import Due
from app.services.remarks import Talk, answers_at, replied
from app.services.review import answer_by
from app.services.roles import require


@dataclass(frozen=True)
class QueueRow:
    """One plan of a mentor. `parts` are the keys of the parts changed since the last answer, None at first sight;
    `days` are those of the calendar.

    `open_remarks` are questions that wait for the owner, `answered` those that wait for the mentor to read; `due` are
    talks after the opening that nobody noted yet.
    """

    plan: Plan
    sent_at: dt.datetime
    answer_by: dt.date
    late: bool
    days: int
    parts: tuple[str, ...] | None
    open_remarks: int
    answered: int
    due: Due | None

    @property
    def waits(self) -> bool:
        return self.plan.state == State.SENT

    @property
    def _order(self) -> tuple[bool, bool, dt.date]:
        return not self.waits, self.due is None, self.due.since if self.due and not self.waits else self.sent_at.date()


def queue(session: Session, by: Account, now: dt.datetime) -> list[QueueRow]:
    """The mentor's plans: those that wait, then those with a talk due, the longest wait on top; then the others.

    Four statements for any number.
    """
    require(by, Role.MENTOR)
    seen = plans.visible_to(by).options(joinedload(Plan.owner)).add_columns(follow_ups.OPENING, follow_ups.NOTED)
    due = {
        plan: follow_ups.due(opening, noted, hours.day(now, plan.country))
        for plan, opening, noted in session.execute(seen)
    }
    mine = list(due)
    events = happenings.of_many(session, mine)
    parts = _parts_written(session, mine, {plan.id: last_read(events[plan.id], by) or 0 for plan in mine})
    talks = _talks(session, mine)
    rows = [_row(plan, events[plan.id], parts[plan.id], talks[plan.id], due[plan], by, now) for plan in mine]
    return sorted(rows, key=lambda row: (*row._order, row.sent_at))


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
    talks: Counter[Talk],
    due: Due | None,
    by: Account,
    now: dt.datetime,
) -> QueueRow:
    sent = happenings.last_sent(events)
    if sent is None:
        raise NotVisible(plan.key)
    changed_parts = {section for number, section in written if number <= sent.number}
    parts = tuple(part.key for part in SECTIONS if part.key in changed_parts)
    seen = last_read(events, by) is not None
    promised = answer_by(plan, sent.at)
    today, told = hours.day(now, plan.country), parts if seen else None
    late, waited = promised < today, (today - hours.day(sent.at, plan.country)).days
    return QueueRow(plan, sent.at, promised, late, waited, told, talks[Talk.OPEN], talks[Talk.ANSWERED], due)


def _parts_written(session: Session, mine: list[Plan], since: dict[int, int]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {plan.id: [] for plan in mine}
    row = SectionRevision
    written = select(row.plan_id, row.number, row.section).where(row.plan_id.in_(since)).order_by(row.number)
    for plan_id, number, section in session.execute(written):
        if number > since[plan_id]:
            found[plan_id].append((number, section))
    return found


def _talks(session: Session, mine: list[Plan]) -> dict[int, Counter[Talk]]:
    """How many threads wait for the owner and how many for the mentor, by plan.

    A question is answered by the reply of who writes the plan, and by another answer in the plan that was sent again.
    """
    where = Remark.plan_id.in_([plan.id for plan in mine])
    last = select(func.max(Remark.id)).where(where).group_by(Remark.plan_id, Remark.section, Remark.field)
    asked = select(Plan, Remark, answers_at(Remark.number), answers_at(Plan.latest)).join(Plan)
    found: dict[int, Counter[Talk]] = {plan.id: Counter() for plan in mine}
    asked = asked.options(joinedload(Remark.by)).where(Remark.id.in_(last), Remark.closed_at.is_(None))
    for plan, said, read, there in session.execute(asked):
        changed_since = (read or {}).get(said.field) != (there or {}).get(said.field) and plan.state == State.SENT
        found[plan.id][Talk.ANSWERED if replied(said) or changed_since else Talk.OPEN] += 1
    return found
