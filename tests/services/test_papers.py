"""The plan on paper: an answer of the mentor stands only on the version it was given to."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.documents.dossier import Decision
from app.language.tongues import Tongue
from app.models import Plan, PlanEvent
from app.services import papers, plans
from tests.services.people import NOW, a_plan, programme


def event(kind: str, number: int, **data: Any) -> PlanEvent:
    return PlanEvent(kind=kind, number=number, data=data, at=NOW)


SENT = event("PlanSent", 3)
READY = event("PlanReadyOnConditions", 3, words="First the oven.", loan="not_now", loan_words="Too early")


def test_a_plan_that_was_never_sent_is_a_draft() -> None:
    assert papers.decided([], 2, "GH") == Decision("draft")


def test_the_mentors_answer_stands_on_the_version_that_was_read() -> None:
    assert papers.decided([SENT, READY], 3, "GH") == Decision(
        "ready_on_conditions", "First the oven.", "not_now", dt.date(2026, 4, 1)
    )


def test_another_version_carries_nobodys_answer() -> None:
    assert papers.decided([SENT, READY], 4, "GH") == Decision("draft")
    assert papers.decided([SENT, READY], 2, "GH") == Decision("draft")


def test_a_plan_sent_again_waits_for_a_new_answer() -> None:
    assert papers.decided(
        [SENT, event("ChangesAsked", 3, words="The price?"), event("PlanSent", 4)], 4, "GH"
    ) == Decision("sent")


@pytest.fixture
def plan(session: Session) -> Plan:
    return a_plan(session, programme(session))


def test_the_file_is_named_by_case_code_and_version_alone(session: Session, plan: Plan) -> None:
    plans.save_answers(session, plan, "idea", {"idea": "Eggs"}, 0, plan.owner, NOW)
    printed = papers.dossier(session, plan, Tongue("en"), NOW)
    assert printed.name == f"{plan.reference}-{plan.latest}.pdf"
    assert printed.content.startswith(b"%PDF-")
