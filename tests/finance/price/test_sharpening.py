"""Sums that are nothing but lost digits are nothing, and a rate near enough is made right to its last digit."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from app.finance.price import sharpening
from app.finance.price.sharpening import sharpened, total_of

D, F = Decimal, Fraction


def test_what_is_left_of_unrounded_payments_is_nothing() -> None:
    """Less than 1e-30 of all the amounts together."""
    assert total_of([D(1), D("-0.9999999999999999999999999999990")]) == 0  # 1.0e-30 of 2
    assert total_of([D(1), D("-0.999999999999999999999999999997")]) == D("3e-30")
    assert total_of([D(10) ** 30, D("1e-30"), -(D(10) ** 30)]) == 0
    assert total_of([]) == 0


def test_a_sum_keeps_every_digit_it_is_given() -> None:
    assert total_of([D(10) ** 40, D(1)]) == D("1" + "0" * 39 + "1")


@pytest.mark.parametrize("off", [0.0, 1e-6, -1e-6])
def test_a_rate_that_is_a_millionth_off_is_made_right_to_its_last_digit(off: float) -> None:
    """60 after half a unit of time and 72 after a whole one are worth 100 where money grows by 1.2 in each half."""
    flows = [(D(100), F(0)), (D(-60), F(1, 2)), (D(-72), F(1))]
    rate = sharpened(flows, 0.36464311358790924 + off)  # ln 1.44
    assert abs(F(rate) - F("0.44")) < F(1, 10**37)


def test_no_growth_is_told_as_nothing_and_a_growth_by_e_is_not() -> None:
    assert str(sharpened([(D(1), F(0)), (D(-1), F(1))], 0.0)) == "0"
    with localcontext(prec=40):
        e = D(1).exp()
    assert abs(sharpened([(D(1), F(0)), (-e, F(1))], 1.0) - (D(1).exp() - 1)) < D("1e-26")


@pytest.mark.parametrize(
    ("times", "step"),
    [
        ([F(0), F(2), F(4)], F(2)),
        ([F(0), F(1, 2), F(1, 3)], F(1, 6)),
        ([F(0), F(2, 3), F(4, 3)], F(2, 3)),
        ([F(0), F(31, 365), F(1)], F(1, 365)),
    ],
)
def test_the_longest_common_step_of_times(times: list[Fraction], step: Fraction) -> None:
    assert sharpening._common_step(times) == step


def test_where_there_is_no_slope_the_root_is_left_where_it_is() -> None:
    """1 - 2x + x^2 touches nothing at 1."""
    assert sharpening._root([(D(1), 0), (D(-2), 1), (D(1), 2)], D(1)) == 1


def test_a_polynomial_with_gaps_is_worked_out_with_its_slope() -> None:
    assert sharpening._value([(D(3), 0), (D(2), 1), (D(5), 3)], D(2)) == (3 + 2 * 2 + 5 * 8, 2 + 15 * 4)
    assert sharpening._value([(D(5), 2), (D(-1), 4)], D(3)) == (5 * 9 - 81, 10 * 3 - 4 * 27)
