"""One loan alone and a hundred thousand at once have the same price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import Reason
from app.finance.price import bulk
from app.finance.price.bulk import level_period_rates, period_rate, period_rates
from app.finance.price.effective import period_rate as exact_period_rate
from app.finance.price.rates import only_rate
from app.finance.price.solver import Found
from tests.finance.refusing import refused

LOANS = st.lists(
    st.tuples(st.integers(1, 10**9), st.lists(st.integers(0, 10**8), min_size=12, max_size=12)), min_size=1, max_size=8
)


@given(LOANS)
def test_in_bulk_alone_and_exactly_every_loan_has_the_same_rate(loans: list[tuple[int, list[int]]]) -> None:
    bulk = period_rates([received for received, _ in loans], [payments for _, payments in loans])
    for n, (received, payments) in enumerate(loans):
        alone = period_rate(received, payments)
        exact = only_rate([received, *(-payment for payment in payments)])
        if alone is None:
            assert not bulk.known[n]
            assert not any(payments)
            continue
        assert abs(bulk.per_period[n] - alone) <= 1e-10 * (1 + abs(alone))
        if exact is not None:
            assert abs(alone - float(exact)) <= 1e-10 * (1 + abs(float(exact)))


def test_loans_of_many_lengths_and_rates_keep_ten_digits() -> None:
    random = np.random.default_rng(11)
    for periods in (1, 2, 24, 52, 240, 480):
        i = random.uniform(0.0005, 0.06, 500)
        lent = random.uniform(100, 1e8, 500)
        level = lent * i / -np.expm1(-periods * np.log1p(i))
        rates = period_rates(lent, np.repeat(level[:, None], periods, axis=1))
        assert np.abs(rates.per_period - i).max() < 1e-10
        by_annuity = level_period_rates(lent, level, periods)
        assert np.abs(by_annuity.per_period - i).max() < 1e-10
        assert rates.known.all()
        assert by_annuity.known.all()


@given(st.integers(1, 10**7), st.integers(1, 10**7), st.integers(1, 480))
def test_the_annuity_form_agrees_with_the_exact_rate(received: int, payment: int, periods: int) -> None:
    found = level_period_rates([received], [payment], [periods])
    exact = only_rate([received, *[-payment] * periods])
    if exact is not None:
        assert abs(found.per_period[0] - float(exact)) <= 1e-10 * (1 + abs(float(exact)))


def test_money_that_comes_in_later_goes_through_the_exact_solver() -> None:
    payments = [[-500, 900, 900], [600, 600, 0]]
    rates = period_rates([1000, 1000], payments)
    exact = only_rate([1000, 500, -900, -900])
    assert exact is not None
    assert abs(rates.per_period[0] - float(exact)) < 1e-12
    assert pytest.approx(600 / (1 + rates.per_period[1]) + 600 / (1 + rates.per_period[1]) ** 2, abs=1e-9) == 1000
    assert rates.known.all()


def test_a_loan_without_a_rate_is_not_known_and_never_not_a_number() -> None:
    rates = period_rates([0, 100, -5, 100], [[1, 2], [0, 0], [1, 2], [-1, -2]])
    assert not rates.known.any()
    assert (rates.per_period == 0).all()
    assert period_rate(100, [0, 0]) is None
    assert not level_period_rates([0, 100], [5, 0], [10, 10]).known.any()
    assert (level_period_rates([0, 100], [5, 0], [10, 10]).per_period == 0).all()


def test_yearly_rates_compound() -> None:
    rates = period_rates([1000], [[1010]])
    assert rates.yearly(12)[0] == pytest.approx(float(Decimal("1.01") ** 12 - 1), abs=1e-12)


@pytest.mark.parametrize(
    ("field", "reason", "received", "payments"),
    [
        ("payments", "wrong_length", [1.0, 2.0], [[1.0, 2.0]]),
        ("payments", "wrong_length", [1.0], [1.0, 2.0]),
        ("payments", "wrong_length", [1.0], [[]]),
        ("received", "wrong_length", 1.0, [[1.0]]),
        ("received", "not_a_number", [float("nan")], [[1.0]]),
        ("payments", "not_a_number", [1.0], [[float("inf")]]),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(field: str, reason: Reason, received: Any, payments: Any) -> None:
    with refused(field, reason):
        period_rates(received, payments)


@pytest.mark.parametrize(
    ("field", "reason", "terms"),
    [
        ("received", "not_a_number", ([float("nan")], 1.0, 1.0)),
        ("payment", "not_a_number", (1.0, [1.0, float("inf")], 1.0)),
        ("periods", "not_a_number", (1.0, 1.0, float("nan"))),
        ("periods", "zero", (1.0, 1.0, [3, 0])),
    ],
)
def test_an_annuity_is_of_numbers_and_needs_a_period(field: str, reason: Reason, terms: tuple[Any, Any, Any]) -> None:
    with refused(field, reason):
        level_period_rates(*terms)


def test_level_loans_share_what_is_told_once() -> None:
    """110 after a period for 100, in any shape; 60.50 after each of two for 105 is 10 % too."""
    for received, payment, periods in (([100, 100], 110, 1), (100, [110, 110], 1), (100, 110, [1, 1])):
        assert level_period_rates(received, payment, periods).per_period == pytest.approx([0.1, 0.1], abs=1e-12)
    assert level_period_rates(105, 60.5, 2).per_period == pytest.approx(0.1, abs=1e-12)
    assert level_period_rates([], [], []).per_period.shape == (0,)


def test_a_loan_of_less_than_one_is_a_loan() -> None:
    assert level_period_rates(0.5, 0.55, 1).per_period == pytest.approx(0.1, abs=1e-12)
    assert period_rate(0.5, [0.55]) == pytest.approx(0.1, abs=1e-12)
    assert period_rate(0.5, [0.0, 0.605]) == pytest.approx(0.1, abs=1e-12)


def test_only_money_that_comes_in_later_asks_the_exact_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Decimal] = []

    def exact(received: Decimal, payments: list[Decimal]) -> Found:
        asked.append(received)
        return exact_period_rate(received, payments)

    monkeypatch.setattr(bulk, "exact_period_rate", exact)
    loans = [(100, [110, 0]), (0.5, [0.55, 0]), (0.5, [-0.5, 1.1]), (200, [0, 0]), (0, [-1, 2]), (100, [-10, 121])]
    rates = period_rates([received for received, _ in loans], [payments for _, payments in loans])
    assert asked == [Decimal("0.5"), 200, 100]  # the second gives nothing back
    assert rates.known.tolist() == [True, True, True, False, False, True]
    assert rates.known.dtype == np.bool_
    assert rates.per_period[[0, 1]] == pytest.approx(0.1, abs=1e-12)


def test_loans_beyond_a_block_are_priced_like_the_first() -> None:
    i = np.arange(1, 4100) / 10_000
    rates = period_rates(np.full(4099, 1000.0), (1000 * (1 + i))[:, None])
    assert np.abs(rates.per_period - i).max() < 1e-12
    assert rates.known.all()
