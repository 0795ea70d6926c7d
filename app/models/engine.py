"""One engine a process: SQLite beside the application, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

BUSY = 10_000  # milliseconds that a writer waits for another
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {BUSY}")
WRITES = "writes"  # the mark of a transaction that will write


def engine_for(address: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…` (psycopg 3)."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_size=8, pool_pre_ping=True)
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, pool_size=16, max_overflow=16)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun below, not guessed by the driver
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its place at once: a reader that turns writer would be refused, not made to wait."""
    if connection.get_execution_options().get(WRITES, False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # waits for nobody, so that it needs none of the toolkit's care
        connection.connection.execute("BEGIN")


def open_session(engine: Engine, writes: bool) -> Session:
    """A unit of work. `writes` says whether it may change anything (a POST, a command)."""
    return Session(_marked(engine, writes), expire_on_commit=False, autoflush=True)


@cache
def _marked(engine: Engine, writes: bool) -> Engine:
    """The same engine, its transactions marked for what they may do."""
    return engine.execution_options(**{WRITES: writes})


def hold_open(engine: Engine) -> sqlite3.Connection | None:
    """One connection that stays open, so that reads go on when the disk is full."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    held = sqlite3.connect(engine.url.database, check_same_thread=False)
    held.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return held
