"""The roundest rate that printed figures allow: 100.00 for a month owes 3.00 of interest at 35.94 to 36.06 % a year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.loans.copied_table import CopiedRow
from app.finance.loans.guessed_rate import _rate_of, from_interest, from_total
from app.finance.loans.methods import Bullet
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import WEEKLY, Loan, Rate

LOAN = Loan(100_00, Rate(Decimal(0)), 3)


def row(interest: int | None, principal: int | None = None, balance: int | None = None) -> CopiedRow:
    return CopiedRow(None, principal, interest, balance)


@pytest.mark.parametrize(
    ("rows", "pcts"),
    [
        ([row(300)], ["36", "36"]),
        ([row(154)], ["18.5", "18.5"]),
        ([row(0)], ["0", "0"]),
        ([row(None)], []),
        ([row(298)], ["35.7", "35.7"]),  # 35.70 to 35.82
        ([row(298, 3000, 7000), row(209, 3000, 4000)], ["35.8", "35.7"]),  # 209 on 70.00: 35.74 to 35.91
        ([row(298, 3000), row(209, 3000)], ["35.8", "35.7"]),
        ([row(298, 3000), row(209, 3000, 5000), row(149)], ["35.8", "35.7"]),  # 149 on 50.00: 35.64 to 35.88
        ([row(300), row(213, 3000)], ["36", "36"]),  # nobody says what the second row owes
        ([row(300, 3000), row(None), row(1)], ["36", "36"]),
        ([row(300, 3000), row(900)], ["36"]),  # no rate owes both: the first row's
        ([row(300, 10000), row(0)], ["36", "36"]),
        ([row(300, 9999), row(1)], ["36"]),  # on the last cent one cent is half of it at least
    ],
)
def test_the_rows_narrow_the_rate_until_one_contradicts_or_says_nothing(rows: list[CopiedRow], pcts: list[str]) -> None:
    found = list(from_interest(LOAN, rows))
    assert found == [Decimal(pct) for pct in pcts]
    assert [str(pct) for pct in found] == pcts


def test_a_rate_has_four_decimals_at_most() -> None:
    large = replace(LOAN, principal=10**10)
    assert list(from_interest(large, [row(10_375_000)])) == [Decimal("1.245")] * 2
    assert list(from_interest(replace(LOAN, principal=10**12), [row(12_345_678_901)])) == []
    assert list(from_interest(replace(LOAN, principal=10**12), [row(833_375_000)])) == []  # 1.00005 % a year
    assert list(from_interest(replace(LOAN, principal=10**12), [row(833_416_667)])) == [Decimal("1.0001")] * 2


def test_the_rhythm_tells_what_a_period_is_of_a_year() -> None:
    assert list(from_interest(replace(LOAN, rhythm=WEEKLY), [row(100)])) == [Decimal(52)] * 2


def test_all_that_is_given_back_tells_the_rate_with_some_play() -> None:
    priced = schedule(replace(LOAN, rate=Rate(Decimal(36))))
    dues = [CopiedRow(paid.due) for paid in priced.rows]
    assert list(from_total(LOAN, dues)) == [Decimal("36.06"), 36, 35]
    assert list(from_total(LOAN, [*dues[:-1], row(3)])) == []
    bullet = replace(LOAN, method=Bullet())
    assert list(from_total(bullet, [CopiedRow(300), CopiedRow(300), CopiedRow(10300)])) == [Decimal("36.06"), 36, 34]
    assert list(from_total(bullet, [CopiedRow(0), CopiedRow(0), CopiedRow(10000)])) == [Decimal("0.06"), 0, 0]


def test_a_rate_can_be_almost_twice_the_loan_a_period() -> None:
    bullet = replace(LOAN, method=Bullet(), payments=1)
    assert list(from_total(bullet, [CopiedRow(10000 + 19900)])) == [Decimal("2388.06"), 2388, 2380]
    assert list(from_interest(bullet, [row(20001)])) == [Decimal("2400.1")]
    assert max(from_total(bullet, [CopiedRow(10000 + 25000)])) == 2400


def test_a_row_without_principal_leaves_the_balance() -> None:
    """Interest of 1 on 3 is 0.5 to 1.5, 200 to 600 % a year; on 2 it would be 300 % at least."""
    three = replace(LOAN, principal=3)
    assert list(from_interest(three, [row(1, 0), row(1)])) == [200, 200]


ONE = Loan(1000_00, Rate(Decimal(0)), 1, method=Bullet())


@pytest.mark.parametrize(
    ("interest", "ten_millionths"),
    [(3077, 307_749), (3078, 307_849), (0, 49), (1, 149), (2, 249), (-1, 0), (199_999, 19_999_949)],
)
def test_the_rate_that_gives_so_much_back_is_the_last_that_rounds_to_it(interest: int, ten_millionths: int) -> None:
    """1,000.00 for a period: half a cent of interest is five millionths."""
    assert _rate_of(ONE, 1000_00 + interest) == Fraction(ten_millionths, 10**7)


def test_the_play_is_none_then_a_cent_and_then_a_four_hundredth_of_the_largest_payment() -> None:
    """Each allows a rounder rate, per cent a year; 30.77 of 1,000.00 a month is 36.918 to 36.93."""
    assert list(from_total(ONE, [CopiedRow(1030_77)])) == [Decimal("36.93"), Decimal("36.92"), 34]
    assert list(from_total(ONE, [CopiedRow(1472_00)]))[2] == 562  # 3.68 less is 561.99
    twice = replace(ONE, payments=2)  # a cent more in each: 37.002
    assert list(from_total(twice, [CopiedRow(30_82), CopiedRow(1030_82)])) == [Decimal("36.99"), 37, 34]
