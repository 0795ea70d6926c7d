"""The first year: from sales to what stays, which is not the same as what is in the box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import Outlook, YearOne
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.web.figures.parts import Row, name_of
from app.web.pictures import Bar, bars

HEAD = (mark("Month"), mark("Sales"), mark("Profit before the owner"), mark("Taken home"))


@dataclass(frozen=True)
class YearView:
    gains: bool
    lead: tuple[Message, ...]
    chart: Markup
    lines: tuple[Row, ...]
    head: Sequence[str]
    months: tuple[Row, ...]


def year(outlook: Outlook, tongue: Tongue) -> YearView:
    found, currency = outlook.ratios.year1, outlook.inputs.currency
    return YearView(
        gains=found.net_profit_after_owner_pay_m1_12 >= 0,
        lead=_lead(found, currency),
        chart=_chart(found, currency, tongue),
        lines=_lines(found, currency),
        head=HEAD,
        months=_months(outlook, tongue),
    )


def _lead(found: YearOne, currency: str) -> tuple[Message, ...]:
    profit, stays = found.net_profit_before_owner_pay_m1_12, found.net_profit_after_owner_pay_m1_12
    if profit < 0:
        return (say("In the first year the business loses %(amount)s.", amount=Money(-profit, currency)),)
    said = [say("In the first year the business earns %(amount)s.", amount=Money(profit, currency))]
    if not found.owner_drawings:
        return tuple(said)
    if stays >= 0:
        said.append(
            say(
                "You take %(taken)s home. %(stays)s stays in the business.",
                taken=Money(found.owner_drawings, currency),
                stays=Money(stays, currency),
            )
        )
    else:
        said.append(
            say(
                "You take %(taken)s home. That is %(more)s more than it earns.",
                taken=Money(found.owner_drawings, currency),
                more=Money(-stays, currency),
            )
        )
    return tuple(said)


def _chart(found: YearOne, currency: str, tongue: Tongue) -> Markup:
    profit = Money(found.net_profit_before_owner_pay_m1_12, currency)
    rows = [
        Bar(mark("Sales"), Money(found.sales, currency), "mine"),
        Bar(mark("Material"), Money(found.cost_of_sales, currency), "low"),
        Bar(mark("Costs and taxes"), Money(found.operating_costs + found.taxes, currency), "low"),
        Bar(mark("Profit before the owner"), profit, "good" if profit.minor >= 0 else "short"),
        Bar(mark("Taken home"), Money(found.owner_drawings, currency)),
    ]
    title = say("The first year: sales %(sales)s, profit %(profit)s.", sales=rows[0].amount, profit=profit)
    return bars(rows, tongue, title, key="year")


def _lines(found: YearOne, currency: str) -> tuple[Row, ...]:
    lines = (
        (mark("Sales"), found.sales, "sales", "open"),
        (mark("Material"), -found.cost_of_sales, "sales", ""),
        (mark("Costs"), -found.operating_costs, "costs", ""),
        (mark("Taxes"), -found.taxes, "rules", ""),
        (mark("Wear"), -found.depreciation, "start", ""),
        (mark("Never paid"), -found.bad_debts, "sales", ""),
        (mark("Interest"), -found.interest, "sources", ""),
        (mark("Profit before the owner"), found.net_profit_before_owner_pay_m1_12, "", "sum"),
        (mark("Taken home"), -found.owner_drawings, "costs", ""),
        (mark("Stays in the business"), found.net_profit_after_owner_pay_m1_12, "", "mark"),
    )
    return tuple(Row(name, (Money(minor, currency),), kind, part) for name, minor, part, kind in lines if minor or kind)


def _months(outlook: Outlook, tongue: Tongue) -> tuple[Row, ...]:
    return tuple(
        Row(
            name_of(row.calendar, tongue),
            tuple(
                Money(minor, outlook.inputs.currency)
                for minor in (row.sales, row.net_profit_before_owner_pay, row.owner_drawings)
            ),
        )
        for row in outlook.months[1:]
    )
