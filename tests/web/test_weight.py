"""What a returnee's phone pays for a page that it sees for the first time, and what it costs the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from app.web.database import NAME
from tests.web.people import People
from tests.web.visitor import Visitor

MOST = 14_000  # bytes that come with the first burst of a connection
STATEMENTS = 5
PAGES = {
    "task list": "/plan/plan-of-abena",
    "question": "/plan/plan-of-abena/part/idea/need",
    "amount": "/plan/plan-of-abena/part/sources/amount",
    "table": "/plan/plan-of-abena/part/sales/products",
    "row": "/plan/plan-of-abena/part/sales/products/row/p1",
    "money": "/plan/plan-of-abena/money",
    "profit": "/plan/plan-of-abena/money/profit",
    "household": "/plan/plan-of-abena/money/household",
    "loan": "/plan/plan-of-abena/money/loan",
    "stress": "/plan/plan-of-abena/money/stress",
    "offers": "/plan/plan-of-abena/offers",
    "check": "/plan/plan-of-abena/check",
    "send": "/plan/plan-of-abena/send",
    "handbook": "/handbook/11",
    "sign-in": "/sign-in",
    "consents": "/consents",
}
MORE = {"send": 6}  # sent once in weeks; it also asks who the mentor is


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
    assert len(said) <= MORE.get(name, STATEMENTS), said
