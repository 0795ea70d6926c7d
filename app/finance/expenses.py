"""What goes out or wears out beside materials, before any shock: running costs, advance rent, taxes, equipment,
drawings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.finance.inputs import Asset, PlanInputs
from app.finance.rounding import Ints, divided
from app.finance.sales import calendar


def operating_costs(inputs: PlanInputs, months: int) -> tuple[Ints, Ints, Ints]:
    """From month 1: amounts (costs, months), whether they are due in the month, and which start with sales (costs,)."""
    costs = inputs.costs
    amounts = np.array([_going_on(cost.schedule, months) for cost in costs], dtype=np.int64).reshape(-1, months)
    year = (calendar(inputs, months) + 1).tolist()
    due = np.ones((len(costs), months), dtype=np.int64)
    for row, cost in zip(due, costs, strict=True):
        if cost.calendar_months is not None:
            row[:] = [month in cost.calendar_months for month in year]
    return amounts, due, np.array([cost.starts_with_sales for cost in costs], dtype=bool)


def drawings(inputs: PlanInputs, months: int) -> Ints:
    """(months,) from month 1, as the plan has them."""
    return np.array(_going_on(inputs.drawings or (0,), months), dtype=np.int64)


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
