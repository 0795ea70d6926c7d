"""Paying back early."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.loans.day_count import THIRTY_360
from app.finance.loans.grace import capitalised, interest_free, interest_only, moratorium
from app.finance.loans.methods import (
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.prepayment import Effect, Paid, Payoff, payoff, prepaid, unearned_interest
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Drawdown, Loan, Rate, Units
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
EFFECTS: tuple[Effect, ...] = ("smaller_instalments", "fewer_instalments", "next_instalments")
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


def test_on_a_due_day_the_payment_of_that_day_is_made_and_no_interest_runs() -> None:
    for until in ("to_the_day", "to_the_period_end"):
        assert payoff(SMALL, FIRST, dt.date(2024, 2, 1), until) == Payoff(principal=8357, interest=0)
    assert payoff(SMALL, FIRST, dt.date(2024, 1, 31)).principal == 10000


def test_interest_left_unpaid_and_that_of_the_running_period_add_up() -> None:
    assert payoff(SMALL, [], dt.date(2024, 2, 15)).interest == 58 + 28
    short = [Paid(dt.date(2024, 2, 1), 50), Paid(dt.date(2024, 1, 20), 3)]
    assert payoff(SMALL, short, dt.date(2024, 2, 1)) == Payoff(principal=10000, interest=5)
    over = [Paid(dt.date(2024, 1, 20), 99999)]
    assert payoff(SMALL, over, dt.date(2024, 3, 15)) == Payoff(principal=0, interest=0)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("method", {"method": Flat()}),
        ("method", {"method": FlatBullet()}),
        ("method", {"method": UpFrontInterest()}),
        ("method", {"method": FixedPayment(2000)}),
        ("drawdowns", {"drawdowns": (Drawdown(dt.date(2024, 2, 1), 1),)}),
        ("down_payment_pct", {"down_payment_pct": Decimal(10)}),
        ("grace", {"grace": interest_free(1)}),
        ("grace", {"grace": capitalised(1)}),
    ],
)
def test_terms_that_do_not_say_what_is_owed_on_a_day_are_refused(field: str, change: dict[str, Any]) -> None:
    loan = replace(SMALL, **change)
    with refused(field, "not_supported"):
        payoff(loan, [], dt.date(2024, 2, 1))
    with refused(field, "not_supported"):
        prepaid(loan, 1, 1, "next_instalments")


LOAN = Loan(1200_00, Rate(Decimal(24)), 6)


def test_a_part_paid_early_makes_instalments_smaller_fewer_or_pays_the_next() -> None:
    def after(effect: Effect) -> list[int]:
        return [line.interest + line.principal for line in prepaid(LOAN, 2, 40000, effect)]

    assert schedule(LOAN).instalment == 21423
    assert after("smaller_instalments") == [21423, 61423, 10918, 10918, 10918, 10919]
    assert after("fewer_instalments") == [21423, 61423, 21423, 21402]
    assert after("next_instalments") == [21423, 61423, 831, 831, 21401, 21424]


def test_equal_principal_stays_or_becomes_smaller() -> None:
    loan = replace(LOAN, method=EqualPrincipal())

    def after(effect: Effect, n: int = 2) -> list[int]:
        return [line.principal for line in prepaid(loan, n, 40000, effect)]

    assert after("smaller_instalments") == [20000, 60000, 10000, 10000, 10000, 10000]
    assert after("fewer_instalments") == [20000, 60000, 20000, 20000]
    assert after("next_instalments") == [20000, 60000, 0, 0, 20000, 20000]
    assert after("smaller_instalments", 1) == [60000, 12000, 12000, 12000, 12000, 12000]
    bullet = replace(LOAN, method=Bullet())
    assert [line.principal for line in prepaid(bullet, 1, 40000, "fewer_instalments")] == [40000, 0, 0, 0, 0, 80000]


def test_one_minor_unit_and_all_that_is_owed_can_be_paid_early() -> None:
    loan = replace(LOAN, method=EqualPrincipal())
    assert [line.principal for line in prepaid(loan, 1, 1, "next_instalments")] == [20001, 19999, *[20000] * 4]
    for effect in EFFECTS:
        whole = prepaid(loan, 2, 80000, effect)
        assert [line.principal for line in whole] == [20000, 100000]
        assert whole[-1].balance == 0


def test_grace_that_is_left_stays() -> None:
    loan = replace(LOAN, method=EqualPrincipal(), grace=interest_only(3))
    assert [line.principal for line in prepaid(loan, 1, 60000, "smaller_instalments")] == [60000, 0, 0, *[20000] * 3]
    assert [line.principal for line in prepaid(loan, 1, 60000, "fewer_instalments")] == [60000, 0, 0, 40000, 20000]
    level = replace(loan, method=EqualInstalments())
    lines = prepaid(level, 1, 60000, "smaller_instalments")
    assert [line.interest + line.principal for line in lines] == [62400, 1200, 1200, 20805, 20805, 20806]
    waiting = replace(loan, grace=moratorium(2))
    with refused("after", "out_of_range"):
        prepaid(waiting, 2, 1, "next_instalments")
    assert prepaid(waiting, 3, 1, "next_instalments")[2].interest == 7200


def test_a_method_that_names_each_payment_can_only_skip_the_next_ones() -> None:
    loan = replace(LOAN, method=Seasonal((0, 60000, 0, 60000)))
    assert [line.principal for line in prepaid(loan, 1, 70000, "next_instalments")] == [70000, 0, 0, 50000]
    with refused("method", "not_supported"):
        prepaid(loan, 1, 70000, "fewer_instalments")


@given(amounts, pcts, st.integers(3, 24), st.sampled_from(EFFECTS))
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
