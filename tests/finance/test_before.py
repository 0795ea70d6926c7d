"""A stall that runs already: what it has and owes on the first day, and what comes of it month by month.

It sells 100 loaves a month at 10 with 4 of flour each, all for cash, as the stall of `small`; it has 300 in the box,
90 from customers, 200 of flour and an oven worth 240, and owes 80 for flour and 110 to a bank.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
from hypothesis import given, settings

from app.finance.balance import balance
from app.finance.before import carried, instalments_a_month, opening_sheet
from app.finance.cash_flow import indirect
from app.finance.inputs import (
    Asset,
    Before,
    Cost,
    DatedAmount,
    HouseholdLine,
    NamedAmount,
    OldLoan,
    PlanInputs,
    Receivable,
)
from app.finance.months import project
from app.finance.outlook import BalanceSheet, Sources
from app.finance.prepared import prepared
from app.finance.projection import outlook
from app.finance.repair import EVERY, Kind, repairs
from app.finance.shocks import BASE, Part, Shock
from app.finance.strength import strength
from app.finance.worth import worth
from tests.finance.plans import PLANS, RUNNING, SHOCKS
from tests.finance.small import bread, home, in_month, loan, stall

D = Decimal
OVEN = Asset("Oven", 240, 0, 24, "own_in_kind")
LATER: tuple[Kind, ...] = ("opening_later",)
BANK = OldLoan("Bank", 110, 25, interest=10)
RUNS = Before(
    cash=300,
    stock=200,
    receivables=(Receivable("School", 50), Receivable("Neighbours", 40, 3, 15)),
    equipment=(OVEN,),
    suppliers=(DatedAmount("Mill", 2, 80),),
    loans=(BANK,),
)


def running(**changes: object) -> PlanInputs:
    return stall(before=replace(RUNS, **changes))  # type: ignore[arg-type]  # fields of Before


def test_the_first_day_has_two_sides_and_the_rest_is_the_owners() -> None:
    assert opening_sheet(RUNS) == BalanceSheet(
        cash=300,
        receivables=90,
        stock=200,
        prepaid=0,
        deposits=0,
        fixed_assets_net=240,
        total_assets=830,
        suppliers=80,
        loan=100,
        owner_capital=650,
        donated_capital=0,
        retained=0,
        total_funding=830,
    )


def test_a_business_may_owe_more_than_it_has() -> None:
    assert opening_sheet(Before(cash=5, suppliers=(DatedAmount("Mill", 1, 7),))).owner_capital == -2


def test_the_outlook_tells_the_first_day_only_of_a_business_that_runs() -> None:
    assert outlook(running()).before == opening_sheet(RUNS)
    assert outlook(stall()).before is None


def test_what_is_open_comes_and_goes_in_its_months() -> None:
    old = carried(RUNS, 12)
    assert old.due[0, :5].tolist() == [0, 50, 0, 40, 0]
    assert old.lost[0, :5].tolist() == [0, 0, 0, 15, 0]
    assert old.receivables[0, :5].tolist() == [90, 40, 40, 0, 0]
    assert old.paid[0, :4].tolist() == [0, 0, 80, 0]
    assert old.suppliers[0, :4].tolist() == [80, 80, 0, 0]


def test_an_old_loan_is_paid_until_nothing_is_left_and_its_interest_lies_evenly_in_it() -> None:
    """10 in 110: of 25, 50, 75, 100 and 110 paid, 2.27, 4.55, 6.82, 9.09 and 10 are interest."""
    old = carried(RUNS, 12)
    assert (old.interest + old.principal)[0, :7].tolist() == [0, 25, 25, 25, 25, 10, 0]
    assert old.interest[0, :7].tolist() == [0, 2, 3, 2, 2, 1, 0]
    later = carried(replace(RUNS, loans=(BANK, replace(BANK, first_month=3, interest=0))), 12)
    assert later.interest[0, :7].tolist() == old.interest[0, :7].tolist()
    assert later.principal[0, :8].tolist() == [0, 23, 22, 48, 48, 34, 25, 10]


def test_a_loan_that_nobody_pays_and_one_that_is_paid_up_move_nothing() -> None:
    old = carried(Before(loans=(OldLoan("Aunt", 90, 0, 9), OldLoan("Shop", 0, 5))), 12)
    assert not old.interest.any()
    assert not old.principal.any()
    assert opening_sheet(Before(loans=(OldLoan("Aunt", 90, 0, 9),))).loan == 81


def test_amounts_of_one_month_come_together() -> None:
    school = Receivable("School", 50, 2, 5)
    old = carried(Before(receivables=(school, school), suppliers=(DatedAmount("Mill", 3, 7),) * 3), 12)
    assert (old.due[0, 2], old.lost[0, 2], old.paid[0, 3]) == (100, 10, 21)


def test_what_falls_due_after_the_plan_stays_open() -> None:
    late = Before(receivables=(Receivable("School", 50, 13, 7),), suppliers=(DatedAmount("Mill", 40, 80),))
    old = carried(late, 12)
    assert (old.receivables == 50).all()
    assert (old.suppliers == 80).all()
    assert not old.due.any()
    assert not old.lost.any()
    assert carried(late, 13).due[0, 13] == 50
    assert carried(late, 13).lost[0, 13] == 7


def test_the_months_of_the_stall() -> None:
    rows = outlook(running()).months
    assert [row.opening_cash for row in rows[:2]] == [300, 300]
    # the flour that is there pays half of month 1; nothing is kept in store after it
    assert [row.purchases for row in rows[:3]] == [0, 200, 400]
    assert [row.closing_stock for row in rows[:2]] == [200, 0]
    assert [row.supplier_payments for row in rows[:4]] == [0, 200, 480, 400]
    assert [row.collections for row in rows[:5]] == [0, 50, 0, 25, 0]
    assert [row.bad_debts for row in rows[:5]] == [0, 0, 0, 15, 0]
    assert [row.loan_interest for row in rows[:3]] == [0, 2, 3]
    assert [row.loan_payment for row in rows[:7]] == [0, 25, 25, 25, 25, 10, 0]
    assert [row.depreciation for row in rows[:2]] == [0, 10]
    assert [row.closing_cash for row in rows[:4]] == [300, 1_125, 1_620, 2_220]


def test_the_balance_sheet_goes_on_from_the_first_day() -> None:
    found = outlook(running())
    assert found.months[0].balance_sheet == opening_sheet(RUNS)
    second = found.months[2].balance_sheet
    assert (second.receivables, second.suppliers, second.loan, second.fixed_assets_net) == (40, 0, 55, 220)
    assert second.owner_capital == 650
    assert second.total_assets == second.total_funding == 1_620 + 40 + 220


def test_stock_bought_before_opening_comes_to_what_lies_there() -> None:
    plan = replace(running(), first_stock=60, owner_cash=500, supplier_credit_pct=D(50))
    rows = outlook(plan).months
    assert [row.purchases for row in rows[:2]] == [60, 140]
    assert [row.closing_stock for row in rows[:2]] == [260, 0]
    assert [row.supplier_payments for row in rows[:3]] == [60, 70, 70 + 200 + 80]
    assert rows[1].balance_sheet.suppliers == 70 + 80


def test_more_stock_than_is_sold_is_used_before_any_is_bought() -> None:
    rows = outlook(running(stock=1_000)).months
    assert [row.purchases for row in rows[:5]] == [0, 0, 0, 200, 400]


def test_customers_on_credit_and_old_debts_come_side_by_side() -> None:
    plan = replace(running(), products=(bread(credit_share_pct=D(50)),), bad_debt_pct=D(10))
    rows = outlook(plan).months
    assert [row.collections for row in rows[:4]] == [0, 50, 450, 475]
    assert [row.bad_debts for row in rows[:4]] == [0, 0, 50, 65]
    assert [row.balance_sheet.receivables for row in rows[:4]] == [90, 540, 540, 500]


def test_no_shock_touches_what_was_before() -> None:
    plan = replace(running(), products=(bread(credit_share_pct=D(50)),))
    nothing = Shock("unpaid", parts=(Part("collected", D(0)),))
    months = project(plan, (BASE, nothing))
    assert months.collections[1, :5].tolist() == [0, 50, 0, 25, 0]
    assert months.bad_debts[1, :5].tolist() == [0, 0, 500, 515, 500]


def test_both_ways_of_telling_the_cash_begin_with_the_first_day() -> None:
    found = outlook(running())
    start, first, second = indirect(found)[:3]
    assert start.net_cash_flow == 0
    assert (first.receivables, first.stock, first.suppliers, first.loan) == (50, 200, 0, -23)
    assert (second.suppliers, second.receivables) == (-80, 0)
    assert first.net_cash_flow == 825


def test_the_box_of_the_business_is_a_source_of_the_start() -> None:
    plan = replace(running(), owner_cash=100, opening_costs=(NamedAmount("Sign", 150),))
    both = outlook(plan).ratios.sources_and_uses
    assert both.sources == Sources(0, 0, 100, 0, 0, business_cash=300)
    assert (both.total, both.uses.opening_cash_left, both.uses.assets, both.uses.stock) == (400, 250, 0, 0)


def test_what_is_there_beside_the_box_is_put_in_again() -> None:
    """90 owed, 200 of flour and 240 of oven less 80 owed to the mill; 825 + 25 of the bank come in month 1."""
    found = worth(project(running()))
    assert found.total_investment_month0 == 450
    assert str(found.payback_months) == "0.5"
    assert worth(project(running(equipment=()))).total_investment_month0 == 210


def test_old_loans_weigh_on_the_family_as_new_ones_do() -> None:
    plan = replace(running(), household=home(debts=(HouseholdLine("Aunt", 30),)), loan=loan())
    assert outlook(plan).ratios.household.all_debt_instalments == 30 + 25 + 100
    assert outlook(plan).ratios.household.existing_debt_instalments == 30
    debt = outlook(plan).ratios.debt
    assert debt is not None
    assert debt.debt_service_y1 == 1_200 + 110
    assert debt.instalment == 100


def test_an_old_loan_asks_no_more_a_month_than_is_left() -> None:
    assert instalments_a_month(Before(loans=(BANK, OldLoan("Shop", 8, 20)))) == 33
    assert instalments_a_month(None) == 0
    assert opening_sheet(Before(loans=(OldLoan("Shop", 8, 20),))).loan == 8


def test_debt_over_what_is_the_owners_counts_old_debts_and_what_is_there() -> None:
    plan = replace(running(), owner_cash=350, loan=loan(principal=1_200))
    assert strength(outlook(plan)).debt_to_equity == D("1.3000")
    given = replace(plan, assets=(Asset("Mixer", 300, 0, 12, "grant_in_kind"),))
    assert strength(outlook(given)).debt_to_equity_with_gifts == D("1.0000")
    assert strength(outlook(plan)).loan_to_monthly_sales == D("1.2000")


def test_the_dearest_thing_is_repaired_also_where_it_was_there_before() -> None:
    plan = replace(running(), assets=(Asset("Table", 100, 0, 12, "cash"),), owner_cash=100)
    assert prepared(plan).dearest == 240


def test_changes_of_the_plan_keep_what_was_before() -> None:
    known = prepared(replace(running(), loan=loan()))
    other = replace(known.inputs, before=replace(RUNS, loans=()))
    assert int(prepared(known.inputs, known).fixed["loan_payment"][0, 1]) == 125
    assert int(prepared(other, known).fixed["loan_payment"][0, 1]) == 100
    assert prepared(replace(known.inputs, horizon_months=24), known).fixed["loan_payment"].shape == (1, 25)


def test_what_runs_already_is_not_opened_later() -> None:
    """A year with one good month, February: what begins then holds."""
    plan = stall(products=(bread(season_pct=in_month(2, 400)),), costs=(Cost("Rent", (700,)),))
    assert [one.kind for one in repairs(plan, ("base",), LATER)["base"]] == ["opening_later"]
    assert repairs(replace(plan, before=Before()), ("base",), LATER)["base"] == ()


def test_a_loan_is_paid_otherwise_beside_the_old_ones() -> None:
    """410 are left in a month and 625 go to lenders: over nine months it is still 425, over twelve 325."""
    poor = replace(running(cash=0, receivables=(), suppliers=(), stock=0), loan=loan(principal=3_600, term_months=6))
    poor = replace(poor, opening_costs=(NamedAmount("Debts", 3_600),), drawings=(190,))
    (longer,) = (one for one in repairs(poor, ("base",), EVERY)["base"] if one.kind == "term_longer")
    assert (longer.amount, longer.lowest_cash) == (6, 0)
    assert outlook(longer.inputs).ratios.cash.min_closing_cash == 0


def test_less_in_store_saves_what_is_bought_and_not_what_was_owed_before() -> None:
    poor = replace(running(cash=0, receivables=(), suppliers=(DatedAmount("Mill", 1, 500),)), stock_cover_pct=D(100))
    found = {one.kind: one for one in repairs(poor, ("base",))["base"]}["stock_cover_less"]
    assert found.lowest_cash == outlook(found.inputs).ratios.cash.min_closing_cash == 0


@settings(max_examples=20, deadline=None)
@given(PLANS, RUNNING, SHOCKS)
def test_both_sides_agree_in_every_month_and_the_cash_is_the_movement_of_the_box(
    plan: PlanInputs, before: Before, shock: Shock
) -> None:
    months = project(replace(plan, before=before), (BASE, shock))
    sheet = balance(months)
    assert (sheet.total_assets == sheet.total_funding).all()
    assert (np.diff(months.closing_cash, axis=1, prepend=before.cash) == months.net_cash_flow).all()


@settings(max_examples=20, deadline=None)
@given(RUNNING)
def test_interest_and_principal_never_are_more_than_was_owed(before: Before) -> None:
    old, then = carried(before, 120), opening_sheet(before)
    assert int(old.interest.min()) >= 0 <= int(old.principal.min())
    assert int(old.principal.sum()) <= then.loan
    assert then.total_assets == then.suppliers + then.loan + then.owner_capital


@settings(max_examples=10, deadline=None)
@given(PLANS)
def test_a_business_with_nothing_is_one_that_begins(plan: PlanInputs) -> None:
    begun, empty = outlook(replace(plan, before=None)), outlook(replace(plan, before=Before()))
    assert empty.months == begun.months
    assert empty.ratios == begun.ratios
    assert empty.stress == begun.stress
