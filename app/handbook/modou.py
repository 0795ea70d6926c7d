"""Modou's month with the emptiest box, for chapter 11."""

from __future__ import annotations

from app.finance.outlook import MonthRow
from app.handbook.cases import case
from app.handbook.figures import Value
from app.language.messages import Month
from app.language.money import Money


def box() -> dict[str, Value]:
    """Every line of the month in which his box is lowest, and the month after it."""
    plan = case("modou")
    lowest = plan.outlook.ratios.cash.min_cash_month
    before, now, after = plan.outlook.months[lowest - 1 : lowest + 2]
    spared = now.owner_drawings - before.owner_drawings
    amounts = {
        **_in_and_out(now),
        "credit_sales": now.credit_sales,
        "profit": now.net_profit_before_owner_pay,
        "next_closing": after.closing_cash,
        "less_home": now.owner_drawings - spared,  # as much as the month before
        "closing_less": now.closing_cash + spared,
        "closing_wrong": now.closing_cash - spared,
    }
    return {
        **{name: Money(minor, plan.inputs.currency) for name, minor in amounts.items()},
        "month": Month(now.calendar or 1),
        "next_month": Month(after.calendar or 1),
    }


def _in_and_out(now: MonthRow) -> dict[str, int]:
    return {
        "sales": now.sales,
        "opening": now.opening_cash,
        "cash_sales": now.cash_sales,
        "collected": now.collections,
        "cloth": now.supplier_payments,
        "costs": now.operating_costs_total,
        "tax": now.taxes,
        "loan_payment": now.loan_payment,
        "take_home": now.owner_drawings,
        "closing": now.closing_cash,
        "came_in": now.cash_in_operations,
        "went_out": now.cash_out_operations + now.loan_payment + now.owner_drawings,
        "fall": -now.net_cash_flow,
    }
