"""The price of a loan from its table: what the borrower receives and pays, and each rate by its name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.finance.loans.charges import Charge, PctCharge, Savings
from app.finance.loans.flows import price_of
from app.finance.loans.methods import Flat, UpFrontInterest
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import WEEKLY, Drawdown, Loan, Rate
from app.finance.price.cost import Cost
from app.finance.price.names import RateName

LOAN = Loan(1_000_000_00, Rate(Decimal(24)), 12)


def price(loan: Loan) -> Cost:
    return price_of(loan, schedule(loan))


def rate(loan: Loan, name: RateName = "apr_eu") -> float:
    found = price(loan).rate(name)
    assert found is not None
    assert found.value is not None
    return float(found.value)


def test_without_fees_the_european_rate_is_the_monthly_one_compounded() -> None:
    assert rate(LOAN) == pytest.approx(1.02**12 - 1, abs=1e-7)
    assert rate(replace(LOAN, rhythm=WEEKLY, payments=52)) == pytest.approx((1 + 0.24 / 52) ** 52 - 1, abs=1e-6)
    dated = replace(LOAN, disbursed=dt.date(2026, 1, 31))
    assert rate(dated) == pytest.approx(1.02**12 - 1, abs=1e-7)


def test_money_comes_first() -> None:
    cost = price(replace(LOAN, charges=(PctCharge("file", Decimal(2)),)))
    assert (cost.received, cost.costs) == (1_000_000_00, cost.given_back - cost.received)
    assert cost.given_back == schedule(LOAN).repaid + 20_000_00


@given(st.integers(100_000, 10**9), st.decimals(1, 60, places=1), st.integers(2, 24), st.integers(1, 10))
def test_a_fee_a_withheld_saving_and_interest_up_front_each_raise_the_price(
    amount: int, pct: Decimal, payments: int, share: int
) -> None:
    loan = Loan(amount, Rate(pct), payments)
    plain, part = rate(loan), amount * share // 100
    assert rate(replace(loan, charges=(Charge("file", part),))) > plain
    assert rate(replace(loan, savings=(Savings(withheld=part),)), "apr_eu_with_savings") > plain
    assume(schedule(replace(loan, method=UpFrontInterest())).received > amount // 10)
    assert rate(replace(loan, method=UpFrontInterest())) > rate(replace(loan, method=Flat())) - 1e-6


def test_savings_that_earn_what_the_loan_costs_leave_its_price_alone_and_lesser_ones_raise_it() -> None:
    def with_savings(pct: str) -> float:
        saved = Savings(withheld=50_000_00, each=10_000_00, yearly_pct=Decimal(pct))
        return rate(replace(LOAN, savings=(saved,)), "apr_eu_with_savings")

    assert with_savings("24") == pytest.approx(rate(LOAN), abs=1e-6)
    assert with_savings("6") > with_savings("12") > rate(LOAN)


def test_a_price_with_an_unknown_fee_is_incomplete() -> None:
    cost = price(replace(LOAN, charges=(Charge("file", None),)))
    assert (cost.complete, cost.unknown) == (False, ("file",))
    assert price(LOAN).complete


def test_parts_paid_out_later_are_received_on_their_day() -> None:
    loan = replace(LOAN, disbursed=dt.date(2026, 1, 1), drawdowns=(Drawdown(dt.date(2026, 3, 1), 500_000_00),))
    assert price(loan).received == 1_500_000_00
    assert rate(loan) == pytest.approx(1.02**12 - 1, abs=1e-6)
