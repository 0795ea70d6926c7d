"""Somebody types for a returnee who sits beside: who, for whom, into which plan, from when to when."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account
from app.models.plans import Plan


class Sitting(Base):
    """One helper, one plan, opened with the owner's card and PIN; what is written then has the helper as `by_id`.

    `key` is the client's, so that a doubled press opens one sitting. `plan_id` is set once and never changes.
    `typed` counts the answers that were changed. `ended_at` is None where it ran out by itself.
    """

    __tablename__ = "sitting"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"))
    started_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]
    typed: Mapped[int] = mapped_column(default=0)

    owner: Mapped[Account] = relationship(foreign_keys=[owner_id])
    by: Mapped[Account] = relationship(foreign_keys=[by_id])
    plan: Mapped[Plan | None] = relationship()
