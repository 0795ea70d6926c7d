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


@pytest.mark.parametrize("page", ["sure", "prices"])
def test_a_plan_with_no_answer_is_not_praised_for_its_numbers(visit: Visitor, people: People, page: str) -> None:
    visit.send("/plan", {"key": "an-empty-plan", "country": "SN", "title": "New"}, people["newcomer"], 303)
    assert "Nothing is written here yet." in visit(f"/plan/an-empty-plan/{page}", people["newcomer"]).get_text()


def test_an_empty_plan_is_offered_the_most_that_is_lent_and_its_check_names_three_open_pages_a_part(
    visit: Visitor, people: People
) -> None:
    visit.send("/plan", {"key": "an-empty-plan", "country": "SN", "title": "New"}, people["newcomer"], 303)
    amounts = [big.get_text() for big in visit("/plan/an-empty-plan/offers", people["newcomer"]).select(".offer .big")]
    assert amounts and all(amount.startswith("Up to ") for amount in amounts)
    parts = visit("/plan/an-empty-plan/check", people["newcomer"]).select("details.box")
    assert parts and all(len(part.select("p:has(> .st) > a")) <= 4 for part in parts)
    assert not any("Change" in link.get_text() for link in parts[-1].select("dd > a"))
