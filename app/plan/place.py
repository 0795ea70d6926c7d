"""Where a plan works, and what the programme has set for that country."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from app.plan.legal_limit import LegalCap
from app.plan.sales_limit import SalesLimit


@dataclass(frozen=True)
class OffersRule:
    """From which price of a thing (`least`, minor units of the place's money) so many written offers are compared.

    `confirmed`: a programme stands behind it; else it is a guess, and every page says so.
    """

    least: int
    offers: int
    confirmed: bool


@dataclass(frozen=True)
class SentRule:
    """How much of every 100 that family sends counts in the careful view; `confirmed` as above."""

    counted_pct: Decimal
    confirmed: bool


@dataclass(frozen=True)
class FoodFloor:
    """The least food of one person in a month, minor units of the place's money; `confirmed` as above."""

    a_head: int
    confirmed: bool


@dataclass(frozen=True)
class Place:
    """`country` is ISO 3166 alpha-2, or "other" where the catalogue has no row; the discount rate is per cent a year,
    with where it comes from and since when."""

    country: str
    currency: str
    discount_rate_pct: Decimal
    source: str  # of that rate; empty where it is our own assumption
    cap: LegalCap | None = None  # the legal limit on a loan's price that holds today; None: not known
    offers: OffersRule | None = None
    source_date: dt.date | None = None
    rate_confirmed: bool = False  # a programme stands behind the discount rate; else it is a guess
    sent: SentRule | None = None
    food: FoodFloor | None = None
    simple_taxes: tuple[SalesLimit, ...] = ()  # what its simple taxes allow, each with its source
    today: dt.date | None = None  # against it things are old; None: nothing is
