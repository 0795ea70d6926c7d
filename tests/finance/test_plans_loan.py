"""A plan's loan as a contract: which of its terms becomes which, in which month a payment falls, what is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance import loan
from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import LoanTerms
from app.finance.loans.charges import Charge, Insurance, PctCharge, Savings
from app.finance.loans.grace import interest_only, moratorium
from app.finance.loans.methods import Balloon, Bullet, EqualPrincipal, Flat, Seasonal
from app.finance.loans.terms import FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY, Loan, Rate, Rhythm, Step
from app.finance.outlook import Instalment
from tests.finance.refusing import refused

PLAIN = LoanTerms(1_200_00, Decimal(24), 4, 0, Decimal(0), 1, "half_up")
QUARTERLY = Rhythm(3, "months")


def test_the_usual_terms_are_those_of_the_lenders_table() -> None:
    terms = replace(PLAIN, grace_months=1, instalment_step=5_00, instalment_rounding="up")
    assert loan.contract(terms) == Loan(
        1_200_00, Rate(Decimal(24)), 4, MONTHLY, grace=interest_only(1), step=Step(5_00, "up")
    )


def test_a_lenders_other_terms_are_taken_over() -> None:
    insurance = (Insurance("life", Decimal(1), "balance"),)
    terms = replace(PLAIN, method=Flat(), rhythm=WEEKLY, grace=moratorium(2), grace_months=1, insurance=insurance)
    found = loan.contract(terms)
    assert (found.method, found.rhythm, found.grace, found.insurance) == (Flat(), WEEKLY, moratorium(2), insurance)
    assert loan.contract(replace(PLAIN, method=Flat(), principal_by_month=(0, 1_200_00))).method == Seasonal(
        (0, 1_200_00)
    )


def test_the_fee_of_the_first_day_comes_after_the_lenders_own_and_savings_never_given_back_are_fees() -> None:
    visit = Charge("visit", 500, "each")
    back, gone = Savings(100, 10), Savings(200, 20, returned=False)
    found = loan.contract(replace(PLAIN, charges=(visit,), upfront_fee_pct=Decimal(2), savings=(back, gone)))
    assert found.savings == (back,)
    assert found.charges == (
        visit,
        PctCharge("fee", Decimal(2)),
        Charge("savings", 200, "start"),
        Charge("savings", 20, "each"),
    )
    assert loan.contract(PLAIN).charges == ()


@pytest.mark.parametrize(
    ("rhythm", "months", "count"),
    [(MONTHLY, 12, 12), (WEEKLY, 12, 52), (WEEKLY, 1, 4), (TWO_WEEKLY, 3, 6), (QUARTERLY, 7, 2), (QUARTERLY, 2, 1)],
)
def test_the_term_has_as_many_whole_payments_and_one_at_least(rhythm: Rhythm, months: int, count: int) -> None:
    assert loan.payments(replace(PLAIN, rhythm=rhythm, term_months=months)) == count


def test_each_payment_falls_in_the_month_in_which_it_is_due() -> None:
    """The fourth week ends before the month does, the fifth and thirteenth after: 13 weeks are three months."""
    weekly = loan.schedule(replace(PLAIN, rhythm=WEEKLY, term_months=3))
    assert [row.month for row in weekly] == [1] * 4 + [2] * 4 + [3] * 5
    assert [row.month for row in loan.schedule(replace(PLAIN, rhythm=QUARTERLY, term_months=6))] == [3, 6]


def test_a_payment_holds_interest_principal_fees_and_savings() -> None:
    """1,200.00 at 2 % a month, four times 300.00 of principal by the season; 1 % of the balance insured."""
    terms = replace(
        PLAIN,
        principal_by_month=(300_00,) * 4,
        charges=(Charge("visit", 3_00, "each"), Charge("late", 2_00, "each", kind="penalty")),
        insurance=(Insurance("life", Decimal(1), "balance"),),
        savings=(Savings(each=7_00),),
    )
    first, *_, last = loan.schedule(terms)
    assert first == Instalment(1, 1, 24_00, 300_00, 24_00 + 300_00 + 17_00 + 7_00, 900_00, 5_00 + 12_00, 7_00)
    assert (last.n, last.interest, last.principal, last.balance) == (4, 6_00, 300_00, 0)
    assert last.fees == 5_00 + 3_00
    assert last.savings == 7_00


def test_parts_are_added_up_by_month_as_far_as_is_asked() -> None:
    rows = [
        Instalment(n, month, interest=n, principal=10 * n, payment=11 * n, balance=0)
        for n, month in enumerate((1, 1, 2, 4), 1)
    ]
    assert loan.by_month(rows, "interest", 4) == [3, 3, 0, 4]
    assert loan.by_month(rows, "principal", 3) == [30, 30, 0]
    assert loan.by_month(rows, "payment", 1) == [33]
    assert loan.by_month([], "fees", 2) == [0, 0]


@pytest.mark.parametrize(
    ("changes", "instalment"),
    [
        ({}, 315_15),  # the table of equal instalments on the page of this room
        ({"method": Balloon(8)}, 163_81),
        ({"method": Flat()}, 324_00),
        ({"method": Flat(), "grace_months": 1}, 424_00),  # 400.00 of principal in each of three months
        ({"method": Bullet()}, 315_15),  # as if it were paid back in equal instalments
        ({"principal_by_month": (0, 500_00, 0, 700_00)}, 315_15),
        ({"principal_by_month": (0, 500_00, 0, 700_00), "grace_months": 1}, 416_11),
        (
            {"method": EqualPrincipal(), "term_months": 5, "grace_months": 1, "grace_kind": "added"},
            321_45,
        ),  # of 1,224.00
        ({"rhythm": FOUR_WEEKLY, "method": Flat()}, 349_01),  # 300.00 and a fourth of 88.62, 13 times in 12 months
    ],
)
def test_a_month_of_full_instalments_costs(changes: dict[str, object], instalment: int) -> None:
    terms: LoanTerms = replace(PLAIN, **changes)  # type: ignore[arg-type]  # fields of the terms, in each case
    found = loan.table(terms) if "grace_months" not in changes or "method" in changes else None
    if found is None:
        found = loan.table(replace(terms, grace_months=0))
    assert loan.monthly_instalment(terms, found) == instalment


def test_full_instalments_begin_in_the_month_after_grace() -> None:
    assert loan.first_full_month(PLAIN) == 1
    assert loan.first_full_month(replace(PLAIN, grace_months=2)) == 3
    assert loan.first_full_month(replace(PLAIN, grace=moratorium(2), rhythm=QUARTERLY, term_months=12)) == 9


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"annual_rate_pct": Decimal(-1)}, "loan.annual_rate_pct", "negative"),
        ({"principal": 0}, "loan.principal", "zero"),
        ({"grace_months": 4}, "loan.grace_months.principal", "out_of_range"),
        ({"instalment_step": -1}, "loan.instalment_step", "negative"),
        ({"charges": (Charge("visit", -1, "each"),)}, "loan.charges[0].amount", "negative"),
    ],
)
def test_what_a_contract_refuses_is_refused_at_the_plans_field(
    changes: dict[str, object], field: str, reason: str
) -> None:
    terms: LoanTerms = replace(PLAIN, **changes)  # type: ignore[arg-type]  # fields of the terms, in each case
    for asked in (loan.checked_contract, loan.table, loan.schedule):
        with refused(field, reason):  # type: ignore[arg-type]  # a reason, in each case
            asked(terms)


@pytest.mark.parametrize(
    ("field", "of_plan"),
    [
        ("rate.pct", "loan.annual_rate_pct"),
        ("payments", "loan.term_months"),
        ("grace.principal", "loan.grace_months.principal"),
        ("step", "loan.instalment_step"),
        ("method.principal[2]", "loan.principal_by_month[2]"),
        ("principal", "loan.principal"),
        ("charges[1].amount", "loan.charges[1].amount"),
    ],
)
def test_a_contracts_field_has_its_name_in_the_plan(field: str, of_plan: str) -> None:
    assert loan._of_plan(field) == of_plan


def test_an_amount_too_large_for_a_table_is_refused_at_the_plans_field() -> None:
    with pytest.raises(TooLarge) as found, loan._fields_of_the_plan():
        raise TooLarge("step")
    assert found.value.field == "loan.instalment_step"
    with pytest.raises(ImpossibleTerms) as other, loan._fields_of_the_plan():
        raise ImpossibleTerms("payments", "zero")
    assert (other.value.field, other.value.reason) == ("loan.term_months", "zero")


def test_payments_in_a_month_are_a_twelfth_of_a_years() -> None:
    assert loan._a_month(replace(PLAIN, rhythm=WEEKLY)) == Fraction(52, 12)


def test_months_of_only_interest_are_as_many_payments_as_fall_into_them() -> None:
    weekly = loan.schedule(replace(PLAIN, rhythm=WEEKLY, term_months=12, grace_months=2))
    assert [row.n for row in weekly if not row.principal] == list(range(1, 9))  # eight whole weeks in two months
    monthly = loan.schedule(replace(PLAIN, term_months=12, grace_months=2))
    assert [row.n for row in monthly if not row.principal] == [1, 2]
