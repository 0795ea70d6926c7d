"""What if: the box and the least to sell, as planned and with some answers moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import Outlook
from app.finance.repair import TESTS
from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import at_its_lowest
from app.plan.families import Families
from app.plan.loan_words import TO_PAY_ALL
from app.web.figures.parts import Row, short_names
from app.web.figures.stress import HardYear, boxes, lacks, year_of
from app.web.figures.why import address
from app.web.pictures import box_chart

HEAD = (mark("What"), mark("As you planned it"), mark("With this"))
KEY = (("was", mark("As you planned it")), ("good", mark("With this")), ("low", mark("The lowest month")))
KEY_SHORT = (*KEY[:2], ("short", mark("The box is short of money")))


@dataclass(frozen=True)
class WhatIfView:
    """`box` and `family` (empty where it has enough) are said of any plan; `lead` of one with a change. `year` is the
    hard year from which somebody came, with the same changes."""

    holds: bool
    box: Message
    family: tuple[Message, ...]
    lead: tuple[Message, ...]
    chart: Markup
    key: Sequence[tuple[str, str]]
    head: Sequence[str]
    rows: tuple[Row, ...]
    year: HardYear | None


def what_if(
    before: Outlook,
    after: Outlook,
    tongue: Tongue,
    shared: Families | None = None,
    year: str | None = None,
    *,
    whys: tuple[str, str] = ("", ""),
) -> WhatIfView:
    """`shared`: several families take home from this box. `year`: the key of a hard year. `whys`: where the figures of
    the plan are asked, and where those with this."""
    currency = after.inputs.currency
    values, planned = ([row.closing_cash for row in seen.months] for seen in (after, before))
    return WhatIfView(
        holds=after.box_holds,
        box=at_its_lowest(after),
        family=_family(after, shared),
        lead=_lead(before, after),
        chart=box_chart(values, short_names(after, tongue), tongue, currency, planned, key="if", height=220),
        key=KEY if min(values) >= 0 else KEY_SHORT,
        head=HEAD,
        rows=_rows((before, after), whys),
        year=year_of(boxes(after, (TESTS[year],)), 0, {}, shared) if year else None,
    )


def _family(seen: Outlook, shared: Families | None) -> tuple[Message, ...]:
    """What the family misses, where it does: a box that holds may leave it without money."""
    reserve = seen.ratios.household.lowest_household_reserve
    return () if reserve >= 0 else (lacks(Money(-reserve, seen.inputs.currency), shared),)


def _lead(before: Outlook, after: Outlook) -> tuple[Message, ...]:
    """What the box was, and whether it holds still."""
    if before.inputs == after.inputs:
        return ()
    was = before.ratios.cash
    said: list[Message] = []
    lowest = Money(was.min_closing_cash, before.inputs.currency)
    if was.min_cash_calendar:
        said.append(say("As planned it is %(amount)s in %(month)s.", amount=lowest, month=Month(was.min_cash_calendar)))
    else:
        said.append(say("As planned it is %(amount)s on the day you open.", amount=lowest))
    if after.box_holds != before.box_holds:
        said.append(
            say("With this the box holds.") if after.box_holds else say("With this the box does not hold any more.")
        )
    return tuple(said)


def _rows(both: tuple[Outlook, Outlook], whys: tuple[str, str]) -> tuple[Row, ...]:
    names = (
        mark("Lowest in the box"),
        mark("In the box after 12 months"),
        TO_PAY_ALL[any(seen.borrows for seen in both)],
        mark("The plan sells, on average"),
        mark("Lowest family reserve"),
    )
    pairs = zip(*map(_figures, both), strict=True)
    return tuple(
        Row(
            name,
            tuple(None if amount is None else Money(amount, both[0].inputs.currency) for amount, _ in pair),
            whys=tuple("" if amount is None else f"{why}/{of}" for (amount, of), why in zip(pair, whys, strict=True)),
        )
        for name, pair in zip(names, pairs, strict=True)
    )


def _figures(seen: Outlook) -> tuple[tuple[int | None, str], ...]:
    """Each with how it is asked for."""
    cash, least, home = seen.ratios.cash, seen.ratios.break_even, seen.ratios.household
    return (
        (cash.min_closing_cash, address("month.closing_cash", cash.min_cash_month)),
        (cash.closing_cash_m12, address("month.closing_cash", 12)),
        (least.cash_survival_per_month, "break_even.cash_survival_per_month"),
        (least.average_sales_per_month, "break_even.average_sales_per_month"),
        (home.lowest_household_reserve, address("home.reserve", home.lowest_reserve_month)),
    )
