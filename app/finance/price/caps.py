"""A legal cap on the price of credit, compared by its own definition; what is not known is said to be unknown.

A cap is stored as it was published, with its source and the day somebody looked: published caps are not always the
product of their base (Colombia printed 87.82 for 87.825).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.price.names import NamedRate, RateName
from app.finance.rounding import to_places

Answer = Literal["yes", "no", "unknown"]
WhyUnknown = Literal["no_cap_known", "definition_not_known", "another_rate", "no_rate", "not_yet_valid"]


@dataclass(frozen=True)
class Cap:
    """`pct` is per cent a year as printed with `places` decimals; None where it is not known."""

    place: str
    definition: RateName | None  # the rate the cap is stated in; None where it is not known
    pct: Decimal | None
    source: str
    valid_from: dt.date
    checked_on: dt.date
    places: int = 2
    multiple: Fraction | None = None  # of an average that is published beside it


class Verdict(NamedTuple):
    """Whether the rate keeps to the cap; with the rate as it was compared, or why that cannot be said."""

    within: Answer
    compared_pct: Decimal | None
    why: WhyUnknown | None


def within(cap: Cap, rate: NamedRate, on: dt.date) -> Verdict:
    """The rate rounded as the cap is printed, against the cap: 24.0002 is not above 24.00."""
    why = _why_unknown(cap, rate, on)
    if why is not None or cap.pct is None or rate.value is None:
        return Verdict("unknown", None, why)
    compared = as_printed(rate.value * 100, cap.places)
    return Verdict("yes" if compared <= cap.pct else "no", compared, None)


def as_printed(pct: Decimal, places: int = 2) -> Decimal:
    """A rate at the precision in which caps are printed, half up."""
    return to_places(pct, places)


def _why_unknown(cap: Cap, rate: NamedRate, on: dt.date) -> WhyUnknown | None:
    if cap.pct is None:
        return "no_cap_known"
    if on < cap.valid_from:
        return "not_yet_valid"
    if cap.definition is None:
        return "definition_not_known"
    if rate.name != cap.definition:
        return "another_rate"
    return "no_rate" if rate.value is None else None


def multiple_of(base_pct: Decimal, multiple: Fraction) -> Decimal:
    """A multiple of a published average, half-up to two decimals: 1.5 x 17.01 is 25.52.

    Sources: Colombia, Código de Comercio art. 884; Tunisia, law 99-64 as it stood in 2004.
    """
    if base_pct < 0:
        raise ImpossibleTerms("base_pct", "negative")
    if multiple <= 0:
        raise ImpossibleTerms("multiple", "negative" if multiple else "zero")
    return to_places(Fraction(base_pct) * multiple, 2)
