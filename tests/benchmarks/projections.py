"""Projections, the fixed tests, many tests and random scenarios against plain Python and numpy."""

from __future__ import annotations

import random
from decimal import Decimal

import numpy as np

from app.finance.chance import simulate
from app.finance.projection import project
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED
from tests.benchmarks.plain import cash, grid
from tests.benchmarks.timing import Line, alternate, at_least, at_most

SCENARIOS, LINES, MONTHS = 10_000, 40, 36


def lines() -> list[Line]:
    """Every ratio of this file; stops where the yardstick and the engine do not agree to the last minor unit."""
    return [_stress(), _bulk(), _chance()]


def _stress() -> Line:
    plan = grid()
    agree(cash(plan)[0], project(plan).closing_cash[0].tolist())
    ours, plain = alternate(lambda: project(plan, (BASE, *FIXED, *FIXED[:3])), lambda: cash(plan), 41)
    return at_most("projections.base_and_11_tests_in_plain_projections", ours / plain, 6)


def _bulk() -> Line:
    plan, dice = grid(), random.Random(1)  # noqa: S311 - factors of a benchmark, no secret
    factor = lambda: Decimal(dice.randrange(8_000, 12_000)) / 10_000  # noqa: E731 - a name for what is drawn
    tests = [Shock("drawn", factor(), factor(), factor(), factor(), factor()) for _ in range(1_000)]
    ours, plain = alternate(lambda: project(plan, tests), lambda: cash(plan), 15)
    return at_least("projections.one_of_1000_scenarios_against_plain_python", 1_000 * plain / ours, 30)


def _chance() -> Line:
    plan, shape = grid(), (SCENARIOS, LINES, MONTHS + 1)
    generator = np.random.default_rng(1)
    agree(len(plan.products) * 2 + len(plan.costs), LINES)
    ours, drawing = alternate(lambda: simulate(plan, None, SCENARIOS, 1, MONTHS), lambda: generator.random(shape), 11)
    return at_most("projections.10000_random_scenarios_in_draws_of_their_numbers", ours / drawing, 1.3)


def agree(one: object, other: object) -> None:
    if one != other:
        raise ValueError("the yardstick computes something else")


if __name__ == "__main__":
    for line in lines():
        print(line)
