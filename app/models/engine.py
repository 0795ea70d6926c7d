"""One engine a process: SQLite beside the application, or PostgreSQL by its address."""

from __future__ import annotations

import sqlite3
from collections import deque
from functools import cache
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.orm.session import _new_sessionid, _sessions

BUSY = 10_000  # milliseconds that a writer waits for another
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {BUSY}")
WRITES = "writes"  # the mark of a transaction that will write
IDLE = "idle"  # of an engine that is read from: its connections that wait
Idle = deque[tuple[PoolProxiedConnection, sqlite3.Connection]]  # each with its driver's own


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
    else:
        _begin_to_read(cast(sqlite3.Connection, connection.connection.driver_connection))


def _begin_to_read(driver: sqlite3.Connection) -> None:
    """Where a Reader has not begun already. It waits for nobody, so that it needs none of the toolkit's care."""
    if not driver.in_transaction:
        driver.execute("BEGIN")


def _end_read(driver: sqlite3.Connection) -> None:
    """By a statement that the driver keeps; its own way makes one each time."""
    if driver.in_transaction:
        driver.execute("ROLLBACK")


class Reader(Session):
    """A unit of work that changes nothing, over SQLite.

    Most pages need rows alone, and the driver gives them at a fraction of what the toolkit's session and connection
    cost to set up and to close. Whoever asks for these gets them over the same driver and in the same transaction.

    `alone` are the objects made of rows, by their keys in the toolkit, until its session is set up: None from then on.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle = idle_of(engine)
        self._taken: tuple[PoolProxiedConnection, sqlite3.Connection] | None = None
        self._connection: Connection | None = None
        self.alone: dict[Any, Any] | None = {}
        self.hash_key = _new_sessionid()
        _sessions[self.hash_key] = self  # where an object finds the session that reads more of it

    def __getattr__(self, name: str) -> Any:
        """Anything that a session of the toolkit has and this one has not yet: set it up, with the objects so far."""
        made, self.alone = self.alone, None
        if made is None:
            raise AttributeError(name)
        super().__init__(self._engine, expire_on_commit=False)
        for state in map(instance_state, made.values()):
            state.session_id = self.hash_key
            self.identity_map.add(state)
        return getattr(self, name)

    def driver(self) -> sqlite3.Connection:
        """The driver's connection, in the transaction of this unit of work."""
        if self._taken is None:
            try:
                self._taken = self._idle.pop()
            except IndexError:  # every one is read from just now
                taken = self._engine.raw_connection()
                self._taken = taken, cast(sqlite3.Connection, taken.driver_connection)
        driver = self._taken[1]
        _begin_to_read(driver)
        return driver

    def get_bind(self, *_: Any, **__: Any) -> Connection:
        if self._connection is None:
            self.driver()
            self._connection = Connection(self._engine, connection=self._taken[0] if self._taken else None)
        return self._connection

    def close(self) -> None:
        if self.alone is None:
            super().close()
        else:
            for made in self.alone.values():
                instance_state(made).session_id = None
            self.alone.clear()
        taken, opened, self._taken, self._connection = self._taken, self._connection, None, None
        if opened is not None:
            opened.close()
        elif taken is not None:
            _end_read(taken[1])
            self._idle.append(taken)


def open_session(engine: Engine, writes: bool) -> Session:
    """A unit of work. `writes` says whether it may change anything (a POST, a command)."""
    if engine.dialect.name == "sqlite" and not writes:
        return Reader(_marked(engine, writes))
    return Session(_marked(engine, writes), expire_on_commit=False)


@cache
def _marked(engine: Engine, writes: bool) -> Engine:
    """The same engine, its transactions marked for what they may do, with the connections that wait for a reader."""
    idle: Idle = deque()
    event.listen(engine, "engine_disposed", lambda _engine: _let_go(idle))
    return engine.execution_options(**{WRITES: writes, IDLE: idle})


def idle_of(engine: Engine) -> Idle:
    """Connections that were read from and wait for the next page, as many as pages were read at once.

    They stay taken from the pool: giving one back and taking it again costs as much as reading from it.
    """
    return cast(Idle, engine.get_execution_options()[IDLE])


def _let_go(idle: Idle) -> None:
    while idle:
        idle.pop()[0].invalidate()


def hold_open(engine: Engine) -> sqlite3.Connection | None:
    """One connection that stays open, so that reads go on when the disk is full."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    held = sqlite3.connect(engine.url.database, check_same_thread=False)
    held.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return held
