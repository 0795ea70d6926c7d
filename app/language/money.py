"""An amount of money: whole minor units and the currency they are in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# How many decimals by ISO 4217; all others have two. CLDR, which Babel reads, tells some as shops do: no fils in Iraq.
NONE = frozenset(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF")
)
THREE = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))


@dataclass(frozen=True)
class Money:
    """`minor` counts the smallest unit: 1.250,500 TND is Money(1250500, "TND")."""

    minor: int
    currency: str

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-exponent(self.currency))


def exponent(currency: str) -> int:
    """How many decimals a currency has: 0 for XOF, 3 for TND, 2 for most."""
    return 0 if currency in NONE else 3 if currency in THREE else 2
