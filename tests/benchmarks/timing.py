"""Two pieces of work measured in turn (A B A B), so that a slow moment of the machine falls on both."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple


class Line(NamedTuple):
    """One ratio of a run against its target; without a target it is told beside the ratios."""

    name: str
    ratio: float
    target: float | None
    ok: bool

    def __str__(self) -> str:
        if self.target is None:
            return f"{self.name} {self.ratio:.4g}"
        return f"{self.name} {self.ratio:.4g} {self.target:g} {'ok' if self.ok else 'short'}"


def at_least(name: str, ratio: float, target: float) -> Line:
    return Line(name, ratio, target, ratio >= target)


def at_most(name: str, ratio: float, target: float) -> Line:
    return Line(name, ratio, target, ratio <= target)


def told(name: str, figure: float) -> Line:
    """A figure that the ratios come from."""
    return Line(name, figure, None, True)


def alternate(
    a: Callable[[], Any], b: Callable[[], Any], repeats: int = 7, clock: Callable[[], float] = perf_counter
) -> tuple[float, float]:
    """Median seconds of each by this clock, after one run of each that does not count."""
    a()
    b()
    times = [(_seconds(a, clock), _seconds(b, clock)) for _ in range(repeats)]
    return median(first for first, _ in times), median(second for _, second in times)


def _seconds(work: Callable[[], Any], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start
