"""A plan that leaves one installation and comes into another is the same plan, and brings nobody else along."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.catalogue.starter import COUNTRY, DISCOUNT_RATE, rows
from app.documents.plan_file import NotAPlan
from app.language.tongues import Tongue
from app.models import CatalogueRow, Plan, SectionRevision
from app.services import carrying, day_book, plans, remarks, review, versions
from app.services.addresses import new_key
from app.services.errors import NotVisible
from tests.plan import demo_plans
from tests.services.people import NOW, Programme, agree, programme

KEY = "a-key-of-the-page"
LATER = NOW + dt.timedelta(days=1)


@pytest.fixture
def found(session: Session) -> Programme:
    made = programme(session)
    wanted = [row for row in rows() if row.kind in (COUNTRY, DISCOUNT_RATE) and row.country not in ("GH", None)]
    session.add_all(
        CatalogueRow(kind=r.kind, key=r.key, country=r.country, data=r.data, status=r.status) for r in wanted
    )
    return made


def written(session: Session, found: Programme, case: str) -> Plan:
    told = demo_plans.plan(case)
    plan = plans.start(session, new_key(), told["country"], told["title"], found.amina, NOW)
    for part, answers in told["answers"].items():
        plans.save_answers(session, plan, part, answers, plan.latest, found.amina, NOW)
    return plan


def a_file(**answers: Any) -> bytes:
    head = {"format": "ritorno-plan", "version": 1, "title": "Eggs", "country": "GH", "currency": "GHS"}
    return json.dumps({**head, "answers": answers}).encode()


def number(session: Session, of: Any) -> int:
    return session.scalar(select(func.count(of.id))) or 0


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_out_and_in_and_out_again_is_the_same_file(session: Session, found: Programme, case: str) -> None:
    plan = written(session, found, case)
    content = carrying.plan_as_file(session, plan).content
    brought = carrying.bring_in(session, KEY, content, found.other, LATER)
    assert brought.left_out == ()
    assert brought.plan.owner_id == found.other.id
    assert brought.plan.key != plan.key
    assert plans.answers(session, brought.plan) == demo_plans.answers(case)
    assert carrying.plan_as_file(session, brought.plan).content == content


def lived(session: Session, found: Programme) -> Plan:
    """A plan with a year behind it: written on several days, named, sent, turned back, and a book of months."""
    plan = written(session, found, "gh_layers")
    agree(session, found, "mentor")
    review.send(session, plan, plan.latest, found.amina, NOW)
    review.withdraw(session, plan, found.amina, NOW)
    sent = plan.latest
    save(session, plan, found, {"need": "More eggs"}, NOW)
    versions.name(session, plan, "name-one", "Before I travel", found.amina, NOW)
    versions.name(session, plan, "name-two", "With a smaller loan", found.amina, NOW)
    save(session, plan, found, {"need": None}, NOW + dt.timedelta(days=30))
    versions.go_back(session, plan, sent, plan.latest, found.amina, NOW + dt.timedelta(days=31))
    save(session, plan, found, {"need": "Ducks"}, NOW + dt.timedelta(days=31))
    save(session, plan, found, {"need": None}, NOW + dt.timedelta(days=32))
    for key, month, amounts in (
        ("month-one", 1, {"cash_sales": 5}),
        ("month-two", 2, {}),
        ("month-one-b", 1, {"taxes": 7}),
    ):
        day_book.write(session, plan, key, month, amounts, found.amina, NOW)
    return plan


def save(session: Session, plan: Plan, found: Programme, idea: dict[str, Any], now: dt.datetime) -> None:
    plans.save_answers(session, plan, "idea", idea, plan.latest, found.amina, now)


def test_versions_names_and_the_book_travel_and_come_out_as_the_same_bytes(session: Session, found: Programme) -> None:
    plan = lived(session, found)
    content = carrying.plan_as_file(session, plan).content
    brought = carrying.bring_in(session, KEY, content, found.other, NOW + dt.timedelta(days=60)).plan
    there, here = (versions.of(session, one) for one in (plan, brought))
    assert len(there) > 4
    assert [(one.at.date(), one.names, one.sent) for one in here] == [
        (one.at.date(), one.names, one.sent) for one in there
    ]
    for ours, theirs in zip(here, there, strict=True):
        assert plans.answers(session, brought, ours.number) == plans.answers(session, plan, theirs.number)
    assert day_book.months(session, brought) == day_book.months(session, plan) == {1: {"taxes": 7}, 2: {}}
    assert (brought.state, brought.changed_at) == ("draft", NOW + dt.timedelta(days=60))
    assert carrying.plan_as_file(session, brought).content == content


def test_a_plan_emptied_again_travels_too(session: Session, found: Programme) -> None:
    plan = plans.start(session, new_key(), "GH", "Eggs", found.amina, NOW)
    save(session, plan, found, {"need": "x"}, NOW)
    save(session, plan, found, {"need": None}, LATER)
    versions.name(session, plan, "name-one", "Nothing", found.amina, LATER)
    content = carrying.plan_as_file(session, plan).content
    brought = carrying.bring_in(session, KEY, content, found.other, LATER).plan
    assert carrying.plan_as_file(session, brought).content == content


def test_a_day_after_today_is_refused(session: Session, found: Programme) -> None:
    content = carrying.plan_as_file(session, written(session, found, "gh_layers")).content
    with pytest.raises(NotAPlan, match="This file says a day after today"):
        carrying.bring_in(session, KEY, content, found.other, NOW - dt.timedelta(days=2))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(title=st.text(min_size=1, max_size=80), need=st.text(min_size=1, max_size=200))
def test_odd_texts_come_through_both_databases_or_are_refused(
    session: Session, found: Programme, title: str, need: str
) -> None:
    content = a_file(idea={"need": need, "idea": "x"}).replace(b'"Eggs"', json.dumps(title).encode())
    try:
        brought = carrying.bring_in(session, new_key(), content, found.amina, NOW)
    except NotAPlan:
        return
    out = carrying.plan_as_file(session, brought.plan).content
    again = carrying.bring_in(session, new_key(), out, found.amina, NOW)
    assert carrying.plan_as_file(session, again.plan).content == out


def test_the_same_file_from_the_same_page_is_one_plan(session: Session, found: Programme) -> None:
    content = a_file(idea={"idea": "Eggs"})
    first = carrying.bring_in(session, KEY, content, found.amina, NOW)
    plans.save_answers(session, first.plan, "idea", {"idea": "Ducks"}, first.plan.latest, found.amina, NOW)
    second = carrying.bring_in(session, KEY, content, found.amina, LATER)
    assert second.plan is first.plan
    assert plans.answers(session, first.plan)["idea"]["idea"] == "Ducks"
    assert number(session, SectionRevision) == 2


def test_another_file_or_another_page_is_another_plan(session: Session, found: Programme) -> None:
    content = a_file(idea={"idea": "Eggs"})
    carrying.bring_in(session, KEY, content, found.amina, NOW)
    carrying.bring_in(session, KEY, a_file(idea={"idea": "Ducks"}), found.amina, NOW)
    carrying.bring_in(session, "another-key-of-a-page", content, found.amina, NOW)
    assert len(plans.own(session, found.amina)) == 3


def test_a_plan_with_one_wrong_answer_is_not_taken_in_at_all(session: Session, found: Programme) -> None:
    with pytest.raises(NotAPlan):
        carrying.bring_in(session, KEY, a_file(me={"name": "Ama"}, idea={"idea": 7}), found.amina, NOW)
    assert number(session, Plan) == 0


def test_what_has_no_question_here_is_named_and_the_rest_is_there(session: Session, found: Programme) -> None:
    brought = carrying.bring_in(session, KEY, a_file(me={"name": "Ama", "shoe": 43}), found.amina, NOW)
    assert brought.left_out == ("me.shoe",)
    assert plans.answers(session, brought.plan) == {"me": {"name": "Ama"}}


def test_amounts_in_another_money_are_not_taken_for_ours(session: Session, found: Programme) -> None:
    content = a_file(household={"reserve": 5}).replace(b'"GHS"', b'"XOF"')
    with pytest.raises(NotAPlan) as refused:
        carrying.bring_in(session, KEY, content, found.amina, NOW)
    assert Tongue("en").speak(refused.value.messages[0]) == (
        "This plan counts in XOF. Plans for this country count in GHS here: Ghana."
    )


def test_a_country_that_this_installation_does_not_have_is_named(session: Session) -> None:
    only_ghana = programme(session)
    content = a_file().replace(b'"GH"', b'"BO"').replace(b'"GHS"', b'"BOB"')
    with pytest.raises(NotAPlan) as refused:
        carrying.bring_in(session, KEY, content, only_ghana.amina, NOW)
    assert "Bolivia" in Tongue("en").speak(refused.value.messages[0])


def test_only_a_returnee_brings_a_plan_in(session: Session, found: Programme) -> None:
    for by in (found.mentor, found.desk, found.trainer, found.lender, found.admin):
        with pytest.raises(NotVisible):
            carrying.bring_in(session, KEY, a_file(), by, NOW)


def test_the_file_holds_nobody_elses_words_and_no_name_of_an_account(session: Session, found: Programme) -> None:
    plan = written(session, found, "gh_layers")
    agree(session, found, "mentor")
    review.send(session, plan, plan.latest, found.amina, NOW)
    remarks.remark(session, plan, "remark-0001", "idea", "need", "A private word.", found.mentor, NOW)
    review.verdict(session, plan, "verdict-0001", "changes_asked", "Another word.", None, found.mentor, NOW)
    content = carrying.plan_as_file(session, plan).content.decode()
    for foreign in ("private word", "Another word", "Amina", "Mentor", plan.reference, plan.key, "changes_asked"):
        assert foreign not in content
    assert set(json.loads(content)) == {"format", "version", "title", "country", "currency", "day", "sent", "answers"}


def test_files_are_named_by_case_code_and_version_alone(session: Session, found: Programme) -> None:
    plan = written(session, found, "gh_layers")
    days = carrying.days_as_file(session, plan, Tongue("en"), NOW)
    assert days is not None
    assert days.name == f"{plan.reference}-{plan.latest}.ics"
    assert carrying.plan_as_file(session, plan).name == f"{plan.reference}-{plan.latest}.json"


def test_a_plan_without_days_has_no_calendar(session: Session, found: Programme) -> None:
    plan = plans.start(session, new_key(), "GH", "Eggs", found.amina, NOW)
    assert carrying.days_as_file(session, plan, Tongue("en"), NOW) is None
