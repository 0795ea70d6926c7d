"""Signed-in visits: begun, found again, listed, ended. The token itself is never kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, Role, WebSession
from app.models.rows import ask, known
from app.services import brakes, people
from app.services.addresses import new_key

KEPT = dt.timedelta(days=30)  # typed words wait as long for the same person's next sign-in
MOST_KEPT = 20  # forms that wait for one visit's person; the newest stay
OF_TOKEN = (
    select(*Account.__table__.c, *WebSession.__table__.c)
    .join_from(Account, WebSession, WebSession.account_id == Account.id)
    .where(WebSession.token_hash == bindparam("hash"), Account.closed_at.is_(None))
)
ACCOUNTS = len(Account.__table__.c)  # the columns of the account come first
AS_IT_IS = {"populate_existing": True}  # also over what this unit of work read before it held the row
TOUCH = dt.timedelta(seconds=30)  # how exactly "last seen" is kept; spares a write for every page


@dataclass(frozen=True)
class Limits:
    """How long a person may be quiet, and how long a visit may last in all."""

    returnee: dt.timedelta
    shared: dt.timedelta
    staff: dt.timedelta
    day: dt.timedelta

    def idle(self, visit: WebSession) -> dt.timedelta:
        if visit.account.role != Role.RETURNEE:
            return self.staff
        return self.shared if visit.shared else self.returnee

    def open(self, visit: WebSession, now: dt.datetime) -> bool:
        """Whether its cookie still opens pages."""
        return now - visit.seen_at <= self.idle(visit) and now - visit.started_at <= self.day


def begin(session: Session, account: Account, device: str, shared: bool, now: dt.datetime) -> tuple[WebSession, str]:
    """A new visit and the token for its cookie (256 random bits)."""
    token = secrets.token_urlsafe(32)
    before = account.signed_in_at.isoformat() if account.signed_in_at else None
    visit = WebSession(
        key=new_key(), token_hash=_hash(token), device=device, shared=shared, started_at=now, seen_at=now
    )
    visit.account, visit.data = account, {"before": before}
    account.signed_in_at, account.shared_phone = now, shared
    session.add(visit)
    session.flush()
    brakes.forget_old(session, now)
    forget_old(session, now)
    return visit, token


def find(session: Session, token: str, limits: Limits, now: dt.datetime) -> WebSession | None:
    """The visit of this token with its account, in one query; None when it has ended, by whatever clock."""
    rows = ask(session, OF_TOKEN, hash=_hash(token))
    if not rows:
        return None
    row = rows[0]
    account = known(session, Account, row[:ACCOUNTS])
    visit = known(session, WebSession, row[ACCOUNTS:], account=account)
    return visit if limits.open(visit, now) else None


def lapsed(session: Session, token: str, now: dt.datetime) -> WebSession | None:
    """A visit that ended by itself not long ago, to keep what was typed into it; it opens nothing."""
    found = select(WebSession).where(WebSession.token_hash == _hash(token), WebSession.seen_at > now - KEPT)
    return session.scalar(found)


def by_key(session: Session, key: str) -> WebSession | None:
    """The visit that a page was made for, open or lapsed; None when it was signed out or is long gone."""
    return session.scalar(select(WebSession).where(WebSession.key == key).options(joinedload(WebSession.account)))


def keep_typed(
    session: Session, visit: WebSession, path: str, typed: dict[str, list[str]], page: str | None = None
) -> None:
    """Put what was typed into a lapsed page aside, for the same person's next sign-in. The same twice is once.

    Pages of one visit lapse together: each waits until the one before it is kept. `page`: it was left without saving,
    and its words wait for it; what is typed into it later takes their place.
    """
    held = select(WebSession).where(WebSession.id == visit.id).with_for_update()
    if session.scalar(held, execution_options=AS_IT_IS) is None:
        return  # signed out in another tab
    this = {"path": path, "typed": typed, **({"page": page} if page else {})}
    before = visit.data.get("kept") or []
    others = [kept for kept in before if kept != this and not (page and _of_form(kept) == _of_form(this))]
    visit.data = {**visit.data, "kept": [*others, this][-MOST_KEPT:]}
    session.flush()


def _of_form(kept: dict[str, Any]) -> tuple[str | None, str]:
    """The page that a form stood on, and where it is sent but for a key that is new each time."""
    return kept.get("page"), kept["path"] if kept["path"] == kept.get("page") else kept["path"].rsplit("/", 1)[0]


def take_kept(session: Session, account: Account) -> list[dict[str, Any]]:
    """All that this person typed into lapsed pages, the oldest first, and only once."""
    people.hold(session, account)
    rows = select(WebSession).where(WebSession.account_id == account.id).order_by(WebSession.seen_at).with_for_update()
    taken: list[dict[str, Any]] = []
    for visit in session.scalars(rows, execution_options=AS_IT_IS):
        if visit.data.get("kept"):
            taken += [kept for kept in visit.data["kept"] if kept not in taken]
            visit.data = {**visit.data, "kept": []}
    return taken


def end(session: Session, visit: WebSession) -> None:
    session.execute(delete(WebSession).where(WebSession.id == visit.id))


def end_mine(session: Session, key: str, by: Account) -> None:
    """End one of the own visits; an unknown one is already ended."""
    session.execute(delete(WebSession).where(WebSession.key == key, WebSession.account_id == by.id))


def mine(session: Session, by: Account, limits: Limits, now: dt.datetime) -> list[WebSession]:
    """The person's own visits that still open pages, the newest first."""
    rows = select(WebSession).where(WebSession.account_id == by.id).order_by(WebSession.seen_at.desc())
    return [visit for visit in session.scalars(rows.options(joinedload(WebSession.account))) if limits.open(visit, now)]


def forget_old(session: Session, now: dt.datetime) -> None:
    """Remove visits that no cookie opens any more, and what was typed into them."""
    session.execute(delete(WebSession).where(WebSession.seen_at < now - KEPT))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
