"""The box month by month: is there always money in it, when is it lowest, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from app.finance.explain import closing_cash
from app.finance.outlook import MonthRow, Outlook
from app.finance.repair import Repair, repairs
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import FIRST, FIRST_YEAR, MORE_COMES, lowest, pays_for, short_later, year_two
from app.plan.cushion import cushion
from app.plan.families import Families, families
from app.plan.of_others import in_costs
from app.plan.reading import PlanReading
from app.web.figures.parts import Notice, Row, name_of, notices, short_names
from app.web.figures.thin import asked_days
from app.web.figures.trail import trail, trail_title
from app.web.figures.ways import ways
from app.web.figures.why import address
from app.web.pictures import box_chart

HEAD = (mark("Month"), mark("Comes in"), mark("Goes out"), mark("In the box"))
KEY = (("low", mark("The lowest month")),)
KEY_SHORT = (("short", mark("The box is short of money")), ("zero", mark("Here the box is empty")))
THEN = (("was", mark("Before")), ("good", mark("Now")), ("low", mark("The lowest month")))


@dataclass(frozen=True)
class BoxView:
    """`trail` opens one month's number to its lines; `trail_month` is that month, 0 to 12. `not_asked`: the pages that
    cost money and are open, each (address below the plan's parts, name)."""

    holds: bool
    lead: tuple[Message, ...]
    asked: tuple[str, ...]  # of each sentence of `lead` the figure that it tells, or ""
    not_asked: tuple[tuple[str, str], ...]
    chart: Markup
    cushion: tuple[Message, ...]
    key: Sequence[tuple[str, str]]
    notices: tuple[Notice, ...]
    trail_month: int
    trail_title: Message
    trail: tuple[Row, ...]
    head: Sequence[str]
    months: tuple[Row, ...]
    year_two: tuple[Message, ...]
    in_costs: Message | None  # what the others of a joint plan take home


def box(
    reading: PlanReading,
    outlook: Outlook,
    tongue: Tongue,
    *,
    month: int | None = None,
    before: Outlook | None = None,
    with_ways: bool = True,
) -> BoxView:
    """`month` is the one to open, the lowest when None; `before` an earlier version, drawn dashed."""
    cash, currency = outlook.ratios.cash, outlook.inputs.currency
    opened = outlook.months[cash.min_cash_month if month is None or not 0 <= month <= 12 else month]
    values = [row.closing_cash for row in outlook.months]
    earlier = [row.closing_cash for row in before.months] if before else None
    lead = _lead(outlook, first=bool(reading.not_asked))
    return BoxView(
        holds=outlook.box_holds,
        lead=lead,
        asked=asked_days(lead, outlook),
        not_asked=reading.not_asked,
        chart=box_chart(values, short_names(outlook, tongue), tongue, currency, earlier, height=240),
        cushion=() if reading.not_asked else _cushion(outlook),
        key=THEN if before else KEY if min(values) >= 0 else KEY_SHORT,
        notices=_notices(reading, outlook, with_ways),
        trail_month=opened.month,
        trail_title=trail_title(opened),
        trail=trail(opened, currency=currency),
        head=HEAD,
        months=tuple(_month(row, outlook, tongue) for row in outlook.months),
        year_two=() if reading.not_asked else year_two(outlook),
        in_costs=in_costs(outlook),
    )


def _lead(outlook: Outlook, *, first: bool) -> tuple[Message, ...]:
    """No plain yes from a first picture, to which more costs will come."""
    cash = outlook.ratios.cash
    amount = Money(abs(cash.min_closing_cash), outlook.inputs.currency)
    if cash.min_closing_cash < 0:
        return (_short(cash.min_cash_calendar, amount),)
    if later := short_later(outlook):
        return (FIRST_YEAR, later)
    if first:
        return (FIRST, lowest(amount, cash.min_cash_calendar), MORE_COMES)
    said = [say("Yes, every month."), lowest(amount, cash.min_cash_calendar)]
    if cash.days_of_cover:
        said.append(pays_for(cash.days_of_cover))
    return tuple(said)


def _short(calendar: int | None, amount: Money) -> Message:
    if calendar is None:
        return say("No. On the day you open, the box is short of %(amount)s.", amount=amount)
    return say("No. In %(month)s the box is short of %(amount)s.", month=Month(calendar), amount=amount)


def _cushion(outlook: Outlook) -> tuple[Message, ...]:
    found = cushion(outlook)
    return (found.words, found.meaning) if found else ()


def _notices(reading: PlanReading, outlook: Outlook, with_ways: bool) -> tuple[Notice, ...]:
    said = notices(reading.advice, "X1", "X3", "X21")
    lost = notices(reading.advice, "X2")  # a price below cost comes first: more sales would make it worse
    cash, currency = outlook.ratios.cash, outlook.inputs.currency
    if cash.min_closing_cash < 0:
        found = repairs(outlook.inputs, ("base",)).get("base", ()) if with_ways else ()
        return (*lost, _must_change(outlook, found, families(reading.answers, reading.place)), *said)
    thin = (_thin(one, outlook.months[cash.min_cash_month], currency) for one in notices(reading.advice, "X6"))
    return (*lost, *notices(reading.advice, "X5"), *thin, *said)


def _thin(one: Notice, row: MonthRow, currency: str) -> Notice:
    """A month with few days of costs left in the box: as grave as the check says and with its way out; why, where the
    month is no alarm."""
    if one.tone == "must":
        return one
    came, went = _in_and_out(row)
    why = say("%(came)s comes in, %(went)s goes out.", came=Money(came, currency), went=Money(went, currency))
    title = say("Think again: the start is thin")
    if row.calendar is not None:
        title = say("Think again: in %(month)s the box is thin", month=Month(row.calendar))
    return replace(one, title=title, ways=(why, *one.ways))


def _must_change(outlook: Outlook, found: Sequence[Repair], shared: Families | None) -> Notice:
    currency = outlook.inputs.currency
    boxes = [*(row.closing_cash for row in outlook.months), *(row.closing_cash for row in outlook.later.months)]
    more = say("Put %(amount)s more of your own money in at the start.", amount=Money(-min(boxes), currency))
    months = sum(box < 0 for box in boxes)
    title = count("One month ends with an empty box.", "%(n)s months end with an empty box.", months)
    return Notice("must", title, (more, *ways(found, currency, shared=shared)), "sources", "own_cash")


def _month(row: MonthRow, outlook: Outlook, tongue: Tongue) -> Row:
    came, went = _in_and_out(row)
    cells = tuple(Money(minor, outlook.inputs.currency) for minor in (came, went, row.closing_cash))
    kind = "mark" if row.month == outlook.ratios.cash.min_cash_month else ""
    whys = ("", "", address("month.closing_cash", row.month))
    return Row(name_of(row.calendar, tongue), cells, kind, month=row.month, whys=whys)


def _in_and_out(row: MonthRow) -> tuple[int, int]:
    amounts = [move.amount for move in closing_cash(row)]
    return sum(amount for amount in amounts if amount > 0), -sum(amount for amount in amounts if amount < 0)
