"""Who sits where in a plan of several people, and from which seat this unit of work reads it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, case, exists, select
from sqlalchemy.orm import Session

from app.models import Account, Partner, Plan
from app.models.rows import ask, known
from app.plan.together import OWNER

SITS = select(Partner.seat).where(Partner.plan_id == Plan.id, Partner.account_id == bindparam("reader"))
SITS = SITS.where(Partner.left_at.is_(None)).correlate(Plan)
SEAT = case((Plan.owner_id == bindparam("reader"), OWNER), else_=SITS.scalar_subquery())
WRITTEN_BY = select(*Plan.__table__.c, SEAT).where(Plan.key == bindparam("key"))


def written_by(session: Session, key: str, by: Account) -> tuple[Plan | None, int]:
    """The plan at this address, if this person writes it alone or with others, and the person's seat; in one query."""
    rows = ask(session, WRITTEN_BY, key=key, reader=by.id)
    sits = rows and rows[0][-1] is not None
    return (known(session, Plan, rows[0][:-1]), rows[0][-1]) if sits else (None, OWNER)


def of(session: Session, plan: Plan, by: Account) -> int | None:
    """On which seat this person writes the plan; None for everybody else."""
    if plan.owner_id == by.id:
        return OWNER
    sits = select(Partner.seat).where(Partner.plan_id == plan.id, Partner.account_id == by.id)
    return session.scalar(sits.where(Partner.left_at.is_(None))) if plan.joint else None


def read_from(session: Session, plan: Plan, seat: int) -> None:
    """From here on this unit of work reads the plan from this seat."""
    session.info.setdefault("seats", {})[plan.id] = seat


def of_reader(session: Session, plan: Plan) -> int:
    """The seat that the plan is read from; everybody but partners reads it as its owner."""
    seat: int = session.info.get("seats", {}).get(plan.id, OWNER)
    return seat


def writes_with_others(by: Account) -> Any:
    """The condition of a plan that this person writes with its owner."""
    return exists().where(Partner.plan_id == Plan.id, Partner.account_id == by.id, Partner.left_at.is_(None))
