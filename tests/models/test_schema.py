"""The migrated database and the models have the same shape, on both databases."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.models import schema
from app.models.engine import engine_for, hold_open, open_session


@pytest.fixture
def fresh(tmp_path: Path) -> Engine:
    return engine_for(f"sqlite:///{tmp_path / 'fresh.db'}")


def test_migrations_lead_to_the_models_on_sqlite(fresh: Engine) -> None:
    assert not schema.is_current(fresh)
    schema.upgrade(fresh)
    assert schema.is_current(fresh)
    assert schema.differences(fresh) == []
    schema.upgrade(fresh)
    fresh.dispose()


def test_migrations_lead_to_the_models_on_postgres(postgres_engine: Engine) -> None:
    assert schema.is_current(postgres_engine)
    assert schema.differences(postgres_engine) == []


def test_sqlite_keeps_what_it_acknowledged_and_checks_its_keys(fresh: Engine) -> None:
    with open_session(fresh, writes=True) as session:
        found = {
            name: session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    fresh.dispose()


def test_the_log_file_stays_while_a_connection_is_held(fresh: Engine, tmp_path: Path) -> None:
    schema.upgrade(fresh)
    held = hold_open(fresh)
    fresh.dispose()
    assert (tmp_path / "fresh.db-wal").exists()
    assert held is not None
    held.close()
