"""What a returnee's phone pays for a page that it sees for the first time, and what it costs the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from app.models import Account, Plan
from app.services import remarks, review
from app.web.database import NAME
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

MOST = 14_000  # bytes that come with the first burst of a connection
STATEMENTS = 5  # of any page: a phone waits for each of them
PAGES = {
    "task list": "/plan/plan-of-abena",
    "question": "/plan/plan-of-abena/part/idea/need",
    "amount": "/plan/plan-of-abena/part/sources/amount",
    "table": "/plan/plan-of-abena/part/sales/products",
    "row": "/plan/plan-of-abena/part/sales/products/row/p1",
    "recipe": "/plan/plan-of-abena/recipe/p1",
    "recipe line": "/plan/plan-of-abena/recipe/p1/feed1",
    "price year": "/plan/plan-of-abena/price-year/p1",
    "money": "/plan/plan-of-abena/money",
    "profit": "/plan/plan-of-abena/money/profit",
    "household": "/plan/plan-of-abena/money/household",
    "loan": "/plan/plan-of-abena/money/loan",
    "stress": "/plan/plan-of-abena/money/stress",
    "why": "/plan/plan-of-abena/money/why/month.closing_cash.3",
    "hard year": "/plan/plan-of-abena/money/stress/sales_minus_10pct",
    "trade": "/plan/plan-of-abena/money/trade",
    "offers": "/plan/plan-of-abena/offers",
    "check": "/plan/plan-of-abena/check",
    "starting points": "/plan/plan-of-abena/start-from",
    "starting point": "/plan/plan-of-abena/start-from/vegetables",
    "send": "/plan/plan-of-abena/send",
    "take": "/plan/plan-of-abena/take",
    "bring in": "/plan/import",
    "blank forms": "/paper",
    "handbook": "/handbook/11",
    "sign-in": "/sign-in",
    "consents": "/consents",
}


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    """What is asked of the database inside the block, without BEGIN and COMMIT."""
    engine, said = app.extensions[NAME][0], []

    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "PRAGMA")):
            said.append(statement)

    event.listen(engine, "before_cursor_execute", listen)
    yield said
    event.remove(engine, "before_cursor_execute", listen)


def weight(visit: Visitor, path: str, who: Any, language: str) -> dict[str, int]:
    """Compressed bytes of the page, its style and its script, as a browser of today asks for them."""
    ask = {"headers": {"Accept-Encoding": "gzip, deflate, br"}}
    page = visit.get(path, who, language, **ask)
    assert page.status_code == 200, f"{path}: {page.status}"
    soup = visit(path, who, language)
    parts = [tag["href"] for tag in soup.select("link[rel=stylesheet]")] + [tag["src"] for tag in soup.select("script")]
    files = [visit.get(part, None, **ask) for part in parts]
    assert all(answer.headers.get("Content-Encoding") for answer in [page, *files]), "not compressed"
    return {"page": len(page.data), **dict(zip(parts, (len(file.data) for file in files), strict=True))}


@pytest.mark.parametrize("language", ["es", "ar"])
@pytest.mark.parametrize("name", PAGES)
def test_the_first_view_of_a_page_comes_in_one_burst(name: str, language: str, people: People, visit: Visitor) -> None:
    who = None if name == "sign-in" else people["abena"]
    found = weight(visit, PAGES[name], who, language)
    assert sum(found.values()) <= MOST, found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_the_database_a_handful_of_times(name: str, app: Flask, people: People, visit: Visitor) -> None:
    who = None if name == "sign-in" else people["abena"]
    visit.get(PAGES[name], who)
    with statements(app) as said:
        visit.get(PAGES[name], who)
    assert len(said) <= STATEMENTS, said


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
