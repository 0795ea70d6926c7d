"""The day-book of a plan: what its owner wrote down after each month, whatever state the plan is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.finance.actuals import COMPARED
from app.models import Account, BookedMonth, Plan, Role
from app.plan.book_days import gathered
from app.plan.day_book import LAST, Written
from app.services import book_rows, plans
from app.services.addresses import checked_key
from app.services.errors import NotVisible
from app.services.opened_book import opened
from app.services.roles import require
from app.services.storable import check_storable


def months(session: Session, plan: Plan) -> dict[int, Written]:
    """The months that were told, first to last, each as it was told last."""
    return opened(session, plan).months


def for_mentor(session: Session, plan: Plan, by: Account, over: int) -> dict[int, Written] | None:
    """The months with what their days add up to, for the plan's mentor; None while its owner has not said yes to that.

    Of the first `over` months single days are enough.
    """
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)
    found = opened(session, plan)
    return gathered(found.months, found.days, over) if found.shown else None


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
    fits = 1 <= month <= LAST and amounts.keys() <= COMPARED.keys() and amounts.keys() >= set(about)
    if not fits or min(amounts.values(), default=0) < 0:
        raise NotVisible(str(month))
    check_storable("amounts", dict(amounts))
    row = BookedMonth(plan_id=plan.id, key=checked_key(key), month=month, amounts=dict(amounts), about=sorted(about))
    book_rows.keep(session, plan, [row], by, now)


def tellings(session: Session, plan: Plan, month: int) -> list[Written]:
    """All that was ever told of this month."""
    rows = session.scalars(select(BookedMonth).where(BookedMonth.plan_id == plan.id, BookedMonth.month == month))
    return [Written(row.amounts, frozenset(row.about)) for row in rows if row.takes_back is None]


def take_back(session: Session, plan: Plan, month: int, number: int, by: Account, now: dt.datetime) -> None:
    """Undo what was told of a month, or what undid it; a second time adds nothing. `NotVisible` for another plan's."""
    row = book_rows.of(session, BookedMonth, plan, month, number)
    key = book_rows.BACK % row.id
    undo = BookedMonth(plan_id=plan.id, key=key, month=month, amounts={}, about=[], takes_back=row.id)
    book_rows.keep(session, plan, [undo], by, now)
