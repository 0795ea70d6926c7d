"""How sure the numbers are, and where to ask next."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor


@pytest.mark.parametrize("language", ["es", "ar"])
def test_each_guess_leads_to_its_line_and_the_page_is_light(visit: Visitor, people: People, language: str) -> None:
    page = visit("/plan/plan-of-abena/sure", people["abena"], language)
    links = [str(a["href"]) for a in page.select("main ol a")]
    assert links
    assert all(visit.get(link, people["abena"]).status_code == 200 for link in links)
    assert sum(weight(visit, "/plan/plan-of-abena/sure", people["abena"], language).values()) <= MOST
    with statements(visit.app) as said:
        visit.get("/plan/plan-of-abena/sure", people["abena"], language)
    assert len(said) <= STATEMENTS


def test_a_plan_with_no_answer_says_that_nothing_is_guessed(visit: Visitor, people: People) -> None:
    visit.send("/plan", {"key": "an-empty-plan", "country": "SN", "title": "New"}, people["newcomer"], 303)
    assert "Nothing in your plan is a guess." in visit("/plan/an-empty-plan/sure", people["newcomer"]).get_text()
