"""The rate of the United States where it is negative, very high, missing, or one of several; to its last digit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.price.apr_us import Advance, Payment, apr, apr_of_single_payment
from app.finance.price.solver import Found
from app.finance.price.unit_periods import Due, UnitPeriod
from tests.finance.refusing import refused

D = Decimal
MONTH = UnitPeriod("months")
START = dt.date(2023, 1, 10)
Moves = list[tuple[str, str]]  # a day and an amount: above zero is advanced, below is paid


def of(*moves: tuple[str, str | Decimal]) -> Found:
    dated = [(dt.date.fromisoformat(f"2023-{day}"), D(amount)) for day, amount in moves]
    advances = [Advance(amount, day) for day, amount in dated if amount > 0]
    return apr(advances, [Payment(-amount, Due(day)) for day, amount in dated if amount < 0], MONTH)


@pytest.mark.parametrize(
    ("back", "a_month"),
    [
        ("102", "0.02"),
        ("100", "0"),
        ("99.5", "-0.005"),
        ("98", "-0.02"),
        ("20", "-0.8"),
        ("0.001", "-0.99999"),
        ("50000000000", "499999999"),
    ],
)
def test_what_comes_back_after_a_month_tells_the_rate_to_forty_digits(back: str, a_month: str) -> None:
    found = of(("01-10", "100"), ("02-10", "-" + back)).rate
    assert found is not None
    assert abs(Fraction(found) - 12 * Fraction(a_month)) < Fraction(1, 10**34) * (1 + abs(Fraction(a_month)))


@pytest.mark.parametrize("a_month", ["0.5", "0.02", "-0.25"])
def test_half_a_month_beside_a_month_bears_simple_interest(a_month: str) -> None:
    """25 February is a month after 25 January, and that fifteen days after the 10th."""
    i = D(a_month)
    found = of(("01-10", "1000"), ("02-25", -1000 * (1 + i / 2) * (1 + i))).rate
    assert found is not None
    assert abs(Fraction(found) - 12 * Fraction(a_month)) < Fraction(1, 10**34)


def test_a_third_of_a_year_is_told_to_forty_digits() -> None:
    found = apr_of_single_payment(Advance(D(1000), START), Payment(D(1010), Due(dt.date(2023, 8, 10)))).rate
    assert found is not None
    assert abs(Fraction(found) - Fraction(12, 700)) < Fraction(1, 10**34)  # one per cent in seven months


def test_a_loan_that_costs_nothing_has_the_rate_nothing() -> None:
    tenths = [(f"{month:02}-10", "-100") for month in range(2, 12)]
    assert of(("01-10", "1000"), *tenths).rate == 0
    cheaper = of(("01-10", "1001"), *tenths).rate
    assert cheaper is not None
    assert cheaper < 0


@pytest.mark.parametrize("back", ["150", "50"])
def test_money_given_back_at_once_has_no_rate(back: str) -> None:
    assert of(("01-10", "100"), ("01-10", "-" + back)) == Found(None, "no_rate")


@pytest.mark.parametrize("back", ["1e13", "1e-12"])
def test_beyond_a_thousand_million_a_month_and_next_to_all_lost_no_rate_is_told(back: str) -> None:
    assert of(("01-10", "100"), ("02-10", "-" + back)) == Found(None, "no_rate")


def relent(first_payment: str) -> Found:
    """1,000 paid back on 25 February, 1,000 again on 10 March; the rest on 10 April at 2 % a month."""
    owed = 1000 - D(first_payment) / (D("1.01") * D("1.02")) + 1000 / D("1.02") ** 2
    rest = owed * D("1.02") ** 3
    return of(("01-10", "1000"), ("02-25", "-" + first_payment), ("03-10", "1000"), ("04-10", -rest))


def test_a_loan_paid_back_on_the_way_keeps_its_rate_until_too_much_is_paid() -> None:
    """1,000 owes 1,030.20 after a month and a half at 2 %."""
    told = relent("1030").rate
    assert told is not None
    assert abs(told - D("0.24")) < D("1e-20")
    assert relent("1031") == Found(None, "not_told")


def test_a_loan_paid_back_in_full_may_be_taken_again() -> None:
    again: list[tuple[str, str | Decimal]] = [("03-10", "1000"), ("04-10", "-1010")]
    told = of(("01-10", "1000"), ("02-10", "-1010"), *again).rate
    assert told is not None
    assert abs(told - D("0.12")) < D("1e-30")
    assert of(("01-10", "1000"), ("02-10", "-1010.00000000000001"), *again) == Found(None, "not_told")


@pytest.mark.parametrize(
    "moves",
    [
        [("01-10", "0.1"), ("02-10", "-0.3"), ("04-10", "0.5"), ("06-10", "-0.31")],  # small amounts are amounts
        [("01-10", "1000"), ("02-10", "10"), ("02-10", "-1200"), ("03-10", "1000"), ("04-10", "-900")],
        [("01-10", "100"), ("02-10", "-300"), ("03-10", "150")],
    ],
)
def test_where_too_much_was_paid_on_the_way_no_rate_is_vouched_for(moves: Moves) -> None:
    assert of(*moves) == Found(None, "not_told")


def test_an_advance_and_a_payment_are_amounts() -> None:
    for amount, reason in ((D(0), "zero"), (D("-0.5"), "negative")):
        with refused("advance", reason):  # type: ignore[arg-type]  # both are reasons
            apr([Advance(amount, START)], [Payment(D(5), Due(START))], MONTH)
        with refused("payments", reason):  # type: ignore[arg-type]  # both are reasons
            apr([Advance(D(5), START)], [Payment(amount, Due(START))], MONTH)
    with refused("advance", "missing"):
        apr([], [Payment(D(5), Due(START))], MONTH)
