"""What could pay for a plan: grant lines of programmes, loan products of lenders.

Amounts are integers of the minor unit of the row's own currency; rates and shares are exact decimals
("12.5" means 12.5 of every 100). None means that the source does not say, never zero.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.matching.dates import Span
from app.plan.sourced import Origin

TermsAge = Literal["recent_2023_or_later", "aged_2016_2022", "historical_before_2016", "undated"]
Gender = Literal["any", "mostly_women_clients", "women", "women_and_youth"]


@dataclass(frozen=True)
class Range:
    """From `least` to `most`, either end unknown."""

    least: Decimal | None = None
    most: Decimal | None = None

    @property
    def known(self) -> bool:
        return self.least is not None or self.most is not None


NOT_FOUND = Range()


@dataclass(frozen=True)
class LoanProduct:
    key: str
    lender: str
    name: str
    country: str
    currency: str
    origin: Origin
    amount: tuple[int | None, int | None] = (None, None)
    term: Range = NOT_FOUND  # months
    grace_months: int | None = None  # at most
    rate: Range = NOT_FOUND  # per `rate_period`, as quoted
    rate_period: Literal["year", "month", "half_year"] | None = None
    rate_method: Literal["flat", "declining", "murabaha"] | None = None
    fee: Range = NOT_FOUND  # of every 100 lent, at the start
    fee_fixed: int | None = None
    fee_without_amount: bool = False  # a fee is named, its amount is not
    insurance: Range = NOT_FOUND
    savings: Range = NOT_FOUND  # of every 100 lent, held until the end
    own_part: Range = NOT_FOUND  # of every 100 of the project, paid by the borrower
    yearly_cost: Range = NOT_FOUND  # all costs in, as published
    group_only: bool = False
    guarantees: frozenset[str] = frozenset()
    takes_new: Literal["yes", "no", "with_plan"] | None = None
    least_business_months: int | None = None
    gender: Gender = "any"
    age: tuple[int | None, int | None] = (None, None)
    sectors: frozenset[str] = frozenset()  # empty: the source does not say
    for_returnees: bool = False
    conditions: frozenset[str] = frozenset()
    valid_until: dt.date | None = None
    terms_age: TermsAge = "undated"
    closed: bool = False
    first_to_ask: bool = False  # a documented link to the microfinance network behind the mentors


@dataclass(frozen=True)
class GrantLine:
    """One rule of a programme: who may receive how much, in which form, for what, when."""

    key: str
    programme: str
    donor_country: str
    person: str  # principal, beneficiary, dependant_adult, dependant_minor, dependant_any, any …
    component: str  # reintegration, arrival_cash, housing …
    form: str  # in_kind, cash, aid …
    ceiling: int | None
    currency: str
    per: str
    uses: str  # as the source words it
    when: Span
    origin: Origin


@dataclass(frozen=True)
class Rate:
    """A dated exchange rate: units of `currency` for one euro."""

    currency: str
    units_per_euro: Decimal
    day: dt.date
    origin: Origin
