"""The desk sees plans by state and keeps cards; a trainer sees how far the own class is, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from app.models import Role, State
from app.services import classes, desk, plans
from app.services.errors import NotVisible, Unsaid
from tests.services.people import NOW, Programme, a_plan

LATER = NOW + dt.timedelta(hours=1)


def test_the_desk_counts_and_lists_plans_by_state(session: Session, found: Programme) -> None:
    first, second = a_plan(session, found), a_plan(session, found)
    second.state, second.changed_at = State.SENT, LATER
    session.flush()
    board = desk.board(session, found.desk, NOW)
    assert board.counts == {State.DRAFT: 1, State.SENT: 1}
    assert [(row.plan, row.owner, row.mentor, row.card_key) for row in board.rows] == [
        (second, found.amina, found.mentor, "amina-card"),
        (first, found.amina, found.mentor, "amina-card"),
    ]
    assert [row.plan for row in desk.board(session, found.desk, NOW, "sent").rows] == [second]
    assert desk.board(session, found.desk, NOW, page=1).rows == ()


def test_only_the_desk_has_the_desk(session: Session, found: Programme) -> None:
    for by in (found.amina, found.mentor, found.trainer, found.lender, found.admin):
        for ask in (lambda *by: desk.board(*by, NOW), desk.people, desk.classes):
            with pytest.raises(NotVisible):
                ask(session, by)
        with pytest.raises(NotVisible):
            desk.person(session, by, "amina-card")


def test_a_card_leads_to_its_person_also_after_it_was_replaced(session: Session, found: Programme) -> None:
    from app.services import cards

    new = cards.replace(session, found.card.card, "amina-card-2", found.desk, LATER)
    person = desk.person(session, found.desk, "amina-card")
    assert (person.card, person.account, person.mentor, person.locked) == (new.card, found.amina, found.mentor, False)


def test_a_new_card_comes_with_mentor_and_class(session: Session, found: Programme) -> None:
    here = classes.start(session, "class-one", "Monday", found.trainer, NOW)
    issued = desk.issue(session, "new-card", " Rosa ", "es", found.mentor.id, here.key, found.desk, NOW)
    assert issued.pin
    person = desk.person(session, found.desk, "new-card")
    assert (person.account.name, person.mentor, person.class_name) == ("Rosa", found.mentor, "Monday")


def test_a_card_needs_a_name_and_a_mentor_who_is_one(session: Session, found: Programme) -> None:
    with pytest.raises(Unsaid):
        desk.issue(session, "new-card", "  ", "es", None, None, found.desk, NOW)
    with pytest.raises(NotVisible):
        desk.issue(session, "new-card", "Rosa", "es", found.lender.id, None, found.desk, NOW)
    assert desk.staff(session, found.desk, Role.MENTOR) == [found.mentor, found.other_mentor]


def test_a_class_shows_how_far_its_people_are_and_nothing_of_what_they_wrote(
    session: Session, found: Programme
) -> None:
    here = classes.start(session, "class-one", "Monday", found.trainer, NOW)
    issued = classes.issue(session, "new-card", "Rosa", here, found.trainer, NOW)
    rosa = issued.card.account
    plan = plans.start(session, "rosas-plan", "GH", "Bakery", rosa, NOW)
    plans.save_answers(session, plan, "idea", {"what": "Bread"}, 0, rosa, NOW)
    (member,) = classes.board(session, found.trainer, "class-one").members
    assert (member.name, member.card, member.state) == ("Rosa", issued.card, "draft")
    assert 0 <= member.ready < member.asked <= 13
    assert [row.people for row in classes.mine(session, found.trainer)] == [1]


def test_a_trainer_sees_the_own_classes_only(session: Session, found: Programme) -> None:
    here = classes.start(session, "class-one", "Monday", found.trainer, NOW)
    assert classes.start(session, "class-one", "Monday", found.trainer, NOW) is here
    for by in (found.desk, found.mentor, found.amina, found.admin):
        with pytest.raises(NotVisible):
            classes.board(session, by, "class-one")
    with pytest.raises(NotVisible):
        classes.card(session, found.trainer, here, "amina-card")
    issued = classes.issue(session, "new-card", "Rosa", here, found.trainer, NOW)
    assert classes.card(session, found.trainer, here, "new-card") is issued.card
