"""What follows the first year, read from a plan computed further: at constant prices, seasons as in year 1."""

from __future__ import annotations

from dataclasses import replace

from app.finance.balance import profit_before_owner_pay
from app.finance.later import Later, LaterMonth, YearTwo
from app.finance.months import Months, compute, of_scenario
from app.finance.rounding import Ints
from app.finance.shocks import BASE

YEAR, LAST = 12, 24


def later(months: Months) -> Later:
    """Of the plan itself, without any test. It is computed again, further, only where its loan lasts beyond year 1 and
    the horizon ends before the loan or before year 2."""
    end = months.loan[-1].month if months.loan else 0
    if end > YEAR and months.plan.last < max(end, LAST):
        months = compute(replace(months.inputs, horizon_months=max(end, LAST)), (BASE,))
    cash = of_scenario(months.closing_cash, 0).tolist()
    return Later(
        months=tuple(LaterMonth(n, months.inputs.calendar(n), cash[n]) for n in range(YEAR + 1, end + 1)),
        year_two=year_two(months),
    )


def year_two(months: Months, scenario: int = 0) -> YearTwo | None:
    """Of one scenario; None where the horizon ends before month 24."""
    if months.inputs.horizon_months < LAST:
        return None

    def year(table: Ints) -> list[int]:
        row: list[int] = of_scenario(table, scenario)[YEAR + 1 : LAST + 1].tolist()
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
        lowest_cash_month=YEAR + 1 + cash.index(min(cash)),
        closing_cash=cash[-1],
    )
