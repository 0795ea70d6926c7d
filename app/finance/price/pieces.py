"""The positive roots of a sum of decaying exponentials, each alone on its piece of the line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import log
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from app.finance.price.newton import closed_in
from app.finance.price.sharpening import total_of

Floats = npt.NDArray[np.float64]

_LARGEST = 600.0  # exp(600) still is a float; no rate beyond it is told
_SEARCHED = 28.0  # where several rates may lie: up to a million million, and as near to -1
_MOST_PIECES = 4096
_DEEPEST = 60
_DOUBT = 1e-13  # of the terms' size: what floats may have lost in a sum


class Roots(NamedTuple):
    found: tuple[float, ...]  # rising
    all_told: bool


class _Sum(NamedTuple):
    """a_k exp(-u t_k); t rises from 0, a is scaled to at most 1."""

    a: Floats
    t: Floats
    sign_at_zero: int  # exact

    def at(self, u: float) -> float:
        return float(self.a @ np.exp(-u * self.t))

    def slope(self, u: float) -> float:
        return float(-(self.a * self.t) @ np.exp(-u * self.t))

    def sign(self, u: float) -> int:
        return self.sign_at_zero if u == 0 else (1 if self.at(u) >= 0 else -1)


def roots_above_zero(flows: Sequence[tuple[Decimal, Fraction]], changes: int) -> Roots:
    """`flows` by time from 0, none zero; `changes` of their signs, at least one."""
    terms = _scaled(flows)
    if not terms.a.all():
        return Roots((), all_told=False)  # an amount is nothing to a float beside the largest
    highest = _beyond_which_the_first_decides(terms)
    if changes == 1:
        return _the_one(terms, highest)
    pieces, all_told = _pieces(terms, min(highest, _SEARCHED))
    return Roots(tuple(_closed_in(terms, low, high) for low, high in sorted(pieces)), all_told)


def _scaled(flows: Sequence[tuple[Decimal, Fraction]]) -> _Sum:
    largest = max(abs(amount) for amount, _ in flows)
    total = total_of([amount for amount, _ in flows])
    amounts = np.array([float(amount / largest) for amount, _ in flows])
    return _Sum(amounts, np.array([float(time) for _, time in flows]), (total > 0) - (total < 0))


def _beyond_which_the_first_decides(terms: _Sum) -> float:
    """No root lies above: there the first flow outweighs all the later ones together."""
    rest, first = float(np.abs(terms.a[1:]).sum()), abs(float(terms.a[0]))
    return max(log(rest / first), 0.0) / float(terms.t[1]) + 1e-9


def _the_one(terms: _Sum, highest: float) -> Roots:
    """With one change of sign: here if the total and the first flow disagree, else on the other side of zero."""
    first = 1 if terms.a[0] > 0 else -1
    if terms.sign_at_zero in (0, first):
        return Roots((), True)
    high = min(1 / float(terms.t[-1]), highest)
    while terms.sign(high) != first:
        high *= 2
        if high > _LARGEST:
            return Roots((), False)
    return Roots((_closed_in(terms, 0.0, high),), True)


def _closed_in(terms: _Sum, low: float, high: float) -> float:
    return closed_in(lambda u: (terms.at(u), terms.slope(u)), low, high, above_at_low=terms.sign(low) > 0)


def _pieces(terms: _Sum, highest: float) -> tuple[list[tuple[float, float]], bool]:
    """Brackets with one root each; False beside them where a piece was never decided."""
    found: list[tuple[float, float]] = []
    edges = np.linspace(0.0, highest, 17)
    low, high = edges[:-1], edges[1:]
    for _ in range(_DEEPEST):
        if not low.size:
            return found, True
        if low.size > _MOST_PIECES:
            break
        empty = _cannot_be_zero(terms.a, terms.t, low, high)
        low, high = low[~empty], high[~empty]
        one_way = _cannot_be_zero(terms.a * terms.t, terms.t, low, high)
        found += [
            (a, b) for a, b in zip(low[one_way].tolist(), high[one_way].tolist(), strict=True) if _crosses(terms, a, b)
        ]
        low, high = low[~one_way], high[~one_way]
        middle = (low + high) / 2
        low, high = np.concatenate([low, middle]), np.concatenate([middle, high])
    return found, not low.size


def _crosses(terms: _Sum, low: float, high: float) -> bool:
    """A root at 0 itself is counted elsewhere."""
    at_low = terms.sign(low)
    return at_low != 0 and at_low != terms.sign(high)


def _cannot_be_zero(a: Floats, t: Floats, low: Floats, high: Floats) -> npt.NDArray[np.bool_]:
    """Whether the sum keeps its sign on each piece: every term only decays, so its ends bound it."""
    early, late = np.exp(-np.outer(low, t)), np.exp(-np.outer(high, t))
    more, less = np.maximum(a, 0), np.maximum(-a, 0)
    doubt = _DOUBT * (early @ np.abs(a))
    most, least = early @ more - late @ less, late @ more - early @ less
    certain: npt.NDArray[np.bool_] = (least > doubt) | (most < -doubt)
    return certain
