"""The root between two points is found in a few steps, and where no slope leads to it by halving."""

from __future__ import annotations

from math import exp, log

import pytest

from app.finance.price.newton import closed_in


@pytest.mark.parametrize("sign", [1, -1])
def test_the_root_of_a_smooth_curve_is_found_in_a_few_steps(sign: int) -> None:
    asked: list[float] = []

    def half_life(x: float) -> tuple[float, float]:
        asked.append(x)
        return sign * (exp(-x) - 0.5), -sign * exp(-x)

    assert closed_in(half_life, 0.0, 1.0, above_at_low=sign > 0) == pytest.approx(log(2), rel=1e-15)
    assert asked[0] == 0.5
    assert len(asked) <= 8


def test_without_a_slope_the_middle_is_tried() -> None:
    assert closed_in(lambda x: (x - 0.3, 0.0), 0.0, 1.0, above_at_low=False) == pytest.approx(0.3, rel=1e-15)


def test_a_step_out_of_the_bracket_is_not_taken() -> None:
    """Newton's steps on the cube root run away: each leads twice as far to the other side."""

    def cube_root(x: float) -> tuple[float, float]:
        away = x - 0.3
        root = abs(away) ** (1 / 3) * (1 if away > 0 else -1)
        return root, 1 / (3 * abs(root) ** 2) if root else 0.0

    assert closed_in(cube_root, 0.0, 1.0, above_at_low=False) == pytest.approx(0.3, rel=1e-12)


@pytest.mark.parametrize("root", [3e-9, 3e9])
def test_a_root_is_right_to_a_floats_digits_however_small_or_large(root: float) -> None:
    found = closed_in(lambda x: (x * x - root * root, 2 * x), 0.0, 1e10, above_at_low=False)
    assert found == pytest.approx(root, rel=1e-15)
