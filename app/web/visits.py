"""The session of Flask: a row in the database for whoever is signed in, a signed note for whoever is not.

The cookie of a signed-in person holds a random token and nothing else, so that a copy is worth nothing after
sign-out. A visitor's note (CSRF token, language) says nothing about anybody and costs no query.
"""

from __future__ import annotations

import datetime as dt
import secrets
from functools import cache
from typing import Any

import structlog
from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.datastructures import CallbackDict

from app.models import Account, WebSession
from app.models.engine import open_session
from app.services import sessions
from app.web.at_hand import asked
from app.web.database import READS, db, engine, finish, will_keep

SIGNED_IN, VISITOR = "s.", "v."
DAY = 12 * 3600  # seconds that a visitor's note is believed
log = structlog.get_logger()


class Visit(CallbackDict[str, Any], SessionMixin):
    """What the pages remember of one visit.

    `row` is there while somebody is signed in, `lapsed` when the person was quiet too long; `idle` is how long she
    may be. `token` is new, for the cookie; `ended` takes the cookie away; `broken` leaves everything as it is;
    `silent` says that this request came from the page and not from the person, and does not lengthen the visit.
    """

    def __init__(
        self, limits: sessions.Limits, data: dict[str, Any] | None = None, row: WebSession | None = None
    ) -> None:
        super().__init__(data or {}, _mark_modified)
        self.limits, self.row = limits, row
        self.lapsed: WebSession | None = None
        self.token: str | None = None
        self.row_id: int | None = row.id if row else None
        self.seen_at: dt.datetime | None = row.seen_at if row else None
        self.modified = self.ended = self.broken = self.silent = False

    @property
    def row(self) -> WebSession | None:
        return self._row

    @row.setter
    def row(self, row: WebSession | None) -> None:
        """What goes with it is asked for many times on a page, and the toolkit takes its time to find it."""
        self._row = row
        self.account: Account | None = row.account if row else None
        self.idle = self.limits.idle(row) if row else dt.timedelta(0)
        self.touch = _touch(self.idle)

    @property
    def shared(self) -> bool:
        """Whether somebody is signed in on a phone that others use too."""
        return self.row is not None and self.row.shared

    def share(self) -> None:
        """From here on others use this phone: the visit ends after a shorter quiet."""
        row = self.row
        if row is not None:
            row.shared = True
            self.row = row

    def seen(self, now: dt.datetime) -> dt.datetime:
        """When the person was seen last, once this request is over, as exactly as that is written down."""
        if self.seen_at is None or (now - self.seen_at > self.touch and not self.silent):
            return now
        return self.seen_at

    def left(self, now: dt.datetime, seen: dt.datetime | None = None) -> int:
        """Whole seconds until it ends by itself when the person was seen last at `seen` (None: as above).

        Never less than 0, and 0 for whoever is not signed in.
        """
        if self.row is None:
            return 0
        end = min((seen or self.seen(now)) + self.idle, self.row.started_at + self.limits.day)
        return max(0, int((end - now).total_seconds()))

    def enter(self, account: Account, shared: bool, device: str, now: dt.datetime) -> None:
        """Sign in: a new token, a new CSRF token, nothing of the visitor's note; what was put aside is back."""
        kept = sessions.take_kept(db(), account)
        if self.row is not None:
            sessions.end(db(), self.row)
        self.row, self.token = sessions.begin(db(), account, device, shared, now)
        self.clear()
        self.update(self.row.data, csrf_token=secrets.token_hex(20), kept=kept)
        self.row_id = self.row.id

    def leave(self) -> None:
        """Sign out on the server: the token opens nothing from here on."""
        if self.row is not None:
            sessions.end(db(), self.row)
        self.clear()
        self.row, self.row_id, self.ended = None, None, True


@cache
def _touch(idle: dt.timedelta) -> dt.timedelta:
    """How exactly it is written down when somebody was seen who may be quiet so long."""
    return min(sessions.TOUCH, idle / 10)


def _mark_modified(visit: Any) -> None:
    visit.modified = True


class Visits(SessionInterface):
    """`https` says that the world comes by https even where this process sees plain http behind a proxy."""

    def __init__(self, key: str, limits: sessions.Limits, https: bool) -> None:
        self.limits, self.https = limits, https
        self.signer = URLSafeTimedSerializer(key, salt="visitor")

    def open_session(self, app: Flask, request: Request) -> Visit:
        value = request.cookies.get(self.cookie_name(request), "")
        if value.startswith(SIGNED_IN):
            return self._signed_in(value.removeprefix(SIGNED_IN), request)
        return Visit(self.limits, self._note(value.removeprefix(VISITOR)) if value.startswith(VISITOR) else None)

    def save_session(self, app: Flask, session: Any, response: Response) -> None:
        """Runs last, before the answer leaves: what it acknowledges is kept."""
        if session.broken:
            return
        now = dt.datetime.now(dt.UTC)
        together = asked().method not in READS and will_keep(response.status_code) and not session.silent
        if session.row is not None and together:
            session.row.data, session.row.seen_at = dict(session), now
        try:
            finish(response.status_code)
        except SQLAlchemyError:
            session.row, session.broken = None, True
            raise
        if session.row_id is not None and not (together or session.ended or session.silent):
            _remember_apart(session, now)
        self._set_cookie(session, response)

    def cookie_name(self, request: Request) -> str:
        return "__Host-ritorno" if self.secure(request) else "ritorno"

    def secure(self, request: Request) -> bool:
        return self.https or request.is_secure

    def _signed_in(self, token: str, request: Request) -> Visit:
        now = dt.datetime.now(dt.UTC)
        row = sessions.find(db(), token, self.limits, now)
        if row is not None:
            return Visit(self.limits, row.data, row)
        visit = Visit(self.limits)
        if request.method not in READS:
            visit.lapsed = sessions.lapsed(db(), token, now)
        return visit

    def _note(self, value: str) -> dict[str, Any]:
        try:
            note = self.signer.loads(value, max_age=DAY)
        except BadSignature:
            return {}
        return note if isinstance(note, dict) else {}

    def _set_cookie(self, visit: Visit, response: Response) -> None:
        name = self.cookie_name(asked())
        if visit.token is not None:
            value = SIGNED_IN + visit.token
        elif visit.row_id is None and visit.modified and visit:
            value = VISITOR + str(self.signer.dumps(dict(visit)))
        else:
            if visit.ended:
                response.delete_cookie(name, path="/", secure=self.secure(asked()), httponly=True, samesite="Lax")
            return
        response.set_cookie(name, value, path="/", secure=self.secure(asked()), httponly=True, samesite="Lax")


def _remember_apart(visit: Visit, now: dt.datetime) -> None:
    """Bookkeeping of a page that only reads: its own short transaction, given up when the disk is full."""
    values: dict[str, Any] = {"data": dict(visit)} if visit.modified else {}
    if visit.seen(now) != visit.seen_at:
        values["seen_at"] = visit.seen(now)
    if not values:
        return
    try:
        with open_session(engine(), writes=True) as apart:
            apart.execute(update(WebSession).where(WebSession.id == visit.row_id).values(**values))
            apart.commit()
    except SQLAlchemyError as error:
        log.warning("visit_not_remembered", kind=type(error).__name__)
