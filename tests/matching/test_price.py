"""Prices of catalogue loans in money, and against yearly costs that were published for the same loans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.debt import debt_ratios
from app.finance.loans.charges import Savings
from app.finance.projection import project
from app.finance.rounding import LARGEST_INPUT
from app.matching.offers import Range
from app.matching.price import cost, costs
from tests.finance.plans import worked
from tests.matching.examples import PRODUCT, need, product


def pct(value: int | str) -> Range:
    return Range(Decimal(value), Decimal(value))


def test_interest_on_what_is_left_and_on_the_whole_loan() -> None:
    """600,000 F over 12 months at 24 a year: 80,824 F and 144,000 F are the figures of the course's example."""
    declining = cost(PRODUCT, 600_000, 12, Decimal(24), "declining")
    flat = cost(PRODUCT, 600_000, 12, Decimal(24), "flat")
    assert flat.price == 144_000
    assert flat.yearly.nominal_yearly == Decimal("0.4170")
    assert abs(declining.price - 80_824) <= 12
    assert declining.yearly.nominal_yearly == Decimal("0.2400")


@pytest.mark.parametrize(
    ("offer", "amount", "months", "yearly", "expected"),
    [
        # Opportunity Ghana, group loan: published 103.0 to 123.9
        (product(rate_method="flat", fee=pct("3.5"), savings=pct(15)), 100_000_00, 6, "41", "1.061"),
        # DECOF Ecuador: published 26.0 to 28.9, with 1 of every 100 for insurance at the start
        (product(fee=pct(1), savings=pct(7)), 1_000_00, 12, "21", "0.261"),
        # Banco W Colombia: 5,000,000 with a fee of 10,000 beside 7.5; published 28.6 to 42.1
        (product(fee=pct("7.5"), fee_fixed=10_000_00), 5_000_000_00, 24, "31.3", "0.402"),
    ],
)
def test_yearly_cost_is_that_of_the_checked_examples(
    offer: object, amount: int, months: int, yearly: str, expected: str
) -> None:
    found = cost(offer, amount, months, Decimal(yearly), offer.rate_method)  # type: ignore[arg-type,attr-defined]
    assert found.yearly.nominal_yearly is not None
    assert round(found.yearly.nominal_yearly, 3) == Decimal(expected)


def test_a_commission_of_five_over_three_months_is_about_thirty_one_a_year() -> None:
    offer = product(rate=pct(0), fee=pct(5), term=Range(Decimal(3), Decimal(6)))
    (found,) = costs(offer, need(amount=50_000, term_months=Decimal(3)))
    assert found.price == 2_500
    assert found.yearly.nominal_yearly is not None
    assert round(found.yearly.nominal_yearly, 2) == Decimal("0.31")


def test_of_more_than_a_loan_is_computed_of_no_price_is_told() -> None:
    """What a plan lacks can be more than any amount that is written."""
    offer = product(rate=pct(12), rate_method="flat", term=Range(Decimal(3), Decimal(12)))
    at_most, above = (costs(offer, need(amount=LARGEST_INPUT + n, term_months=Decimal(6))) for n in (0, 1))
    assert (len(at_most), above) == (1, ())


def test_savings_that_come_back_without_interest_make_a_loan_dearer_and_cost_nothing() -> None:
    plain = cost(PRODUCT, 600_000, 12, Decimal(18), "declining")
    saving = cost(product(savings=pct(10)), 600_000, 12, Decimal(18), "declining")
    assert saving.price == plain.price
    assert saving.received == plain.received - 60_000
    assert saving.yearly.nominal_yearly == Decimal("0.2180")
    assert plain.yearly.nominal_yearly == Decimal("0.1800")


def test_a_plans_loan_with_the_same_savings_has_the_same_price() -> None:
    plan = worked("gh_layers")
    assert plan.loan is not None
    kept = plan.loan.principal // 10
    plain = replace(plan.loan, upfront_fee_pct=Decimal(0), grace_months=0, instalment_step=1)
    written = debt_ratios(project(replace(plan, loan=replace(plain, savings=(Savings(withheld=kept),)))))
    offer = product(savings=pct(10))
    found = cost(offer, plain.principal, plain.term_months, plain.annual_rate_pct, "declining")
    assert written is not None
    assert (found.saved, found.received, found.given_back) == (kept, written.received, written.repaid)
    assert found.yearly.nominal_yearly == written.apr_nominal_x12
    assert found.yearly.effective_yearly == written.ear


def test_a_term_that_the_lender_does_not_give_is_brought_into_its_limits() -> None:
    (found,) = costs(product(term=Range(Decimal(3), Decimal(6))), need(term_months=Decimal(18)))
    assert found.months == 6
    (longer,) = costs(product(term=Range(Decimal("5.3"), None)), need(term_months=Decimal(1)))
    assert longer.months == 5


@pytest.mark.parametrize("months", [1, 2, 7])
def test_flat_payments_add_up_to_loan_and_interest(months: int) -> None:
    found = cost(product(fee=Range(), savings=Range()), 100_001, months, Decimal("18.5"), "flat")
    assert found.given_back - 100_001 == found.price


def test_nothing_is_computed_from_what_is_not_known() -> None:
    assert costs(product(rate=Range()), need()) == ()
    assert costs(product(rate_period=None), need()) == ()
    assert costs(PRODUCT, need(amount=None)) == ()
    assert costs(PRODUCT, need(term_months=None)) == ()
    assert costs(product(fee_without_amount=True), need()) == ()
