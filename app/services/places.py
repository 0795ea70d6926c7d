"""Where a plan is carried out: the catalogue's currency and the programme's settings for its country."""

from __future__ import annotations

import json
from functools import lru_cache

from sqlalchemy import Text, bindparam, cast, or_, select
from sqlalchemy.orm import Session

from app.catalogue import countries
from app.catalogue.starter import COUNTRY, DISCOUNT_RATE, QUOTATION_RULE
from app.models import CatalogueRow
from app.models.rows import ask
from app.plan.place import Place
from app.services.catalogue import WITHDRAWN
from app.services.errors import NotVisible

SETTINGS = (COUNTRY, DISCOUNT_RATE, QUOTATION_RULE)
OF_COUNTRY = select(CatalogueRow.kind, CatalogueRow.country, cast(CatalogueRow.data, Text), CatalogueRow.status).where(
    or_(*(CatalogueRow.kind == kind for kind in SETTINGS)),
    (CatalogueRow.country == bindparam("country")) | CatalogueRow.country.is_(None),
)


def place(session: Session, country: str) -> Place:
    """In one query, asked once in a unit of work; `NotVisible` for a country that the catalogue does not have."""
    known: dict[str, Place] = session.info.setdefault("places", {})
    if country not in known:
        known[country] = _read(session, country)
    return known[country]


def _read(session: Session, country: str) -> Place:
    found = _told(country, tuple(tuple(row) for row in ask(session, OF_COUNTRY, country=country)))
    if found is None:
        raise NotVisible(country)
    return found


@lru_cache(maxsize=256)
def _told(country: str, told: tuple[tuple[str, str | None, str, str], ...]) -> Place | None:
    """What these rows of the catalogue say of a country; the same rows are read once in a process."""
    rows = {(kind, where): json.loads(data) for kind, where, data, _ in told}
    standing = {(kind, where): status for kind, where, _, status in told}
    home = rows.get((COUNTRY, country))
    rate = rows.get((DISCOUNT_RATE, country)) or rows.get((DISCOUNT_RATE, None))
    if home is None or rate is None:
        return None
    price = countries.discount_rate(rate)
    rules = ((QUOTATION_RULE, country), (QUOTATION_RULE, None))
    rule = next((one for one in rules if standing.get(one, WITHDRAWN) != WITHDRAWN), None)
    offers = countries.offers_rule(rows[rule], home, standing[rule]) if rule else None
    cap = countries.standing_cap(home)
    return Place(country, str(home["currency_code"]), price.rate_pct, price.source, cap, offers)
