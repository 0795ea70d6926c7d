"""Half-up to the last minor unit, exact or refused."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import TooLarge
from app.finance.rounding import (
    LARGEST_LINE,
    dealt,
    divided,
    easy,
    half_up,
    line,
    nearest,
    quotient,
    to_places,
    to_step,
    whole,
)


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


def test_a_product_at_the_limit_of_a_line_is_taken_and_one_above_is_refused() -> None:
    """The largest of one side never meets the largest of the other here: only real products count."""
    one, other = np.array([LARGEST_LINE, 1]), np.array([1, 5])
    assert line("x", 1, one, other).tolist() == [LARGEST_LINE, 5]
    assert line("x", 2, 2 * one + np.array([1, 0]), other).tolist() == [LARGEST_LINE + 1, 5]
    for divisor in (1, 2):
        with pytest.raises(TooLarge) as caught:
            line("x", divisor, divisor * (one + 1), other)
        assert caught.value.field == "x"
    beyond = np.array([2**70, 1], dtype=object)
    assert line("x", 2**40, beyond, np.array([1, 2**50])).tolist() == [2**30, 2**10]


def test_the_limit_is_met_by_the_exact_product_of_either_side() -> None:
    """One less than a product above the limit; a float would round it up to that."""
    close = np.array([(LARGEST_LINE + 1) * 2**40 - 1, 1], dtype=object)
    for one, other in ((close, np.array([1, 2])), (np.array([1, 2]), close)):
        assert line("x", 2**40, one, other).tolist() == [LARGEST_LINE + 1, 0]


@pytest.mark.parametrize(("off", "rounded"), [(-1, 500_000_000), (0, 500_000_001), (1, 500_000_001)])
def test_a_product_beyond_int64_is_rounded_by_its_last_unit(off: int, rounded: int) -> None:
    """Half a unit more than 500 million, and one above and below of 10^19, which a float would not tell apart."""
    tie = 10**10 * (10**9 + 1)
    for one, other in (([tie + off], [1]), ([1], [tie + off])):
        assert line("x", 2 * 10**10, np.array(one, dtype=object), np.array(other, dtype=object)).tolist() == [rounded]


def test_nothing_times_much_is_nothing() -> None:
    nothing, much = np.array([], dtype=np.int64), np.array([LARGEST_LINE * 10])
    assert line("x", 1, nothing, much).tolist() == []
    assert line("x", 7, much, nothing).tolist() == []
    assert line("x", 1, np.array([0]), np.array([2**62])).tolist() == [0]


@pytest.mark.parametrize("divisor", [2, 3, 10, 11])
def test_a_line_is_rounded_half_up_by_an_even_and_an_odd_divisor(divisor: int) -> None:
    amounts = np.arange(0, 45)
    expected = [half_up(Fraction(n * 3, divisor)) for n in range(45)]
    assert line("x", divisor, amounts, np.array([3])).tolist() == expected
    assert amounts.tolist() == list(range(45))  # what comes in stays as it is
    huge = line("x", divisor * 10**18, amounts.astype(object) * 10**18, np.array([3]))
    assert huge.tolist() == expected
    assert huge.dtype == np.int64


def test_a_line_is_written_where_room_is_given() -> None:
    room = np.full((2, 2), 9)
    given_back = line("x", 2, np.array([[1], [4]]), np.array([1, 3]), room)
    assert given_back is room
    assert room.tolist() == [[1, 2], [2, 6]]
    once = line("x", 1, np.array([5]), np.array([1]))
    assert once.tolist() == [5]


def test_what_just_fits_and_what_just_does_not_agree() -> None:
    """2^63 less 1 is the last number of int64; the half that is added must fit as well."""
    most = 2**63 - 1
    for divisor in (2**30, 2**30 + 1):
        for product in (most - divisor - 1, most - divisor, most - divisor + 1, most - divisor // 2 + 1, most):
            got = line("x", divisor, np.array([product]), np.array([1])).tolist()
            assert got == [half_up(Fraction(product, divisor))]


@pytest.mark.parametrize(
    ("numerator", "denominator", "up", "even"),
    [(0, 3, 0, 0), (1, 2, 1, 0), (3, 2, 2, 2), (5, 2, 3, 2), (7, 4, 2, 2), (5, 4, 1, 1)],
)
def test_the_nearest_whole_number_with_ties_up_or_to_the_even_one(
    numerator: int, denominator: int, up: int, even: int
) -> None:
    assert nearest(numerator, denominator, "half_up") == divided(numerator, denominator) == up
    assert nearest(numerator, denominator, "half_even") == even
    assert divided(-numerator, denominator) == -up


def test_whole_numbers_keep_a_scale_of_one() -> None:
    numbers, scale = whole([3, Decimal(4)])
    assert (numbers.tolist(), scale, numbers.dtype) == ([3, 4], 1, np.int64)
    numbers, scale = whole([Decimal("12.5"), 3, Decimal("0.2")])
    assert (numbers.tolist(), scale) == ([125, 30, 2], 10)
    fine, scale = whole([Decimal("0.1234567890123456789"), 3])
    assert (fine.tolist(), scale) == ([1234567890123456789, 3 * 10**19], 10**19)
    largest, _ = whole([2**63 - 1])
    beyond, _ = whole([2**63])
    assert (largest.dtype, beyond.dtype, beyond.tolist()) == (np.int64, object, [2**63])
    assert (whole([])[0].tolist(), whole([])[0].dtype, whole([])[1]) == ([], np.int64, 1)


def test_places_of_a_ratio() -> None:
    assert str(quotient(1, 3)) == "0.3333"
    assert str(quotient(2, 3, 1)) == "0.7"
    assert quotient(0, 1) == 0
    assert quotient(1, Fraction(1, 2)) == 2
    assert str(to_places(Decimal("1.25"), 1)) == "1.3"
    assert str(to_places(Fraction(-5, 4), 1)) == "-1.3"


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**9), min_size=1, max_size=9).filter(any))
def test_what_is_dealt_out_is_the_whole_and_no_part_is_one_away_from_its_share(whole: int, weights: list[int]) -> None:
    parts = dealt(whole, weights)
    assert sum(parts) == whole
    assert all(abs(part - Fraction(whole * one, sum(weights))) < 1 for part, one in zip(parts, weights, strict=True))


def test_what_is_left_over_goes_where_cutting_off_took_most_then_where_most_is() -> None:
    assert dealt(100, (4, 2, 1)) == (57, 29, 14)
    assert dealt(100, (2, 3, 3)) == (25, 38, 37)
    assert dealt(Fraction(29, 2), (1, 0)) == (14, 0)


def test_steps() -> None:
    assert to_step(Fraction(4021, 10), 5, "up") == 405
    assert to_step(Fraction(400), 5, "up") == 400
    assert to_step(Fraction(8025, 2), 5, "half_even") == 4010 + 0
    assert to_step(Fraction(8025, 2), 5, "half_up") == 4015


@pytest.mark.parametrize(
    ("value", "offered"),
    [
        ("596080", 595_000),
        ("372550", 375_000),
        ("12500", 12_500),
        ("7.5", 8),
        ("0.4", 0),
        ("102.5", 105),
        ("1266720", 1_250_000),
    ],
)
def test_an_easy_amount_ends_with_a_five_or_a_nought_in_its_third_digit(value: str, offered: int) -> None:
    assert easy(Fraction(value)) == offered
