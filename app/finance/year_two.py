"""Year 2 as a summary, where the plan is computed that far: months 13 to 24 at constant prices."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.balance import profit_before_owner_pay
from app.finance.months import Months, of_scenario
from app.finance.rounding import Ints

LAST = 24


@dataclass(frozen=True)
class YearTwo:
    """Sums of months 13 to 24 in minor units, and the box: its lowest month and its end."""

    sales: int
    cost_of_sales: int
    operating_costs: int
    taxes: int
    operating_cash_flow: int
    loan_payment: int
    owner_drawings: int
    profit_before_owner_pay: int
    profit_after_owner_pay: int
    lowest_cash: int
    lowest_cash_month: int
    closing_cash: int


def year_two(months: Months, scenario: int = 0) -> YearTwo | None:
    """Of one scenario; None where the horizon ends before month 24."""
    if months.inputs.horizon_months < LAST:
        return None

    def year(table: Ints) -> list[int]:
        row: list[int] = of_scenario(table, scenario)[13 : LAST + 1].tolist()
        return row

    cash, profit = year(months.closing_cash), sum(year(profit_before_owner_pay(months)))
    drawings = sum(year(months.owner_drawings))
    return YearTwo(
        sales=sum(year(months.sales)),
        cost_of_sales=sum(year(months.cost_of_sales)),
        operating_costs=sum(year(months.operating_costs_total)) + sum(year(months.prepaid_expensed)),
        taxes=sum(year(months.taxes)),
        operating_cash_flow=sum(year(months.operating_cash_flow)),
        loan_payment=sum(year(months.loan_payment)),
        owner_drawings=drawings,
        profit_before_owner_pay=profit,
        profit_after_owner_pay=profit - drawings,
        lowest_cash=min(cash),
        lowest_cash_month=13 + cash.index(min(cash)),
        closing_cash=cash[-1],
    )
