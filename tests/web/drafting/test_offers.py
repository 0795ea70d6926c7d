"""Who could pay for what: the grant first, then lenders, each with its reasons and its source."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from app.models import CatalogueRow
from tests.web.people import People
from tests.web.visitor import Visitor


def words(soup: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in soup.select(selector)).replace("\u00a0", " ")


def test_the_grant_comes_first_with_its_limit_its_rate_and_its_source(visit: Visitor, people: People) -> None:
    page = visit(f"/plan/{people['modou'].plan}/offers", as_=people["modou"])
    first = words(page, "#grants ~ .read .offer")
    assert "RI.VOL.ARE in RE.TE (IOM)" in first
    spanish = visit(f"/plan/{people['modou'].plan}/offers", people["modou"], "es")
    assert "RI.VOL.ARE in RE.TE (OIM)" in words(spanish, ".offer h3")
    assert "You give nothing back." in first
    assert "2,000.00 € . That is 1,311,914 F" in first
    assert "For 1 euro we counted 655.957 West African CFA francs" in first
    assert "Found in: Prefettura di Rovigo" in first
    assert "16 July 2025" in first
    assert "The programme must still confirm it." in first
    assert "It ended: 31 March 2018 ." in words(page, "details")


def test_every_lender_has_reasons_and_says_where_it_was_found(visit: Visitor, people: People) -> None:
    page = visit(f"/plan/{people['abena'].plan}/offers", as_=people["abena"])
    cards = page.select("#lenders ~ div .offer, #lenders ~ details .offer")
    assert len(cards) == 12
    for card in cards:
        assert card.select(".reasons li")
        assert "Found in:" in words(BeautifulSoup(str(card), "html.parser"), "article")


def test_a_no_says_what_would_change_it(visit: Visitor, people: People) -> None:
    text = words(visit(f"/plan/{people['modou'].plan}/offers", as_=people["modou"]))
    assert "You ask for 600,000 F . The most is 500,000 F ." in text
    assert "What would change it Ask for 500,000 F at most." in text
    assert "Start with the grant. Ask again after 6 to 12 months of work." in text


def test_who_pays_for_what_adds_up_in_words(visit: Visitor, people: People) -> None:
    text = words(visit(f"/plan/{people['modou'].plan}/offers", as_=people["modou"]), "#mix ~ table")
    assert "Grant in kind 660,000 F" in text
    assert "Loan 600,000 F" in text


def test_a_plan_with_the_grant_only_is_said_to_be_a_full_road(visit: Visitor, people: People) -> None:
    change(people, "abena", "no")
    page = visit(f"/plan/{people['abena'].plan}/offers", as_=people["abena"])
    assert "You want no loan. If you think about it again, these lenders are there." in words(page, ".note")
    assert words(page).count("A plan with a grant only is a whole plan.") == 1
    assert page.find("summary", string="Show the lenders")


def test_a_country_without_lenders_says_what_to_do(visit: Visitor, people: People) -> None:
    with people.work() as session:
        for row in session.query(CatalogueRow).filter_by(kind="loan_product", country="SN"):
            row.status = "withdrawn"
    page = visit(f"/plan/{people['modou'].plan}/offers", as_=people["modou"])
    assert "No offer yet. Ask two lenders for a paper with the numbers." in words(page)


@pytest.mark.parametrize("language", ["it", "es", "fr", "pt", "ar"])
def test_offers_are_read_in_every_language(visit: Visitor, people: People, language: str) -> None:
    visit(f"/plan/{people['rosa'].plan}/offers", as_=people["rosa"], language=language)


def test_offers_of_a_plan_are_for_its_owner_alone(visit: Visitor, people: People) -> None:
    for name in ("abena", "mentor", "mentor_2", "trainer", "desk", "lender", "admin"):
        visit(f"/plan/{people['modou'].plan}/offers", as_=people[name], status=404)


def test_the_first_view_of_the_offers_is_light(visit: Visitor, people: People) -> None:
    headers = {"Accept-Encoding": "br"}
    page = visit.get(f"/plan/{people['abena'].plan}/offers", as_=people["abena"], headers=headers)
    assert len(page.data) < 9_000


def change(people: People, name: str, wants: str) -> None:
    from app.models import Account, Plan
    from app.services import plans
    from tests.web.people import NOW

    with people.work() as session:
        plan = session.get_one(Plan, people[name].plan_id)
        owner = session.get_one(Account, people[name].account_id)
        plans.save_answers(session, plan, "sources", {"want_loan": wants}, plan.latest, owner, NOW)


def test_the_largest_loan_that_can_be_written_is_priced_and_can_be_corrected(visit: Visitor, people: People) -> None:
    page = "/plan/plan-of-abena/part/sources/amount"
    latest = people.plan("abena").latest
    refused = visit.send(page, {"based_on": latest, "amount": "100000000000.01"}, people["abena"], 422)
    assert "This amount is too large" in refused.text
    visit.send(page, {"based_on": latest, "amount": "100000000000"}, people["abena"], 303)
    assert [visit.get(path, people["abena"]).status_code for path in (page, "/plan/plan-of-abena/offers")] == [200, 200]
