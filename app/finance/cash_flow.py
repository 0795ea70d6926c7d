"""The cash flow told from profit: why the box holds other than what was earned.

Indirect method of IAS 7: profit, back what costs no cash, less what lies in goods, debts and rent paid ahead, then what
was invested and what came from or went to lender, owner and family. Equal to the direct cash flow in every month.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.outlook import BalanceSheet, MonthRow, Outlook

_NOTHING = BalanceSheet(*(0,) * 13)


@dataclass(frozen=True)
class IndirectCashFlow:
    """One month, minor units, each line with the sign that it has in the sum; the lines add up to `net_cash_flow`."""

    month: int
    profit_before_owner_pay: int
    depreciation: int
    receivables: int  # below zero: more is owed by customers than a month before
    stock: int
    prepaid: int
    suppliers: int
    operating_cash_flow_after_interest: int
    equipment: int
    deposits: int
    loan: int
    owner_cash_in: int
    owner_drawings: int
    net_cash_flow: int


def indirect(outlook: Outlook) -> tuple[IndirectCashFlow, ...]:
    """Months 0 to 12; month 0 starts from what a business that runs already had."""
    before = (outlook.before or _NOTHING, *(row.balance_sheet for row in outlook.months[:-1]))
    return tuple(_month(row, sheet) for row, sheet in zip(outlook.months, before, strict=True))


def _month(row: MonthRow, before: BalanceSheet) -> IndirectCashFlow:
    sheet = row.balance_sheet
    changes = {
        "receivables": before.receivables - sheet.receivables,
        "stock": before.stock - sheet.stock,
        "prepaid": before.prepaid - sheet.prepaid,
        "suppliers": sheet.suppliers - before.suppliers,
    }
    operating = row.net_profit_before_owner_pay + row.depreciation + sum(changes.values())
    outside = {
        "equipment": -row.asset_purchases_cash,
        "deposits": before.deposits - sheet.deposits,  # what the lender keeps as savings too
        "loan": sheet.loan - before.loan,
        "owner_cash_in": row.owner_cash_in + row.grant_cash_in,
        "owner_drawings": -row.owner_drawings,
    }
    return IndirectCashFlow(
        month=row.month,
        profit_before_owner_pay=row.net_profit_before_owner_pay,
        depreciation=row.depreciation,
        operating_cash_flow_after_interest=operating,
        net_cash_flow=operating + sum(outside.values()),
        **changes,
        **outside,
    )
