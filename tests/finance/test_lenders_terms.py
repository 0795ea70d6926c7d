"""A plan's loan under a lender's other terms: what it does to the months, the balance sheet and the price."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from app.finance.balance import balance
from app.finance.cash_flow import indirect
from app.finance.debt import debt_ratios
from app.finance.errors import ImpossibleTerms
from app.finance.explain import closing_cash
from app.finance.inputs import LoanTerms
from app.finance.loan import contract, table
from app.finance.loans.charges import Charge, Insurance, PctCharge, Savings
from app.finance.loans.flows import price_of
from app.finance.loans.grace import capitalised, moratorium
from app.finance.loans.methods import SIXTY_FORTY, Bullet, Flat, UpFrontInterest
from app.finance.loans.terms import MONTHLY, TWO_WEEKLY, WEEKLY, Rhythm
from app.finance.months import Months
from app.finance.outlook import DebtRatios
from app.finance.projection import outlook, project
from app.finance.rounding import half_up
from app.finance.trace import ALL, Figure, of_plan
from tests.finance.plans import worked

PLAN = worked("gh_layers")
BASE = PLAN.loan
assert BASE is not None
PLAIN = replace(BASE, upfront_fee_pct=Decimal(0), grace_months=0, instalment_step=1)


def months(**changes: object) -> Months:
    terms: LoanTerms = replace(PLAIN, **changes)  # type: ignore[arg-type]  # fields of the terms, in each test
    return project(replace(PLAN, loan=terms))


TERMS = [
    {"method": Flat()},
    {"method": Bullet()},
    {"method": SIXTY_FORTY},
    {"method": UpFrontInterest()},
    {"rhythm": WEEKLY},
    {"rhythm": TWO_WEEKLY},
    {"grace": moratorium(2)},
    {"grace": capitalised(2)},
    {"charges": (Charge("visit", 500, "each"), PctCharge("file", Decimal(2), financed=True))},
    {"insurance": (Insurance("life", Decimal("0.1"), "balance"), Insurance("fire", Decimal(1), "start"))},
    {"savings": (Savings(withheld=50_000, each=2_000, yearly_pct=Decimal(6)),)},
    {"savings": (Savings(withheld=50_000, each=2_000, returned=False),)},
    {"savings": (Savings(withheld=50_000, each=20_000),), "rhythm": WEEKLY},
    {"savings": (Savings(withheld=400_000),), "method": Flat(), "grace": moratorium(2)},
]


@pytest.mark.parametrize("terms", TERMS, ids=str)
def test_the_balance_sheet_balances_under_every_term(terms: dict[str, object]) -> None:
    found = months(**terms)
    sheet = balance(found)
    assert (sheet.total_assets == sheet.total_funding).all()
    assert int(found.loan_disbursed.sum() - found.loan_principal.sum()) == 0
    assert debt_ratios(found) is not None


@pytest.mark.parametrize("terms", TERMS, ids=str)
def test_every_statement_agrees_under_every_term(terms: dict[str, object]) -> None:
    found = outlook(replace(PLAN, loan=replace(PLAIN, **terms)))  # type: ignore[arg-type]  # as above
    both = found.ratios.sources_and_uses
    assert sum(vars(both.uses).values()) == sum(vars(both.sources).values()) == both.total
    for row, flow in zip(found.months, indirect(found), strict=True):
        assert row.opening_cash + sum(move.amount for move in closing_cash(row)) == row.closing_cash
        assert flow.net_cash_flow == row.net_cash_flow
    figures = of_plan(found)
    for name in ("month.net_cash_flow", "month.net_profit_before_owner_pay", "sheet.deposits", "sheet.loan"):
        for month in range(13):
            figure = Figure(name, month)
            assert figures.worked_out(figure) == figures.value(figure)


@pytest.mark.parametrize("terms", TERMS, ids=str)
def test_every_figure_of_a_loan_comes_of_its_lines_under_every_term(terms: dict[str, object]) -> None:
    found = outlook(replace(PLAN, loan=replace(PLAIN, **terms)))  # type: ignore[arg-type]  # as above
    figures = of_plan(found)
    each = [name for name in ALL if name.startswith("instalment.")]
    asked = [Figure(name, row.n) for name in each for row in found.loan]
    asked += [Figure(name) for name in ALL if name.startswith("debt.")]
    for figure in asked:
        assert figures.worked_out(figure) == figures.value(figure), figure
    debt = found.ratios.debt
    assert debt is not None
    assert debt.repaid - debt.received == debt.total_interest_and_fees


def test_savings_that_come_back_are_no_cost_of_the_loan() -> None:
    plain, held = (debt_ratios(months(**terms)) for terms in ({}, {"savings": (Savings(withheld=50_000),)}))
    assert plain is not None and held is not None
    assert (plain.received - held.received, plain.repaid - held.repaid) == (50_000, 50_000)
    assert plain.total_interest_and_fees == held.total_interest_and_fees


EACH, FIRST = Savings(each=2_000), Savings(withheld=50_000)
PERIODS = [MONTHLY, WEEKLY]


def debt_of(**changes: object) -> DebtRatios:
    ratios = debt_ratios(months(**changes))
    assert ratios is not None
    return ratios


def rates(ratios: DebtRatios) -> list[Decimal]:
    found = (ratios.effective_monthly_cost, ratios.apr_nominal_x12, ratios.ear)
    return [rate for rate in found if rate is not None]


@pytest.mark.parametrize("rhythm", PERIODS, ids=str)
@pytest.mark.parametrize("saving", [FIRST, EACH, Savings(withheld=50_000, each=2_000)], ids=str)
def test_a_saving_that_earns_the_loans_own_rate_leaves_the_price_and_one_that_earns_less_raises_it(
    saving: Savings, rhythm: Rhythm
) -> None:
    """Without a fee the loan's own rate is the one on the paper; cents that are rounded away move the last digit."""
    plain = debt_of(rhythm=rhythm)
    earning = [
        debt_of(rhythm=rhythm, savings=(replace(saving, yearly_pct=pct),))
        for pct in (PLAIN.annual_rate_pct, PLAIN.annual_rate_pct / 2, Decimal(0))
    ]
    for same, rate, digit in zip(rates(earning[0]), rates(plain), ("0.000001", "0.0001", "0.0001"), strict=True):
        assert abs(same - rate) <= Decimal(digit)
    for less, more in pairwise(earning):
        assert all(rate < dearer for rate, dearer in zip(rates(less), rates(more), strict=True))
    for one in earning:
        assert one.apr_eu_pct == plain.apr_eu_pct  # the law's, without savings
        assert one.total_interest_and_fees == plain.total_interest_and_fees


@pytest.mark.parametrize("rhythm", PERIODS, ids=str)
def test_the_price_with_savings_is_that_of_every_move_of_money(rhythm: Rhythm) -> None:
    """The same equation over the borrower's flows at their times, written apart from the plan's own."""
    terms = replace(PLAIN, rhythm=rhythm, savings=(Savings(withheld=50_000, each=2_000),))
    rate = price_of(contract(terms), table(terms)).rate("apr_eu_with_savings")
    ear = debt_of(rhythm=rhythm, savings=terms.savings).ear
    assert rate is not None and rate.value is not None and ear is not None
    assert abs(rate.value - ear) <= Decimal("0.0001")


@pytest.mark.parametrize("rhythm", PERIODS, ids=str)
@pytest.mark.parametrize("saving", [FIRST, EACH], ids=str)
def test_savings_that_never_come_back_make_the_loan_dearer_than_those_that_do(saving: Savings, rhythm: Rhythm) -> None:
    plain, back, gone = (
        debt_of(rhythm=rhythm, savings=savings) for savings in ((), (saving,), (replace(saving, returned=False),))
    )
    for one, two, three in zip(rates(plain), rates(back), rates(gone), strict=True):
        assert one < two < three
    assert plain.total_interest_and_fees == back.total_interest_and_fees < gone.total_interest_and_fees
    assert plain.apr_eu_pct == back.apr_eu_pct
    assert (gone.apr_eu_pct or 0) > (plain.apr_eu_pct or 0)


def test_what_the_lender_holds_is_no_worth_of_the_business() -> None:
    saved = {"savings": (Savings(withheld=50_000, each=2_000),), "term_months": 36}
    plain, holding = (outlook(replace(PLAN, loan=replace(PLAIN, **terms))) for terms in ({"term_months": 36}, saved))  # type: ignore[arg-type]
    assert holding.ratios.project == plain.ratios.project


def test_an_instalment_of_the_ratios_is_a_months() -> None:
    def instalment(**changes: object) -> int:
        ratios = debt_ratios(months(**changes))
        assert ratios is not None
        return ratios.instalment

    flat = months(method=Flat())
    assert instalment(method=Flat()) == int(flat.loan_payment[0, 1])
    weekly = months(rhythm=WEEKLY)
    assert instalment(rhythm=WEEKLY) == half_up(Fraction((weekly.loan[0].payment) * 52, 12))


def test_full_months_begin_after_grace_of_every_kind() -> None:
    def first(**changes: object) -> int:
        ratios = debt_ratios(months(**changes))
        assert ratios is not None
        return ratios.first_full_instalment_month

    assert [first(), first(grace_months=2), first(grace=moratorium(2)), first(grace=capitalised(3))] == [1, 3, 3, 4]
    assert first(rhythm=WEEKLY, grace=moratorium(8)) == 3


def test_weeks_are_paid_in_the_month_in_which_they_are_due() -> None:
    rows = months(rhythm=WEEKLY, term_months=12).loan
    assert (len(rows), rows[-1].month) == (52, 12)
    assert [sum(row.month == month for row in rows) for month in (1, 2, 3)] == [4, 4, 5]


def test_interest_kept_back_leaves_less_in_the_box_on_opening_day() -> None:
    kept = months(method=UpFrontInterest())
    assert int(kept.loan_fee[0, 0]) > 0
    assert int(kept.loan_interest.sum()) == 0
    assert int(months().closing_cash[0, 0] - kept.closing_cash[0, 0]) == int(kept.loan_fee[0, 0])
    assert int(kept.loan_payment[0, 0]) == 0


def test_savings_come_back_with_the_last_payment_and_what_they_earned_makes_the_loan_cheaper() -> None:
    plain, saved = (
        months(term_months=12),
        months(term_months=12, savings=(Savings(withheld=50_000, each=2_000, yearly_pct=Decimal(6)),)),
    )
    put_in = 50_000 + 12 * 2_000
    assert int(saved.loan_savings.sum()) == 0
    assert int(saved.loan_savings[0, 12]) == 2_000 - put_in
    earned = -int(saved.loan_fee[0, 12])
    assert 0 < earned < put_in // 10
    assert int(saved.closing_cash[0, 12] - plain.closing_cash[0, 12]) == earned
    assert saved.loan_payment.tolist() == plain.loan_payment.tolist()


def test_a_fee_with_each_payment_is_part_of_the_debt_service() -> None:
    charged, plain = months(charges=(Charge("visit", 500, "each"),)), months()
    assert int((charged.loan_payment - plain.loan_payment).sum()) == 500 * min(PLAIN.term_months, charged.plan.last)
    ratios, without = debt_ratios(charged), debt_ratios(plain)
    assert ratios is not None
    assert without is not None
    assert ratios.total_interest_and_fees == without.total_interest_and_fees + 500 * PLAIN.term_months
    assert (ratios.apr_eu_pct or 0) > (without.apr_eu_pct or 0)


def test_a_financed_fee_is_repaid_but_not_received() -> None:
    ratios = debt_ratios(months(charges=(PctCharge("file", Decimal(2), financed=True),)))
    assert ratios is not None
    assert ratios.received == PLAIN.principal


@pytest.mark.parametrize(
    ("field", "terms"),
    [
        ("loan.charges[0].amount", {"charges": (Charge("visit", -1, "each"),), "upfront_fee_pct": Decimal(2)}),
        ("loan.savings[0].each", {"savings": (Savings(each=-1, returned=False),)}),
        ("loan.insurance[0].pct", {"insurance": (Insurance("life", Decimal(-1), "balance"),)}),
        ("loan.grace_months", {"grace": moratorium(99)}),
    ],
)
def test_terms_that_make_no_sense_are_refused_with_the_plans_field(field: str, terms: dict[str, object]) -> None:
    with pytest.raises(ImpossibleTerms) as refusal:
        months(**terms)
    assert refusal.value.field.startswith(field)
