"""How near the bulk prices start, how far a step comes, and when it is the last: what makes them quick."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest

from app.finance.price import bulk

Floats = bulk.Floats


def equal(periods: int, u: float) -> tuple[float, list[float]]:
    """What a payment of 1 a period is worth at exp(u) - 1 a period, and the payments."""
    return sum(float(np.exp(-u * n)) for n in range(1, periods + 1)), [1.0] * periods


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[int]:
    """One entry for each call of the step of that name."""
    calls: list[int] = []
    step = getattr(bulk, name)

    def counting(*args: Floats) -> Floats:
        calls.append(1)
        found: Floats = step(*args)
        return found

    monkeypatch.setattr(bulk, name, counting)
    return calls


def test_the_start_solves_the_first_four_cumulants(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of payments spread as ten throws that hit one time in ten, a period later: 2, 0.9, 0.72 and 0.414."""
    monkeypatch.setattr(bulk, "_MOST_STEPS", 0)
    payments = [comb(10, k) * 0.1**k * 0.9 ** (10 - k) for k in range(11)]
    for u in (0.1, -0.1):
        excess = 2 * u - 0.9 * u**2 / 2 + 0.72 * u**3 / 6 - 0.414 * u**4 / 24
        found = bulk.period_rates([float(np.exp(-excess))], [payments]).per_period[0]
        assert abs(np.log1p(found) - u) < 1e-12


def test_an_ordinary_loan_starts_within_a_few_millionths_and_needs_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    lent, payments = equal(24, 0.02)
    calls = counted(monkeypatch, "_step")
    assert abs(bulk.period_rates([lent], [payments]).per_period[0] - np.expm1(0.02)) < 1e-13
    assert len(calls) == 1
    monkeypatch.setattr(bulk, "_MOST_STEPS", 0)
    assert abs(bulk.period_rates([lent], [payments]).per_period[0] - np.expm1(0.02)) < 5e-6


@pytest.mark.parametrize("away", [1e-3, -1e-3])
def test_a_step_leaves_an_error_of_its_third_power(away: float) -> None:
    lent, payments = equal(24, 0.02)
    start = np.array([0.02 + away])
    step = bulk._step(start, np.array(payments)[:, None], np.log([lent]))
    assert abs(start[0] + step[0] - 0.02) < abs(away) ** 3 * 24**2 / 4


def test_a_step_is_bent_by_no_more_than_half() -> None:
    """Half paid after 1 and half after 41 periods: mean 21, variance 400; straight, the steps would be 1 and -1."""
    columns = np.zeros((41, 2))
    columns[[0, 40]] = 1.0
    log_received = np.log(2) - 21 * np.array([1.0, -1.0])
    assert bulk._step(np.zeros(2), columns, log_received) == pytest.approx([1.5, -0.5], abs=1e-12)


@pytest.mark.parametrize(("away", "steps"), [(8.80e-6, 1), (8.92e-6, 2)])
def test_a_step_that_leaves_ten_trillionths_at_most_is_the_last(
    monkeypatch: pytest.MonkeyPatch, away: float, steps: int
) -> None:
    """Over 24 periods d^3 24^2 / 4 is 1e-13 where d is 8.856e-6."""
    lent, payments = equal(24, 0.02)
    calls = counted(monkeypatch, "_step")
    monkeypatch.setattr(bulk, "_from_cumulants", lambda excess, raw: np.array([0.02 + away]))
    assert abs(bulk.period_rates([lent], [payments]).per_period[0] - np.expm1(0.02)) < 2e-13
    assert len(calls) == steps


def test_level_payments_start_from_two_cumulants(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_MOST_STEPS", 0)
    for periods, u in ((2, 0.006), (2, -0.006), (3, 0.006)):
        found = bulk.level_period_rates(equal(periods, u)[0], 1.0, periods).per_period
        assert abs(np.log1p(found) - u) < 2e-8


def test_dear_level_payments_start_from_the_mean_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """24 payments, 12.5 periods away on average; where they exceed the loan by exp(1.5), 1.5 / 12.5."""
    monkeypatch.setattr(bulk, "_MOST_STEPS", 0)
    found = bulk.level_period_rates(24 * np.exp(-1.5), 1.0, 24).per_period
    assert np.log1p(found) == pytest.approx(0.12, abs=1e-12)


def test_next_to_no_interest_a_level_step_goes_by_the_mean() -> None:
    """Two payments are 1.5 periods away on average."""
    two = np.array([2.0])
    assert bulk._level_step(np.array([0.0]), np.array([0.03]), two)[0] == pytest.approx(0.02, rel=1e-12)
    assert bulk._level_step(np.array([5e-8]), np.array([0.0]), two)[0] == pytest.approx(-5e-8, rel=1e-12)


def test_level_payments_need_a_few_steps_only(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, "_level_step")
    found = bulk.level_period_rates([equal(24, 0.02)[0]], [1.0], [24]).per_period
    assert abs(found[0] - np.expm1(0.02)) < 1e-13
    assert 1 <= len(calls) <= 3
