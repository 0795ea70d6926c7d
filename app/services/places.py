"""Where a plan is carried out: the catalogue's currency and discount rate for its country."""

from __future__ import annotations

import json
from functools import lru_cache

from sqlalchemy import Text, bindparam, cast, select
from sqlalchemy.orm import Session

from app.catalogue import countries
from app.catalogue.starter import COUNTRY, DISCOUNT_RATE
from app.models import CatalogueRow
from app.models.rows import ask
from app.plan.place import Place
from app.services.errors import NotVisible

OF_COUNTRY = select(CatalogueRow.kind, CatalogueRow.country, cast(CatalogueRow.data, Text)).where(
    (CatalogueRow.kind == COUNTRY) | (CatalogueRow.kind == DISCOUNT_RATE),
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
def _told(country: str, told: tuple[tuple[str, str | None, str], ...]) -> Place | None:
    """What these rows of the catalogue say of a country; the same rows are read once in a process."""
    rows = {(kind, where): json.loads(data) for kind, where, data in told}
    home = rows.get((COUNTRY, country))
    rate = rows.get((DISCOUNT_RATE, country)) or rows.get((DISCOUNT_RATE, None))
    if home is None or rate is None:
        return None
    price = countries.discount_rate(rate)
    return Place(country, str(home["currency_code"]), price.rate_pct, price.source, countries.standing_cap(home))
