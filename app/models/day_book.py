"""What really happened, month by month after opening."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class BookedMonth(Base):
    """The amounts of one month as they were written; a correction is another row, the newest counts. A row that takes
    another one back says nothing itself.

    `amounts` are minor units by line of the day-book, those of the lines in `about` guesses; `key` is the client's, so
    that a repeat adds nothing.
    """

    __tablename__ = "booked_month"
    __table_args__ = (UniqueConstraint("plan_id", "key"), UniqueConstraint("takes_back"))

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    month: Mapped[int]
    amounts: Mapped[dict[str, Any]]
    about: Mapped[list[Any]] = mapped_column(JSON, server_default="[]")
    takes_back: Mapped[int | None] = mapped_column(ForeignKey("booked_month.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
