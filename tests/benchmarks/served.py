"""The small programme of the tests, served in this process: what the benchmarks of pages ask."""

from __future__ import annotations

import datetime as dt
import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from argon2 import PasswordHasher

from app import create_app
from app.models import schema
from app.models.engine import engine_for, open_session
from app.services import hashing, sessions
from app.web.database import NAME
from config import Settings
from tests.web import people as programme

PEPPER = b"the pepper of every benchmark"


@dataclass(frozen=True)
class Served:
    """`token` opens the pages of Abena, whose plan is "plan-of-abena"; `database` is its file."""

    app: Callable[..., Any]
    token: str
    database: Path

    def get(self, path: str, accept: str = "identity", query: str = "") -> Answer:
        return get(self.app, path, f"ritorno=s.{self.token}", accept, query)


@dataclass(frozen=True)
class Answer:
    status: str
    headers: dict[str, str]
    body: bytes


@contextmanager
def served() -> Iterator[Served]:
    """The application over a database of its own, without its line for each page on the screen."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(io.StringIO()))
    real, hashing._hasher = hashing._hasher, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    with tempfile.TemporaryDirectory(prefix="ritorno-bench-") as folder:
        database = Path(folder) / "ritorno.db"
        settings = Settings(f"sqlite:///{database}", Path(folder), "a key for benchmarks", PEPPER)
        engine = engine_for(settings.database_url)
        schema.upgrade(engine)
        hashing.use_pepper(PEPPER)
        with open_session(engine, writes=True) as work:
            programme.make(work)
            owner = programme.everybody(work)["abena"]
            account = work.get_one(programme.Account, owner.account_id)
            _, token = sessions.begin(work, account, "phone", False, dt.datetime.now(dt.UTC))
            work.commit()
        engine.dispose()
        app = create_app(settings)
        yield Served(app.wsgi_app, token, database)
        app.extensions[NAME][0].dispose()
    hashing._hasher = real


def get(app: Callable[..., Any], path: str, cookie: str, accept: str = "identity", query: str = "") -> Answer:
    """One page, asked for as a server asks, without anything of a test client."""
    told: list[Any] = []
    environment = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80", "HTTP_HOST": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1",
        "HTTP_COOKIE": cookie, "HTTP_ACCEPT_ENCODING": accept, "HTTP_ACCEPT_LANGUAGE": "en", "SCRIPT_NAME": "",
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.version": (1, 0),
        "wsgi.multithread": True, "wsgi.multiprocess": False, "wsgi.run_once": False,
    }  # fmt: skip
    answer = app(environment, lambda status, headers, _trouble=None: told.append((status, headers)))
    try:
        body = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    status, headers = told[-1]
    return Answer(status, dict(headers), body)
