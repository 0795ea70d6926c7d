"""The one root between two points where a function changes its sign."""

from __future__ import annotations

from collections.abc import Callable


def closed_in(at: Callable[[float], tuple[float, float]], low: float, high: float, *, above_at_low: bool) -> float:
    """Newton's steps on (value, slope), halving wherever a step would leave the bracket, to a float's last digit."""
    x = (low + high) / 2
    for _ in range(200):
        value, slope = at(x)
        low, high = (x, high) if (value >= 0) == above_at_low else (low, x)
        step = x - value / slope if slope else low
        following = step if low < step < high else (low + high) / 2
        if abs(following - x) <= 4e-16 * x:
            return following
        x = following
    return x
