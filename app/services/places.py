"""Where a plan is carried out: the catalogue's currency and discount rate for its country."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue import countries
from app.catalogue.starter import COUNTRY, DISCOUNT_RATE
from app.models import CatalogueRow
from app.plan.place import Place
from app.services.errors import NotVisible


def place(session: Session, country: str) -> Place:
    """In one query, asked once in a unit of work; `NotVisible` for a country that the catalogue does not have."""
    known: dict[str, Place] = session.info.setdefault("places", {})
    if country not in known:
        known[country] = _read(session, country)
    return known[country]


def _read(session: Session, country: str) -> Place:
    here = (CatalogueRow.country == country) | CatalogueRow.country.is_(None)
    wanted = select(CatalogueRow).where(CatalogueRow.kind.in_((COUNTRY, DISCOUNT_RATE)), here)
    rows = {(row.kind, row.country): row.data for row in session.scalars(wanted)}
    home = rows.get((COUNTRY, country))
    rate = rows.get((DISCOUNT_RATE, country)) or rows.get((DISCOUNT_RATE, None))
    if home is None or rate is None:
        raise NotVisible(country)
    found = countries.discount_rate(rate)
    return Place(country, str(home["currency_code"]), found.rate_pct, found.source, countries.standing_cap(home))
