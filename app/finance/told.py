"""The leaves of a trace: what the person told of a product, a cost, things and the family, and what a test changed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np

from app.finance.balance import funded
from app.finance.before import instalments_a_month, opening_sheet
from app.finance.inputs import Product
from app.finance.months import Lines, Months
from app.finance.shocks import WHOLE, Factor, by_line

_FACTORS: dict[str, Factor] = {
    "product.quantity_factor": "quantity",
    "product.price_factor": "price",
    "product.material_factor": "material",
}
_BY_CALENDAR = {"product.season_pct": "season_pct", "product.price_index_pct": "price_index_pct"}


def of_product(months: Months, name: str, month: int, line: int) -> int | Decimal | Fraction:
    """One factor of a product's line in a month of 1 or later; nothing is sold before."""
    product, plan = months.inputs.products[line], months.plan
    if name in _FACTORS:
        shape = plan.goods.ramp.shape
        factors = by_line(months.shocks[:1], _FACTORS[name], shape, plan.peaks)
        return Fraction(int(np.broadcast_to(factors, (1, *shape))[0, line, month - 1]), WHOLE)
    if name in _BY_CALENDAR:
        values: tuple[Decimal, ...] = getattr(product, _BY_CALENDAR[name])
        return values[(months.inputs.first_month + month - 2) % 12]
    if name == "product.ramp_pct":
        trading = month - months.shocks[0].delay
        if trading < 1:
            return 0
        return product.ramp_pct[trading - 1] if trading <= len(product.ramp_pct) else 100
    told: int | Decimal = getattr(product, name.removeprefix("product."))
    return told


def of_piece(product: Product, name: str) -> int | Decimal:
    """What one costs, and in how many months of the year it sells."""
    return product.price if name == "piece.price" else sum(1 for pct in product.season_pct if pct) or 12


_ON_THE_FIRST_DAY = {
    "before.cash": "cash",
    "before.receivables": "receivables",
    "before.stock": "stock",
    "before.equipment": "fixed_assets_net",
    "before.suppliers": "suppliers",
    "before.loans": "loan",
    "before.own": "owner_capital",
}


def of_before(months: Months, name: str, month: int) -> int:
    """What a business that runs already had on the first day, or what comes of it in a month; else nothing."""
    before, carried = months.inputs.before, months.plan.carried
    if before is None or carried is None:
        return 0
    if name in _ON_THE_FIRST_DAY:
        return int(getattr(opening_sheet(before), _ON_THE_FIRST_DAY[name]))
    if name == "before.instalment":
        return instalments_a_month(before)
    return int(getattr(carried, name.removeprefix("before."))[0, month])


def of_instalment(months: Months, number: int) -> int:
    """What is saved with a payment, less all that comes back with the last one."""
    row, contract = months.loan[number - 1], months.plan.contract
    return row.savings - (contract.savings_returned if contract and row is months.loan[-1] else 0)


def of_plan(months: Months, lines: Lines, name: str) -> int:
    """A sum over what was told that no statement prints."""
    inputs = months.inputs
    match name:
        case "start.assets":
            return sum(asset.cost for asset in inputs.assets)
        case "start.own_in_kind" | "start.grant_in_kind":
            return funded(inputs.assets, name.removeprefix("start."))
        case "home.at_opening":
            return inputs.household.reserve
        case "days.open":
            return inputs.days_open
        case "break_even.variable_costs" | "break_even.fixed_costs":
            behaviour = name.removeprefix("break_even.").removesuffix("_costs")
            chosen = [n for n, cost in enumerate(inputs.costs) if cost.behaviour == behaviour]
            return int(lines.operating_costs[0, chosen, 1:13].sum())
        case _:
            return 0  # a line of the ratios that this plan does not have, such as an instalment without a loan
