"""A loan paid out in parts: 1,200.00 on New Year's Day at 2 % a month, and 280.00 later."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.loans.day_count import ACTUAL_365
from app.finance.loans.grace import Grace, interest_only
from app.finance.loans.methods import (
    Balloon,
    Bullet,
    Capitalising,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    Method,
    Seasonal,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Drawdown, Loan, Rate, Units
from tests.finance.refusing import refused

LOAN = Loan(1200_00, Rate(Decimal(24)), 4, disbursed=dt.date(2026, 1, 1), method=Bullet())


def drawn(loan: Loan, *days: tuple[int, int]) -> Loan:
    """With 280.00 more on each day of 2026."""
    return replace(loan, drawdowns=tuple(Drawdown(dt.date(2026, *day), 280_00) for day in days))


def rows(loan: Loan) -> list[tuple[int, int, int]]:
    return [(row.interest, row.principal, row.balance) for row in schedule(loan).rows]


def test_a_part_within_a_period_costs_interest_from_its_day() -> None:
    assert rows(drawn(LOAN, (2, 15))) == [
        (24_00, 0, 1200_00),
        (12_00 + 14_80, 0, 1480_00),
        (29_60, 0, 1480_00),
        (29_60, 1480_00, 0),
    ]


def test_a_part_on_the_day_of_a_payment_is_owed_from_that_row_on() -> None:
    assert rows(drawn(LOAN, (2, 1), (3, 1))) == [
        (24_00, 0, 1480_00),
        (29_60, 0, 1760_00),
        (35_20, 0, 1760_00),
        (35_20, 1760_00, 0),
    ]
    assert [row.balance for row in schedule(drawn(LOAN, (2, 1), (2, 15))).rows] == [1200_00, 1760_00, 1760_00, 0]


def test_parts_of_the_first_period_and_of_the_last() -> None:
    assert rows(drawn(LOAN, (1, 1)))[0] == (29_60, 0, 1480_00)
    assert rows(drawn(LOAN, (4, 16)))[2:] == [(24_00, 0, 1200_00), (12_00 + 14_80, 1480_00, 0)]


def test_a_part_between_dates_as_given_costs_the_days_of_its_period() -> None:
    days = tuple(dt.date(2026, month, 1) for month in (2, 3, 4, 5))
    by_days = replace(LOAN, dates=days, rate=Rate(Decimal("36.5"), counted=ACTUAL_365))
    assert [row.interest for row in schedule(drawn(by_days, (3, 11))).rows] == [
        37_20,
        33_60,
        12_00 + 31_08,
        44_40,
    ]


def test_each_piece_of_interest_is_rounded_by_itself() -> None:
    small = replace(LOAN, principal=50, rate=Rate(Decimal(12)), drawdowns=(Drawdown(dt.date(2026, 2, 15), 100),))
    assert [row.interest for row in schedule(small).rows] == [1, 0 + 1, 2, 2]
    even = replace(small, units=Units("half_even"))
    assert [row.interest for row in schedule(even).rows] == [0, 0 + 1, 2, 2]


def test_what_is_owed_then_is_shared_out_over_the_payments_left() -> None:
    assert rows(drawn(replace(LOAN, method=EqualPrincipal()), (2, 15))) == [
        (24_00, 300_00, 900_00),
        (9_00 + 11_80, 393_33, 786_67),
        (15_73, 393_33, 393_34),
        (7_87, 393_34, 0),
    ]
    assert [row.balance for row in schedule(drawn(replace(LOAN, method=Capitalising()), (3, 1))).rows] == [
        1224_00,
        1248_48 + 280_00,
        1559_05,
        0,
    ]


def test_grace_is_over_when_a_later_part_comes() -> None:
    loan = replace(LOAN, method=EqualPrincipal(), grace=interest_only(2))
    assert rows(drawn(loan, (3, 1))) == [
        (24_00, 0, 1200_00),
        (24_00, 0, 1480_00),
        (29_60, 740_00, 740_00),
        (14_80, 740_00, 0),
    ]
    assert [row.principal for row in schedule(drawn(loan, (1, 15))).rows] == [0, 0, 740_00, 740_00]
    with refused("grace", "not_supported"):
        schedule(drawn(loan, (2, 1)))


def test_a_level_instalment_is_that_of_the_last_stretch() -> None:
    loan = replace(LOAN, method=EvenedInstalments(), grace=interest_only(1))
    table = schedule(drawn(loan, (3, 1)))
    assert table.instalment == 560_32
    assert [row.due for row in table.rows] == [24_00, 416_11, 560_32, 560_32]
    assert table.lent == 1480_00


def test_the_last_payment_is_brought_nearer_in_each_stretch() -> None:
    """A part within a period makes the first payment after it dearer than the level one says: 27.56 becomes 27.51."""
    loan = Loan(100_00, Rate(Decimal(12)), 6, disbursed=dt.date(2026, 1, 1))
    loan = replace(loan, drawdowns=(Drawdown(dt.date(2026, 2, 15), 50_00),))
    assert [row.due for row in schedule(loan).rows] == [1725, 2756, 2756, 2756, 2756, 2729]
    evened = schedule(replace(loan, method=EvenedInstalments()))
    assert [row.due for row in evened.rows] == [1725, 2751, 2751, 2751, 2751, 2749]
    assert evened.instalment == 2751


@pytest.mark.parametrize(
    "method",
    [Flat(), FixedPayment(400_00), Balloon(8), Seasonal((0, 1200_00))],
    ids=lambda method: type(method).__name__,
)
def test_a_method_that_says_nothing_about_later_parts_is_refused(method: Method) -> None:
    with refused("method", "not_supported"):
        schedule(drawn(replace(LOAN, method=method), (2, 15)))


@pytest.mark.parametrize("grace", [Grace(deferred=1), Grace(free=1), Grace(capitalised=1)])
def test_a_grace_that_says_nothing_about_later_parts_is_refused(grace: Grace) -> None:
    with refused("grace", "not_supported"):
        schedule(drawn(replace(LOAN, grace=grace), (2, 15)))


def test_a_part_after_the_last_payment_began_is_refused() -> None:
    with refused("drawdowns", "out_of_range"):
        schedule(drawn(LOAN, (5, 1)))
