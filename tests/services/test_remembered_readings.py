"""A computed plan is remembered by its words: never another's, never an older one, never changed by a page."""

from __future__ import annotations

from copy import deepcopy

from sqlalchemy.orm import Session

from app.models import Plan
from app.services import places, plans
from tests.services.people import NOW, Programme


def test_the_same_words_are_computed_once(session: Session, found: Programme) -> None:
    plan = begun(session, found)
    assert plans.reading(session, plan) is plans.reading(session, plan)


def test_a_saved_answer_is_read_at_once(session: Session, found: Programme) -> None:
    plan = begun(session, found)
    before = plans.reading(session, plan)
    plans.save_answers(session, plan, "idea", {"need": "Fresh eggs"}, plan.latest, found.amina, NOW)
    after = plans.reading(session, plan)
    assert after.answers["idea"]["need"] == "Fresh eggs" and "need" not in before.answers.get("idea", {})
    assert after.number == before.number + 1


def test_two_plans_with_the_same_words_keep_their_own_case_codes(session: Session, found: Programme) -> None:
    one, other = begun(session, found), begun(session, found, "another-plan")
    assert plans.reading(session, one).reference == one.reference
    assert plans.reading(session, other).reference == other.reference != one.reference


def test_an_earlier_revision_is_read_as_it_stood(session: Session, found: Programme) -> None:
    plan = begun(session, found)
    first = plan.latest
    plans.save_answers(session, plan, "idea", {"idea": "Bread"}, plan.latest, found.amina, NOW)
    assert plans.reading(session, plan, first).answers["idea"]["idea"] == "Eggs"
    assert plans.reading(session, plan).answers["idea"]["idea"] == "Bread"


def test_what_is_remembered_is_what_is_computed(session: Session, found: Programme) -> None:
    plan = begun(session, found)
    remembered = plans.reading(session, plan)
    fresh = plans.read(
        deepcopy(plans.answers(session, plan)), places.place(session, plan.country), plan.reference, plan.latest
    )
    assert remembered == fresh


def begun(session: Session, found: Programme, key: str = "a-plan-of-amina") -> Plan:
    plan = plans.start(session, key, "GH", "A plan", found.amina, NOW)
    plans.save_answers(session, plan, "idea", {"idea": "Eggs"}, plan.latest, found.amina, NOW)
    return plan
