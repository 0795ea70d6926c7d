"""How unsure each line of a plan is, by what its number rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.finance.errors import ImpossibleTerms

WIDEST = Decimal("0.5")  # both widths of a line together, so that no line falls below nothing


@dataclass(frozen=True)
class Spread:
    """Shares of the planned amount, below and above: `level` for the whole time, `month` from month to month."""

    level: Decimal
    month: Decimal


# Guesses: no survey of returnees' plans was found. A known number still differs from month to month; one that was
# asked for is off by some more; a guess may be off by a quarter for the whole year.
BY_EVIDENCE: Mapping[str, Spread] = {
    "know": Spread(Decimal("0.05"), Decimal("0.05")),
    "asked": Spread(Decimal("0.10"), Decimal("0.10")),
    "guess": Spread(Decimal("0.25"), Decimal("0.15")),
}
GUESS = BY_EVIDENCE["guess"]


@dataclass(frozen=True)
class Spreads:
    """One spread a product's sales, a product's materials and a running cost, in the plan's order; lines beyond the
    lists count as a guess."""

    sales: tuple[Spread, ...] = ()
    materials: tuple[Spread, ...] = ()
    costs: tuple[Spread, ...] = ()

    def of(self, products: int, costs: int) -> tuple[Spread, ...]:
        """Sales of every product, materials of every product, running costs. Raises ImpossibleTerms."""
        lines = (("sales", self.sales, products), ("materials", self.materials, products), ("costs", self.costs, costs))
        return tuple(spread for name, given, wanted in lines for spread in _filled(f"spreads.{name}", given, wanted))


def _filled(field: str, given: tuple[Spread, ...], wanted: int) -> tuple[Spread, ...]:
    if len(given) > wanted:
        raise ImpossibleTerms(field, "wrong_length")
    for n, spread in enumerate(given):
        for width in (spread.level, spread.month):
            if not width.is_finite():
                raise ImpossibleTerms(f"{field}[{n}]", "not_a_number")
            if width < 0:
                raise ImpossibleTerms(f"{field}[{n}]", "negative")
        if spread.level + spread.month > WIDEST:
            raise ImpossibleTerms(f"{field}[{n}]", "out_of_range")
    return given + (GUESS,) * (wanted - len(given))
