"""A yes or a no, for one purpose, with the text that was read."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Purpose(StrEnum):
    """Who may read a plan, and whether its mentor may read the book of months; each is asked and answered by itself."""

    MENTOR = "mentor"
    LENDER = "lender"
    BOOK = "book"


class Consent(Base):
    """The newest row of a purpose counts. `how` is online, paper or spoken; `by_id` is who recorded it."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_newest", "account_id", "purpose", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    purpose: Mapped[str] = mapped_column(String(20))
    given: Mapped[bool]
    text_version: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(2))
    how: Mapped[str] = mapped_column(String(20))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
