"""The months 0 to 12 of one scenario as rows that a page or a paper prints."""

from __future__ import annotations

from app.finance.balance import Balance, balance, gross_profit, profit_before_owner_pay
from app.finance.measured import quantity
from app.finance.months import Months, of_scenario
from app.finance.outlook import BalanceSheet, MonthRow
from app.finance.rounding import Ints

SHOWN = 13  # months 0 to 12

_AS_COMPUTED = (
    "sales", "credit_sales", "collections", "cost_of_sales", "purchases", "supplier_payments", "closing_stock",
    "operating_costs_total", "prepayments_paid", "prepaid_expensed", "taxes", "pre_opening_costs",
    "operating_cash_flow", "asset_purchases_cash", "deposits_paid", "owner_cash_in", "loan_disbursed", "loan_fee",
    "loan_interest", "loan_principal", "loan_savings", "loan_payment", "owner_drawings", "net_cash_flow",
    "closing_cash", "depreciation", "bad_debts",
)  # fmt: skip
_ON_THE_BALANCE = (
    "cash", "receivables", "stock", "prepaid", "deposits", "fixed_assets_net", "total_assets", "suppliers", "loan",
    "owner_capital", "retained", "total_funding",
)  # fmt: skip


def month_rows(months: Months, scenario: int = 0) -> tuple[MonthRow, ...]:
    """Thirteen rows of one scenario; units and operating costs in the plan's order."""
    lines = {name: _row(getattr(months, name), scenario) for name in _AS_COMPUTED} | _derived(months, scenario)
    lines_of = months.lines(scenario)
    units, costs = lines_of.units[0].T.tolist(), lines_of.operating_costs[0].T.tolist()
    sheets = _sheets(balance(months), scenario)
    return tuple(
        MonthRow(
            month=month,
            calendar=None if month == 0 else months.inputs.calendar(month),
            units=tuple(map(quantity, units[month], months.inputs.products)),
            operating_costs=tuple(costs[month]),
            grant_cash_in=0,  # grants come in kind
            balance_sheet=sheets[month],
            **{name: values[month] for name, values in lines.items()},
        )
        for month in range(SHOWN)
    )


def _derived(months: Months, scenario: int) -> dict[str, list[int]]:
    before = profit_before_owner_pay(months)
    received = months.sales - months.credit_sales + months.collections
    table = {
        "cash_sales": months.sales - months.credit_sales,
        "cash_in_operations": received,
        "cash_out_operations": received - months.operating_cash_flow,
        "opening_cash": months.closing_cash - months.net_cash_flow,
        "gross_profit": gross_profit(months),
        "net_profit_before_owner_pay": before,
        "net_profit_after_owner_pay": before - months.owner_drawings,
    }
    return {name: _row(values, scenario) for name, values in table.items()}


def _sheets(sheet: Balance, scenario: int) -> list[BalanceSheet]:
    lines = {name: _row(getattr(sheet, name), scenario) for name in _ON_THE_BALANCE}
    return [
        BalanceSheet(donated_capital=sheet.donated_capital, **{name: values[month] for name, values in lines.items()})
        for month in range(SHOWN)
    ]


def _row(table: Ints, scenario: int) -> list[int]:
    """A line's shown months."""
    values: list[int] = of_scenario(table, scenario)[:SHOWN].tolist()
    return values
