"""What flows look like, without a rate: where their running total changes sides, and whether their sign turns once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from app.finance.price.solver import sign_changes


def is_conventional(flows: Sequence[Decimal]) -> bool:
    """One change of sign: first out then in, or the other way; such flows have one rate."""
    return sign_changes([flow for flow in flows if flow]) == 1


def zero_crossing_points(flows: Sequence[Decimal]) -> list[int]:
    """The places before which the running total changes its sign, counted from 0."""
    totals = list(accumulate(flows))
    return [n for n, (before, after) in enumerate(pairwise(totals)) if (before > 0) != (after > 0)]
