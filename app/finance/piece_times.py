"""The pieces that must be sold as people count them: a day, a week or a month, in the months in which a thing sells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Literal

from app.finance.break_even import exact_pieces
from app.finance.inputs import PlanInputs, Product
from app.finance.measured import enough
from app.finance.months import project

WEEKS = Fraction(52, 12)  # of a month, as rhythms of the plan count them
MOST_ROUNDED = Fraction(6, 5)  # of the month: 2 a day are 52 a month and no target where 29 are enough


@dataclass(frozen=True)
class Selling:
    """Whole pieces, rounded up; hundredths of what is measured. `per_month` is of a month in which it sells; `months`
    are these, where not all do. Of a month: `each_week` are sold in every week of it, and one more in some."""

    product: str
    per_month: int | Decimal
    many: int | Decimal
    time: Literal["day", "week", "month"]
    months: tuple[int, ...]
    each_week: int | None = None


def selling(inputs: PlanInputs) -> tuple[Selling, ...]:
    """Of each product that has a price, so that business, lender and family are paid; none where no sales suffice.

    A day is a day open. It counts where at least one is sold in it and rounding it up asks for little more than the
    month; else a week, on the same terms; else the month alone. Raises ImpossibleTerms, TooLarge.
    """
    *_, cash = exact_pieces(project(inputs))
    return tuple(_of(product, a_month, inputs.days_open) for product, a_month in cash)


def by_layer(inputs: PlanInputs) -> tuple[tuple[int | Decimal, ...], ...]:
    """The same for a month alone: what pays the business, with the wear of things, and all; by product."""
    found = exact_pieces(project(inputs))
    return tuple(tuple(enough(_when_it_sells(*one)[0], one[0]) for one in layer) for layer in found)


def _when_it_sells(product: Product, a_month: Fraction) -> tuple[Fraction, tuple[int, ...]]:
    """What a month of the whole year must sell, in one of the months in which it sells, and which these are."""
    months = tuple(n for n, pct in enumerate(product.season_pct, 1) if pct)
    return (a_month * 12 / len(months) if months else a_month), months


def _of(product: Product, a_month: Fraction, days: int) -> Selling:
    here, months = _when_it_sells(product, a_month)
    some = months if len(months) < 12 else ()
    many = enough(here, product)
    times: tuple[tuple[Literal["day", "week"], Fraction], ...] = (("day", Fraction(days)), ("week", WEEKS))
    for time, in_a_month in times:
        each = enough(here / in_a_month, product)
        if here >= in_a_month and Fraction(each) * in_a_month <= MOST_ROUNDED * Fraction(many):
            return Selling(product.name, many, each, time, some)
    return Selling(product.name, many, many, "month", some, floor(here / WEEKS))
