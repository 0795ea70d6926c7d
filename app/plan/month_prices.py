"""A price that changes with the months: kept as so many of every 100 of the usual price, told and read in money.

So the months go with the usual price when that changes. Six decimals keep a typed price exactly up to 90 million minor
units; beyond, to the nearest hundred-millionth of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up, to_places
from app.language.messages import Message, Month, say
from app.language.money import Money
from app.plan.fields import known

Row = Mapping[str, Any]
KEY = "price_season"
LEAST, MOST = 1, 400  # of every 100 of the usual price
PLACES = 6


def prices(row: Row) -> list[int] | None:
    """The price of each month in minor units, January first; None where it does not change, or is not known."""
    shares, price = row.get(KEY), row.get("price")
    if not known(shares) or not isinstance(price, int):
        return None
    return [half_up(Fraction(share) * price / 100) for share in shares or ()] or None


def shares(price: int, by_month: Sequence[int]) -> list[str] | None:
    """Each month's price as so many of every 100 of the usual one; None where every month is usual."""
    if all(one == price for one in by_month):
        return None
    return [format(to_places(Fraction(one * 100, price), PLACES).normalize(), "f") for one in by_month]


def fits(price: int, one: int) -> bool:
    """Whether a month may have this price beside the usual one."""
    return LEAST * price <= one * 100 <= MOST * price


def said(row: Row, currency: str) -> Iterator[Message]:
    """The months with a price of their own."""
    found, usual = prices(row), row.get("price")
    shown: Sequence[Money | Decimal] = (
        [Money(one, currency) for one in found] if found else [Decimal(one) for one in row[KEY]]
    )
    plain = Money(usual, currency) if found and usual else Decimal(100)
    other = [(month, one) for month, one in enumerate(shown, 1) if one != plain]
    if not other:
        yield SAME
    for month, one in other:
        yield say("%(month)s: %(value)s", month=Month(month), value=one)


def told(row: Row, currency: str) -> Message:
    """One sentence about the year."""
    found = prices(row)
    if found is None or len(set(found)) == 1:
        return SAME
    least, most = min(found), max(found)
    low = {"low_month": Month(found.index(least) + 1), "low": Money(least, currency)}
    high = {"high_month": Month(found.index(most) + 1), "high": Money(most, currency)}
    if least == row["price"]:
        return say("Dearest in %(high_month)s: %(high)s.", **high)
    if most == row["price"]:
        return say("Cheapest in %(low_month)s: %(low)s.", **low)
    return say("Cheapest in %(low_month)s: %(low)s. Dearest in %(high_month)s: %(high)s.", **low, **high)


SAME = say("The price is the same all year.")
