"""What a grant can give: typed by the desk, read by the person whose plan it is, and said yes to."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from bs4 import Tag
from flask import Flask
from sqlalchemy import select

from app.catalogue.starter import QUOTATION_RULE
from app.language.tongues import Tongue
from app.models import CatalogueRow, GrantWord
from app.plan import granted
from app.web.desk.grant_words import _offers
from tests.web import page_checks
from tests.web.people import People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor, form_values

ROSA, MODOU = "/desk/plans/plan-of-rosa", "/desk/plans/plan-of-modou"
RATE = {"per": "1", "rate": "655.957", "day": "3", "month": ["11", "2026"], "source": "fixed"}
EUROS = {"based_on": "0", "ceiling": "500", "currency": "EUR", **RATE}
HOME = {"based_on": "0", "ceiling": "90000", "currency": "BOB"}


def words(page: Tag) -> str:
    """What the page says, without the spaces around each amount."""
    return re.sub(r" ([.,])", r"\1", page_checks.words(page)).replace("\xa0", " ")


def save(
    visit: Visitor, people: People, plan: str, data: dict[str, Any], status: int = 303, key: str = "word-0001"
) -> str:
    return visit.send(f"{plan}/grant/{key}", data, people["desk"], status).text


def test_the_desk_writes_limit_rate_and_deliveries_and_reads_them_again(visit: Visitor, people: People) -> None:
    assert "The limit is not known yet." in words(visit(MODOU, people["desk"]))
    lines = {"what-1": "Machines", "when-1": ["2", "2027"], "proof-1": "Invoice", "what-2": "Thread"}
    save(visit, people, MODOU, {**EUROS, **lines})
    seen = words(visit(MODOU, people["desk"]))
    assert "up to 327,978 F. That is 500.00 € at 1 euro = 655.957 West African CFA francs, of 3 November 2026." in seen
    assert "It is fixed by the central bank" in seen and "February 2027 · Machines" in seen and "Proof: Invoice" in seen
    assert "Two industrial machines" in seen and "2 written offers" in seen
    assert "Your list asks 332,022 F more." in seen
    assert "desk wrote what the grant can give." in seen
    values = form_values(visit(f"{MODOU}/grant", people["desk"]), "ceiling")
    assert (values["ceiling"], values["what-2"], values["when-1"]) == (["500.00"], ["Thread"], ["2", "2027"])


def test_what_was_written_before_stays_to_be_read(visit: Visitor, people: People) -> None:
    save(visit, people, ROSA, HOME)
    save(visit, people, ROSA, {**HOME, "ceiling": "80000", "based_on": "1"}, key="word-0002")
    text = words(visit(ROSA, people["desk"]))
    before = text.index("What was written before")
    assert text.index("Bs 80,000.00") < before < text.index("Bs 90,000.00")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"ceiling": "abc"}, "abc"),
        ({"rate": "0"}, "Write a number from 1 up."),
        ({"source": ""}, "This goes together with the rest."),
        ({"month": ["13", "2026"]}, "Choose a month and a year."),
        ({"currency": "XOF"}, "This is the money of the plan already."),
        ({"currency": "no money"}, "Choose one of the answers."),
        ({"proof-7": "Invoice"}, "This goes together with the rest."),
        ({"what-1": "x" * 121}, "This is too long."),
    ],
)
def test_what_is_wrong_comes_back_as_it_was_typed(
    visit: Visitor, people: People, changed: dict[str, Any], said: str
) -> None:
    text = save(visit, people, MODOU, {**EUROS, "what-2": "Kept words", **changed}, 422)
    assert said in text and "Kept words" in text
    assert people.everything()["grant_word"] == []


def test_a_word_of_somebody_else_meanwhile_is_shown_and_the_typed_one_kept(visit: Visitor, people: People) -> None:
    save(visit, people, ROSA, HOME)
    text = save(visit, people, ROSA, {**HOME, "ceiling": "70000"}, 409, "word-0002")
    assert "Somebody wrote this since you opened the page" in text and 'value="70,000.00"' in text.replace(
        "70000", "70,000.00"
    )
    assert 'name="based_on" value="1"' in text


def test_the_person_sees_the_limit_beside_her_things_and_her_offers(visit: Visitor, people: People) -> None:
    things = "/plan/plan-of-modou/part/start/assets"
    assert "The programme can give" not in words(visit(things, people["modou"]))
    save(visit, people, MODOU, {**EUROS, "what-1": "Machines", "proof-1": "Invoice"})
    text = words(visit(things, people["modou"]))
    assert "The programme can give goods up to 327,978 F." in text
    assert "Your list asks 332,022 F more than that from the grant." in text
    assert "What the programme delivers Machines Proof: Invoice" in text
    assert "It is 332,022 F above your limit of 327,978 F." in words(
        visit("/plan/plan-of-modou/offers", people["modou"])
    )
    check = words(visit("/plan/plan-of-modou/check", people["modou"]))
    assert "The grant gives up to 327,978 F. Your list asks 332,022 F more." in check
    assert "What concerns the grant does not stop you from sending." in check


def test_the_mentor_reads_what_stands_against_the_grant_and_the_lender_nothing(visit: Visitor, people: People) -> None:
    save(visit, people, MODOU, EUROS)
    save(visit, people, ROSA, {**HOME, "ceiling": "1"})
    assert "The grant gives up to" in words(visit("/mentoring/plan-of-modou", people["mentor"]))
    assert "The grant gives up to" not in words(visit("/lending/plan-of-rosa", people["lender"]))


def test_where_a_dear_thing_has_few_offers_desk_and_person_read_that_the_number_is_a_guess(
    visit: Visitor, people: People
) -> None:
    desk = words(visit(MODOU, people["desk"]))
    assert desk.count("Our guess: from 320,000 F on 3 offers are compared.") == 1
    assert desk.index("Two industrial machines") < desk.index("Our guess") < desk.index("Overlock machine")
    page = words(visit("/plan/plan-of-modou/part/start/quotations", people["modou"]))
    assert "We guess that the programme compares 3 offers from 320,000 F on. Ask its office." in page
    with people.work() as session:
        rule = session.scalars(select(CatalogueRow).where(CatalogueRow.kind == QUOTATION_RULE)).one()
        rule.data, rule.status = {**rule.data, "currency": "XOF", "from_amount": "300000"}, "confirmed"
    assert "From 300,000 F on 3 offers are compared." in words(visit(MODOU, people["desk"]))


def test_the_desk_reads_how_many_sellers_can_be_compared_and_which_offers_are_old() -> None:
    old, new = {"seller": "Ana", "given": "2026-01"}, {"seller": "Luz", "given": "2026-04"}
    found = [old, new, {**new, "seller": " luz "}, {"seller": "Eva"}]
    said = [Tongue("en").speak(words) for words in _offers(found, dt.date(2026, 5, 1))]
    assert said == [
        "4 written offers",
        "One is older than 60 days: Ana (January 2026)",
        "One has no date",
        "To compare: 2 sellers",
    ]
    assert [Tongue("en").speak(words) for words in _offers([], dt.date(2026, 5, 1))] == ["0 written offers"]


def test_offers_stand_under_their_thing_with_the_sellers_to_compare(visit: Visitor, people: People) -> None:
    desk = words(visit(MODOU, people["desk"]))
    assert desk.count("2 written offers · To compare: 2 sellers") == 2


def test_nothing_of_a_draft_is_shown_to_the_desk(visit: Visitor, people: People) -> None:
    text = words(visit("/desk/plans/plan-of-abena", people["desk"]))
    assert "The plan was not sent yet" in text and "pullets" not in text


def test_the_programme_says_yes_where_nothing_stands_against_it(visit: Visitor, people: People) -> None:
    number = {"number": str(people.plan("rosa").latest)}
    text = visit.send(f"{ROSA}/grant/yes/yes-00001", number, people["desk"], 422).text
    assert "The limit is not known yet, or its rate." in text and "The programme did not say yes" in text
    save(visit, people, ROSA, {**HOME, "ceiling": "100"})
    page = visit(ROSA, people["desk"])
    assert "Before the programme can say yes" in words(page) and not page.select('form[action*="/grant/yes/"]')
    home = visit("/plan/plan-of-rosa", people["rosa"])
    assert "The programme cannot say yes yet." in words(home) and home.select('a[href="/plan/plan-of-rosa/check"]')
    assert "A check stands in the way" in visit.send(f"{ROSA}/grant/yes/yes-00001", number, people["desk"], 422).text
    save(visit, people, ROSA, {**HOME, "based_on": "1"}, key="word-0002")
    assert "The programme cannot say yes yet." not in words(visit("/plan/plan-of-rosa", people["rosa"]))
    form = visit(ROSA, people["desk"]).select_one('form[action*="/grant/yes/"]')
    assert form
    visit.send(str(form["action"]), number, people["desk"], 303)
    page = visit(ROSA, people["desk"])
    assert "The programme said yes on" in words(page) and not page.select('form[action*="/grant/yes/"]')
    assert granted.read(people.plan("rosa").granted).yes is not None
    assert "The programme said yes to your list on" in words(
        visit("/plan/plan-of-rosa/part/start/assets", people["rosa"])
    )


@pytest.mark.parametrize("number", ["", "0", "x", "9" * 40, "999"])
def test_a_yes_to_a_version_that_is_not_ready_is_none(visit: Visitor, people: People, number: str) -> None:
    save(visit, people, ROSA, HOME)
    visit.send(f"{ROSA}/grant/yes/yes-00001", {"number": number}, people["desk"], 409)
    visit.send(f"{MODOU}/grant/yes/yes-00001", {"number": number}, people["desk"], 409)
    with people.work() as session:
        assert session.query(GrantWord).filter_by(kind="yes").count() == 0


@pytest.mark.parametrize("language", ["ar", "es"])
def test_the_pages_of_a_grant_are_read_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    save(visit, people, MODOU, {**EUROS, "what-1": "Machines", "when-1": ["2", "2027"]})
    for path in (MODOU, f"{MODOU}/grant"):
        visit(path, people["desk"], language)
    visit("/plan/plan-of-modou/part/start/assets", people["modou"], language)


@pytest.mark.parametrize("language", ["es", "ar"])
def test_what_the_desk_says_keeps_the_persons_pages_light(
    app: Flask, visit: Visitor, people: People, language: str
) -> None:
    lines: dict[str, Any] = {}
    for n in range(1, 9):
        lines |= {f"what-{n}": f"{n} machines, thread and cloth for the shop", f"proof-{n}": f"Invoice {n} and a photo"}
    save(visit, people, MODOU, {**EUROS, **lines})
    save(visit, people, ROSA, {**HOME, "ceiling": "1"}, key="word-0002")
    pages = ("/part/start/assets", "/part/start/quotations", "/offers", "/check")
    for who, page in [("rosa", ""), *(("modou", page) for page in pages)]:
        path = f"/plan/plan-of-{who}{page}"
        found = weight(visit, path, people[who], language)
        assert sum(found.values()) <= MOST and found["page"] <= AGAIN, (page, found)
        with statements(app) as said:
            visit.get(path, people[who])
        assert len(said) <= STATEMENTS, (page, said)
