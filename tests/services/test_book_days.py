"""Single days of the day-book: written once for each press, taken back by another line, never changed."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.documents import plan_file
from app.documents.plan_file import Carried
from app.plan.book_days import DayLine, sums
from app.services import book_days, book_rows
from app.services.errors import NotStorable, NotVisible, NotWritable
from app.services.opened_book import opened
from tests.plan import demo_plans
from tests.services.people import NOW, Programme, a_plan

TAX = DayLine(0, 2, 3, "taxes", 700, "The stall")


def test_a_line_is_written_once_and_taken_back_once(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    for _ in range(2):
        book_days.add(session, plan, "line-one", TAX, found.amina, NOW)
    (row,) = opened(session, plan).days
    assert (row.month, row.day, row.line, row.amount, row.what) == (2, 3, "taxes", 700, "The stall")
    for _ in range(2):
        book_days.take_back(session, plan, 2, row.number, found.amina, NOW)
    assert sums(opened(session, plan).days, 2) == {}
    _, back = opened(session, plan).days
    book_days.take_back(session, plan, 2, back.number, found.amina, NOW)
    assert sums(opened(session, plan).days, 2) == {"taxes": 700}


def test_the_same_press_twice_at_once_adds_one_line(
    session: Session, found: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looks before the first has kept its line, and is refused by the database only."""
    plan, look = a_plan(session, found), book_rows._under_their_keys
    looks = iter([lambda *_asked: {}, lambda *_asked: {}, look, look])

    def one_after_the_other(*asked: Any) -> Any:
        return next(looks)(*asked)

    book_days.add(session, plan, "line-one", TAX, found.amina, NOW)
    monkeypatch.setattr(book_rows, "_under_their_keys", one_after_the_other)
    book_days.add(session, plan, "line-one", TAX, found.amina, NOW)
    assert sums(opened(session, plan).days, 2) == {"taxes": 700}


def test_a_year_of_full_months_goes_into_a_file_that_is_taken_in() -> None:
    """With the longest words that fit, in letters of two bytes, beside a whole plan."""
    days = [DayLine(n, 1 + n % 12, 28, "operating_costs_total", 10**9, "ق" * 60) for n in range(12 * book_days.MOST)]
    plan = Carried("ق" * 60, "SN", "XOF", demo_plans.answers("sn_sewing"), days=days)
    assert len(plan_file.read(plan_file.write(plan)).days) == len(days)


@pytest.mark.parametrize(
    "told", [DayLine(0, 0, 1, "taxes", 1), DayLine(0, 1, 32, "taxes", 1), DayLine(0, 1, 1, "profit", 1),
             DayLine(0, 1, 1, "taxes", 0)]
)  # fmt: skip
def test_what_no_day_has_is_refused(session: Session, found: Programme, told: DayLine) -> None:
    with pytest.raises(NotVisible):
        book_days.add(session, a_plan(session, found), "some-line", told, found.amina, NOW)


def test_only_who_writes_the_plan_writes_its_days(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    with pytest.raises(NotWritable):
        book_days.add(session, plan, "some-line", TAX, found.other, NOW)
    with pytest.raises(NotStorable):
        book_days.add(session, plan, "some-line", DayLine(0, 1, 1, "taxes", 2**60), found.amina, NOW)
    book_days.add(session, plan, "some-line", TAX, found.amina, NOW)
    (row,) = opened(session, plan).days
    with pytest.raises(NotWritable):
        book_days.take_back(session, plan, 2, row.number, found.other, NOW)
    for month, number in ((1, row.number), (2, row.number + 1), (2, 2**70)):
        with pytest.raises(NotVisible):
            book_days.take_back(session, plan, month, number, found.amina, NOW)
