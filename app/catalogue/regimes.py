"""Rows of registration regimes as value objects: amounts with their money, free words as sentences we can say."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

from app.catalogue.regime_texts import ASSETS, BY_COLUMN, DOCUMENTS, ENTRIES, IN_ARABIC, NOT_FOR
from app.catalogue.values import Row, decimal, minor, origin, printed, whole
from app.language.messages import Message, say
from app.language.money import Money
from app.matching.regimes import Called, Place, Regime

SPOKEN = {"fr": ("TN", "SN", "MA"), "en": ("GH", "NG"), "pt": ("BR",)}  # elsewhere the names are Spanish


def regime(row: Row, status: str) -> Regime:
    told = _told(row)
    paid, period = _money(row, "recurring_cost_amount"), row["recurring_cost_period"]
    documents = [DOCUMENTS[one] for one in row["required_documents"] if one in DOCUMENTS]
    return Regime(
        key=row["id"],
        name=printed(row["regime_name"]),
        spoken=next((language for language, where in SPOKEN.items() if row["country_code"] in where), "es"),
        category=row["category"],
        authority=printed(row["authority"]),
        portal=row["portal"] or "",
        origin=origin(row, status),
        read_on=dt.date.fromisoformat(row["retrieved_on"]),
        persons=row["eligible_persons"],
        sales_a_year=_money(row, "turnover_max_per_year"),
        sales_a_month=_money(row, "turnover_max_per_month"),
        workers=whole(row["employees_max"]),
        entry=(_money(row, "registration_cost_min"), _money(row, "registration_cost_max")),
        later=(paid, period) if paid and period in ("month", "year") else None,
        social=bool(row["social_security_included"]),
        papers=(ENTRIES[row["category"]], *documents),
        not_for=tuple(say(NOT_FOR[one]) for one in row["exclusions"] if one in NOT_FOR),
        told=told,
        called={"ar": Called(*IN_ARABIC[official])} if (official := _official(row)) in IN_ARABIC else {},
    )


def _official(row: Row) -> tuple[str, str]:
    return row["regime_name"], row["authority"]


def _money(row: Row, column: str) -> Money | None:
    amount = minor(row[column], row["currency"])
    return None if amount is None else Money(amount, row["currency"])


def _told(row: Row) -> dict[Place, tuple[Message, ...]]:
    said: list[tuple[Any, Message]] = [*_assets(row)]
    for column, known in BY_COLUMN.items():
        said.extend(known.get(row[column] or "", ()))
    return {place: words for place in get_args(Place) if (words := tuple(one for at, one in said if at == place))}


def _assets(row: Row) -> tuple[tuple[Place, Message], ...]:
    """The limit of what the business has: in the row's own money, or in units that are no money."""
    unit, most = row["assets_unit"] or "", decimal(row["assets_max"])
    if unit not in ASSETS or most is None:
        return ()
    amount = _money(row, "assets_max") if unit.startswith(row["currency"]) else most
    return (("size", say(ASSETS[unit], amount=amount)),)
