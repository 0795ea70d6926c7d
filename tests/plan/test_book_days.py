"""Single days: they add up to a month, a line that is taken back does not count, and nothing is lost."""

from __future__ import annotations

import datetime as dt

from app.finance.actuals import COMPARED
from app.language.tongues import Tongue
from app.plan.book_days import (
    QUESTIONS,
    DayLine,
    gathered,
    months_over,
    placed,
    shown,
    so_far,
    standing,
    sums,
    wrong_day,
)
from app.plan.day_book import Written

EN = Tongue("en", "BO")
BREAD = DayLine(1, 1, 3, "cash_sales", 4_000, "Bread")
ROLLS = DayLine(2, 1, 5, "cash_sales", 2_500)
FLOUR = DayLine(3, 1, 3, "supplier_payments", 3_000, "Flour")
NEXT = DayLine(4, 2, 1, "taxes", 900)
BACK = DayLine(5, 1, 5, "cash_sales", 2_500, takes_back=2)
AGAIN = DayLine(6, 1, 5, "cash_sales", 2_500, takes_back=5)


def test_every_line_of_a_month_can_be_written_day_by_day() -> None:
    assert [choice.key for choice in QUESTIONS[0].choices] == list(COMPARED)
    assert {choice.key for choice in QUESTIONS[0].choices if choice.hint == "Money that came in"} == {
        "cash_sales",
        "collections",
        "owner_cash_in",
    }


def test_the_days_of_a_month_add_up() -> None:
    assert sums([BREAD, ROLLS, FLOUR, NEXT], 1) == {"cash_sales": 6_500, "supplier_payments": 3_000}
    assert EN.speak(so_far(sums([BREAD, ROLLS, FLOUR], 1), "BOB")) == (
        "Day by day so far: Bs\xa065.00 came in, Bs\xa030.00 went out."
    )


def test_a_line_that_is_taken_back_stays_and_can_be_put_back() -> None:
    rows = [BREAD, ROLLS, FLOUR, NEXT, BACK]
    assert sums(rows, 1)["cash_sales"] == 4_000
    assert [(one.said.number, one.stands, one.undo) for one in shown(rows, 1)] == [
        (2, False, 5),
        (3, True, 3),
        (1, True, 1),
    ]
    assert sums([*rows, AGAIN], 1)["cash_sales"] == 6_500
    assert [row.number for row in standing([*rows, AGAIN])] == [1, 3, 2, 4]


def test_days_count_beside_the_plan_when_their_month_is_over_or_told() -> None:
    rows = [BREAD, FLOUR, NEXT]
    assert gathered({}, rows, 0) == {}
    assert gathered({}, rows, 1) == {1: Written({"cash_sales": 4_000, "supplier_payments": 3_000})}
    told = {1: Written({"cash_sales": 9_000}, frozenset({"cash_sales"})), 3: Written({})}
    assert gathered(told, rows, 0) == {
        1: Written({"cash_sales": 9_000, "supplier_payments": 3_000}, frozenset({"cash_sales"})),
        3: Written({}),
    }


def test_months_are_counted_from_the_opening() -> None:
    assert [months_over("2026-11", dt.date(2026, month, 1)) for month in (10, 11, 12)] == [-1, 0, 1]
    assert months_over(None, dt.date(2026, 1, 1)) < 0
    assert wrong_day("2026-12", 3, 28) is None
    assert EN.speak(wrong_day("2026-12", 3, 29) or "") == "This month has no such day."


def test_a_day_that_its_month_lost_when_the_opening_moved_is_the_last_one() -> None:
    """From March to February, in which the first month has 28 days."""
    rows = [DayLine(1, 1, 31, "taxes", 5), DayLine(2, 1, 28, "taxes", 6), DayLine(3, 2, 31, "taxes", 7)]
    assert [row.day for row in placed(rows, "2027-03")] == [31, 28, 30]
    assert [row.day for row in placed(rows, "2027-02")] == [28, 28, 31]
    for opening in (None, "unknown", ""):
        assert placed(rows, opening) == rows
