"""A database in which two presses at once left two mentors or two cards: the migration keeps the newest of each."""

from __future__ import annotations

import datetime as dt

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.models import Account, Assignment, Card, Role, schema
from app.models.engine import WRITES, open_session

NOW = dt.datetime(2026, 4, 1, 9, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def back_to(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def people(session: Session) -> tuple[Account, ...]:
    roles = (Role.RETURNEE, Role.RETURNEE, Role.MENTOR, Role.MENTOR)
    made = tuple(Account(role=role, name=f"Person {n}", created_at=NOW) for n, role in enumerate(roles))
    session.add_all(made)
    session.flush()
    return made


def accompanied(by: Account, who: Account, hours: int, until: int | None = None) -> Assignment:
    ended = None if until is None else NOW + until * HOUR
    return Assignment(returnee_id=who.id, mentor_id=by.id, by_id=by.id, from_at=NOW + hours * HOUR, until_at=ended)


def card(who: Account, code: str, hours: int) -> Card:
    made = Card(key=f"card-{code}", code=code, account_id=who.id, pin_hash="", by_id=who.id)
    made.issued_at = NOW + hours * HOUR
    return made


def test_the_newest_of_two_stays_and_the_others_end_where_it_begins(empty_engine: Engine) -> None:
    schema.upgrade(empty_engine)
    back_to(empty_engine, "0012")
    with open_session(empty_engine, writes=True) as session:
        one, other, mentor, second = people(session)
        session.add_all([accompanied(mentor, one, 0, until=1), accompanied(second, other, 0), card(other, "C00000", 0)])
        session.flush()
        for hours, by in ((2, mentor), (4, second), (3, mentor)):  # the clock of the second phone was ahead
            session.add_all([accompanied(by, one, hours), card(one, f"C0000{hours}", hours)])
            session.flush()
        session.commit()
    schema.upgrade(empty_engine)
    assert schema.differences(empty_engine) == []
    with open_session(empty_engine, writes=True) as session:
        ours = session.scalars(select(Assignment).order_by(Assignment.returnee_id, Assignment.id))
        hours = [row.until_at and (row.until_at - NOW) // HOUR for row in ours]
        assert hours == [1, 3, 4, None, None]
        ended = {row.code: row.ended_at and (row.ended_at - NOW) // HOUR for row in session.scalars(select(Card))}
        assert ended == {"C00000": None, "C00002": 3, "C00004": 4, "C00003": None}
        returnee = session.scalars(select(Account).where(Account.name == "Person 0")).one()
        session.add(accompanied(returnee, returnee, 5))
        with pytest.raises(IntegrityError):
            session.flush()
