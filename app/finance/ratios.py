"""The figures of year 1 that people weigh: profit, lowest cash, the family's strength, where the money comes from."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from app.finance.balance import funded, gross_profit, profit_before_owner_pay
from app.finance.before import instalments_a_month
from app.finance.break_even import break_even, fixed_costs, year_1
from app.finance.debt import debt_ratios, full_months
from app.finance.household import family
from app.finance.inputs import HouseholdLine
from app.finance.loan import monthly_instalment
from app.finance.months import Months
from app.finance.outlook import (
    CashRatios,
    HouseholdRatios,
    Ratios,
    Sources,
    SourcesAndUses,
    Uses,
    YearOne,
)
from app.finance.rounding import half_up, quotient
from app.finance.worth import worth


def ratios(months: Months) -> Ratios:
    """Of the first scenario of a projection."""
    return Ratios(
        year1=_year_one(months),
        break_even=break_even(months),
        cash=_cash(months),
        debt=debt_ratios(months),
        household=_household(months),
        project=worth(months),
        sources_and_uses=_sources_and_uses(months),
    )


def _year_one(months: Months) -> YearOne:
    before = year_1(profit_before_owner_pay(months))
    drawings = year_1(months.owner_drawings)
    gross = year_1(gross_profit(months))
    return YearOne(
        sales=year_1(months.sales),
        cost_of_sales=year_1(months.cost_of_sales),
        gross_profit=gross,
        gross_margin=quotient(gross, year_1(months.sales)),
        operating_costs=year_1(months.operating_costs_total) + year_1(months.prepaid_expensed),
        taxes=year_1(months.taxes),
        depreciation=year_1(months.depreciation),
        bad_debts=year_1(months.bad_debts),
        interest=year_1(months.loan_interest),
        fees_month0=int(months.loan_fee[0, 0]),
        pre_opening_month0=int(months.pre_opening_costs[0, 0]),
        net_profit_before_owner_pay_m1_12=before,
        owner_drawings=drawings,
        net_profit_after_owner_pay_m1_12=before - drawings,
    )


def lowest(values: list[int]) -> int:
    """The place of the lowest value, the first one where several are as low."""
    return values.index(min(values))


def _cash(months: Months) -> CashRatios:
    cash = months.closing_cash[0, :13].tolist()
    month, fixed = lowest(cash), fixed_costs(months)
    return CashRatios(
        min_closing_cash=cash[month],
        min_cash_month=month,
        min_cash_calendar=None if month == 0 else months.inputs.calendar(month),
        closing_cash_m12=cash[12],
        days_of_cover=max(0, cash[month]) * 365 // fixed if fixed else None,
    )


def _household(months: Months) -> HouseholdRatios:
    home = months.inputs.household
    income, spending, debts, savings = map(_a_month, (home.income, home.spending, home.debts, home.savings))
    reserve = family(months).reserve[0].tolist()
    average = _average_operating_cash(months)
    surplus = None if average is None else average + income - spending - savings
    terms, contract = months.inputs.loan, months.plan.contract
    old = debts + instalments_a_month(months.inputs.before)
    instalments = old + (monthly_instalment(terms, contract) if terms and contract else 0)
    return HouseholdRatios(
        other_income=income,
        spending=spending,
        existing_debt_instalments=debts,
        savings_commitments=savings,
        need_from_business=spending + debts + savings - income,
        lowest_household_reserve=min(reserve),
        lowest_reserve_month=lowest(reserve) + 1,
        planned_drawings_month12=int(months.owner_drawings[0, 12]),
        avg_operating_cash_full_instalment_months=None if average is None else half_up(average),
        surplus_before_debt=None if surplus is None else half_up(surplus),
        all_debt_instalments=instalments,
        debt_to_surplus=None if surplus is None else quotient(instalments, surplus),
        debt_to_total_income=None if average is None else quotient(instalments, average + income),
    )


def _a_month(rows: Iterable[HouseholdLine]) -> int:
    """What the lines come to in a month, those that end some day too, not those that have ended."""
    return sum(row.a_month for row in rows if row.months_left != 0)


def _average_operating_cash(months: Months) -> Fraction | None:
    """Over the months of full instalments, not yet rounded; None where grace lasts the whole year."""
    full = full_months(months)
    flows = months.operating_cash_flow[0].tolist()
    return Fraction(sum(flows[m] for m in full), len(full)) if full else None


def _sources_and_uses(months: Months) -> SourcesAndUses:
    inputs = months.inputs
    uses = Uses(
        assets=sum(asset.cost for asset in inputs.assets),
        stock=inputs.first_stock,
        deposits=int(months.deposits_paid[0, 0]),
        prepayments=int(months.prepayments_paid[0, 0]),
        pre_opening=int(months.pre_opening_costs[0, 0]),
        loan_fee=int(months.loan_fee[0, 0]),
        loan_savings=int(months.loan_savings[0, 0]),
        opening_cash_left=int(months.closing_cash[0, 0]),
    )
    sources = Sources(
        grant_in_kind=funded(inputs.assets, "grant_in_kind"),
        own_in_kind=funded(inputs.assets, "own_in_kind"),
        owner_cash=inputs.owner_cash,
        grant_cash=0,
        loan=int(months.loan_disbursed[0, 0]),
        business_cash=inputs.before.cash if inputs.before else 0,
    )
    return SourcesAndUses(uses, sources, sum(vars(sources).values()))
