"""Rows of the day-book, whole months and single days: each is kept once for its key, and taken back by another row."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models import Account, BookedDay, BookedMonth, Plan
from app.services import seats
from app.services.errors import NotVisible, NotWritable

Row = TypeVar("Row", BookedDay, BookedMonth)
OF_THE_KEEPING = frozenset({"id", "plan_id", "key", "by_id", "at"})
BACK = "back.%s"  # the key of a row that takes another back: no client's key has a dot


def of(session: Session, kind: type[Row], plan: Plan, month: int, number: int) -> Row:
    """The row of this number. `NotVisible` where it is none of that month of this plan."""
    row = session.get(kind, number) if number < 2**31 else None
    if row is None or (row.plan_id, row.month) != (plan.id, month):
        raise NotVisible(str(number))
    return row


def keep(session: Session, plan: Plan, rows: Sequence[Row], by: Account, now: dt.datetime) -> None:
    """Keep rows of one kind; the same words under a key that the plan has add nothing.

    Other words under it were typed over on a page that had been sent already, so they are kept under a key of their
    own. `NotWritable` for who does not write the plan.
    """
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    for row in rows:
        row.by_id, row.at = by.id, now
    try:
        _add(session, plan, rows)
    except IntegrityError:  # the same form was sent twice at once
        _add(session, plan, rows)


def _add(session: Session, plan: Plan, rows: Sequence[Row]) -> None:
    there = _under_their_keys(session, plan, rows)
    for row in rows:
        if row.key in there and _words(row) != _words(there[row.key]):
            row.key = hashlib.sha256(f"{row.key} {_words(row)}".encode()).hexdigest()[:40]
    there = _under_their_keys(session, plan, rows)
    with session.begin_nested():
        session.add_all([row for row in rows if row.key not in there])


def _under_their_keys(session: Session, plan: Plan, rows: Sequence[Row]) -> dict[str, Row]:
    if not rows:
        return {}
    kind = type(rows[0])
    same = select(kind).where(kind.plan_id == plan.id, kind.key.in_([row.key for row in rows]))
    return {row.key: row for row in session.scalars(same)}


def _words(row: Row) -> str:
    """What a row says, whoever keeps it and under which key."""
    names = [name for name in row.__table__.columns.keys() if name not in OF_THE_KEEPING]  # noqa: SIM118 - no mapping
    return json.dumps({name: getattr(row, name) for name in names}, sort_keys=True)
