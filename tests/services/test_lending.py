"""A lender reads one frozen file, with the owner's yes, and loses it with the owner's no."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import FileShare, Plan, State
from app.services import consents, desk, happenings, lending, partners, plans, review
from app.services.errors import NotVisible
from app.services.lending import NotShareable
from tests.plan.demo_plans import answers
from tests.services.people import NOW, Programme, a_plan, agree

HOUR = dt.timedelta(hours=1)
LATER = NOW + HOUR


def written(session: Session, found: Programme, changes: dict[str, dict[str, object]] | None = None) -> Plan:
    plan = a_plan(session, found)
    for section, given in answers("gh_layers").items():
        plans.save_answers(session, plan, section, {**given, **(changes or {}).get(section, {})}, 0, found.amina, NOW)
    return plan


def called_ready(session: Session, found: Programme, plan: Plan) -> None:
    happenings.add(session, plan, "the-sending", "PlanSent", plan.latest, {}, found.amina, NOW)
    happenings.add(session, plan, "the-verdict", "PlanReady", plan.latest, {}, found.mentor, NOW)


def ready(session: Session, found: Programme) -> Plan:
    plan = written(session, found)
    called_ready(session, found, plan)
    agree(session, found, "lender")
    return plan


def test_a_ready_plan_with_the_owners_yes_is_shared_once(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    row = lending.share(session, plan, found.lender, found.desk, NOW)
    assert lending.share(session, plan, found.lender, found.desk, LATER) is row
    assert session.scalar(select(func.count(FileShare.id))) == 1
    assert row.number == plan.latest
    assert [share.plan for share in lending.shared_with(session, found.lender)] == [plan]


def test_the_file_says_who_asks_for_what_and_shows_the_loan(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    shown = lending.file(session, plan.key, found.lender)
    assert shown.name == "Abena"
    assert len(shown.outlook.loan) == 18
    assert shown.mix.loan.minor == 10_000_00
    assert {reason.key for reason in shown.mix.reasons} == {"box", "cover", "weight"}


def test_the_file_stays_as_it_was_shared(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    before = lending.file(session, plan.key, found.lender)
    happenings.add(session, plan, "taken-again", "PlanWithdrawn", plan.latest, {}, found.amina, LATER)
    plans.save_answers(session, plan, "me", {"name": "Another name"}, plan.latest, found.amina, LATER)
    assert lending.file(session, plan.key, found.lender) == before


def test_without_the_owners_yes_nothing_is_shared(session: Session, found: Programme) -> None:
    plan = written(session, found)
    called_ready(session, found, plan)
    with pytest.raises(NotShareable) as refusal:
        lending.share(session, plan, found.lender, found.desk, NOW)
    assert refusal.value.why == "not_agreed"


def test_the_owners_no_ends_access_at_once_and_a_new_yes_does_not_bring_it_back(
    session: Session, found: Programme
) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    consents.give(session, "lender", False, found.amina, "en", found.amina, LATER)
    assert lending.shared_with(session, found.lender) == []
    with pytest.raises(NotVisible):
        lending.file(session, plan.key, found.lender)
    consents.give(session, "lender", True, found.amina, "en", found.amina, LATER)
    assert lending.shared_with(session, found.lender) == []


def test_a_plan_that_its_owner_took_back_is_closed_to_the_lender_for_good(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    review.withdraw(session, plan, found.amina, LATER)
    with pytest.raises(NotVisible):
        lending.file(session, plan.key, found.lender)
    happenings.add(session, plan, "a-new-sending", "PlanSent", plan.latest, {}, found.amina, LATER)
    assert lending.shared_with(session, found.lender) == []


def test_a_file_that_was_taken_back_can_be_given_again(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    lending.take_back(session, plan, found.lender, found.amina, LATER)
    assert lending.shared_with(session, found.lender) == []
    with pytest.raises(NotVisible):
        lending.take_back(session, plan, found.lender, found.other, LATER)
    lending.share(session, plan, found.lender, found.desk, LATER)
    assert len(lending.shared_with(session, found.lender)) == 1


def test_what_the_owners_no_closed_is_shown_again_after_a_new_yes(session: Session, found: Programme) -> None:
    """Who opens, who lists and who tells the owner all see the same."""
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    for hour, yes in enumerate((False, True), 1):
        consents.give(session, "lender", yes, found.amina, "en", found.amina, NOW + hour * HOUR)
        assert lending.shared_with(session, found.lender) == []
        assert session.scalars(plans.visible_to(found.lender)).all() == []
        assert [still for _, still in desk.shown_to(session, found.desk, plan)] == [False]
        assert told(session, found) == [(NOW, False)]
    again = lending.share(session, plan, found.lender, found.desk, NOW + 3 * HOUR)
    assert lending.file(session, plan.key, found.lender).shared_at == NOW + 3 * HOUR
    assert session.scalars(plans.visible_to(found.lender)).all() == [plan]
    assert desk.shown_to(session, found.desk, plan) == [(again, True)]
    assert told(session, found) == [(NOW + 3 * HOUR, True)]


def told(session: Session, found: Programme) -> list[tuple[dt.datetime, bool]]:
    """What the owner reads of lenders: since when, and whether still."""
    known = consents.readers(session, found.amina, consents.current(session, found.amina))
    return [(one.since, one.still) for one in known if one.role == "lender"]


def test_of_a_joint_plan_a_lender_reads_only_with_everybodys_yes(session: Session, found: Programme) -> None:
    plan = written(session, found)
    code = partners.invite(session, plan, "invite-key-1", found.amina, NOW).code or ""
    partners.join(session, code, found.other, NOW)
    agree(session, found, "lender")
    called_ready(session, found, plan)
    with pytest.raises(NotShareable) as refused:
        lending.share(session, plan, found.lender, found.desk, NOW)
    assert refused.value.why == "not_agreed"
    consents.give(session, "lender", True, found.other, "en", found.other, NOW)
    lending.share(session, plan, found.lender, found.desk, NOW)
    assert lending.file(session, plan.key, found.lender).plan is plan
    for hour, yes in enumerate((False, True), 1):
        consents.give(session, "lender", yes, found.other, "en", found.other, NOW + hour * HOUR)
        assert lending.shared_with(session, found.lender) == []
        assert told(session, found) == [(NOW, False)]
    lending.share(session, plan, found.lender, found.desk, NOW + 3 * HOUR)
    assert lending.file(session, plan.key, found.lender).plan is plan


def test_a_plan_that_no_mentor_called_ready_is_not_shared(session: Session, found: Programme) -> None:
    plan = written(session, found)
    agree(session, found, "lender")
    assert plan.state == State.DRAFT
    with pytest.raises(NotShareable) as refusal:
        lending.share(session, plan, found.lender, found.desk, NOW)
    assert refusal.value.why == "not_ready"


def test_a_plan_without_a_loan_goes_to_no_lender(session: Session, found: Programme) -> None:
    plan = written(session, found, {"sources": {"want_loan": "no"}})
    called_ready(session, found, plan)
    agree(session, found, "lender")
    with pytest.raises(NotShareable) as refusal:
        lending.share(session, plan, found.lender, found.desk, NOW)
    assert refusal.value.why in ("no_loan", "advice")


def test_a_box_below_zero_stands_in_a_lenders_way(session: Session, found: Programme) -> None:
    plan = written(session, found, {"sources": {"own_cash": 0}})
    called_ready(session, found, plan)
    agree(session, found, "lender")
    with pytest.raises(NotShareable) as refusal:
        lending.share(session, plan, found.lender, found.desk, NOW)
    assert refusal.value.why == "advice"
    assert [one.code for one in refusal.value.reasons] == ["X5"]


def test_only_the_desk_shares_and_only_with_a_lender(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    for by in (found.amina, found.mentor, found.lender, found.admin):
        with pytest.raises(NotVisible):
            lending.share(session, plan, found.lender, by, NOW)
    with pytest.raises(NotVisible):
        lending.share(session, plan, found.mentor, found.desk, NOW)


def test_a_file_exists_for_nobody_else(session: Session, found: Programme) -> None:
    plan = ready(session, found)
    lending.share(session, plan, found.lender, found.desk, NOW)
    for by in (found.amina, found.mentor, found.desk, found.trainer, found.admin):
        with pytest.raises(NotVisible):
            lending.file(session, plan.key, by)
    with pytest.raises(NotVisible):
        lending.file(session, "an-unknown-address", found.lender)
