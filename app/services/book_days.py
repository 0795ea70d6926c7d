"""Single days of the day-book: lines that are added, and taken back by another line."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.finance.actuals import COMPARED
from app.models import Account, BookedDay, Plan
from app.plan.book_days import DayLine
from app.plan.day_book import LAST
from app.services import seats
from app.services.addresses import checked_key
from app.services.errors import NotVisible, NotWritable
from app.services.storable import check_storable

BACK = "back.%s"  # the key of a row that takes another back: no client's key has a dot


def add(session: Session, plan: Plan, key: str, told: DayLine, by: Account, now: dt.datetime) -> None:
    """Write one line, its number is not looked at; the same key again adds nothing. `NotVisible` as for a month."""
    if told.line not in COMPARED or not 1 <= told.month <= LAST or not 1 <= told.day <= 31 or told.amount < 1:
        raise NotVisible(told.line)
    check_storable("days", {"amount": told.amount, "what": told.what})
    _keep(session, plan, checked_key(key), told, by, now)


def take_back(session: Session, plan: Plan, month: int, number: int, by: Account, now: dt.datetime) -> None:
    """Undo a line, or the line that undid one; a second time changes nothing. `NotVisible` for another plan's."""
    row = session.get(BookedDay, number) if number < 2**31 else None
    if row is None or (row.plan_id, row.month) != (plan.id, month):
        raise NotVisible(str(number))
    undo = DayLine(0, row.month, row.day, row.line, row.amount, row.what, takes_back=row.id)
    _keep(session, plan, BACK % row.id, undo, by, now)


def _keep(session: Session, plan: Plan, key: str, told: DayLine, by: Account, now: dt.datetime) -> None:
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    same = select(BookedDay.id).where(BookedDay.plan_id == plan.id, BookedDay.key == key)
    if session.scalar(same) is None:
        row = BookedDay(plan_id=plan.id, key=key, month=told.month, day=told.day, line=told.line, by_id=by.id, at=now)
        row.amount, row.what, row.takes_back = told.amount, told.what, told.takes_back
        session.add(row)
        session.flush()
