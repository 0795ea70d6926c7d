"""How a loan is really paid, in every rhythm and by every method: what is told is what the lender's table has."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest

from app.finance.inputs import LoanTerms, PlanInputs
from app.finance.loans.charges import Charge, Insurance, Savings
from app.finance.loans.grace import capitalised, interest_deferred, interest_free, interest_only, moratorium
from app.finance.loans.methods import Bullet, EqualInstalments, EqualPrincipal, Flat, Method, UpFrontInterest
from app.finance.loans.terms import FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY, Rhythm
from app.finance.projection import outlook
from app.finance.repayment import Repayment, repayment, unequal
from tests.finance.plans import worked

PLAN = worked("bo_bakery")
BASE = PLAN.loan
assert BASE is not None
PLAIN = replace(BASE, principal=9_000_00, term_months=12, grace_months=0, annual_rate_pct=Decimal("11.5"))

RHYTHMS = {MONTHLY: 12, FOUR_WEEKLY: 13, TWO_WEEKLY: 26, WEEKLY: 52}
METHODS: tuple[Method, ...] = (EqualInstalments(), EqualPrincipal(), Flat(), UpFrontInterest(), Bullet())
EQUAL = (EqualInstalments, Flat, UpFrontInterest)
EXTRAS: tuple[dict[str, object], ...] = (
    {},
    {"grace_months": 3},
    {"grace": moratorium(2)},
    {"grace": interest_deferred(2)},
    {"grace": interest_free(2)},
    {"grace": interest_only(1)},
    {"charges": (Charge("visit", 5_00, "each"),)},
    {"savings": (Savings(each=20_00),)},
    {"insurance": (Insurance("life", Decimal("0.5"), "balance"),)},
    {"instalment_step": 50_00, "instalment_rounding": "up"},
    {"annual_rate_pct": Decimal(0)},
)


def plan(**changes: object) -> PlanInputs:
    terms: LoanTerms = replace(PLAIN, **changes)  # type: ignore[arg-type]  # fields of the terms, in each test
    return replace(PLAN, loan=terms)


def paid(**changes: object) -> Repayment:
    found = repayment(outlook(plan(**changes)))
    assert found is not None
    return found


def amounts(some: tuple[object, ...]) -> list[int]:
    return [one.payment for one in some]  # type: ignore[attr-defined]  # payments


@pytest.mark.parametrize("rhythm", RHYTHMS, ids=str)
@pytest.mark.parametrize("method", METHODS, ids=str)
@pytest.mark.parametrize("extra", EXTRAS, ids=str)
def test_what_is_told_of_the_payments_is_what_is_paid(rhythm: Rhythm, method: Method, extra: dict[str, object]) -> None:
    found = paid(rhythm=rhythm, method=method, **extra)
    assert found.months == 12
    assert all(one.payment for one in found.paid)
    assert found.before + found.full == found.paid
    assert all(one.principal <= 0 for one in found.before)
    assert found.full[0].principal > 0
    assert sum(one.principal for one in found.paid) == 9_000_00
    assert found.largest.payment == max(amounts(found.paid))
    assert found.largest_is_one == (amounts(found.paid).count(found.largest.payment) == 1)
    if found.usual:
        most = set(amounts(found.full[bool(found.first_apart) : -1]))
        assert most <= {found.usual.payment}
        assert found.last.payment <= found.usual.payment + found.number * found.step
    else:
        assert len(found.full) == 1 or len(set(amounts(found.full))) > 1
    assert not (found.equal and found.falling)


@pytest.mark.parametrize(("rhythm", "method"), list(product(RHYTHMS, METHODS)), ids=str)
def test_a_rhythm_brings_its_payments_over_the_months_of_the_term(rhythm: Rhythm, method: Method) -> None:
    found = paid(rhythm=rhythm, method=method)
    assert (found.months, found.number, found.rhythm, found.regular) == (12, RHYTHMS[rhythm], rhythm, True)
    assert found.equal == isinstance(method, EQUAL)
    assert found.falling == isinstance(method, EqualPrincipal)


@pytest.mark.parametrize("rhythm", RHYTHMS, ids=str)
def test_a_loan_given_back_at_the_end_has_one_full_payment(rhythm: Rhythm) -> None:
    found = paid(rhythm=rhythm, method=Bullet())
    assert (len(found.full), len(found.before)) == (1, RHYTHMS[rhythm] - 1)
    assert found.largest == found.last and found.largest_is_one
    assert len(set(amounts(found.before))) == 1
    assert found.usual is None


def test_a_loan_without_interest_given_back_at_the_end_has_one_payment_and_is_weighed_by_others() -> None:
    found = paid(method=Bullet(), annual_rate_pct=Decimal(0))
    assert (found.number, found.last.month, found.last.payment) == (1, 12, 9_000_00)
    assert unequal(outlook(plan(method=Bullet(), annual_rate_pct=Decimal(0))))
    assert paid(term_months=1).equal, "one month, one payment: nothing is spread over others"


def test_months_of_only_interest_come_before() -> None:
    found = paid(grace_months=3)
    assert amounts(found.before) == [86_25] * 3
    assert (len(found.full), found.equal, found.nothing_back) == (9, True, found.before)
    assert paid(grace_months=3, rhythm=WEEKLY).before[-1].n == 13


def test_interest_that_waited_makes_the_first_one_larger() -> None:
    found = paid(grace=moratorium(3))
    assert found.first_apart == found.full[0] == found.largest
    assert found.usual == found.full[1]
    assert found.before == ()
    assert found.first_apart.payment == found.full[1].payment + 3 * 86_25
    three = paid(method=EqualPrincipal(), term_months=3)
    assert three.falling and three.first_apart is None, "three payments that fall are no larger one and two alike"


def test_interest_added_to_the_loan_is_no_payment() -> None:
    found = paid(grace=capitalised(3))
    assert (found.number, found.before, found.full[0].n, found.equal) == (9, (), 4, True)
    fees = paid(grace=capitalised(3), charges=(Charge("visit", 5_00, "each"),))
    assert amounts(fees.before) == [5_00] * 3


def test_a_seasonal_loan_has_no_usual_payment() -> None:
    found = paid(principal_by_month=(0, 0, 4_500_00, 0, 4_500_00, *(0,) * 7))
    assert (found.number, len(found.before), len(found.nothing_back)) == (5, 2, 3)
    assert not found.equal and not found.falling
    assert (found.largest.month, found.largest_is_one) == (3, True)
    assert not paid(principal_by_month=(0, 100_00, *(0,) * 9, 8_900_00), annual_rate_pct=Decimal(0)).regular


def test_insurance_on_what_is_owed_makes_level_instalments_fall() -> None:
    found = paid(insurance=(Insurance("life", Decimal(1), "balance"),))
    assert found.falling and found.usual is None


@pytest.mark.parametrize("name", ["bo_bakery", "gh_layers", "sn_sewing", "sn_sewing_b_seasonal_loan"])
def test_only_a_loan_of_unequal_payments_is_weighed_as_if_they_were_equal(name: str) -> None:
    told = outlook(worked(name))
    assert told.ratios.debt is not None
    assert unequal(told) == told.ratios.debt.seasonal_schedule
    assert not unequal(outlook(worked("bo_home_kitchen_grant_only")))


@pytest.mark.parametrize("method", [EqualInstalments(), Flat(), UpFrontInterest()], ids=str)
@pytest.mark.parametrize("extra", EXTRAS, ids=str)
def test_equal_payments_weigh_in_a_month_what_is_paid(method: Method, extra: dict[str, object]) -> None:
    """Of the usual payment; insurance on what is owed is never the same twice, and counts on average."""
    told = outlook(plan(method=method, **extra))
    found, debt = repayment(told), told.ratios.debt
    assert found is not None and debt is not None
    if found.usual and not found.nothing_back[len(found.before) :]:
        assert abs(debt.instalment - found.usual.payment) <= 2, "what rounding left in the last one"
    else:
        assert min(amounts(found.full)) <= debt.instalment <= max(amounts(found.full))
