"""P6: a phone that others use too keeps nothing, whether that was ticked at the sign-in or answered in the plan."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from icalendar import Calendar
from werkzeug.test import TestResponse

from app.services import partners, plans, told
from tests.web.people import NOW, People, Somebody
from tests.web.visitor import Visitor, token

PLAN = "/plan/plan-of-abena"
PHONE = f"{PLAN}/part/me/phone"
NOTHING_STAYS = "Nothing stays on it."


def answered(people: People, said: str | None, name: str = "abena") -> None:
    with people.work() as session:
        owner, plan = session.merge(people.account(name)), session.merge(people.plan(name))
        plans.save_answers(session, plan, "me", {"phone": said}, plan.latest, owner, NOW)


def comes_in(app: Flask, who: Somebody, **more: str) -> tuple[FlaskClient, TestResponse]:
    client = app.test_client()
    page = client.get("/sign-in")
    return client, client.post("/sign-in", data={"csrf_token": token(page), "card": who.code, "pin": who.pin, **more})


def quiet_minutes(client: FlaskClient) -> int:
    """After how many quiet minutes her page signs her out."""
    dialog = BeautifulSoup(client.get("/plan").text, "html.parser").select_one("dialog.still")
    assert dialog
    return round(int(str(dialog["data-left"])) / 60)


@pytest.mark.parametrize("said", ["shared", "borrowed"])
def test_who_said_that_others_use_the_phone_is_signed_in_so_without_a_tick(
    said: str, app: Flask, people: People
) -> None:
    answered(people, said)
    client, answer = comes_in(app, people["abena"])
    assert answer.headers["Clear-Site-Data"] == '"storage"'
    page = client.get("/plan").text
    assert NOTHING_STAYS in page
    assert "data-worker" not in page
    assert NOTHING_STAYS not in client.get("/plan").text, "it is said once"


@pytest.mark.parametrize("said", ["own", None])
def test_whoever_has_a_phone_alone_or_did_not_say_ticks_it_at_the_sign_in(
    said: str | None, app: Flask, people: People
) -> None:
    answered(people, said)
    own, answer = comes_in(app, people["abena"])
    assert "Clear-Site-Data" not in answer.headers
    assert "data-worker" in own.get("/plan").text
    ticked, _ = comes_in(app, people["abena"], shared="yes")
    assert NOTHING_STAYS not in (page := ticked.get("/plan").text), "she knows what she ticked"
    assert "data-worker" not in page
    assert quiet_minutes(ticked) < quiet_minutes(own)


def test_the_answer_holds_from_the_moment_it_is_saved(app: Flask, people: People) -> None:
    answered(people, None)
    client, _ = comes_in(app, people["abena"])
    before = quiet_minutes(client)
    form: dict[str, Any] = {"csrf_token": token(client.get("/language")), "based_on": people.plan("abena").latest}
    saved = client.post(PHONE, data={**form, "phone": "shared"})
    assert (saved.status_code, saved.headers["Clear-Site-Data"]) == (303, '"storage"')
    page = client.get(saved.location).text
    assert NOTHING_STAYS in page
    assert "data-worker" not in page
    assert quiet_minutes(client) < before


def test_a_phone_that_is_hers_again_is_so_at_the_next_sign_in(app: Flask, people: People) -> None:
    client, _ = comes_in(app, people["abena"])
    form: dict[str, Any] = {"csrf_token": token(client.get("/language")), "based_on": people.plan("abena").latest}
    client.post(PHONE, data={**form, "phone": "own"})
    assert "data-worker" not in client.get("/plan").text
    again, _ = comes_in(app, people["abena"])
    assert "data-worker" in again.get("/plan").text


def test_everybody_has_her_own_answer_in_a_plan_of_several(people: People) -> None:
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        invitation = partners.invite(session, plan, "a-code-for-others", owner, NOW)
        other = session.merge(people.account("newcomer"))
        partners.join(session, invitation.code or "", other, NOW)
        assert told.others_use_phone(session, owner)
        assert not told.others_use_phone(session, other)
        plans.visible(session, other, plan.key)
        plans.save_answers(session, plan, "me", {"phone": "borrowed"}, plan.latest, other, NOW)
        assert told.others_use_phone(session, other)


def test_a_helpers_computer_is_no_phone_of_the_person(people: People) -> None:
    with people.work() as session:
        assert not told.others_use_phone(session, session.merge(people.account("mentor")))


MONEY = ("", "/money", "/money/profit", "/money/household", "/money/loan", "/money/stress", "/offers", "/check")


@pytest.mark.parametrize("page", MONEY)
def test_no_title_of_a_window_tells_an_amount(page: str, people: People, visit: Visitor) -> None:
    """A list of open windows shows titles to whoever holds the phone."""
    title = visit(PLAN + page, people["abena"]).select_one("title")
    assert title
    assert not re.search(r"\d", title.get_text())


@pytest.mark.parametrize(("said", "shown"), [("own", True), ("shared", False), ("borrowed", False)])
def test_reminders_on_a_phone_of_several_tell_no_amount(said: str, shown: bool, people: People, visit: Visitor) -> None:
    answered(people, said)
    events = Calendar.from_ical(visit.get(f"{PLAN}/dates.ics", people["abena"]).data).walk("VEVENT")
    words = " ".join(str(one["summary"]) + str(one["description"]) for one in events)
    assert len(events) > 5
    assert ("GH₵" in words) is shown
