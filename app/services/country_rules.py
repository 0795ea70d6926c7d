"""The ways to register and to be taxed that the catalogue knows of a country."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue import regimes
from app.catalogue.starter import REGIME
from app.matching.regimes import Regime
from app.models import CatalogueRow
from app.services.catalogue import WITHDRAWN


def of_country(session: Session, country: str) -> tuple[Regime, ...]:
    """In one statement; none for a country of which nothing was read, and none that a programme withdrew."""
    wanted = select(CatalogueRow).where(CatalogueRow.kind == REGIME, CatalogueRow.country == country)
    rows = session.scalars(wanted.where(CatalogueRow.status != WITHDRAWN).order_by(CatalogueRow.id))
    return tuple(regimes.regime(row.data, row.status) for row in rows)
