"""All that the day-book of a plan holds, read in one statement: a page of it asks the database five times in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Select, cast, null, select, union_all
from sqlalchemy.orm import Session

from app.models import BookedDay, BookedMonth, Plan, Purpose
from app.plan.book_days import DayLine, followed
from app.plan.day_book import Written
from app.services import consents

OF_A_MONTH = (BookedMonth.month, BookedMonth.amounts, BookedMonth.about)
OF_A_DAY = (BookedDay.day, BookedDay.line, BookedDay.amount, BookedDay.what)


@dataclass(frozen=True)
class OpenedBook:
    """The months that were told, first to last, each as it was told last; the single days in the order of writing; and
    whether the owner shows both to the mentor.

    `undo` and `redo` name by month the row that a press takes back: what was told last, or what took it back.
    """

    months: dict[int, Written]
    days: list[DayLine]
    shown: bool
    undo: dict[int, int]
    redo: dict[int, int]


def opened(session: Session, plan: Plan) -> OpenedBook:
    found = session.execute(union_all(_months(plan), _days(plan)).order_by("id")).all()
    of_months = [row for row in found if row.amounts is not None]
    undone = {row.takes_back: row.id for row in of_months if row.takes_back}
    told, undo = {}, {}
    for row in of_months:
        last, stands = followed(row.id, undone)
        if stands and not row.takes_back:
            told[row.month], undo[row.month] = Written(row.amounts, frozenset(row.about)), last
    newest = {row.month: row for row in of_months}
    redo = {n: row.id for n, row in newest.items() if row.takes_back and row.id != undo.get(n)}
    days = [
        DayLine(row.id, row.month, row.day, row.line, row.amount, row.what, row.takes_back)
        for row in found
        if row.day is not None
    ]
    return OpenedBook({month: told[month] for month in sorted(told)}, days, any(row.shown for row in found), undo, redo)


def _months(plan: Plan) -> Select[Any]:
    """One row without a month where none was told: it has the owner's word."""
    nothing = [cast(null(), column.type).label(column.key) for column in OF_A_DAY]
    rows = select(_shown(plan), BookedMonth.id, BookedMonth.takes_back, *OF_A_MONTH, *nothing).select_from(Plan)
    return rows.outerjoin(BookedMonth, BookedMonth.plan_id == Plan.id).where(Plan.id == plan.id)


def _days(plan: Plan) -> Select[Any]:
    nothing = [cast(null(), JSON).label(name) for name in ("amounts", "about")]
    rows = select(_shown(plan), BookedDay.id, BookedDay.takes_back, BookedDay.month, *nothing, *OF_A_DAY)
    return rows.where(BookedDay.plan_id == plan.id)


def _shown(plan: Plan) -> Any:
    return consents.newest_given(plan.owner_id, Purpose.BOOK).scalar_subquery().label("shown")
