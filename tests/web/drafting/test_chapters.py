"""From a page of the plan to the chapter of the handbook that helps with it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from app.handbook import reader
from app.handbook.questions import helping
from app.plan.sections import SECTIONS, asked, asked_steps
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor


def link(page: BeautifulSoup) -> str | None:
    found = [str(one["href"]) for one in page.select("main a.chap")]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("who", "case", "language"),
    [("abena", "gh_layers", "es"), ("rosa", "bo_bakery", "ar"), ("modou", "sn_sewing_b_seasonal_loan", "fr")],
)
def test_a_link_stands_exactly_where_a_chapter_is_there(
    who: str, case: str, language: str, visit: Visitor, people: People
) -> None:
    answers, linked = demo_plans.answers(case), set()
    for part in SECTIONS:
        for step in asked_steps(part, answers) if asked(part, answers) else ():
            if step.fields:
                number = helping(part, step, language)
                page = visit(f"/plan/{people[who].plan}/part/{part.key}/{step.key}", people[who], language)
                assert link(page) == (f"/handbook/{number}" if number else None), step.key
                linked.add(number)
    assert {None, 10, 11, 13} <= linked


def test_where_the_chapter_is_not_written_the_page_shows_none(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/plan/{people['abena'].plan}/part"
    for page in ("costs/stock_cover", "costs/costs"):
        assert link(visit(f"{path}/{page}", people["abena"], "pt"))
    monkeypatch.setattr(reader, "chapter", lambda _language, _number: None)
    for page in ("costs/stock_cover", "costs/costs"):
        assert link(visit(f"{path}/{page}", people["abena"], "pt")) is None
