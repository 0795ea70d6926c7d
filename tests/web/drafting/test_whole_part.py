"""A whole part on one page: what holds an answer or is refused stands open, the rest is folded and still sent."""

from __future__ import annotations

import pytest

from app.language.tongues import LANGUAGES
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
SOURCES = f"{HOME}/part/sources"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_filled_is_folded_and_what_is_filled_stands_open(
    visit: Visitor, people: People, language: str
) -> None:
    """The page of sources was 29 screens of a phone long."""
    page = visit(SOURCES, people["abena"], language)
    folded = {str(box.get("name")) for box in page.select("main details.box:not([open]) [name]")}
    assert {"fixed_fee", "fee_each", "saved_each", "premium", "weak_months", "every"} <= folded
    assert not {"own_cash", "want_loan", "amount", "purpose", "term", "method", "rate"} & folded
    assert all(fold.select_one("summary").get_text(strip=True) for fold in page.select("main details.box"))
    assert not page.select("[name='own_cash--unknown']"), "an answer that is there needs no place kept"
    known = page.select_one("details:has(#own_cash--how)")
    assert known is not None and known.select_one("summary .ev") is not None, "the fold says how it is known"


def test_a_folded_answer_is_saved_and_stands_open_from_then_on(visit: Visitor, people: People) -> None:
    who = people["abena"]
    filled = {**form_values(visit(SOURCES, who), "own_cash"), "fixed_fee": "50", "go": "stop"}
    visit.send(SOURCES, filled, who, 303)
    answers = people.answers("abena")["sources"]
    assert (answers["fixed_fee"], answers["own_cash"], answers["evidence"]["own_cash"]) == (5_000, 600_000, "know")
    assert visit(SOURCES, who).select_one("details #fixed_fee") is None


def test_a_refused_answer_and_an_open_place_stand_open(visit: Visitor, people: People) -> None:
    who = people["abena"]
    filled = form_values(visit(SOURCES, who), "own_cash")
    refused = visit.looked_at(visit.send(SOURCES, {**filled, "fixed_fee": "xyz"}, who, 422))
    assert refused.select_one("details #fixed_fee") is None
    assert refused.select_one("a[href='#fixed_fee']") is not None
    visit.send(SOURCES, {**filled, "own_cash": "", "own_cash--unknown": "yes"}, who, 303)
    assert visit(SOURCES, who).select_one("details [name='own_cash--unknown']") is None


@pytest.mark.parametrize(("language", "open_still"), [("en", "Not answered yet"), ("ar", "لا إجابة بعد")])
def test_a_fold_names_what_it_asks(visit: Visitor, people: People, language: str, open_still: str) -> None:
    """Three folds in a row were called “Not answered yet”."""
    titles = [fold.get_text(" ", strip=True) for fold in visit(SOURCES, people["abena"], language).select("summary")]
    waiting = [title for title in titles if open_still in title]
    assert waiting and len(waiting) == len(set(waiting))
    assert all(len(title) > len(open_still) + 3 for title in waiting)


def test_a_part_without_answers_is_a_list_of_its_pages(visit: Visitor, people: People) -> None:
    page = visit("/plan", people["newcomer"])
    begun = visit.send(
        "/plan", {**form_values(page, "title"), "country": "SN", "title": "Café"}, people["newcomer"], 303
    )
    page = visit(f"{str(begun.location).partition('?')[0]}/part/idea", people["newcomer"])
    folds = page.select("main form > details.box")
    assert len(folds) >= 5
    assert not [box for box in page.select("main form > .flow input") if box.get("type") != "hidden"]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_fold_of_months_asks_its_question_once(visit: Visitor, people: People, language: str) -> None:
    """It stood there three times."""
    (fold,) = visit(SOURCES, people["abena"], language).select("main details.box:has([name='weak_months'])")
    in_sight = [
        one.get_text(strip=True)
        for one in fold.select("summary, legend, h2, h3")
        if "hide" not in (one.get("class") or ())
    ]
    assert len(in_sight) == 1
    assert fold.select_one("legend.hide") is not None, "who does not see the fold hears it with the boxes"


def test_what_an_answer_opened_is_led_to_with_its_heading_in_sight(visit: Visitor, people: People) -> None:
    who, idea = people["abena"], f"{HOME}/part/idea"
    filled = {**form_values(visit(idea, who), "idea"), "trade": "hair", "go": "stop"}
    after = str(visit.send(idea, filled, who, 303).location)
    assert after.endswith("#opens-here")
    page = visit(after.partition("#")[0], who)
    (mark,) = page.select("#opens-here")
    fold = mark.find_next_sibling()
    assert mark.find_parent("details") is None
    assert fold is not None and fold.name == "details" and fold.has_attr("open")
    assert fold.select("[name='kind_words']"), "the kind that no list of this trade has"
