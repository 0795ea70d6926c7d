"""From the plan's page to one open page of a part: then to the next open one, never through what is answered."""

from __future__ import annotations

from typing import Any

import pytest

from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
SOURCES = f"{HOME}/part/sources"
FEE, GUARANTEE = f"{SOURCES}/terms", f"{SOURCES}/guarantee"


def forget(people: People, part: str, *keys: str) -> None:
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        plans.save_answers(session, plan, part, dict.fromkeys(keys), plan.latest, owner, NOW)


def send(visit: Visitor, people: People, page: str, **typed: Any) -> str:
    filled = {**form_values(visit(page, people["abena"])), "go": "on", **typed}
    return str(visit.send(page, filled, people["abena"], 303).location)


@pytest.fixture
def gaps(people: People) -> People:
    """A whole plan in which two pages about the loan are open."""
    forget(people, "sources", "fee", "guarantee")
    return people


def go_on(visit: Visitor, people: People) -> str:
    found = visit(HOME, people["abena"]).select_one(".card.next a")
    assert found
    return str(found["href"])


def test_an_open_page_leads_to_the_next_open_one_and_the_last_of_them_home(visit: Visitor, gaps: People) -> None:
    first = go_on(visit, gaps)
    assert first == f"{FEE}?gaps=1"
    second = send(visit, gaps, first, fee="3")
    assert second == f"{GUARANTEE}?saved=1&gaps=1"
    assert send(visit, gaps, second, guarantee=["group"]) == f"{HOME}?saved=1"


def test_who_walks_the_part_from_its_beginning_meets_every_page(visit: Visitor, gaps: People) -> None:
    assert send(visit, gaps, FEE, fee="3") == f"{SOURCES}/other_terms?saved=1"
    assert send(visit, gaps, f"{SOURCES}/amount") == f"{SOURCES}/purpose?saved=1"


def test_the_line_about_the_lender_leads_to_its_gaps_alone(visit: Visitor, gaps: People) -> None:
    assert visit(HOME, gaps["abena"]).select(f"a[href='{FEE}?gaps=1']")


def test_an_open_page_that_is_left_open_is_not_asked_twice(visit: Visitor, gaps: People) -> None:
    unknown: dict[str, Any] = {"fee--unknown": "yes"}
    assert send(visit, gaps, f"{FEE}?gaps=1", fee="", **unknown) == f"{GUARANTEE}?saved=later&gaps=1"


def test_a_list_keeps_the_way_while_its_lines_are_written(visit: Visitor, people: People) -> None:
    forget(people, "household", "income", "savings")
    income = f"{HOME}/part/household/income?gaps=1"
    page = visit(income, people["abena"])
    row = next(str(a["href"]) for a in page.select("a.btn") if "/row/" in str(a["href"]))
    assert row.endswith("gaps=1")
    filled = {"name": "Wage", "amount": "300", "kind": "wage", "based_on": "99", "go": "list"}
    back = str(visit.send(row, filled, people["abena"], 303).location)
    assert back == f"{HOME}/part/household/income?saved=1&gaps=1"
    on = visit(back, people["abena"]).select_one("p.acts a.btn.quiet:last-of-type, p.acts a[href*=gaps]:last-of-type")
    assert on
    assert str(on["href"]) == f"{HOME}/part/household/savings?gaps=1"


INCOME = f"{HOME}/part/household/income"


@pytest.fixture
def first_open(people: People) -> People:
    """A plan in which the first question and two later ones of the twelve are open."""
    forget(people, "idea", "idea")
    forget(people, "sources", "own_cash", "want_loan")
    return people


def test_who_comes_from_the_list_of_parts_stays_in_the_part_while_first_questions_are_open(
    visit: Visitor, first_open: People
) -> None:
    home = visit(HOME, first_open["abena"])
    part = next(str(a["href"]) for a in home.select("ol.path a") if "/part/costs/" in str(a["href"]))
    assert part == f"{HOME}/part/costs/costs"
    assert "first questions" not in visit(part, first_open["abena"]).get_text()
    pot = f"{HOME}/part/household/pot"
    assert send(visit, first_open, pot) == f"{INCOME}?saved=1"
    on = visit(INCOME, first_open["abena"]).select("p.acts a.btn")[-1]
    assert str(on["href"]).startswith(f"{HOME}/part/household/")


def test_who_goes_on_from_the_next_step_is_led_from_one_first_question_to_the_next(
    visit: Visitor, first_open: People
) -> None:
    first = go_on(visit, first_open)
    assert first == f"{HOME}/part/idea/idea?gaps=1"
    assert "1 of 12 first questions" in visit(first, first_open["abena"]).get_text()
    second = send(visit, first_open, first, idea="Eggs for shops.")
    assert second == f"{HOME}/part/sources/own_cash?saved=1&gaps=1"
    third = send(visit, first_open, second, own_cash="100")
    assert third == f"{HOME}/part/sources/want_loan?saved=1&gaps=1"
    assert send(visit, first_open, third, want_loan="no") == f"{HOME}?saved=1&first=1"


@pytest.fixture
def picture_open(people: People) -> People:
    """A plan in which four of the twelve first questions are open, two of them lists, and a later part."""
    forget(people, "household", "income")
    forget(people, "start", "assets")
    forget(people, "costs", "drawings")
    forget(people, "sources", "own_cash")
    forget(people, "risks", "risks")
    return people


def press(visit: Visitor, people: People, page: str, said: str) -> str:
    """The answer to a whole list, by its button."""
    return str(visit.send(page, {"based_on": "99", "all": said}, people["abena"], 303).location)


@pytest.mark.parametrize(("said", "saved"), [("none", "1"), ("unknown", "later")])
def test_a_list_that_is_answered_by_a_press_leads_to_the_next_first_question(
    said: str, saved: str, visit: Visitor, picture_open: People
) -> None:
    assert press(visit, picture_open, f"{INCOME}?gaps=1", said) == f"{HOME}/part/start/assets?saved={saved}&gaps=1"
    drawings = f"{HOME}/part/costs/drawings"
    assert press(visit, picture_open, f"{HOME}/part/start/assets?gaps=1", said) == f"{drawings}?saved={saved}&gaps=1"


def test_a_first_question_that_is_not_known_yet_is_asked_again_by_no_press_while_others_are_open(
    visit: Visitor, picture_open: People
) -> None:
    """Only those that she does not know are left: the home names them and leads to the rest of the plan."""
    assert press(visit, picture_open, f"{INCOME}?gaps=1", "unknown").startswith(f"{HOME}/part/start/assets?")
    assert go_on(visit, picture_open) == f"{HOME}/part/start/assets?gaps=1"
    on = visit(f"{INCOME}?gaps=1", picture_open["abena"]).select("p.acts a.btn")[-1]
    assert on["href"] == f"{HOME}/part/start/assets?gaps=1"
    press(visit, picture_open, f"{HOME}/part/start/assets?gaps=1", "none")
    unknown: dict[str, Any] = {"drawings--unknown": "yes"}
    cash = send(visit, picture_open, f"{HOME}/part/costs/drawings?gaps=1", **unknown)
    assert cash == f"{HOME}/part/sources/own_cash?saved=later&gaps=1"
    home = send(visit, picture_open, cash, own_cash="100")
    assert home.startswith(f"{HOME}?saved=1")
    page = visit(home, picture_open["abena"])
    said = " ".join(page.get_text(" ").split())
    assert "Here you said “I don’t know yet”:" in said and "The twelve first questions are answered." not in said
    assert [str(link["href"]) for link in page.select(".note.think a") if "gaps" in str(link["href"])] == [
        f"{INCOME}?gaps=1",
        f"{HOME}/part/costs/drawings?gaps=1",
    ]
    assert go_on(visit, picture_open) == f"{HOME}/part/risks/risks?gaps=1", "the rest of the plan"
    assert send(visit, picture_open, f"{HOME}/part/costs/drawings?gaps=1", **unknown) == f"{HOME}?saved=later"


def test_the_answer_that_was_not_known_ends_the_first_questions_once_it_is_given(
    visit: Visitor, people: People
) -> None:
    forget(people, "sources", "own_cash")
    unknown: dict[str, Any] = {"own_cash--unknown": "yes"}
    cash = f"{HOME}/part/sources/own_cash"
    assert send(visit, people, f"{cash}?gaps=1", **unknown) == f"{HOME}?saved=later&first=1"
    assert go_on(visit, people) == f"{HOME}/check", "nothing else is open in the whole plan"
    assert send(visit, people, f"{cash}?gaps=1", **unknown) == f"{HOME}?saved=later"
    filled = {"based_on": "99", "own_cash": "100", "go": "on"}
    assert visit.send(f"{cash}?gaps=1", filled, people["abena"], 303).location == f"{HOME}?saved=1&first=1"
    assert "The twelve first questions are answered." in visit(f"{HOME}?saved=1&first=1", people["abena"]).get_text()


def test_the_recipe_card_and_the_year_of_prices_lead_back_to_the_road(visit: Visitor, first_open: People) -> None:
    page = visit(f"{HOME}/part/sales/products?gaps=1", first_open["abena"])
    row = next(str(a["href"]) for a in page.select("a") if "/row/" in str(a["href"]))
    assert row.endswith("?gaps=1")
    product = row.removesuffix("?gaps=1")
    for go in ("recipe", "months"):
        there = send(visit, first_open, row, go=go)
        assert there.endswith("saved=1&gaps=1"), go
        assert f"{product}?gaps=1" in [str(a["href"]) for a in visit(there, first_open["abena"]).select("a")]


@pytest.mark.parametrize(
    ("part", "page", "finer", "answer"),
    [
        ("me", "jobs", "work", "work"),
        ("idea", "trade", "kind", "kind_poultry"),
        ("market", "opening_hours", "pays_later", "pays_later"),
    ],
)
def test_going_on_leads_to_the_page_named_as_the_one_after_until_that_was_looked_at(
    part: str, page: str, finer: str, answer: str, visit: Visitor, people: People
) -> None:
    """Also to one that only says more exactly what was told."""
    here = f"{HOME}/part/{part}/{page}?gaps=1"
    forget(people, part, answer, "kind_words", f"seen.{finer}")
    named = str(visit(here, people["abena"]).select(".pager a")[-1]["href"])
    assert named == f"{HOME}/part/{part}/{finer}"
    assert onward(visit, people, here).split("?")[0] == named
    assert send(visit, people, f"{named}?gaps=1") == f"{HOME}?saved=1"
    assert onward(visit, people, here).split("?")[0] == HOME, f"{finer} was looked at"


def onward(visit: Visitor, people: People, page: str) -> str:
    """Where a page leads: a list by its link, a question by saving it."""
    links = visit(page, people["abena"]).select("p.acts a.btn")
    return str(links[-1]["href"]) if links else send(visit, people, page)
