"""What a person told about herself is found in all plans that she writes, the one written last first."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.models import Account, Plan
from app.services import partners, plans, told
from tests.services.people import NOW, Programme, a_plan


def says(session: Session, plan: Plan, by: Account, **answers: object) -> None:
    plans.save_answers(session, plan, "me", answers, plan.latest, by, NOW)


def test_the_newest_answer_of_all_her_plans_counts(session: Session, found: Programme) -> None:
    assert not told.others_use_phone(session, found.amina)
    first, second = a_plan(session, found), a_plan(session, found)
    says(session, first, found.amina, phone="shared")
    says(session, second, found.amina, name="Amina")  # says nothing about a phone
    assert told.others_use_phone(session, found.amina)
    says(session, second, found.amina, phone="own")
    assert not told.others_use_phone(session, found.amina)
    says(session, first, found.amina, phone="borrowed")
    assert told.others_use_phone(session, found.amina)


def test_an_answer_that_was_taken_away_is_none(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    says(session, plan, found.amina, phone="shared")
    says(session, plan, found.amina, phone=None)
    assert not told.others_use_phone(session, found.amina)


def test_in_a_plan_of_several_each_has_her_own_answer(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    code = partners.invite(session, plan, "invite-key-1", found.amina, NOW).code or ""
    partners.join(session, code, found.other, NOW)
    says(session, plan, found.other, phone="shared", speaks="fr")
    assert told.others_use_phone(session, found.other)
    assert not told.others_use_phone(session, found.amina)
    assert told.tongues(session, found.other)["speaks"] == "fr"
    assert told.tongues(session, found.amina) == {}
    partners.leave(session, plan, 2, found.other, NOW)
    assert not told.others_use_phone(session, found.other)
