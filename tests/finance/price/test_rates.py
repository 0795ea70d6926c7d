"""Whether flows have one rate is counted in whole numbers: by polynomials in the discount whose roots are known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.price import rates, solver
from app.finance.price.rates import only_rate

NO_ROOT = (2, -2, 1)  # x^2 - 2x + 2
NEARLY_TWO = (23, -30, 10)  # 10x^2 - 30x + 23: just above nothing at 1.5
NEAR_45 = (20251, -900, 10)  # 10 (x - 45)^2 + 1: forty-five times one must be taken off to see it
GOLDEN = 6_180_339_887_498_949  # of 10^16: the line is turned over some thirty times before the next is told apart
NEAR_THE_GOLDEN = (GOLDEN**2 + 10**4, -2 * GOLDEN * 10**16, 10**32)
TWO_SQUARED = (4, 0, -4, 0, 1)  # (x^2 - 2)^2


def at(numerator: int, denominator: int = 1) -> tuple[int, ...]:
    """The factor that is nothing at a discount of numerator / denominator."""
    return (-numerator, denominator)


def product(*factors: tuple[int, ...]) -> list[int]:
    found = [1]
    for factor in factors:
        wider = [0] * (len(found) + len(factor) - 1)
        for n, one in enumerate(found):
            for m, other in enumerate(factor):
                wider[n + m] += one * other
        found = wider
    return found


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("factors", "rate"),
    [
        ((at(1, 2),), "1"),
        ((at(1, 2), NO_ROOT), "1"),
        ((at(1), NO_ROOT), "0"),
        ((at(2), NO_ROOT), "-0.5"),
        ((at(4), NO_ROOT, NO_ROOT), "-0.75"),
        ((at(1, 2), NEARLY_TWO), "1"),
        ((at(1), NEARLY_TWO), "0"),
        ((at(2), NEARLY_TWO), "-0.5"),
        ((at(1, 4), NEARLY_TWO, NO_ROOT), "3"),
        ((at(1, 2), at(1), at(2)), None),
        ((at(1, 2), at(1), at(1)), None),
        ((at(1, 2), at(2), at(2)), None),
        ((at(2), at(1, 2), at(1, 2)), None),
        ((at(1, 4), at(1, 2), at(3, 4)), None),
        ((at(2), at(3), at(4)), None),
        ((at(1, 2), at(2), at(3)), None),
        ((at(1, 4), at(1, 2), at(2)), None),
        ((at(1), at(2), at(3)), None),
        ((at(1, 4), at(1, 2), at(1)), None),
        ((at(1), at(1), at(1)), None),
        ((at(1, 2), at(2)), None),
        ((at(40), NEAR_45), "-0.975"),
        ((at(1, 3), TWO_SQUARED), None),  # twice the root of two, which no splitting tells apart
    ],
)
def test_a_rate_is_given_where_it_is_the_only_one(
    factors: tuple[tuple[int, ...], ...], rate: str | None, sign: int
) -> None:
    found = only_rate([0, *(sign * flow for flow in product(*factors)), 0])
    if rate is None:
        assert found is None
    else:
        assert found is not None
        assert abs(found - Decimal(rate)) < Decimal("1e-25")


def test_a_sum_that_nearly_touches_nothing_is_not_taken_for_a_root() -> None:
    """Its one root is 1/2, but at 0.618 the sum comes closer to nothing than a float can tell."""
    sums = product(at(1, 2), NEAR_THE_GOLDEN)
    assert rates._positive_roots(sums, 60) == 1
    assert only_rate(sums) is None


def test_flows_of_one_sign_or_none_have_no_rate() -> None:
    assert [only_rate(flows) for flows in ([], [0, 0], [5], [1, 2])] == [None] * 4


def test_a_rate_that_loses_nearly_all_or_doubles_a_million_times_is_not_looked_for() -> None:
    assert only_rate(product(at(200))) is not None
    assert only_rate(product(at(1000))) is None
    assert only_rate(product(at(1, 100_000))) is not None
    assert only_rate(product(at(1, 10_000_000))) is None


@given(st.integers(1, 10**8), st.lists(st.integers(-(10**7), 10**7), min_size=1, max_size=24))
def test_flows_of_equal_periods_have_the_rate_that_dated_flows_have(paid: int, later: list[int]) -> None:
    dated = [solver.Flow(Decimal(flow), Fraction(n)) for n, flow in enumerate((-paid, *later))]
    found, other = only_rate([-paid, *later]), solver.only_rate(dated).rate
    if found is not None:  # rates that no person could be told are not looked for
        assert other is not None
        assert abs(found - other) <= Decimal("1e-14") * max(1, abs(found))
    else:
        assert other is None or not Decimal("-0.99") < other < 10**5


def test_money_doubled_in_two_periods_grows_by_the_root_of_two() -> None:
    found = only_rate([-1, 0, 2])
    assert found is not None
    assert abs((1 + Fraction(found)) ** 2 - 2) < Fraction(1, 10**36)


def test_an_ordinary_loan_is_priced_in_a_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    value = rates._value

    def counting(flows: Sequence[int], x: float) -> tuple[float, float]:
        asked.append(x)
        return value(flows, x)

    monkeypatch.setattr(rates, "_value", counting)
    found = only_rate([100_000, *[-10_000] * 12])
    assert found is not None
    assert round(found, 6) == Decimal("0.029229")
    assert len(asked) <= 14


@pytest.mark.parametrize("root", [Fraction(1, 2), Fraction(3, 4), Fraction(9, 8)])
def test_a_root_that_a_float_holds_exactly_is_told_exactly(root: Fraction) -> None:
    found = only_rate(product(at(root.numerator, root.denominator)))
    assert found is not None
    assert abs(Fraction(found) - (1 / root - 1)) < Fraction(1, 10**38)


def test_the_smallest_amounts_have_a_rate() -> None:
    assert only_rate([1, -1]) == only_rate([-1, 1]) == 0
    assert only_rate([2, -1]) == Decimal("-0.5")
    assert only_rate([1, -3, 1]) is None


def test_where_there_is_no_slope_the_rate_is_left_where_it_is() -> None:
    """1 - 2x + x^2 touches nothing at 1."""
    assert rates._sharpened([1, -2, 1], 1.0) == 0
