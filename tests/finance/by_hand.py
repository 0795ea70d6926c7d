"""The conventions once more, one cell at a time in exact decimals, as somebody would with pencil and table.

It shares no code with the engine: what both give is right, or both read the conventions wrongly.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext

from app.finance.inputs import PlanInputs
from app.finance.shocks import BASE, Part, Shock

Table = dict[str, list[int]]


def rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def best_month(plan: PlanInputs) -> int:
    sales = [trade(plan, BASE, month)[0] for month in range(1, 13)]
    return sales.index(max(sales)) + 1


def largest(plan: PlanInputs, what: str) -> int:
    """The place of the product or cost line with the most money in year 1."""
    if what == "fixed":
        sums = [sum(running(plan, BASE, n, month) for month in range(1, 13)) for n in range(len(plan.costs))]
    else:
        which = 2 if what == "material" else 0
        alone = [replace(plan, products=(product,)) for product in plan.products]
        sums = [sum(trade(one, BASE, month)[which] for month in range(1, 13)) for one in alone]
    return sums.index(max(sums))


def factor(plan: PlanInputs, shock: Shock, what: str, line: int, month: int) -> Decimal:
    """A shock's factor on one line in one month, with four decimals after each part."""
    found = getattr(shock, what) if what in vars(shock) else Decimal(1)
    for part in shock.parts:
        if part.what == what and in_time(plan, part, month) and on_line(plan, part, line):
            found = Decimal(rounded(found * part.factor * 10_000)) / 10_000
    return Decimal(found)


def on_line(plan: PlanInputs, part: Part, line: int) -> bool:
    if part.line is None or part.what == "drawings":
        return True
    return line == (largest(plan, part.what) if part.line == "largest" else part.line)


def in_time(plan: PlanInputs, part: Part, month: int) -> bool:
    if part.months is None:
        return True
    first, last = (best_month(plan),) * 2 if part.months == "best" else part.months
    return first <= month <= last


def collected(plan: PlanInputs, shock: Shock, month: int) -> Decimal:
    told = [p.factor for p in shock.parts if p.what == "collected" and in_time(plan, p, month)]
    return told[-1] if told else Decimal(1)


def repairs(plan: PlanInputs, shock: Shock, month: int) -> int:
    old = plan.before.equipment if plan.before else ()
    dearest = max((asset.cost for asset in (*plan.assets, *old)), default=0)
    shares = [p.factor for p in shock.parts if p.what == "repairs" and in_time(plan, p, month)]
    return sum(rounded(dearest * share) for share in shares)


def trade(plan: PlanInputs, shock: Shock, month: int) -> tuple[int, int, int]:
    """Sales, their credit part and their cost, in one month."""
    sales = credit = cost = 0
    calendar = (plan.first_month + month - 2) % 12
    for n, product in enumerate(plan.products):
        trading = month - shock.delay
        if trading < 1:
            continue
        ramp = product.ramp_pct[trading - 1] if trading <= len(product.ramp_pct) else Decimal(100)
        share = factor(plan, shock, "quantity", n, month)
        exact = Decimal(product.base_units) * product.season_pct[calendar] * ramp / 10_000 * share
        units = Decimal(rounded(exact * 100)) / 100 if product.measured else rounded(exact)
        index = product.price_index_pct[calendar] / 100
        price = rounded(Decimal(product.price) * index * factor(plan, shock, "price", n, month))
        sold = rounded(Decimal(units * price))
        sales += sold
        credit += rounded(sold * product.credit_share_pct / 100)
        cost += rounded(units * Decimal(product.unit_cost) * factor(plan, shock, "material", n, month))
    return sales, credit, cost


def running(plan: PlanInputs, shock: Shock, n: int, month: int) -> int:
    cost = plan.costs[n]
    trading = month - shock.delay if cost.starts_with_sales else month
    calendar = (plan.first_month + month - 2) % 12 + 1
    if trading < 1 or (cost.calendar_months is not None and calendar not in cost.calendar_months):
        return 0
    return rounded(cost.schedule[min(trading, len(cost.schedule)) - 1] * factor(plan, shock, "fixed", n, month))


def year(plan: PlanInputs, shock: Shock) -> Table:
    """Months 0 to 12 of the main lines, all but the loan."""
    with localcontext(prec=60):
        lines: defaultdict[str, list[int]] = defaultdict(list)
        stock, owed, credit_before = plan.first_stock + (plan.before.stock if plan.before else 0), 0, 0
        _month_0(plan, lines)
        for month in range(1, 13):
            sales, credit, cost = trade(plan, shock, month)
            target = rounded(trade(plan, shock, month + 1)[2] * plan.stock_cover_pct / 100)
            purchases = max(0, cost + target - stock)
            stock += purchases - cost
            later = rounded(purchases * plan.supplier_credit_pct / 100)
            paid = (1 - plan.bad_debt_pct / 100) * (collected(plan, shock, month - 1) if month > 1 else 1)
            lost = rounded(credit_before * (1 - paid))
            lines["sales"].append(sales)
            lines["cost_of_sales"].append(cost)
            lines["closing_stock"].append(stock)
            lines["supplier_payments"].append(purchases - later + owed + _old(plan, "suppliers", month))
            lines["collections"].append(credit_before - lost + _old(plan, "receivables", month))
            lines["operating_costs_total"].append(_running_in_all(plan, shock, month))
            lines["owner_drawings"].append(_drawn(plan, shock, month))
            lines["cash_sales"].append(sales - credit)
            owed, credit_before = later, credit
        return dict(lines)


def _month_0(plan: PlanInputs, lines: defaultdict[str, list[int]]) -> None:
    for name in ("sales", "cost_of_sales", "collections", "operating_costs_total", "owner_drawings", "cash_sales"):
        lines[name].append(0)
    lines["closing_stock"].append(plan.first_stock + (plan.before.stock if plan.before else 0))
    lines["supplier_payments"].append(plan.first_stock)


def _old(plan: PlanInputs, which: str, month: int) -> int:
    """What comes from customers or goes to suppliers for what was sold and bought before the plan."""
    rows = getattr(plan.before, which) if plan.before else ()
    return sum(row.amount - getattr(row, "lost", 0) for row in rows if row.month == month)


def _running_in_all(plan: PlanInputs, shock: Shock, month: int) -> int:
    lines = sum(running(plan, shock, n, month) for n in range(len(plan.costs)))
    return lines + repairs(plan, shock, month)


def _drawn(plan: PlanInputs, shock: Shock, month: int) -> int:
    trading = month - shock.delay
    if trading < 1 or not plan.drawings:
        return 0
    return rounded(plan.drawings[min(trading, len(plan.drawings)) - 1] * factor(plan, shock, "drawings", 0, month))
