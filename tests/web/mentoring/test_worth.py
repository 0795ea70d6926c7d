"""What a plan is worth belongs to who lends or advises: with its rate, and never on a page of the person herself."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.catalogue.starter import DISCOUNT_RATE
from app.models import CatalogueRow
from tests.web.people import People
from tests.web.visitor import Visitor

EXPERTS = ("(NPV)", "(IRR)", "(payback)", "year of waiting")
HERS = ("", "/money", "/money/profit", "/money/household", "/money/loan", "/money/stress", "/check", "/offers", "/take")


@pytest.mark.parametrize(
    ("page", "who"), [("/mentoring/plan-of-modou/money", "mentor"), ("/lending/plan-of-rosa", "lender")]
)
def test_mentor_and_lender_read_the_figures_with_rate_source_day_and_horizon(
    page: str, who: str, people: People, visit: Visitor
) -> None:
    section = visit(page, people[who]).select_one("section[aria-labelledby=worth]")
    assert section
    words = section.get_text(" ", strip=True)
    for said in (*EXPERTS, "We look at 36 months.", "our guess", "No published rate stands behind it."):
        assert said in words


def test_a_rate_that_the_programme_confirmed_is_no_guess(people: People, visit: Visitor) -> None:
    with people.work() as session:
        rate = select(CatalogueRow).where(CatalogueRow.kind == DISCOUNT_RATE, CatalogueRow.country == "BO")
        row = session.scalars(rate).one()
        row.status, row.data = "confirmed", {**row.data, "rate_pct_per_year": "9.5", "source": "Our board"}
    section = visit("/lending/plan-of-rosa", people["lender"]).select_one("section[aria-labelledby=worth]")
    assert section
    words = section.get_text(" ", strip=True)
    assert "9.5 for every 100" in words
    assert "Our board" in words
    assert "our guess" not in words


@pytest.mark.parametrize("page", HERS)
def test_no_page_of_the_person_has_them(page: str, people: People, visit: Visitor) -> None:
    words = visit(f"/plan/plan-of-abena{page}", people["abena"]).get_text(" ", strip=True)
    assert not [said for said in EXPERTS if said in words]
