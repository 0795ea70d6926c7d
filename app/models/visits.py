"""Signed-in visits, and the brake on guessing codes and passwords."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.people import Account


class WebSession(Base):
    """One signed-in visit. The cookie holds a token; only its hash is here, so a stolen table opens nothing.

    `key` names the visit on the person's own list. `device` is "phone" or "computer", nothing finer.
    `shared` shortens the quiet time. `data` is what the pages remember (CSRF token, notices).
    """

    __tablename__ = "web_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    device: Mapped[str] = mapped_column(String(20))
    shared: Mapped[bool] = mapped_column(default=False)
    data: Mapped[dict[str, Any]]
    started_at: Mapped[dt.datetime]
    seen_at: Mapped[dt.datetime] = mapped_column(index=True)

    account: Mapped[Account] = relationship()


class Brake(Base):
    """Wrong tries against one card code or one e-mail, existing or not: both are slowed alike.

    `name_hash` is a keyed hash, so that the table does not list who tried. `locked_at` is opened by the desk.
    """

    __tablename__ = "brake"

    name_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    wrong: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[dt.datetime] = mapped_column(index=True)
    wait_until: Mapped[dt.datetime | None]
    locked_at: Mapped[dt.datetime | None]
