"""Where a plan works, and what the programme has set for that country."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class OffersRule:
    """From which price of a thing (`least`, minor units of the place's money) so many written offers are compared.

    `confirmed`: a programme stands behind it; else it is a guess, and every page says so.
    """

    least: int
    offers: int
    confirmed: bool


@dataclass(frozen=True)
class Place:
    """`country` is ISO 3166 alpha-2; the discount rate is per cent a year, with where it comes from."""

    country: str
    currency: str
    discount_rate_pct: Decimal
    source: str
    rate_cap_pct: Decimal | None = None  # highest legal yearly price of a loan; None: not known
    offers: OffersRule | None = None
