"""Check, send, take back, read what the mentor says, answer."""

from __future__ import annotations

import datetime as dt

import pytest
from bs4 import Tag

from app.models import State
from app.plan.depths import before_sending
from app.services import plans
from tests.web.page_checks import words
from tests.web.people import NOW, People
from tests.web.visitor import Visitor


def send(visit: Visitor, people: People, name: str = "abena", status: int = 303, **more: str) -> str:
    plan = people.plan(name)
    data = {"number": str(plan.latest), "agree": "yes", **more}
    return visit.send(f"/plan/{plan.key}/send", data, people[name], status).text


def sells_below_cost(people: People) -> None:
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        plan = plans.own(session, owner)[0]
        rows = [{**row, "price": 1} for row in plans.answers(session, plan)["sales"]["products"]]
        plans.save_answers(session, plan, "sales", {"products": rows}, plan.latest, owner, NOW)


def test_the_check_page_reads_every_answer_back_with_a_way_to_change_it(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-abena/check", people["abena"])
    assert page.find("a", href="/plan/plan-of-abena/part/sales/products")
    assert not page.select("main a[href$='/send']"), "sending is offered once all was read"
    way = page.select(".read > p > a.btn")[-1]
    assert "Go on to parts 7 to 13" in way.get_text()
    rest = visit(str(way["href"]), people["abena"])
    assert rest.select("main a[href$='/send']")
    assert "GH₵" in words(rest)
    assert rest.select("nav.pager a[href='/plan/plan-of-abena/check']")
    read = [part.text for one in (page, rest) for part in one.select("main details summary")]
    assert [title.split(".")[0] for title in read] == [str(n) for n in range(1, 14) if n != 10]
    assert len(page.select("dl.answers > div")) + len(rest.select("dl.answers > div")) > 40


def test_a_part_that_is_not_ready_names_its_open_pages_with_their_way(visit: Visitor, people: People) -> None:
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        plan = plans.own(session, owner)[0]
        plans.save_answers(session, plan, "me", {"return_month": "unknown"}, plan.latest, owner, NOW)
    part = visit("/plan/plan-of-abena/check", people["abena"]).select("main details")[0]
    assert part.select_one("p a[href='/plan/plan-of-abena/part/me/return_month']")


def test_without_a_yes_the_plan_stays_and_the_page_asks_for_it(visit: Visitor, people: People) -> None:
    people.say("abena", "mentor", yes=False)
    assert "Say yes first" in send(visit, people, status=422, agree="")
    assert people.plan("abena").state == State.DRAFT


def test_whoever_sends_reads_how_many_parts_are_ready(visit: Visitor, people: People) -> None:
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        plan = plans.own(session, owner)[0]
        plans.save_answers(session, plan, "idea", {"need": None}, plan.latest, owner, NOW)
    assert "parts are ready." in words(visit("/plan/plan-of-abena/send", people["abena"]))


def test_a_sent_plan_has_a_number_a_reader_and_a_day_and_is_sent_once(visit: Visitor, people: People) -> None:
    send(visit, people)
    send(visit, people)
    page = words(visit("/plan/plan-of-abena/sent", people["abena"]))
    assert people.plan("abena").reference in page
    assert "mentor reads your plan." in page
    assert words(visit("/plan/plan-of-abena/mentor", people["abena"])).count("You sent your plan.") == 1


def test_an_answer_that_is_late_is_no_longer_promised(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(visit, people)
    assert "You will have an answer by" in words(visit("/plan/plan-of-abena/sent", people["abena"]))
    monkeypatch.setattr("app.web.speech.now", lambda: dt.datetime.now(dt.UTC) + dt.timedelta(days=90))
    late = words(visit("/plan/plan-of-abena/sent", people["abena"]))
    assert "You will have an answer by" not in late
    assert "It is late. Ask the person who gave you your card." in late


@pytest.mark.parametrize("number", ["0", "", "x", "²", "9" * 30, "-1"])
def test_a_plan_that_was_changed_since_is_shown_again_before_it_goes(
    visit: Visitor, people: People, number: str
) -> None:
    assert "Look at it once more" in send(visit, people, status=409, number=number)


def test_a_price_below_its_cost_is_said_with_the_page_that_repairs_it(visit: Visitor, people: People) -> None:
    sells_below_cost(people)
    page = send(visit, people, status=422)
    assert "/plan/plan-of-abena/part/sales/" in page
    assert people.plan("abena").state == State.DRAFT


def next_step(visit: Visitor, people: People) -> Tag:
    found = visit("/plan/plan-of-abena", people["abena"]).select_one(".card.next")
    assert found is not None
    return found


def test_what_stops_the_sending_is_the_next_step_on_the_plans_home_and_the_first_word_on_its_money(
    visit: Visitor, people: People
) -> None:
    assert "Check your answers" in words(next_step(visit, people))
    sells_below_cost(people)
    here = next_step(visit, people)
    assert "You lose with each sale." in words(here)
    assert here.select("a[href='/plan/plan-of-abena/part/sales/products?gaps=1']")
    money = visit("/plan/plan-of-abena/money", people["abena"])
    assert "You lose with each sale." in words(money.select(".note")[0])


def test_a_plan_that_is_ready_is_read_and_neither_changed_nor_sent(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-rosa/check", people["rosa"])
    assert "not open for writing" in words(page.main)
    assert not page.select("a[href$='/send'], dl.answers a")
    answer = visit.get("/plan/plan-of-rosa/send", people["rosa"])
    assert (answer.status_code, answer.location) == (303, "/plan/plan-of-rosa")


def test_a_plan_can_be_taken_back_and_sent_again(visit: Visitor, people: People) -> None:
    send(visit, people)
    visit("/mentoring/plan-of-abena", people["mentor"])
    for _ in range(2):
        visit.send("/plan/plan-of-abena/withdraw", as_=people["abena"], status=303)
    visit("/mentoring/plan-of-abena", people["mentor"], status=404)
    send(visit, people)
    visit("/mentoring/plan-of-abena", people["mentor"])


def test_nobody_elses_plan_has_these_pages(visit: Visitor, people: People) -> None:
    for name in ("modou", "newcomer", "mentor", "desk", "trainer", "lender", "admin"):
        for page in ("check", "send", "sent", "mentor"):
            visit(f"/plan/plan-of-abena/{page}", people[name], status=404)
        for page in ("send", "withdraw", "mentor/idea/idea/a-remark-key"):
            visit.send(f"/plan/plan-of-abena/{page}", {"number": "1"}, people[name], status=404)


@pytest.mark.parametrize("language", ["ar", "es", "fr"])
def test_the_pages_are_read_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    for page in ("check", "send"):
        visit(f"/plan/plan-of-abena/{page}", people["abena"], language)
    for page in ("sent", "mentor"):
        visit(f"/plan/plan-of-modou/{page}", people["modou"], language)


@pytest.mark.parametrize(("part", "question", "page"), [("me", "name", "me/name"), ("idea", "idea", "idea/idea")])
def test_a_plan_that_does_not_say_who_or_what_leads_to_its_questions_and_is_not_sent(
    visit: Visitor, people: People, part: str, question: str, page: str
) -> None:
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        plan = plans.own(session, owner)[0]
        plans.save_answers(session, plan, part, {question: None}, plan.latest, owner, NOW)
    shown = visit("/plan/plan-of-abena/send", people["abena"])
    assert not shown.select("main form[action$=send]")
    assert [str(link["href"]) for link in shown.select("[aria-labelledby=needed] a")] == [
        f"/plan/plan-of-abena/part/{page}?gaps=1"
    ]
    assert "These answers first" in send(visit, people, status=422)
    assert people.plan("abena").state == "draft"


def test_four_answers_are_enough_to_ask_a_mentor_for_help(visit: Visitor, people: People) -> None:
    """Everything that has a number may be open: it is with these that people need help."""
    plan = "/plan/a-plan-just-begun"
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        made = plans.start(session, "a-plan-just-begun", "GH", "Eggs", owner, NOW)
        told = {"name": "Abena", "country": "GH", "place": "Kumasi"}
        plans.save_answers(session, made, "me", told, 0, owner, NOW)
        assert [step.key for _, step in before_sending({"me": told})] == ["idea"]
        assert before_sending({"me": told}, mine=False) == before_sending({"me": told})
        plans.save_answers(session, made, "idea", {"idea": "Eggs"}, 1, owner, NOW)
    page = words(visit(f"{plan}/send", people["abena"]))
    assert "answers are missing. You can send all the same." in page
    visit.send(f"{plan}/send", {"number": 2}, people["abena"], 303)
    assert visit("/mentoring/a-plan-just-begun", people["mentor"]).select("h1")


def test_an_empty_plan_is_not_sent(visit: Visitor, people: People) -> None:
    with people.work() as session:
        owner = session.get_one(type(people.account("abena")), people["abena"].account_id)
        plans.start(session, "a-plan-just-begun", "GH", "Eggs", owner, NOW)
    page = visit("/plan/a-plan-just-begun/send", people["abena"])
    assert [str(link["href"]).split("/part/")[1] for link in page.select("[aria-labelledby=needed] a")] == [
        "me/name?gaps=1",
        "me/where?gaps=1",
        "idea/idea?gaps=1",
    ]
    visit.send("/plan/a-plan-just-begun/send", {"number": 0}, people["abena"], 422)
