"""A page that reads: its rows and its objects come from one moment, and it gives its connection back."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, object_session
from sqlalchemy.orm.exc import DetachedInstanceError
from sqlalchemy.pool import QueuePool

from app.models import Account, Role, WebSession, schema
from app.models.engine import Reader, engine_for, idle_of, open_session
from app.models.rows import ask, known
from app.services.plans import NEWEST

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
    with open_session(engine, writes=False) as page:
        waiting = idle_of(page.get_bind().engine) if isinstance(page, Reader) else deque()
    for use in (names, lambda page: ask(page, ACCOUNTS), lambda page: page.scalars(select(Account)).all()):
        with open_session(engine, writes=False) as page:
            use(page)
            page.rollback()
            use(page)
            assert pool.checkedout() == 1
        assert pool.checkedout() == len(waiting) <= 1
    with pytest.raises(SQLAlchemyError), open_session(engine, writes=False) as page:
        ask(page, ACCOUNTS)
        page.execute(text("SELECT nothing FROM nowhere"))
    assert pool.checkedout() == len(waiting) <= 1
    engine.dispose()
    assert engine.pool.status() == pool.recreate().status() and not waiting


def test_pages_that_are_read_at_once_have_a_connection_each_and_leave_it_for_the_next(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'ritorno.db'}")
    schema.upgrade(engine)
    for _ in range(3):
        with ThreadPoolExecutor(4) as pages:
            assert all(pages.map(lambda _: _read_slowly(engine), range(24)))
        assert 1 <= engine.pool.checkedout() <= 4  # type: ignore[attr-defined] # of a pool with a queue
    engine.dispose()


def _read_slowly(engine: Engine) -> bool:
    with open_session(engine, writes=False) as page:
        first = ask(page, ACCOUNTS)
        sleep(0.002)
        return ask(page, ACCOUNTS) == first == []


@pytest.mark.parametrize("toolkit_first", [True, False])
def test_an_object_made_of_a_row_is_the_one_that_a_query_gives(toolkit_first: bool, engine: Engine) -> None:
    write(engine, "Reader 4")
    with open_session(engine, writes=False) as page:
        asked = [page.scalars(select(Account)).all()] if toolkit_first else []
        row = next(row for row in ask(page, ACCOUNTS) if "Reader 4" in row)
        made = known(page, Account, row)
        assert known(page, Account, row) is made
        asked.append(page.scalars(select(Account)).all())
        assert all(made in found for found in asked)
        assert object_session(made) is page and page.get(Account, made.id) is made


def test_an_object_made_of_a_row_reads_what_belongs_to_it_while_the_page_lasts(engine: Engine) -> None:
    with open_session(engine, writes=True) as work:
        owner = Account(role=Role.RETURNEE, name="Reader 5", created_at=NOW)
        visit = WebSession(key="k5", token_hash="h5", device="", started_at=NOW, seen_at=NOW, data={})
        visit.account = owner
        work.add(visit)
        work.commit()
    visits = select(*WebSession.__table__.c).where(WebSession.key == "k5")
    with open_session(engine, writes=False) as page:
        visit = known(page, WebSession, ask(page, visits)[0])
        assert visit.account.name == "Reader 5"
    with open_session(engine, writes=False) as page:
        visit = known(page, WebSession, ask(page, visits)[0])
    with pytest.raises(DetachedInstanceError):
        _ = visit.account
    with open_session(engine, writes=True) as work:
        work.execute(text("DELETE FROM web_session WHERE key = 'k5'"))
        work.commit()


def test_a_session_that_reads_knows_nothing_that_no_session_has(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'ritorno.db'}")
    with open_session(engine, writes=False) as page, pytest.raises(AttributeError):
        _ = page.nothing_of_the_kind  # type: ignore[attr-defined] # on purpose
    engine.dispose()


def test_the_newest_answers_are_found_by_an_index_however_often_a_plan_was_saved(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'ritorno.db'}")
    schema.upgrade(engine)
    asked = (
        NEWEST.params(plan=1, number=9).compile(dialect=engine.dialect, compile_kwargs={"literal_binds": True}).string
    )
    with engine.connect() as connection:
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").all()
    engine.dispose()
    assert any("COVERING INDEX ix_section_revision_newest" in step[3] for step in steps)
