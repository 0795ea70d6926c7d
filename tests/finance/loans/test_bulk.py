"""A hundred thousand loans give the same tables as one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product as product_of
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.finance.loans import grace
from app.finance.loans.annuity import level
from app.finance.loans.bulk import Tables, schedules
from app.finance.loans.day_count import ACTUAL_365
from app.finance.loans.interest import Rates
from app.finance.loans.levels import levels
from app.finance.loans.methods import Bullet, EqualInstalments, EqualPrincipal, Flat, Method, PrincipalShare
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Drawdown, Loan, Rate, Step, Units
from app.finance.rounding import half_up, nearest, to_step
from tests.finance.refusing import refused

METHODS: tuple[Method, ...] = (EqualInstalments(), EqualPrincipal(), Bullet(), PrincipalShare(Decimal(3)))


@st.composite
def products(draw: st.DrawFn) -> Loan:
    payments = draw(st.integers(1, 60))
    return Loan(
        principal=1,
        rate=Rate(Decimal(0)),
        payments=payments,
        method=draw(st.sampled_from(METHODS)),
        grace=grace.interest_only(draw(st.integers(0, payments - 1))),
        units=Units(draw(st.sampled_from(("half_up", "half_even")))),
        step=Step(draw(st.sampled_from((0, 1, 5, 10))), draw(st.sampled_from(("half_up", "half_even", "up")))),
    )


def same_as_alone(product: Loan, loans: Sequence[tuple[int, int]]) -> Tables:
    """The tables of (amount, hundredths of a per cent a year), each compared with the one computed alone."""
    principal = np.array([amount for amount, _ in loans], dtype=np.int64)
    hundredths = np.array([pct for _, pct in loans], dtype=np.int64)
    tables = schedules(product, principal, Rates(hundredths, 120_000))
    for n, (amount, pct) in enumerate(loans):
        one = schedule(replace(product, principal=amount, rate=Rate(Decimal(pct) / 100)))
        assert tables.interest[n].tolist() == [row.interest for row in one.rows]
        assert tables.principal[n].tolist() == [row.principal for row in one.rows]
        assert tables.balance[n].tolist() == [row.balance for row in one.rows]
    return tables


@settings(max_examples=60)
@given(products(), st.lists(st.tuples(st.integers(6000, 10**10), st.integers(0, 9000)), min_size=1, max_size=8))
def test_many_loans_at_once_equal_each_alone(product: Loan, loans: list[tuple[int, int]]) -> None:
    same_as_alone(product, loans)


PLAIN = Loan(principal=1, rate=Rate(Decimal(0)), payments=4)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("way", ["half_up", "half_even"])
def test_a_short_table_of_each_method_is_the_one_computed_alone(
    method: Method, way: Literal["half_up", "half_even"]
) -> None:
    """At 2 % a month 25 and 75 owe a half of a minor unit, which goes up or to the even one."""
    for periods in (0, 2):
        product = replace(PLAIN, method=method, units=Units(way), grace=grace.interest_only(periods))
        same_as_alone(product, [(120_000, 2400), (25, 2400), (75, 2400), (1_000_001, 1850), (60_000, 0)])
    same_as_alone(replace(PLAIN, method=method, units=Units(way), payments=1), [(25, 2400), (75, 2400)])


def test_a_coarse_step_ends_some_loans_early_and_pays_less_than_the_interest_of_others() -> None:
    """10,000 at 1.2 % a month owe 120 and pay 100; 101 a month become 200, so that half the months are enough."""
    product = replace(PLAIN, payments=300, step=Step(100, "half_up"))
    tables = same_as_alone(product, [(10_000, 1440), (30_000, 0), (36_000, 0)])
    assert tables.principal[0].tolist() == [0] * 299 + [10_000]
    early = replace(PLAIN, payments=24, step=Step(100, "up"))
    tables = same_as_alone(early, [(2_424, 0), (2_400, 0), (240_000, 2400)])
    assert tables.principal[0].tolist() == [200] * 12 + [24] + [0] * 11
    assert tables.principal[1].tolist() == [100] * 24


def test_a_share_of_the_principal_ends_when_nothing_is_owed() -> None:
    tables = same_as_alone(replace(PLAIN, payments=6, method=PrincipalShare(Decimal(30))), [(1_000, 1200), (7, 0)])
    assert tables.principal[0].tolist() == [300, 300, 300, 100, 0, 0]


def test_columns_are_narrow_only_where_every_amount_fits() -> None:
    narrow, wide = same_as_alone(PLAIN, [(2 * 10**9, 1200)]), same_as_alone(PLAIN, [(2 * 10**9, 12 * 20_000)])
    assert [column.dtype for column in (narrow.interest, narrow.principal, narrow.balance)] == [np.int32] * 3
    assert wide.interest.dtype == np.int64
    assert wide.interest[0, 0] == 4 * 10**9
    assert same_as_alone(PLAIN, [(2**31 - 2, 0), (1, 0)]).principal.dtype == np.int32
    assert same_as_alone(PLAIN, [(2**31 - 1, 0)]).principal.dtype == np.int64
    stepped = replace(PLAIN, step=Step(100, "up"))
    assert same_as_alone(stepped, [(2**31 - 2, 0)]).principal.dtype == np.int64


def test_no_loans_have_empty_tables() -> None:
    none = np.array([], dtype=np.int64)
    assert schedules(PLAIN, none, Rates(none, 100)).balance.shape == (0, 4)


def test_a_block_ends_nowhere_in_particular() -> None:
    product = Loan(principal=1, rate=Rate(Decimal(24)), payments=3)
    amounts = np.arange(100, 60_100, dtype=np.int64)
    tables = schedules(product, amounts, Rates(np.full_like(amounts, 2), 100))
    assert tables.principal.sum(axis=1).tolist() == amounts.tolist()
    one = schedule(replace(product, principal=60_099))
    assert tables.interest[-1].tolist() == [row.interest for row in one.rows]


@pytest.mark.parametrize(
    "product",
    [
        replace(PLAIN, method=Flat()),
        replace(PLAIN, rate=Rate(Decimal(0), counted=ACTUAL_365), disbursed=dt.date(2026, 1, 1)),
        replace(PLAIN, units=Units(unit=5)),
        replace(PLAIN, drawdowns=(Drawdown(dt.date(2026, 2, 1), 5),)),
        replace(PLAIN, grace=grace.interest_deferred(1)),
        replace(PLAIN, grace=grace.interest_free(1)),
        replace(PLAIN, grace=grace.capitalised(1)),
    ],
)
def test_a_product_that_is_not_served_is_refused(product: Loan) -> None:
    with refused("method", "not_supported"):
        schedules(product, np.array([100]), Rates(np.array([2]), 100))


def test_amounts_and_rates_that_do_not_fit_are_refused() -> None:
    for amount, numerator in ((0, 2), (-1, 2), (100, -1)):
        with refused("principal", "negative"):
            schedules(PLAIN, np.array([amount, 100]), Rates(np.array([2, numerator]), 100))
    with refused("principal", "too_large"):
        schedules(PLAIN, np.array([10**13]), Rates(np.array([10**7]), 10**8))
    with refused("step", "too_large"):
        schedules(replace(PLAIN, step=Step(1000, "up")), np.array([1000]), Rates(np.array([2]), 100))


def test_a_step_is_too_large_for_an_instalment_just_below_it_and_for_no_other() -> None:
    product = replace(PLAIN, step=Step(100, "half_up"))
    assert same_as_alone(product, [(400, 0)]).principal[0].tolist() == [100] * 4
    for amount in (399, 396, 395):
        with refused("step", "too_large"):
            schedules(product, np.array([500, amount]), Rates(np.array([0, 0]), 100))


def test_the_largest_product_that_fits_in_64_bits_is_exact() -> None:
    """amount x 2 x numerator + denominator is 2^64 - 1, and one more is refused."""
    amount, numerator, denominator = 2**31 - 1, 2**32 - 1, 3 * (2**32 - 1)
    product, principal = replace(PLAIN, method=Bullet()), np.array([amount])
    tables = schedules(product, principal, Rates(np.array([numerator]), denominator))
    assert tables.interest[0].tolist() == [nearest(amount, 3, "half_up")] * 4
    with refused("principal", "too_large"):
        schedules(product, principal, Rates(np.array([numerator]), denominator + 1))


def test_level_instalments_are_exact_at_every_tie() -> None:
    """Few periods and round rates meet halves and whole steps again and again; floats alone would fall on either side."""
    amounts = np.repeat(np.arange(20, 120, dtype=np.int64), 6)
    rates = np.tile(np.array([0, 2, 10, 15, 25, 50]), 100)
    for periods, step in product_of((1, 2), (Step(), Step(10), Step(10, "half_even"), Step(10, "up"), Step(1, "up"))):
        unit = max(step.step, 1)
        exact = [level(int(a), [Fraction(int(r), 100)] * periods) for a, r in zip(amounts, rates, strict=True)]
        expected = [to_step(one, unit, step.way) for one in exact]
        assert levels(amounts, rates, 100, periods, step).tolist() == expected


def test_a_rate_of_almost_nothing_costs_no_precision() -> None:
    """1 + i keeps few of the digits of such a rate; then the instalment is computed exactly."""
    amounts, rates = np.array([10**10, 10**10 + 6, 12]), np.array([1, 3, 1])
    exact = [level(int(a), [Fraction(int(r), 10**8)] * 12) for a, r in zip(amounts, rates, strict=True)]
    assert levels(amounts, rates, 10**8, 12, Step()).tolist() == [half_up(one) for one in exact]
