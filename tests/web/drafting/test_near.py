"""Each page shows the example of the person whose country and trade are nearest to the plan's, and only that one."""

from __future__ import annotations

import pytest

from app.language.tongues import LANGUAGES
from app.plan.examples.persons import PERSONS
from tests.web.people import People
from tests.web.visitor import Visitor


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            "costs/drawings",
            "Abena takes nothing in month 1, 600 cedis in month 2, then 1,600.",
        ),  # a page of one question
        ("household/spending", "Abena, in cedis: food 1,600, school 300, health 120, transport 200."),  # a list
        ("sales/products/row/p1", "Abena’s hens start with 15, then 60, then 95, then 100."),  # a line of it
        (
            "me",
            "Abena gave the vaccines and kept the egg book at her aunt’s.",
        ),  # a question of the whole part that is open
    ],
)
def test_each_kind_of_page_tells_of_the_nearest_person(visit: Visitor, people: People, page: str, said: str) -> None:
    shown = visit(f"/plan/plan-of-abena/part/{page}", people["abena"]).main.get_text()
    assert said in shown
    told = {person for person in PERSONS if any(person in text for text in shown.split("For example.")[1:])}
    assert told == {"Abena"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_one_of_the_readers_country(visit: Visitor, people: People, language: str) -> None:
    page = "part/costs/drawings"
    shown = {
        name: visit(f"/plan/plan-of-{name}/{page}", people[name], language).select_one(".eg").get_text()
        for name in ("abena", "modou", "rosa")
    }
    assert len(set(shown.values())) == 3
    assert all(amount in shown[name] for name, amount in (("abena", "600"), ("rosa", "900")))
