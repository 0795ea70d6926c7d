"""A helper types for somebody beside: opened with card and PIN, one plan, one sitting, seen by its owner."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select, update

from app.models import Assignment, ClassMember, SectionRevision, Sitting
from app.plan.sections import SECTIONS, section
from app.services import plans, sittings
from app.web import sitting as web_sitting
from tests.web.people import NOW, People, Somebody
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor

HELPERS = ("desk", "mentor", "trainer")
BESIDE = [route for route in ROUTES if route.beside]
PLAN = "/plan/plan-of-abena"
IDEA = f"{PLAN}/part/idea/idea"


def begin(visit: Visitor, people: People, who: str, whom: str = "abena", key: str = "sitting-0001") -> str:
    """Open a sitting; where it leads."""
    data = {"card": people[whom].code, "pin": people[whom].pin}
    return visit.send(f"/beside/{key}", data, as_=people[who], status=303).location


def reachable(visit: Visitor, people: People, who: str, plan: str = "plan-of-abena") -> set[int]:
    """What the pages that open in a sitting answer to this helper."""
    answers = set()
    for route in BESIDE:
        path = route.address(plan)
        get = "GET" in route.methods
        answer = visit.get(path, people[who]) if get else visit.send(path, {"based_on": "1"}, as_=people[who])
        answers.add(answer.status_code)
    return answers


@pytest.mark.parametrize("who", HELPERS)
def test_the_drafting_pages_of_a_plan_open_in_its_sitting_and_nowhere_else(
    who: str, people: People, visit: Visitor
) -> None:
    assert reachable(visit, people, who) == {404}
    assert begin(visit, people, who) == PLAN
    for route in BESIDE:
        if "GET" in route.methods:
            page = visit(route.address("plan-of-abena"), people[who])
            assert "You are typing for Abena." in page.get_text()
    assert reachable(visit, people, who, "plan-of-modou") == {404}
    visit.send("/beside/sitting-0001/end", as_=people[who], status=303)
    assert reachable(visit, people, who) == {404}


@pytest.mark.parametrize("path", ["money", "check", "paper.pdf", "plan.json", "take", "versions", "offers", "mentor"])
def test_a_sitting_opens_the_pages_to_type_into_and_no_others(path: str, people: People, visit: Visitor) -> None:
    begin(visit, people, "trainer")
    assert visit.get(f"{PLAN}/{path}", people["trainer"]).status_code == 404


@pytest.mark.parametrize("who", ["mentor_2", "mentor_before", "trainer_2", "lender", "admin"])
def test_card_and_pin_do_not_open_a_sitting_for_whoever_does_not_serve_the_person(
    who: str, people: People, visit: Visitor
) -> None:
    data = {"card": people["abena"].code, "pin": people["abena"].pin}
    answer = visit.send("/beside/sitting-0001", data, as_=people[who])
    assert answer.status_code == (404 if who in ("lender", "admin") else 422)
    assert reachable(visit, people, who) == {404}


def test_without_the_right_pin_nobody_sits_and_the_card_locks_as_at_signing_in(people: People, visit: Visitor) -> None:
    for _ in range(5):
        wrong = {"card": people["abena"].code, "pin": "00000"}
        assert visit.send("/beside/sitting-0001", wrong, as_=people["desk"]).status_code == 422
    right = {"card": people["abena"].code, "pin": people["abena"].pin}
    answer = visit.send("/beside/sitting-0001", right, as_=people["desk"], status=422)
    assert "Too many tries" in visit.looked_at(answer).get_text()


def test_what_is_typed_is_saved_by_the_helper_for_the_owner_who_reads_how_much(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    latest = people.plan("abena").latest
    visit.send(IDEA, {"idea": "Ducks", "based_on": str(latest)}, as_=people["desk"], status=303)
    row = {"name": "Duck eggs", "unit": "crate", "units": "10", "price": "40", "unit_cost": "25", "based_on": "99"}
    visit.send(f"{PLAN}/part/sales/products/row/new1", row, as_=people["desk"], status=303)
    assert people.answers("abena")["idea"]["idea"] == "Ducks"
    with people.work() as session:
        newest = session.scalars(select(SectionRevision).order_by(SectionRevision.id.desc()).limit(2)).all()
        assert {one.by_id for one in newest} == {people["desk"].account_id}
        sitting = session.scalars(select(Sitting)).one()
        assert (sitting.owner_id, sitting.typed) == (people["abena"].account_id, 6)
    assert "Typed 6 answers with you" in visit("/my-data", people["abena"]).get_text()


def test_a_helper_is_told_to_save_before_a_quiet_visit_ends_for_her_words_do_not_outlast_it(
    people: People, visit: Visitor
) -> None:
    begin(visit, people, "desk")
    said = {path: visit(path, people["desk"]).select_one("#why-still") for path in (f"{PLAN}/part/idea", "/desk")}
    assert [tag and tag.get_text().split(". ")[-1] for tag in said.values()] == [
        "Save what you typed first.",
        "What you typed is kept.",
    ]


def test_private_questions_are_neither_shown_nor_taken_in_a_sitting(people: People, visit: Visitor) -> None:
    with people.work() as session:
        plan, owner = people.plan("abena"), people.account("abena")
        private = {"debts": [{"id": "d1", "name": "Uncle Kofi"}], "sacrifices": ["sold"]}
        plans.save_answers(session, session.merge(plan), "household", private, plan.latest, session.merge(owner), NOW)
    begin(visit, people, "trainer")
    page = visit(f"{PLAN}/part/household", people["trainer"])
    assert not {"H11", "H14"} & {number.get_text() for number in page.select(".num")}
    assert "Kofi" not in page.get_text()
    for private_page in ("debts", "debts/row/d1", "sacrifices"):
        assert visit.get(f"{PLAN}/part/household/{private_page}", people["trainer"]).status_code == 404
    data = {"sacrifices": ["borrowed"], "based_on": str(people.plan("abena").latest)}
    visit.send(f"{PLAN}/part/household", data, as_=people["trainer"], status=303)
    assert people.answers("abena")["household"]["sacrifices"] == ["sold"]


DEBT = {"id": "d1", "name": "Uncle Kofi", "amount": 290000, "months_left": "20", "left": 9000000}
PRESSED = ("costs/drawings", "sources/amount", "sources/instalments")


def told(visit: Visitor, people: People, household: dict[str, Any]) -> dict[str, str]:
    """What each page of a sitting shows where the owner wrote these private answers, words and boxes, by address."""
    with people.work() as session:
        plan, owner = session.merge(people.plan("abena")), session.merge(people.account("abena"))
        plans.save_answers(session, plan, "household", household, plan.latest, owner, NOW)
    pages = [f"{part.key}{page}" for part in SECTIONS for page in ("", *(f"/{step.key}" for step in part.steps))]
    ways = [PLAN, f"{PLAN}/send", *(f"{PLAN}/part/{page}" for page in pages)]
    found = {way: visit.get(way, people["trainer"]) for way in ways}
    for page in PRESSED:
        way = f"{PLAN}/part/{page}"
        found[f"{way} pressed"] = visit.send(way, {"do": "count", "based_on": "99"}, as_=people["trainer"])
    return {way: _words_and_boxes(page.text) for way, page in found.items() if page.status_code == 200}


def _words_and_boxes(html: str) -> str:
    main = BeautifulSoup(html, "html.parser").main
    assert main is not None
    return " ".join(main.get_text(" ").split()) + str(
        [box.get("value") for box in main.select("input:not([type=hidden])")]
    )


def test_a_sitting_tells_nothing_of_what_the_family_owes(people: People, visit: Visitor) -> None:
    """On no page, by no sum and by no press: whatever stands in H11, the helper reads the same."""
    with people.work() as session:
        plan, owner = session.merge(people.plan("abena")), session.merge(people.account("abena"))
        plans.save_answers(session, plan, "sources", {"own_cash": 9000000, "want_loan": "no"}, plan.latest, owner, NOW)
    begin(visit, people, "trainer")
    least = told(visit, people, {"debts": [], "sacrifices": [], "reserve": 90000000})
    assert len(least) > 60
    most = told(visit, people, {"debts": [DEBT], "sacrifices": ["sold", "borrowed"]})
    assert {way: text for way, text in most.items() if text != least[way]} == {}
    assert least.keys() == most.keys()
    owners = visit(f"{PLAN}/send", people["abena"]).get_text()
    assert "The instalments are more than what is left with the family" in owners
    assert "Your family needs" in visit(f"{PLAN}/part/costs/drawings", people["abena"]).get_text()


def test_what_stops_a_plan_on_a_page_of_her_own_is_not_told_to_a_helper(people: People, visit: Visitor) -> None:
    begin(visit, people, "trainer")
    least = told(visit, people, {"debts": [DEBT | {"amount": 10**15}]})[f"{PLAN}/send"]
    assert "It is on a page that only the person opens." in least
    assert "Kofi" not in least
    assert (
        "“Uncle Kofi”: a number here is too large to count with." in visit(f"{PLAN}/send", people["abena"]).get_text()
    )


@pytest.mark.parametrize("page", ["costs/drawings", "sources/amount"])
def test_a_sitting_shows_no_figures_beside_the_boxes(page: str, people: People, visit: Visitor) -> None:
    own, figures = visit(f"{PLAN}/part/{page}", people["abena"]).get_text(), ("family needs", "is missing at the start")
    assert any(words in own for words in figures)
    begin(visit, people, "trainer")
    shown = visit(f"{PLAN}/part/{page}", people["trainer"])
    assert not any(words in shown.get_text() for words in figures)
    assert not shown.select("button[value=count]")


def test_a_whole_part_stands_in_the_order_of_the_paper_with_its_numbers(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    page = visit(f"{PLAN}/part/sales", people["desk"])
    numbers = [number.get_text() for number in page.select("main .num")]
    on_paper = list(dict.fromkeys(field.number for field in section("sales").fields))
    assert [number for number in on_paper if number in numbers] == list(dict.fromkeys(numbers))
    assert "S1" in numbers
    list_of_things = page.find("button", value="list:products")
    assert list_of_things is not None
    saved = {"go": "list:products", "based_on": str(people.plan("abena").latest)}
    answer = visit.send(f"{PLAN}/part/sales", saved, as_=people["desk"], status=303)
    assert answer.location == f"{PLAN}/part/sales/products"


def test_sending_from_a_sitting_asks_for_the_pin_of_the_owner(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    number = {"number": str(people.plan("abena").latest)}
    assert visit(f"{PLAN}/send", people["desk"]).find("input", {"name": "pin"})
    for wrong in ({}, {"pin": "00000"}):
        visit.send(f"{PLAN}/send", number | wrong, as_=people["desk"], status=422)
        assert people.plan("abena").state == "draft"
    visit.send(f"{PLAN}/send", number | {"pin": people["abena"].pin}, as_=people["desk"], status=303)
    assert people.plan("abena").state == "sent"


def test_a_yes_that_the_desk_recorded_from_paper_is_enough_to_send(people: People, visit: Visitor) -> None:
    visit.send("/consents", {"mentor": "no", "lender": "no"}, people["abena"], status=303)
    begin(visit, people, "desk")
    data = {"number": str(people.plan("abena").latest), "pin": people["abena"].pin}
    visit.send(f"{PLAN}/send", data, as_=people["desk"], status=422)
    paper = {"reads-mentor": "yes", "how": "paper", "language": "en", "based_on": "99"}
    visit.send("/desk/cards/card-abena/consents", paper, as_=people["desk"], status=303)
    visit.send(f"{PLAN}/send", data, as_=people["desk"], status=303)
    assert people.plan("abena").state == "sent"


def test_the_card_of_somebody_else_does_not_send(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    data = {"number": str(people.plan("abena").latest), "pin": people["modou"].pin + "1"}
    visit.send(f"{PLAN}/send", data, as_=people["desk"], status=422)
    assert people.plan("abena").state == "draft"


def test_a_new_sitting_ends_the_one_before(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    assert begin(visit, people, "desk", "modou", "sitting-0002") == "/plan/plan-of-modou"
    assert reachable(visit, people, "desk") == {404}


def test_signing_out_ends_the_sitting(people: People, visit: Visitor) -> None:
    begin(visit, people, "trainer")
    visit.send("/sign-out", as_=people["trainer"], status=303)
    again = Visitor(visit.app, visit.faults)
    assert reachable(again, people, "trainer") == {404}


@pytest.mark.parametrize("limit", ["QUIET", "LONGEST"])
def test_a_sitting_runs_out_and_what_was_typed_too_late_waits_for_the_next(
    limit: str, people: People, visit: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(visit, people, "desk")
    with monkeypatch.context() as patched:
        owner = web_sitting if limit == "QUIET" else sittings
        patched.setattr(owner, limit, dt.timedelta(seconds=-1))
        assert visit.get(IDEA, people["desk"]).status_code == 404
        late = {"idea": "Ducks & geese", "based_on": "99"}
        assert visit.send(IDEA, late, as_=people["desk"], status=303).location == "/beside"
    assert people.answers("abena")["idea"]["idea"] != "Ducks & geese"
    data = {"card": people["abena"].code, "pin": people["abena"].pin}
    answer = visit.send("/beside/sitting-0002", data, as_=people["desk"], status=200)
    page = visit.looked_at(answer)
    assert page.find("textarea", {"name": "idea"}).get_text().strip() == "Ducks & geese"  # type: ignore[union-attr] # found, or the test fails
    visit.send(IDEA, late, as_=people["desk"], status=303)
    assert people.answers("abena")["idea"]["idea"] == "Ducks & geese"


def test_words_typed_too_late_are_not_shown_beside_somebody_else(
    people: People, visit: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(visit, people, "desk")
    with monkeypatch.context() as patched:
        patched.setattr(web_sitting, "QUIET", dt.timedelta(seconds=-1))
        visit.send(IDEA, {"idea": "Ducks"}, as_=people["desk"], status=303)
    assert begin(visit, people, "desk", "modou", "sitting-0002") == "/plan/plan-of-modou"
    assert begin(visit, people, "desk", "abena", "sitting-0003") == PLAN


@pytest.mark.parametrize("who", ["mentor", "trainer"])
def test_a_helper_loses_the_plan_with_the_person(who: str, people: People, visit: Visitor) -> None:
    begin(visit, people, who)
    people.end_assignment("abena")
    with people.work() as session:
        for member in session.scalars(select(ClassMember).where(ClassMember.account_id == people["abena"].account_id)):
            member.until_at = NOW
    assert reachable(visit, people, who) == {404}


def test_a_new_card_ends_the_sitting_of_the_lost_one(people: People, visit: Visitor) -> None:
    begin(visit, people, "trainer")
    visit.send("/desk/cards/card-abena/replace/a-new-card-of-tests", as_=people["desk"], status=200)
    assert reachable(visit, people, "trainer") == {404}


def test_who_has_no_plan_yet_starts_one_with_the_helper(people: People, visit: Visitor) -> None:
    where = begin(visit, people, "desk", "newcomer")
    assert where == "/beside/sitting-0001"
    assert visit(where, people["desk"]).find("input", {"name": "title"})
    visit.send(f"{where}/plan/a-new-plan-of-tests", {"country": "XX", "title": ""}, as_=people["desk"], status=422)
    wanted = {"country": "BO", "title": "Bread"}
    answer = visit.send(f"{where}/plan/a-new-plan-of-tests", wanted, as_=people["desk"], status=303)
    assert answer.location == "/plan/a-new-plan-of-tests"
    with people.work() as session:
        mine = plans.own(session, people.account("newcomer"))
        assert [(plan.title, plan.country) for plan in mine] == [("Bread", "BO")]


def test_the_language_of_the_helpers_pages_is_never_suggested_for_the_owner(people: People, visit: Visitor) -> None:
    where = begin(visit, people, "desk", "newcomer")
    visit.send(f"{where}/plan/a-new-plan-of-tests", {"country": "BO", "title": "Bread"}, people["desk"], 303)
    page = visit("/plan/a-new-plan-of-tests/part/me/languages", people["desk"], "fr")
    assert not page.select("select[name=reads] option[selected]:not([value=''])")


def test_of_several_plans_one_is_chosen_and_the_other_stays_shut(people: People, visit: Visitor) -> None:
    second = {"key": "second-of-abena", "country": "GH", "title": "Second"}
    visit.send("/plan", second, as_=people["abena"], status=303)
    where = begin(visit, people, "desk")
    assert "Second" in visit(where, people["desk"]).get_text()
    visit.send(f"{where}/plan/second-of-abena", as_=people["desk"], status=303)
    assert reachable(visit, people, "desk") == {404}
    visit.send(f"{where}/plan/plan-of-abena", as_=people["desk"], status=404)
    visit.send(f"{where}/plan/plan-of-modou", {"country": "GH", "title": "x"}, as_=people["desk"], status=404)


def test_the_sitting_of_another_helper_opens_nothing(people: People, visit: Visitor) -> None:
    begin(visit, people, "desk")
    other: Somebody = people["trainer"]
    assert visit.get("/beside/sitting-0001", other).location == "/beside"
    visit.send("/beside/sitting-0001/end", as_=other, status=303)
    assert visit.get(PLAN, people["desk"]).status_code == 200


def test_a_plan_that_waits_for_a_mentor_is_said_to_wait_for_the_office(people: People, visit: Visitor) -> None:
    home = begin(visit, people, "desk", "modou")
    with people.work() as session:
        session.execute(update(Assignment).values(until_at=NOW))
    told = "The programme office chooses a mentor, who reads the plan of Modou."
    assert told in visit(home, people["desk"]).get_text()


@pytest.mark.parametrize(
    ("whom", "told"),
    [
        ("modou", "The mentor has the plan of Modou and reads it."),
        ("rosa", "The plan of Rosa is ready. It goes on to the programme."),
    ],
)
def test_a_closed_plan_is_spoken_of_as_the_persons_never_as_the_helpers(
    whom: str, told: str, people: People, visit: Visitor
) -> None:
    home = begin(visit, people, "desk", whom)
    assert told in visit(home, people["desk"]).get_text()
    row = people.answers(whom)["sales"]["products"][0]["id"]
    for path in ("part/idea/idea", "part/idea", "part/start/assets", f"part/sales/products/row/{row}"):
        page = visit(f"{home}/{path}", people["desk"])
        main = page.get_text()
        assert f"The plan of {whom.title()} is not open for writing now." in main, path
        assert "See where the plan is" in main
        assert "Your plan" not in main and "My plan" not in main, path
