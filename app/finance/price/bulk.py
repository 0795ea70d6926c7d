"""The price of many loans at once: the rate per period of money in hand against a payment at each period's end.

One loan is a column of length one. With u = ln(1 + i) the logarithm of the payments' worth is convex in u and nearly
straight: its cumulants give a start within a few millionths, and one step is enough as a rule. Loans with money that
comes in later go one by one through the exact solver. Rates are shares per period.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from app.finance.errors import ImpossibleTerms
from app.finance.price.effective import period_rate as exact_period_rate

Floats = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]

_BLOCK = 4096  # loans whose working rows stay in the near caches
_MOST_STEPS = 60
_PRECISE = 1e-13  # of the rate: what a last step may leave


@dataclass(frozen=True)
class Rates:
    """One rate a loan; 0 where `known` is False: nothing received, nothing paid, or more than one rate."""

    per_period: Floats
    known: Truths

    def yearly(self, per_year: int) -> Floats:
        """Effective: (1 + i)^m - 1."""
        yearly: Floats = np.expm1(per_year * np.log1p(self.per_period))
        return yearly


def period_rates(received: npt.ArrayLike, payments: npt.ArrayLike) -> Rates:
    """`received` (loans), `payments` (loans, periods): money at the start, and at the end of each period.

    Raises ImpossibleTerms where the shapes do not fit or an amount is not a number.
    """
    given, paid = _numbers("received", received, 1), _numbers("payments", payments, 2)
    if paid.shape[0] != given.shape[0] or not paid.shape[1]:
        raise ImpossibleTerms("payments", "wrong_length")
    rates, known = np.zeros(given.shape), np.zeros(given.shape, dtype=np.bool_)
    powers = np.arange(1.0, paid.shape[1] + 1) ** np.arange(5.0)[:, None]
    for start in range(0, given.size, _BLOCK):
        part = slice(start, start + _BLOCK)
        rates[part], known[part] = _block(given[part], np.ascontiguousarray(paid[part].T), powers)
    return Rates(rates, known)


def period_rate(received: float, payments: Sequence[float]) -> float | None:
    """The same of one loan, the same way."""
    rates = period_rates([received], [list(payments)])
    return float(rates.per_period[0]) if rates.known[0] else None


def _numbers(field: str, values: npt.ArrayLike, dimensions: int) -> Floats:
    numbers = np.asarray(values, dtype=np.float64)
    if numbers.ndim != dimensions:
        raise ImpossibleTerms(field, "wrong_length")
    return numbers


def _finite(field: str, numbers: Floats) -> None:
    if not np.isfinite(numbers).all():
        raise ImpossibleTerms(field, "not_a_number")


def _block(received: Floats, columns: Floats, powers: Floats) -> tuple[Floats, Truths]:
    """`columns` are the payments, one row a period."""
    moments = powers @ columns
    _finite("received", received)
    _finite("payments", moments[0])
    plain: Truths = (received > 0) & (moments[0] > 0)
    if columns.min() < 0:
        plain &= columns.min(axis=0) >= 0
    if plain.all():
        return np.expm1(_exponents(received, columns, moments)), plain
    rates, known = np.zeros(received.shape), plain.copy()
    if plain.any():
        some = np.ascontiguousarray(columns[:, plain])
        rates[plain] = np.expm1(_exponents(received[plain], some, moments[:, plain]))
    for n in np.flatnonzero(~plain & (received > 0)):
        found = exact_period_rate(Decimal(float(received[n])), [Decimal(float(amount)) for amount in columns[:, n]])
        if found.rate is not None:
            rates[n], known[n] = float(found.rate), True
    return rates, known


def _exponents(received: Floats, columns: Floats, moments: Floats) -> Floats:
    """u of each loan. A step d leaves an error of some d^3 n^2 / 4."""
    log_received = np.log(received)
    u = _from_cumulants(np.log(moments[0]) - log_received, moments[1:] / moments[0])
    near = (4 * _PRECISE / len(columns) ** 2) ** (1 / 3)
    for _ in range(_MOST_STEPS):
        step = _step(u, columns, log_received)
        u += step
        if max(step.max(), -step.min()) <= near:
            break
    return u


def _step(u: Floats, columns: Floats, log_received: Floats) -> Floats:
    """Chebyshev's step on log(worth) - log(received); the sums by Horner's rule in v = exp(-u)."""
    v = np.exp(-u)
    value, slope, bend = columns[-1].copy(), np.zeros_like(u), np.zeros_like(u)
    for payment in columns[-2::-1]:
        bend *= v
        bend += slope
        slope *= v
        slope += value
        value *= v
        value += payment
    # With weights p v^k / worth, the time of the payments has this mean and this variance.
    later = v * slope / value
    mean, variance = 1 + later, later + v * v * bend * 2 / value - later * later
    newton = (np.log(value) - u - log_received) / mean
    bent: Floats = newton * (1 + np.clip(variance * newton / (2 * mean), -0.5, 0.5))
    return bent


def _from_cumulants(excess: Floats, raw: Floats) -> Floats:
    """log(worth) in four terms, excess = k1 u - k2 u^2 / 2 + k3 u^3 / 6 - k4 u^4 / 24, solved by two steps."""
    m1, m2, m3, m4 = raw
    k2 = m2 - m1 * m1
    k3 = m3 - m1 * (3 * m2 - 2 * m1 * m1)
    k4 = m4 - 4 * m1 * m3 - 3 * m2 * m2 + m1 * m1 * (12 * m2 - 6 * m1 * m1)
    start = u = excess / m1
    for _ in range(2):
        miss = excess - u * (m1 - u * (k2 / 2 - u * (k3 / 6 - u * k4 / 24)))
        u = u + miss / np.maximum(m1 - u * (k2 - u * (k3 / 2 - u * k4 / 6)), m1 / 4)
    within: Floats = np.where(np.abs(u - start) < np.abs(start), u, start)
    return within


def level_period_rates(received: npt.ArrayLike, payment: npt.ArrayLike, periods: npt.ArrayLike) -> Rates:
    """The same of level payments by the annuity's own form: received = payment (1 - (1 + i)^-n) / i.

    Raises ImpossibleTerms where an amount is not a number or a number of periods is below one.
    """
    asked = (np.asarray(values, dtype=np.float64) for values in (received, payment, periods))
    given, paid, n = np.broadcast_arrays(*asked)
    _finite("received", given)
    _finite("payment", paid)
    _finite("periods", n)
    if n.min(initial=1) < 1:
        raise ImpossibleTerms("periods", "zero")
    known: Truths = (given > 0) & (paid > 0)
    excess = np.log(np.where(known, n * paid / np.where(known, given, 1), 1))
    u = _level_start(excess, n)
    for _ in range(_MOST_STEPS):
        step = _level_step(u, excess, n)
        u = u + step
        if float(np.abs(step).max(initial=0.0)) <= 1e-6:
            break
    return Rates(np.where(known, np.expm1(u), 0.0), known)


def _level_start(excess: Floats, n: Floats) -> Floats:
    """excess = k1 u - k2 u^2 / 2 with the cumulants of equal payments, solved for u."""
    k1, k2 = (n + 1) / 2, (n * n - 1) / 12
    u = excess / k1
    root: Floats = u * (1 + k2 * u / (2 * k1))
    return np.where(np.abs(u) * k1 < 1, root, u)


def _level_step(u: Floats, excess: Floats, n: Floats) -> Floats:
    """Near zero, where the form is 0 / 0, its first two terms stand for it."""
    small = np.abs(u) < 1e-7
    safe = np.where(small, 1e-7, u)
    one, all_of_them = np.expm1(safe), -np.expm1(-n * safe)
    miss = np.log(all_of_them / (n * one)) + excess
    slope = (1 + one) / one - n * (1 - all_of_them) / all_of_them
    near: Floats = excess - (n + 1) / 2 * u
    return np.where(small, near / ((n + 1) / 2), miss / slope)
