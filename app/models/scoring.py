"""The points that a mentor gives a plan, line by line (`plan.rubric`).

Nothing is overwritten: each save adds a row, the newest counts. `key` is the client's: a repeat adds nothing.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class PlanPoints(Base):
    """One save. `number` is the version that was sent; `data` may be half filled, then it is its writer's draft.

    `shared`: the plan's owner reads the reasons, never the numbers, with the mentor's answer.
    """

    __tablename__ = "plan_points"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    data: Mapped[dict[str, Any]]
    shared: Mapped[bool]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]

    by: Mapped[Account] = relationship()
