"""Consents: two answers, each its own, the newest counts."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Consent
from app.services import consents
from app.services.errors import NotVisible
from tests.services.people import NOW, agree, programme


def test_the_two_answers_are_apart_and_the_newest_counts(session: Session) -> None:
    found = programme(session)
    assert consents.current(session, found.amina) == {}
    agree(session, found, "mentor")
    agree(session, found, "lender", yes=False)
    agree(session, found, "mentor", yes=False)
    now = consents.current(session, found.amina)
    assert {purpose: row.given for purpose, row in now.items()} == {"mentor": False, "lender": False}
    assert now["mentor"].text_version == consents.TEXT_VERSION
    assert session.scalar(select(func.count(Consent.id))) == 3


def test_the_same_answer_again_adds_nothing(session: Session) -> None:
    found = programme(session)
    agree(session, found, "mentor")
    agree(session, found, "mentor")
    assert session.scalar(select(func.count(Consent.id))) == 1


def test_nobody_agrees_for_somebody_else_online(session: Session) -> None:
    found = programme(session)
    for by in (found.other, found.mentor, found.desk):
        with pytest.raises(NotVisible):
            consents.give(session, "mentor", True, found.amina, "en", by, NOW)
    consents.give(session, "mentor", True, found.amina, "en", found.desk, NOW, how="paper")
    assert consents.given(session, found.amina.id, "mentor")
