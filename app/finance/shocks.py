"""What a test changes in a plan, and many tests side by side as the first axis of every array."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import numpy as np

from app.finance.inputs import HouseholdLine
from app.finance.rounding import Ints

WHOLE = 10_000  # a factor of 1 in the arrays: shocks are exact to a hundredth of a percent
_ONE = Decimal(1)
Factor = Literal["quantity", "price", "material", "fixed", "drawings"]


@dataclass(frozen=True)
class Shock:
    """Factors on a plan; `delay` shifts sales, drawings and the costs that start with sales by whole months."""

    key: str = "base"
    quantity: Decimal = _ONE
    price: Decimal = _ONE
    material: Decimal = _ONE
    fixed: Decimal = _ONE
    drawings: Decimal = _ONE
    delay: int = 0
    month_without_sales: int | None = None
    remittances: bool = True

    def still_comes(self, line: HouseholdLine) -> bool:
        return self.remittances or line.kind != "remittance"


BASE = Shock()


def factors(shocks: Sequence[Shock], name: Factor) -> Ints:
    """(S,) factors in parts of WHOLE."""
    return np.array([int(getattr(shock, name) * WHOLE) for shock in shocks], dtype=np.int64)


def quantities(shocks: Sequence[Shock], months: int) -> Ints:
    """(S, months) factors on the units sold, month 1 first."""
    table = np.repeat(factors(shocks, "quantity")[:, None], months, axis=1)
    for row, shock in enumerate(shocks):
        if shock.month_without_sales is not None:
            table[row, shock.month_without_sales - 1] = 0
    return table


def trading_months(shocks: Sequence[Shock], months: int) -> Ints:
    """(S, months): which month of trading each month is, 0 or less before the first sale."""
    delays = np.array([shock.delay for shock in shocks], dtype=np.int64)
    return np.arange(1, months + 1) - delays[:, None]
