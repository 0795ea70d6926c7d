"""Plans: seen by whom they concern, saved once, never lost."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Assignment, FileShare, SectionRevision, State
from app.services import consents, plans
from app.services.addresses import new_key
from app.services.errors import Conflict, NotStorable, NotVisible, NotWritable
from tests.services.people import NOW, Programme, a_plan, agree


def revisions(session: Session) -> int:
    return session.scalar(select(func.count(SectionRevision.id))) or 0


def test_the_same_address_opened_twice_is_one_plan(session: Session, found: Programme) -> None:
    first = plans.start(session, "opened-twice", "GH", "Eggs", found.amina, NOW)
    assert plans.start(session, "opened-twice", "GH", "Eggs", found.amina, NOW) is first
    assert first.currency == "GHS"
    assert len(plans.own(session, found.amina)) == 1


def test_an_address_that_somebody_else_opened_does_not_exist(session: Session, found: Programme) -> None:
    plans.start(session, "opened-by-amina", "GH", "Eggs", found.amina, NOW)
    with pytest.raises(NotVisible):
        plans.start(session, "opened-by-amina", "GH", "Eggs", found.other, NOW)


def test_a_draft_is_for_its_owner_alone(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    agree(session, found, "mentor")
    assert plans.visible(session, found.amina, plan.key) is plan
    for by in (found.other, found.mentor, found.other_mentor, found.trainer, found.lender, found.admin):
        with pytest.raises(NotVisible):
            plans.visible(session, by, plan.key)
    assert plans.visible(session, found.desk, plan.key) is plan


def test_a_sent_plan_is_read_by_its_mentor_only_while_assigned_and_agreed(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plan.state = State.SENT
    plans.start(session, new_key(), "GH", "Bread", found.other, NOW)
    with pytest.raises(NotVisible):
        plans.visible(session, found.mentor, plan.key)
    agree(session, found, "mentor")
    consents.give(session, "mentor", False, found.other, "en", found.other, NOW)
    assert plans.visible(session, found.mentor, plan.key) is plan
    with pytest.raises(NotVisible):
        plans.visible(session, found.other_mentor, plan.key)
    agree(session, found, "mentor", yes=False)
    with pytest.raises(NotVisible):
        plans.visible(session, found.mentor, plan.key)
    agree(session, found, "mentor")
    session.scalars(select(Assignment)).one().until_at = NOW
    with pytest.raises(NotVisible):
        plans.visible(session, found.mentor, plan.key)


def test_a_lender_sees_only_what_was_shared_with_consent(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    agree(session, found, "lender")
    with pytest.raises(NotVisible):
        plans.visible(session, found.lender, plan.key)
    session.add(FileShare(plan_id=plan.id, lender_id=found.lender.id, number=0, by_id=found.amina.id, at=NOW))
    session.flush()
    assert plans.visible(session, found.lender, plan.key) is plan
    agree(session, found, "lender", yes=False)
    with pytest.raises(NotVisible):
        plans.visible(session, found.lender, plan.key)


@pytest.mark.parametrize("key", ["", "short", "a" * 41, "semi;colon--", "../../etc/passwd", "nul\x00nul\x00nul"])
def test_a_strange_address_does_not_exist(session: Session, found: Programme, key: str) -> None:
    with pytest.raises(NotVisible):
        plans.visible(session, found.amina, key)


def test_answers_are_the_newest_of_each_section_and_of_each_moment(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, found.amina, NOW)
    plans.save_answers(session, plan, "market", {"who": ["shops"]}, 1, found.amina, NOW)
    saved = plans.save_answers(session, plan, "idea", {"what": "Eggs and feed"}, 2, found.amina, NOW)
    assert saved == plans.Saved(3, unchanged=False)
    assert plans.answers(session, plan) == {"idea": {"what": "Eggs and feed"}, "market": {"who": ["shops"]}}
    assert plans.answers(session, plan, 1) == {"idea": {"what": "Eggs"}}


def test_a_repeat_after_a_lost_answer_adds_nothing(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    for _ in range(3):
        saved = plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, found.amina, NOW)
    assert saved == plans.Saved(1, unchanged=True)
    assert revisions(session) == 1


def test_two_tabs_with_different_questions_are_both_kept(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, found.amina, NOW)
    plans.save_answers(session, plan, "idea", {"where": "home"}, 0, found.amina, NOW)
    assert plans.answers(session, plan)["idea"] == {"what": "Eggs", "where": "home"}


def test_two_tabs_with_the_same_question_are_shown_side_by_side(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, found.amina, NOW)
    with pytest.raises(Conflict) as caught:
        plans.save_answers(session, plan, "idea", {"what": "Bread", "where": "home"}, 0, found.amina, NOW)
    assert (caught.value.fields, caught.value.theirs, caught.value.yours) == (
        ("what",),
        {"what": "Eggs"},
        {"what": "Bread"},
    )
    assert plans.answers(session, plan)["idea"] == {"what": "Eggs"}
    chosen = plans.save_answers(session, plan, "idea", {"what": "Bread"}, caught.value.number, found.amina, NOW)
    assert plans.answers(session, plan, chosen.number)["idea"] == {"what": "Bread"}


def test_an_answer_that_was_changed_there_and_back_was_written_too(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    for what in ("Bread", "Eggs", "Bread"):
        told = {"what": what, "where": f"where {what} is"}
        plans.save_answers(session, plan, "idea", told, plan.latest, found.amina, NOW)
    with pytest.raises(Conflict) as caught:
        plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 1, found.amina, NOW)
    assert (caught.value.theirs, caught.value.yours, plan.latest) == ({"what": "Bread"}, {"what": "Eggs"}, 3)
    same = plans.save_answers(session, plan, "idea", {"what": "Bread"}, 1, found.amina, NOW)
    assert same.unchanged
    assert not plans.save_answers(session, plan, "idea", {"who": "Amina"}, 1, found.amina, NOW).unchanged
    assert not plans.save_answers(session, plan, "idea", {"what": "Cake"}, 4, found.amina, NOW).unchanged
    assert plans.answers(session, plan)["idea"]["what"] == "Cake"


def test_an_answer_is_taken_away_and_its_tag_with_it(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    plans.save_answers(session, plan, "costs", {"rent": 5000, "evidence": {"rent": "asked"}}, 0, found.amina, NOW)
    plans.save_answers(session, plan, "costs", {"rent": None, "evidence": {"rent": None}}, 1, found.amina, NOW)
    assert plans.answers(session, plan)["costs"] == {}
    assert plans.answers(session, plan, 1)["costs"] == {"rent": 5000, "evidence": {"rent": "asked"}}


@pytest.mark.parametrize("state", [State.SENT, State.READY, State.READY_ON_CONDITIONS])
def test_a_plan_that_is_with_the_mentor_is_not_written(session: Session, found: Programme, state: State) -> None:
    plan = a_plan(session, found)
    plan.state = state
    session.flush()
    with pytest.raises(NotWritable):
        plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, found.amina, NOW)


def test_nobody_writes_in_somebody_elses_plan(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    for by in (found.desk, found.mentor, found.other):
        with pytest.raises(NotWritable):
            plans.save_answers(session, plan, "idea", {"what": "Eggs"}, 0, by, NOW)


@pytest.mark.parametrize("value", ["nul\x00", "half \ud800", "x" * 20_001, 2**60, 1.5, [[[[["deep"]]]]]])
def test_what_no_database_keeps_is_refused_beside_its_question(
    session: Session, found: Programme, value: object
) -> None:
    plan = a_plan(session, found)
    with pytest.raises(NotStorable) as caught:
        plans.save_answers(session, plan, "idea", {"what": value}, 0, found.amina, NOW)
    assert caught.value.field == "what"
