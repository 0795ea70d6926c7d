"""Written offers from sellers (C5): how old one may be, and which thing has fewer than are compared for its price."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.finance.days import days_of_month
from app.language.messages import Message, Month, count, say, side_by_side
from app.language.money import Money
from app.plan.answered import rows
from app.plan.fields import AllAnswers, known
from app.plan.granted import paid_by_grant
from app.plan.place import OffersRule

Row = Mapping[str, Any]
OLD = dt.timedelta(days=60)
NAMED = 3  # old offers, where there are many


def is_old(row: Row, today: dt.date | None) -> bool:
    """Whether even the last day of its month lies more than 60 days back; an offer without a date is not."""
    given = row.get("given")
    if not known(given) or today is None:
        return False
    year, month = int(str(given)[:4]), int(str(given)[5:7])
    return today - dt.date(year, month, days_of_month(year, month)) > OLD


def old_ones(found: Iterable[Row], today: dt.date | None) -> tuple[Row, ...]:
    return tuple(row for row in found if is_old(row, today))


def named(old: Sequence[Row]) -> Message:
    """Who wrote each of these offers, and in which month; of many the first ones."""
    listed = [
        say("%(seller)s (%(month)s)", seller=str(row.get("seller") or "…"), month=Month.of(str(row["given"])))
        for row in old[:NAMED]
    ]
    if (more := len(old) - NAMED) > 0:
        listed.append(count("and one more offer", "and %(n)s more offers", more))
    return side_by_side(*listed)


def of_thing(answers: AllAnswers, thing: object) -> list[dict[str, Any]]:
    """What sellers wrote for this thing, whenever that was."""
    return [row for row in rows(answers, "start", "quotations") if row.get("thing") == thing]


def of_one(thing: Row, offers: Sequence[Row]) -> Iterator[Message]:
    """Offers that look like the price of one piece: times the pieces they are what the plan counts."""
    pieces = int(Decimal(thing["pieces"])) if known(thing.get("pieces")) else 1
    if pieces > 1 and any(row["price"] * pieces == thing["price"] for row in offers):
        yield say("Is the offer for one piece? Write what all %(n)s pieces cost together.", n=pieces)


def sellers(offers: Iterable[Row], today: dt.date | None) -> int:
    """How many sellers can be compared: whose offer is not old."""
    return len({str(row.get("seller") or row["id"]).strip().casefold() for row in offers if not is_old(row, today)})


def too_few(answers: AllAnswers, rule: OffersRule, today: dt.date | None) -> Iterator[tuple[dict[str, Any], int]]:
    """Each thing that the grant is to pay, of the rule's price or dearer, with the sellers to compare: some, too few.

    A thing without any offer is not among them: the grant cannot pay it at all (X14). Nor is one whose offers are all
    old, which is said of them.
    """
    for row in paid_by_grant(answers):
        there = sellers(of_thing(answers, row.get("name", "")), today)
        if known(row.get("price")) and row["price"] >= rule.least and 0 < there < rule.offers:
            yield row, there


def compared(rule: OffersRule, currency: str) -> Message:
    """The rule in words; a guess is told as one, with who knows better."""
    limit = Money(rule.least, currency)
    if rule.confirmed:
        return say(
            "From %(limit)s on the programme compares %(n)s offers. Ask more sellers.", limit=limit, n=rule.offers
        )
    return say(
        "We guess that the programme compares %(n)s offers from %(limit)s on. Ask its office.",
        limit=limit,
        n=rule.offers,
    )


def for_the_office(rule: OffersRule, currency: str) -> Message:
    """The rule in words for the programme's own desk."""
    limit = Money(rule.least, currency)
    if rule.confirmed:
        return say("From %(limit)s on %(n)s offers are compared.", limit=limit, n=rule.offers)
    return say("Our guess: from %(limit)s on %(n)s offers are compared.", limit=limit, n=rule.offers)
