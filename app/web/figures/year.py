"""The first year: from sales to what stays, which is not the same as what is in the box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import Outlook, YearOne
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import at_its_lowest
from app.plan.fields import AllAnswers
from app.plan.of_others import in_costs_of_the_year
from app.plan.own_work import worth_of_work
from app.plan.unpaid_work import true_cost
from app.web.figures.parts import Row, name_of
from app.web.figures.why import address
from app.web.pictures import Bar, bars

HEAD = (mark("Month"), mark("Sales"), mark("Profit before the owner"), mark("Taken home"))
WEAR = mark("Wear of the things")
UNPAID = mark("Sold, but customers never pay")


@dataclass(frozen=True)
class YearView:
    lead: tuple[Message, ...]
    missing: tuple[Message, ...]  # what the year lacks: it loses, less is earned than taken home, or the box is short
    chart: Markup
    lines: tuple[Row, ...]
    head: Sequence[str]
    months: tuple[Row, ...]
    work: tuple[Message, ...]  # what the owner's day brings
    true_cost: tuple[Message, ...]  # of work without pay
    in_costs: Message | None  # what the others of a joint plan take home


def year(outlook: Outlook, tongue: Tongue, answers: AllAnswers) -> YearView:
    found, currency = outlook.ratios.year1, outlook.inputs.currency
    return YearView(
        lead=_lead(found, currency),
        missing=(*_missing(found, currency), *_short(outlook)),
        chart=_chart(found, currency, tongue),
        lines=_lines(found, currency),
        head=HEAD,
        months=_months(outlook, tongue),
        work=worth_of_work(answers, outlook),
        true_cost=true_cost(answers, outlook),
        in_costs=in_costs_of_the_year(outlook),
    )


def _lead(found: YearOne, currency: str) -> tuple[Message, ...]:
    """What the year brings."""
    profit, stays = found.net_profit_before_owner_pay_m1_12, found.net_profit_after_owner_pay_m1_12
    if profit < 0:
        return ()
    earns = say("In the first year the business earns %(amount)s.", amount=Money(profit, currency))
    if not found.owner_drawings or stays < 0:
        return (earns,)
    taken, left = Money(found.owner_drawings, currency), Money(stays, currency)
    return earns, say("You take %(taken)s home. %(stays)s stays in the business.", taken=taken, stays=left)


def _missing(found: YearOne, currency: str) -> tuple[Message, ...]:
    profit, stays = found.net_profit_before_owner_pay_m1_12, found.net_profit_after_owner_pay_m1_12
    if profit < 0:
        return (say("In the first year the business loses %(amount)s.", amount=Money(-profit, currency)),)
    if not found.owner_drawings or stays >= 0:
        return ()
    taken, more = Money(found.owner_drawings, currency), Money(-stays, currency)
    return (say("You take %(taken)s home. That is %(more)s more than it earns.", taken=taken, more=more),)


def _short(outlook: Outlook) -> tuple[Message, ...]:
    """A year that earns can still be one in which the box is short: that is said beside it."""
    return () if outlook.box_holds else (at_its_lowest(outlook),)


def _chart(found: YearOne, currency: str, tongue: Tongue) -> Markup:
    profit = Money(found.net_profit_before_owner_pay_m1_12, currency)
    taken = [(name, minor) for name, minor in _taken(found) if minor]
    rows = [
        Bar(mark("Sales"), Money(found.sales, currency), "mine"),
        *(Bar(name, Money(minor, currency), "out") for name, minor in taken),
        Bar(mark("Profit before the owner"), profit, "good" if profit.minor >= 0 else "short"),
        Bar(mark("Taken home"), Money(found.owner_drawings, currency)),
    ]
    title = say("The first year: sales %(sales)s, profit %(profit)s.", sales=rows[0].amount, profit=profit)
    return bars(rows, tongue, title, key="year")


def _taken(found: YearOne) -> tuple[tuple[str, int], ...]:
    """What is taken from the sales before the profit, so that the bars add up."""
    return (
        (mark("Material"), found.cost_of_sales),
        (mark("Costs and taxes"), found.operating_costs + found.taxes),
        (WEAR, found.depreciation),
        (UNPAID, found.bad_debts),
        (mark("Interest"), found.interest),
    )


def _lines(found: YearOne, currency: str) -> tuple[Row, ...]:
    stays = found.net_profit_after_owner_pay_m1_12 >= 0  # what is missing is marked, what is there is no warning
    lines: tuple[tuple[str, int, str, str, str], ...] = (
        (mark("Sales"), 1, "sales", "sales", "open"),
        (mark("Material"), -1, "cost_of_sales", "sales", ""),
        (mark("Costs"), -1, "operating_costs", "costs", ""),
        (mark("Taxes"), -1, "taxes", "rules", ""),
        (WEAR, -1, "depreciation", "start", ""),
        (UNPAID, -1, "bad_debts", "sales", ""),
        (mark("Interest"), -1, "interest", "sources", ""),
        (mark("Profit before the owner"), 1, "net_profit_before_owner_pay_m1_12", "", "sum"),
        (mark("Taken home"), -1, "owner_drawings", "costs", ""),
        (mark("Stays in the business"), 1, "net_profit_after_owner_pay_m1_12", "", "sum" if stays else "mark"),
    )
    return tuple(
        Row(name, (Money(sign * getattr(found, line), currency),), kind, part, whys=(address(f"year1.{line}"),))
        for name, sign, line, part, kind in lines
        if getattr(found, line) or kind
    )


def _months(outlook: Outlook, tongue: Tongue) -> tuple[Row, ...]:
    return tuple(
        Row(
            name_of(row.calendar, tongue),
            tuple(
                Money(minor, outlook.inputs.currency)
                for minor in (row.sales, row.net_profit_before_owner_pay, row.owner_drawings)
            ),
            whys=tuple(
                address(f"month.{line}", row.month)
                for line in ("sales", "net_profit_before_owner_pay", "owner_drawings")
            ),
        )
        for row in outlook.months[1:]
    )
