"""The days of a plan as a calendar file (RFC 5545): payments, taxes and steps, all day long, told three days before.

An entry keeps its name in every file of the same plan, so that a newer file changes it and does not add a second one.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from app.language.messages import Message, Month, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan import dates
from app.plan.dates import OldPayment, Payment, Step, Tax
from app.plan.reading import PlanReading
from app.plan.ways import others_use_it

BEFORE = dt.timedelta(days=3)
NOT_THE_DAY = say("The plan knows the month, not the day.")
NO_FIRST_DAY = say("The plan does not know on which day you start to pay.")
APART = {
    7: say("Here a payment stands every 7 days from the start of the opening month."),
    14: say("Here a payment stands every 14 days from the start of the opening month."),
    28: say("Here a payment stands every 28 days from the start of the opening month."),
}
LAST_DAY = say("So the last day of the month stands here.")
ASK_THE_LENDER = say("Ask your lender for the day.")
ASK_THE_OFFICE = say("Ask the office for the day.")
BREAKS = ("Cc", "Zl", "Zp")  # signs that would break a line of the file


@dataclass(frozen=True)
class Entry:
    """`name` is unique in the plan and stays."""

    name: str
    day: dt.date
    title: Message
    told: Sequence[Message]


def draw_dates(reading: PlanReading, key: str, title: str, tongue: Tongue, now: dt.datetime) -> bytes:
    """The file in the reader's language; `key` is the plan's address, `now` the moment in UTC."""
    found = Calendar()
    found.add("prodid", f"-//Ritorno//Ritorno//{tongue.language.upper()}")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", _words(title))
    for entry in entries(reading):
        uid = str(uuid5(NAMESPACE_URL, f"{key}/{entry.name}"))
        found.add_component(_event(entry, uid, reading.number, tongue, now))
    return bytes(found.to_ical())


def entries(reading: PlanReading) -> list[Entry]:
    """What stands in the calendar, by day; empty where a plan has no loan of the business, taxes, papers or steps."""
    currency = None if others_use_it(reading.answers.get("me", {})) else reading.place.currency
    listed = [_payment(one, currency) for one in dates.payments(reading)]
    listed += [_old_payment(one, currency) for one in dates.old_payments(reading.answers)]
    listed += [_tax(one, currency) for one in dates.taxes(reading.answers)]
    listed += [_step(one, currency) for one in (*dates.papers(reading.answers), *dates.steps(reading.answers))]
    return sorted(listed, key=lambda entry: entry.day)


def _payment(one: Payment, currency: str | None) -> Entry:
    """Without a currency no amount is told: a reminder shows itself to whoever holds the phone."""
    row, its_day = one.instalment, _its_day(one)
    if currency is None:
        title = say("Loan: payment %(n)s of %(all)s", n=one.n, all=one.of)
        return Entry(f"loan/{row.n}", one.day, title, [*its_day, ASK_THE_LENDER])
    amount = Money(row.payment, currency)
    told = [
        say("Of it %(interest)s is interest.", interest=Money(row.interest, currency)),
        say("After it %(balance)s is left to pay.", balance=Money(row.balance, currency)),
        *its_day,
        ASK_THE_LENDER,
    ]
    return Entry(
        f"loan/{row.n}",
        one.day,
        say("Loan: pay %(amount)s, %(n)s of %(all)s", amount=amount, n=one.n, all=one.of),
        told,
    )


def _its_day(one: Payment) -> list[Message]:
    """Where its day comes from, and where the plan's table has it when that is another month."""
    if not one.apart:
        return [NOT_THE_DAY, LAST_DAY]
    told = [NO_FIRST_DAY, APART[one.apart]]
    if one.elsewhere:
        told.append(say("In the table of the plan it is in %(month)s.", month=Month.of(one.table)))
    return told


def _old_payment(one: OldPayment, currency: str | None) -> Entry:
    """Without the lender's name, whoever holds the phone."""
    if currency is None:
        title = say("Old loan: payment %(n)s of %(all)s", n=one.n, all=one.of)
    else:
        amount = Money(one.amount, currency)
        title = say("Old loan: pay %(amount)s, %(n)s of %(all)s", amount=amount, n=one.n, all=one.of)
    return Entry(f"old-loan/{one.key}/{one.n}", one.day, title, [NOT_THE_DAY, LAST_DAY, ASK_THE_LENDER])


def _tax(one: Tax, currency: str | None) -> Entry:
    amount = Money(one.amount, currency) if one.amount and currency else None
    title = (
        say("Tax or fee: %(what)s, %(amount)s", what=one.what, amount=amount)
        if amount
        else say("Tax or fee: %(what)s", what=one.what)
    )
    return Entry(f"tax/{one.key}/{one.day:%Y-%m}", one.day, title, [NOT_THE_DAY, LAST_DAY, ASK_THE_OFFICE])


def _step(one: Step, currency: str | None) -> Entry:
    told = [say("Who does it: %(who)s", who=one.who)] if one.who else []
    if one.cost and currency:
        told.append(say("What it costs: %(amount)s", amount=Money(one.cost, currency)))
    return Entry(f"step/{one.key}", one.day, say("To do: %(what)s", what=one.what), [*told, NOT_THE_DAY, LAST_DAY])


def _event(entry: Entry, uid: str, number: int, tongue: Tongue, now: dt.datetime) -> Event:
    title = _words(tongue.speak(entry.title))
    spoken = {"language": tongue.language}
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("sequence", number)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + dt.timedelta(days=1))
    event.add("summary", title, spoken)
    event.add("description", "\n".join(_words(tongue.speak(one)) for one in entry.told), spoken)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # the day stays free
    event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -BEFORE)
    alarm.add("description", title)
    return alarm


def _words(text: str) -> str:
    """A sentence on one line: a person's own words may hold any sign."""
    return "".join(" " if unicodedata.category(sign) in BREAKS else sign for sign in text)
