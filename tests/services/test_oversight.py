"""The administrator sees numbers and roles, ends visits, releases brakes, and reads no names."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy.orm import Session

from app.models import Role
from app.services import brakes, cards, oversight, sessions
from app.services.errors import NotVisible
from tests.services.people import NOW, Programme


def test_accounts_are_numbers_and_roles_without_names(session: Session, found: Programme) -> None:
    shown = oversight.accounts(session, found.admin)
    assert len(shown) == 8
    assert {field.name for field in dataclasses.fields(shown[0])} & {"name", "email"} == set()
    assert [one.id for one in oversight.accounts(session, found.admin, Role.RETURNEE)] == [
        found.amina.id,
        found.other.id,
    ]
    assert oversight.accounts(session, found.admin, page=1) == ()


def test_a_visit_is_ended_everywhere_at_once(session: Session, found: Programme) -> None:
    sessions.begin(session, found.mentor, "phone", False, NOW)
    sessions.begin(session, found.mentor, "computer", False, NOW)
    before = next(one for one in oversight.accounts(session, found.admin) if one.id == found.mentor.id)
    assert before.visits == 2
    oversight.end_visits(session, found.mentor.id, found.admin)
    after = next(one for one in oversight.accounts(session, found.admin) if one.id == found.mentor.id)
    assert after.visits == 0


def test_a_locked_card_is_seen_and_released(session: Session, found: Programme) -> None:
    for _ in range(10):
        brakes.wrong(session, cards.brake_name(found.card.card.code), NOW, lock=True)
    assert [one.id for one in oversight.accounts(session, found.admin) if one.braked] == [found.amina.id]
    oversight.release(session, found.amina.id, found.admin)
    assert [one for one in oversight.accounts(session, found.admin) if one.braked] == []


def test_health_says_the_database_and_counts(session: Session, found: Programme) -> None:
    health = oversight.health(session, found.admin)
    assert health.database in ("sqlite", "postgresql")
    assert health.current
    assert health.counts["plans"] == 0


def test_nobody_else_administers(session: Session, found: Programme) -> None:
    for by in (found.amina, found.mentor, found.trainer, found.desk, found.lender):
        with pytest.raises(NotVisible):
            oversight.accounts(session, by)
        with pytest.raises(NotVisible):
            oversight.health(session, by)
        with pytest.raises(NotVisible):
            oversight.end_visits(session, found.amina.id, by)
        with pytest.raises(NotVisible):
            oversight.release(session, found.amina.id, by)
    with pytest.raises(NotVisible):
        oversight.end_visits(session, 10_000, found.admin)
