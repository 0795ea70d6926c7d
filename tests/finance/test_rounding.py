"""Half-up to the last minor unit, exact or refused."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import TooLarge
from app.finance.rounding import LARGEST_LINE, half_up, line, quotient, to_places, to_step, whole


@given(st.fractions())
def test_half_up_is_what_a_decimal_gives(value: Fraction) -> None:
    exact = (value * 2).limit_denominator(10**6) / 2
    decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
    if Fraction(decimal) == exact:
        assert half_up(exact) == int(decimal.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(("value", "rounded"), [("0.5", 1), ("1.5", 2), ("-0.5", -1), ("-1.5", -2), ("2.4999", 2)])
def test_ties_go_away_from_zero(value: str, rounded: int) -> None:
    assert half_up(Decimal(value)) == rounded


@given(
    st.lists(st.integers(0, 10**13), min_size=1, max_size=4),
    st.lists(st.integers(0, 10**9), min_size=1, max_size=4),
    st.sampled_from([1, 7, 100, 10**4, 10**12]),
)
def test_a_line_is_exact_or_refused(amounts: list[int], factors: list[int], divisor: int) -> None:
    expected = [[half_up(Fraction(a * f, divisor)) for f in factors] for a in amounts]
    args = (np.array(amounts)[:, None], np.array(factors))
    if max(map(max, expected)) > LARGEST_LINE:
        with pytest.raises(TooLarge) as caught:
            line("products.price", divisor, *args)
        assert caught.value.field == "products.price"
    else:
        assert line("products.price", divisor, *args).tolist() == expected


def test_two_large_factors_do_not_wrap_round() -> None:
    third = np.array([10**12])
    assert line("x", 10**24, third, third).tolist() == [1]


@given(st.lists(st.decimals(0, 10**6, places=4), max_size=5))
def test_decimals_become_whole_numbers_of_one_scale(values: list[Decimal]) -> None:
    numbers, scale = whole(values)
    assert [Fraction(int(number), scale) for number in numbers] == [Fraction(value) for value in values]


def test_ratios_over_nothing_are_undefined() -> None:
    assert quotient(1, 0) is None
    assert quotient(1, -5) is None
    assert quotient(-1, 3) == Decimal("-0.3333")
    assert to_places(Fraction(1, 8), 2) == Decimal("0.13")


def test_steps() -> None:
    assert to_step(Fraction(4021, 10), 5, "up") == 405
    assert to_step(Fraction(400), 5, "up") == 400
    assert to_step(Fraction(8025, 2), 5, "half_even") == 4010 + 0
    assert to_step(Fraction(8025, 2), 5, "half_up") == 4015
