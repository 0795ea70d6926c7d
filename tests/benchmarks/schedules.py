"""Repayment tables: a hundred thousand at once and one alone, against mortgagemath, which is exact to the cent too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import partial

import mortgagemath
import numpy as np

from app.finance.loans.bulk import Tables, schedules
from app.finance.loans.interest import Rates
from app.finance.loans.levels import levels
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan, Rate, Units
from tests.benchmarks.timing import Line, alternate, at_least, at_most

LOANS, MONTHS = 100_000, 24
_PEER = 200  # tables of the peer in one measure
PLAIN_IN_WRITES = 4.5  # what plain integers took where the target of 5 writes was set: a second way to measure it
_RNG = np.random.default_rng(20261122)
PRINCIPAL = _RNG.integers(10_000, 5_000_000, LOANS)
HUNDREDTHS = _RNG.integers(500, 4_000, LOANS)  # of a per cent a year
ONE = Loan(1_000_000, Rate(Decimal(24)), MONTHS)
PEER = mortgagemath.LoanParams(principal=Decimal("10000.00"), annual_rate=Decimal(24), term_months=MONTHS)


def lines() -> Iterator[Line]:
    for way in ("half_up", "half_even"):
        product = Loan(1, Rate(Decimal(0)), MONTHS, units=Units(way))

        def many(product: Loan = product) -> Tables:
            return schedules(product, PRINCIPAL, Rates(HUNDREDTHS, 120_000))

        peer, ours = alternate(_peer, many)
        yield at_least(f"schedules.{way}_against_mortgagemath", peer / _PEER * LOANS / ours, 300)
        written, ours = _kept(_written, many)
        yield at_most(f"schedules.{way}_in_writes_of_their_bytes", ours / written, 5)
        plain, ours = alternate(partial(_plain, way), many, 15)
        yield at_most(f"schedules.{way}_in_plain_integer_tables", ours / plain, 5 / PLAIN_IN_WRITES)
        yield at_most(f"schedules.{way}_cells_off_the_decimal_rows", _cells_off(many(), way), 0)
    peer, ours = alternate(lambda: mortgagemath.amortization_schedule(PEER), lambda: schedule(ONE), 200)
    yield at_most("schedules.one_in_tables_of_mortgagemath", ours / peer, 3)


def _peer() -> None:
    for _ in range(_PEER):
        mortgagemath.amortization_schedule(PEER)


def _kept(*works: Callable[[], object]) -> tuple[float, float]:
    """Each result is kept, as whoever asks for tables keeps them: all write to memory that was not in use."""
    kept: list[object] = []
    first, second = works
    return alternate(lambda: kept.append(first()), lambda: kept.append(second()))


def _written() -> object:
    """The same bytes, only written."""
    return np.full((3, MONTHS, LOANS), 7, dtype=np.int32)


def _plain(way: str) -> object:
    """All loans month by month in 64-bit integers, without blocks."""
    level = levels(PRINCIPAL, HUNDREDTHS, 120_000, MONTHS, ONE.step)
    tables, balance = np.empty((3, MONTHS, LOANS), np.int32), PRINCIPAL.copy()
    for month in range(MONTHS):
        doubled = 2 * balance * HUNDREDTHS + 120_000
        interest = doubled // 240_000
        if way == "half_even":
            interest -= (interest * 240_000 == doubled) & interest
        principal = balance if month == MONTHS - 1 else level - interest
        balance = balance - principal
        tables[:, month] = interest, principal, balance
    return tables


def _cells_off(tables: Tables, way: str) -> int:
    """How many cells differ from decimals, row by row."""
    rounding = ROUND_HALF_UP if way == "half_up" else ROUND_HALF_EVEN
    off = 0
    for n in range(LOANS):
        rows = _decimal_rows(Decimal(int(PRINCIPAL[n])), Decimal(int(HUNDREDTHS[n])), rounding)
        for column, ours in enumerate((tables.interest[n], tables.principal[n], tables.balance[n])):
            off += sum(row[column] != cell for row, cell in zip(rows, ours.tolist(), strict=True))
    return off


def _decimal_rows(balance: Decimal, hundredths: Decimal, rounding: str) -> list[tuple[int, int, int]]:
    rate = hundredths / 120_000
    grown = (1 + rate) ** MONTHS
    level = (balance * rate * grown / (grown - 1)).quantize(Decimal(1), ROUND_HALF_UP)
    rows = []
    for month in range(1, MONTHS + 1):
        interest = (balance * hundredths / 120_000).quantize(Decimal(1), rounding)
        principal = balance if month == MONTHS else level - interest
        balance -= principal
        rows.append((int(interest), int(principal), int(balance)))
    return rows


if __name__ == "__main__":
    for line in lines():
        print(line)
