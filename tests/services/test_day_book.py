"""The day-book: written by its owner in any state, corrected by another row, once for each press."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import BookedMonth, State
from app.plan.day_book import Written
from app.services import day_book
from app.services.errors import NotStorable, NotVisible, NotWritable
from app.services.opened_book import opened
from tests.services.people import NOW, Programme, a_plan


def test_the_newest_words_of_a_month_count_and_the_older_ones_stay(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plan.state = State.READY
    for key, amount in (("first-press", 100), ("first-press", 900), ("second-press", 120), ("first-press", 100)):
        day_book.write(session, plan, key, 2, {"cash_sales": amount}, found.amina, NOW)
    day_book.write(session, plan, "third-press", 1, {}, found.amina, NOW)
    assert day_book.months(session, plan) == {1: Written({}), 2: Written({"cash_sales": 120})}
    assert session.scalar(select(func.count(BookedMonth.id))) == 4  # other words under one key are kept apart


@pytest.mark.parametrize(("month", "amounts"), [(0, {}), (13, {}), (1, {"profit": 1}), (1, {"taxes": -1})])
def test_what_no_day_book_has_is_refused(
    session: Session, found: Programme, month: int, amounts: dict[str, int]
) -> None:
    with pytest.raises(NotVisible):
        day_book.write(session, a_plan(session, found), "some-press", month, amounts, found.amina, NOW)


def test_only_the_owner_writes_and_only_what_can_be_kept(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    with pytest.raises(NotWritable):
        day_book.write(session, plan, "some-press", 1, {}, found.other, NOW)
    with pytest.raises(NotStorable):
        day_book.write(session, plan, "some-press", 1, {"taxes": 2**60}, found.amina, NOW)


def test_a_chosen_amount_stays_a_guess_until_it_is_written(session: Session, found: Programme) -> None:
    plan, month = a_plan(session, found), {"cash_sales": 100, "taxes": 7}
    day_book.write(session, plan, "first-press", 2, month, found.amina, NOW, ["taxes"])
    assert day_book.months(session, plan) == {2: Written(month, frozenset({"taxes"}))}
    day_book.write(session, plan, "second-press", 2, month, found.amina, NOW)
    assert day_book.months(session, plan) == {2: Written(month)}
    with pytest.raises(NotVisible):
        day_book.write(session, plan, "third-press", 2, {}, found.amina, NOW, ["taxes"])


def test_a_month_is_taken_back_step_by_step_and_put_back(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    first, second = Written({"taxes": 1}), Written({"taxes": 2}, frozenset({"taxes"}))
    for key, told in (("first-press", first), ("second-press", second)):
        day_book.write(session, plan, key, 2, told.amounts, found.amina, NOW, told.about)
    seen = []
    for press in ("undo", "undo", "redo", "undo", "redo"):
        number = getattr(opened(session, plan), press)[2]
        for _ in range(2):
            day_book.take_back(session, plan, 2, number, found.amina, NOW)
        seen.append(day_book.months(session, plan).get(2))
    assert seen == [first, None, first, None, first]
    day_book.write(session, plan, "third-press", 2, {}, found.amina, NOW)
    book = opened(session, plan)
    assert (book.months[2], book.redo) == (Written({}), {})
    for month, number in ((1, book.undo[2]), (2, 2**70)):
        with pytest.raises(NotVisible):
            day_book.take_back(session, plan, month, number, found.amina, NOW)
    with pytest.raises(NotWritable):
        day_book.take_back(session, plan, 2, book.undo[2], found.other, NOW)
