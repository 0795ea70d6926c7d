"""One period's interest of many loans: both carriers give the number that exact division gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.loans.interest import Carried, Doubled, Rates, fitting
from app.finance.loans.terms import Way
from app.finance.rounding import nearest
from tests.finance.refusing import refused

WAYS: tuple[Way, ...] = ("half_up", "half_even")


def interest(kind: type[Carried] | type[Doubled], owed: int, numerator: int, denominator: int, way: Way) -> int:
    charged, out = kind(Rates(np.array([numerator]), denominator), way), np.zeros(1, dtype=np.int64)
    charged.interest(np.array([owed]).astype(kind.carrier), out)
    return int(out[0])


@pytest.mark.parametrize("way", WAYS)
@given(st.integers(1, 2**25), st.integers(1, 2**24), st.integers(1, 2**25), st.sampled_from([0, 1, -1]))
def test_both_carriers_are_exact_beside_and_on_every_tie(
    way: Way, numerator: int, denominator: int, whole: int, beside: int
) -> None:
    """What is owed is chosen so that its interest lies at, or next to, a whole number and a half."""
    owed = max(((2 * whole + 1) * denominator) // (2 * numerator) + beside, 0)
    for one in (owed, owed + 1):
        if one * numerator + denominator < 2**51:
            wanted = nearest(one * numerator, denominator, way)
            assert interest(Carried, one, numerator, denominator, way) == wanted
            assert interest(Doubled, one, numerator, denominator, way) == wanted


@pytest.mark.parametrize("way", WAYS)
def test_the_largest_products_below_the_bound_are_exact_in_doubles(way: Way) -> None:
    for denominator in (2, 3, 7, 10, 1_000, 120_000, 2**20 - 1):
        top = 2**51 - denominator - 1
        for product in (top, top - 1, top - denominator, top // denominator * denominator - denominator // 2):
            assert interest(Carried, product, 1, denominator, way) == nearest(product, denominator, way)


def test_ties_go_up_or_to_the_even_one() -> None:
    for kind in (Carried, Doubled):
        assert [interest(kind, owed, 1, 2, "half_up") for owed in (1, 2, 3, 5)] == [1, 1, 2, 3]
        assert [interest(kind, owed, 1, 2, "half_even") for owed in (1, 2, 3, 5)] == [0, 1, 2, 2]


def test_the_carrier_follows_the_largest_product() -> None:
    def carrier(owed: int, numerator: int, denominator: int) -> object:
        return type(fitting(np.array([1, owed]), Rates(np.array([numerator, 0]), denominator), "half_up"))

    assert carrier(2**40, 2**10, 2**50) is Doubled
    assert carrier(2**40, 2**10, 2**50 - 1) is Carried
    assert carrier(2**40, 2**11, 3) is Doubled
    with refused("principal", "too_large"):
        carrier(2**40, 2**23, 1)
