"""A plan's answers as what it needs from others. What was not answered stays unknown, and is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from app.matching.need import Need, Thing
from app.plan.fields import AllAnswers, Answers
from app.plan.granted import NOTHING_SAID, Granted
from app.plan.quotations import sellers

# The trades of the plan -> the sectors that lenders name.
SECTORS_OF_TRADE: Mapping[str, frozenset[str]] = {
    "food": frozenset({"food", "production"}),
    "poultry": frozenset({"livestock", "agriculture"}),
    "animals": frozenset({"livestock", "agriculture"}),
    "crops": frozenset({"agriculture"}),
    "sewing": frozenset({"crafts", "production"}),
    "hair": frozenset({"services"}),
    "shop": frozenset({"trade"}),
    "transport": frozenset({"transport", "services"}),
    "repair": frozenset({"services", "crafts"}),
    "building": frozenset({"services", "production"}),
}
NEW = {"new": True, "running": False}
REGISTERED = {"none": False, "group": True, "company": True}


def need_of(answers: AllAnswers, country: str, currency: str, today: dt.date, granted: Granted = NOTHING_SAID) -> Need:
    """Money is in minor units of `currency`, the plan's."""
    limit = granted.limit(currency)
    sources, idea = answers.get("sources", {}), answers.get("idea", {})
    loan = {"yes": True, "no": False}.get(str(sources.get("want_loan")))
    return Need(
        country=country,
        currency=currency,
        today=today,
        wants_loan=loan,
        amount=_money(sources, "amount") if loan else None,
        term_months=_number(sources, "term") if loan else None,
        grace_months=int(_number(sources, "grace") or 0) if loan else 0,
        new_business=NEW.get(str(idea.get("start_kind"))),
        sectors=SECTORS_OF_TRADE.get(str(idea.get("trade")), frozenset()),
        registered=REGISTERED.get(str(answers.get("rules", {}).get("form"))),
        things=_things(answers.get("start", {}), today, granted),
        grant_limit=limit.minor if limit else None,
    )


def _things(start: Answers, today: dt.date, granted: Granted) -> tuple[Thing, ...]:
    """The start-up lines that a grant pays."""
    rows = start.get("assets")
    return (
        tuple(_thing(row, start, today, granted.too_early(row) or None) for row in rows if row.get("payer") == "grant")
        if isinstance(rows, list)
        else ()
    )


def _thing(row: Mapping[str, Any], start: Answers, today: dt.date, bought: bool | None) -> Thing:
    """With the sellers whose offers are not old; before any were asked for, a price that is known stands on a paper."""
    name, price, offers = str(row.get("name") or ""), _money(row, "price") or 0, start.get("quotations")
    if not isinstance(offers, list):
        return Thing(name, price, 1 if row.get("evidence") == "know" else 0, bought=bought)
    found = [offer for offer in offers if offer.get("thing") == name]
    there = sellers(found, today)
    return Thing(name, price, there, offers_old=bool(found) and not there, bought=bought)


def _money(answers: Mapping[str, Any], key: str) -> int | None:
    value = answers.get(key)
    return value if isinstance(value, int) else None


def _number(answers: Mapping[str, Any], key: str) -> Decimal | None:
    try:
        return Decimal(str(answers[key]))
    except (KeyError, InvalidOperation):
        return None
