"""Where a plan is carried out: the catalogue's currency and the programme's settings for its country."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, Text, bindparam, cast, or_, select
from sqlalchemy.orm import Session

from app.catalogue import countries, regimes
from app.catalogue.starter import (
    COUNTRY,
    DISCOUNT_RATE,
    FOOD_FLOOR,
    LENDER,
    LOAN,
    QUOTATION_RULE,
    REGIME,
    REMITTANCE_RULE,
    SETTINGS,
)
from app.catalogue.values import Row
from app.language import currencies, hours
from app.matching.offers import LoanProduct
from app.models import CatalogueRow, Plan
from app.models.rows import ask
from app.plan.legal_limit import holding
from app.plan.place import Place
from app.plan.sales_limit import SalesLimit
from app.plan.sections.me import OTHER
from app.services.catalogue import WITHDRAWN, as_loans
from app.services.errors import NotVisible

KINDS = (COUNTRY, REGIME, *SETTINGS)
Stored = tuple[str, str | None, str, str]  # kind, country, data and status of a row


def _of_country(*kinds: str) -> Select[str, str | None, str, str]:
    return select(CatalogueRow.kind, CatalogueRow.country, cast(CatalogueRow.data, Text), CatalogueRow.status).where(
        or_(*(CatalogueRow.kind == kind for kind in kinds)),
        (CatalogueRow.country == bindparam("country")) | CatalogueRow.country.is_(None),
    )


SETTINGS_HERE, LOANS_TOO = _of_country(*KINDS), _of_country(*KINDS, LENDER, LOAN)


def place(session: Session, country: str, currency: str | None = None) -> Place:
    """In one query, asked once in a unit of work; `NotVisible` for a country that the catalogue does not have.

    Of "other" the currency is told: what holds for every country holds there, and nothing else is known of it.
    """
    money = currency if country == OTHER and currency in currencies.CODES else None
    known: dict[tuple[str, str | None], Place] = session.info.setdefault("places", {})
    if (country, money) not in known:
        rows, today = ask(session, SETTINGS_HERE, country=country), _today(session, country)
        known[country, money] = _read(country, rows, today, money)
    return known[country, money]


def place_of(session: Session, plan: Plan) -> Place:
    """Where this plan is carried out."""
    return place(session, plan.country, plan.currency)


def loans_here(session: Session, country: str) -> tuple[LoanProduct, ...]:
    """The loans of its lenders, asked once in a unit of work together with the place, so that both are one query."""
    if country == OTHER:
        return ()
    known: dict[str, tuple[LoanProduct, ...]] = session.info.setdefault("loans", {})
    if country not in known:
        rows = list(ask(session, LOANS_TOO, country=country))
        settings = (row for row in rows if row[0] in KINDS)
        session.info.setdefault("places", {})[country, None] = _read(country, settings, _today(session, country))
        data = [(kind, status, json.loads(told)) for kind, _, told, status in rows if kind in (LENDER, LOAN)]
        stored = [CatalogueRow(kind=kind, key=row["id"], status=status, data=row) for kind, status, row in data]
        offers = (row for row in stored if row.kind == LOAN and row.status != WITHDRAWN)
        known[country] = as_loans(offers, (row for row in stored if row.kind == LENDER))
    return known[country]


def _today(session: Session, country: str) -> dt.date:
    """The day of one moment for all of a unit of work: a law may end at midnight there."""
    moment: dt.datetime = session.info.setdefault("now", dt.datetime.now(dt.UTC))
    return hours.day(moment, country)


def _read(country: str, rows: Iterable[Any], today: dt.date, currency: str | None = None) -> Place:
    found = _told(country, tuple(tuple(row) for row in rows), today, currency)
    if found is None:
        raise NotVisible(country)
    return found


@lru_cache(maxsize=256)
def _told(country: str, told: tuple[Stored, ...], today: dt.date, currency: str | None) -> Place | None:
    """What these rows of the catalogue say of a country that day; the same rows are read once in a process.

    With a `currency` the country has no row, and counts in this one.
    """
    rows = {(kind, where): json.loads(data) for kind, where, data, _ in told}
    standing = {(kind, where): status for kind, where, _, status in told}
    home = {"currency_code": currency, "exchange_rates": []} if currency else rows.get((COUNTRY, country))
    rates = ((DISCOUNT_RATE, country), (DISCOUNT_RATE, None))
    rate = next((one for one in rates if one in rows), None)
    if home is None or rate is None:
        return None
    price = countries.discount_rate(rows[rate], standing[rate])

    def rule(kind: str) -> tuple[Row, str] | None:
        """The country's own setting before the one for all; a withdrawn one counts for nothing."""
        both = ((kind, country), (kind, None))
        found = next((one for one in both if standing.get(one, WITHDRAWN) != WITHDRAWN), None)
        return (rows[found], standing[found]) if found else None

    compared, sent, food = (rule(kind) for kind in (QUOTATION_RULE, REMITTANCE_RULE, FOOD_FLOOR))
    cap = None if currency else holding(countries.caps(home, standing[COUNTRY, country]), today)
    return Place(
        country,
        str(home["currency_code"]),
        price.rate_pct,
        price.source,
        cap,
        countries.offers_rule(compared[0], home, compared[1]) if compared else None,
        price.on,
        price.confirmed,
        countries.sent_rule(*sent) if sent else None,
        countries.food_floor(food[0], home, food[1]) if food else None,
        _simple_taxes(told),
        today,
    )


def _simple_taxes(told: tuple[Stored, ...]) -> tuple[SalesLimit, ...]:
    """Of the rows of the simple ways, those whose source is known."""
    found = (
        regimes.regime(row, status)
        for kind, _, data, status in told
        if kind == REGIME and status != WITHDRAWN
        for row in (json.loads(data),)
    )
    return tuple(one.limit for one in found if one.of_taxes and one.origin.title)
