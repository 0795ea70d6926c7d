"""People who sign in: accounts, the cards of returnees, who accompanies whom."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base


def one_living(table: str, whose: str, end: str) -> Index:
    """Of each person there is one row without an end, at most."""
    goes_on = text(f"{end} IS NULL")
    return Index(f"uq_living_{table}", whose, unique=True, sqlite_where=goes_on, postgresql_where=goes_on)


class Role(StrEnum):
    RETURNEE = "returnee"
    MENTOR = "mentor"
    TRAINER = "trainer"
    DESK = "desk"
    LENDER = "lender"
    ADMIN = "admin"


class Account(Base):
    """Somebody who signs in. Returnees come by card; staff by e-mail, password and one-time code.

    `name` is what the person wants to be called. `totp_step` is the last half minute whose code was used, so
    that no code works twice. `closed_at` ends all access at once and keeps what was written.
    """

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(String(20), index=True)
    name: Mapped[str] = mapped_column(String(120))
    email: Mapped[str | None] = mapped_column(unique=True)
    password_hash: Mapped[str | None]
    totp_secret: Mapped[str | None] = mapped_column(String(64))
    totp_step: Mapped[int | None]
    language: Mapped[str | None] = mapped_column(String(2))
    country: Mapped[str | None] = mapped_column(String(2))
    shared_phone: Mapped[bool] = mapped_column(default=False)
    signed_in_at: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]
    closed_at: Mapped[dt.datetime | None]


class Card(Base):
    """A code that is printed, and a PIN that is not. A replaced card stays, with the moment it ended; one opens pages.

    `key` is the address that the desk's form was opened with: the same form sent twice issues one card.
    """

    __tablename__ = "card"
    __table_args__ = (one_living("card", "account_id", "ended_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    code: Mapped[str] = mapped_column(String(6), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    pin_hash: Mapped[str]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    issued_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]

    account: Mapped[Account] = relationship(foreign_keys=[account_id])


class Assignment(Base):
    """A mentor accompanies a returnee, from a moment to another; without an end it goes on, and is the only one."""

    __tablename__ = "assignment"
    __table_args__ = (
        Index("ix_assignment_pair", "mentor_id", "returnee_id"),
        one_living("assignment", "returnee_id", "until_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    returnee_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    from_at: Mapped[dt.datetime]
    until_at: Mapped[dt.datetime | None]

    returnee: Mapped[Account] = relationship(foreign_keys=[returnee_id])
    mentor: Mapped[Account] = relationship(foreign_keys=[mentor_id])
