"""What is bought, what is paid to suppliers, what lies in stock."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.finance.before import carried
from app.finance.inputs import PlanInputs
from app.finance.rounding import Ints, line, whole


@dataclass(frozen=True)
class Stock:
    """Arrays (S, months) from month 0."""

    closing: Ints
    purchases: Ints
    payments: Ints
    suppliers: Ints  # still owed at the end of the month


def stock(inputs: PlanInputs, cost_of_sales: Ints) -> Stock:
    """`cost_of_sales` is (S, months) from month 0, with one month more than is wanted: stock looks ahead.

    What lay in the store and was owed before month 0 is there already.
    """
    cover, scale = whole([inputs.stock_cover_pct])
    target = line("stock_cover_pct", 100 * scale, cost_of_sales, cover)[:, 1:]
    there = inputs.before.stock if inputs.before else 0
    target[:, 0] = there + inputs.first_stock
    used = cost_of_sales[:, :-1]
    # closing(m) = the larger of target(m) and what is left: purchases are never below nothing
    so_far = used.cumsum(axis=1)
    closing = np.maximum.accumulate(target + so_far, axis=1) - so_far
    purchases = closing + used
    purchases[:, 0] -= there
    purchases[:, 1:] -= closing[:, :-1]
    later, later_scale = whole([inputs.supplier_credit_pct])
    owed = line("supplier_credit_pct", 100 * later_scale, purchases, later)
    owed[:, 0] = 0  # the first stock is bought for cash
    payments = purchases - owed
    payments[:, 1:] += owed[:, :-1]
    if inputs.before:
        old = carried(inputs.before, used.shape[1] - 1)
        return Stock(closing, purchases, payments + old.paid, owed + old.suppliers)
    return Stock(closing, purchases, payments, owed)
