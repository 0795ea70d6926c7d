"""How much a family may receive in kind, and what that is in the money of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from app.language.money import Money, exponent
from app.matching.need import Family
from app.matching.offers import GrantLine, Rate

HEADS = ("principal", "beneficiary", "returnee", "any", "adult", "adult_or_UAM")
ADULTS = ("dependant_adult", "dependant_any")
MINORS = ("dependant_minor", "dependant_any")


@dataclass(frozen=True)
class Ceiling:
    """Money of the programme: for the head, each further adult, each minor, and the family together."""

    head: Money
    adult: Money | None
    minor: Money | None
    total: Money


def in_kind(lines: Iterable[GrantLine]) -> tuple[GrantLine, ...]:
    """The lines that pay for things of a plan, with an amount."""
    return tuple(
        line
        for line in lines
        if line.form == "in_kind" and line.component == "reintegration" and line.ceiling is not None
    )


def ceiling(lines: Iterable[GrantLine], family: Family) -> Ceiling | None:
    """The sum over the family's members (rule GEN-04); None where the programme names no amount."""
    kept = in_kind(lines)
    head, adult, minor = (_for(kept, persons) for persons in (HEADS, ADULTS, MINORS))
    if head is None:
        return None
    total = head.minor
    total += family.adults * (adult.minor if adult else 0)
    total += family.minors * (minor.minor if minor else 0)
    return Ceiling(head, adult, minor, Money(total, head.currency))


def _for(lines: tuple[GrantLine, ...], persons: tuple[str, ...]) -> Money | None:
    for person in persons:
        for line in lines:
            if line.person == person and line.ceiling is not None:
                return Money(line.ceiling, line.currency)
    return None


def converted(amount: Money, rate: Rate) -> Money:
    """Euros in the plan's currency at the dated rate, rounded down: a limit is never overstated."""
    if amount.currency != "EUR":
        raise ValueError(f"rates are kept for the euro, not for {amount.currency}")
    exact = Fraction(amount.minor, 100) * Fraction(rate.units_per_euro) * 10 ** exponent(rate.currency)
    return Money(int(exact), rate.currency)
