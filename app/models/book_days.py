"""What came in and went out on single days."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class BookedDay(Base):
    """One amount of one day of a month of trading, in minor units; `line` is one of the day-book.

    Nothing is changed: a row takes another one back, each at most once. `key` is the client's: a repeat adds nothing.
    """

    __tablename__ = "booked_day"
    __table_args__ = (UniqueConstraint("plan_id", "key"), UniqueConstraint("takes_back"))

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    month: Mapped[int]
    day: Mapped[int]
    line: Mapped[str] = mapped_column(String(40))
    amount: Mapped[int] = mapped_column(BigInteger)
    what: Mapped[str] = mapped_column(String(60), default="")
    takes_back: Mapped[int | None] = mapped_column(ForeignKey("booked_day.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
