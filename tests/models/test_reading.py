"""A page that reads: its rows and its objects come from one moment, and it gives its connection back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from app.models import Account, Role, schema
from app.models.engine import engine_for, open_session
from app.models.rows import ask

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
ACCOUNTS = select(*Account.__table__.c).order_by(Account.id)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ritorno.db'}"
    found: str = request.getfixturevalue("postgres_address")
    return found


@pytest.fixture
def engine(address: str) -> Iterator[Engine]:
    """One of this test alone, which may keep what it writes and takes it away."""
    made = engine_for(address)
    schema.upgrade(made)
    yield made
    with open_session(made, writes=True) as work:
        work.execute(text("DELETE FROM account WHERE name LIKE 'Reader %'"))
        work.commit()
    made.dispose()


def write(engine: Engine, name: str) -> None:
    with open_session(engine, writes=True) as work:
        work.add(Account(role=Role.RETURNEE, name=name, created_at=NOW))
        work.commit()


def names(session: Session) -> tuple[list[str], list[str]]:
    """As rows, and as objects."""
    at = list(Account.__table__.c.keys()).index("name")
    rows = [row[at] for row in ask(session, ACCOUNTS) if row[at].startswith("Reader ")]
    objects = [one.name for one in session.scalars(select(Account)) if one.name.startswith("Reader ")]
    return rows, sorted(objects)


@pytest.mark.parametrize("rows_first", [True, False])
def test_rows_and_objects_of_a_page_are_of_one_moment(rows_first: bool, tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'ritorno.db'}")
    schema.upgrade(engine)
    write(engine, "Reader 1")
    with open_session(engine, writes=False) as page:
        _ = ask(page, ACCOUNTS) if rows_first else page.scalars(select(Account)).all()
        write(engine, "Reader 2")
        assert names(page) == (["Reader 1"], ["Reader 1"])
    with open_session(engine, writes=False) as page:
        assert names(page) == (["Reader 1", "Reader 2"], ["Reader 1", "Reader 2"])
    engine.dispose()


def test_what_a_unit_of_work_wrote_is_among_its_rows(engine: Engine) -> None:
    with open_session(engine, writes=True) as work:
        work.add(Account(role=Role.RETURNEE, name="Reader 3", created_at=NOW))
        assert names(work) == (["Reader 3"], ["Reader 3"])
    with open_session(engine, writes=False) as page:
        assert names(page) == ([], [])


def test_a_connection_is_given_back_however_it_was_used(engine: Engine) -> None:
    pool = engine.pool
    assert isinstance(pool, QueuePool)
    with open_session(engine, writes=False):
        pass
    for use in (names, lambda page: ask(page, ACCOUNTS), lambda page: page.scalars(select(Account)).all()):
        with open_session(engine, writes=False) as page:
            use(page)
            page.rollback()
            use(page)
            assert pool.checkedout() == 1
        assert pool.checkedout() == 0
    with pytest.raises(SQLAlchemyError), open_session(engine, writes=False) as page:
        ask(page, ACCOUNTS)
        page.execute(text("SELECT nothing FROM nowhere"))
    assert pool.checkedout() == 0
