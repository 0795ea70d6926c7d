"""Projections, the fixed tests, many tests, random scenarios and the repair search against plain Python and numpy."""

from __future__ import annotations

import random
from decimal import Decimal
from time import thread_time

import numpy as np

from app.finance.chance import simulate
from app.finance.inputs import PlanInputs
from app.finance.projection import project
from app.finance.repair import EVERY, repairs
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED
from tests.benchmarks.plain import cash, grid
from tests.benchmarks.timing import Line, alternate, at_least, at_most
from tests.finance.plans import worked

SCENARIOS, LINES, MONTHS = 10_000, 40, 36


def lines() -> list[Line]:
    """Every ratio of this file; stops where the yardstick and the engine do not agree to the last minor unit."""
    return [*_stress(), *_bulk(), *_chance(), *_search()]


def _stress() -> list[Line]:
    plan = grid()
    agree(cash(plan)[0], project(plan).closing_cash[0].tolist())
    ours, plain = alternate(lambda: project(plan, (BASE, *FIXED, *FIXED[:3])), lambda: cash(plan), 41)
    alone, _ = alternate(lambda: project(plan), lambda: cash(plan), 41)
    return [
        at_most("base and 11 tests in one call, of plain projections", ours / plain, 6),
        at_most("the base alone, of plain projections (told, no target)", alone / plain, float("inf")),
    ]


def _bulk() -> list[Line]:
    plan, dice = grid(), random.Random(1)  # noqa: S311 - factors of a benchmark, no secret
    factor = lambda: Decimal(dice.randrange(8_000, 12_000)) / 10_000  # noqa: E731 - a name for what is drawn
    tests = [Shock("drawn", factor(), factor(), factor(), factor(), factor()) for _ in range(1_000)]
    ours, plain = alternate(lambda: project(plan, tests), lambda: cash(plan), 15)
    return [at_least("a scenario of 1,000, times faster than plain Python", 1_000 * plain / ours, 30)]


def _chance() -> list[Line]:
    plan, shape = grid(), (SCENARIOS, LINES, MONTHS + 1)
    generator = np.random.default_rng(1)
    agree(len(plan.products) * 2 + len(plan.costs), LINES)
    ours, drawing = alternate(lambda: simulate(plan, None, SCENARIOS, 1, MONTHS), lambda: generator.random(shape), 11)
    # for honesty: the engine's own numbers are single bytes, a tenth of the work of numpy's usual ones
    words = np.random.PCG64(1)
    ours_again, bytes_alone = alternate(
        lambda: simulate(plan, None, SCENARIOS, 1, MONTHS),
        lambda: words.random_raw(SCENARIOS * LINES * (MONTHS + 1) // 8),
        11,
    )
    return [
        at_most("10,000 random scenarios, of drawing as many numbers", ours / drawing, 1.3),
        at_most("the same, of drawing as many bytes (told, no target)", ours_again / bytes_alone, float("inf")),
    ]


def _search() -> list[Line]:
    plans = [worked(name) for name in ("sn_sewing", "tn_salon_a_first_draft", "gh_layers")]
    slowest = max(_milliseconds(plan) for plan in plans)
    return [at_most("the whole repair search of the slowest worked case, milliseconds of processor", slowest, 50)]


def _milliseconds(plan: PlanInputs) -> float:
    times = []
    for _ in range(7):
        start = thread_time()
        repairs(plan, kinds=EVERY)
        times.append(thread_time() - start)
    return sorted(times)[3] * 1_000


def agree(one: object, other: object) -> None:
    if one != other:
        raise ValueError("the yardstick computes something else")


if __name__ == "__main__":
    for line in lines():
        print(line)
