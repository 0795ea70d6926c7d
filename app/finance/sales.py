"""Units, sales, credit and cost of sales of every product, month and scenario."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from app.finance.inputs import PlanInputs
from app.finance.rounding import Ints, line, whole
from app.finance.shocks import WHOLE, Shock, factors, quantities, trading_months


@dataclass(frozen=True)
class Sales:
    """Arrays (S, months) from month 1; `units` and `by_product` are (S, products, months). Totals are sums of
    rounded lines."""

    units: Ints
    by_product: Ints
    sales: Ints
    credit: Ints
    cost: Ints


def calendar(inputs: PlanInputs, months: int) -> Ints:
    """Calendar months less one, from month 1."""
    return (inputs.first_month - 1 + np.arange(months)) % 12


def sales(inputs: PlanInputs, shocks: Sequence[Shock], months: int) -> Sales:
    if not inputs.products:
        nothing = np.zeros((len(shocks), months), dtype=np.int64)
        none = np.zeros((len(shocks), 0, months), dtype=np.int64)
        return Sales(none, none, nothing, nothing, nothing)
    units = _units(inputs, shocks, months)
    sold = line("products.price", 1, units, _prices(inputs, shocks, months))
    shares, share_scale = whole(product.credit_share_pct for product in inputs.products)
    credit = line("products.credit_share_pct", 100 * share_scale, sold, shares[:, None])
    costs, cost_scale = whole(product.unit_cost for product in inputs.products)
    material = factors(shocks, "material")[:, None, None]
    cost = line("products.unit_cost", WHOLE * cost_scale, units, costs[:, None], material)
    return Sales(units, sold, sold.sum(axis=1), credit.sum(axis=1), cost.sum(axis=1))


def _units(inputs: PlanInputs, shocks: Sequence[Shock], months: int) -> Ints:
    products = inputs.products
    bases, base_scale = whole(product.base_units for product in products)
    seasons, season_scale = _by_calendar([product.season_pct for product in products])
    ramps, ramp_scale = _ramps(inputs, months)
    trading = trading_months(shocks, months)
    ramp = ramps[:, np.clip(trading, 1, None) - 1].swapaxes(0, 1) * (trading > 0)[:, None]
    return line(
        "products.base_units",
        base_scale * season_scale * ramp_scale * 10_000 * WHOLE,
        bases[:, None],
        seasons[:, calendar(inputs, months)],
        ramp,
        quantities(shocks, months)[:, None],
    )


def _prices(inputs: PlanInputs, shocks: Sequence[Shock], months: int) -> Ints:
    prices, scale = whole(product.price for product in inputs.products)
    indexes, index_scale = _by_calendar([product.price_index_pct for product in inputs.products])
    return line(
        "products.price",
        scale * index_scale * 100 * WHOLE,
        prices[:, None],
        indexes[:, calendar(inputs, months)],
        factors(shocks, "price")[:, None, None],
    )


def _by_calendar(percentages: list[tuple[Decimal, ...]]) -> tuple[Ints, int]:
    numbers, scale = whole(value for row in percentages for value in row)
    return numbers.reshape(len(percentages), 12), scale


def _ramps(inputs: PlanInputs, months: int) -> tuple[Ints, int]:
    """100 of every 100 after a product's list ends."""
    numbers, scale = whole(value for product in inputs.products for value in product.ramp_pct)
    table = np.full((len(inputs.products), months), 100 * scale, dtype=numbers.dtype)
    start = 0
    for row, product in zip(table, inputs.products, strict=True):
        known = numbers[start : start + len(product.ramp_pct)]
        row[: len(known)] = known[:months]
        start += len(known)
    return table, scale
