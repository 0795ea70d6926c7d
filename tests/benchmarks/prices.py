"""`python -m tests.benchmarks.prices`: the rates of many loans at once, against one by one in two other libraries."""

from __future__ import annotations

import numpy as np
import numpy_financial as npf
import pyxirr

from app.finance.price.bulk import level_period_rates, period_rates
from tests.benchmarks.timing import Line, alternate, at_least, at_most

LOANS, MONTHS = 100_000, 24
FEW, FEWER = 2_000, 100  # loans the others are given: theirs is a time per loan


def lines() -> list[Line]:
    received, payments = _loans()
    flows = np.column_stack([-received, payments])
    some = flows[:FEW].tolist()
    own, numpys = alternate(lambda: period_rates(received, payments), lambda: [npf.irr(row) for row in flows[:FEWER]])
    own_again, pyxirrs = alternate(lambda: period_rates(received, payments), lambda: [pyxirr.irr(row) for row in some])
    level = payments[:, 0].copy()
    annuity, _ = alternate(lambda: level_period_rates(received, level, MONTHS), lambda: None)
    return [
        at_least("prices.bulk_against_numpy_financial", (numpys / FEWER) / (own / LOANS), 400),
        at_least("prices.bulk_against_pyxirr", (pyxirrs / FEW) / (own_again / LOANS), 10),
        at_least("prices.level_against_pyxirr", (pyxirrs / FEW) / (annuity / LOANS), 10),
        at_most("prices.largest_difference_from_pyxirr", _difference(received, payments, some), 1e-10),
    ]


def _loans() -> tuple[np.ndarray, np.ndarray]:
    """Uneven instalments of people's loans: 1 to 5 per cent a month."""
    random = np.random.default_rng(2026)
    payments = random.integers(5_000, 15_000, (LOANS, MONTHS)).astype(np.float64)
    monthly = random.uniform(0.01, 0.05, LOANS)
    worth = (payments * (1 + monthly[:, None]) ** -np.arange(1.0, MONTHS + 1)).sum(axis=1)
    return np.round(worth), payments


def _difference(received: np.ndarray, payments: np.ndarray, some: list[list[float]]) -> float:
    ours = period_rates(received[:FEW], payments[:FEW]).per_period
    return float(np.abs(ours - np.array([pyxirr.irr(row) for row in some])).max())


if __name__ == "__main__":
    for line in lines():
        print(line)
