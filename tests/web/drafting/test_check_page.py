"""The check page reads a plan back: of each row its amount with what gives it its meaning, on pages that stay light."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from tests.web.drafting.test_money import words
from tests.web.people import People, Somebody
from tests.web.test_weight import AGAIN, MOST, weight
from tests.web.visitor import Visitor


def read_back(visit: Visitor, owner: Somebody, language: str = "en") -> dict[str, BeautifulSoup]:
    """The pages on which the plan is read back, by their addresses, from the first to the last."""
    found: dict[str, BeautifulSoup] = {}
    while not found or next(reversed(found.values())).select_one(f"main a[href$='?page={len(found) + 1}']"):
        address = f"/plan/{owner.plan}/check?page={len(found) + 1}"
        found[address] = visit(address, owner, language)
    return found


def test_the_rows_say_in_which_month_and_how_many(visit: Visitor, people: People) -> None:
    owner = people["modou"]
    text = " ".join(words(page) for page in read_back(visit, owner).values())
    assert "· 12,000 F twelve thousand · 30 a month" in text[text.index("What do you sell?") :]
    assert "Half of the tontine pot · 100,000 F one hundred thousand · Month 7" in text


def test_the_rows_say_how_often_and_which_pot(visit: Visitor, people: People) -> None:
    owner, plan = people["abena"], f"/plan/{people['abena'].plan}"
    for page, row in (
        ("savings", {"name": "Susu", "amount": "20", "rhythm": "week", "pot": "200", "pot_month": "7"}),
        ("spending", {"name": "Bread", "kind": "food", "amount": "50", "rhythm": "day"}),
    ):
        filled = {"based_on": people.plan("abena").latest, **row}
        visit.send(f"{plan}/part/household/{page}/row/n1", filled, owner, 303)
    text = words(visit(f"{plan}/check", owner))
    assert re.search(r"Susu · GH₵20.00 · Every week · Pot in April 2028 \(month 7\): GH₵200.00", text)
    assert "Bread · GH₵50.00 · Every day" in text


def test_amounts_are_told_in_words_and_a_series_says_those_that_differ_from_the_month_before(
    visit: Visitor, people: People
) -> None:
    owner, plan = people["abena"], f"/plan/{people['abena'].plan}"
    series = ["1000", "1000", "10000", "1000"] + ["1000"] * 8
    filled = {"based_on": people.plan("abena").latest, **{f"drawings-{n}": one for n, one in enumerate(series, 1)}}
    visit.send(f"{plan}/part/costs/drawings", filled, owner, 303)
    for language, words_of in (("en", ["one thousand", "ten thousand"]), ("ar", ["ألف", "عشرة آلاف"])):
        page = visit(f"{plan}/check?page=2", owner, language)
        (line,) = [line for line in page.select("dl.answers > div") if "F4" in line.get_text()]
        assert [said.get_text() for said in line.select(".small.soft")] == [*words_of, words_of[0]]


def test_the_months_of_a_series_stand_one_below_the_other_by_their_names(visit: Visitor, people: People) -> None:
    owner = people["modou"]
    lines = [line for page in read_back(visit, owner).values() for line in page.select("dl.answers > div")]
    (line,) = [line for line in lines if "take home each month" in line.get_text()]
    listed = [text for text in line.select_one("dd p").stripped_strings if " · " in text]  # type: ignore[union-attr]
    assert [text[:2] for text in listed] == [f"{n} " for n in range(1, len(listed) + 1)]
    assert not any(text.rstrip().endswith("·") for text in listed)


@pytest.mark.parametrize("language", ["en", "es", "fr", "it", "pt", "ar"])
@pytest.mark.parametrize("name", ["abena", "modou", "rosa"])
def test_each_page_comes_in_one_burst_in_every_language(
    visit: Visitor, people: People, name: str, language: str
) -> None:
    addresses = list(read_back(visit, people[name], language))
    assert len(addresses) > 1
    for address in addresses:
        found = weight(visit, address, people[name], language)
        assert sum(found.values()) <= MOST and found["page"] <= AGAIN, found


def test_a_list_said_to_be_empty_is_answered(visit: Visitor, people: People) -> None:
    owner, plan = people["abena"], f"/plan/{people['abena'].plan}"
    for row in people.answers("abena")["household"]["debts"]:
        taken = {"based_on": people.plan("abena").latest, "do": "remove"}
        visit.send(f"{plan}/part/household/debts/row/{row['id']}", taken, owner, 303)
    said = {"based_on": people.plan("abena").latest, "all": "none"}
    visit.send(f"{plan}/part/household/debts", said, owner, 303)
    page = visit(f"{plan}/check", owner)
    (line,) = [line for line in page.select("dl.answers > div") if line.select_one('a[href$="household/debts"]')]
    assert " ".join(line.select_one("dd").get_text().split()).startswith("Nothing Change")  # type: ignore[union-attr]
