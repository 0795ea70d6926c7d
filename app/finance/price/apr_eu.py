"""The annual percentage rate of charge of the European Union.

Source: Directive 2008/48/EC, Annex I part I (remarks as in Directive 2011/90/EU), the same in Directive 2014/17/EU,
Annex I: sum C_k (1 + X)^-t_k = sum D_l (1 + X)^-s_l, where times are years from the first drawdown; what is paid before
it has a negative time (remark b). Conventions as in the Commission's worked examples (Markt/2014/107/H3/TA/LV).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.loans.calendar import month_later
from app.finance.price.solver import Flow, Found, cost_rate

Regular = Literal["weeks", "months", "years"]
_MONTHS = {"months": 1, "years": 12}


class Dated(NamedTuple):
    """`amount` is above zero into the borrower's hand, below when it is given back."""

    amount: Decimal
    day: dt.date


def apr(flows: Sequence[Flow]) -> Found:
    """X of flows at times in years (0.065 is 6.5 %). Raises ImpossibleTerms where nothing is drawn down.

    What is given back at the very moment it is received, and in full, costs nothing: 0.
    """
    if not any(flow.amount > 0 for flow in flows):
        raise ImpossibleTerms("drawdowns", "missing")
    found = cost_rate(flows)
    return Found(Decimal(0)) if found.why == "nothing_flows" else found


def apr_of_dates(flows: Sequence[Dated], regular: Regular | None = None) -> Found:
    """X of dated flows, counted in whole weeks, months or years where they are whole (remark c).

    `regular` is the period of the agreement's payments; when it is not told, weeks are taken where every interval is
    whole in weeks, else months.
    """
    if not any(flow.amount > 0 for flow in flows):
        raise ImpossibleTerms("drawdowns", "missing")
    first = min(flow.day for flow in flows if flow.amount > 0)
    period = regular or _seen_in([flow.day for flow in flows], first)
    return apr([Flow(flow.amount, years(first, flow.day, period)) for flow in flows])


def years(first: dt.date, day: dt.date, regular: Regular = "months") -> Fraction:
    """The interval from the first drawdown in years; below zero for a day before it (remarks b and c)."""
    if day < first:
        return -_interval(day, first, regular)
    return _interval(first, day, regular)


def _interval(earlier: dt.date, later: dt.date, regular: Regular) -> Fraction:
    """Whole periods counted backwards from the later day, and the days that remain over the day-year that ends there.

    That year is the one counted backwards from the last of those days, of 365 or 366 days (remark c iii).
    """
    whole = _whole_months(earlier, later)
    if whole is not None:
        return Fraction(whole, 12)
    share, reached = _counted_back(earlier, later, regular)
    return share + Fraction((reached - earlier).days, (reached - month_later(reached, -12)).days)


def _counted_back(earlier: dt.date, later: dt.date, regular: Regular) -> tuple[Fraction, dt.date]:
    """The whole periods in years, and the day where they begin."""
    if regular == "weeks":
        weeks = (later - earlier).days // 7
        return Fraction(weeks, 52), later - dt.timedelta(weeks=weeks)
    step = _MONTHS[regular]
    periods = ((later.year - earlier.year) * 12 + later.month - earlier.month) // step
    if month_later(later, -periods * step) < earlier:
        periods -= 1
    return Fraction(periods * step, 12), month_later(later, -periods * step)


def _whole_months(earlier: dt.date, later: dt.date) -> int | None:
    """From 31 January to 28 February, and from 28 February to 31 March, is a month."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    whole = month_later(earlier, months) == later or month_later(later, -months) == earlier
    return months if whole else None


def _seen_in(days: Sequence[dt.date], first: dt.date) -> Regular:
    """Whole months are counted as such in either."""
    return "weeks" if all((day - first).days % 7 == 0 for day in days) else "months"
