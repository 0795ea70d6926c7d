"""Rows of the day-book, whole months and single days: each is kept once for its key, and taken back by another row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models import Account, BookedDay, BookedMonth, Plan
from app.services import seats
from app.services.errors import NotVisible, NotWritable

Row = TypeVar("Row", BookedDay, BookedMonth)
BACK = "back.%s"  # the key of a row that takes another back: no client's key has a dot


def of(session: Session, kind: type[Row], plan: Plan, month: int, number: int) -> Row:
    """The row of this number. `NotVisible` where it is none of that month of this plan."""
    row = session.get(kind, number) if number < 2**31 else None
    if row is None or (row.plan_id, row.month) != (plan.id, month):
        raise NotVisible(str(number))
    return row


def keep(session: Session, plan: Plan, rows: Sequence[Row], by: Account, now: dt.datetime) -> None:
    """Keep rows of one kind; a key that the plan has adds nothing. `NotWritable` for who does not write the plan."""
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    new = _new(session, plan, rows)
    for row in new:
        row.by_id, row.at = by.id, now
    try:
        with session.begin_nested():
            session.add_all(new)
    except IntegrityError:  # the same form was sent twice at once
        if _new(session, plan, rows):
            raise


def _new(session: Session, plan: Plan, rows: Sequence[Row]) -> list[Row]:
    if not rows:
        return []
    kind = type(rows[0])
    same = select(kind.key).where(kind.plan_id == plan.id, kind.key.in_([row.key for row in rows]))
    there = set(session.scalars(same))
    return [row for row in rows if row.key not in there]
