"""Countries of the catalogue, as far as a plan's figures need them."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import CatalogueRow
from app.plan.place import Place
from app.services.errors import NotVisible

# What money of next year is worth today: the rates that the worked cases use, the programme's to confirm.
DISCOUNT = {"GH": Decimal(25), "SN": Decimal(15)}
USUAL_DISCOUNT = Decimal(12)
SOURCE = "worked cases, 2026"


def place(session: Session, country: str) -> Place:
    """The country's currency and discount rate; `NotVisible` for a country that the catalogue does not have."""
    row = session.scalar(select(CatalogueRow).where(CatalogueRow.kind == "country", CatalogueRow.country == country))
    if row is None:
        raise NotVisible(country)
    rate = DISCOUNT.get(country, USUAL_DISCOUNT)
    return Place(country, str(row.data["currency_code"]), rate, SOURCE)


def countries(session: Session) -> list[CatalogueRow]:
    """Every country of the catalogue; `data["names"]` has its name by language."""
    rows = select(CatalogueRow).where(CatalogueRow.kind == "country", CatalogueRow.status != "ended")
    return list(session.scalars(rows.order_by(CatalogueRow.key)))
