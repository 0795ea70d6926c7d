"""The rules of a country beside part 7: what was read, with source and day, and its papers put into the list once."""

from __future__ import annotations

import pytest
from flask import Flask

from app.catalogue import starter
from app.language.tongues import LANGUAGES
from app.models import CatalogueRow
from app.plan.sections.me import COUNTRY
from app.services import plans
from app.services.catalogue import WITHDRAWN
from tests.web.people import NOW, People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena"
RULES = f"{PLAN}/rules"
PAPER_LIST = f"{PLAN}/part/rules/paper_list"


def told(people: People, **answers: object) -> None:
    """Abena's plan with other answers of its part 7 or, for `country`, of part 1."""
    part = "me" if "country" in answers else "rules"
    with people.work() as session:
        plan = session.get_one(type(people.plan("abena")), people["abena"].plan_id)
        plans.save_answers(session, plan, part, answers, plan.latest, plan.owner, NOW)


def papers(people: People) -> list[str]:
    return [row["name"] for row in people.answers("abena")["rules"]["paper_list"]]


def test_the_page_tells_what_was_read_with_its_source_and_day(visit: Visitor, people: People) -> None:
    page = visit(RULES, people["abena"])
    text = " ".join(page.get_text().split())
    assert page.select_one("h2 bdi[lang=en]")
    assert "GH₵30.00 each year." in text
    assert "Found in: Prime News Ghana – Registrar of Companies to increase fees, December 2022." in text
    assert "The programme must still confirm it. Ask there first." in text
    assert "Not known yet: ask thereHow much may be sold in a year?What does the registration cost?" in text


def test_a_reader_of_arabic_has_the_official_name_first_and_its_own_in_brackets(visit: Visitor, people: People) -> None:
    told(people, country="TN")
    (card,) = visit(RULES, people["abena"], "ar").select("section.card:has(h2[id=tn_auto_entrepreneur])")
    assert card.h2 and " ".join(card.h2.get_text().split()) == "نظام المبادر الذاتي (Statut d’auto-entrepreneur)"
    assert "وزارة التشغيل والتكوين المهني؛ السجل الوطني للمبادر الذاتي (Ministère de l’Emploi" in card.get_text()
    french = visit(RULES, people["abena"], "fr").select_one("#tn_auto_entrepreneur")
    assert french and " ".join(french.get_text().split()) == "Statut d’auto-entrepreneur"


@pytest.mark.parametrize("page", ["form", "paper_list", "regime", "taxes", "social"])
def test_the_questions_of_the_part_lead_to_it_and_it_leads_back(page: str, visit: Visitor, people: People) -> None:
    link = visit(f"{PLAN}/part/rules/{page}", people["abena"]).select_one(f"main a[href^='{RULES}']")
    assert link
    back = visit(str(link["href"]), people["abena"]).select_one("a.back")
    assert back and back["href"] == f"{PLAN}/part/rules/{page}"
    assert not visit(f"{PLAN}/part/idea/need", people["abena"]).select(f"a[href^='{RULES}']")


@pytest.mark.parametrize("country", [choice.key for choice in COUNTRY.choices])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_light_and_asks_little(
    country: str, language: str, app: Flask, visit: Visitor, people: People
) -> None:
    told(people, country=country)
    found = weight(visit, RULES, people["abena"], language)
    assert found["page"] <= AGAIN and sum(found.values()) <= MOST, found
    with statements(app) as said:
        page = visit(RULES, people["abena"], language)
    assert len(said) <= STATEMENTS, said
    assert bool(page.select("main h2 bdi[lang]")) == (country not in ("IT", "other"))


def test_the_papers_come_into_the_list_once_and_go_back_by_one_press(visit: Visitor, people: People) -> None:
    told(people, country="SN")
    told(people, paper_list=[{"id": "aa", "name": "certificate of residence", "state": "have"}])
    sent = {"regime": "sn_entreprise_individuelle", "based_on": str(people.plan("abena").latest)}
    after = visit.send(RULES, sent, people["abena"], 303)
    visit.send(RULES, sent, people["abena"], 303)
    assert papers(people) == [
        "certificate of residence",
        "Entry in the trade register",
        "Two copies of the identity card",
        "Criminal record of the last three months, or a sworn statement in its place",
        "Marriage certificate, for married people",
        "Two tax stamps",
    ]
    added = people.answers("abena")["rules"]["paper_list"][1]
    assert added["state"] == "to_do" and added["evidence"] == "guess" and "cost" not in added
    assert added["office"] == "APIX, Bureau d’appui à la création d’entreprise (BCE)"
    assert "Put here as a guess: to be looked at" in visit(PAPER_LIST, people["abena"]).get_text()
    row = visit(f"{PAPER_LIST}/row/{added['id']}", people["abena"]).get_text()
    assert "Banks and larger customers often ask for it." in row

    page = visit(str(after.location), people["abena"])
    assert "Its papers stand in your list." in page.get_text()
    undo = next(form for form in page.select("form") if "/versions/" in str(form.get("action")))
    visit.send(str(undo["action"]), {"based_on": str(people.plan("abena").latest)}, people["abena"], 303)
    assert papers(people) == ["certificate of residence"]
    listed = visit(f"{PLAN}/versions", people["abena"]).get_text()
    assert "Before the papers of the country’s rules" in listed


def test_nothing_is_put_into_a_full_list_or_into_a_plan_that_is_read(visit: Visitor, people: People) -> None:
    told(people, paper_list=[{"id": f"a{n}", "name": f"Paper {n}", "state": "have"} for n in range(20)])
    page = visit.send(RULES, {"regime": "gh_sole_prop", "based_on": "99"}, people["abena"], 422)
    assert "This list is full." in page.get_data(as_text=True) and len(papers(people)) == 20
    theirs = visit("/plan/plan-of-modou/rules", people["modou"])
    assert not theirs.select("button[name=regime]") and theirs.select("h2 bdi[lang=fr]")
    closed = visit.send("/plan/plan-of-modou/rules", {"regime": "sn_cgu", "based_on": "1"}, people["modou"], 423)
    assert "Your plan is not open for writing now." in closed.text and "Something was written" not in closed.text
    visit.send(RULES, {"regime": "sn_cgu", "based_on": "1"}, people["abena"], 404)


def test_more_sales_than_a_simple_tax_allows_are_a_question(visit: Visitor, people: People) -> None:
    text = " ".join(visit("/plan/plan-of-rosa/rules", people["rosa"]).get_text().split())
    assert "in twelve months, more than Bs 69,122.00." in text
    assert "Does another tax apply then?" in text
    assert "They were raised later: ask for those of today." in text and "That is long ago" in text
    assert "Does another tax apply then?" not in visit(RULES, people["abena"]).get_text()


def test_a_country_without_rules_says_so_and_names_where_to_ask(visit: Visitor, people: People) -> None:
    with people.work() as session:
        for row in session.query(CatalogueRow).filter_by(kind=starter.REGIME, country="GH"):
            row.status = WITHDRAWN
    before = papers(people)
    page = visit(RULES, people["abena"])
    assert "We have no rules of this country yet." in page.get_text()
    assert "Ask at the town hall and at the tax office." in page.get_text()
    assert page.select(f"main a[href='{PAPER_LIST}']") and papers(people) == before


def test_the_mentor_reads_the_same_beside_the_part(visit: Visitor, people: People) -> None:
    plan = visit("/mentoring/plan-of-rosa", people["mentor"])
    link = plan.select_one("a[href='/mentoring/plan-of-rosa/rules']")
    assert link
    page = visit(str(link["href"]), people["mentor"])
    assert page.select_one("h2 bdi[lang=es]") and not page.select("main button")
    hers = visit("/plan/plan-of-rosa/rules", people["rosa"])
    assert [one.get_text() for one in page.select("dl.words")] == [one.get_text() for one in hers.select("dl.words")]
    visit("/mentoring/plan-of-rosa/rules", people["mentor_2"], status=404)


@pytest.mark.parametrize(("country", "known"), [("GH", False), ("SN", True), ("other", True)])
def test_where_no_tax_is_known_the_page_says_so_and_the_link_promises_none(
    country: str, known: bool, visit: Visitor, people: People
) -> None:
    told(people, country=country)
    said = " ".join(visit(RULES, people["abena"]).get_text(" ").split())
    assert ("We know nothing of taxes in this country yet." in said) is not known
    link = visit(f"{PLAN}/part/rules/regime", people["abena"]).select_one(f"main p:has(a[href^='{RULES}']) small")
    assert link and link.get_text() == "What we know of registering and taxes, with source and day."
