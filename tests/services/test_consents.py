"""Consents: two answers, each its own, the newest counts."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Consent
from app.services import consents
from app.services.errors import NotVisible, Stale
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


def test_the_desk_records_what_was_signed_or_said_and_the_person_takes_it_back(session: Session) -> None:
    found = programme(session)
    consents.record(session, found.amina, {"mentor": True}, "paper", "fr", 0, found.desk, NOW)
    row = consents.current(session, found.amina)["mentor"]
    assert (row.given, row.how, row.language, row.by_id) == (True, "paper", "fr", found.desk.id)
    assert row.text_version == consents.TEXT_VERSION
    agree(session, found, "mentor", yes=False)
    assert not consents.given(session, found.amina.id, "mentor")


def test_what_the_person_said_since_is_not_overwritten_unseen(session: Session) -> None:
    found = programme(session)
    consents.record(session, found.amina, {"mentor": True}, "spoken", "en", 0, found.desk, NOW)
    agree(session, found, "mentor", yes=False)
    with pytest.raises(Stale):
        consents.record(session, found.amina, {"mentor": True}, "spoken", "en", 0, found.desk, NOW)
    assert not consents.given(session, found.amina.id, "mentor")
    consents.record(session, found.amina, {"mentor": False}, "paper", "en", 0, found.desk, NOW)  # nothing new


@pytest.mark.parametrize("by", ["mentor", "other", "amina"])
def test_nobody_but_the_desk_records_an_answer_from_paper(session: Session, by: str) -> None:
    found = programme(session)
    with pytest.raises(NotVisible):
        consents.record(session, found.amina, {"lender": True}, "paper", "en", 0, getattr(found, by), NOW)
    assert consents.current(session, found.amina) == {}
