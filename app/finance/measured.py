"""How finely the months of a product are followed: in whole pieces, or in hundredths where it is measured (kilos)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil

from app.finance.inputs import Product
from app.finance.rounding import half_up

PLACES = 2
HUNDREDTHS = 10**PLACES


def parts_of_one(product: Product) -> int:
    """Into how many parts one of it is followed: 1 or 100."""
    return HUNDREDTHS if product.measured else 1


def quantity(parts: int, product: Product) -> int | Decimal:
    """So many parts as people say them: pieces, or a measure with two decimals."""
    return Decimal(parts) / HUNDREDTHS if product.measured else parts


def nearest(exact: Fraction, product: Product) -> int | Decimal:
    """The nearest piece or hundredth, ties up."""
    return quantity(half_up(exact * parts_of_one(product)), product)


def enough(exact: Fraction, product: Product) -> int | Decimal:
    """The least that is not below: whole pieces, or hundredths."""
    return quantity(ceil(exact * parts_of_one(product)), product)


def busiest(product: Product, first_month: int) -> int | Decimal:
    """What the best of its first twelve months of trading sells."""
    ramp = (*product.ramp_pct[:12], *(Decimal(100),) * (12 - len(product.ramp_pct)))
    shares = (Fraction(now) * Fraction(product.season_pct[(first_month - 1 + n) % 12]) for n, now in enumerate(ramp))
    return nearest(Fraction(product.base_units) * max(shares) / 10_000, product)
