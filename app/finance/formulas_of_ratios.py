"""The formulas of the year's ratios, over the figures of `formulas`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from app.finance.formula_kinds import (
    Exact,
    Formula,
    Given,
    Lowest,
    Parted,
    Rate,
    Scaled,
    Share,
    Sum,
    Term,
    Which,
    minus,
    plus,
)


def _year(figure: str) -> Sum:
    return Sum(plus(figure, over="year"))


def _margin(layer: str) -> Share:
    """Sales less break-even sales, over sales: the same as contribution less the layer, over contribution."""
    return Share((*plus("break_even.contribution"), *minus(layer)), plus("break_even.contribution"))


def _rate(which: Which) -> Rate:
    """Savings are paid like the rest, and come back with the last payment."""
    return Rate(which, plus("debt.received"), plus("instalment.priced", over="loan"))


def _without_savings(which: Which) -> Rate:
    """Those kept back on the first day count as in hand, and none of them as paid."""
    received = (*plus("debt.received"), *plus("month.loan_savings", over="start"))
    return Rate(which, received, plus("instalment.due", over="loan"))


def _days(box: str) -> Parted:
    return Parted(plus(box), _FIXED, "down", Fraction(365))


def _pieces(time: Literal["month", "week", "day"]) -> Parted:
    """Of one product, in a month in which it sells."""
    open_ = plus("days.open", over="plan") if time == "day" else ()
    return Parted(
        plus("piece.needed"), (*plus("piece.price"), *open_), "up", Fraction(12, 52) if time == "week" else Fraction(1)
    )


_FIXED = plus("break_even.operating_layer", over="plan")
_SALES, _SERVICE = plus("month.sales", over="year"), plus("month.loan_payment", over="year")
_LIVING = plus("month.after_living", over="year")

RATIOS: Mapping[str, Formula] = {
    "year1.sales": _year("month.sales"),
    "year1.cost_of_sales": _year("month.cost_of_sales"),
    "year1.gross_profit": _year("month.gross_profit"),
    "year1.gross_margin": Share(plus("year1.gross_profit"), plus("year1.sales")),
    "year1.operating_costs": Sum(plus("month.operating_costs_total", "month.prepaid_expensed", over="year")),
    "year1.taxes": _year("month.taxes"),
    "year1.depreciation": _year("month.depreciation"),
    "year1.bad_debts": _year("month.bad_debts"),
    "year1.interest": _year("month.loan_interest"),
    "year1.fees_month0": Sum(plus("month.loan_fee", over="start")),
    "year1.pre_opening_month0": Sum(plus("month.pre_opening_costs", over="start")),
    "year1.net_profit_before_owner_pay_m1_12": _year("month.net_profit_before_owner_pay"),
    "year1.owner_drawings": _year("month.owner_drawings"),
    "year1.net_profit_after_owner_pay_m1_12": Sum(
        (*plus("year1.net_profit_before_owner_pay_m1_12"), *minus("year1.owner_drawings"))
    ),
    # break-even: contribution and the three layers, of the whole year
    "break_even.contribution": Sum(
        (*plus("year1.sales"), *minus("year1.cost_of_sales", "year1.bad_debts", "break_even.variable_costs"))
    ),
    "break_even.variable_costs": Given("costs"),
    "break_even.fixed_costs": Given("costs"),
    "break_even.operating_layer": Sum(
        (*plus("break_even.fixed_costs", "year1.taxes"), *plus("month.prepaid_expensed", over="year"))
    ),
    "break_even.accounting_layer": Sum(plus("break_even.operating_layer", "year1.depreciation", "year1.interest")),
    "break_even.cash_layer": Sum((*plus("break_even.operating_layer", "year1.owner_drawings"), *_SERVICE)),
    "break_even.contribution_margin_ratio": Share(plus("break_even.contribution"), plus("year1.sales")),
    "break_even.operating_per_month": Scaled(
        "break_even.operating_layer", "year1.sales", "break_even.contribution", over=12
    ),
    "break_even.accounting_per_month": Scaled(
        "break_even.accounting_layer", "year1.sales", "break_even.contribution", over=12
    ),
    "break_even.cash_survival_per_month": Scaled(
        "break_even.cash_layer", "year1.sales", "break_even.contribution", over=12
    ),
    "break_even.cash_exact": Scaled(
        "break_even.cash_layer", "year1.sales", "break_even.contribution", over=12, exact=True
    ),
    "break_even.margin_of_safety_accounting": _margin("break_even.accounting_layer"),
    "break_even.margin_of_safety_cash": _margin("break_even.cash_layer"),
    "break_even.average_sales_per_month": Sum(_SALES, 12),
    # the same in pieces of one product
    "piece.year": Sum(plus("product.sales", over="year")),
    "piece.needed": Parted(
        (*plus("break_even.cash_exact", over="plan"), *plus("piece.year")),
        (*plus("year1.sales", over="plan"), *plus("piece.months")),
        "exact",
        Fraction(12),
    ),
    **{f"piece.{time}": _pieces(time) for time in ("month", "week", "day")},
    "piece.price": Given("products"),
    "piece.months": Given("products"),
    "days.open": Given("days_open"),
    # the box
    "cash.min_closing_cash": Lowest("month.closing_cash", "shown"),
    "cash.min_cash_month": Lowest("month.closing_cash", "shown", place=True),
    "cash.days_of_cover": _days("cash.min_closing_cash"),
    "month.days": _days("month.closing_cash"),
    "cash.calm": Parted(_FIXED, (), "up", Fraction(30, 365)),
    "cash.lacks": Sum((*plus("cash.calm"), *minus("cash.min_closing_cash"))),
    "reserve.month": Sum((*plus("reserve.costs"), Term("household.need_from_business", gain=True))),
    "reserve.costs": Sum(_FIXED, 12),
    "cash.closing_cash_m12": Sum(plus("month.closing_cash", over="end")),
    # the loan
    "debt.debt_service_y1": Sum(_SERVICE),
    "debt.dscr_business_y1": Share(plus("month.operating_cash_flow", over="year"), _SERVICE),
    "debt.dscr_after_living_y1": Share(_LIVING, _SERVICE),
    "debt.dscr_after_living_full_months": Share(
        plus("month.after_living", over="full"), plus("month.loan_payment", over="full")
    ),
    "debt.instalment": Given("loan"),
    "debt.worst_month": Given("the month of the lowest cover", plus("month.after_living", over="full")),
    "debt.dscr_after_living_worst_month": Given("the lowest cover", plus("month.after_living", over="full")),
    "debt.months_below_1": Given("months with less left than is due", plus("month.after_living", over="year")),
    "debt.interest": Sum(plus("instalment.interest", over="loan")),
    "debt.fees": Sum(plus("instalment.fees", over="loan")),
    "debt.principal": Sum(plus("instalment.principal", over="loan")),
    "debt.total_interest_and_fees": Sum((*plus("debt.interest", "debt.fees"), *plus("month.loan_fee", over="start"))),
    "debt.received": Sum(
        (*plus("month.loan_disbursed", over="start"), *minus("month.loan_fee", "month.loan_savings", over="start"))
    ),
    "debt.repaid": Sum(
        (*plus("debt.principal", "debt.interest", "debt.fees"), *minus("month.loan_savings", over="start"))
    ),
    "debt.effective_monthly_cost": _rate("effective_monthly"),
    "debt.apr_nominal_x12": _rate("nominal_yearly"),
    "debt.ear": _rate("effective_yearly"),
    "debt.apr_eu_pct": _without_savings("apr_eu_pct"),
    # the lender's table, by payment
    **{f"instalment.{part}": Given("loan") for part in ("interest", "principal", "fees", "savings", "saved")},
    "instalment.payment": Sum(
        plus("instalment.interest", "instalment.principal", "instalment.fees", "instalment.savings")
    ),
    "instalment.due": Sum(plus("instalment.interest", "instalment.principal", "instalment.fees")),
    "instalment.balance": Sum(
        (*plus("month.loan_disbursed", over="start"), *minus("instalment.principal", over="until"))
    ),
    "instalment.priced": Sum(
        plus("instalment.interest", "instalment.principal", "instalment.fees", "instalment.saved")
    ),
    # the family
    "household.other_income": Given("household.income"),
    "household.spending": Given("household.spending"),
    "household.existing_debt_instalments": Given("household.debts"),
    "household.savings_commitments": Given("household.savings"),
    "household.need_from_business": Sum(
        (
            *plus("household.spending", "household.existing_debt_instalments", "household.savings_commitments"),
            *minus("household.other_income"),
        )
    ),
    "household.lowest_household_reserve": Lowest("home.reserve", "year"),
    "household.lowest_reserve_month": Lowest("home.reserve", "year", place=True),
    "household.planned_drawings_month12": Sum(plus("month.owner_drawings", over="end")),
    "household.average_exact": Exact(plus("month.operating_cash_flow", over="full"), "full months"),
    "household.surplus_exact": Exact(
        (
            *plus("household.average_exact", "household.other_income"),
            *minus("household.spending", "household.savings_commitments"),
        )
    ),
    "household.avg_operating_cash_full_instalment_months": Sum(plus("household.average_exact")),
    "household.surplus_before_debt": Sum(plus("household.surplus_exact")),
    "household.all_debt_instalments": Sum(
        plus("household.existing_debt_instalments", "debt.instalment", "before.instalment")
    ),
    "household.debt_to_surplus": Share(plus("household.all_debt_instalments"), plus("household.surplus_exact")),
    "household.debt_to_total_income": Share(
        plus("household.all_debt_instalments"), plus("household.average_exact", "household.other_income")
    ),
    # the owner's work
    "work.day": Parted(plus("year1.net_profit_before_owner_pay_m1_12"), plus("work.hours"), "half up", Fraction(8, 52)),
    "work.hours": Given("people.hours"),
    # is it worth it
    "project.total_investment_month0": Sum(
        (
            *plus("start.assets", "uses.stock", "before.receivables", "before.stock", "before.equipment"),
            *minus("before.suppliers"),
            *plus("month.deposits_paid", "month.prepayments_paid", "month.pre_opening_costs", over="start"),
        )
    ),
    "project.npv_grant_not_counted_as_cost": Sum(plus("project.npv", "start.grant_in_kind")),
    "project.npv": Given("discounted flows", plus("project.total_investment_month0", "project.terminal_value")),
    "project.terminal_value": Given("what is left at the horizon"),
    "project.irr_monthly": Given("the rate at which the flows are worth nothing", plus("project.npv")),
    "project.irr_annual_effective": Given("the monthly rate compounded", plus("project.npv")),
    "project.irr_annual_effective_grant_not_counted": Given(
        "the monthly rate compounded", plus("project.npv_grant_not_counted_as_cost")
    ),
    "project.payback_months": Given(
        "the month in which the investment is back",
        (*plus("project.total_investment_month0"), *plus("month.after_living", over="year")),
    ),
    "project.discount_rate_monthly": Given("discount_rate_pct"),
    "project.discount_rate_annual_pct": Given("discount_rate_pct"),
    # where the money comes from and goes to
    "uses.assets": Sum(plus("start.assets")),
    "uses.stock": Given("first_stock"),
    "uses.deposits": Sum(plus("month.deposits_paid", over="start")),
    "uses.prepayments": Sum(plus("month.prepayments_paid", over="start")),
    "uses.pre_opening": Sum(plus("month.pre_opening_costs", over="start")),
    "uses.loan_fee": Sum(plus("month.loan_fee", over="start")),
    "uses.loan_savings": Sum(plus("month.loan_savings", over="start")),
    "uses.opening_cash_left": Sum(plus("month.closing_cash", over="start")),
    "sources.grant_in_kind": Sum(plus("start.grant_in_kind")),
    "sources.own_in_kind": Sum(plus("start.own_in_kind")),
    "sources.owner_cash": Sum(plus("month.owner_cash_in", over="start")),
    "sources.grant_cash": Sum(plus("month.grant_cash_in", over="start")),
    "sources.business_cash": Sum(plus("before.cash")),
    "sources.loan": Sum(plus("month.loan_disbursed", over="start")),
    "sources_and_uses.total": Sum(
        plus(
            "sources.grant_in_kind",
            "sources.own_in_kind",
            "sources.owner_cash",
            "sources.grant_cash",
            "sources.loan",
            "sources.business_cash",
        )
    ),
    # a test, beside the same months of the plan: its own months are a projection of their own
    "stress.min_closing_cash": Lowest("month.closing_cash", "shown"),
    "stress.min_cash_month": Lowest("month.closing_cash", "shown", place=True),
    "stress.closing_cash_m12": Sum(plus("month.closing_cash", over="end")),
    "stress.dscr_business_y1": Share(plus("month.operating_cash_flow", over="year"), _SERVICE),
    "stress.dscr_after_living_y1": Share(_LIVING, _SERVICE),
    "stress.months_with_negative_cash": Given("months that end below zero", plus("month.closing_cash", over="shown")),
    "stress.lowest_household_reserve": Lowest("home.reserve", "year"),
}
