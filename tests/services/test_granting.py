"""The desk's words about a grant are added and kept, by the desk alone; its yes waits for X14 and for the mentor."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalogue.starter import COUNTRY, rows
from app.language.money import Money
from app.models import CatalogueRow, GrantWord, Plan
from app.plan import granted
from app.services import granting, plans, review
from app.services.errors import NotStorable, NotVisible, NotWritable, Stale
from app.services.granting import NotGrantable
from tests.plan import demo_plans
from tests.services.people import NOW, Programme, agree

TERMS: dict[str, Any] = {"ceiling": 2_000_000, "currency": "BOB", "rate": None, "tranches": []}
LATER = NOW + dt.timedelta(days=30)
OVEN = "Gas oven"


def a_bakery(session: Session, found: Programme, ready: bool = True, **start: Any) -> Plan:
    """Rosa's plan in Amina's hands, called ready by the mentor."""
    session.add_all(
        CatalogueRow(kind=r.kind, key=r.key, country=r.country, data=r.data, status=r.status)
        for r in rows()
        if (r.kind, r.key) == (COUNTRY, "BO")
    )
    agree(session, found, "mentor")
    plan = plans.start(session, "a-bakery-plan", "BO", "Bakery", found.amina, NOW)
    for section, answers in demo_plans.answers("bo_bakery").items():
        changed = {**answers, **start} if section == "start" else answers
        plans.save_answers(session, plan, section, changed, plan.latest, found.amina, NOW)
    if ready:
        call_ready(session, found, plan, "a-verdict")
    return plan


def call_ready(session: Session, found: Programme, plan: Plan, key: str) -> None:
    review.send(session, plan, plan.latest, found.amina, NOW)
    review.verdict(session, plan, key, "plan_ready", "", None, found.mentor, NOW)


def words(session: Session, plan: Plan) -> list[tuple[str, int]]:
    there = select(GrantWord).where(GrantWord.plan_id == plan.id).order_by(GrantWord.id)
    return [(one.kind, one.number) for one in session.scalars(there)]


def things() -> list[dict[str, Any]]:
    return [dict(row) for row in demo_plans.answers("bo_bakery")["start"]["assets"]]


def test_terms_are_added_once_and_the_older_ones_stay(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found, ready=False)
    for _ in range(2):
        granting.set_terms(session, plan, "first-word", TERMS, 0, found.desk, NOW)
    granting.set_terms(session, plan, "same-words", TERMS, 0, found.desk, NOW)
    granting.set_terms(session, plan, "second-word", {**TERMS, "ceiling": 5}, 1, found.desk, LATER)
    granting.set_terms(session, plan, "first-word", TERMS, 0, found.desk, LATER)
    assert [one.data["ceiling"] for one in granting.words(session, found.desk, plan)] == [2_000_000, 5]
    session.expire(plan)
    assert granted.read(plan.granted).ceiling == Money(5, "BOB")
    assert plans.reading(session, plan).granted.ceiling == Money(5, "BOB")


def test_two_people_of_the_desk_do_not_write_over_each_other_unseen(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found, ready=False)
    granting.set_terms(session, plan, "first-word", TERMS, 0, found.desk, NOW)
    with pytest.raises(Stale, match="1"):
        granting.set_terms(session, plan, "other-word", {**TERMS, "ceiling": 7}, 0, found.desk, NOW)
    with pytest.raises(NotStorable):
        granting.set_terms(session, plan, "third-word", {**TERMS, "ceiling": 2**60}, 1, found.desk, NOW)


def test_only_the_desk_reads_and_writes_the_words(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found)
    for by in (found.amina, found.mentor, found.trainer, found.lender, found.admin):
        with pytest.raises(NotVisible):
            granting.words(session, by, plan)
        with pytest.raises(NotVisible):
            granting.as_sent(session, by, plan)
        with pytest.raises(NotVisible):
            granting.set_terms(session, plan, "first-word", TERMS, 0, by, NOW)
        with pytest.raises(NotVisible):
            granting.say_yes(session, plan, "a-yes-word", plan.latest, by, NOW)


def test_the_programme_says_yes_once_to_a_ready_plan_that_nothing_stands_against(
    session: Session, found: Programme
) -> None:
    plan = a_bakery(session, found)
    granting.set_terms(session, plan, "first-word", TERMS, 0, found.desk, NOW)
    for key in ("a-yes-word", "a-yes-word", "another-yes"):
        granting.say_yes(session, plan, key, plan.latest, found.desk, LATER)
    assert words(session, plan) == [("terms", plan.latest), ("yes", plan.latest)]
    given = granted.read(plan.granted)
    assert given.yes == LATER.date()
    assert {row for row, _ in given.since} == {row["id"] for row in things() if row["payer"] == "grant"}


def test_before_the_mentor_called_it_ready_there_is_nothing_to_say_yes_to(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found, ready=False)
    assert granting.as_sent(session, found.desk, plan) is None
    for _ in range(2):
        with pytest.raises(NotWritable):
            granting.say_yes(session, plan, "a-yes-word", plan.latest, found.desk, NOW)
        if plan.state == "draft":
            review.send(session, plan, plan.latest, found.amina, NOW)
    assert granting.as_sent(session, found.desk, plan) is not None


def test_a_yes_to_another_version_than_the_ready_one_is_refused(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found)
    with pytest.raises(Stale):
        granting.say_yes(session, plan, "a-yes-word", plan.latest - 1, found.desk, NOW)


def test_a_limit_that_is_not_known_stops_the_yes(session: Session, found: Programme) -> None:
    plan = a_bakery(session, found)
    with pytest.raises(NotGrantable) as refused:
        granting.say_yes(session, plan, "a-yes-word", plan.latest, found.desk, NOW)
    assert refused.value.why == "ceiling"


@pytest.mark.parametrize(
    ("start", "ceiling"),
    [
        ({"quotations": []}, 2_000_000),
        ({}, 1_129_999),
        ({"assets": [{**row, "bought": "2026-02"} if row["name"] == OVEN else row for row in things()]}, 2_000_000),
    ],
)
def test_x14_stops_the_yes_without_an_offer_above_the_limit_and_when_bought_before(
    session: Session, found: Programme, start: dict[str, Any], ceiling: int
) -> None:
    plan = a_bakery(session, found, **start)
    granting.set_terms(session, plan, "first-word", {**TERMS, "ceiling": ceiling}, 0, found.desk, NOW)
    with pytest.raises(NotGrantable) as refused:
        granting.say_yes(session, plan, "a-yes-word", plan.latest, found.desk, NOW)
    assert {one.code for one in refused.value.reasons} == {"X14"}
    assert words(session, plan) == [("terms", plan.latest)]


def test_a_plan_that_asks_nothing_from_the_grant_gets_no_yes(session: Session, found: Programme) -> None:
    plan = a_bakery(
        session,
        found,
        assets=[{**row, "payer": "mine" if row["payer"] == "grant" else row["payer"]} for row in things()],
    )
    with pytest.raises(NotWritable):
        granting.say_yes(session, plan, "a-yes-word", plan.latest, found.desk, NOW)


def test_after_the_yes_the_person_writes_when_she_bought_and_a_new_version_asks_for_a_new_yes(
    session: Session, found: Programme
) -> None:
    plan = a_bakery(session, found)
    granting.set_terms(session, plan, "first-word", TERMS, 0, found.desk, NOW)
    granting.say_yes(session, plan, "a-yes-word", plan.latest, found.desk, NOW)
    review.reopen(session, plan, found.amina, NOW)
    bought = [{**row, "bought": "2026-04"} if row["name"] == OVEN else row for row in things()]
    plans.save_answers(session, plan, "start", {"assets": bought}, plan.latest, found.amina, NOW)
    call_ready(session, found, plan, "b-verdict")
    granting.say_yes(session, plan, "b-yes-word", plan.latest, found.desk, LATER)
    assert [kind for kind, _ in words(session, plan)] == ["terms", "yes", "yes"]
    given = granted.read(plan.granted)
    assert (set(dict(given.since).values()), given.yes) == ({NOW.date()}, LATER.date())
