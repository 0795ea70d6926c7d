"""What a test changes in a plan: factors on its lines, on one line or on some months only, and a late opening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import numpy as np

from app.finance.errors import ImpossibleTerms
from app.finance.inputs import HouseholdLine
from app.finance.rounding import Ints, half_up

WHOLE = 10_000  # a factor of 1 in the arrays: shocks are exact to a hundredth of a percent
LARGEST_FACTOR = 1_000
_ONE = Decimal(1)

Factor = Literal["quantity", "price", "material", "fixed", "drawings"]
What = Literal["quantity", "price", "material", "fixed", "drawings", "collected", "repairs"]


@dataclass(frozen=True)
class Part:
    """A factor on a part of the plan; several on the same cell multiply.

    `line` is a product (quantity, price, material) or an operating cost (fixed) in the plan's order, the largest of
    the year, or every cost for animals (fixed); None is all of them. `months` are the first and the last one, or the
    month of the best sales. "collected" is the share of a month's credit sales that customers still pay; "repairs" is
    no factor but an unplanned payment in the month, as a share of the dearest piece of equipment.
    """

    what: What
    factor: Decimal
    line: int | Literal["largest", "animals"] | None = None
    months: tuple[int, int] | Literal["best"] | None = None


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
    remittances: bool = True
    parts: tuple[Part, ...] = ()

    @property
    def when(self) -> tuple[int, int] | Literal["best"] | None:
        """The months that it strikes, as its first part with such says them; None where it strikes the whole year."""
        return next((part.months for part in self.parts if part.months is not None), None)

    @property
    def in_some_months(self) -> bool:
        """Whether it strikes named months of the year, and not the whole of it."""
        return self.when is not None

    @property
    def prices_fall(self) -> bool:
        """Whether it is about what customers pay: then nobody can ask more."""
        return self.price < 1 or any(part.what == "price" and part.factor < 1 for part in self.parts)

    def still_comes(self, line: HouseholdLine) -> bool:
        return self.remittances or line.kind != "remittance"


BASE = Shock()


@dataclass(frozen=True)
class Peaks:
    """The plan's own best month, largest lines and costs for animals, where a part asks for them."""

    best_month: int
    largest: dict[str, int]
    for_animals: tuple[int, ...] = ()

    def months(self, part: Part) -> slice:
        if part.months is None:
            return slice(None)
        first, last = (self.best_month, self.best_month) if part.months == "best" else part.months
        if not 1 <= first <= last:
            raise ImpossibleTerms("shock.parts.months", "out_of_range")
        return slice(first - 1, last)

    def line(self, part: Part, lines: int) -> slice | list[int]:
        if part.line is None:
            return slice(None)
        if part.line == "animals":
            return list(self.for_animals)
        if part.line == "largest":
            line = self.largest.get(part.what, 0)  # drawings have one line
            return slice(line, line + 1)
        if not 0 <= part.line < lines:
            raise ImpossibleTerms("shock.parts.line", "out_of_range")
        return slice(part.line, part.line + 1)


def in_parts(field: str, factor: Decimal) -> int:
    """A factor in parts of WHOLE. Raises ImpossibleTerms where it is no factor."""
    if not factor.is_finite():
        raise ImpossibleTerms(field, "not_a_number")
    if factor < 0:
        raise ImpossibleTerms(field, "negative")
    if factor > LARGEST_FACTOR:
        raise ImpossibleTerms(field, "too_large")
    return half_up(factor * WHOLE)


def overall(shocks: Sequence[Shock], name: Factor) -> Ints:
    """(S,) factors on the whole plan, or (1,) where none is changed."""
    values = [getattr(shock, name) for shock in shocks]
    if values.count(_ONE) == len(values):
        return np.full(1, WHOLE, dtype=np.int64)
    table = np.array(values, dtype=np.float64)  # four decimals below a thousand are far within a float
    if not ((table >= 0) & (table <= LARGEST_FACTOR)).all():
        for value in values:
            in_parts(f"shock.{name}", value)
    return np.rint(table * WHOLE).astype(np.int64)


def by_line(shocks: Sequence[Shock], name: Factor, shape: tuple[int, int], peaks: Peaks | None) -> Ints:
    """(S or 1, lines or 1, months or 1) factors, the parts multiplied in."""
    table = overall(shocks, name)[:, None, None]
    rows = parts_of(shocks, name, peaks)
    if not rows or peaks is None:
        return table
    table = np.array(np.broadcast_to(table, (len(shocks), *shape)))
    for row, part in rows:
        cells, at = table[row], (peaks.line(part, shape[0]), peaks.months(part))
        cells[at] = (cells[at] * in_parts("shock.parts.factor", part.factor) + WHOLE // 2) // WHOLE
    return table


def parts_of(shocks: Sequence[Shock], what: What, peaks: Peaks | None) -> list[tuple[int, Part]]:
    """Each with its scenario's place. Without peaks there are none: whoever has parts looks for the peaks first."""
    if peaks is None:
        return []
    return [(row, part) for row, shock in enumerate(shocks) for part in shock.parts if part.what == what]


def collected(shocks: Sequence[Shock], months: int, peaks: Peaks | None) -> Ints:
    """(S or 1, months) shares of a month's credit sales that are not lost by a shock."""
    rows = parts_of(shocks, "collected", peaks)
    if not rows or peaks is None:
        return np.full((1, 1), WHOLE, dtype=np.int64)
    table = np.full((len(shocks), months), WHOLE, dtype=np.int64)
    for row, part in rows:
        if part.factor > 1:
            raise ImpossibleTerms("shock.parts.factor", "out_of_range")
        table[row, peaks.months(part)] = in_parts("shock.parts.factor", part.factor)
    return table


def unplanned(shocks: Sequence[Shock], months: int, peaks: Peaks | None, dearest: int) -> Ints:
    """(S or 1, months) payments for repairs that nobody planned, in minor units."""
    rows = parts_of(shocks, "repairs", peaks)
    if not rows or peaks is None:
        return np.zeros((1, months), dtype=np.int64)
    table = np.zeros((len(shocks), months), dtype=np.int64)
    for row, part in rows:
        in_parts("shock.parts.factor", part.factor)
        table[row][peaks.months(part)] += half_up(dearest * part.factor)
    return table


def delays(shocks: Sequence[Shock], months: int) -> tuple[list[int], Ints | None]:
    """The delays that occur, and each scenario's place among them; None where all have the same."""
    each = [shock.delay for shock in shocks]
    different = sorted(set(each))
    if different[0] < 0:
        raise ImpossibleTerms("shock.delay", "negative")
    if different[-1] > months:
        raise ImpossibleTerms("shock.delay", "out_of_range")
    if len(different) == 1:
        return different, None
    return different, np.array([different.index(delay) for delay in each])


def shifted(table: Ints, late: Sequence[int]) -> Ints:
    """(delays, ...) the table with its months moved to the right, nothing before."""
    if list(late) == [0]:
        return table[None]
    moved = np.zeros((len(late), *table.shape), dtype=table.dtype)
    for row, months in zip(moved, late, strict=True):
        row[..., months:] = table[..., : table.shape[-1] - months]
    return moved


def for_each(table: Ints, places: Ints | None) -> Ints:
    """(S or 1, ...) from a table by delay."""
    return table if places is None else table[places]
