"""Green, amber or red: where a ratio lies between limits that a partner can set.

The limits are proposals unless a source is named beside them; none of them is a gate. The only gate is money in the
box in every month.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.errors import ImpossibleTerms

Colour = Literal["green", "amber", "red"]
Source = Literal["proposal", "sourced"]


@dataclass(frozen=True)
class Band:
    """`green` and `red` are the limits; between them it is amber. Where more is better green lies above red.

    At a limit the better colour holds: 1.5 is green, 1.2 is amber where they are the limits.
    """

    green: Decimal
    red: Decimal
    source: Source
    said_by: str

    def colour(self, value: Decimal | int | None) -> Colour | None:
        """None for a ratio that is undefined."""
        if value is None:
            return None
        if self.green > self.red:
            return "green" if value >= self.green else "amber" if value >= self.red else "red"
        return "green" if value <= self.green else "amber" if value <= self.red else "red"


_D = Decimal
PROPOSED: Mapping[str, Band] = {
    "dscr_after_living": Band(_D("1.5"), _D("1.2"), "proposal", "cash after living over debt service"),
    "debt_to_surplus": Band(
        _D("0.5"), _D("0.7"), "proposal", "the measure is Cerise's (2011); usual ceilings of lenders are 0.70 to 0.75"
    ),
    "debt_to_surplus_unsure": Band(_D("0.4"), _D("0.5"), "proposal", "for income that is unsure or seasonal"),
    "debt_to_total_income": Band(
        _D("0.4"), _D("0.5"), "proposal", "0.50 is India's cap since 2022, not checked in its text"
    ),
    "days_of_cover": Band(_D(30), _D(15), "proposal", "days of fixed costs that the lowest cash pays"),
    "debt_to_equity": Band(_D(1), _D(2), "proposal", "loan over the owner's part"),
    "loan_to_monthly_sales": Band(_D(3), _D(6), "proposal", "above three months of sales a lender asks"),
}


def with_limits(changes: Mapping[str, tuple[Decimal, Decimal]], said_by: str) -> Mapping[str, Band]:
    """The proposals with a partner's own limits, (green, red) by ratio. Raises ImpossibleTerms."""
    bands = dict(PROPOSED)
    for key, (green, red) in changes.items():
        if key not in bands:
            raise ImpossibleTerms(f"bands.{key}", "not_known")
        if not (green.is_finite() and red.is_finite()):
            raise ImpossibleTerms(f"bands.{key}", "not_a_number")
        if (green > red) != (bands[key].green > bands[key].red):
            raise ImpossibleTerms(f"bands.{key}", "out_of_range")
        bands[key] = Band(green, red, "sourced", said_by)
    return bands
