"""One application a process; a fresh copy of one small programme's database for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.models import schema
from app.models.engine import engine_for, open_session
from app.plan.fields import AllAnswers
from app.services import hashing, plans
from app.web import logs
from app.web.database import NAME
from config import Settings
from tests.web import people as programme
from tests.web.visitor import Visitor

PEPPER = b"the pepper of every test"


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with everybody in it, never opened again but to be copied."""
    path = tmp_path_factory.mktemp("programme") / "filled.db"
    engine = engine_for(f"sqlite:///{path}")
    schema.upgrade(engine)
    hashing.use_pepper(PEPPER)
    with open_session(engine, writes=True) as session:
        programme.make(session)
        session.commit()
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    instance = tmp_path_factory.mktemp("instance")
    return Settings(f"sqlite:///{instance / 'unused.db'}", instance, "a key for tests", PEPPER)


@pytest.fixture(scope="session")
def one_app(settings: Settings) -> Flask:
    return create_app(settings)


@pytest.fixture(autouse=True)
def _remembered_answers_stay_as_written(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No page and no press changes answers that the process remembers for the next one."""
    remembered, read = plans.parsed, []

    def noted(there: plans.Written, seat: int) -> AllAnswers:
        read.append((there, seat, remembered(there, seat)))
        return read[-1][2]

    noted.cache_clear = remembered.cache_clear  # type: ignore[attr-defined] # as the real one has it
    monkeypatch.setattr(plans, "parsed", noted)
    yield
    assert all(found == remembered.__wrapped__(there, seat) for there, seat, found in read)


@pytest.fixture
def app(one_app: Flask, filled_database: Path, tmp_path: Path) -> Iterator[Flask]:
    """The application on a database of this test's own."""
    shutil.copy(filled_database, tmp_path / "ritorno.db")
    engine = engine_for(f"sqlite:///{tmp_path / 'ritorno.db'}")
    hashing.use_pepper(PEPPER)
    before = one_app.extensions[NAME]
    one_app.extensions[NAME] = (engine, None)
    yield one_app
    one_app.extensions[NAME] = before
    engine.dispose()


@pytest.fixture
def people(app: Flask) -> programme.People:
    engine = app.extensions[NAME][0]
    with open_session(engine, writes=False) as session:
        return programme.People(programme.everybody(session), engine)


@pytest.fixture
def visit(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    faults: list[BaseException] = []
    monkeypatch.setattr(logs, "fault", faults.append)
    return Visitor(app, faults)
