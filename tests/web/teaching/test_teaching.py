"""A trainer sees how far the own class is, by counts, and makes cards for it."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from app.models import Account
from app.services import classes
from tests.web.page_checks import words
from tests.web.people import NOW, PINS, People
from tests.web.visitor import Visitor

PLACE = "/teaching/autumn-class"
PIN = re.compile(r"\(PIN\) (\d{4}) ")


def page(text: str) -> str:
    return words(BeautifulSoup(text, "html.parser"))


def test_a_class_shows_its_people_and_how_far_they_are(visit: Visitor, people: People) -> None:
    assert "Autumn" in words(visit("/teaching", people["trainer"]))
    seen = words(visit(PLACE, people["trainer"]))
    for name in ("Abena", "Modou", "Rosa"):
        assert name in seen
    assert "parts are ready" in seen


def test_nothing_of_what_they_wrote_is_on_the_page(visit: Visitor, people: People) -> None:
    seen = visit(PLACE, people["trainer"]).decode()
    for name in ("abena", "modou", "rosa"):
        plan = people.plan(name)
        assert plan.title not in seen
        assert plan.key not in seen
        assert plan.currency not in seen
    assert "GH₵" not in seen


def test_another_trainer_finds_nothing(visit: Visitor, people: People) -> None:
    other = people["trainer_2"]
    assert "Autumn" not in words(visit("/teaching", other))
    visit(PLACE, other, status=404)
    visit.send(PLACE, {"name": "Mine now"}, other, 404)
    visit.send(f"{PLACE}/cards/a-new-card", {"name": "Amina"}, other, 404)
    visit.send(f"{PLACE}/cards/card-rosa/replace/card-rosa-2", as_=other, status=404)
    visit.send(f"{PLACE}/cards/card-rosa/paper.pdf", {"pin": PINS["rosa"]}, other, 404)


def test_a_new_class_is_started_once(visit: Visitor, people: People) -> None:
    form = visit("/teaching", people["trainer_2"]).select_one("main form[action^='/teaching/']")
    assert form
    for _ in range(2):
        visit.send(str(form["action"]), {"name": "Monday morning"}, people["trainer_2"], 303)
    assert words(visit("/teaching", people["trainer_2"])).count("Monday morning") == 2  # the class, and the example
    assert "Write a name" in visit.send("/teaching/a-second-class", {"name": " "}, people["trainer_2"], 422).text


def test_a_card_for_somebody_new_is_shown_once(visit: Visitor, people: People) -> None:
    place = f"{PLACE}/cards/a-new-card"
    assert PIN.search(page(visit.send(place, {"name": "Amina"}, people["trainer"], 200).text))
    assert not PIN.search(page(visit.send(place, {"name": "Amina"}, people["trainer"], 200).text))
    assert words(visit(PLACE, people["trainer"])).count("Amina") >= 1
    assert "Write a name" in visit.send(f"{PLACE}/cards/another-card", {"name": ""}, people["trainer"], 422).text


def test_an_address_that_somebody_else_used_does_not_exist(visit: Visitor, people: People) -> None:
    visit.send(f"{PLACE}/cards/card-newcomer", {"name": "Amina"}, people["trainer"], 404)
    visit.send(f"{PLACE}/cards/card-rosa/replace/card-newcomer", as_=people["trainer"], status=404)
    visit.send(f"{PLACE}/cards/card-newcomer/replace/a-new-card", as_=people["trainer"], status=404)


def test_a_lost_card_is_replaced_and_printed(visit: Visitor, people: People) -> None:
    first = page(visit.send(f"{PLACE}/cards/card-rosa/replace/card-rosa-2", as_=people["trainer"], status=200).text)
    pin = PIN.search(first)
    assert pin
    paper = visit.send(f"{PLACE}/cards/card-rosa-2/paper.pdf", {"pin": pin[1]}, people["trainer"], 200)
    assert paper.data.startswith(b"%PDF")


def test_a_class_without_people_says_what_to_do(visit: Visitor, people: People) -> None:
    with people.work() as session:
        classes.start(session, "empty-class", "Spring", session.get_one(Account, people["trainer"].account_id), NOW)
    assert "Make a card for the first person." in words(visit("/teaching/empty-class", people["trainer"]))


@pytest.mark.parametrize("language", ["ar", "es"])
def test_the_pages_are_read_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    for path in ("/teaching", PLACE):
        visit(path, people["trainer"], language)
