"""A plan's answers as what it needs from others. What was not answered stays unknown, and is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from app.matching.need import Need, Thing
from app.plan.fields import AllAnswers, Answers

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


def need_of(answers: AllAnswers, country: str, currency: str, today: dt.date) -> Need:
    """Money is in minor units of `currency`, the plan's."""
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
        things=_things(answers.get("start", {})),
    )


def _things(start: Answers) -> tuple[Thing, ...]:
    """The start-up lines that a grant pays; a price that the person knows stands on a paper."""
    rows = start.get("assets")
    if not isinstance(rows, list):
        return ()
    return tuple(
        Thing(str(row.get("name") or ""), _money(row, "price") or 0, 1 if row.get("evidence") == "know" else 0)
        for row in rows
        if row.get("payer") == "grant"
    )


def _money(answers: Mapping[str, Any], key: str) -> int | None:
    value = answers.get(key)
    return value if isinstance(value, int) else None


def _number(answers: Mapping[str, Any], key: str) -> Decimal | None:
    try:
        return Decimal(str(answers[key]))
    except (KeyError, InvalidOperation):
        return None
