"""A trainer's class and who sits in it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class TrainingClass(Base):
    __tablename__ = "training_class"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    trainer_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    started_at: Mapped[dt.datetime]

    trainer: Mapped[Account] = relationship()


class ClassMember(Base):
    __tablename__ = "class_member"
    __table_args__ = (UniqueConstraint("class_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    from_at: Mapped[dt.datetime]
    until_at: Mapped[dt.datetime | None]

    account: Mapped[Account] = relationship()
