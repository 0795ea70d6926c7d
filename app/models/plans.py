"""A plan, what was written into it, what happened to it, what was said about it, who received it.

Nothing that a person wrote is overwritten: a save adds a `SectionRevision`, a decision adds a `PlanEvent`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account
from app.plan.review_states import State


class Plan(Base):
    """`key` is its random address, `reference` the case code said aloud and printed (KMT-472).

    `latest` counts the revisions of all sections together. `state` is the fold of its events, kept here by
    `services.review` so that lists can ask for it. `joint` counts the partners who write with the owner.
    `granted` is the fold of what the desk said about its grant, kept here by `services.granting`.
    """

    __tablename__ = "plan"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    reference: Mapped[str] = mapped_column(String(7), unique=True)
    title: Mapped[str]
    country: Mapped[str] = mapped_column(String(5))  # or "other"
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[str] = mapped_column(String(30), index=True, default=State.DRAFT)
    joint: Mapped[int] = mapped_column(default=0, server_default="0")
    granted: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    latest: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]

    owner: Mapped[Account] = relationship()


class SectionRevision(Base):
    """All answers of one section after one save. `based_on` is the plan's number that the writer had seen."""

    __tablename__ = "section_revision"
    __table_args__ = (
        UniqueConstraint("plan_id", "number"),
        Index("ix_section_revision_newest", "plan_id", "section", "number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    number: Mapped[int]
    section: Mapped[str] = mapped_column(String(40))
    answers: Mapped[dict[str, Any]]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
    based_on: Mapped[int]


class VersionName(Base):
    """A name that the owner gave to the plan as it stood at a revision; `key` is the client's key."""

    __tablename__ = "version_name"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]


class PlanEvent(Base):
    """Something that happened to a plan, in the past tense (PlanSent, ChangesAsked …).

    `number` is the plan's revision at that moment; `key` the client's key, so that a repeat adds nothing.
    """

    __tablename__ = "plan_event"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(40))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
    number: Mapped[int]
    data: Mapped[dict[str, Any]]

    by: Mapped[Account] = relationship()


class Remark(Base):
    """What a mentor says beside one question. `number` is the revision it was said about."""

    __tablename__ = "remark"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    key: Mapped[str] = mapped_column(String(40))
    section: Mapped[str] = mapped_column(String(40))
    field: Mapped[str | None] = mapped_column(String(40))
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    closed_at: Mapped[dt.datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))

    by: Mapped[Account] = relationship(foreign_keys=[by_id])


class FileShare(Base):
    """One version of a plan given to one lender, with consent; `ended_at` when it was taken back."""

    __tablename__ = "file_share"
    __table_args__ = (UniqueConstraint("plan_id", "lender_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    lender_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    number: Mapped[int]
    by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]

    plan: Mapped[Plan] = relationship()
