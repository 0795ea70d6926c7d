"""What a mentor's queue counts: questions that wait for the owner, and those that the owner has answered."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from app.models import Plan
from app.services import plans, queue, remarks, review
from tests.services.people import NOW, Programme, a_named_plan, agree

DAY = dt.timedelta(days=1)


@pytest.fixture
def asked(session: Session, found: Programme) -> Plan:
    """Two questions went to the owner with the mentor's answer."""
    plan = a_named_plan(session, found)
    agree(session, found, "mentor")
    plans.save_answers(session, plan, "idea", {"idea": "Eggs", "need": "Food"}, 0, found.amina, NOW)
    review.send(session, plan, plan.latest, found.amina, NOW)
    for field in ("idea", "need"):
        remarks.remark(session, plan, f"remark-{field}", "idea", field, "Why?", found.mentor, NOW)
    review.verdict(session, plan, "answer-one", "changes_asked", "Please look.", None, found.mentor, NOW + DAY)
    return plan


def counted(session: Session, found: Programme) -> tuple[int, int]:
    (row,) = queue.queue(session, found.mentor, NOW + 2 * DAY)
    return row.open_remarks, row.answered


def test_questions_that_wait_for_the_owner_are_open(session: Session, found: Programme, asked: Plan) -> None:
    assert counted(session, found) == (2, 0)


def test_a_reply_answers_its_question(session: Session, found: Programme, asked: Plan) -> None:
    remarks.remark(session, asked, "reply-one", "idea", "idea", "They eat them.", found.amina, NOW + DAY)
    assert counted(session, found) == (1, 1)
    remarks.remark(session, asked, "remark-more", "idea", "idea", "Who?", found.mentor, NOW + 2 * DAY)
    assert counted(session, found) == (2, 0)


def test_another_answer_in_the_plan_answers_it_once_it_is_sent(session: Session, found: Programme, asked: Plan) -> None:
    plans.save_answers(session, asked, "idea", {"need": "Cheap food"}, asked.latest, found.amina, NOW + DAY)
    assert counted(session, found) == (2, 0)
    review.send(session, asked, asked.latest, found.amina, NOW + 2 * DAY)
    assert counted(session, found) == (1, 1)


def test_a_closed_question_is_neither(session: Session, found: Programme, asked: Plan) -> None:
    remarks.close_remark(session, asked, "idea", "idea", found.mentor, NOW + 2 * DAY)
    assert counted(session, found) == (1, 0)
