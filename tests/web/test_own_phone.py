"""A person's own phone may keep what it could not send; a shared phone keeps nothing, and private answers stay nowhere."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from app.language.tongues import LANGUAGES
from app.models import Account, WebSession
from app.plan.private import alone
from app.plan.sections import SECTIONS
from app.services import plans
from app.web import put_aside
from app.web.stylesheet import apart
from tests.web.people import NOW, People, Somebody
from tests.web.test_quiet_visits import box, quiet_for
from tests.web.test_repeats import BACK, BEGIN_PRICES, EUROS, NEWER
from tests.web.visitor import Visitor, form_values, token

PLAN = "/plan/plan-of-abena"
RATE = {name: text for name, text in EUROS.data.items() if name.startswith("fx-")}
NEED = f"{PLAN}/part/idea/need"
PATHS = {
    "a question": NEED,
    "an amount": f"{PLAN}/part/sources/amount",
    "a row": f"{PLAN}/part/sales/products/row/p1",
    "an empty list": f"{PLAN}/part/start/deposits",
    "a whole part": f"{PLAN}/part/market",
    "a month": f"{PLAN}/book/1",
    "a day": f"{PLAN}/book/1/days",
}
PRIVATE = {
    "the last hard month": f"{PLAN}/part/household/sacrifices",
    "debts": f"{PLAN}/part/household/debts",
    "a debt": f"{PLAN}/part/household/debts/row/d1",
    "the whole part around them": f"{PLAN}/part/household",
}
AGAIN = {"On-Own-Phone": "again"}


@pytest.fixture(autouse=True)
def _own(people: People) -> None:
    """Abena's family uses her phone; here it is hers alone."""
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        plans.save_answers(session, plan, "me", {"phone": "own"}, plan.latest, owner, NOW)


def marks(visit: Visitor, path: str, who: Somebody) -> list[str]:
    """The visit that each form of the page names, where it may wait on the phone."""
    return [str(tag["value"]) for tag in visit(path, who).select("main form input[name=away-visit]")]


def signed_in(app: Flask, who: Somebody, **more: str) -> FlaskClient:
    client = app.test_client()
    page = client.get("/sign-in")
    client.post("/sign-in", data={"csrf_token": token(page), "card": who.code, "pin": who.pin, **more})
    return client


def sent(client: FlaskClient, path: str = NEED, **typed: str) -> Any:
    found = client.get("/language")
    return client.post(path, data={"csrf_token": token(found), "based_on": "99", **typed}, headers=AGAIN)


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_answers_may_wait_on_an_own_phone(path: str, people: People, visit: Visitor) -> None:
    assert set(marks(visit, path, people["abena"])) == {box(visit(path, people["abena"]))["visit"]}


def test_a_price_that_was_looked_at_in_the_village_may_wait(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    visit.send(BACK.path, dict(BACK.data), abena, status=303)
    path = visit.send(BEGIN_PRICES.path, {}, abena, status=303).location
    key = box(visit(path, abena))["visit"]
    assert marks(visit, path, abena) == [key]
    typed = {"was": "1", "do": "right", "away-visit": key}  # another amount than the page of now: it is looked at
    assert visit.send(path, typed, abena, page=NEED).status_code == 409


def test_amounts_that_follow_a_newer_rate_may_wait(people: People, visit: Visitor) -> None:
    abena, path = people["abena"], f"{PLAN}/rates"
    tax = {"based_on": "99", "name": "Stamp", "amount": "10 EUR", "months": ["2"], **RATE}
    visit.send(f"{PLAN}/part/rules/taxes/row/new1", tax, abena, status=303)
    visit.send(NEWER.path, dict(NEWER.data), abena, status=303)
    assert marks(visit, path, abena) == [box(visit(path, abena))["visit"]]


@pytest.mark.parametrize(("part", "question"), [("idea", "need"), ("household", "sacrifices"), ("household", "debts")])
def test_a_reply_to_the_mentor_may_wait_where_its_question_may(
    part: str, question: str, people: People, visit: Visitor
) -> None:
    abena, path = people["abena"], f"{PLAN}/mentor"
    visit.send(f"{PLAN}/send", {"number": str(people.plan("abena").latest), "agree": "yes"}, abena, status=303)
    remark = f"/mentoring/plan-of-abena/question/{part}/{question}/remark-0001"
    visit.send(remark, {"text": "Why?"}, people["mentor"], status=303)
    changes = {"kind": "changes_asked", "words": "Look at it.", "number": str(people.plan("abena").latest)}
    visit.send("/mentoring/plan-of-abena/answer/answer-0001", changes, people["mentor"], status=303)
    assert marks(visit, path, abena) == ([box(visit(path, abena))["visit"]] if question == "need" else [])


@pytest.mark.parametrize("path", PRIVATE.values(), ids=PRIVATE)
def test_private_answers_never_do(path: str, people: People, visit: Visitor) -> None:
    assert marks(visit, path, people["abena"]) == []


def test_every_page_of_questions_says_the_same(people: People, visit: Visitor) -> None:
    """Private ones are declared once, with the plan; no page forgets them, and no other page is left out."""
    looked = 0
    for part in SECTIONS:
        for step in part.steps:
            answer = visit.get(f"{PLAN}/part/{part.key}/{step.key}", people["abena"])
            page = BeautifulSoup(answer.text, "html.parser")
            if answer.status_code == 200 and page.select("main form [name=based_on]"):
                looked += 1
                private = any(map(alone, step.fields))
                assert bool(page.select("[name=away-visit]")) != private, f"{part.key}/{step.key}"
    assert looked > 50


def test_nothing_waits_on_a_shared_phone_and_no_worker_comes_to_it(app: Flask, people: People) -> None:
    own, shared = signed_in(app, people["abena"]), signed_in(app, people["abena"], shared="yes")
    assert "data-worker" in own.get(NEED).text
    for path in PATHS.values():
        page = shared.get(path).text
        assert "data-worker" not in page
        assert 'name="away-visit"' not in page


@pytest.mark.parametrize("who", [None, "mentor", "desk"])
def test_a_worker_comes_to_returnees_alone(who: str | None, people: People, visit: Visitor) -> None:
    page = visit("/handbook", people[who] if who else None)
    assert not page.select("[data-worker]")


def test_signing_in_on_a_shared_phone_empties_what_it_kept_before(app: Flask, people: People) -> None:
    abena = people["abena"]
    for shared, cleared in (({}, None), ({"shared": "yes"}, '"storage"')):
        client = app.test_client()
        form = {"csrf_token": token(client.get("/sign-in")), "card": abena.code, "pin": abena.pin, **shared}
        assert client.post("/sign-in", data=form).headers.get("Clear-Site-Data") == cleared


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worker_stands_at_the_root_and_speaks_the_readers_language(language: str, visit: Visitor) -> None:
    answer = visit.get("/worker.js", None, language)
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]
    told = json.loads(answer.text.split("const told = ")[1].split(";\n")[0])
    assert told["lang"] == language
    assert "{n}" in told["count"]
    assert "{since}" in told["count"]
    for file in told["files"]:
        assert visit.get(file).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_is_named_by_the_title_of_its_page(visit: Visitor, people: People, language: str) -> None:
    """The mark told a count and a day: of which questions, nobody knew."""
    for path in PATHS.values():
        page = visit(path, people["abena"], language)
        named = [str(box["value"]) for box in page.select("main form input[name=away-name]")]
        title = page.select("h1")[0].get_text()
        assert named == [title] * len(marks(visit, path, people["abena"])), path
        assert named, path
    for path in PRIVATE.values():
        assert not visit(path, people["abena"], language).select("input[name=away-name]"), "of these nothing waits"
    assert 'about = box("away-name")' in Path("app/static/js/apart/worker.js").read_text()


def test_the_name_of_a_page_is_no_answer_and_is_not_kept_with_what_was_typed(visit: Visitor, people: People) -> None:
    path = f"{PLAN}/part/sales/products/row/p1"
    row = {"name": 'Eggs "A" & <b>', "price": "55"}
    visit.send(path, {**form_values(visit(path, people["abena"]), "price"), **row}, people["abena"], 303)
    page = visit(path, people["abena"])
    assert page.select("input[name=away-name]")[0]["value"] == row["name"]
    with visit.app.test_request_context(path, method="POST", data={"name": "x", "away-name": "y", "away-visit": "z"}):
        assert put_aside.typed() == {"name": ["x"]}


def test_the_worker_is_small_and_asks_nobody_else() -> None:
    content = apart("worker")[1]
    assert len(gzip.compress(content, 9)) <= 3_000
    assert b"http" not in content


def test_the_page_in_place_of_others_is_nobodys(visit: Visitor) -> None:
    page = visit("/not-sent?offline=yes", None, "es")
    (said,) = page.select("[data-waits]")
    assert "todavía no se envió" in said.get_text(), "true where nothing waits, too"
    assert not page.select("main form")
    assert not page.select("a[href='/sign-in'], button[name=language]")  # neither works without a network
    assert not visit("/not-sent").select("[data-waits]")


def test_the_worker_hears_where_a_kept_answer_leads(app: Flask, people: People) -> None:
    answer = sent(signed_in(app, people["abena"]), need="Eggs before six")
    assert answer.status_code == 200
    assert answer.get_json()["to"].startswith(f"{PLAN}/part/")


def test_a_refused_answer_comes_back_as_a_page(app: Flask, people: People) -> None:
    client = signed_in(app, people["abena"])
    refused = sent(client, f"{PLAN}/part/household/reserve", reserve="12 goats")
    assert (refused.status_code, refused.mimetype) == (422, "text/html")
    client.post(NEED, data={"csrf_token": token(client.get("/language")), "based_on": "0", "need": "One"})
    clash = sent(client, need="Another", based_on="0")
    assert (clash.status_code, clash.mimetype) == (409, "text/html")
    shut = sent(signed_in(app, people["modou"]), "/plan/plan-of-modou/part/idea/need", need="Boubous")
    assert (shut.status_code, shut.mimetype) == (423, "text/html")
    assert "Boubous" in shut.text


def test_whoever_is_not_signed_in_is_told_so(app: Flask, people: People) -> None:
    before = people.everything()
    client = app.test_client()
    assert sent(client, need="Eggs").status_code == 401
    assert people.everything() == before


def test_an_answer_that_comes_too_late_waits_for_its_person(app: Flask, people: People) -> None:
    client = signed_in(app, people["abena"])
    old = token(client.get("/language"))
    quiet_for(people, 16)
    answer = client.post(NEED, data={"csrf_token": old, "based_on": "99", "need": "Eggs at dawn"}, headers=AGAIN)
    assert answer.get_json() == {"to": "/sign-in"}
    assert "Eggs at dawn" in signed_in(app, people["abena"]).get("/send-again").text


def test_a_month_of_taps_waits_with_the_amounts_that_were_shown(app: Flask, people: People) -> None:
    client, path = signed_in(app, people["abena"]), f"{PLAN}/book/1/a-month-of-abena"
    chosen = {"cash_sales--about": "52500", "taxes": "12"}
    assert sent(client, path, **chosen).get_json()["to"].startswith(f"{PLAN}/book/1")
    old = token(client.get("/language"))
    quiet_for(people, 16)
    late = f"{PLAN}/book/2/b-month-of-abena"
    client.post(late, data={"csrf_token": old, "loan_payment--about": "12500"}, headers=AGAIN)
    assert "12500" in signed_in(app, people["abena"]).get("/send-again").text


def test_a_month_that_was_stored_before_the_line_was_cut_is_not_refused_when_it_comes_again(
    app: Flask, people: People
) -> None:
    """What was chosen for it gave way to what was typed; by then the month is told, and the choice looked like hers."""
    client, path = signed_in(app, people["abena"]), f"{PLAN}/book/1/a-month-of-abena"
    chosen = form_values(BeautifulSoup(client.get(f"{PLAN}/book/1").text, "html.parser"), "cash_sales")
    month = {**{name: text for name, text in chosen.items() if name.endswith("--about")}, "loan_payment": "9"}
    month["loan_payment--about"] = month.get("loan_payment--about", "0")
    first, second = (sent(client, path, **month) for _ in range(2))
    assert first.get_json() == second.get_json()
    after = people.everything()
    other = sent(client, path, **{**month, "loan_payment": "8"})
    assert other.status_code == 422, "other words are looked at"
    assert people.everything() == after


def test_the_worker_waits_until_a_language_is_chosen(app: Flask, people: People) -> None:
    """The first one stays while a page is open: it must not come in the language of the phone."""
    with people.work() as session:
        session.execute(update(Account).values(language=None))
    client = signed_in(app, people["abena"])
    assert "data-worker" not in client.get("/language").text
    client.post("/language", data={"csrf_token": token(client.get("/language")), "language": "ar"})
    assert 'data-worker="/worker.js?lang=ar"' in client.get(NEED).text
    assert 'data-worker="/worker.js?lang=ar"' in client.get(f"{NEED}?lang=es").text, "one page alone changes no worker"


def test_an_answer_of_an_earlier_visit_is_the_same_persons_to_send(app: Flask, people: People, visit: Visitor) -> None:
    abena, form = people["abena"], {"away-path": NEED, "need": "Eggs at dawn"}
    earlier = box(visit(NEED, abena))["visit"]
    assert signed_in(app, abena).post("/away", data={**form, "away-visit": earlier}, headers=AGAIN).get_json()["left"]
    handed = signed_in(app, people["rosa"]).post("/away", data={**form, "away-visit": earlier}, headers=AGAIN)
    assert handed.get_json()["to"].startswith("/away")
    assert "Eggs at dawn" in signed_in(app, abena).get("/send-again").text


@pytest.mark.parametrize(
    ("shared", "cleared"), [(True, '"cache", "cookies", "storage"'), (False, '"cache", "cookies"')]
)
def test_a_quiet_visit_takes_everything_off_a_shared_phone_only(
    shared: bool, cleared: str, app: Flask, people: People, visit: Visitor
) -> None:
    """On an own phone what waits is handed over by the page that comes then; chapters stay."""
    key = box(visit(NEED, people["abena"]))["visit"]
    with people.work() as session:
        session.execute(update(WebSession).values(shared=shared, seen_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)))
    to = app.test_client().post("/away", data={"away-visit": key}).get_json()["to"]
    assert app.test_client().get(to).headers["Clear-Site-Data"] == cleared
