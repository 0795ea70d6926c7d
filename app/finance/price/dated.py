"""Present values and rates of dated flows: what spreadsheets call XNPV, XNFV and XIRR.

Rates are per year (0.1 is ten per cent), time is counted from the earliest day by a named day count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from app.finance.day_counts import DayCountName, year_fraction
from app.finance.errors import ImpossibleTerms
from app.finance.price.sharpening import DIGITS
from app.finance.price.solver import Flow, Found, only_rate, usual_rate


class DatedFlow(NamedTuple):
    day: dt.date
    amount: Decimal


def xnpv(rate: Decimal, flows: Sequence[DatedFlow], day_count: DayCountName = "ACT/365F") -> Decimal:
    """The worth of the flows on the earliest day."""
    return _worth(rate, in_years(flows, day_count), Fraction(0))


def xnfv(rate: Decimal, flows: Sequence[DatedFlow], day_count: DayCountName = "ACT/365F") -> Decimal:
    """The worth of the flows on the latest day."""
    timed = in_years(flows, day_count)
    return _worth(rate, timed, max(flow.time for flow in timed))


def xfv(
    start: dt.date, day: dt.date, end: dt.date, rate_to_day: Decimal, rate_to_end: Decimal, amount: Decimal
) -> Decimal:
    """What an amount of `day` is worth at the end: brought back to the start at one rate, forward at the other."""
    with localcontext(prec=DIGITS):
        back = power(1 + rate_to_day, year_fraction(start, day, "ACT/365F"))
        return amount / back * power(1 + rate_to_end, year_fraction(start, end, "ACT/365F"))


def xirr(flows: Sequence[DatedFlow], day_count: DayCountName = "ACT/365F") -> Found:
    """The one rate at which the flows are worth nothing; without a value where there is none, or more than one."""
    return only_rate(in_years(flows, day_count))


def usual_xirr(flows: Sequence[DatedFlow], day_count: DayCountName = "ACT/365F") -> Found:
    """What spreadsheets answer, also where several rates exist: the one nearest to no growth."""
    return usual_rate(in_years(flows, day_count))


def in_years(flows: Sequence[DatedFlow], day_count: DayCountName) -> list[Flow]:
    if not flows:
        raise ImpossibleTerms("flows", "missing")
    first = min(flow.day for flow in flows)
    return [Flow(flow.amount, year_fraction(first, flow.day, day_count)) for flow in flows]


def power(base: Decimal, exponent: Fraction) -> Decimal:
    """base^exponent in the digits of the context; the base is above 0."""
    if base <= 0:
        raise ImpossibleTerms("rate", "out_of_range")
    return base ** (Decimal(exponent.numerator) / exponent.denominator)


def _worth(rate: Decimal, flows: Sequence[Flow], at: Fraction) -> Decimal:
    with localcontext(prec=DIGITS):
        return sum((flow.amount * power(1 + rate, at - flow.time) for flow in flows), Decimal(0))
