"""What a loan costs beside its interest: fees, insurance, compulsory savings.

A fee whose amount the lender does not say is `None`: the table is then computed without it and its price is incomplete.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.finance.rounding import half_up

When = Literal["start", "each"] | dt.date
Base = Literal["amount", "interest", "amount_and_interest", "instalment"]
Kind = Literal["fee", "penalty", "tax"]


@dataclass(frozen=True)
class Charge:
    """A fixed fee at the start, with each instalment, or on a day; `financed` adds a fee of the start to the loan."""

    name: str
    amount: int | None
    when: When = "start"
    kind: Kind = "fee"
    financed: bool = False


@dataclass(frozen=True)
class PctCharge:
    """A fee in per cent of a base, rounded once on it; the interest is that of the whole table."""

    name: str
    pct: Decimal | None
    of: Base = "amount"
    when: When = "start"
    kind: Kind = "fee"
    financed: bool = False


AnyCharge = Charge | PctCharge


@dataclass(frozen=True)
class Insurance:
    """A premium with each instalment on the balance before it or on the amount lent, or once at the start."""

    name: str
    pct: Decimal | None
    of: Literal["balance", "amount", "start"]
    financed: bool = False


@dataclass(frozen=True)
class Savings:
    """Compulsory savings: kept back at the start, paid with each instalment, given back at the end or never.

    `yearly_pct` is the interest that the savings earn, compounded with each payment. Savings that are never given back
    are a fee.
    """

    withheld: int = 0
    each: int = 0
    returned: bool = True
    yearly_pct: Decimal = Decimal(0)


def of_base(pct: Decimal, base: int) -> int:
    """A percentage of a base, in minor units, rounded once."""
    return half_up(base * Fraction(pct) / 100)


def fee(charge: AnyCharge, principal: int, interest: int, instalment: int) -> int | None:
    """One payment of a charge in minor units; None where the lender does not say how much."""
    if isinstance(charge, Charge):
        return charge.amount
    if charge.pct is None:
        return None
    match charge.of:
        case "amount":
            base = principal
        case "interest":
            base = interest
        case "amount_and_interest":
            base = principal + interest
        case "instalment":
            base = instalment
    return of_base(charge.pct, base)
