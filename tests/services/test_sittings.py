"""A sitting: who may open one, what may be written in it, and what it counts."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from app.models import Plan, Sitting
from app.services import plans, sittings
from app.services.errors import NotVisible, NotWritable, SignInRefused
from tests.services.people import NOW, Programme, a_plan


@pytest.fixture
def plan(session: Session, found: Programme) -> Plan:
    return a_plan(session, found)


def begin(session: Session, found: Programme, key: str = "a-sitting") -> Sitting:
    return sittings.begin(session, key, found.card.card.code, found.card.pin or "", found.desk, NOW)


def test_the_same_key_twice_is_one_sitting(session: Session, found: Programme) -> None:
    assert begin(session, found) is begin(session, found)


def test_the_key_of_a_sitting_that_ended_opens_none(session: Session, found: Programme) -> None:
    begin(session, found)
    sittings.end(session, "a-sitting", found.desk, NOW)
    with pytest.raises(NotVisible):
        begin(session, found)


def test_a_mentor_of_somebody_else_is_refused_even_with_card_and_pin(session: Session, found: Programme) -> None:
    with pytest.raises(SignInRefused):
        sittings.begin(session, "a-sitting", found.card.card.code, found.card.pin or "", found.other_mentor, NOW)


def test_nothing_is_written_outside_a_sitting_nor_when_it_has_run_out(
    session: Session, found: Programme, plan: Plan
) -> None:
    with pytest.raises(NotWritable):
        plans.save_answers(session, plan, "idea", {"idea": "Ducks"}, plan.latest, found.desk, NOW)
    sittings.choose(session, begin(session, found), plan)
    plans.save_answers(session, plan, "idea", {"idea": "Ducks"}, plan.latest, found.desk, NOW)
    late = NOW + sittings.LONGEST + dt.timedelta(seconds=1)
    with pytest.raises(NotWritable):
        plans.save_answers(session, plan, "idea", {"idea": "Geese"}, plan.latest, found.desk, late)


@pytest.mark.parametrize("private", [{"sacrifices": ["sold"]}, {"debts": []}, {"evidence": {"debts": "know"}}])
def test_private_answers_are_refused_in_a_sitting(
    private: dict[str, object], session: Session, found: Programme, plan: Plan
) -> None:
    sittings.choose(session, begin(session, found), plan)
    with pytest.raises(NotWritable):
        plans.save_answers(session, plan, "household", private, plan.latest, found.desk, NOW)


def test_a_sitting_never_moves_to_a_second_plan(session: Session, found: Programme, plan: Plan) -> None:
    sitting = begin(session, found)
    sittings.choose(session, sitting, plan)
    other = plans.start(session, "second-plan", "GH", "Second", found.amina, NOW)
    with pytest.raises(NotVisible):
        sittings.choose(session, sitting, other)


@pytest.mark.parametrize(
    ("before", "after", "many"),
    [
        ({}, {"idea": "Ducks", "evidence": {"idea": "know"}}, 1),
        ({"idea": "Ducks"}, {"idea": "Ducks"}, 0),
        ({}, {"products": [{"id": "a", "name": "Egg", "price": 5}]}, 2),
        ({"products": [{"id": "a", "name": "Egg", "price": 5}]}, {"products": [{"id": "a", "name": "Egg"}]}, 1),
        ({"languages": ["es"]}, {"languages": ["es", "fr"]}, 1),
        ({"products": [{"id": "a", "price": 5}]}, {"products": [{"id": "a", "price": 5, "price_sure": "know"}]}, 0),
    ],
)
def test_answers_are_counted_one_by_one(before: dict[str, object], after: dict[str, object], many: int) -> None:
    assert sittings.answers_changed(before, after) == many
