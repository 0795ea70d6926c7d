"""What the programme's desk says about a case: what a grant in kind can give, its yes, and a private note.

Nothing is overwritten: each writing adds a row, the newest counts. `key` is the client's: a repeat adds nothing.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class GrantWord(Base):
    """One word of the desk about a plan's grant; `kind` is "terms" or "yes" (`plan.granted` says what `data` holds).

    `number` is the plan's revision that it is about: of a yes, the one that the mentor called ready.
    """

    __tablename__ = "grant_word"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(10))
    number: Mapped[int]
    data: Mapped[dict[str, Any]]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]

    by: Mapped[Account] = relationship()


class DeskNote(Base):
    """A private note about a person, for the desk alone. `sealed` is the encrypted text, never the words."""

    __tablename__ = "desk_note"
    __table_args__ = (UniqueConstraint("account_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    key: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]

    by: Mapped[Account] = relationship(foreign_keys=[by_id])
