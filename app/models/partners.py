"""Several returnees with one plan: who joined, the code that invited, and who agreed to send which version."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class Partner(Base):
    """Somebody who writes a plan together with its owner. `seat` is 2 or more and stays the same after coming back.

    Without `left_at` it goes on. The owner sits on seat 1 and has no row.
    """

    __tablename__ = "partner"
    __table_args__ = (UniqueConstraint("plan_id", "account_id"), UniqueConstraint("plan_id", "seat"))

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    seat: Mapped[int]
    joined_at: Mapped[dt.datetime]
    left_at: Mapped[dt.datetime | None]

    account: Mapped[Account] = relationship()


class Invitation(Base):
    """A code that opens a plan to one other person, once, until a day. Only its hash is kept; `key` is the client's."""

    __tablename__ = "invitation"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
    until_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))


class Agreement(Base):
    """One person's yes to sending one version of a joint plan."""

    __tablename__ = "agreement"
    __table_args__ = (UniqueConstraint("plan_id", "number", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    number: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
