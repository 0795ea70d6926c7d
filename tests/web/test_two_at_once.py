"""Two windows that save at the same moment on PostgreSQL, where nobody waits for a place among the writers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url

from app.models import Account, Plan, schema
from app.models.engine import engine_for, open_session
from app.services import plans, versions
from app.web.database import NAME
from tests.web import people as programme
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena"
DUCK = {"name": "Duck", "unit": "crate", "units": "10", "price": "40", "unit_cost": "25"}
FEED = {"name": "Feed", "used": "2", "used_measure": "kg", "pack": "50", "pack_measure": "kg", "price": "180"}
EUROS = {"currency": "EUR", "per": "1", "rate": "12", "day": "1", "month": ["10", "2026"], "source": "bank"}
WAITS = text("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
Write = Callable[[Any, Plan, Account], object]


@pytest.fixture(scope="session")
def filled_postgres(postgres_address: str) -> Iterator[Engine]:
    """A database of these tests' own, made once by whoever runs them in whatever order, since what they write is committed; nobody
    signs in to it by PIN."""
    pins = dict(programme.PINS)
    server = engine_for(postgres_address)
    with server.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("create database two_at_once"))
    engine = engine_for(make_url(postgres_address).set(database="two_at_once").render_as_string(hide_password=False))
    schema.upgrade(engine)
    with open_session(engine, writes=True) as session:
        programme.make(session)
        session.commit()
    programme.PINS.update(pins)
    yield engine
    engine.dispose()
    server.dispose()


@pytest.fixture
def on_postgres(app: Flask, filled_postgres: Engine) -> People:
    """The application of these tests on that database."""
    app.extensions[NAME] = (filled_postgres, None)
    with open_session(filled_postgres, writes=False) as session:
        return People(programme.everybody(session), filled_postgres)


def a_line(part: str, key: str, line: dict[str, Any]) -> Write:
    """One more line of a list."""

    def write(session: Any, plan: Plan, owner: Account) -> None:
        there = plans.answers(session, plan).get(part, {}).get(key)
        rows = [*(there if isinstance(there, list) else []), line]
        plans.save_answers(session, plan, part, {key: rows}, plan.latest, owner, NOW)

    return write


def a_name(session: Any, plan: Plan, owner: Account) -> None:
    versions.name(session, plan, "version-0001", "Monday", owner, NOW)


GOOSE = {key: a_line("sales", "products", {"id": key, "name": f"Goose {key}"}) for key in ("g1", "g2", "g3", "g4")}
OLDER = a_line("sources", "rates", {"id": "older", **EUROS, "month": "2026-09"})


@pytest.mark.parametrize(
    ("path", "typed", "other", "kept"),
    [
        (f"{PLAN}/part/sales/products/row/duck1", DUCK, GOOSE["g1"], ("Goose g1", "duck1")),
        (f"{PLAN}/recipe/p1/feed1", FEED, GOOSE["g2"], ("Goose g2", "feed1")),
        (f"{PLAN}/recipe/p1", {"batch": "7"}, GOOSE["g3"], ("Goose g3", "'batch': '7'")),
        (f"{PLAN}/price-year/p2", {"dear": "18.50", "level-3": "dear"}, GOOSE["g4"], ("Goose g4", "price_season")),
        (f"{PLAN}/part/sources/rates/row/newer", EUROS, OLDER, ("older", "newer")),
        (f"{PLAN}/versions/name/version-0001", {"name": "Tuesday"}, a_name, ()),
    ],
    ids=["a line", "a line of a recipe", "a recipe", "months of a year", "a rate", "a version"],
)
def test_who_comes_second_waits_and_both_are_kept(
    path: str, typed: dict[str, Any], other: Write, kept: tuple[str, ...], on_postgres: People, visit: Visitor
) -> None:
    people, answers = on_postgres, []
    abena = people["abena"]
    sent = {"based_on": people.plan("abena").latest, **typed}
    visit.token(abena)
    with open_session(people.engine, writes=True) as first, people.engine.connect() as watch:
        plan, owner = first.get_one(Plan, abena.plan_id), first.get_one(Account, abena.account_id)
        other(first, plan, owner)
        second = threading.Thread(target=lambda: answers.append(visit.send(path, sent, abena, look=False)))
        second.start()
        until = time.monotonic() + 20
        while not watch.execute(WAITS).scalar() and time.monotonic() < until:
            watch.rollback()
            time.sleep(0.02)
        first.commit()
        second.join()
    assert [(answer.status_code, visit.faults) for answer in answers] == [(303, [])]
    said = str(people.answers("abena"))
    assert [words for words in kept if words not in said] == []
