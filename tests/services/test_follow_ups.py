"""Visits and talks after the opening: written by the mentor, corrected by another row, once for each press."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models import FollowUp, Plan, PlanEvent, SectionRevision
from app.plan import follow_up
from app.services import follow_ups, plans, review
from app.services.errors import NotStorable, NotVisible, NotWritable, Stale
from tests.plan import demo_plans
from tests.services.people import NOW, Programme, a_named_plan, agree

TOLD = {"day": "2026-03-30", "sales": 400_00}


@pytest.fixture
def plan(session: Session, found: Programme) -> Plan:
    """A plan that the mentor called ready."""
    made = a_named_plan(session, found)
    agree(session, found, "mentor")
    for section, answers in demo_plans.plan("gh_layers")["answers"].items():
        plans.save_answers(session, made, section, answers, made.latest, found.amina, NOW)
    review.send(session, made, made.latest, found.amina, NOW)
    review.verdict(session, made, "called-ready", "plan_ready", "", None, found.mentor, NOW)
    return made


def write(
    session: Session,
    found: Programme,
    plan: Plan,
    about: str = "month-3",
    based_on: int = 0,
    key: str = "a-press-1",
    **told: Any,
) -> None:
    follow_ups.write(session, plan, key, about, told or TOLD, based_on, found.mentor, NOW)


def test_a_talk_is_kept_once_with_the_plans_own_figures_of_its_month(
    session: Session, found: Programme, plan: Plan
) -> None:
    for key in ("a-press-1", "a-press-1", "another-press"):
        write(session, found, plan, key=key)
    row = session.scalars(select(FollowUp)).one()
    outlook = plans.reading(session, plan).outlook
    assert outlook
    third = outlook.months[3]
    assert row.data["planned"]["sales"] == third.sales and row.data["planned"]["box"] == third.closing_cash
    assert (row.number, row.data["sales"]) == (plan.latest, 400_00)


def test_a_correction_is_another_row_and_needs_to_have_seen_the_first(
    session: Session, found: Programme, plan: Plan
) -> None:
    write(session, found, plan)
    with pytest.raises(Stale):
        write(session, found, plan, key="a-press-2", day="2026-03-30", sales=1)
    write(session, found, plan, key="a-press-2", based_on=1, day="2026-03-30", sales=1)
    assert [row.data["sales"] for row in follow_ups.notes(session, plan, found.amina)] == [400_00, 1]


def test_visits_are_written_one_after_the_other(session: Session, found: Programme, plan: Plan) -> None:
    with pytest.raises(NotVisible):
        write(session, found, plan, "visit-2", day="2026-03-30", seen="closed")
    write(session, found, plan, "visit-1", day="2026-03-30")
    write(session, found, plan, "visit-2", key="a-press-2", day="2026-03-31")
    assert [row.about for row in follow_ups.notes(session, plan, found.desk)] == ["visit-1", "visit-2"]


@pytest.mark.parametrize("about", ["month-2", "month-13", "visit-0", "visit-13", "", "x"])
def test_there_are_no_other_notes(session: Session, found: Programme, plan: Plan, about: str) -> None:
    with pytest.raises(NotVisible):
        write(session, found, plan, about)


def test_nothing_is_written_before_the_plan_is_called_ready_nor_of_a_day_to_come(
    session: Session, found: Programme, plan: Plan
) -> None:
    with pytest.raises(NotWritable):
        write(session, found, plan, day="2026-04-02")
    with pytest.raises(NotStorable):
        write(session, found, plan, day="2026-03-30", words="\x00")
    session.execute(delete(PlanEvent).where(PlanEvent.kind == "PlanReady"))
    with pytest.raises(NotWritable):
        write(session, found, plan)


def test_only_the_mentor_of_this_person_writes_and_no_lender_and_no_trainer_reads(
    session: Session, found: Programme, plan: Plan
) -> None:
    for by in (found.amina, found.desk, found.lender, found.trainer, found.other_mentor):
        with pytest.raises(NotVisible):
            follow_ups.write(session, plan, "a-press-1", "month-3", TOLD, 0, by, NOW)
    for by in (found.lender, found.trainer, found.admin, found.other):
        with pytest.raises(NotVisible):
            follow_ups.notes(session, plan, by)


def test_the_notes_go_with_their_plan(session: Session, found: Programme, plan: Plan) -> None:
    write(session, found, plan)
    session.execute(delete(PlanEvent))
    session.execute(delete(SectionRevision))
    session.execute(delete(Plan))
    assert session.scalars(select(FollowUp.id)).all() == []


@pytest.mark.parametrize(
    ("opening", "written", "today", "found"),
    [
        (None, (), "2027-01-01", ()),
        ("2026-11", (), "2026-11-30", ()),
        ("2026-11", (), "2026-12-01", (1,)),
        ("2026-11", (), "2027-01-31", (1,)),
        ("2026-11", ("month-1", "visit-1"), "2027-02-01", (3,)),
        ("2026-11", ("month-3",), "2027-11-01", (1, 6, 12)),
    ],
)
def test_a_talk_is_due_when_its_month_is_over(
    opening: str | None, written: tuple[str, ...], today: str, found: tuple[int, ...]
) -> None:
    assert follow_up.due(opening, written, dt.date.fromisoformat(today)) == found
