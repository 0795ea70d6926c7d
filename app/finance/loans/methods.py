"""How the principal comes back: one value object for each method of the formula sheet.

The method is told apart by its class, never by a flag; `principal.py` turns each into the principal of every period.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Level = Literal["each_period", "nominal_period", "thirty_days"]


@dataclass(frozen=True)
class EqualInstalments:
    """Declining balance, level instalment (French).

    `level` says which rate the instalment is computed from where periods differ: that of each period as it is counted,
    the nominal rate of a period, or thirty days a month of the daily rate (Apache Fineract's cumulative tables).
    """

    level: Level = "each_period"


@dataclass(frozen=True)
class EvenedInstalments:
    """Equal instalments whose last one is brought nearer to the others where a minor unit more or less does it."""


@dataclass(frozen=True)
class EqualPrincipal:
    """Declining balance, the same principal each time (German)."""


@dataclass(frozen=True)
class Flat:
    """Interest on the amount lent for the whole term, shared out evenly; it does not fall as the loan is paid back.

    `deferred`: interest that waits in grace is shared out over the payments after, or due with the first of them.
    """

    deferred: Literal["shared", "at_once"] = "shared"


@dataclass(frozen=True)
class UpFrontInterest:
    """The flat interest of the whole term is kept back when the loan is paid out; only principal is paid after."""


@dataclass(frozen=True)
class Bullet:
    """Interest each period, the principal whole with the last payment (American)."""


@dataclass(frozen=True)
class FlatBullet:
    """Flat interest each period, the principal whole with the last payment."""


@dataclass(frozen=True)
class Capitalising:
    """Nothing until the end; interest is added to the balance each period (compound interest)."""


@dataclass(frozen=True)
class Balloon:
    """Level instalments as if the loan ran over `over` payments; the last payment clears what is left."""

    over: int


@dataclass(frozen=True)
class PartAtTheEnd:
    """A part in level instalments, the rest at harvest: 60/40 has an end part of 40 per cent."""

    end_pct: Decimal


SIXTY_FORTY = PartAtTheEnd(Decimal(40))


@dataclass(frozen=True)
class FixedPayment:
    """A payment named by the lender until the loan is repaid; the last one is what remains."""

    payment: int


@dataclass(frozen=True)
class Seasonal:
    """The principal of each period as agreed; interest each period on the balance."""

    principal: tuple[int, ...]


@dataclass(frozen=True)
class PrincipalShare:
    """The same share of the amount lent each time, the rest with the last payment (a balloon in Apache Fineract)."""

    pct: Decimal


Method = (
    EqualInstalments
    | EvenedInstalments
    | EqualPrincipal
    | Flat
    | UpFrontInterest
    | Bullet
    | FlatBullet
    | Capitalising
    | Balloon
    | PartAtTheEnd
    | FixedPayment
    | Seasonal
    | PrincipalShare
)
