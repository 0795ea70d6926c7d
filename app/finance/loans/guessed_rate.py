"""The roundest yearly rate that the figures of a copied table allow.

A printed amount is right to half a minor unit, so each row allows a stretch of rates; the stretch that all rows allow
holds the rate, and a lender's rate is a round number in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan, Rate

if TYPE_CHECKING:
    from app.finance.loans.copied_table import CopiedRow

_HALF = Fraction(1, 2)
_MOST_DECIMALS = 4
_FINEST = 7  # decimals of the rate of a period
_MOST_A_PERIOD = Fraction(2)


def from_interest(loan: Loan, rows: Sequence[CopiedRow]) -> Iterator[Decimal]:
    """From the interest printed in the rows, on the balance that is left before each."""
    least, most, balance = Fraction(0), _MOST_A_PERIOD, loan.principal
    for row in rows:
        if row.interest is None or balance <= 0:
            break
        least = max(least, (row.interest - _HALF) / balance)
        most = min(most, (row.interest + _HALF) / balance)
        if row.balance is None and row.principal is None:
            break
        balance = row.balance if row.balance is not None else balance - (row.principal or 0)
    if rows[0].interest is not None:
        first = rows[0].interest
        yield from _round_between(loan, least, most)
        yield from _round_between(loan, (first - _HALF) / loan.principal, (first + _HALF) / loan.principal)


def from_total(loan: Loan, rows: Sequence[CopiedRow]) -> Iterator[Decimal]:
    """From all that is given back: under every method it grows with the rate. Steps and cents leave it some play."""
    dues = [row.due for row in rows if row.due is not None]
    if len(dues) < len(rows):
        return
    given_back = sum(dues)
    for play in (0, 1, max(dues) // 400):
        ends = (_rate_of(loan, given_back - play * len(dues)), _rate_of(loan, given_back + play * len(dues)))
        finest = Fraction(1, 10**_FINEST)
        yield from _round_between(loan, ends[0] - finest, ends[1] + finest)


def _rate_of(loan: Loan, given_back: int) -> Fraction:
    """The rate of a period at which so much is given back, by halving."""
    below, above = 0, int(_MOST_A_PERIOD * 10**_FINEST)
    while above - below > 1:
        middle = (below + above) // 2
        priced = replace(loan, rate=Rate(Decimal(middle).scaleb(2 - _FINEST), "a_period"))
        if schedule(priced).repaid > given_back:
            above = middle
        else:
            below = middle
    return Fraction(below, 10**_FINEST)


def _round_between(loan: Loan, least: Fraction, most: Fraction) -> Iterator[Decimal]:
    """The yearly per cent with the fewest decimals within the stretch."""
    low, high = (max(rate, Fraction(0)) * loan.rhythm.a_year * 100 for rate in (least, most))
    for decimals in range(_MOST_DECIMALS + 1):
        unit = Decimal(1).scaleb(-decimals)
        exact = Decimal(low.numerator) / Decimal(low.denominator)
        candidate = exact.quantize(unit, ROUND_CEILING)
        if low <= Fraction(candidate) <= high:
            yield candidate
            return
