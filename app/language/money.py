"""An amount of money: whole minor units and the currency they are in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel.numbers import get_currency_precision


@dataclass(frozen=True)
class Money:
    """`minor` counts the smallest unit: 1.250,500 TND is Money(1250500, "TND")."""

    minor: int
    currency: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-exponent(self.currency))


@cache
def exponent(currency: str) -> int:
    """How many decimals a currency has: 0 for XOF, 3 for TND, 2 for most."""
    return get_currency_precision(currency)
