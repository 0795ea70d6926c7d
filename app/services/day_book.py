"""The day-book of a plan: what its owner wrote down after each month, whatever state the plan is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.finance.actuals import COMPARED
from app.models import Account, BookedMonth, Plan, Purpose, Role
from app.plan.day_book import LAST, Written
from app.services import consents, plans, seats
from app.services.addresses import checked_key
from app.services.errors import NotVisible, NotWritable
from app.services.roles import require
from app.services.storable import check_storable


def months(session: Session, plan: Plan) -> dict[int, Written]:
    """The written months, first to last, each as it was written last."""
    return opened(session, plan)[0]


def opened(session: Session, plan: Plan) -> tuple[dict[int, Written], bool]:
    """The written months, and whether the owner shows them to the mentor. In one statement."""
    shown = consents.newest_given(plan.owner_id, Purpose.BOOK).scalar_subquery()
    booked = select(shown, BookedMonth).select_from(Plan).outerjoin(BookedMonth, BookedMonth.plan_id == Plan.id)
    found = session.execute(booked.where(Plan.id == plan.id).order_by(BookedMonth.id)).all()
    newest = {row.month: Written(row.amounts, frozenset(row.about)) for _, row in found if row is not None}
    return {month: newest[month] for month in sorted(newest)}, any(yes for yes, _ in found)


def for_mentor(session: Session, plan: Plan, by: Account) -> dict[int, Written] | None:
    """The written months for the plan's mentor; None while its owner has not said yes to that."""
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)
    found, shown = opened(session, plan)
    return found if shown else None


def write(
    session: Session,
    plan: Plan,
    key: str,
    month: int,
    amounts: Mapping[str, int],
    by: Account,
    now: dt.datetime,
    about: Collection[str] = (),
) -> None:
    """Write one month, the lines of `about` as guesses; the same key again adds nothing.

    `NotVisible` for a month or a line that no day-book has, and for a guess without an amount.
    """
    if seats.of(session, plan, by) is None:
        raise NotWritable(plan.state)
    fits = 1 <= month <= LAST and amounts.keys() <= COMPARED.keys() and amounts.keys() >= set(about)
    if not fits or min(amounts.values(), default=0) < 0:
        raise NotVisible(str(month))
    check_storable("amounts", dict(amounts))
    same = select(BookedMonth.id).where(BookedMonth.plan_id == plan.id, BookedMonth.key == checked_key(key))
    if session.scalar(same) is None:
        row = BookedMonth(plan_id=plan.id, key=key, month=month, amounts=dict(amounts), by_id=by.id, at=now)
        row.about = sorted(about)
        session.add(row)
        session.flush()
