"""Paying back early."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.finance.loans.day_count import THIRTY_360
from app.finance.loans.methods import EvenedInstalments, Flat, UpFrontInterest
from app.finance.loans.prepayment import Effect, Paid, payoff, prepaid, unearned_interest
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan, Rate, Units
from tests.finance.loans.loans import amounts, pcts
from tests.finance.refusing import refused

SMALL = Loan(
    100_00,
    Rate(Decimal(7), counted=THIRTY_360),
    6,
    method=EvenedInstalments(),
    units=Units("half_even"),
    disbursed=dt.date(2024, 1, 1),
)
FIRST = [Paid(dt.date(2024, 2, 1), 1701)]


def test_what_closes_a_loan_counts_interest_to_the_day_or_to_the_end_of_the_period() -> None:
    day = dt.date(2024, 2, 15)
    assert payoff(SMALL, FIRST, day) == (closing := payoff(SMALL, FIRST, day, "to_the_day"))
    assert (closing.principal, closing.interest, closing.amount) == (8357, 24, 8381)
    assert payoff(SMALL, FIRST, day, "to_the_period_end").interest == 49


def test_a_missed_payment_leaves_its_interest_unpaid() -> None:
    assert payoff(SMALL, [], dt.date(2024, 2, 1)).interest == 58
    assert payoff(SMALL, [], dt.date(2024, 3, 1)).interest == 116
    assert payoff(SMALL, [], dt.date(2024, 1, 1)).amount == 10000


def test_a_day_before_the_loan_cannot_close_it() -> None:
    with refused("payoff_date", "out_of_range"):
        payoff(SMALL, [], dt.date(2023, 12, 31))
    with refused("disbursed", "missing"):
        payoff(Loan(10000, Rate(Decimal(7)), 6), [], dt.date(2024, 2, 1))


LOAN = Loan(1200_00, Rate(Decimal(24)), 6)


def test_a_part_paid_early_makes_instalments_smaller_fewer_or_pays_the_next() -> None:
    def after(effect: Effect) -> list[int]:
        return [line.interest + line.principal for line in prepaid(LOAN, 2, 40000, effect)]

    assert schedule(LOAN).instalment == 21423
    assert after("smaller_instalments") == [21423, 61423, 10918, 10918, 10918, 10919]
    assert after("fewer_instalments") == [21423, 61423, 21423, 21402]
    assert after("next_instalments") == [21423, 61423, 831, 831, 21401, 21424]


@given(
    amounts, pcts, st.integers(3, 24), st.sampled_from(("smaller_instalments", "fewer_instalments", "next_instalments"))
)
def test_what_is_paid_early_is_paid_once(amount: int, pct: Decimal, payments: int, effect: Effect) -> None:
    loan = Loan(amount, Rate(pct), payments)
    lines = prepaid(loan, 1, schedule(loan).rows[0].balance // 3 or 1, effect)
    assert sum(line.principal for line in lines) == amount
    assert lines[-1].balance == 0
    assert sum(line.interest for line in lines) <= schedule(loan).interest + payments


def test_nothing_and_more_than_is_owed_cannot_be_paid_early() -> None:
    for after, amount, field in ((0, 1, "after"), (6, 1, "after"), (1, 0, "amount"), (1, 10**9, "amount")):
        with refused(field, "out_of_range"):
            prepaid(LOAN, after, amount, "fewer_instalments")


def test_flat_interest_of_later_months_is_unearned() -> None:
    assert unearned_interest(replace(LOAN, method=Flat()), 2) == 4 * 2400
    assert unearned_interest(replace(LOAN, method=UpFrontInterest()), 2) == 4 * 2400
    assert unearned_interest(LOAN, 2) == 0
