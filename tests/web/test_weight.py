"""What a returnee's phone pays for a page that it sees for the first time, and what it costs the database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from app.handbook import glossary
from app.language.tongues import LANGUAGES
from app.models import Account, Plan
from app.services import plans, remarks, review
from app.web.database import NAME
from tests.web.people import NOW, People, Somebody
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor

MOST = 14_000  # bytes that come with the first burst of a connection
AGAIN = 5_000  # bytes of the next page, whose style and scripts are on the phone by then
STATEMENTS = 5  # of any page: a phone waits for each of them
PLAN, SENT = "plan-of-abena", "plan-of-modou"
BESIDE = (  # other pages of the same addresses
    f"/plan/{PLAN}/part/idea/need",
    f"/plan/{PLAN}/part/sources/amount",
    f"/plan/{PLAN}/recipe/p1/feed1",
    f"/plan/{PLAN}/money/what-if?price=10&home=-10&later=2",
    f"/plan/{PLAN}/money/why/month.closing_cash.3",
    f"/plan/{PLAN}/check?page=2",
    "/handbook/11",
    f"/plan/{SENT}",
    f"/plan/{SENT}/sent",
)
ASKED = sorted(
    {route.address(PLAN) for route in ROUTES if "GET" in route.methods and route.audience & {"returnee", "everyone"}}
    | set(BESIDE)
)
SMALL = 500  # bytes that are not worth compressing
LEAST = 58  # of them are pages that these plans show; the others lead on, or are files


def reader(people: People, path: str) -> Somebody:
    """Whose page this is: Abena's, or Modou's where his plan is with the mentor."""
    return people["modou" if SENT in path else "abena"]


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    """What is asked of the database inside the block, without BEGIN and COMMIT."""
    engine, said = app.extensions[NAME][0], []

    def heard(statement: str) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "PRAGMA", "COMMIT", "ROLLBACK")):
            said.append(statement)

    def listen(driver: Any, *_: Any) -> None:
        driver.set_trace_callback(heard)

    def rest(driver: Any, *_: Any) -> None:
        driver.set_trace_callback(None)

    event.listen(engine, "checkout", listen)
    event.listen(engine, "checkin", rest)
    yield said
    event.remove(engine, "checkout", listen)
    event.remove(engine, "checkin", rest)


def weight(visit: Visitor, path: str, who: Any, language: str) -> dict[str, int]:
    """Compressed bytes of the page, its style and its script, as a browser of today asks for them."""
    ask = {"headers": {"Accept-Encoding": "gzip, deflate, br"}}
    page = visit.get(path, who, language, **ask)
    assert page.status_code == 200, f"{path}: {page.status}"
    soup = visit(path, who, language)
    parts = [tag["href"] for tag in soup.select("link[rel=stylesheet]")] + [tag["src"] for tag in soup.select("script")]
    files = [visit.get(part, None, **ask) for part in parts]
    large = [answer for answer in [page, *files] if len(answer.data) > SMALL]
    assert all(answer.headers.get("Content-Encoding") for answer in large), "not compressed"
    return {"page": len(page.data), **dict(zip(parts, (len(file.data) for file in files), strict=True))}


def shown(visit: Visitor, path: str, who: Any) -> bool:
    """Whether this address is a page for this reader."""
    answer = visit.get(path, who)
    return answer.status_code == 200 and answer.mimetype == "text/html"


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
@pytest.mark.parametrize("path", ASKED)
def test_the_first_view_of_a_page_comes_in_one_burst_and_the_next_in_a_third_of_it(
    path: str, language: str, people: People, visit: Visitor
) -> None:
    if shown(visit, path, reader(people, path)):
        found = weight(visit, path, reader(people, path), language)
        assert sum(found.values()) <= MOST, found
        assert found["page"] <= AGAIN, found


@pytest.mark.parametrize("path", ["/", "/sign-in", "/handbook/11"])
def test_a_stranger_pays_no_more(path: str, people: People, visit: Visitor) -> None:
    found = weight(visit, path, None, "ar")
    assert sum(found.values()) <= MOST and found["page"] <= AGAIN, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_each_letter_and_of_a_search_for_one_are_light(
    people: People, visit: Visitor, language: str
) -> None:
    first = weight(visit, "/handbook/words", people["abena"], language)
    kept = sum(first.values()) - first["page"]
    for asked in (*(f"letter={letter}" for letter in glossary.letters(language)), "q=e", "q=ا", "all=yes"):
        ask = {"headers": {"Accept-Encoding": "gzip, deflate, br"}}
        page = len(visit.get(f"/handbook/words?{asked}", people["abena"], language, **ask).data)
        assert page <= AGAIN and page + kept <= MOST, (asked, page)


def test_style_and_scripts_stay_on_the_phone_and_pages_about_a_person_do_not(people: People, visit: Visitor) -> None:
    page = visit(f"/plan/{PLAN}", people["abena"])
    assert visit.get(f"/plan/{PLAN}", people["abena"]).headers["Cache-Control"] == "no-store"
    files = [str(tag["href"]) for tag in page.select("link[rel=stylesheet]")]
    files += [str(tag["src"]) for tag in page.select("script")]
    for file in files:
        assert re.search(r"-[0-9a-f]{10}\.(css|js)$", file), file
        assert "immutable" in visit.get(file, None).headers["Cache-Control"], file


def test_nearly_every_address_of_a_returnee_is_weighed(people: People, visit: Visitor) -> None:
    assert sum(shown(visit, path, reader(people, path)) for path in ASKED) >= LEAST


@pytest.mark.parametrize("path", ASKED)
def test_a_page_asks_the_database_a_handful_of_times(path: str, app: Flask, people: People, visit: Visitor) -> None:
    who = reader(people, path)
    page = visit.get(path, who).mimetype == "text/html"  # a file is asked for once
    with statements(app) as said:
        visit.get(path, who)
    assert len(said) <= STATEMENTS or not page, said


def test_no_page_changes_what_the_process_remembers_of_a_plan(app: Flask, people: People, visit: Visitor) -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        remembered = plans.reading(session, plan)
        before = deepcopy(remembered)
    for path in ASKED:
        visit.get(path, people["abena"])
    with people.work() as session:
        assert plans.reading(session, session.get_one(Plan, people["abena"].plan_id)) is remembered
    assert remembered == before


@pytest.mark.parametrize("page", ["", "/part/sales/products", "/part/idea/need", "/send", "/mentor"])
def test_a_page_of_a_plan_with_questions_from_the_mentor_asks_no_more(
    page: str, app: Flask, people: People, visit: Visitor
) -> None:
    owner = people["modou"]
    with people.work() as session:
        plan, mentor = session.get_one(Plan, owner.plan_id), session.get_one(Account, people["mentor"].account_id)
        for part, field in (("sales", "products"), ("idea", "need")):
            remarks.remark(session, plan, f"about-{field}", part, field, "How do you know?", mentor, NOW)
        review.verdict(session, plan, "change-this", "changes_asked", "Look at both.", None, mentor, NOW)
    visit.get(f"/plan/{owner.plan}{page}", owner)
    with statements(app) as said:
        assert visit.get(f"/plan/{owner.plan}{page}", owner).status_code == 200
    assert len(said) <= STATEMENTS, said
