"""What was written into a part after a page was opened: an answer that changed there and back was written too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Plan, SectionRevision
from app.plan import together
from app.plan.fields import Answers
from app.services import seats
from app.services.errors import Conflict


def as_read(session: Session, plan: Plan, part: str, number: int) -> list[Answers]:
    """The part of who reads the plan as it stood at revision `number`, then as each later one wrote it."""
    return _since(session, plan, together.stored_name(part, seats.of_reader(session, plan)), number)


def _since(session: Session, plan: Plan, section: str, number: int) -> list[Answers]:
    """The section under this name as it stood at revision `number`, then as each later one wrote it."""
    of_it = (SectionRevision.plan_id == plan.id, SectionRevision.section == section)
    stood = select(func.max(SectionRevision.number)).where(*of_it, SectionRevision.number <= number)
    rows = select(SectionRevision.number, SectionRevision.answers).where(
        *of_it, SectionRevision.number >= func.coalesce(stood.scalar_subquery(), 0)
    )
    found = session.execute(rows.order_by(SectionRevision.number)).all()
    before: list[Answers] = [answers for at, answers in found if at <= number]
    return [*(before or [{}]), *(answers for at, answers in found if at > number)]


def refuse_conflict(
    session: Session, plan: Plan, section: str, based_on: int, there: Answers, yours: Mapping[str, Any]
) -> None:
    """Raise `Conflict` for what is sent to be another answer than `there` now, if anybody wrote it since `based_on`."""
    if based_on >= plan.latest:
        return
    base, *later = _since(session, plan, section, based_on)
    clash = tuple(
        key
        for key, value in yours.items()
        if there.get(key) != value and any(one.get(key) != base.get(key) for one in later)
    )
    if clash:
        raise Conflict(clash, {key: there.get(key) for key in clash}, {key: yours[key] for key in clash}, plan.latest)
