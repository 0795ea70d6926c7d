"""Plans of several people: a code invites, each keeps the own family apart, all agree, either leaves."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.finance.projection import outlook
from app.language.tongues import Tongue
from app.models import Account, Plan, State
from app.plan import list_words, together
from app.plan.assumptions import figures, taken_home
from app.plan.checks.promises import promises_advice
from app.plan.place import Place
from app.plan.sections.idea import PARTNERS
from app.services import consents, day_book, partners, plans, queue, remarks, review, versions
from app.services.errors import Conflict, NotVisible, NotWritable, SignInRefused
from app.services.review import Waits
from tests.plan import demo_plans
from tests.services.people import NOW, Programme, a_named_plan

DAY = dt.timedelta(days=1)


def together_now(session: Session, found: Programme, plan: Plan) -> None:
    code = partners.invite(session, plan, "invite-key-1", found.amina, NOW).code or ""
    partners.join(session, code.lower(), found.other, NOW)


def save(session: Session, plan: Plan, by: Account, part: str, **told: Any) -> int:
    return plans.save_answers(session, plan, part, told, plan.latest, by, NOW).number


def seen(session: Session, plan: Plan, by: Account) -> dict[str, Any]:
    return dict(plans.answers(session, plans.visible(session, by, plan.key)))


def test_a_code_is_shown_once_opens_one_plan_to_one_person_and_only_for_a_time(
    session: Session, found: Programme
) -> None:
    plan = a_named_plan(session, found)
    invited = partners.invite(session, plan, "invite-key-1", found.amina, NOW)
    assert partners.invite(session, plan, "invite-key-1", found.amina, NOW).code is None
    with pytest.raises(SignInRefused):
        partners.join(session, invited.code or "", found.other, NOW + partners.VALID)
    for _ in range(2):
        assert partners.join(session, invited.code or "", found.other, NOW) is plan
    assert plan.joint == 1
    assert [member.name for member in partners.members(session, plan, found.other)] == ["Amina", "Somebody else"]


def test_a_new_code_ends_the_one_before_and_the_owner_can_end_it(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    codes = [partners.invite(session, plan, f"invite-key-{n}", found.amina, NOW).code or "" for n in (1, 2)]
    with pytest.raises(SignInRefused):
        partners.offered(session, codes[0], found.other, NOW)
    assert partners.offered(session, codes[1], found.other, NOW) is plan
    partners.end_invitations(session, plan, found.amina, NOW)
    assert partners.open_invitation(session, plan, NOW) is None
    with pytest.raises(SignInRefused):
        partners.offered(session, codes[1], found.other, NOW)


def test_wrong_codes_are_all_answered_alike_and_braked(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    own = partners.invite(session, plan, "invite-key-1", found.amina, NOW).code or ""
    with pytest.raises(SignInRefused) as refused:
        partners.offered(session, own, found.amina, NOW)
    for _ in range(5):
        with pytest.raises(SignInRefused) as other:
            partners.offered(session, "AAAA BBBB CCCC", found.other, NOW)
    assert other.value.message == refused.value.message
    with pytest.raises(SignInRefused) as braked:
        partners.offered(session, own, found.other, NOW)
    assert braked.value.seconds


def test_only_its_owner_invites(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    for by in (found.other, found.mentor, found.desk):
        with pytest.raises(NotVisible):
            partners.invite(session, plan, "invite-key-9", by, NOW)


def test_both_write_the_business_and_two_at_once_meet_the_conflict(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    base = plan.latest
    save(session, plan, found.other, "idea", idea="Eggs and hens")
    assert seen(session, plan, found.amina)["idea"]["idea"] == "Eggs and hens"
    with pytest.raises(Conflict):
        plans.save_answers(session, plan, "idea", {"idea": "Ducks"}, base, found.amina, NOW)


def test_each_family_stays_apart_in_every_version(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    save(session, plan, found.amina, "household", reserve=111)
    before = plan.latest
    together_now(session, found, plan)
    assert "household" not in seen(session, plan, found.other)
    save(session, plan, found.other, "household", reserve=222)
    assert seen(session, plan, found.other)["household"] == {"reserve": 222}
    assert seen(session, plan, found.amina)["household"]["reserve"] == 111
    plans.visible(session, found.other, plan.key)
    assert "household" not in versions.at(session, plan, before)[0]
    versions.go_back(session, plan, before, plan.latest, found.other, NOW)
    assert seen(session, plan, found.amina)["household"]["reserve"] == 111
    assert seen(session, plan, found.other).get("household", {}) == {}


def test_a_version_stays_as_it_was_when_somebody_comes_or_leaves(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    alone = plan.latest
    together_now(session, found, plan)
    shared = plan.latest
    partners.leave(session, plan, 2, found.amina, NOW)
    share = [plans.answers(session, plan, number).get("joint", {}).get("share") for number in (alone, shared, None)]
    assert share == [None, "1/2", None]
    assert versions.at(session, plan, shared) == (plans.answers(session, plan, shared), NOW)


def test_others_of_the_programme_read_the_plan_with_its_owners_family(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    save(session, plan, found.amina, "household", reserve=111)
    together_now(session, found, plan)
    save(session, plan, found.other, "household", reserve=222)
    assert seen(session, plan, found.desk)["household"]["reserve"] == 111


def test_what_is_taken_home_is_parted_by_the_shares_and_the_box_is_the_same_for_both() -> None:
    place = Place("GH", "GHS", Decimal(10), "")
    alone = demo_plans.answers("gh_layers")
    listed = [{"id": "m1", "name": "Abena", "share": "60"}, {"id": "m2", "name": "Kofi", "share": "40"}]
    shared = {**alone, "idea": {**alone["idea"], "partners": listed}}
    views = [{**shared, "joint": together.whose(shared, seat, 2)} for seat in (1, 2)]
    whole = tuple(alone["costs"]["drawings"])
    homes = [taken_home(view) for view in views]
    assert homes[0] == homes[1][::-1]
    assert tuple(map(sum, zip(*homes[0], strict=True))) == whole
    inputs = [figures(view, place) for view in views]
    assert [one.costs[-1].name for one in inputs] == ["Kofi", "Abena"]
    boxes = [[month.closing_cash for month in outlook(one).months] for one in (figures(alone, place), *inputs)]
    assert boxes[0] == boxes[1] == boxes[2]


def test_until_shares_are_told_the_parts_are_equal() -> None:
    assert together.whose({}, 1, 3)["share"] == "1/3"
    mine, others = together.parted({"joint": {"share": "1/3", "others": []}}, [100, 50])
    assert (mine, others) == ((33, 17), (67, 33))


def test_a_plan_goes_when_all_have_said_yes_to_the_same_version(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    save(session, plan, found.amina, "idea", idea="Eggs")
    consents.give(session, "mentor", True, found.amina, "en", found.amina, NOW)
    for _ in range(2):
        with pytest.raises(Waits) as waits:
            review.send(session, plan, plan.latest, found.amina, NOW)
        assert waits.value.names == ("Somebody else",)
    save(session, plan, found.other, "idea", need="Fresh eggs")  # another version: Amina has not said yes to it
    with pytest.raises(Waits) as waits:
        review.send(session, plan, plan.latest, found.other, NOW)
    assert waits.value.names == ("Amina",)
    review.send(session, plan, plan.latest, found.amina, NOW)
    assert plan.state == State.SENT
    review.withdraw(session, plan, found.other, NOW)
    assert plan.state == State.WITHDRAWN


def test_who_left_finds_nothing_any_more_and_finds_her_own_again_after_coming_back(
    session: Session, found: Programme
) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    save(session, plan, found.other, "household", reserve=222)
    for _ in range(2):
        partners.leave(session, plan, 2, found.other, NOW)
    assert plan.joint == 0
    assert plan not in plans.all_of(session, found.other)
    with pytest.raises(NotVisible):
        plans.visible(session, found.other, plan.key)
    with pytest.raises(NotWritable):
        save(session, plan, found.other, "idea", idea="Ducks")
    with pytest.raises(NotWritable):
        day_book.write(session, plan, "month-key-1", 1, {}, found.other, NOW)
    code = partners.invite(session, plan, "invite-key-2", found.amina, NOW + DAY).code or ""
    partners.join(session, code, found.other, NOW + DAY)
    assert seen(session, plan, found.other)["household"] == {"reserve": 222}


def test_a_code_that_was_used_does_not_let_back_in_whoever_left_or_was_sent_away(
    session: Session, found: Programme
) -> None:
    plan = a_named_plan(session, found)
    code = partners.invite(session, plan, "invite-key-1", found.amina, NOW).code or ""
    partners.join(session, code, found.other, NOW)
    partners.leave(session, plan, 2, found.amina, NOW)
    for again in (partners.offered, partners.join):
        with pytest.raises(SignInRefused):
            again(session, code, found.other, NOW)
    assert plan.joint == 0


def test_the_owner_can_go_on_alone_and_nobody_else_can_end_it(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    for by in (found.mentor, found.desk):
        with pytest.raises(NotVisible):
            partners.leave(session, plan, 2, by, NOW)
    partners.leave(session, plan, 2, found.amina, NOW)
    assert [member.name for member in partners.members(session, plan, found.amina)] == ["Amina"]


def test_the_writer_of_a_part_is_named_to_the_other(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    save(session, plan, found.amina, "idea", idea="Eggs")
    assert partners.last_writer(session, plan, "idea", found.amina) is None
    together_now(session, found, plan)
    save(session, plan, found.other, "idea", idea="Ducks")
    assert partners.last_writer(session, plan, "idea", found.amina) == ("Somebody else", NOW)
    assert partners.last_writer(session, plan, "idea", found.other) == (None, NOW)


def test_a_partner_stands_among_those_who_read_the_plan(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    read = [(one.name, one.role, one.still) for one in consents.readers(session, found.amina, {})]
    assert ("Somebody else", "partner", True) in read
    partners.leave(session, plan, 2, found.amina, NOW)
    read = [(one.name, one.role, one.still) for one in consents.readers(session, found.amina, {})]
    assert ("Somebody else", "partner", False) in read


def test_who_left_stands_as_such_in_the_plan_with_all_that_was_written(session: Session, found: Programme) -> None:
    plan = a_named_plan(session, found)
    together_now(session, found, plan)
    rows = seen(session, plan, found.amina)["idea"]["partners"]
    told = [{**row, "share": share} for row, share in zip(rows, ("60", "40"), strict=True)]
    save(session, plan, found.amina, "idea", partners=told)
    shared = plan.latest
    partners.leave(session, plan, 2, found.other, NOW)
    owner, gone = seen(session, plan, found.amina)["idea"]["partners"]
    assert (owner, gone) == (told[0], {**told[1], "left": "2026-04"})
    assert plans.answers(session, plan, shared)["idea"]["partners"] == told
    assert [(one.seat, one.until) for one in partners.everybody(session, plan, found.amina)] == [(1, None), (2, NOW)]
    code = partners.invite(session, plan, "invite-key-2", found.amina, NOW + DAY).code or ""
    partners.join(session, code, found.other, NOW + DAY)
    assert seen(session, plan, found.amina)["idea"]["partners"] == told


def test_nothing_is_counted_for_who_left() -> None:
    place = Place("GH", "GHS", Decimal(10), "")
    alone = demo_plans.answers("gh_layers")
    listed = [
        {"id": "m1", "name": "Abena", "share": "60"},
        {"id": "m2", "name": "Kofi", "share": "40", "left": "2026-04"},
        {"id": "m3", "name": "Yaw", "share": "40"},
    ]
    idea = {**alone["idea"], "together": "group", "partners": listed}
    shared = {**alone, "idea": idea}
    view = {**shared, "joint": together.whose(shared, 1, 2)}
    assert view["joint"] == {"share": "3/5", "before": "0", "others": ["Yaw"]}
    assert figures(view, place).costs[-1].name == "Yaw"
    assert not [one for one in promises_advice(shared, "GHS") if one.code == "I7"]
    said = list_words.told("idea", PARTNERS, shared, "GHS", NOW.date())
    assert [Tongue("en").speak(one.words[0]) for one in said] == ["Kofi left in April 2026."]


def asked_by_the_mentor(session: Session, found: Programme) -> Plan:
    """A joint plan that came back with a comment beside the business and one beside the owner's family."""
    plan = a_named_plan(session, found)
    for part, told in demo_plans.plan("gh_layers")["answers"].items():
        save(session, plan, found.amina, part, **told)
    together_now(session, found, plan)
    consents.give(session, "mentor", True, found.amina, "en", found.amina, NOW)
    with pytest.raises(Waits):
        review.send(session, plan, plan.latest, found.amina, NOW)
    review.send(session, plan, plan.latest, found.other, NOW)
    for part, question in (("idea", "need"), ("household", "reserve")):
        remarks.remark(session, plan, f"remark-{part}", part, question, "Say more.", found.mentor, NOW)
    review.verdict(session, plan, "verdict-0001", "question_asked", "Two questions.", None, found.mentor, NOW)
    return plan


def test_a_partner_answers_what_the_mentor_asks_about_the_business_and_the_thread_says_who(
    session: Session, found: Programme
) -> None:
    plan = asked_by_the_mentor(session, found)
    later = NOW + DAY
    said = remarks.remark(session, plan, "reply-0001", "idea", "need", "Nobody sells here.", found.other, later)
    for reader in (found.amina, found.other, found.mentor):
        thread = remarks.thread(session, plan, reader, "idea", "need")
        assert thread is not None and thread.talk is remarks.Talk.ANSWERED
        assert [one.remark.by.name for one in thread.said] == ["Mentor", "Somebody else"]
        assert [one.mine for one in thread.said] == [reader is found.mentor, reader is found.other]
    assert remarks.remark(session, plan, "reply-0001", "idea", "need", "Again", found.other, later) is said
    _, waiting = remarks.open_questions(session, plan, seen(session, plan, found.amina))
    assert waiting == [("household", "reserve")]
    partners.leave(session, plan, 2, found.other, later)
    gone = remarks.thread(session, plan, found.amina, "idea", "need")
    assert gone is not None and gone.talk is remarks.Talk.ANSWERED
    with pytest.raises(NotVisible):
        remarks.remark(session, plan, "reply-0002", "idea", "need", "Too late", found.other, later)


def test_what_is_asked_about_the_owners_family_is_answered_by_the_owner_alone(
    session: Session, found: Programme
) -> None:
    plan = asked_by_the_mentor(session, found)
    with pytest.raises(NotVisible):
        remarks.remark(session, plan, "reply-0001", "household", "reserve", "x", found.other, NOW)
    remarks.remark(session, plan, "reply-0001", "household", "reserve", "x", found.amina, NOW)


def test_a_partners_answer_waits_for_the_mentor_in_the_queue(session: Session, found: Programme) -> None:
    plan = asked_by_the_mentor(session, found)
    remarks.remark(session, plan, "reply-0001", "idea", "need", "Nobody sells here.", found.other, NOW + DAY)
    review.send(session, plan, plan.latest, found.other, NOW + DAY)  # both had said yes to this version
    (row,) = queue.queue(session, found.mentor, NOW + DAY)
    assert (row.open_remarks, row.answered) == (1, 1)
