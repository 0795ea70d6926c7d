"""What flows look like, without a rate: where their sign turns, and whether it turns once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from app.finance.price.solver import sign_changes


def is_conventional(flows: Sequence[Decimal]) -> bool:
    """One change of sign, zeros passed over: first out then in, or the other way. Such flows have one rate."""
    return sign_changes([flow for flow in flows if flow]) == 1


def zero_crossing_points(flows: Sequence[Decimal]) -> list[int]:
    """The places, counted from 0, after which the sign turns; zero counts as above."""
    return [n for n, (before, after) in enumerate(pairwise(flows)) if (before >= 0) != (after >= 0)]
