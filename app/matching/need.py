"""What one plan needs from others: things, a loan or none, and what lenders ask about the person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Thing:
    """One line of the start-up list that a grant in kind is to pay."""

    name: str
    cost: int
    quotations: int | None = None  # None: not asked yet
    offers_old: bool = False  # a seller wrote one, too long ago
    bought: bool | None = None  # already bought, before any approval


@dataclass(frozen=True)
class Family:
    """Who returns together: one principal, and with them adults and minors."""

    adults: int = 0
    minors: int = 0
    known: bool = False


@dataclass(frozen=True)
class Need:
    """Money in minor units of `currency`. None means: not known, so it is asked and never judged."""

    country: str
    currency: str
    today: dt.date
    wants_loan: bool | None = None
    amount: int | None = None
    term_months: Decimal | None = None
    grace_months: int = 0
    new_business: bool | None = None
    sectors: frozenset[str] = frozenset()
    woman: bool | None = None
    age: int | None = None
    registered: bool | None = None
    things: tuple[Thing, ...] = ()
    family: Family = Family()
    grant_limit: int | None = None  # of the case, where the case officer has said it
    returns_from: str = "IT"

    @property
    def grant_total(self) -> int:
        return sum(thing.cost for thing in self.things)
