"""Family and business as one calculation: what comes, what goes, what the family has put aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from app.finance.outlook import HouseholdRow, Outlook
from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import FIRST, MORE_COMES
from app.plan.families import Families
from app.plan.family_rules import if_less_is_sent, nothing_left
from app.plan.figure_words import ORIGINS, WORDS
from app.plan.first_picture import not_asked_at_home
from app.plan.goods_home import GOODS, IN_ALL, in_all, lives_on
from app.plan.hard_years import family_of_a_late_opening
from app.plan.reading import PlanReading
from app.web.figures.parts import Notice, Row, calendar_of, name_of, notices
from app.web.figures.why import address
from app.web.pictures import box_chart

LINES = (
    ("other_income", mark("Other money of the family"), 1, "household"),
    ("from_business", mark("From the business"), 1, "costs"),
    ("lump_sum_in", mark("Comes once"), 1, "household"),
    ("spending", mark("The family spends"), -1, "household"),
    ("debt_instalments", mark("Debts from before"), -1, "household"),
    ("savings", mark("Savings group"), -1, "household"),
    ("put_into_business", mark("Into the business"), -1, "sources"),
)
NEED = "household.need_from_business"
NEEDED = (
    ("household.spending", 1),
    ("household.existing_debt_instalments", 1),
    ("household.savings_commitments", 1),
    ("household.other_income", -1),
)
HEAD = (mark("Month"), mark("Comes in"), mark("Goes out"), mark("Put aside"))


@dataclass(frozen=True)
class FamilyView:
    """`trail` opens one month's number to its lines, `need` what the business must give. `whose`: of which family it
    is, in a plan of several. `not_asked`: the family's pages that cost money and are open, each (address, name)."""

    lasts: bool
    lead: tuple[Message, ...]
    not_asked: tuple[tuple[str, str], ...]
    more: tuple[
        tuple[Message, ...], ...
    ]  # a late opening, what the family lives on in all, money that comes in part only
    chart: Markup
    key: Sequence[tuple[str, str]]
    notices: tuple[Notice, ...]
    trail_title: Message
    trail: tuple[Row, ...]
    need: tuple[Row, ...]
    head: Sequence[str]
    months: tuple[Row, ...]
    whose: Message | None


def family(
    reading: PlanReading, outlook: Outlook, tongue: Tongue, *, month: int | None = None, shared: Families | None = None
) -> FamilyView:
    """`month` is the one to open, 1 to 12; the lowest when None."""
    found, currency = outlook.ratios.household, outlook.inputs.currency
    lowest = min(range(1, 13), key=lambda at: outlook.household[at - 1].reserve)
    opened = outlook.household[(month if month is not None and 1 <= month <= 12 else lowest) - 1]
    values = [row.reserve for row in outlook.household]
    names = [tongue.month(calendar_of(outlook, row.month) or 1, short=True) for row in outlook.household]
    lasts, open_ = found.lowest_household_reserve >= 0, not_asked_at_home(reading.answers)
    return FamilyView(
        lasts=lasts,
        lead=_lead(outlook, currency, lowest, first=bool(open_)),
        not_asked=open_,
        more=_more(reading, outlook),
        chart=box_chart(values, names, tongue, currency, key="family", height=220, title=_told(values, currency)),
        key=(("low", mark("The lowest month")),) if lasts else (("short", mark("Nothing is left")),),
        notices=(*(_shares(reading) if shared else ()), *notices(reading.advice, "X7", "X8", "X22")),
        trail_title=say(
            "Where does the number for %(month)s come from?", month=Month(calendar_of(outlook, opened.month) or 1)
        ),
        trail=(*_trail(opened, currency), *_in_kind(opened, in_all(reading.answers), currency)),
        need=_need(outlook, currency),
        head=HEAD,
        months=tuple(_month(outlook, row, lowest, tongue) for row in outlook.household),
        whose=shared.whose if shared else None,
    )


def _lead(outlook: Outlook, currency: str, lowest: int, *, first: bool) -> tuple[Message, ...]:
    """Yes or no first, as the title asks. A first picture says no plain yes: what the family owes and saves, once
    asked, changes both amounts."""
    found = outlook.ratios.household
    if found.need_from_business > 0:
        needs = say(
            "The business must give the family %(amount)s a month.", amount=Money(found.need_from_business, currency)
        )
    else:
        needs = say("The family lives without the business. What it brings is for later.")
    reserve = found.lowest_household_reserve
    if reserve < 0:
        return say("No, not every month."), *((FIRST,) if first else ()), needs, *nothing_left(outlook)
    amount = Money(reserve, currency)
    month = Month(calendar_of(outlook, lowest) or 1)
    least = say("What it has put aside goes down to %(amount)s in %(month)s.", amount=amount, month=month)
    return (FIRST, needs, least, MORE_COMES) if first else (say("Yes, every month."), needs, least)


def _shares(reading: PlanReading) -> Iterator[Notice]:
    """Shares of which none is told, or that are not the whole: what comes home hangs on them."""
    yield from (replace(one, part=f"{one.part}/{one.step}") for one in notices(reading.advice, "I7"))


def _need(outlook: Outlook, currency: str) -> tuple[Row, ...]:
    """What makes the amount of the first sentence, each line with its question; nothing where that names none."""
    found = outlook.ratios.household
    if found.need_from_business <= 0:
        return ()
    lines = [
        Row(say(WORDS[name]), (Money(sign * amount, currency),), part="/".join(ORIGINS[name]), whys=(name,))
        for name, sign in NEEDED
        if (amount := getattr(found, name.removeprefix("household.")))
    ]
    return (*lines, Row(say(WORDS[NEED]), (Money(found.need_from_business, currency),), "mark", whys=(NEED,)))


def _more(reading: PlanReading, outlook: Outlook) -> tuple[tuple[Message, ...], ...]:
    late, currency = family_of_a_late_opening(outlook), outlook.inputs.currency
    told = (
        (late,) if late else (),
        lives_on(reading.answers, outlook.ratios.household.spending, currency),
        if_less_is_sent(outlook, reading.place.sent),
    )
    return tuple(filter(None, told))


def _told(values: Sequence[int], currency: str) -> Message:
    return say(
        "What the family has put aside at the end of each month, from %(first)s to %(last)s. Lowest: %(low)s.",
        first=Money(values[0], currency),
        last=Money(values[-1], currency),
        low=Money(min(values), currency),
    )


def _trail(row: HouseholdRow, currency: str) -> tuple[Row, ...]:
    moves = [
        Row(
            name,
            (Money(sign * getattr(row, line), currency),),
            part=part,
            whys=(address(f"home.{line}", row.month),),
        )
        for line, name, sign, part in LINES
        if getattr(row, line)
    ]
    before = address("home.reserve", row.month - 1) if row.month > 1 else address("home.at_opening", row.month)
    first = Row(say("Put aside before"), (Money(row.reserve - row.net, currency),), "open", whys=(before,))
    return (first, *moves, Row(say("Put aside at the end of the month"), (Money(row.reserve, currency),), "mark"))


def _in_kind(row: HouseholdRow, goods: int, currency: str) -> tuple[Row, ...]:
    """Below the money of a month the goods that come home beside it, and what the family lives on with them."""
    if not goods:
        return ()
    worth, whole = Money(goods, currency), Money(row.spending + goods, currency)
    return (Row(GOODS, (worth,), "open", part="costs"), Row(IN_ALL, (whole,), "sum"))


def _month(outlook: Outlook, row: HouseholdRow, lowest: int, tongue: Tongue) -> Row:
    currency = outlook.inputs.currency
    came = row.other_income + row.from_business + row.lump_sum_in
    went = row.spending + row.debt_instalments + row.savings + row.put_into_business
    cells = (Money(came, currency), Money(went, currency), Money(row.reserve, currency))
    name = name_of(calendar_of(outlook, row.month), tongue)
    whys = ("", "", address("home.reserve", row.month))
    return Row(name, cells, "mark" if row.month == lowest else "", month=row.month, whys=whys)
