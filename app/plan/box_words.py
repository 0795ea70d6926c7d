"""The box in sentences, the same on every page and paper: at its lowest, and in year 2."""

from __future__ import annotations

from collections.abc import Iterator

from app.finance.inputs import Asset, PlanInputs
from app.finance.outlook import Outlook
from app.finance.year_two import LAST
from app.language.messages import Message, Month, count, in_turn, say
from app.language.money import Money

FIRST = say("This is only a first picture.")
FIRST_YEAR = say("In the first year the box is never short of money.")
MORE_COMES = say("With what is not asked yet, it can be less.")
MAY_CHANGE = say("The questions that are left can change these numbers.")
NAMED = 2  # things that wear out, each in a sentence of its own


def lowest(box: Money, calendar: int | None) -> Message:
    """`box` is what is in it then, below nothing where money is short; `calendar` 1 to 12, None on the opening day."""
    amount = Money(abs(box.minor), box.currency)
    if calendar is None:
        if box.minor < 0:
            return say("On the first day the box is short of %(amount)s.", amount=amount)
        return say("The box is lowest on the day you open: %(amount)s.", amount=amount)
    if box.minor < 0:
        return say("In %(month)s the box is short of %(amount)s.", month=Month(calendar), amount=amount)
    return say("In %(month)s the box goes down to %(amount)s.", month=Month(calendar), amount=amount)


def pays_for(days: int) -> Message:
    """How long the lowest box would pay what comes whatever is sold."""
    return count("That pays the business for one day.", "That pays the business for %(n)s days.", days)


def first_words(outlook: Outlook) -> Message:
    """The same at the head of a paper, where nobody has asked yet whether the box is ever empty."""
    cash, currency = outlook.ratios.cash, outlook.inputs.currency
    said, later = lowest(Money(cash.min_closing_cash, currency), cash.min_cash_calendar), short_later(outlook)
    if cash.min_closing_cash < 0:
        return said
    if later:
        return in_turn(FIRST_YEAR, later)
    if cash.min_cash_calendar is None:
        return said
    return say(
        "The box is never empty. In %(month)s it goes down to %(amount)s.",
        month=Month(cash.min_cash_calendar),
        amount=Money(cash.min_closing_cash, currency),
    )


def at_its_lowest(outlook: Outlook) -> Message:
    """The lowest month of the first year; where the box holds then and lacks money later, that month."""
    cash, currency = outlook.ratios.cash, outlook.inputs.currency
    said = lowest(Money(cash.min_closing_cash, currency), cash.min_cash_calendar)
    return said if cash.min_closing_cash < 0 else short_later(outlook) or said


def short_later(outlook: Outlook) -> Message | None:
    """After the first year, before the loan is paid back; None where the box holds."""
    month = outlook.later.short
    if month is None:
        return None
    return say(
        "In %(month)s of year %(year)s the box is short of %(amount)s.",
        month=Month(month.calendar),
        year=month.year,
        amount=Money(-month.closing_cash, outlook.inputs.currency),
    )


def year_two(outlook: Outlook) -> tuple[Message, ...]:
    """The second year in two sentences, then what wears out before its end; none where the plan is not computed that
    far."""
    year, currency = outlook.later.year_two, outlook.inputs.currency
    if year is None:
        return ()
    month, box = Month(outlook.inputs.calendar(year.lowest_cash_month)), Money(abs(year.lowest_cash), currency)
    return (
        say(
            "Year 2 in short: sales %(sales)s, profit before the owner %(profit)s, taken home %(taken)s.",
            sales=Money(year.sales, currency),
            profit=Money(year.profit_before_owner_pay, currency),
            taken=Money(year.owner_drawings, currency),
        ),
        say("In %(month)s of year 2 the box is short of %(amount)s.", month=month, amount=box)
        if year.lowest_cash < 0
        else say("In year 2 the box is lowest in %(month)s: %(amount)s.", month=month, amount=box),
        *_worn_out(outlook.inputs),
    )


def _worn_out(inputs: PlanInputs) -> Iterator[Message]:
    """Things that do not last through year 2: no new ones are in its figures. The two dearest by name."""
    bought = [thing for thing in inputs.assets if thing.life_months < LAST]
    owned = [thing for thing in (inputs.before.equipment if inputs.before else ()) if thing.life_months < LAST]
    short = [*sorted(bought, key=_price, reverse=True), *sorted(owned, key=_price, reverse=True)]
    for n, thing in enumerate(short[:NAMED]):
        yield _lasts(thing, inputs, owned=n >= len(bought))
    if len(short) > NAMED:
        yield count(
            "One more thing does not last through year 2.",
            "%(n)s more things do not last through year 2.",
            len(short) - NAMED,
        )


def _price(thing: Asset) -> int:
    return thing.cost


def _lasts(thing: Asset, inputs: PlanInputs, *, owned: bool) -> Message:
    """What is owned already is told at what it can be sold for: its price when new is not known."""
    told: dict[str, object] = {
        "thing": thing.name,
        "month": Month(inputs.calendar(thing.life_months)),
        "year": (thing.life_months - 1) // 12 + 1,
    }
    if owned:
        return say("“%(thing)s” lasts until %(month)s of year %(year)s. Buying new is not counted here.", **told)
    told["cost"] = Money(thing.cost, inputs.currency)
    if thing.residual:
        return say(
            "“%(thing)s” lasts until %(month)s of year %(year)s. Buying new for about %(cost)s and selling the old for "
            "%(residual)s is not counted here.",
            residual=Money(thing.residual, inputs.currency),
            **told,
        )
    return say(
        "“%(thing)s” lasts until %(month)s of year %(year)s. Buying new for about %(cost)s is not counted here.", **told
    )
