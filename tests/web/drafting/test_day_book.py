"""The book of months: eight amounts, and at once what differs from the plan."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

BOOK = "/plan/plan-of-modou/book"


def test_a_month_is_written_corrected_and_compared(visit: Visitor, people: People) -> None:
    """Also in a plan that was sent: what happens after opening is nobody else's."""
    who = people["modou"]
    first = visit(BOOK, who)
    assert first.select_one("main a.btn")["href"] == f"{BOOK}/1"  # type: ignore[index]
    for key, sold in (("press-one", "200,000"), ("press-one", "1"), ("press-two", "250,000")):
        answer = visit.send(f"{BOOK}/1/{key}-of-modou", {"cash_sales": sold}, who, 303)
        assert answer.location == f"{BOOK}/1?saved=1"
    page = visit(f"{BOOK}/1", who)
    assert page.select_one("#cash_sales")["value"] == "250,000"  # type: ignore[index]
    assert "than planned." in page.select_one(".lead").get_text()  # type: ignore[union-attr]
    assert "250,000" in page.select_one("main table").get_text()  # type: ignore[union-attr]
    after = visit(BOOK, who)
    assert after.select_one("main a.btn")["href"] == f"{BOOK}/2"  # type: ignore[index]
    assert "All written months together:" in after.get_text()


def test_what_is_no_amount_comes_back_with_a_sentence(visit: Visitor, people: People) -> None:
    answer = visit.send(f"{BOOK}/1/a-press-of-modou", {"taxes": "many"}, people["modou"], 422)
    assert 'value="many"' in answer.text


@pytest.mark.parametrize("path", [f"{BOOK}/0", f"{BOOK}/13", f"{BOOK}/{2**70}"])
def test_a_month_that_no_year_has_is_not_there(visit: Visitor, people: People, path: str) -> None:
    assert visit.get(path, people["modou"]).status_code == 404


def test_a_plan_without_a_picture_has_no_book_yet(visit: Visitor, people: People) -> None:
    visit.send("/plan", {"key": "an-empty-plan", "country": "SN", "title": "New"}, people["newcomer"], 303)
    assert "Your book begins" in visit("/plan/an-empty-plan/book", people["newcomer"]).get_text()
    assert visit.get("/plan/an-empty-plan/book/1", people["newcomer"]).status_code == 404


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, language: str) -> None:
    for path in (BOOK, f"{BOOK}/1"):
        assert sum(weight(visit, path, people["modou"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["modou"], language)
        assert len(said) <= STATEMENTS, said


def test_the_mentor_reads_the_book_only_while_its_owner_shows_it(visit: Visitor, people: People) -> None:
    owner, reader, page = people["modou"], people["mentor"], "/mentoring/plan-of-modou/book"
    visit.send(f"{BOOK}/1/press-one-of-modou", {"cash_sales": "250,000"}, owner, 303)
    assert "The owner keeps this book." in visit(page, reader).get_text()
    for _ in range(2):
        visit.send(f"{BOOK}/reader", {"read": "yes"}, owner, 303)
    assert "Your mentor reads this book." in visit(BOOK, owner).get_text()
    told = visit(page, reader)
    assert "250,000" in told.select_one("main table").get_text()  # type: ignore[union-attr]
    assert "than planned." in told.select_one(".lead").get_text()  # type: ignore[union-attr]
    assert "May my mentor read my book of months?" in visit("/my-data", owner).get_text()
    visit.send(f"{BOOK}/reader", {"read": "no"}, owner, 303)
    assert "The owner keeps this book." in visit(page, reader).get_text()
    visit(page, people["mentor_2"], status=404)
    visit(page, people["lender"], status=404)


def test_only_the_owner_shows_the_book(visit: Visitor, people: People) -> None:
    visit.send(f"{BOOK}/reader", {"read": "yes"}, people["abena"], 404)
