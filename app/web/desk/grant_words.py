"""The grant of a plan as the desk's page of the plan says it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message, count, say
from app.language.money import Money
from app.models import GrantWord, Plan
from app.plan import granted, other_money
from app.plan.checks import Advice, blocking
from app.plan.fields import known
from app.plan.granted import Granted
from app.plan.quotations import for_the_office, named, of_thing, old_ones, sellers, too_few
from app.plan.reading import PlanReading
from app.plan.review_states import APPROVED
from app.plan.words import own

# The thing, its price, what is said of its written offers, how many are compared for its price, the month of buying.
Line = tuple[Message, Money | None, tuple[Message, ...], Message | None, str | None]


@dataclass(frozen=True)
class GrantTold:
    """`number` is the version that a yes would be about; None where there is none to say now."""

    said: Granted
    most: Message
    source: str
    asked: Money | None
    over: Money | None
    lines: tuple[Line, ...]
    advice: tuple[Advice, ...]
    by: GrantWord | None
    earlier: tuple[tuple[GrantWord, Message], ...]
    number: int | None


def told(sent: PlanReading | None, words: Sequence[GrantWord], plan: Plan) -> GrantTold:
    """`sent` is the plan as it was sent last, None for one that is its owner's alone."""
    said, home = granted.read(plan.granted), plan.currency
    terms = [word for word in words if word.kind == granted.TERMS]
    asks = sent is not None and bool(granted.paid_by_grant(sent.answers))
    return GrantTold(
        said=said,
        most=_most(said, home),
        source=other_money.source_words(said.rate) if said.rate else "",
        asked=granted.asked(sent.answers, home) if sent and asks else None,
        over=granted.above(said, sent.answers, home) if sent else None,
        lines=tuple(_line(row, sent) for row in granted.paid_by_grant(sent.answers)) if sent else (),
        advice=blocking(sent.advice, "desk") if sent else (),
        by=terms[-1] if terms else None,
        earlier=tuple((word, _most(granted.read({"terms": word.data}), home)) for word in terms[-2::-1]),
        number=sent.number if sent and asks and plan.state in APPROVED and not _said_yes(words, sent.number) else None,
    )


def history(words: Iterable[GrantWord]) -> list[tuple[dt.datetime, Message]]:
    """The desk's words as lines of what happened."""
    return [
        (
            word.at,
            say("%(name)s wrote what the grant can give.", name=word.by.name)
            if word.kind == granted.TERMS
            else say("%(name)s said the programme’s yes.", name=word.by.name),
        )
        for word in words
    ]


def _most(said: Granted, home: str) -> Message:
    return granted.can_give(said, home) or say("The limit is not known yet.")


def _line(row: dict[str, Any], sent: PlanReading) -> Line:
    rule, home, today = sent.place.offers, sent.place.currency, sent.place.today
    few = rule and any(one["id"] == row["id"] for one, _ in too_few(sent.answers, rule, today))
    return (
        own(str(row.get("name") or "…")),
        Money(row["price"], home) if known(row.get("price")) else None,
        tuple(_offers(of_thing(sent.answers, row.get("name")), today)),
        for_the_office(rule, home) if rule and few else None,
        row.get("bought") if known(row.get("bought")) else None,
    )


def _offers(found: Sequence[dict[str, Any]], today: dt.date | None) -> Iterator[Message]:
    """How many there are, how many of them are old or without a date, and how many sellers are left to compare."""
    yield count("One written offer", "%(n)s written offers", len(found))
    if old := old_ones(found, today):
        yield count(
            "One is older than 60 days: %(offers)s",
            "%(n)s are older than 60 days: %(offers)s",
            len(old),
            offers=named(old),
        )
    if undated := sum(not known(one.get("given")) for one in found):
        yield count("One has no date", "%(n)s have no date", undated)
    if found:
        yield count("To compare: one seller", "To compare: %(n)s sellers", sellers(found, today))


def _said_yes(words: Sequence[GrantWord], number: int) -> bool:
    return any(word.kind == granted.YES and word.number == number for word in words)
