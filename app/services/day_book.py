"""The day-book of a plan: what its owner wrote down after each month, whatever state the plan is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.finance.actuals import COMPARED
from app.models import Account, BookedMonth, Plan
from app.plan.day_book import LAST
from app.services import seats
from app.services.addresses import checked_key
from app.services.errors import NotVisible, NotWritable
from app.services.storable import check_storable


def months(session: Session, plan: Plan) -> dict[int, dict[str, int]]:
    """The written months, first to last, each as it was written last."""
    rows = select(BookedMonth).where(BookedMonth.plan_id == plan.id).order_by(BookedMonth.id)
    newest = {row.month: row.amounts for row in session.scalars(rows)}
    return {month: newest[month] for month in sorted(newest)}


def write(
    session: Session, plan: Plan, key: str, month: int, amounts: Mapping[str, int], by: Account, now: dt.datetime
) -> None:
    """Write one month; the same key again adds nothing. `NotVisible` for a month or a line that no day-book has."""
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    if not 1 <= month <= LAST or not amounts.keys() <= COMPARED.keys() or min(amounts.values(), default=0) < 0:
        raise NotVisible(str(month))
    check_storable("amounts", dict(amounts))
    same = select(BookedMonth.id).where(BookedMonth.plan_id == plan.id, BookedMonth.key == checked_key(key))
    if session.scalar(same) is None:
        row = BookedMonth(plan_id=plan.id, key=key, month=month, amounts=dict(amounts), by_id=by.id, at=now)
        session.add(row)
        session.flush()
