"""The stall's ratios, each worked out in the head: 1,000 sold a month, 400 of flour, 600 left."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.break_even import break_even, year_1
from app.finance.debt import coverage, debt_ratios, full_months
from app.finance.inputs import Asset, Cost, DatedAmount, HouseholdLine, NamedAmount, PlanInputs, Prepayment, Tax
from app.finance.loans.charges import Savings
from app.finance.loans.terms import WEEKLY
from app.finance.months import of_scenario, project
from app.finance.outlook import BreakEven, DebtRatios, HouseholdRatios, Pieces, ProjectRatios, Sources, Uses
from app.finance.ratios import lowest, ratios
from app.finance.shocks import BASE, Shock
from app.finance.worth import worth
from tests.finance.small import THINGS, bread, home, in_month, loan, stall

D = Decimal
RENT = Cost("Rent", (180,))
CAKE = bread(name="Cake", price=20)


def debt_of(plan: PlanInputs) -> DebtRatios:
    found = debt_ratios(project(plan))
    assert found is not None
    return found


def test_three_layers_of_break_even_in_money_and_pieces() -> None:
    """60 of every 100 are left for 180 of rent and 30 a month of licence and tax; 90 of wear; 300 and 150 taken."""
    plan = stall(
        products=(bread(), CAKE),  # 1,000 and 2,000 a month; the flour of both is 800
        costs=(RENT, Cost("Bags", (200,), behaviour="variable")),
        taxes=(Tax("Tax", 120, frozenset({1, 7})),),
        prepayments=(Prepayment("Licence", 120, 12),),
        assets=(Asset("Oven", 1_080, 0, 12, "own_in_kind"),),
        drawings=(150,),
        loan=loan(principal=3_600),
        days_open=25,
    )
    assert break_even(project(plan)) == BreakEven(
        contribution_margin_ratio=D("0.6667"),  # 3,000 less 800 less 200
        operating_per_month=315,  # (180 + 10 + 20) / (2/3)
        accounting_per_month=450,  # and 90 of wear
        cash_survival_per_month=990,  # 210 and 300 and 150
        margin_of_safety_accounting=D("0.8500"),
        margin_of_safety_cash=D("0.6700"),
        average_sales_per_month=3_000,
        operating_pieces=(Pieces("Bread", 11, 1), Pieces("Cake", 11, 1)),  # 105 of bread, 210 of cake
        accounting_pieces=(Pieces("Bread", 15, 1), Pieces("Cake", 15, 1)),
        cash_pieces=(Pieces("Bread", 33, 2), Pieces("Cake", 33, 2)),
    )


def test_what_is_given_away_is_no_piece_to_sell() -> None:
    plan = stall(products=(bread(price=0, unit_cost=0), bread()), costs=(RENT,))
    assert break_even(project(plan)).operating_pieces == (Pieces("Bread", 30, 2),)


def test_sales_that_leave_nothing_never_break_even() -> None:
    found = break_even(project(stall(products=(bread(unit_cost=10),), costs=(RENT,))))
    assert found.contribution_margin_ratio == 0
    assert (found.operating_per_month, found.margin_of_safety_cash, found.cash_pieces) == (None, None, ())


def test_interest_is_a_cost_and_principal_is_what_the_lender_takes() -> None:
    """1,200 back at 1 % of what is still owed: 12 in the first month, and by the last month 78 in all."""
    plan = stall(loan=loan(annual_rate_pct=D(12), principal_by_month=(100,) * 12))
    found = break_even(project(plan))
    assert (found.accounting_per_month, found.cash_survival_per_month) == (
        11,
        178,
    )  # 78 and 1,278 over 12 and 0.6: 10.8, 177.5


def test_a_year_of_a_line_is_that_of_its_scenario() -> None:
    months = project(stall(costs=(RENT,), taxes=(Tax("Tax", 5, frozenset({2})),)), (BASE, Shock(price=D("0.5"))))
    assert [year_1(months.sales, n) for n in (0, 1)] == [12_000, 6_000]
    assert [year_1(months.taxes, n) for n in (0, 1)] == [5, 5]
    assert year_1(months.sales) == 12_000
    three = project(stall(), (BASE, Shock(price=D("0.5")), Shock(price=D(2))))
    assert [int(of_scenario(three.sales, n)[1]) for n in (0, 1, 2)] == [1_000, 500, 2_000]


def test_cover_of_the_debt_before_and_after_living() -> None:
    """600 a month of which 330 are taken, over 100 of debt; half is sold in March, when 200 less 330 is left."""
    plan = stall(products=(bread(season_pct=in_month(3, 50)),), drawings=(330,), loan=loan(principal=1_200))
    found = debt_of(plan)
    assert found.debt_service_y1 == 1_200
    assert found.dscr_business_y1 == D("5.7500")  # 6,900 over 1,200
    assert found.dscr_after_living_y1 == D("2.4500")  # 2,940
    assert found.dscr_after_living_full_months == D("2.4500")
    assert (found.worst_month, found.dscr_after_living_worst_month) == (3, D("-0.3000"))
    assert found.months_below_1 == (3,)
    assert (found.instalment, found.first_full_instalment_month, found.seasonal_schedule) == (100, 1, False)
    assert (found.received, found.repaid, found.total_interest_and_fees) == (1_200, 1_200, 0)
    assert coverage(project(plan, (BASE, Shock(quantity=D("0.5")))), 1) == (D("2.8750"), D("-0.4250"))


def test_a_month_that_just_pays_its_debt_is_not_below_one() -> None:
    assert debt_of(stall(drawings=(500,), loan=loan())).months_below_1 == ()
    assert debt_of(stall(drawings=(501,), loan=loan())).months_below_1 == tuple(range(1, 13))


def test_months_in_which_nothing_is_due_are_never_below_one() -> None:
    seasonal = loan(principal_by_month=(0, 0, 0, 0, 0, 1_200))
    found = debt_of(stall(drawings=(700,), loan=seasonal))
    assert found.seasonal_schedule
    assert (found.months_below_1, found.worst_month) == ((6,), 6)


def test_full_months_begin_after_grace_and_end_with_the_year() -> None:
    assert full_months(project(stall())) == range(1, 13)
    assert full_months(project(stall(loan=loan(grace_months=2)))) == range(3, 13)
    assert list(full_months(project(stall(loan=loan(grace_months=12, term_months=24))))) == []


def test_a_loan_that_waits_all_year_has_no_month_to_weigh() -> None:
    plan = stall(loan=loan(grace_months=12, term_months=24))
    found = debt_of(plan)
    assert (found.worst_month, found.dscr_after_living_worst_month) == (None, None)
    assert found.dscr_after_living_full_months is None
    family = ratios(project(plan)).household
    assert family.avg_operating_cash_full_instalment_months is None
    assert (family.surplus_before_debt, family.debt_to_surplus, family.debt_to_total_income) == (None, None, None)


def test_no_loan_has_no_debt_ratios() -> None:
    assert debt_ratios(project(stall())) is None


def test_savings_that_a_lender_keeps_cost_nothing_by_themselves() -> None:
    found = debt_of(stall(loan=loan(savings=(Savings(withheld=100),))))
    assert (found.received, found.repaid) == (1_100, 1_100)  # 1,200 are paid, and 100 come back
    assert found.total_interest_and_fees == 0


def test_a_weekly_loan_is_priced_by_its_weeks() -> None:
    """One of every hundred a week: 52 a year, 67.77 compounded."""
    found = debt_of(stall(loan=loan(principal=10**9, annual_rate_pct=D(52), rhythm=WEEKLY)))
    assert found.apr_eu_pct == D("67.77")
    assert found.ear == D("0.6777")


def test_the_lowest_is_the_first_of_those_as_low() -> None:
    assert lowest([3, 1, 2, 1]) == 1


def test_the_box_is_at_its_lowest_in_a_month_of_the_calendar() -> None:
    """It opens in November with 1,000 for rent; in February nothing is sold."""
    plan = stall(
        first_month=11, products=(bread(season_pct=in_month(2, 0)),), costs=(Cost("Rent", (300,)),), owner_cash=50
    )
    found = ratios(project(plan)).cash
    assert (found.min_closing_cash, found.min_cash_month, found.min_cash_calendar) == (50, 0, None)
    poor = ratios(project(replace(plan, costs=(Cost("Rent", (600,)),)))).cash
    assert (poor.min_closing_cash, poor.min_cash_month, poor.min_cash_calendar) == (-550, 4, 2)
    assert poor.closing_cash_m12 == -550
    assert poor.days_of_cover == 0
    assert found.days_of_cover == 5  # 50 of 3,600 a year are 5.07 days


@pytest.mark.parametrize(("cash", "tax", "days"), [(1_000, 365, 1_000), (0, 100, 0), (1, 365, 1), (1, 366, 0)])
def test_days_of_cover_are_whole_days_of_a_year_of_365(cash: int, tax: int, days: int) -> None:
    """The year's fixed costs are one tax in December."""
    taxed = stall(owner_cash=cash, taxes=(Tax("Tax", tax, frozenset({12})),))
    assert ratios(project(taxed)).cash.days_of_cover == days


def test_the_lowest_cash_looks_at_twelve_months_only() -> None:
    found = ratios(project(stall(drawings=(700,), horizon_months=24))).cash
    assert (found.min_cash_month, found.min_closing_cash, found.closing_cash_m12) == (12, -1_200, -1_200)
    assert found.days_of_cover is None  # there are no fixed costs


def test_the_familys_months_before_its_debts() -> None:
    """Wages of 90 and a pension for one more month; a loan that has ended; a debt of 30 and 100 for the lender."""
    family = home(
        reserve=500,
        income=(HouseholdLine("Wage", 90), HouseholdLine("Pension", 10, 1)),
        spending=(HouseholdLine("Food", 400),),
        debts=(HouseholdLine("Phone", 30, 2), HouseholdLine("Paid", 70, 0)),
        savings=(HouseholdLine("Susu", 20),),
    )
    plan = stall(household=family, drawings=(200, 300, 250), loan=loan(), horizon_months=24)
    found = ratios(project(plan, (Shock(drawings=D(1)), Shock(drawings=D("0.5"))))).household
    assert found == HouseholdRatios(
        other_income=100,
        spending=400,
        existing_debt_instalments=30,
        savings_commitments=20,
        need_from_business=350,
        lowest_household_reserve=500 - 150 - 60 - 10 * 80,
        lowest_reserve_month=12,
        planned_drawings_month12=250,
        avg_operating_cash_full_instalment_months=600,
        surplus_before_debt=280,
        all_debt_instalments=130,
        debt_to_surplus=D("0.4643"),
        debt_to_total_income=D("0.1857"),
    )


def test_sources_and_uses_of_the_first_day() -> None:
    plan = stall(
        assets=THINGS,
        first_stock=11,
        deposits=(NamedAmount("Deposit", 12),),
        prepayments=(Prepayment("Rent", 13, 2),),
        opening_costs=(NamedAmount("Permit", 14),),
        owner_cash=200,
        loan=loan(upfront_fee_pct=D("1.25"), savings=(Savings(withheld=16),)),
    )
    found = ratios(project(plan)).sources_and_uses
    assert found.uses == Uses(150, 11, 12, 13, 14, 15, 16, 200 + 1_200 - 70 - 11 - 12 - 13 - 14 - 15 - 16)
    assert found.sources == Sources(50, 30, 200, 0, 1_200)
    assert found.total == 1_480
    year = ratios(project(plan)).year1
    assert (year.fees_month0, year.pre_opening_month0, year.operating_costs) == (15, 14, 13 + 10 * 7)


@pytest.mark.parametrize(("horizon", "payback"), [(1, None), (2, D("2.0")), (12, D("2.0"))])
def test_what_was_put_in_comes_back_in_a_month_or_not_at_all(horizon: int, payback: Decimal | None) -> None:
    plan = stall(opening_costs=(NamedAmount("Sign", 1_200),), horizon_months=horizon)
    assert worth(project(plan)).payback_months == payback


@pytest.mark.parametrize(("put_in", "payback"), [(0, "0.0"), (1, "0.0"), (30, "0.1"), (600, "1.0"), (750, "1.3")])
def test_the_payback_is_told_to_a_tenth_of_a_month(put_in: int, payback: str) -> None:
    """600 a month; half a tenth goes up."""
    plan = stall(opening_costs=(NamedAmount("Sign", put_in),))
    assert str(worth(project(plan)).payback_months) == payback


def test_one_unit_put_in_comes_back_by_one_a_month() -> None:
    plan = stall(opening_costs=(NamedAmount("Sign", 1),), drawings=(599,))
    assert worth(project(plan)).payback_months == 1


def test_a_payback_between_two_tenths_is_not_off_by_one_unit() -> None:
    assert worth(project(stall(opening_costs=(NamedAmount("Sign", 1_170),)))).payback_months == D("2.0")  # 1.95
    assert worth(project(stall(opening_costs=(NamedAmount("Sign", 1_169),)))).payback_months == D("1.9")


def test_what_a_plan_of_six_months_is_worth() -> None:
    """700 put in, of which 100 come back as a deposit, 300 of oven wear to 150, and 300 were given; 600 a month."""
    ovens = (Asset("Oven", 300, 0, 12, "grant_in_kind"),)
    plan = stall(
        horizon_months=6,
        assets=ovens,
        deposits=(NamedAmount("Deposit", 100),),
        opening_costs=(NamedAmount("Sign", 300),),
    )
    found = worth(project(plan))
    assert found.terminal_value == 150 + 100
    assert (found.npv, found.npv_grant_not_counted_as_cost) == (6 * 600 + 250 - 700, 6 * 600 + 250 - 400)
    assert (found.total_investment_month0, found.horizon_months) == (700, 6)
    assert found.payback_months == D("1.2")
    assert worth(project(replace(plan, horizon_months=1))).terminal_value == 275 + 100


def test_what_is_owed_and_what_lies_in_stock_count_at_the_end() -> None:
    """Half is sold on credit, half of the flour is bought on credit; next month's flour lies in stock."""
    goods = bread(credit_share_pct=D(50))
    plan = stall(products=(goods,), stock_cover_pct=D(100), first_stock=400, supplier_credit_pct=D(50))
    plan = replace(plan, prepayments=(Prepayment("Rent", 240, 24),))
    assert worth(project(plan)).terminal_value == 500 + 400 + 120 - 200


def test_a_rate_of_return_that_can_be_checked_in_the_head() -> None:
    """1,200 put in, half of it given, 1,320 after a month: 10 of every 100, and 120 of them on the other half."""
    dear = bread(price=36, unit_cost=0, base_units=50)
    plan = stall(
        products=(dear,), drawings=(480,), horizon_months=1, assets=(Asset("Oven", 600, 600, 9, "grant_in_kind"),)
    )
    plan = replace(plan, opening_costs=(NamedAmount("Sign", 600),), discount_rate_pct=D(100), drawings=(1_080,))
    found = worth(project(plan))
    assert found == ProjectRatios(
        total_investment_month0=1_200,
        horizon_months=1,
        terminal_value=600,
        discount_rate_annual_pct=D(100),
        discount_rate_monthly=D("0.05946309"),
        npv=46,  # 1,320 / 1.0594631 less 1,200
        npv_grant_not_counted_as_cost=646,
        irr_annual_effective_grant_not_counted=D("12854.0026"),  # 2.2 to the twelfth, less 1
        irr_monthly=D("0.100000"),
        irr_annual_effective=D("2.1384"),
        payback_months=None,
    )


def test_money_that_the_family_adds_later_is_no_return() -> None:
    later = stall(later_cash=(DatedAmount("Tontine", 3, 500),), opening_costs=(NamedAmount("Sign", 600),))
    assert worth(project(later)).npv == 12 * 600 - 600
