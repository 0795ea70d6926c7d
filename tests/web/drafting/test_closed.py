"""A plan that is closed while somebody types: what she typed is on the page, and is saved once the plan is open again."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.models import Plan, State
from tests.web.people import People
from tests.web.sittings.test_sittings import begin
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/plan-of-modou"
NEED = {"need": "Boubous before the feasts\r\nand after them"}
LINE = {"name": "Boubou", "unit": "piece", "units": "3", "price": "15000", "unit_cost": "4000"}
FEED = {"name": "Thread", "used": "2", "used_measure": "m", "pack": "50", "pack_measure": "m", "price": "1800"}
TYPED: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "a question": (f"{PLAN}/part/idea/need", NEED, ["Boubous before the feasts"]),
    "a number that cannot be read": (f"{PLAN}/part/household", {"adults": "two or so"}, ["two or so"]),
    "an amount of another money": (f"{PLAN}/part/household/reserve", {"reserve": "500 EUR"}, ["500 EUR"]),
    "a whole part": (f"{PLAN}/part/idea", NEED, ["What do people need", "Boubous before the feasts"]),
    "a line": (f"{PLAN}/part/sales/products/row/new1", LINE, ["Boubou", "piece", "15,000"]),
    "what is to be counted": (f"{PLAN}/part/sales/products/row/new1", {**LINE, "do": "count"}, ["Boubou"]),
    "a line of a recipe": (f"{PLAN}/recipe/p1/thread1", FEED, ["Thread", "Metre", "1,800"]),
    "the whole of a recipe": (f"{PLAN}/recipe/p1", {"piece_pay": "700"}, ["700"]),
    "months of a year": (f"{PLAN}/price-year/p1", {"cheap": "9000", "level-3": "cheap"}, ["9,000", "March", "Cheap"]),
    "lists of a trade": (f"{PLAN}/start-from/sewing", {"take": ["papers", "costs"]}, []),
    "that a list is not known yet": (f"{PLAN}/part/market/promotion", {"all": "unknown"}, []),
}


def kept_in(page: BeautifulSoup) -> dict[str, list[str]]:
    return {name: texts for name, texts in form_values(page).items() if name != "csrf_token"}


def opened_again(people: People) -> None:
    with people.work() as session:
        session.get_one(Plan, people["modou"].plan_id).state = State.REOPENED


@pytest.mark.parametrize(("path", "typed", "words"), TYPED.values(), ids=TYPED)
def test_what_was_typed_is_on_the_page_in_words_and_as_it_was(
    path: str, typed: dict[str, Any], words: list[str], visit: Visitor, people: People
) -> None:
    modou, before = people["modou"], people.answers("modou")
    sent = {"based_on": "3", **typed}
    page = visit.looked_at(visit.send(path, sent, modou, 423))
    assert people.answers("modou") == before
    said = " ".join(page.select_one("main").get_text(" ", strip=True).split())  # type: ignore[union-attr] # every page has one
    assert "Your plan is not open for writing now." in said
    for word in words:
        assert word in said
    as_sent = {name: text if isinstance(text, list) else [text.replace("\r\n", "\n")] for name, text in sent.items()}
    assert {name: [one.replace("\r\n", "\n") for one in texts] for name, texts in kept_in(page).items()} == as_sent


def test_once_the_plan_is_open_one_press_saves_it(visit: Visitor, people: People) -> None:
    modou, (path, typed, _) = people["modou"], TYPED["a question"]
    page = visit.looked_at(visit.send(path, {"based_on": people.plan("modou").latest, **typed}, modou, 423))
    again = visit.looked_at(visit.send(path, kept_in(page), modou, 423))
    assert kept_in(again) == kept_in(page)
    opened_again(people)
    visit.send(path, kept_in(again), modou, 303)
    assert people.answers("modou")["idea"]["need"] == "Boubous before the feasts\nand after them"


def test_somebody_who_wrote_meanwhile_is_asked_about_as_ever(visit: Visitor, people: People) -> None:
    modou, (path, typed, _) = people["modou"], TYPED["a question"]
    page = visit.looked_at(visit.send(path, {"based_on": people.plan("modou").latest, **typed}, modou, 423))
    opened_again(people)
    visit.send(path, {"based_on": people.plan("modou").latest, "need": "Uniforms"}, modou, 303)
    both = visit.looked_at(visit.send(path, kept_in(page), modou, 409)).get_text()
    assert "Uniforms" in both and "Boubous" in both


def test_who_does_not_need_it_any_more_leaves_the_plan_as_it_is(visit: Visitor, people: People) -> None:
    modou, (path, typed, _) = people["modou"], TYPED["a question"]
    page = visit.looked_at(visit.send(path, {"based_on": "3", **typed}, modou, 423))
    (button,) = page.select("main form button[name=let-go]")
    before = people.answers("modou")
    opened_again(people)
    answer = visit.send(path, {**kept_in(page), "let-go": button["value"]}, modou, 303)
    assert answer.location == path
    assert people.answers("modou") == before
    assert visit.send(path, {"let-go": "https://elsewhere.example/"}, modou, 303).location == "/"


def test_a_helper_beside_the_person_loses_no_word_either(visit: Visitor, people: People) -> None:
    begin(visit, people, "desk")
    with people.work() as session:
        session.get_one(Plan, people["abena"].plan_id).state = State.SENT
    path = "/plan/plan-of-abena/part/idea/need"
    page = visit.looked_at(visit.send(path, {"based_on": "3", "need": "Eggs before six"}, people["desk"], 423))
    assert "The plan of Abena is not open for writing now." in page.get_text()
    assert page.select_one("dl.words dd").get_text() == "Eggs before six"  # type: ignore[union-attr] # or the test fails
    assert kept_in(page)["need"] == ["Eggs before six"]


CHANGES = ("Change my plan", "open the line, correct the number")


@pytest.mark.parametrize("page", ["/sure", "/money", "/money/stress", "/money/what-if?price=10", "/part/idea/need"])
@pytest.mark.parametrize(
    ("name", "said", "way"),
    [
        ("modou", "You sent it.", "/sent"),
        ("rosa", "Your plan is ready. It goes on to the programme.", "/mentor#again"),
    ],
)
def test_a_page_of_a_closed_plan_says_where_it_is_and_how_to_change_it_again_and_offers_nothing_that_is_refused(
    page: str, name: str, said: str, way: str, visit: Visitor, people: People
) -> None:
    shown = visit(f"/plan/plan-of-{name}{page}", people[name]).main
    assert shown
    text = " ".join(shown.get_text(" ").split())
    where = ("Your plan is not open for writing now.", said)
    assert page in ("/money", "/money/stress") or all(words in text for words in where)
    assert shown.select(f"a[href='/plan/plan-of-{name}{way}']")
    assert not [words for words in CHANGES if words in text]


def test_a_plan_that_is_open_keeps_what_leads_to_a_change(visit: Visitor, people: People) -> None:
    found = [visit(f"/plan/plan-of-abena{page}", people["abena"]).get_text() for page in ("/money", "/sure")]
    assert all(words in text for words, text in zip(CHANGES, found, strict=True))
    assert not [text for text in found if "not open for writing" in text]
