"""What the programme set about sent money and food stands beside the family's own figures."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from app.catalogue.starter import FOOD_FLOOR, REMITTANCE_RULE
from app.models import CatalogueRow
from tests.web.people import People
from tests.web.visitor import Visitor

HOUSEHOLD, SPENDING, CHECK = (
    f"/plan/plan-of-abena{end}" for end in ("/money/household", "/part/household/spending", "/check")
)
CAREFUL = "If family sends only"


def words(visit: Visitor, people: People, page: str) -> str:
    return " ".join(visit(page, people["abena"]).get_text(" ", strip=True).split())


def rule(people: People, status: str, **data: Any) -> None:
    with people.work() as session:
        row = session.scalars(select(CatalogueRow).where(CatalogueRow.kind == REMITTANCE_RULE)).one()
        row.status, row.data = status, {**row.data, **data}


def floor(people: People, amount: str, status: str = "confirmed", currency: str = "GHS") -> None:
    data = {"country": "GH", "currency": currency, "amount_a_month": amount, "source": "A board", "source_date": ""}
    with people.work() as session:
        session.add(CatalogueRow(kind=FOOD_FLOOR, key="GH", country="GH", data=data, status=status))


def test_the_family_s_page_says_what_stays_if_less_is_sent(visit: Visitor, people: People) -> None:
    assert f"{CAREFUL} 50 of every 100" in (page := words(visit, people, HOUSEHOLD))
    assert "That share is our guess." in page
    rule(people, "confirmed", counted_pct="30")
    assert f"{CAREFUL} 30 of every 100" in (page := words(visit, people, HOUSEHOLD))
    assert "our guess" not in page
    rule(people, "withdrawn")
    assert CAREFUL not in words(visit, people, HOUSEHOLD)


def test_the_mentor_reads_it_too(visit: Visitor, people: People) -> None:
    told = people.answers("modou")["household"]["income"]
    page = visit("/mentoring/plan-of-modou/money", people["mentor"]).get_text(" ", strip=True)
    assert (CAREFUL in page) is any(row["kind"] == "remittance" for row in told)


def test_nothing_is_asked_about_food_while_no_floor_is_set(visit: Visitor, people: People) -> None:
    assert "Is all of it counted?" not in words(visit, people, SPENDING)


@pytest.mark.parametrize("page", [SPENDING, CHECK])
def test_little_food_is_asked_about_beside_the_amount_and_on_the_check(
    page: str, visit: Visitor, people: People
) -> None:
    floor(people, "9000")
    said = words(visit, people, page)
    assert "a month for each of you. Is all of it counted?" in said
    assert "The programme counts at least GH₵9,000.00 for one person." in said


@pytest.mark.parametrize(
    ("amount", "status", "currency"),
    [("1", "confirmed", "GHS"), ("9000", "withdrawn", "GHS"), ("9000", "confirmed", "EUR")],
)
def test_enough_food_a_withdrawn_floor_and_one_in_other_money_ask_nothing(
    amount: str, status: str, currency: str, visit: Visitor, people: People
) -> None:
    floor(people, amount, status, currency)
    assert "Is all of it counted?" not in words(visit, people, SPENDING)


def test_what_the_family_needs_stands_where_it_is_asked_what_is_taken_home(visit: Visitor, people: People) -> None:
    asked = words(visit, people, "/plan/plan-of-abena/part/costs/drawings")
    assert "Your family needs" in asked
    assert "a month from the business." in asked


def test_what_is_missing_without_a_loan_stands_where_it_is_asked_how_much_is_wanted(
    visit: Visitor, people: People
) -> None:
    assert "Without a loan" in words(visit, people, "/plan/plan-of-abena/part/sources/amount")


def test_goods_that_go_home_stand_on_the_familys_page_beside_its_money(visit: Visitor, people: People) -> None:
    assert people.answers("abena")["costs"]["taken_home"] == 11_000
    page = words(visit, people, HOUSEHOLD)
    assert "in money, and goods worth GH₵110.00 from the business." in page
    assert "Goods from the business, no money 110.00 The family lives on in all" in page


def test_school_that_counts_in_every_month_is_asked_about_beside_its_list(visit: Visitor, people: People) -> None:
    assert "counts in every month. Is it paid in the holidays too?" in words(visit, people, SPENDING)
