"""The one root between two points where a function changes its sign."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

_LAST_DIGIT = 4e-16  # of a float


def closed_in(at: Callable[[float], tuple[float, float]], low: float, high: float, *, above_at_low: bool) -> float:
    """Newton's steps on (value, slope), halving wherever a step would leave the bracket, to a float's last digit."""
    x = (low + high) / 2
    for _ in range(200):
        value, slope = at(x)
        low, high = (x, high) if (value >= 0) == above_at_low else (low, x)
        step = x - value / slope if slope else inf
        least = _LAST_DIGIT * x
        if not (low < step < high or abs(step - x) <= least):  # x is an end of the bracket: such a step may lie without
            step = (low + high) / 2
        if abs(step - x) <= least:
            return step
        x = step
    return x
