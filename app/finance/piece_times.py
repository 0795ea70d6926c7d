"""The pieces that must be sold as people count them: a day, a week or a month, in the months in which a thing sells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.finance.break_even import pieces_of_cash
from app.finance.inputs import PlanInputs, Product
from app.finance.measured import enough
from app.finance.months import project

WEEKS = Fraction(52, 12)  # of a month, as rhythms of the plan count them


@dataclass(frozen=True)
class Selling:
    """Whole pieces, rounded up; hundredths of what is measured. `per_month` is of a month in which it sells; `months`
    are these, where not all do."""

    product: str
    per_month: int | Decimal
    many: int | Decimal
    time: Literal["day", "week", "month"]
    months: tuple[int, ...]


def selling(inputs: PlanInputs) -> tuple[Selling, ...]:
    """Of each product that has a price, so that business, lender and family are paid; none where no sales suffice.

    A day is a day open, and counts where at least one is sold in it, else a week. Raises ImpossibleTerms, TooLarge.
    """
    return tuple(
        _of(product, a_month, inputs.days_open, tuple(n for n, pct in enumerate(product.season_pct, 1) if pct))
        for product, a_month in pieces_of_cash(project(inputs))
    )


def _of(product: Product, a_month: Fraction, days: int, months: tuple[int, ...]) -> Selling:
    here = a_month * 12 / len(months) if months else a_month
    some = months if len(months) < 12 else ()
    many = enough(here, product)
    if here >= days:
        return Selling(product.name, many, enough(here / days, product), "day", some)
    if here >= WEEKS:
        return Selling(product.name, many, enough(here / WEEKS, product), "week", some)
    return Selling(product.name, many, many, "month", some)
