"""Blank forms are there for everybody who fills them in or hands them out, in their language and money."""

from __future__ import annotations

import pytest

from tests.documents.printed import pages, words
from tests.web import page_checks
from tests.web.people import People
from tests.web.visitor import Visitor

FORMS = ("/paper/blank.pdf", "/paper/blank/household.pdf", "/paper/sketch.pdf", "/paper/book.pdf", "/paper/readers.pdf")


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("who", ["rosa", "mentor", "trainer", "desk"])
def test_a_form_opens_as_a_file_whose_name_tells_nothing(path: str, who: str, visit: Visitor, people: People) -> None:
    answer = visit.get(path, people[who])
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith('inline; filename="plan-')
    assert people["rosa"].plan not in answer.headers["Content-Disposition"]


def test_a_person_with_a_plan_finds_its_money_on_the_form(visit: Visitor, people: People) -> None:
    part = "/paper/blank/household.pdf"
    assert "Bs" in words(visit.get(f"{part}?lang=es", people["rosa"]).data).split()
    assert "Bs" in words(visit.get(f"{part}?lang=es&country=SN", people["rosa"]).data).split()


def test_a_trainer_chooses_the_country_of_the_money(visit: Visitor, people: People) -> None:
    part, trainer = "/paper/blank/household.pdf", people["trainer"]
    assert "GH₵" in words(visit.get(f"{part}?country=GH", trainer).data).split()
    assert "GH₵" not in words(visit.get(part, trainer).data)
    links = visit("/paper?country=GH", trainer).select("a[href*='.pdf']")
    assert len(links) == 17
    money = [link for link in links if link["href"] != "/paper/readers.pdf"]
    assert all("country=GH" in str(link["href"]) for link in money) and len(money) == 16


def test_one_part_is_shorter_than_the_whole_and_sketch_and_book_have_two_pages(visit: Visitor, people: People) -> None:
    long, one, two, book, readers = (len(pages(visit.get(path, people["trainer"]).data)) for path in FORMS)
    assert one < long
    assert two == book == 2
    assert readers == 1


@pytest.mark.parametrize("path", ["/paper/blank/weather.pdf", "/paper/blank.pdf?country=XX", "/paper?country=XX"])
def test_an_unknown_part_or_country_is_not_there(path: str, visit: Visitor, people: People) -> None:
    assert visit.get(path, people["trainer"]).status_code == 404


@pytest.mark.parametrize(
    ("page", "who"),
    [
        ("/mentoring", "mentor"),
        ("/teaching", "trainer"),
        ("/teaching/autumn-class", "trainer"),
        ("/desk", "desk"),
        ("PLAN/take", "rosa"),
    ],
)
def test_the_forms_are_found_from_where_people_work(page: str, who: str, visit: Visitor, people: People) -> None:
    seen = visit(page.replace("PLAN", f"/plan/{people['rosa'].plan}"), people[who])
    assert seen.select_one("a[href='/paper']")


def test_only_who_may_not_know_the_country_is_asked_for_it(visit: Visitor, people: People) -> None:
    assert "Leave the money open" not in page_checks.words(visit("/paper", people["rosa"]))
    assert "Leave the money open" in page_checks.words(visit("/paper", people["mentor"]))
