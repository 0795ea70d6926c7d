"""The conventions once more, one cell at a time in exact decimals, as somebody would with pencil and table.

It shares no code with the engine: what both give is right, or both read the conventions wrongly.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, localcontext

from app.finance.inputs import Cost, PlanInputs
from app.finance.shocks import Shock

Table = dict[str, list[int]]


def rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def trade(plan: PlanInputs, shock: Shock, month: int) -> tuple[int, int, int]:
    """Sales, their credit part and their cost, in one month."""
    sales = credit = cost = 0
    calendar = (plan.first_month + month - 2) % 12
    for product in plan.products:
        trading = month - shock.delay
        if trading < 1:
            continue
        ramp = product.ramp_pct[trading - 1] if trading <= len(product.ramp_pct) else Decimal(100)
        share = Decimal(0) if shock.month_without_sales == month else shock.quantity
        units = rounded(Decimal(product.base_units) * product.season_pct[calendar] * ramp / 10_000 * share)
        price = rounded(Decimal(product.price) * product.price_index_pct[calendar] / 100 * shock.price)
        sales += units * price
        credit += rounded(units * price * product.credit_share_pct / 100)
        cost += rounded(units * Decimal(product.unit_cost) * shock.material)
    return sales, credit, cost


def running(cost: Cost, plan: PlanInputs, shock: Shock, month: int) -> int:
    trading = month - shock.delay if cost.starts_with_sales else month
    calendar = (plan.first_month + month - 2) % 12 + 1
    if trading < 1 or (cost.calendar_months is not None and calendar not in cost.calendar_months):
        return 0
    return rounded(cost.schedule[min(trading, len(cost.schedule)) - 1] * shock.fixed)


def year(plan: PlanInputs, shock: Shock) -> Table:
    """Months 0 to 12 of the main lines, all but the loan."""
    with localcontext(prec=60):
        lines: defaultdict[str, list[int]] = defaultdict(list)
        stock, owed, credit_before = plan.first_stock, 0, 0
        _month_0(plan, lines)
        for month in range(1, 13):
            sales, credit, cost = trade(plan, shock, month)
            target = rounded(trade(plan, shock, month + 1)[2] * plan.stock_cover_pct / 100)
            purchases = max(0, cost + target - stock)
            stock += purchases - cost
            later = rounded(purchases * plan.supplier_credit_pct / 100)
            lost = rounded(credit_before * plan.bad_debt_pct / 100)
            lines["sales"].append(sales)
            lines["cost_of_sales"].append(cost)
            lines["closing_stock"].append(stock)
            lines["supplier_payments"].append(purchases - later + owed)
            lines["collections"].append(credit_before - lost)
            lines["operating_costs_total"].append(sum(running(c, plan, shock, month) for c in plan.costs))
            lines["owner_drawings"].append(_drawn(plan, shock, month))
            lines["cash_sales"].append(sales - credit)
            owed, credit_before = later, credit
        return dict(lines)


def _month_0(plan: PlanInputs, lines: defaultdict[str, list[int]]) -> None:
    for name in ("sales", "cost_of_sales", "collections", "operating_costs_total", "owner_drawings", "cash_sales"):
        lines[name].append(0)
    lines["closing_stock"].append(plan.first_stock)
    lines["supplier_payments"].append(plan.first_stock)


def _drawn(plan: PlanInputs, shock: Shock, month: int) -> int:
    trading = month - shock.delay
    if trading < 1 or not plan.drawings:
        return 0
    return rounded(plan.drawings[min(trading, len(plan.drawings)) - 1] * shock.drawings)
