"""One unit of work for each request, kept once, before the answer leaves."""

from __future__ import annotations

import sqlite3
from typing import cast

from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.models.engine import engine_for, hold_open, open_session
from app.web import at_hand

NAME = "ritorno-engine"
READS = ("GET", "HEAD", "OPTIONS")


def install(app: Flask, address: str) -> None:
    """Open the database of this application; one connection stays open as long as the process."""
    engine = engine_for(address)
    app.extensions[NAME] = (engine, hold_open(engine))
    app.teardown_appcontext(_close)


def engine() -> Engine:
    return cast("tuple[Engine, sqlite3.Connection | None]", at_hand.application().extensions[NAME])[0]


def db() -> Session:
    """The session of this request. A GET reads; everything else takes its place among the writers at once."""
    notes = at_hand.notes()
    known: Session | None = notes.get("db")
    if known is None:
        known = notes["db"] = open_session(engine(), writes=at_hand.asked().method not in READS)
    return known


def keep() -> None:
    """Keep this request's changes even though its answer is a refusal (a wrong PIN is counted)."""
    at_hand.notes()["keep"] = True


def will_keep(status: int) -> bool:
    return status < 400 or bool(at_hand.notes().get("keep"))


def finish(status: int) -> None:
    """Keep or drop what this request changed; raises when the database cannot keep it. A GET changes nothing."""
    session: Session | None = at_hand.notes().get("db")
    if session is None or at_hand.asked().method in READS:
        return
    if not will_keep(status):
        _drop(session)
        return
    try:
        session.commit()
    except SQLAlchemyError:
        _drop(session)
        raise


def _drop(session: Session) -> None:
    try:
        session.rollback()
    except SQLAlchemyError:  # a full disk refuses even that; closing the connection drops it all the same
        session.invalidate()


def _close(_error: BaseException | None) -> None:
    session: Session | None = at_hand.notes().pop("db", None)
    if session is None:
        return
    try:
        session.close()  # drops what was not kept
    except SQLAlchemyError:  # as above
        session.invalidate()
