"""What goes out or wears out beside materials: running costs, advance rent, taxes, equipment, drawings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.finance.inputs import Asset, Cost, PlanInputs
from app.finance.rounding import Ints, divided, line
from app.finance.sales import calendar
from app.finance.shocks import WHOLE, Shock, factors, trading_months


def operating_costs(inputs: PlanInputs, shocks: Sequence[Shock], months: int) -> Ints:
    """(S, costs, months) from month 1."""
    costs = inputs.costs
    table = np.array([_going_on(cost.schedule, months) for cost in costs], dtype=np.int64).reshape(-1, months)
    table = np.broadcast_to(table, (len(shocks), len(costs), months)).copy()
    trading = trading_months(shocks, months)
    for n, cost in enumerate(costs):
        if cost.starts_with_sales:
            table[:, n] = np.where(trading > 0, table[0, n][np.clip(trading, 1, None) - 1], 0)
    due = np.array([_due(cost, calendar(inputs, months)) for cost in costs]).reshape(-1, months)
    return line("costs", WHOLE, table * due, factors(shocks, "fixed")[:, None, None])


def _due(cost: Cost, months: Ints) -> list[bool]:
    return [cost.calendar_months is None or month + 1 in cost.calendar_months for month in months.tolist()]


def drawings(inputs: PlanInputs, shocks: Sequence[Shock], months: int) -> Ints:
    """(S, months) from month 1."""
    table = np.array(_going_on(inputs.drawings or (0,), months), dtype=np.int64)
    trading = trading_months(shocks, months)
    taken = np.where(trading > 0, table[np.clip(trading, 1, None) - 1], 0)
    return line("drawings", WHOLE, taken, factors(shocks, "drawings")[:, None])


def _going_on(schedule: tuple[int, ...], months: int) -> tuple[int, ...]:
    return (schedule + schedule[-1:] * months)[:months]


def taxes(inputs: PlanInputs, months: int) -> Ints:
    """(months,) from month 1."""
    calendar_months = (calendar(inputs, months) + 1).tolist()
    amounts = [sum(t.amount for t in inputs.taxes if month in t.calendar_months) for month in calendar_months]
    return np.array(amounts, dtype=np.int64)


def advance_payments(inputs: PlanInputs, months: int) -> tuple[Ints, Ints]:
    """Paid and expensed, (months + 1,) each from month 0; the last month covered takes the rounding."""
    paid, expensed = np.zeros((2, months + 1), dtype=np.int64)
    for advance in inputs.prepayments:
        paid[0] += advance.amount
        share = divided(advance.amount, advance.covers_months)
        expensed[1:] += _spread(advance.amount, share, advance.covers_months, months)
        if advance.renewed:
            paid[advance.covers_months + 1 :] += share
            expensed[advance.covers_months + 1 :] += share
    return paid, expensed


def depreciation(assets: Sequence[Asset], months: int) -> Ints:
    """(months,) from month 1, straight line, granted and own equipment too."""
    total = np.zeros(months, dtype=np.int64)
    for asset in assets:
        worn = asset.cost - asset.residual
        total += _spread(worn, divided(worn, asset.life_months), asset.life_months, months)
    return total


def _spread(amount: int, share: int, over: int, months: int) -> Ints:
    """`share` a month, the rest in the last month of `over`."""
    so_far = np.minimum(np.arange(months + 1) * share, amount)
    so_far[over:] = amount
    return np.diff(so_far)
