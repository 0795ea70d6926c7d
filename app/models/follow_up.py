"""What a mentor wrote after the opening: visits to the business, and the talks after months 1, 3, 6 and 12."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class FollowUp(Base):
    """One note; a correction is another row of the same `about` ("visit-1", "month-3"), the newest counts.

    `data` is what `plan.follow_up` says; `number` is the revision that was called ready, with whose figures the talk
    is compared; `key` is the client's: a repeat adds nothing. The notes go with their plan when it is deleted.
    """

    __tablename__ = "follow_up"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(10))
    number: Mapped[int]
    data: Mapped[dict[str, Any]]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]

    by: Mapped[Account] = relationship()
