"""Single days of the day-book: lines that are added, and taken back by another line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.finance.actuals import COMPARED
from app.models import Account, BookedDay, Plan
from app.plan.book_days import DayLine
from app.plan.day_book import LAST
from app.services import book_rows
from app.services.addresses import checked_key
from app.services.errors import Full, NotVisible
from app.services.storable import check_storable

MOST = 300  # lines of a month, with those taken back: more would make a heavy page, and a file that nobody takes in


def add(session: Session, plan: Plan, key: str, told: DayLine, by: Account, now: dt.datetime) -> None:
    """Write one line, its number is not looked at; the same key again adds nothing.

    `NotVisible` as for a month, `Full` where the month takes no more.
    """
    of_month = select(BookedDay.key).where(BookedDay.plan_id == plan.id, BookedDay.month == told.month)
    there = session.scalars(of_month.where(BookedDay.takes_back.is_(None))).all()
    if len(there) >= MOST and key not in there:
        raise Full(told.line)
    add_all(session, plan, {key: told}, by, now)


def add_all(session: Session, plan: Plan, told: Mapping[str, DayLine], by: Account, now: dt.datetime) -> None:
    """Write lines by their keys, all at once."""
    book_rows.keep(session, plan, [_row(plan, checked_key(key), line) for key, line in told.items()], by, now)


def take_back(session: Session, plan: Plan, month: int, number: int, by: Account, now: dt.datetime) -> None:
    """Undo a line, or the line that undid one; a second time changes nothing. `NotVisible` for another plan's."""
    row = book_rows.of(session, BookedDay, plan, month, number)
    undo = DayLine(0, row.month, row.day, row.line, row.amount, row.what, takes_back=row.id)
    book_rows.keep(session, plan, [_row(plan, book_rows.BACK % row.id, undo)], by, now)


def _row(plan: Plan, key: str, told: DayLine) -> BookedDay:
    if told.line not in COMPARED or not 1 <= told.month <= LAST or not 1 <= told.day <= 31 or told.amount < 1:
        raise NotVisible(told.line)
    check_storable("days", {"amount": told.amount, "what": told.what})
    row = BookedDay(plan_id=plan.id, key=key, month=told.month, day=told.day, line=told.line)
    row.amount, row.what, row.takes_back = told.amount, told.what, told.takes_back
    return row
