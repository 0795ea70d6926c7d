"""The engine's names of inputs as the case files call them, so that an error is found where it was written."""

from __future__ import annotations

import re
from typing import Any

_IN_FILES = {
    "first_month": "month_1",
    "horizon_months": "npv_horizon_months",
    "discount_rate_pct": "discount_rate_annual_pct",
    "base_units": "base_units_per_month",
    "unit_cost": "material_cost_per_unit",
    "bad_debt_pct": "bad_debt_pct_of_credit_sales",
    "stock_cover_pct": "stock_cover_pct_of_next_month",
    "first_stock": "initial_stock",
    "supplier_credit_pct": "supplier_credit_share_pct",
    "costs": "operating_costs",
    "schedule": "monthly_schedule",
    "opening_costs": "pre_opening_costs",
    "later_cash": "owner_later_cash",
    "drawings": "owner_drawings",
    "principal_by_month": "principal_schedule",
    "reserve": "cash_reserve_at_opening",
    "income": "other_income_monthly",
    "spending": "spending_monthly",
    "debts": "debt_instalments_monthly",
    "savings": "savings_monthly",
}
_COST = re.compile(r"operating_costs\[(\d+)\]\.monthly_schedule\[0\]$")


def in_the_file(field: str, case: Any) -> str:
    """The path in the case: "costs[1].schedule[0]" is "operating_costs[1].amount" where the cost has one amount."""
    named = re.sub(r"[a-z_0-9]+(?![^\[]*\])", lambda part: _IN_FILES.get(part[0], part[0]), field)
    cost = _COST.match(named)
    if cost and case["operating_costs"][int(cost[1])].get("monthly_schedule") is None:
        return f"operating_costs[{cost[1]}].amount"
    return named
