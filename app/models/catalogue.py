"""Countries, lenders, products and grant lines, as the programme keeps them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class CatalogueRow(Base):
    """One row of one kind; `data` has the shape that `app.catalogue` and `app.matching` read.

    `country` is None for what holds everywhere. `status` is "checked" or what is still to be confirmed. `starter` is
    the fingerprint of what the starter catalogue wrote here last: a row that a programme changed has another one.
    """

    __tablename__ = "catalogue_row"
    __table_args__ = (UniqueConstraint("kind", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(120))
    country: Mapped[str | None] = mapped_column(String(2), index=True)
    data: Mapped[dict[str, Any]]
    status: Mapped[str] = mapped_column(String(40))
    starter: Mapped[str | None] = mapped_column(String(64))
