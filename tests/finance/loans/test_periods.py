"""Which days a loan is paid on, and what a period between two of them costs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.loans.calendar import Period, check_order, due_dates, later, month_ends, month_starts, period
from app.finance.loans.day_count import ACTUAL_365, ACTUAL_ACTUAL, THIRTY_360, DayCount
from app.finance.loans.period_rates import a_year, period_rates, rate_of, thirty_day_rate, years_between
from app.finance.loans.terms import MONTHLY, TWO_WEEKLY, WEEKLY, Drawdown, Loan, Quoted, Rate, Rhythm
from tests.finance.refusing import refused

NEW_YEAR, YEARLY = dt.date(2026, 1, 1), Rhythm(1, "years")
PLAIN = Loan(1200_00, Rate(Decimal(12)), 3)
DATED = replace(PLAIN, disbursed=dt.date(2026, 1, 31))


def day(month: int, day: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, day)


def test_month_ends_are_clipped_and_restored() -> None:
    assert due_dates(day(1, 31), MONTHLY, 3) == [day(2, 28), day(3, 31), day(4, 30)]
    assert month_ends(day(1, 17), 2) == [day(1, 31), day(2, 28)]
    assert month_ends(day(12, 31), 2) == [day(12, 31), day(1, 31, 2027)]
    assert month_starts(day(12, 17), 2) == [day(1, 1, 2027), day(2, 1, 2027)]
    assert due_dates(dt.date(2024, 2, 29), YEARLY, 2) == [day(2, 28, 2025), day(2, 28, 2026)]


def test_a_rhythm_counts_days_weeks_months_or_years() -> None:
    rhythms = [Rhythm(2, "days"), Rhythm(2, "weeks"), Rhythm(2, "months"), Rhythm(2, "years")]
    assert [later(day(12, 31), rhythm, 3) for rhythm in rhythms] == [
        day(1, 6, 2027),
        day(2, 11, 2027),
        day(6, 30, 2027),
        day(12, 31, 2032),
    ]


def test_a_first_date_is_the_seed_of_the_others() -> None:
    assert due_dates(day(1, 31), MONTHLY, 3, day(2, 15)) == [day(2, 15), day(3, 15), day(4, 15)]
    assert due_dates(day(1, 31), MONTHLY, 1, day(1, 31)) == [day(1, 31)]
    with refused("first_date", "out_of_range"):
        due_dates(day(1, 31), MONTHLY, 3, day(1, 30))


def test_a_period_runs_from_one_payment_to_the_next() -> None:
    assert period(PLAIN, 1) is None
    assert period(DATED, 1) == Period(day(1, 31), day(2, 28), regular=True)
    assert period(DATED, 2) == Period(day(2, 28), day(3, 31), regular=True)
    moved = replace(DATED, first_date=day(3, 10))
    assert [period(moved, n) for n in (1, 2, 3)] == [
        Period(day(1, 31), day(3, 10), regular=False),
        Period(day(3, 10), day(4, 10), regular=True),
        Period(day(4, 10), day(5, 10), regular=True),
    ]
    given = replace(DATED, dates=(day(2, 2), day(5, 2), day(5, 3)))
    assert [period(given, n) for n in (1, 2)] == [
        Period(day(1, 31), day(2, 2), regular=False),
        Period(day(2, 2), day(5, 2), regular=False),
    ]
    assert Period(day(2, 2), day(5, 2), regular=False).days == 89


def test_payments_and_parts_come_in_the_order_of_their_days() -> None:
    one = Drawdown(day(2, 1), 100)
    check_order(replace(DATED, dates=(day(2, 1), day(2, 2), day(2, 3)), drawdowns=(one, one)))
    check_order(replace(DATED, first_date=DATED.disbursed, drawdowns=(Drawdown(day(1, 31), 100),)))
    with refused("disbursed", "missing"):
        check_order(replace(PLAIN, drawdowns=(one,)))
    with refused("disbursed", "missing"):
        check_order(replace(PLAIN, dates=(day(2, 1), day(2, 2), day(2, 3))))
    with refused("drawdowns[0]", "out_of_range"):
        check_order(replace(DATED, drawdowns=(Drawdown(day(1, 30), 100),)))
    with refused("drawdowns[1]", "out_of_range"):
        check_order(replace(DATED, drawdowns=(one, Drawdown(day(1, 31), 100))))
    with refused("dates[0]", "out_of_range"):
        check_order(replace(DATED, dates=(day(1, 31), day(2, 2), day(2, 3))))


@pytest.mark.parametrize(
    ("rhythm", "first", "steps"),
    [
        (MONTHLY, day(3, 31), Fraction(2)),
        (MONTHLY, day(3, 15), 1 + Fraction(15, 31)),
        (MONTHLY, day(2, 10), Fraction(10, 28)),
        (MONTHLY, day(6, 1), 4 + Fraction(1, 30)),
        (WEEKLY, day(2, 10), 1 + Fraction(3, 7)),
        (TWO_WEEKLY, day(2, 10), Fraction(10, 14)),
        (Rhythm(3, "months"), day(3, 31), Fraction(59, 89)),
    ],
)
def test_a_longer_or_shorter_first_period_counts_whole_steps_and_the_days_begun(
    rhythm: Rhythm, first: dt.date, steps: Fraction
) -> None:
    rates = period_rates(replace(DATED, rhythm=rhythm, first_date=first))
    usual = Fraction(12, 100) / rhythm.a_year
    assert rates == (steps * usual, usual, usual)


def test_without_dates_or_days_counted_every_period_costs_the_same() -> None:
    assert period_rates(PLAIN) == period_rates(DATED) == (Fraction(1, 100),) * 3
    assert period_rates(replace(DATED, dates=(day(2, 28), day(2, 28) + dt.timedelta(31), day(4, 10)))) == (
        Fraction(1, 100),
        Fraction(1 + Fraction(3, 31), 100),
        Fraction(Fraction(10, 30), 100),
    )


def test_days_are_counted_where_the_contract_counts_them() -> None:
    by_days = replace(DATED, rate=Rate(Decimal("36.5"), counted=ACTUAL_365))
    assert period_rates(by_days) == (Fraction(28, 1000), Fraction(31, 1000), Fraction(30, 1000))
    with refused("disbursed", "missing"):
        period_rates(replace(by_days, disbursed=None))
    with refused("disbursed", "missing"):
        rate_of(by_days, None)
    with refused("rate.counted", "missing"):
        years_between(PLAIN, Period(day(1, 1), day(2, 1), regular=True))


@pytest.mark.parametrize(
    ("rhythm", "regular", "days"),
    [
        (MONTHLY, True, 30),
        (Rhythm(2, "months"), True, 60),
        (YEARLY, True, 360),
        (Rhythm(2, "years"), True, 720),
        (MONTHLY, False, 28),
        (WEEKLY, True, 28),
    ],
)
def test_a_regular_period_counts_as_its_months_of_thirty_days(rhythm: Rhythm, regular: bool, days: int) -> None:
    loan = replace(DATED, rate=Rate(Decimal(12), counted=THIRTY_360), rhythm=rhythm)
    assert years_between(loan, Period(day(1, 31), day(2, 28), regular)) == Fraction(days, 360)


def test_the_days_of_thirty_day_months_are_those_of_the_bond_markets() -> None:
    def days(start: dt.date, end: dt.date) -> Fraction:
        return THIRTY_360.fraction(start, end) * 360

    assert [days(day(1, 30), day(2, 28)), days(day(1, 31), day(3, 31)), days(day(1, 15), day(1, 31))] == [28, 60, 15]
    assert days(day(11, 30), day(2, 1, 2028)) == 14 * 30 + 1
    actual_year = DayCount(30, None)
    assert actual_year.fraction(dt.date(2024, 1, 1), dt.date(2024, 4, 1)) == Fraction(90, 366)
    assert actual_year.fraction(day(1, 1), day(4, 1)) == Fraction(90, 365)


def test_actual_days_over_actual_years_split_at_new_year() -> None:
    share = ACTUAL_ACTUAL.fraction(dt.date(2023, 12, 12), dt.date(2025, 1, 12))
    assert share == Fraction(20, 365) + 1 + Fraction(11, 365)
    assert ACTUAL_ACTUAL.fraction(dt.date(2023, 12, 12), dt.date(2024, 1, 12)) == Fraction(20, 365) + Fraction(11, 366)


@pytest.mark.parametrize(
    ("rhythm", "days"), [(Rhythm(10, "days"), 10), (TWO_WEEKLY, 14), (Rhythm(2, "months"), 60), (YEARLY, 365)]
)
def test_thirty_days_a_month_have_the_rate_of_their_days(rhythm: Rhythm, days: int) -> None:
    quoted = Rate(Decimal("36.5"))
    assert thirty_day_rate(replace(PLAIN, rhythm=rhythm, rate=quoted)) == Fraction(days, 1000)
    assert thirty_day_rate(replace(PLAIN, rhythm=rhythm, rate=replace(quoted, counted=ACTUAL_ACTUAL))) == Fraction(
        days, 1000
    )
    bank = Rate(Decimal(36), counted=DayCount(None, 360))
    assert thirty_day_rate(replace(PLAIN, rhythm=rhythm, rate=bank)) == Fraction(days, 1000)


@pytest.mark.parametrize(
    ("quoted", "yearly"),
    [
        ("nominal_a_year", Fraction(3, 100)),
        ("effective_a_year", Fraction(3, 100)),
        ("a_month", Fraction(36, 100)),
        ("a_period", Fraction(78, 100)),
        ("whole_term", Fraction(78, 1000)),
    ],
)
def test_three_per_cent_is_brought_to_the_year_as_it_is_quoted(quoted: Quoted, yearly: Fraction) -> None:
    assert a_year(Rate(Decimal(3), quoted), TWO_WEEKLY, 10) == yearly


def test_an_effective_rate_is_a_root_to_forty_digits() -> None:
    effective = Rate(Decimal(12), "effective_a_year")
    monthly = period_rates(replace(PLAIN, rate=effective))[0]
    assert abs((1 + monthly) ** 12 - Fraction(112, 100)) < Fraction(1, 10**37)
    yearly = period_rates(replace(PLAIN, rate=effective, rhythm=YEARLY))[0]
    assert abs(yearly - Fraction(12, 100)) < Fraction(1, 10**37)
