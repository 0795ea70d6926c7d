"""P4 and P5 are answers that somebody reads: her pages, whoever helps, her mentor, the office, the class."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/plan-of-abena"
QUESTION, TABLE, ROW = (f"{PLAN}/part/{end}" for end in ("idea/need", "start/assets", "sales/products/row/p1"))
MONEY = ("", "/stress", "/stress/one_month_of_illness", "/household", "/loan", "/thin", "/profit", "/what-if")
READ = [f"{PLAN}/{page}" for page in (*(f"money{end}" for end in MONEY), "sure", "check", "mentor", "offers")]
READ += [
    PLAN,
    *(f"{PLAN}/{page}" for page in ("send", "start-from", "start-from/layers", "part/idea", "prices", "rules")),
]
READ += [f"{PLAN}/{page}" for page in ("versions/1", "book", "book/1", "book/1/days", "take", "partners", "follow-up")]
READ += [f"{PLAN}/rates", "/handbook/11"]


def answered(people: People, **said: Any) -> None:
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        plans.save_answers(session, plan, "me", said, plan.latest, owner, NOW)


def reads_aloud(page: BeautifulSoup) -> tuple[str, bool]:
    """The look of the button, and whether it stands before the heading of its page."""
    button, heading = page.select_one("[data-listen]"), page.select_one("h1")
    assert button
    assert heading
    return str(button["class"][0]), button.sourceline is not None and button in heading.find_all_previous("button")


@pytest.mark.parametrize("path", [QUESTION, TABLE, ROW, *READ])
def test_who_likes_to_listen_is_offered_it_as_the_page_s_own_button(path: str, people: People, visit: Visitor) -> None:
    answered(people, learn=["read"])
    assert reads_aloud(visit(path, people["abena"]))[0] == "word"
    answered(people, learn=["read", "listen"])
    assert reads_aloud(visit(path, people["abena"]))[0] == "btn"


OF_NO_PLAN = [
    "/consents",
    "/my-data",
    "/plan/import",
    "/plan/join",
    f"{PLAN}/versions",
    f"{PLAN}/versions/name/a-client-key",
]


@pytest.mark.parametrize("path", OF_NO_PLAN)
def test_where_no_plan_is_read_it_stands_small_and_waits_for_the_phone(
    path: str, people: People, visit: Visitor
) -> None:
    answered(people, learn=["listen"])
    page = visit(path, people["abena"])
    assert reads_aloud(page)[0] == "word"
    assert page.select("[data-listen][hidden]")


def test_staff_read_for_themselves(people: People, visit: Visitor) -> None:
    assert not visit("/my-data", people["desk"]).select("[data-listen]")


def test_on_a_question_s_page_it_stands_first(people: People, visit: Visitor) -> None:
    answered(people, learn=["read"])
    assert reads_aloud(visit(QUESTION, people["abena"])) == ("word", False)
    answered(people, learn=["listen"])
    assert reads_aloud(visit(QUESTION, people["abena"])) == ("btn", True)


@pytest.mark.parametrize("path", [QUESTION, TABLE])
def test_who_likes_to_learn_with_somebody_finds_the_whole_part_and_the_paper(
    path: str, people: People, visit: Visitor
) -> None:
    answered(people, learn=["read"])
    assert "Together with somebody" not in visit(path, people["abena"]).get_text()
    answered(people, learn=["together"])
    page = visit(path, people["abena"])
    ways = page.find(string=lambda text: bool(text and "Together with somebody" in text))
    assert ways
    assert ways.parent
    to = [str(link["href"]) for link in ways.parent.select("a")]
    assert to == [path.rsplit("/", 1)[0], f"{PLAN}/answers.pdf"]
    assert visit.get(to[0], people["abena"]).status_code == 200


def test_the_language_that_she_reads_is_the_language_of_her_pages(people: People, visit: Visitor) -> None:
    """What stands on the page is a suggestion; saved, it holds for all pages until she chooses another."""
    filled = form_values(visit(f"{PLAN}/part/me/languages", people["abena"]), "based_on")
    visit.send(f"{PLAN}/part/me/languages", {**filled, "reads": "fr"}, people["abena"], 303)
    assert (page := visit("/plan", people["abena"])).html
    assert page.html["lang"] == "fr"
    filled = form_values(visit(f"{PLAN}/part/me/learn", people["abena"]), "based_on")
    visit.send("/language", {"language": "es"}, people["abena"], 303)
    visit.send(f"{PLAN}/part/me/learn", filled, people["abena"], 303)
    assert (page := visit("/plan", people["abena"])).html
    assert page.html["lang"] == "es", "another page of the part changes nothing"


def test_her_mentor_reads_how_to_work_with_her(people: People, visit: Visitor) -> None:
    page = visit("/mentoring/plan-of-modou", people["mentor"])
    card = page.find("h2", string="How to work together")
    assert card
    assert card.parent
    words = card.parent.get_text(" ", strip=True)
    assert "I want to speak with my mentor in" in words
    assert "How do you like to learn?" in words


def test_the_office_sees_in_which_language_to_look_for_a_mentor(people: People, visit: Visitor) -> None:
    with people.work() as session:
        session.merge(people.account("mentor_before")).language = "es"
    answered(people, speaks="es", speaks_too=["en"], other_tongues="Twi", learn=["listen"], phone="shared")
    page = visit("/desk/cards/card-abena", people["desk"])
    options = [option.get_text() for option in page.select("select[name=mentor] option")]
    assert options[1] == "mentor before · Español"
    told = page.select_one("section[aria-labelledby=mentor-of] dl")
    assert told
    assert "Twi" in told.get_text()
    assert "listen" not in told.get_text(), "how she learns and whose phone it is, the office need not know"
    page = visit("/desk/cards/card-newcomer", people["desk"])
    assert not page.select("section[aria-labelledby=mentor-of] dl")


def test_a_class_knows_how_many_like_to_listen_and_not_who(people: People, visit: Visitor) -> None:
    answered(people, learn=["listen", "together"])
    page = visit("/teaching/autumn-class", people["trainer"])
    line = page.find(string=lambda text: bool(text and "How they like to learn" in text))
    assert line
    assert line.parent
    words = line.parent.get_text(" ", strip=True)
    assert "I listen : 1" in words.replace("\xa0", " ") or "I listen: " in words
    assert "Abena" not in words


def test_a_helper_reads_how_to_work_with_her_and_keeps_pages_and_phone(people: People, visit: Visitor) -> None:
    answered(people, speaks="fr", learn=["together"], phone="shared")
    visit.send(
        "/beside/sitting-0001", {"card": people["abena"].code, "pin": people["abena"].pin}, people["desk"], status=303
    )
    card = visit(PLAN, people["desk"]).select_one("section[aria-labelledby=met]")
    assert card
    assert "Français" in card.get_text()
    languages = f"{PLAN}/part/me/languages"
    filled = form_values(visit(languages, people["desk"]), "based_on")
    visit.send(languages, {**filled, "reads": "ar"}, people["desk"], 303)
    assert people.account("desk").language is None
    assert people.account("abena").language == "en", "she had chosen one herself"
    assert not visit(QUESTION, people["desk"]).find(string=lambda text: "Together with somebody" in str(text))
