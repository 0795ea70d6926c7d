"""A press that changes answers: in all parts or in none, with a name on the version before it, once."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from app.models import Account, Plan, State
from app.plan.fields import AllAnswers
from app.services import plans, sittings, versions
from app.services.errors import NotVisible, NotWritable, Stale
from tests.services.people import NOW, Programme, a_plan

CHANGED: AllAnswers = {"idea": {"idea": "Hens"}, "market": {"buyers": "Schools"}}


def written(session: Session, found: Programme) -> Plan:
    plan = a_plan(session, found)
    save(session, found, plan, "idea", idea="Eggs")
    return plan


def save(session: Session, found: Programme, plan: Plan, part: str, **told: str) -> int:
    return plans.save_answers(session, plan, part, told, plan.latest, found.amina, NOW).number


def press(session: Session, plan: Plan, based_on: int, by: Account, changed: AllAnswers = CHANGED, **more: bool) -> int:
    return versions.change(session, plan, "a-test", changed, based_on, "Before the test", by, NOW, **more)


def names(session: Session, plan: Plan) -> list[tuple[int, tuple[str, ...]]]:
    return [(one.number, one.names) for one in versions.of(session, plan) if one.names]


def test_a_press_writes_all_parts_and_names_the_version_before_it_once(session: Session, found: Programme) -> None:
    plan = written(session, found)
    was = plan.latest
    for _ in range(2):
        assert press(session, plan, was, found.amina) == was
    assert plan.latest == was + 2
    assert {part: plans.answers(session, plan)[part] for part in CHANGED} == CHANGED
    assert names(session, plan) == [(was, ("Before the test",))]


def test_what_somebody_wrote_beside_it_stays_when_the_press_is_taken_back(session: Session, found: Programme) -> None:
    """The name stands on the version that the press left behind, not on the one that its page showed."""
    plan = written(session, found)
    shown = plan.latest
    was = save(session, found, plan, "me", name="Amina")
    assert press(session, plan, shown, found.amina) == was
    assert names(session, plan) == [(was, ("Before the test",))]
    versions.go_back(session, plan, was, plan.latest, found.amina, NOW)
    told = plans.answers(session, plan)
    assert (told["me"], told["idea"]) == ({"name": "Amina"}, {"idea": "Eggs"})


def test_a_press_whose_second_part_changed_meanwhile_writes_nothing(session: Session, found: Programme) -> None:
    plan = written(session, found)
    shown = plan.latest
    was = save(session, found, plan, "market", buyers="Shops")
    with pytest.raises(Stale):
        press(session, plan, shown, found.amina)
    assert (plan.latest, names(session, plan)) == (was, [])
    assert plans.answers(session, plan)["idea"] == {"idea": "Eggs"}


def test_a_press_that_was_counted_from_all_answers_asks_after_any_other_was_written(
    session: Session, found: Programme
) -> None:
    plan = written(session, found)
    shown = plan.latest
    was = save(session, found, plan, "me", name="Amina")
    with pytest.raises(Stale):
        press(session, plan, shown, found.amina, of_all=True)
    assert press(session, plan, was, found.amina, of_all=True) == was


def test_a_closed_plan_is_no_plan_that_changed(session: Session, found: Programme) -> None:
    plan = written(session, found)
    was = plan.latest
    plan.state = State.SENT
    session.flush()
    for based_on in (was, was - 1):
        with pytest.raises(NotWritable):
            press(session, plan, based_on, found.amina, of_all=True)
    assert (plan.latest, names(session, plan)) == (was, [])


def test_a_press_is_not_for_who_types_for_the_owner(session: Session, found: Programme) -> None:
    plan = written(session, found)
    code, pin = found.card.card.code, found.card.pin or ""
    sittings.begin(session, "sitting-one", code, pin, found.mentor, NOW)
    for by in (found.mentor, found.other):
        with pytest.raises(NotVisible):
            press(session, plan, plan.latest, by)


def test_before_the_first_answer_there_is_no_version_to_name(session: Session, found: Programme) -> None:
    plan = a_plan(session, found)
    assert press(session, plan, plan.latest, found.amina) == 0
    assert names(session, plan) == []
    assert plans.answers(session, plan)["idea"] == {"idea": "Hens"}
    assert press(session, plan, plan.latest, found.amina, {}) == plan.latest
