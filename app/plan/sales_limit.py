"""How much a business may sell while it pays its country's simple tax, and whether a plan sells more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.finance.outlook import Outlook
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.sourced import Origin


@dataclass(frozen=True)
class SalesLimit:
    """Of one way to be taxed or registered, by its own name; None where there is no such limit."""

    name: str
    a_year: Money | None
    a_month: Money | None
    origin: Origin


def sold(outlook: Outlook) -> tuple[Money, Money]:
    """In twelve months as planned, and in a month of them on average."""
    ratios, currency = outlook.ratios, outlook.inputs.currency
    return Money(ratios.year1.sales, currency), Money(ratios.break_even.average_sales_per_month, currency)


def above(allowed: SalesLimit, a_year: Money, a_month: Money) -> Message | None:
    """None where sales stay below the limit, or it has none."""
    for sales, limit, words in (
        (a_year, allowed.a_year, mark("The plan sells %(sales)s in twelve months, more than %(limit)s.")),
        (a_month, allowed.a_month, mark("The plan sells %(sales)s in a month on average, more than %(limit)s.")),
    ):
        if limit and limit.currency == sales.currency and sales.minor > limit.minor:
            return say(words, sales=sales, limit=limit)
    return None


def above_all(limits: Iterable[SalesLimit], outlook: Outlook) -> tuple[SalesLimit, Message] | None:
    """The widest limit, where the plan sells more than any of them allows."""
    told = sorted((one for one in limits if one.a_year or one.a_month), key=_width)
    said = [(one, words) for one in told if (words := above(one, *sold(outlook)))]
    return said[-1] if said and len(said) == len(told) else None


def _width(limit: SalesLimit) -> int:
    a_year, a_month = (0 if one is None else one.minor for one in (limit.a_year, limit.a_month))
    return a_month * 12 or a_year
