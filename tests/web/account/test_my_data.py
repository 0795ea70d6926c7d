"""Who may read, what is kept, where I am signed in; and leaving."""

from __future__ import annotations

import pytest
from flask import Flask

from app.services import consents
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values, token

ANSWERS = {"mentor": "yes", "lender": "no"}


def said(people: People, name: str) -> dict[str, bool]:
    with people.work() as session:
        return {key: row.given for key, row in consents.current(session, people.account(name)).items()}


def test_the_two_answers_are_given_and_withheld_apart(people: People, visit: Visitor) -> None:
    answer = visit.send("/consents", ANSWERS, people["newcomer"], page="/consents")
    assert (answer.status_code, answer.location) == (303, "/plan")
    assert said(people, "newcomer") == {"mentor": True, "lender": False}
    page = visit("/consents", people["newcomer"])
    assert form_values(page, "mentor")["mentor"] == ["yes"]
    assert form_values(page, "lender")["lender"] == ["no"]


def test_no_answer_is_chosen_beforehand_and_none_is_taken_for_granted(people: People, visit: Visitor) -> None:
    page = visit("/consents", people["newcomer"])
    assert not page.select("main input[checked]")
    answer = visit.send("/consents", {"mentor": "yes", "lender": "maybe"}, people["newcomer"], status=422)
    assert "Choose yes or no." in answer.text
    assert said(people, "newcomer") == {}


def test_taking_a_yes_back_says_what_has_left_already(people: People, visit: Visitor) -> None:
    rosa = people["rosa"]
    assert visit.send("/consents", {"mentor": "yes", "lender": "no"}, rosa).location == "/my-data"
    assert "What was received stays there." in visit("/my-data", rosa).get_text()
    visit(f"/lending/{rosa.plan}", people["lender"], status=404)


def test_the_page_of_yes_and_no_says_plainly_who_can_read_now_and_since_when(people: People, visit: Visitor) -> None:
    page = visit("/consents", people["rosa"])
    assert "Who reads my plan" in [heading.get_text() for heading in page.select("main h2")]
    lines = {item.b.get_text(): item.span.get_text() for item in page.select("main ul li") if item.b and item.span}
    assert lines["mentor"] == f"Can read your plan from {NOW.day} {NOW:%B %Y} on."


def test_my_data_names_who_reads_and_ends_other_visits(people: People, visit: Visitor, app: Flask) -> None:
    rosa = people["rosa"]
    other = app.test_client()
    fields = {"csrf_token": token(other.get("/sign-in")), "card": rosa.code, "pin": rosa.pin}
    other.post("/sign-in", data=fields, headers={"User-Agent": "A phone, Mobile"})
    page = visit("/my-data", rosa)
    assert {"mentor", "lender"} <= {name.get_text() for name in page.select("main b bdi")}
    buttons = [form["action"] for form in page.select("main form")]
    assert len(buttons) == 1
    for _ in range(2):
        assert visit.send(buttons[0], {}, rosa).location == "/my-data"
    assert other.get("/my-data").status_code == 303
    assert visit.get("/my-data", rosa).status_code == 200


def test_staff_see_their_own_visits_and_no_consents(people: People, visit: Visitor) -> None:
    assert "May a mentor read my plan?" not in visit("/my-data", people["mentor"]).get_text()
    visit("/consents", people["mentor"], status=404)


def test_leaving_goes_by_a_page_that_says_nothing_of_us(people: People, visit: Visitor) -> None:
    away = visit.send("/leave?lang=es", {}, people["abena"]).location
    page = visit.get(away)
    assert "Un momento" in page.text, "in her language, though nothing of her visit is left"
    assert "Ritorno" not in page.text
    assert '<meta http-equiv="refresh" content="0; url=https://www.wikipedia.org/">' in page.text
    assert visit.get("/plan", people["abena"]).location == "/sign-in"


@pytest.mark.parametrize("path", ["/leave", "/sign-out"])
def test_an_old_page_leaves_all_the_same(path: str, people: People, visit: Visitor) -> None:
    client = visit.client(people["abena"])
    assert client.post(path, data={"csrf_token": "old"}).status_code == 303
    assert client.get("/plan").location == "/sign-in"


def test_a_page_that_is_too_old_is_sent_again_with_what_was_typed(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    typed = {"csrf_token": "old", "mentor": "yes", "lender": "<b>no</b>"}
    answer = visit.client(abena).post("/consents", data=typed)
    assert answer.status_code == 400
    page = visit.looked_at(answer)
    assert form_values(page, "lender")["lender"] == ["<b>no</b>"]
    assert page.select_one("main form")["action"] == "/consents"


def test_a_form_that_is_too_large_is_told_so(people: People, visit: Visitor) -> None:
    answer = visit.client(people["abena"]).post("/consents", data={"mentor": "x" * 1_100_000})
    assert answer.status_code == 413
    visit.looked_at(answer)


@pytest.mark.parametrize(
    "path", ["/nul%00", "/plan/%ff%fe", "/" + "a" * 500, "/plan/" + "9" * 300, "/%0d%0aSet-Cookie:x"]
)
def test_strange_addresses_are_not_found(path: str, people: People, visit: Visitor) -> None:
    visit(path, people["abena"], status=404)
    assert visit.get(path).status_code in (303, 404)


def test_a_method_that_is_not_answered_gets_words(visit: Visitor) -> None:
    visit("/sign-out", status=405)


def test_the_icon_says_nothing_of_us(visit: Visitor) -> None:
    answer = visit.get("/favicon.ico")
    assert (answer.status_code, answer.mimetype) == (200, "image/x-icon")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("abena", "/consents"),
        ("mentor", "/mentoring"),
        ("trainer", "/teaching"),
        ("desk", "/desk"),
        ("admin", "/admin"),
    ],
)
def test_a_page_leads_everybody_to_what_is_kept_about_them(
    name: str, page: str, people: People, visit: Visitor
) -> None:
    assert visit(page, people[name]).select('a[href="/my-data"]')
    back = visit("/my-data", people[name]).select('main a[href="/consents"]')
    assert bool(back) == (name == "abena")
