"""A hundred thousand loans give the same tables as one by one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.loans import grace
from app.finance.loans.bulk import Rates, schedules
from app.finance.loans.methods import Bullet, EqualInstalments, EqualPrincipal, Flat, Method, PrincipalShare
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan, Rate, Step, Units

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


@settings(max_examples=60)
@given(products(), st.lists(st.tuples(st.integers(6000, 10**10), st.integers(0, 9000)), min_size=1, max_size=8))
def test_many_loans_at_once_equal_each_alone(product: Loan, loans: list[tuple[int, int]]) -> None:
    principal = np.array([amount for amount, _ in loans], dtype=np.int64)
    hundredths = np.array([pct for _, pct in loans], dtype=np.int64)
    tables = schedules(product, principal, Rates(hundredths, 120_000))
    for n, (amount, pct) in enumerate(loans):
        one = schedule(replace(product, principal=amount, rate=Rate(Decimal(pct) / 100)))
        assert tables.interest[n].tolist() == [row.interest for row in one.rows]
        assert tables.principal[n].tolist() == [row.principal for row in one.rows]
        assert tables.balance[n].tolist() == [row.balance for row in one.rows]


def test_a_block_ends_nowhere_in_particular() -> None:
    product = Loan(principal=1, rate=Rate(Decimal(24)), payments=3)
    amounts = np.arange(100, 25_100, dtype=np.int64)
    tables = schedules(product, amounts, Rates(np.full_like(amounts, 2), 100))
    assert tables.principal.sum(axis=1).tolist() == amounts.tolist()
    one = schedule(replace(product, principal=25_099))
    assert tables.interest[-1].tolist() == [row.interest for row in one.rows]


def test_what_does_not_fit_or_is_not_served_is_refused() -> None:
    product = Loan(principal=1, rate=Rate(Decimal(24)), payments=3)
    amounts = np.array([10**13], dtype=np.int64)
    with pytest.raises(TooLarge):
        schedules(product, amounts, Rates(np.array([10**7]), 10**8))
    with pytest.raises(ImpossibleTerms, match="method"):
        schedules(replace(product, method=Flat()), amounts, Rates(np.array([2]), 100))
    with pytest.raises(ImpossibleTerms, match="principal"):
        schedules(product, np.array([0]), Rates(np.array([2]), 100))
