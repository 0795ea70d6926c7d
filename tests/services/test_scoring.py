"""Points belong to the version that was sent; half filled they are their mentor's draft, whole ones the desk reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Plan, PlanPoints
from app.plan import rubric
from app.plan.sections import SECTIONS
from app.services import cards, happenings, plans, review, scoring
from app.services.errors import NotStorable, NotVisible, Stale, Unsaid
from tests.services.people import NOW, Programme, a_named_plan, agree

DAY = dt.timedelta(days=1)
WHOLE: dict[str, dict[str, Any]] = {line.key: {"points": 3, "reason": ""} for line in rubric.LINES} | {
    "demand": {"points": 1, "reason": "Nobody was asked yet."},
    "family": {"points": 4, "reason": "She has counted everything."},
}


@pytest.fixture
def plan(session: Session, found: Programme) -> Plan:
    made = a_named_plan(session, found)
    agree(session, found, "mentor")
    plans.save_answers(session, made, "idea", {"idea": "Eggs"}, 0, found.amina, NOW)
    review.send(session, made, made.latest, found.amina, NOW)
    return made


def give(
    session: Session, found: Programme, plan: Plan, points: dict[str, Any], key: str = "points-one", **more: Any
) -> None:
    said = {"number": plan.latest, "shared": False, "based_on": len(saves(session, plan)), "by": found.mentor, **more}
    scoring.save(session, plan, key, points=points, now=NOW, **said)


def saves(session: Session, plan: Plan) -> list[PlanPoints]:
    return list(session.scalars(select(PlanPoints).where(PlanPoints.plan_id == plan.id).order_by(PlanPoints.id)))


def answer(session: Session, found: Programme, plan: Plan, key: str = "answer-one") -> None:
    review.verdict(session, plan, key, "changes_asked", "Ask ten people.", None, found.mentor, NOW)


def test_every_part_of_the_plan_belongs_to_one_line() -> None:
    assert sorted(key for line in rubric.LINES for key in line.sections) == sorted(part.key for part in SECTIONS)


def test_a_draft_names_what_it_waits_for_and_one_and_two_wait_for_a_reason() -> None:
    given = {**WHOLE, "price": {"points": 2}, "steps": {"reason": "Fine"}}
    assert [(line.key, what) for line, what in rubric.missing(given)] == [("price", "reason"), ("steps", "points")]
    assert rubric.whole(WHOLE) and not rubric.whole({})


def test_the_same_form_twice_and_the_same_points_again_are_one_save(
    session: Session, found: Programme, plan: Plan
) -> None:
    for _ in range(2):
        give(session, found, plan, WHOLE)
    give(session, found, plan, WHOLE, "points-two")
    assert len(saves(session, plan)) == 1
    give(session, found, plan, {**WHOLE, "box": {"points": 4}}, "points-three")
    assert [row.data["box"]["points"] for row in saves(session, plan)] == [3, 4], "what was given before is kept"


def test_a_draft_is_its_mentors_alone_and_whole_points_are_read_by_the_desk(
    session: Session, found: Programme, plan: Plan
) -> None:
    give(session, found, plan, {"box": {"points": 2, "reason": ""}})
    assert scoring.for_desk(session, found.desk, plan) is None
    held = scoring.held(session, found.mentor, plan, plan.latest)
    assert held.now and held.now.data == {"box": {"points": 2}}
    cards.assign(session, found.amina, found.other_mentor, found.desk, NOW)
    assert scoring.held(session, found.other_mentor, plan, plan.latest).now is None
    give(session, found, plan, WHOLE, "points-two", by=found.other_mentor)
    seen = scoring.for_desk(session, found.desk, plan)
    assert seen and seen.by_id == found.other_mentor.id
    review.withdraw(session, plan, found.amina, NOW)
    assert scoring.for_desk(session, found.desk, plan) is None, "a plan that was taken back is its owner's alone"


def test_a_new_version_begins_from_the_last_points_and_an_old_page_is_told(
    session: Session, found: Programme, plan: Plan
) -> None:
    first = plan.latest
    give(session, found, plan, WHOLE)
    answer(session, found, plan)
    plans.save_answers(session, plan, "idea", {"idea": "Ducks"}, plan.latest, found.amina, NOW)
    review.send(session, plan, plan.latest, found.amina, NOW + DAY)
    held = scoring.held(session, found.mentor, plan, plan.latest)
    assert held.now is None and held.before and held.before.number == first
    with pytest.raises(Stale):
        give(session, found, plan, {**WHOLE, "box": {"points": 4}}, "points-two", number=first)
    with pytest.raises(Stale):
        give(session, found, plan, {**WHOLE, "box": {"points": 4}}, "points-two", based_on=0)
    give(session, found, plan, WHOLE, "points-two")
    assert [row.number for row in saves(session, plan)] == [first, plan.latest]


def told(session: Session, plan: Plan, by: Any) -> list[str]:
    events, reasons = scoring.events_and_reasons(session, by, plan)
    assert events == happenings.of(session, plan)
    return [words for _, words in reasons]


def test_the_owner_reads_the_reasons_only_where_the_mentor_shares_them(
    session: Session, found: Programme, plan: Plan
) -> None:
    give(session, found, plan, WHOLE)
    answer(session, found, plan)
    assert told(session, plan, found.amina) == []
    give(session, found, plan, WHOLE, "points-two", shared=True)
    assert told(session, plan, found.amina) == ["Nobody was asked yet.", "She has counted everything."]
    assert told(session, plan, found.other) == ["Nobody was asked yet."], "not what is the owner's alone"
    give(session, found, plan, {**WHOLE, "box": {}}, "points-three", shared=True)
    assert told(session, plan, found.amina), "a draft takes nothing back"
    give(session, found, plan, WHOLE, "points-four")
    assert told(session, plan, found.amina) == []


@pytest.mark.parametrize(
    ("points", "error", "box"),
    [
        ({"box": {"points": 5}}, Unsaid, "points-box"),
        ({"box": {"points": 0}}, Unsaid, "points-box"),
        ({"box": {"points": 1, "reason": "x" * 2001}}, Unsaid, "reason-box"),
        ({"box": {"points": 1, "reason": "\x00"}}, NotStorable, "reason-box"),
    ],
)
def test_what_cannot_be_kept_names_its_box(
    session: Session, found: Programme, plan: Plan, points: dict[str, Any], error: Any, box: str
) -> None:
    with pytest.raises(error) as refused:
        give(session, found, plan, points)
    assert refused.value.field == box
    assert saves(session, plan) == []


def test_nobody_else_gives_or_reads_points(session: Session, found: Programme, plan: Plan) -> None:
    for somebody in (found.other_mentor, found.amina, found.desk, found.lender, found.trainer, found.admin):
        with pytest.raises(NotVisible):
            give(session, found, plan, WHOLE, by=somebody)
    for somebody in (found.amina, found.lender, found.trainer, found.admin, found.mentor):
        with pytest.raises(NotVisible):
            scoring.for_desk(session, somebody, plan)
