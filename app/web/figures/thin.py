"""The thin months: for how many days each month's box would pay the costs that come whatever is sold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import Outlook
from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import lowest, pays_for
from app.plan.checks.cash import CALM_DAYS, SHORT_DAYS
from app.plan.cushion import cushion
from app.plan.thin_months import days_in_the_box
from app.web.figures.parts import Row, name_of, short_names
from app.web.figures.why import address, rows_of
from app.web.pictures import days_chart

HEAD = (mark("Month"), mark("In the box"), mark("Days"))
KEY = (
    ("short", mark("Fewer than 15 days")),
    ("low", mark("Fewer than 30 days")),
    ("good", mark("30 days and more")),
)


@dataclass(frozen=True)
class ThinView:
    """`chart` is None where nothing has to be paid whatever is sold, and no month can be thin."""

    calm: bool
    lead: tuple[Message, ...]
    asked: tuple[str, ...]  # of each sentence the figure that it tells, or ""
    chart: Markup | None
    key: Sequence[tuple[str, str]]
    head: Sequence[str]
    months: tuple[Row, ...]
    more: tuple[Row, ...]  # what is missing for 30 days, and a reserve for one month


def thin(outlook: Outlook, tongue: Tongue, *, first: bool = False) -> ThinView:
    """`first`: of a picture to which more costs will come; no reserve is told of it."""
    days, currency = days_in_the_box(outlook), outlook.inputs.currency
    if days is None:
        return ThinView(
            True, (say("No cost comes whatever you sell. No month is thin."),), ("",), None, (), HEAD, (), ()
        )
    lead = _lead(days, outlook)
    return ThinView(
        calm=min(days) >= CALM_DAYS,
        lead=lead,
        asked=asked_days(lead, outlook),
        chart=days_chart(
            days, short_names(outlook, tongue), tongue, lead[0], calm=CALM_DAYS, few=SHORT_DAYS, key="thin"
        ),
        key=KEY,
        head=HEAD,
        months=tuple(
            Row(
                name_of(row.calendar, tongue),
                (Money(row.closing_cash, currency), tongue.number(lasts)),
                "mark" if lasts < CALM_DAYS else "",
                whys=(address("month.closing_cash", row.month), address("month.days", row.month)),
            )
            for row, lasts in zip(outlook.months, days, strict=True)
        ),
        more=_more(outlook, calm=min(days) >= CALM_DAYS, first=first),
    )


def asked_days(lead: Sequence[Message], outlook: Outlook) -> tuple[str, ...]:
    """Of each sentence the figure that it tells: how long the lowest box pays the business."""
    cash = outlook.ratios.cash
    said = pays_for(cash.days_of_cover) if cash.days_of_cover else None
    return tuple(address("month.days", cash.min_cash_month) if one == said else "" for one in lead)


def _more(outlook: Outlook, *, calm: bool, first: bool) -> tuple[Row, ...]:
    lacks = () if calm else ("cash.lacks",)
    return rows_of(outlook, *lacks, *(() if first or cushion(outlook) is None else ("reserve.month",)))


def _lead(days: Sequence[int], outlook: Outlook) -> tuple[Message, ...]:
    thinnest = min(outlook.months, key=lambda row: row.closing_cash)
    pays = pays_for(min(days)) if min(days) else say("That pays nothing.")
    least = lowest(Money(thinnest.closing_cash, outlook.inputs.currency), thinnest.calendar)
    if min(days) >= CALM_DAYS:
        return say("No month is thin. Each could pay 30 days of costs."), least, pays
    thin_ones = _thin_ones(days[0] < CALM_DAYS, sum(1 for one in days[1:] if one < CALM_DAYS))
    return (thin_ones, least) if thinnest.closing_cash < 0 else (thin_ones, least, pays)


def _thin_ones(start: bool, months: int) -> Message:
    """The day of opening is no month: a family that reads of three months counts three."""
    if not start:
        return count("One month is thin.", "%(n)s months are thin.", months)
    if not months:
        return say("The start is thin.")
    return count("The start and one month are thin.", "The start and %(n)s months are thin.", months)
