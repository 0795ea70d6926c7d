"""Units, sales, credit and cost of sales of every product, month and scenario."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from app.finance.inputs import PlanInputs
from app.finance.measured import parts_of_one
from app.finance.rounding import Ints, line, whole
from app.finance.shocks import BASE, WHOLE, Peaks, Shock, by_line, delays, for_each, shifted


@dataclass(frozen=True)
class Goods:
    """What is known of the products before any shock, as whole numbers over a scale: (products, months or 1)."""

    normal: Ints  # base x season
    ramp: Ints
    units_scale: int
    price: Ints  # price x index
    price_scale: int
    credit_share: Ints
    credit_scale: int
    unit_cost: Ints
    cost_scale: int
    weight: Ints  # of one part of each product, in parts of `finest`: both 1 where all are counted in whole pieces
    finest: int


@dataclass(frozen=True)
class Sales:
    """Arrays (S, products, months) from month 1, or (1, ...) where no shock changes them; totals over the products
    are sums of rounded lines."""

    units: Ints  # in the parts in which each product is followed (`measured`)
    by_product: Ints
    credit_by_product: Ints
    cost_by_product: Ints

    @property
    def sales(self) -> Ints:
        return _total(self.by_product)

    @property
    def credit(self) -> Ints:
        return _total(self.credit_by_product)

    @property
    def cost(self) -> Ints:
        return _total(self.cost_by_product)


def _total(table: Ints) -> Ints:
    total: Ints = np.add.reduce(table, axis=1)
    return total


def calendar(inputs: PlanInputs, months: int) -> Ints:
    """Calendar months less one, from month 1."""
    return (inputs.first_month - 1 + np.arange(months)) % 12


def goods(inputs: PlanInputs, months: int) -> Goods:
    products, year = inputs.products, calendar(inputs, months)
    bases, base_scale = whole([product.base_units for product in products])
    seasons, season_scale = _by_calendar([product.season_pct for product in products])
    ramps, ramp_scale = _ramps(inputs, months)
    prices, scale = whole([product.price for product in products])
    indexes, index_scale = _by_calendar([product.price_index_pct for product in products])
    shares, share_scale = whole([product.credit_share_pct for product in products])
    costs, cost_scale = whole([product.unit_cost for product in products])
    parts = np.array([parts_of_one(product) for product in products], dtype=np.int64)
    finest = int(parts.max(initial=1))
    return Goods(
        normal=_exact(_exact(bases, parts)[:, None], seasons[:, year]),
        ramp=ramps,
        units_scale=base_scale * season_scale * ramp_scale * 10_000,
        price=_exact(prices[:, None], indexes[:, year]),
        price_scale=scale * index_scale * 100,
        credit_share=shares[:, None],
        credit_scale=share_scale * 100,
        unit_cost=costs[:, None],
        cost_scale=cost_scale,
        weight=(finest // parts)[:, None],
        finest=finest,
    )


def sales(
    known: Goods, shocks: Sequence[Shock] = (BASE,), peaks: Peaks | None = None, room: Ints | None = None
) -> Sales:
    """`room`, (4, S or more, products, months), is written over where given: fresh memory costs more than the work."""
    shape = known.ramp.shape
    into = (None,) * 4 if room is None else room[:, : len(shocks)]
    late, places = delays(shocks, shape[1])
    started = for_each(_exact(known.normal, shifted(known.ramp, late)), places)
    factors = by_line(shocks, "price", shape, peaks)
    place = None if len(factors) == 1 else into[1]  # prices lie where sales are written over them
    prices = line("products.price", known.price_scale * WHOLE, known.price, factors, place)
    quantity = by_line(shocks, "quantity", shape, peaks)
    units = line("products.base_units", known.units_scale * WHOLE, started, quantity, into[0])
    if known.finest > 1:
        prices = _exact(prices, known.weight)
    sold = line("products.price", known.finest, units, prices, into[1])
    credit = line("products.credit_share_pct", known.credit_scale, sold, known.credit_share, into[2])
    material = _exact(by_line(shocks, "material", shape, peaks), _exact(known.unit_cost, known.weight))
    cost = line("products.unit_cost", WHOLE * known.cost_scale * known.finest, units, material, into[3])
    return Sales(units, sold, credit, cost)


def _exact(one: Ints, other: Ints) -> Ints:
    """The products, in Python's own integers where int64 would not hold them."""
    if int(one.max(initial=0)) * int(other.max(initial=0)) >= 2**63:
        one, other = one.astype(object), other.astype(object)
    product: Ints = one * other
    return product


def _by_calendar(percentages: list[tuple[Decimal, ...]]) -> tuple[Ints, int]:
    numbers, scale = whole([value for row in percentages for value in row])
    return numbers.reshape(len(percentages), 12), scale


def _ramps(inputs: PlanInputs, months: int) -> tuple[Ints, int]:
    """By month of trading; 100 of every 100 after a product's list ends."""
    numbers, scale = whole([100, *(value for product in inputs.products for value in product.ramp_pct)])
    table = np.full((len(inputs.products), months), numbers[0], dtype=numbers.dtype)
    start = 1
    for row, product in zip(table, inputs.products, strict=True):
        known = numbers[start : start + len(product.ramp_pct)]
        row[: len(known)] = known[:months]
        start += len(known)
    return table, scale
