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
from app.models import Account, CatalogueRow, Partner, Plan, SectionRevision
from app.plan import prices, together
from app.plan.book_days import DayLine
from app.plan.day_book import Written
from app.services import book_days, cards, carrying, day_book, partners, plans, price_refresh, remarks, review, versions
from app.services.addresses import new_key
from app.services.errors import NotVisible
from app.services.opened_book import opened
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
        day_book.write(session, plan, key, month, amounts, found.amina, NOW, amounts.keys() & {"taxes"})
    book_days.add(session, plan, "line-one", DayLine(0, 1, 3, "taxes", 4, "The stall"), found.amina, NOW)
    book_days.add(session, plan, "line-two", DayLine(0, 1, 2, "taxes", 5), found.amina, NOW)
    book_days.take_back(session, plan, 1, opened(session, plan).days[1].number, found.amina, NOW)
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
    book = {1: Written({"taxes": 7}, frozenset({"taxes"})), 2: Written({})}
    assert day_book.months(session, brought) == day_book.months(session, plan) == book
    assert [(row.day, row.what, row.amount) for row in opened(session, brought).days] == [(3, "The stall", 4)]
    assert (brought.state, brought.changed_at) == ("draft", NOW + dt.timedelta(days=60))
    assert carrying.plan_as_file(session, brought).content == content


def test_days_of_a_plan_whose_opening_moved_travel_as_days_that_their_months_have(
    session: Session, found: Programme
) -> None:
    plan = lived(session, found)
    book_days.add(session, plan, "line-of-31", DayLine(0, 1, 31, "taxes", 9), found.amina, NOW)
    moved = NOW + dt.timedelta(days=33)
    plans.save_answers(session, plan, "start", {"opening_month": "2027-02"}, plan.latest, found.amina, moved)
    content = carrying.plan_as_file(session, plan).content
    brought = carrying.bring_in(session, KEY, content, found.other, moved).plan
    assert [(row.day, row.amount) for row in opened(session, brought).days] == [(3, 4), (28, 9)]
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


def joint(session: Session, found: Programme) -> Plan:
    """A plan that lived, then of three people: shares, families apart, a yes, other money, prices looked at, one left."""
    plan = lived(session, found)
    kofi, yaw = found.other, a_returnee(session, found, "Yaw")
    for n, other in enumerate((kofi, yaw)):
        at = NOW + dt.timedelta(days=40 + n)
        code = partners.invite(session, plan, f"invitation-{n}", found.amina, at).code or ""
        partners.join(session, code, other, at)
    later = NOW + dt.timedelta(days=120)
    shares = [("m1", "Amina", "50"), ("m2", "Kofi", "30"), ("m3", "Yaw", "20")]
    rows = [{"id": seat, "name": name, "share": share} for seat, name, share in shares]
    write(session, plan, kofi, later, household={"reserve": 222, "sacrifices": ["meals"]}, me={"name": "Kofi Mensah"})
    write(session, plan, found.amina, later, idea={"partners": rows})
    assert price_refresh.begin(session, plan, found.amina, later) is not None
    price, _ = price_refresh.due(session, plan, later.date())[0]
    was = price.amount.minor
    name = "Before the price refresh"
    price_refresh.look(session, plan, price.path, "new", was + 100, "know", was, found.amina, later, name)
    write(session, plan, found.amina, later, told={"household.reserve": AMOUNT_IN_EUROS, price.path: AMOUNT_IN_EUROS})
    for by in (found.amina, kofi):
        with pytest.raises(review.Waits):
            review.send(session, plan, plan.latest, by, later)
    partners.leave(session, plan, 3, yaw, later + dt.timedelta(days=1))
    with pytest.raises(review.Waits):
        review.send(session, plan, plan.latest, kofi, later)
    return plan


AMOUNT_IN_EUROS = {
    "amount": 500,
    "currency": "EUR",
    "became": 7777,
    "source": "bank",
    "rate": {"row": "r1", "per": 1, "rate": "15.554", "day": "2026-03-03"},
}


def a_returnee(session: Session, found: Programme, name: str) -> Account:
    return cards.issue(session, f"card-of-{name}", name, "en", None, None, found.desk, NOW).card.account


def write(session: Session, plan: Plan, by: Account, at: dt.datetime, **parts: dict[str, Any]) -> None:
    plans.visible(session, by, plan.key)
    for part, answers in parts.items():
        plans.save_answers(session, plan, part, answers, plan.latest, by, at)


@pytest.mark.parametrize("whose", ["amina", "other"])
def test_a_joint_plan_travels_with_its_seats_and_comes_out_as_the_same_bytes(
    session: Session, found: Programme, whose: str
) -> None:
    plan = plans.visible(session, getattr(found, whose), joint(session, found).key)
    content = carrying.plan_as_file(session, plan).content
    told = json.loads(content)
    assert [(seat["seat"], "left" in seat) for seat in told["seats"]] == [(2, False), (3, True)]
    assert told["yes"] == [2 if whose == "amina" else 1]
    assert [1, 2] in [one.get("yes") for one in told["earlier"]]
    assert told["answers"]["joint"] == {"people": 2}
    assert any("price refresh" in name for one in told["earlier"] for name in one.get("names", ()))
    brought = carrying.bring_in(session, KEY, content, a_returnee(session, found, "Ama"), MUCH_LATER)
    assert brought.left_out == ()
    assert carrying.plan_as_file(session, brought.plan).content == content
    again = carrying.bring_in(session, "another-key-of-a-page", content, brought.plan.owner, MUCH_LATER)
    assert carrying.plan_as_file(session, again.plan).content == content


MUCH_LATER = NOW + dt.timedelta(days=200)


def test_amounts_in_another_money_and_looks_at_prices_travel(session: Session, found: Programme) -> None:
    plan = plans.visible(session, found.amina, joint(session, found).key)
    content = carrying.plan_as_file(session, plan).content
    here = carrying.bring_in(session, KEY, content, a_returnee(session, found, "Ama"), MUCH_LATER).plan
    ours, theirs = (plans.answers(session, one) for one in (here, plan))
    assert ours["told"] == theirs["told"]
    run, before = (prices.refresh(one, "GHS") for one in (ours, theirs))
    assert run is not None and before is not None
    assert (run.began, run.found) == (before.began, before.found) != (before.began, {})
    named = [one.number for one in versions.of(session, here) if "Before the price refresh" in one.names]
    assert named == [run.number]
    assert plans.answers(session, here, run.number)["idea"] == plans.answers(session, plan, before.number)["idea"]
    assert ours["joint"] == {"share": "5/8", "before": "0", "others": ["Kofi"]}  # 50 beside 30


def test_a_refresh_that_changed_nothing_goes_on_where_its_plan_came_in(session: Session, found: Programme) -> None:
    plan, later = written(session, found, "gh_layers"), NOW + dt.timedelta(days=120)
    run = price_refresh.begin(session, plan, found.amina, later)
    assert run is not None and run.left
    content = carrying.plan_as_file(session, plan).content
    here = carrying.bring_in(session, KEY, content, a_returnee(session, found, "Ama"), MUCH_LATER).plan
    there = prices.refresh(plans.answers(session, here), "GHS")
    assert there is not None and [one.path for one in there.left] == [one.path for one in run.left]
    assert carrying.plan_as_file(session, here).content == content


def test_a_partner_takes_her_own_family_along_and_nobody_elses(session: Session, found: Programme) -> None:
    plan = joint(session, found)
    owners, hers = (
        json.loads(carrying.plan_as_file(session, plans.visible(session, by, plan.key)).content)["answers"]
        for by in (found.amina, found.other)
    )
    assert hers["household"] == {"reserve": 222}
    assert (hers["me"]["name"], owners["me"]["name"]) == ("Kofi Mensah", "Abena")
    assert owners["household"]["reserve"] != 222
    assert [(row["id"], row["name"]) for row in hers["idea"]["partners"]][:2] == [("m2", "Amina"), ("m1", "Kofi")]
    assert "told" not in hers and "looked" not in hers


def test_what_is_answered_alone_stays_out_of_the_file(session: Session, found: Programme) -> None:
    plan = plans.start(session, new_key(), "GH", "Eggs", found.amina, NOW)
    write(session, plan, found.amina, NOW, household={"sacrifices": ["meals"], "reserve": 5})
    write(session, plan, found.amina, LATER, household={"sacrifices": ["sold"]})
    content = carrying.plan_as_file(session, plan).content
    assert b"sacrifices" not in content and b"meals" not in content
    brought = carrying.bring_in(session, KEY, content, found.other, LATER).plan
    assert carrying.plan_as_file(session, brought).content == content


def test_who_wrote_it_elsewhere_is_awaited_until_she_joins_or_the_owner_goes_on_without_her(
    session: Session, found: Programme
) -> None:
    content = carrying.plan_as_file(session, plans.visible(session, found.amina, joint(session, found).key)).content
    owner, kofi = a_returnee(session, found, "Ama"), a_returnee(session, found, "Kofi")
    plan = carrying.bring_in(session, KEY, content, owner, MUCH_LATER).plan
    awaited = [(one.seat, one.name, one.waits) for one in partners.members(session, plan, owner)]
    assert awaited == [(1, "Ama", False), (2, "Kofi", True)]
    assert not any(one.agreed for one in partners.members(session, plan, owner))
    code = partners.invite(session, plan, "invitation-x", owner, MUCH_LATER).code or ""
    partners.join(session, code, kofi, MUCH_LATER)
    assert (plan.joint, [one.seat for one in partners.members(session, plan, kofi) if one.me]) == (1, [2])
    other = carrying.bring_in(session, "another-key-of-a-page", content, owner, MUCH_LATER).plan
    for _ in range(2):
        partners.leave(session, other, 2, owner, MUCH_LATER)
    assert (other.joint, [one.name for one in partners.members(session, other, owner)]) == (0, ["Ama"])
    assert plans.answers(session, other)["idea"]["partners"][1]["left"] == f"{MUCH_LATER:%Y-%m}"
    with pytest.raises(NotVisible):
        partners.leave(session, other, 7, owner, MUCH_LATER)
    out = carrying.plan_as_file(session, other).content
    back = carrying.bring_in(session, KEY, out, owner, MUCH_LATER).plan
    assert carrying.plan_as_file(session, back).content == out


def test_a_partner_who_brought_her_own_file_finds_her_family_again_on_her_seat(
    session: Session, found: Programme
) -> None:
    plan = joint(session, found)
    files = [
        carrying.plan_as_file(session, plans.visible(session, by, plan.key)).content
        for by in (found.amina, found.other)
    ]
    ama, kofi = a_returnee(session, found, "Ama"), a_returnee(session, found, "Kofi")
    there = carrying.bring_in(session, KEY, files[0], ama, MUCH_LATER).plan
    carrying.bring_in(session, "another-key-of-a-page", files[1], kofi, MUCH_LATER)
    code = partners.invite(session, there, "invitation-x", ama, MUCH_LATER).code or ""
    partners.join(session, code, kofi, MUCH_LATER)
    hers = plans.answers(session, plans.visible(session, kofi, there.key))
    assert (hers["household"], hers["me"]["name"]) == ({"reserve": 222}, "Kofi Mensah")
    owners = plans.answers(session, plans.visible(session, ama, there.key))
    assert owners["household"]["reserve"] != 222
    assert owners["idea"] == hers["idea"]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_file_of_every_version_comes_in_with_all_that_it_holds(
    session: Session, found: Programme, version: int
) -> None:
    """Older ones held what is answered alone, and “nothing of this” beside other answers: it is the person's own."""
    household = {"reserve": 5, "sacrifices": ["nothing", "sold"]}
    past = (
        {"day": "2026-03-02", "names": ["Now"], "earlier": [{"day": "2026-03-01", "other": {}}]} if version > 1 else {}
    )
    head = json.loads(a_file(household=household))
    content = json.dumps({**head, **past, "version": version}).encode()
    brought = carrying.bring_in(session, KEY, content, found.amina, NOW)
    assert brought.left_out == ()
    assert plans.answers(session, brought.plan) == {"household": household}
    assert len(versions.of(session, brought.plan)) == (2 if version > 1 else 1)


def test_three_seats_come_in_each_finds_hers_by_name_and_the_parts_are_the_whole(
    session: Session, found: Programme
) -> None:
    plan = plans.visible(session, found.amina, joint(session, found).key)
    yaw = next(one.account for one in plan_partners(session, plan) if one.seat == 3)
    partners.join(
        session, partners.invite(session, plan, "invitation-again", found.amina, MUCH_LATER).code or "", yaw, MUCH_LATER
    )
    content = carrying.plan_as_file(session, plan).content
    assert [(seat["seat"], "left" in seat) for seat in json.loads(content)["seats"]] == [(2, False), (3, False)]
    ama, kofi, other_yaw = (a_returnee(session, found, name) for name in ("Ama", "kofi", "YAW"))
    here = carrying.bring_in(session, KEY, content, ama, MUCH_LATER).plan
    for n, by in enumerate((other_yaw, kofi)):  # in another order than their seats
        code = partners.invite(session, here, f"come-in-{n}", ama, MUCH_LATER).code or ""
        partners.join(session, code, by, MUCH_LATER)
    assert [(one.seat, one.name) for one in partners.members(session, here, ama)] == [
        (1, "Ama"),
        (2, "kofi"),
        (3, "YAW"),
    ]
    views = [plans.answers(session, plans.visible(session, by, here.key)) for by in (ama, kofi, other_yaw)]
    assert [view["joint"]["share"] for view in views] == ["1/2", "3/10", "1/5"]
    parts = [together.parted(view, (101, 7, 1))[0] for view in views]
    assert [sum(part) for part in zip(*parts, strict=True)] == [101, 7, 1]
    assert "household" in views[0] and all("household" not in view for view in views[1:])


def plan_partners(session: Session, plan: Plan) -> list[Partner]:
    return list(session.scalars(select(Partner).where(Partner.plan_id == plan.id)))
