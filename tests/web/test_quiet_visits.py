"""A person who is quiet: warned, signed out, and nothing that she typed is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from app.models import Account, Plan, State, WebSession
from app.services import sessions
from tests.web.people import People, Somebody
from tests.web.visitor import Visitor, form_values, token

IDEA = "/plan/plan-of-abena/part/idea/idea"
NEED = "/plan/plan-of-abena/part/idea/need"
DUCKS = {"idea": "Two hundred ducks", "based_on": "99"}


def box(page: BeautifulSoup) -> dict[str, Any]:
    """What the page tells its script about the visit."""
    found = page.select_one("dialog.still")
    assert isinstance(found, Tag)
    return {"visit": found["data-visit"], "left": int(str(found["data-left"])), "warn": int(str(found["data-warn"]))}


def quiet_for(people: People, minutes: float) -> None:
    """All visits were seen last so long ago."""
    with people.work() as session:
        session.execute(update(WebSession).values(seen_at=dt.datetime.now(dt.UTC) - dt.timedelta(minutes=minutes)))


def seen(people: People) -> list[dt.datetime]:
    with people.work() as session:
        return list(session.scalars(select(WebSession.seen_at).order_by(WebSession.id)))


def answers_to(people: People, plan: str) -> list[Any]:
    return [row for row in people.everything() if plan in str(row)]


def went_away(client: FlaskClient, visit: str, path: str = "", **typed: str) -> dict[str, Any]:
    answer = client.post("/away", data={"away-visit": visit, "away-path": path, "csrf_token": "old", **typed})
    assert answer.status_code == 200
    return dict(answer.get_json())


def back_again(client: FlaskClient, who: Somebody) -> str:
    """Sign in with the card; where that leads."""
    answer = client.post(
        "/sign-in", data={"csrf_token": token(client.get("/sign-in")), "card": who.code, "pin": who.pin}
    )
    return str(answer.location)


def waiting(client: FlaskClient) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each form that waits, sent as the page offers it."""
    while (page := client.get("/send-again")).status_code == 200:
        soup = BeautifulSoup(page.text, "html.parser")
        form = soup.select_one("main form")
        assert isinstance(form, Tag)
        values = form_values(soup)
        yield str(form["action"]), values
        client.post(str(form["action"]), data=values)


@pytest.mark.parametrize(("who", "minutes"), [("abena", 15), ("mentor", 30)])
def test_a_page_knows_how_long_its_person_may_be_quiet(who: str, minutes: int, people: People, visit: Visitor) -> None:
    told = box(visit("/my-data", people[who]))
    assert minutes * 60 - 2 <= told["left"] <= minutes * 60
    assert told["warn"] == 60


def test_a_shared_phone_is_told_five_minutes(app: Flask, people: People) -> None:
    client, abena = app.test_client(), people["abena"]
    data = {"csrf_token": token(client.get("/sign-in")), "card": abena.code, "pin": abena.pin, "shared": "yes"}
    client.post("/sign-in", data=data)
    assert 298 <= box(BeautifulSoup(client.get("/plan/plan-of-abena").text, "html.parser"))["left"] <= 300


def test_whoever_is_not_signed_in_is_not_watched(people: People, visit: Visitor) -> None:
    for path in ("/", "/sign-in", "/handbook", "/away"):
        assert visit(path).select_one("dialog") is None


def test_the_page_never_promises_more_than_the_server_keeps(people: People, visit: Visitor) -> None:
    """A page that is read within half a minute of the last does not lengthen the visit, and says so."""
    visit.get("/plan", people["abena"])
    quiet_for(people, 0.3)
    left = box(visit("/my-data", people["abena"]))["left"]
    assert left <= 15 * 60 - 18


def test_a_long_day_ends_and_the_page_knows_it(people: People, visit: Visitor) -> None:
    visit.get("/plan", people["abena"])
    with people.work() as session:
        early = dt.datetime.now(dt.UTC) - dt.timedelta(hours=11, minutes=58)
        session.execute(update(WebSession).values(started_at=early))
    assert box(visit("/my-data", people["abena"]))["left"] <= 120


def test_one_press_goes_on(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told = box(visit("/my-data", abena))
    quiet_for(people, 14)
    answer = visit.send("/still-here", {"away-visit": told["visit"]}, as_=abena, status=200, look=False)
    assert 898 <= answer.get_json()["left"] <= 900
    assert dt.datetime.now(dt.UTC) - seen(people)[-1] < dt.timedelta(seconds=5)


def test_a_press_on_another_persons_page_keeps_nobody_signed_in(people: People, visit: Visitor) -> None:
    visit.get("/plan", people["abena"])
    other = box(visit("/my-data", people["modou"]))
    visit.token(people["abena"])
    quiet_for(people, 3)
    before = seen(people)
    visit.send("/still-here", {"away-visit": other["visit"]}, as_=people["abena"], status=404)
    assert seen(people) == before


def test_asking_what_is_left_does_not_lengthen_the_visit(people: People, visit: Visitor) -> None:
    told = box(visit("/my-data", people["abena"]))
    quiet_for(people, 10)
    before = seen(people)
    left = went_away(visit.client(people["abena"]), told["visit"], IDEA, **DUCKS)["left"]
    assert 295 <= left <= 300
    assert seen(people) == before
    quiet_for(people, 16)
    back_again(visit.client(people["abena"]), people["abena"])
    assert visit.client(people["abena"]).get("/send-again").status_code == 303  # nothing was put aside


def test_what_was_typed_waits_for_the_same_person(app: Flask, people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    plan = answers_to(people, "plan-of-abena")
    quiet_for(people, 16)
    to = went_away(client, told["visit"], IDEA, **DUCKS, pin="1234")["to"]
    assert answers_to(people, "plan-of-abena") == plan  # nothing half written takes the place of an answer
    gone = client.get(to)
    assert gone.headers["Clear-Site-Data"] == '"cache", "cookies"'
    assert "What you typed is kept" in gone.text
    assert "ducks" not in gone.text
    assert back_again(app.test_client(), people["modou"]) != "/send-again"
    elsewhere = app.test_client()
    assert back_again(elsewhere, abena) == "/send-again"
    [(path, form)] = waiting(elsewhere)
    assert path == IDEA
    assert form.keys() == {"csrf_token", *DUCKS}
    assert "Two hundred ducks" in elsewhere.get(IDEA).text


def test_two_pages_lose_neither_text(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    quiet_for(people, 16)
    for _ in range(2):  # an answer that was lost on the way is asked for again
        went_away(client, told["visit"], IDEA, **DUCKS)
    client.get("/away")  # its cookie is gone from here on
    client.delete_cookie("ritorno")
    went_away(client, told["visit"], NEED, need="Eggs every\r\nday", based_on="99")
    assert back_again(client, abena) == "/send-again"
    assert [path for path, _ in waiting(client)] == [IDEA, NEED]
    assert "Two hundred ducks" in client.get(IDEA).text
    assert "Eggs every" in client.get(NEED).text


def test_after_one_form_the_next_that_waits_is_offered(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    quiet_for(people, 16)
    went_away(client, told["visit"], IDEA, **DUCKS)
    went_away(client, told["visit"], NEED, need="Eggs", based_on="99")
    back_again(client, abena)
    page = client.get("/send-again")
    form = form_values(BeautifulSoup(page.text, "html.parser"))
    assert client.post(IDEA, data=form).location == "/send-again"
    form = form_values(BeautifulSoup(client.get("/send-again").text, "html.parser"))
    assert client.post(NEED, data=form).location != "/send-again"


def test_a_question_about_a_form_on_its_way_keeps_the_others_in_line(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    quiet_for(people, 16)
    went_away(client, told["visit"], IDEA, idea="Two hundred ducks", based_on="0")
    went_away(client, told["visit"], NEED, need="Eggs", based_on="99")
    back_again(client, abena)
    form = form_values(BeautifulSoup(client.get("/send-again").text, "html.parser"))
    both = client.post(IDEA, data=form)
    assert both.status_code == 409
    form = form_values(BeautifulSoup(both.text, "html.parser"))
    assert client.post(IDEA, data=form).location == "/send-again"


def sent_again(client: FlaskClient) -> Any:
    """What waits first, sent as its page offers it."""
    soup = BeautifulSoup(client.get("/send-again").text, "html.parser")
    form = soup.select_one("main form")
    assert isinstance(form, Tag)
    return client.post(str(form["action"]), data=form_values(soup))


def gone_quiet(people: People, visit: Visitor, who: str, path: str, **typed: str) -> FlaskClient:
    """Somebody typed this, was quiet too long, and has signed in again."""
    somebody = people[who]
    told, client = box(visit("/my-data", somebody)), visit.client(somebody)
    quiet_for(people, 16)
    went_away(client, told["visit"], path, **typed)
    assert back_again(client, somebody) == "/send-again"
    return client


def test_words_for_a_plan_that_was_closed_meanwhile_go_on_waiting(people: People, visit: Visitor) -> None:
    need = "/plan/plan-of-modou/part/idea/need"
    client = gone_quiet(people, visit, "modou", need, need="Boubous for feasts", based_on="99")
    for _ in range(2):
        answer = sent_again(client)
        assert answer.status_code == 423
        assert "Boubous for feasts" in answer.text
    with people.work() as session:
        session.get_one(Plan, people["modou"].plan_id).state = State.REOPENED
    assert sent_again(client).status_code == 303
    assert "Boubous for feasts" in client.get(need).text
    assert client.get("/send-again").status_code == 303


def test_a_page_that_came_back_keeps_them_waiting_until_it_is_saved(people: People, visit: Visitor) -> None:
    adults = "/plan/plan-of-abena/part/household"
    client = gone_quiet(people, visit, "abena", adults, adults="two or so", based_on="99")
    answer = sent_again(client)
    assert answer.status_code == 422
    assert "two or so" in client.get("/send-again").text
    mended = {**form_values(BeautifulSoup(answer.text, "html.parser"), "adults"), "adults": "2"}
    assert client.post(adults, data=mended).status_code == 303
    assert client.get("/send-again").status_code == 303


@pytest.mark.parametrize("where", ["both", "send again"])
def test_whoever_was_asked_may_let_them_go(people: People, visit: Visitor, where: str) -> None:
    client = gone_quiet(people, visit, "abena", IDEA, idea="Two hundred ducks", based_on="0")
    assert "let-go" not in client.get("/send-again").text, "not before they were read"
    both = sent_again(client)
    assert both.status_code == 409
    soup = BeautifulSoup(both.text if where == "both" else client.get("/send-again").text, "html.parser")
    (button,) = soup.select("main form button[name=let-go]")
    answer = client.post(IDEA, data={**form_values(soup), "let-go": button["value"]})
    assert (answer.status_code, answer.location) == (303, f"{IDEA}?kept=1" if where == "both" else "/")
    assert "ducks" not in client.get(IDEA).text
    assert client.get("/send-again").status_code == 303


def test_a_page_without_scripts_keeps_its_text_as_before(app: Flask, people: People, visit: Visitor) -> None:
    abena = people["abena"]
    visit.get("/plan", abena)
    quiet_for(people, 16)
    client = visit.client(abena)
    assert client.get("/plan").location == "/sign-in"
    answer = client.post(IDEA, data={"csrf_token": "old", **DUCKS})
    assert answer.status_code == 200
    assert back_again(client, abena) == "/send-again"
    assert "Two hundred ducks" in client.get("/send-again").text


def test_text_waits_for_weeks_and_not_for_ever(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    for days, there in ((29, True), (31, False)):
        quiet_for(people, 16)
        went_away(client, told["visit"], IDEA, **DUCKS)
        quiet_for(people, days * 24 * 60)
        with people.work() as session:
            sessions.forget_old(session, dt.datetime.now(dt.UTC))
            assert bool(sessions.take_kept(session, session.get_one(Account, abena.account_id))) is there


def test_a_visit_that_was_signed_out_tells_nothing(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told = box(visit("/my-data", abena))
    visit.send("/sign-out", {}, as_=abena)
    assert went_away(visit.client(abena), told["visit"], IDEA, **DUCKS) == {"to": "/"}
    assert went_away(visit.client(abena), "no-such-visit", IDEA, **DUCKS) == {"to": "/"}


def test_text_is_kept_for_our_own_addresses_only(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    told, client = box(visit("/my-data", abena)), visit.client(abena)
    quiet_for(people, 16)
    for strange in ("//elsewhere.example/x", "https://elsewhere.example", "", "/x?y=z", "/" + "x" * 300):
        assert "kept" not in went_away(client, told["visit"], strange, **DUCKS)["to"]
    assert "kept" not in went_away(client, told["visit"], IDEA, idea="x" * 200_001)["to"]


def test_the_page_after_a_quiet_visit_speaks_the_persons_language(people: People, visit: Visitor) -> None:
    mentor = people["mentor"]
    told, client = box(visit("/my-data", mentor)), visit.client(mentor)
    with people.work() as session:
        session.execute(update(Account).values(language="ar"))
    quiet_for(people, 31)
    to = went_away(client, told["visit"])["to"]
    assert to == "/away?lang=ar&staff=yes"
    page = BeautifulSoup(client.get(to).text, "html.parser")
    assert page.html is not None
    assert page.html["dir"] == "rtl"
    assert page.select_one("main a.btn[href='/staff?lang=ar']")


def test_whoever_signed_in_since_is_not_signed_out_by_an_old_page(people: People, visit: Visitor) -> None:
    answer = visit.get("/away?kept=yes", people["modou"])
    assert answer.status_code == 303
    assert "Clear-Site-Data" not in answer.headers
