"""Unit-periods of Regulation Z: where a month ends, where a year does, and which days a series falls on."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from app.finance.price.unit_periods import YEAR, Due, Moment, UnitPeriod, moment, series, single_payment
from tests.finance.refusing import refused

MONTH, HALF = UnitPeriod("months"), UnitPeriod("half_months")
NO_ODD_DAYS = Fraction(0)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "due", "whole", "odd_days"),
    [
        ("2023-01-01", "2023-01-31", 1, 0),  # thirty odd days are a month
        ("2023-01-01", "2023-01-30", 0, 29),
        ("2023-02-28", "2023-03-31", 1, 0),  # a month back from 31 March is 28 February
        ("2023-12-31", "2024-02-29", 2, 0),  # two months on from 31 December
        ("2023-11-15", "2024-03-20", 4, 5),
        ("2023-01-10", "2023-01-10", 0, 0),
    ],
)
def test_months_are_counted_back_from_the_due_day(start: str, due: str, whole: int, odd_days: int) -> None:
    assert moment(day(start), Due(day(due)), MONTH) == Moment(whole, Fraction(odd_days, 30))


def test_a_single_payment_after_a_year_and_more_counts_years_and_days() -> None:
    start = day("2023-01-01")
    assert single_payment(start, day("2024-01-11")) == (Moment(1, Fraction(10, 365)), 1)
    assert single_payment(start, day("2024-01-01")) == (Moment(1, NO_ODD_DAYS), 1)
    assert single_payment(start, day("2023-12-01")) == (Moment(1, NO_ODD_DAYS), Fraction(12, 11))
    assert single_payment(start, day("2023-12-31")) == (Moment(1, NO_ODD_DAYS), Fraction(365, 364))


def test_a_payment_on_the_very_day_or_before_is_no_term() -> None:
    for due in ("2023-01-01", "2022-12-31"):
        with refused("payments", "out_of_range"):
            single_payment(day("2023-01-01"), day(due))
    with refused("payments", "out_of_range"):
        moment(day("2023-01-01"), Due(day("2022-12-31")), YEAR)


def days(first: str, count: int, every: UnitPeriod | None) -> list[str]:
    return [due.day.isoformat() for due in series(day(first), count, every)]


@pytest.mark.parametrize(
    ("first", "every", "following"),
    [
        ("2023-03-15", HALF, ["2023-03-30", "2023-04-15", "2023-04-30"]),
        ("2023-03-16", HALF, ["2023-04-01", "2023-04-16", "2023-05-01"]),
        ("2023-03-20", HALF, ["2023-04-05", "2023-04-20", "2023-05-05"]),
        ("2023-12-31", HALF, ["2024-01-15", "2024-01-31", "2024-02-15"]),  # the 31st counts as the 30th
        ("2023-01-30", HALF, ["2023-02-15", "2023-02-28", "2023-03-15"]),
        ("2024-02-15", HALF, ["2024-02-29", "2024-03-15", "2024-03-29"]),
        ("2023-01-31", MONTH, ["2023-02-28", "2023-03-31", "2023-04-30"]),
        ("2023-01-31", UnitPeriod("months", 2), ["2023-03-31", "2023-05-31", "2023-07-31"]),
        ("2023-01-31", UnitPeriod("weeks", 2), ["2023-02-14", "2023-02-28", "2023-03-14"]),
        ("2023-01-31", UnitPeriod("days", 2), ["2023-02-02", "2023-02-04", "2023-02-06"]),
    ],
)
def test_a_series_falls_on_these_days(first: str, every: UnitPeriod, following: list[str]) -> None:
    assert days(first, 4, every) == [first, *following]


def test_one_payment_needs_no_rhythm_and_two_do() -> None:
    assert days("2023-01-31", 1, None) == ["2023-01-31"]
    with refused("every", "missing"):
        series(day("2023-01-31"), 2, None)


def test_a_series_has_at_least_one_payment() -> None:
    with refused("count", "zero"):
        series(day("2023-01-31"), 0, MONTH)
    with refused("count", "negative"):
        series(day("2023-01-31"), -1, MONTH)
