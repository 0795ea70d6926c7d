"""A business that runs already, on the pages: asked only of those who have one, shown today and after a year."""

from __future__ import annotations

import gzip

import pytest
from sqlalchemy import select

from app.models import SectionRevision
from app.plan.sections import section
from app.web.stylesheet import script, stylesheet
from tests.plan.test_before import SHOP
from tests.web.drafting.test_money import FIRST_VIEW, words
from tests.web.drafting.test_questions import statements
from tests.web.people import People
from tests.web.visitor import Visitor

TITLE = "What the business has, and what it owes"


def runs(people: People, name: str, **told: object) -> str:
    """The person's answers say that the business runs already; the plan's address."""
    with people.work() as session:
        rows = select(SectionRevision).where(SectionRevision.plan_id == people[name].plan_id)
        idea = session.scalars(rows.where(SectionRevision.section == "idea")).one()
        # what no part of a new business says: the answers ride on the revision of the idea's neighbour
        idea.answers = {**idea.answers, "start_kind": "running"}
        last = session.scalars(rows.where(SectionRevision.section == "steps")).first()
        assert last is not None
        last.section, last.answers = "existing", {**SHOP, **told}
    return f"/plan/{people[name].plan}"


def test_a_new_business_is_asked_and_shown_nothing_of_it(visit: Visitor, people: People) -> None:
    home = f"/plan/{people['abena'].plan}"
    visit(f"{home}/part/existing/box_today", people["abena"], status=404)
    assert TITLE not in words(visit(f"{home}/money/profit", people["abena"]))


@pytest.mark.parametrize("step", [step.key for step in section("existing").steps])
def test_every_question_of_it_opens(visit: Visitor, people: People, step: str) -> None:
    visit(f"{runs(people, 'abena')}/part/existing/{step}", people["abena"])


def test_the_part_says_what_its_answers_come_to(visit: Visitor, people: People) -> None:
    page = visit(f"{runs(people, 'abena', records='no')}/part/existing", people["abena"])
    said = words(page)
    assert "Today the business has GH₵2,360.00 and owes GH₵750.00 ." in said
    assert "GH₵1,610.00 is left when all is paid." in said
    assert "Nobody writes down what comes in and goes out." in said
    assert "After 12 months" not in said


def test_more_owed_than_there_is_is_said_as_a_gap(visit: Visitor, people: People) -> None:
    home = runs(people, "abena", box_today=0, equipment=[], customers_owe=[], stock_today=0)
    assert "To pay all of it, GH₵750.00 is missing." in words(visit(f"{home}/part/existing", people["abena"]))


def test_the_profit_page_sets_today_beside_the_end_of_the_year(visit: Visitor, people: People) -> None:
    page = visit(f"{runs(people, 'abena', sold_1=1_000_00)}/money/profit", people["abena"])
    rows = [words(page, f"#today ~ table tr:nth-of-type({n})") for n in range(1, 4)]
    assert "Today After 12 months" in rows[0]
    assert "Money in the box 420.00" in words(page)
    assert "Your best real month sold GH₵1,000.00" in words(page)


def test_the_mentor_sees_the_same_table_and_a_hard_year_that_makes_sense(visit: Visitor, people: People) -> None:
    runs(people, "modou", box_today=400_000)
    page = words(visit(f"/mentoring/{people['modou'].plan}/money", people["mentor"]))
    assert TITLE in page
    assert "Two months without sales at the start" in page
    assert "The opening comes two months late" not in page


@pytest.mark.parametrize("language", ["es", "ar"])
@pytest.mark.parametrize("page", ["part/existing/last_sales", "money/profit"])
def test_the_pages_are_light(visit: Visitor, people: People, page: str, language: str) -> None:
    address = f"{runs(people, 'abena')}/{page}"
    visit.get(address, people["abena"], language)
    with statements(visit) as found:
        sent = visit.get(address, people["abena"], language).data
    assert len(found) <= 5
    assert sum(len(gzip.compress(part)) for part in (sent, stylesheet()[1], script()[1])) <= FIRST_VIEW
