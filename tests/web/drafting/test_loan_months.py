"""A loan given back in unequal months: a box for each of its months, and what is said where they are not the loan."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
DATES, MONTHS = f"{HOME}/part/sources/dates", f"{HOME}/part/sources/instalments"
WHOLE = f"{HOME}/part/sources"


def send(visit: Visitor, people: People, page: str, status: int = 303, **typed: object) -> str:
    """The place to which the saved page leads, or the text of the refused one."""
    filled = {"based_on": people.plan("abena").latest, "go": "on", **typed}
    answer = visit.send(page, filled, people["abena"], status)
    return str(answer.location) if status == 303 else answer.text


def seasonal(visit: Visitor, people: People, term: int = 18) -> None:
    """Abena's loan of 6,000, given back as the months allow; no month is written yet."""
    send(visit, people, DATES, term=term, grace=1, rhythm="seasonal")


def months(*amounts: object) -> dict[str, object]:
    return {f"instalments-{n}": amount for n, amount in enumerate(amounts, 1)}


def boxes(page: BeautifulSoup) -> int:
    return len(page.select("input[name^=instalments-]:not([type])"))


@pytest.mark.parametrize("page", [MONTHS, WHOLE])
@pytest.mark.parametrize("term", [6, 18, 30])
def test_a_loan_shows_a_box_for_each_of_its_months_from_the_first_visit(
    visit: Visitor, people: People, page: str, term: int
) -> None:
    seasonal(visit, people, term)
    assert boxes(visit(page, people["abena"])) == term


def test_a_shorter_loan_hides_no_amount_that_was_written_and_a_refused_page_adds_no_box(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    send(visit, people, MONTHS, **months(*[500] * 18))
    send(visit, people, DATES, term=12, grace=1, rhythm="seasonal")
    assert boxes(visit(MONTHS, people["abena"])) == 18
    seasonal(visit, people)
    refused = send(visit, people, MONTHS, 422, **months("much", 500))
    assert boxes(BeautifulSoup(refused, "html.parser")) == 18


def test_a_loan_longer_than_the_list_shows_the_whole_list(visit: Visitor, people: People) -> None:
    seasonal(visit, people, 48)
    assert boxes(visit(MONTHS, people["abena"])) == 36


def test_without_a_number_of_months_a_year_of_boxes_stands_there(visit: Visitor, people: People) -> None:
    send(visit, people, DATES, **{"term--unknown": "yes"}, grace=1, rhythm="seasonal")
    assert boxes(visit(MONTHS, people["abena"])) == 12
