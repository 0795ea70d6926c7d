"""The repayment table and what the loan really costs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy_financial as npf
import pytest
from hypothesis import given, settings

from app.finance.errors import ImpossibleTerms
from app.finance.inputs import LoanTerms, Rounding
from app.finance.loan import monthly_instalment, schedule, table
from app.finance.price.monthly import price
from tests.finance.plans import loans

BASIC = LoanTerms(1_000_000, Decimal(30), 18, 2, Decimal(3), 1, "half_up")
few = settings(max_examples=40, deadline=None)


@few
@given(loans())
def test_the_principal_adds_up_and_the_last_balance_is_nothing(terms: LoanTerms) -> None:
    rows = schedule(terms)
    assert len(rows) == terms.term_months
    assert sum(row.principal for row in rows) == terms.principal
    assert rows[-1].balance == 0
    assert all(row.balance >= 0 and row.principal >= 0 for row in rows)


@few
@given(loans())
def test_each_balance_follows_from_the_one_before(terms: LoanTerms) -> None:
    before = terms.principal
    for row in schedule(terms):
        assert row.payment == row.interest + row.principal
        assert row.balance == before - row.principal
        before = row.balance


@few
@given(loans())
def test_the_instalment_is_a_multiple_of_the_lenders_step_close_to_the_annuity(terms: LoanTerms) -> None:
    level = monthly_instalment(terms, table(terms))
    exact = -npf.pmt(
        float(terms.annual_rate_pct) / 1200, terms.term_months - terms.grace_months, float(terms.principal)
    )
    assert level % terms.instalment_step == 0
    assert abs(level - exact) <= terms.instalment_step + 1e-6


@few
@given(loans())
def test_a_fee_makes_every_loan_dearer(terms: LoanTerms) -> None:
    payments = [row.payment for row in schedule(terms)]
    without = price(terms.principal, payments).apr_eu_pct
    with_fee = price(terms.principal * 9 // 10, payments).apr_eu_pct if terms.principal > 100 else None
    assert with_fee is None or without is None or with_fee > without


def test_grace_pays_interest_only() -> None:
    rows = schedule(BASIC)
    assert [(row.interest, row.principal) for row in rows[:2]] == [(25000, 0), (25000, 0)]
    assert rows[2].payment == monthly_instalment(BASIC, table(BASIC)) == 76599


def test_the_last_instalment_absorbs_the_rounding() -> None:
    rows = schedule(replace(BASIC, instalment_step=1000, instalment_rounding="up"))
    assert {row.payment for row in rows[2:-1]} == {77000}
    assert 0 < rows[-1].payment < 77000


def test_a_loan_without_interest_costs_its_fee_only() -> None:
    terms = replace(BASIC, annual_rate_pct=Decimal(0))
    assert sum(row.interest for row in schedule(terms)) == 0
    assert price(terms.principal, [row.payment for row in schedule(terms)]).effective_monthly == 0
    assert table(terms).at_start.fees == 30000


@pytest.mark.parametrize(
    ("way", "step", "instalment"), [("half_up", 50, 100050), ("half_even", 50, 100000), ("up", 50, 100050)]
)
def test_a_tie_goes_the_way_the_lender_rounds(way: Rounding, step: int, instalment: int) -> None:
    terms = LoanTerms(200_050, Decimal(0), 2, 0, Decimal(0), step, way)  # 100 025.00 a month
    assert monthly_instalment(terms, table(terms)) == instalment


def test_a_step_larger_than_the_instalment_is_refused_with_the_plans_field() -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        schedule(LoanTerms(1000, Decimal(12), 6, 0, Decimal(0), 700, "up"))
    assert (refused.value.field, refused.value.reason) == ("loan.instalment_step", "too_large")


def test_a_coarse_step_never_pays_back_too_much() -> None:
    rows = schedule(LoanTerms(1000, Decimal(12), 6, 0, Decimal(0), 170, "up"))
    assert [row.payment for row in rows] == [340, 340, 340, 0, 0, 0]
    assert sum(row.principal for row in rows) == 1000


def test_the_eu_rate_without_fees_is_the_monthly_rate_compounded() -> None:
    terms = replace(BASIC, grace_months=0, annual_rate_pct=Decimal(12))
    assert price(terms.principal, [row.payment for row in schedule(terms)]).apr_eu_pct == Decimal("12.68")


def test_a_loan_of_which_nothing_is_received_has_no_price() -> None:
    assert price(0, [100, 100]).apr_eu_pct is None
