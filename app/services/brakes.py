"""The brake on guessing: per card or e-mail, never per network, since many share one.

Five wrong tries are free. Each further one makes the next wait longer; a card is locked after ten.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.language.messages import count, say
from app.models import Brake
from app.services.errors import SignInRefused
from app.services.hashing import keyed

FREE = 5
LOCK = 10
FIRST_WAIT = dt.timedelta(seconds=30)
LONGEST_WAIT = dt.timedelta(minutes=15)
FORGOTTEN = dt.timedelta(days=1)


def check(session: Session, name: str, field: str, now: dt.datetime) -> None:
    """Raise `SignInRefused` while this name must wait or is locked."""
    brake = _find(session, name)
    if brake is None:
        return
    if brake.locked_at is not None:
        raise SignInRefused(field, say("This card is locked. Ask the person who gave it to you."))
    if brake.wait_until is not None and brake.wait_until > now:
        seconds = int((brake.wait_until - now).total_seconds()) + 1
        minutes = -(-seconds // 60)
        text = count("Too many tries. Try again in one minute.", "Too many tries. Try again in %(n)s minutes.", minutes)
        raise SignInRefused(field, text, seconds)


def wrong(session: Session, name: str, now: dt.datetime, lock: bool) -> None:
    """Remember a wrong try; `lock` whether ten of them need somebody to open it again."""
    brake = _find(session, name) or _new(session, name, now)
    if now - brake.last_at > FORGOTTEN and brake.locked_at is None:
        brake.wrong = 0
    brake.wrong += 1
    brake.last_at = now
    if brake.wrong >= FREE:
        brake.wait_until = now + min(FIRST_WAIT * 2 ** (brake.wrong - FREE), LONGEST_WAIT)
    if lock and brake.wrong >= LOCK:
        brake.locked_at = now
    session.flush()


def release(session: Session, name: str) -> None:
    """After a right try, or by the desk."""
    session.execute(delete(Brake).where(Brake.name_hash == keyed(name)))


def is_locked(session: Session, name: str) -> bool:
    brake = _find(session, name)
    return brake is not None and brake.locked_at is not None


def forget_old(session: Session, now: dt.datetime) -> None:
    """Drop what no longer brakes anybody."""
    session.execute(delete(Brake).where(Brake.last_at < now - FORGOTTEN, Brake.locked_at.is_(None)))


def _find(session: Session, name: str) -> Brake | None:
    return session.scalar(select(Brake).where(Brake.name_hash == keyed(name)).with_for_update())


def _new(session: Session, name: str, now: dt.datetime) -> Brake:
    brake = Brake(name_hash=keyed(name), wrong=0, last_at=now)
    try:
        with session.begin_nested():
            session.add(brake)
    except IntegrityError:  # somebody else's wrong try came first
        return session.scalars(select(Brake).where(Brake.name_hash == keyed(name))).one()
    return brake
