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


@pytest.mark.parametrize(
    ("language", "untold", "monthly", "office"),
    [
        ("en", "Not said how it is known", "a month", "Ask here: Office of the Registrar of Companies (ORC)."),
        ("es", "No se dijo cómo se sabe", "al mes", "Pregunte aquí: Office of the Registrar of Companies (ORC)."),
        ("fr", "Pas dit comment on le sait", "par mois", "Demandez ici\xa0: Office of the Registrar"),
        ("it", "Non detto come si sa", "al mese", "Chiedi qui: Office of the Registrar of Companies (ORC)."),
        ("pt", "Não foi dito como se sabe", "por mês", "Pergunte aqui: Office of the Registrar of Companies (ORC)."),
        ("ar", "لم يُذكر كيف عُرف", "في الشهر", "السؤال هنا: "),
    ],
)
def test_a_line_says_what_is_not_said_of_how_much_time_its_amount_is_and_whom_to_ask(
    visit: Visitor, people: People, language: str, untold: str, monthly: str, office: str
) -> None:
    who, part = people["abena"], "/plan/plan-of-abena/part"
    for page, typed in (
        ("costs/costs/row/power1", {"name": "Power", "amount": "40", "starts": "sales", "grows": "fixed"}),
        ("start/opening_costs/row/enter1", {"name": "Entry in the trade register", "amount": "60"}),
    ):
        visit.send(f"{part}/{page}", {"based_on": people.plan("abena").latest, **typed}, who, 303)
    lines = visit("/plan/plan-of-abena/sure", who, language).select("main ol > li")
    power, entry = (next(one.get_text() for one in lines if name in one.get_text()) for name in ("Power", "Entry"))
    assert untold in power and monthly in power
    assert monthly not in entry and office in entry.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("language", "rest"),
    [
        ("en", "rest on it"),
        ("es", "de esto dependen"),
        ("fr", "en dépendent"),
        ("it", "ne dipendono"),
        ("pt", "dependem disto"),
        ("ar", "يقوم عليه"),
    ],
)
def test_an_amount_beside_a_guess_says_that_it_rests_on_it(
    visit: Visitor, people: People, language: str, rest: str
) -> None:
    """“Bread: the price 900 a month” read as if the price were 900."""
    lines = visit("/plan/plan-of-abena/sure", people["abena"], language).select("main ol:first-of-type > li")
    told = [one.select_one("b") for one in lines if one.select_one("b")]
    assert told and all(rest in one.get_text() for one in told)
    assert all(one.find_previous_sibling().name == "br" for one in told), "on a line of its own"


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
