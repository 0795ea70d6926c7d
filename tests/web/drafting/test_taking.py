"""One page offers what can be taken along; each file opens for its owner alone and says nothing in its name."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from sqlalchemy import delete

from app.models import SectionRevision
from app.services import plans
from tests.plan import demo_plans
from tests.plan.test_before import SHOP
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena"


def links(visit: Visitor, people: People, who: str = "abena", language: str = "en") -> dict[str, str]:
    page = visit(f"/plan/plan-of-{who}/take", people[who], language)
    found = {str(link["href"]).rsplit("/", 1)[-1]: link.get_text() for link in page.select("main .card a")}
    forms = page.select("main .card form")
    return found | {str(form["action"]).rsplit("/", 1)[-1]: str(form.select("button")[0].string) for form in forms}


def test_the_plans_home_leads_to_the_page_with_every_way(visit: Visitor, people: People) -> None:
    home = visit(PLAN, people["abena"])
    assert home.find("a", string="Take it with you", href=f"{PLAN}/take")
    wanted = {"paper.pdf": "Take it on paper", "plan.json": "Take it as a file", "dates.ics": "Take the days"}
    wanted["workbook.xlsx"] = "Take the sheets"
    assert links(visit, people).items() >= wanted.items()


def test_the_file_holds_every_answer(visit: Visitor, people: People) -> None:
    answer = visit.get(f"{PLAN}/plan.json", people["abena"])
    plan = people.plan("abena")
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{plan.reference}-{plan.latest}.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert json.loads(answer.data)["answers"] == demo_plans.answers("gh_layers")


@pytest.mark.parametrize(("language", "title"), [("es", "En breve"), ("ar", "باختصار")])
def test_the_sheets_are_in_the_readers_language(visit: Visitor, people: People, language: str, title: str) -> None:
    answer = visit.get(f"{PLAN}/workbook.xlsx", people["abena"], language)
    plan = people.plan("abena")
    assert answer.mimetype == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{plan.reference}-{plan.latest}.xlsx"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert load_workbook(BytesIO(answer.data)).sheetnames[0] == title


def test_the_book_of_months_is_in_the_owners_sheets_and_in_no_mentors(visit: Visitor, people: People) -> None:
    def sheets(path: str, who: str) -> list[str]:
        return load_workbook(BytesIO(visit.get(path, people[who]).data)).sheetnames

    own, read = "/plan/plan-of-modou/workbook.xlsx", "/mentoring/plan-of-modou/workbook.xlsx"
    assert "The book of months" not in sheets(own, "modou")
    visit.send("/plan/plan-of-modou/book/1/press-one-of-modou", {"cash_sales": "200,000"}, people["modou"], 303)
    assert "The book of months" in sheets(own, "modou")
    assert "The book of months" not in sheets(read, "mentor")
    assert {"Hard years", "Answers"} <= set(sheets(read, "mentor"))


@pytest.mark.parametrize(("language", "title"), [("es", "Préstamo: pag"), ("ar", "القرض: دفع")])
def test_the_days_are_in_the_readers_language(visit: Visitor, people: People, language: str, title: str) -> None:
    answer = visit.get(f"{PLAN}/dates.ics", people["abena"], language)
    plan = people.plan("abena")
    assert answer.mimetype == "text/calendar"
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{plan.reference}-{plan.latest}.ics"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert any(event["summary"].startswith(title) for event in Calendar.from_ical(answer.data).walk("VEVENT"))


@pytest.mark.parametrize("name", ["plan.json", "dates.ics", "workbook.xlsx", "take"])
def test_the_files_of_somebody_else_do_not_exist(visit: Visitor, people: People, name: str) -> None:
    for who in ("modou", "mentor", "desk", "lender", "trainer", "admin"):
        assert visit.get(f"{PLAN}/{name}", people[who]).status_code == 404
    assert visit.get(f"{PLAN}/{name}").status_code == 303


def test_a_plan_that_is_with_the_mentor_can_be_taken_along(visit: Visitor, people: People) -> None:
    assert "plan.json" in links(visit, people, "modou")
    assert visit.get("/plan/plan-of-modou/plan.json", people["modou"]).status_code == 200


def test_without_loan_taxes_and_steps_no_days_are_offered(visit: Visitor, people: People) -> None:
    with people.work() as session:
        session.execute(delete(SectionRevision).where(SectionRevision.section.in_(("steps", "rules", "sources"))))
    assert "dates.ics" not in links(visit, people)
    answer = visit.get(f"{PLAN}/dates.ics", people["abena"])
    assert (answer.status_code, answer.location) == (303, f"{PLAN}/take")


@pytest.mark.parametrize("gone", [("steps",), ("steps", "sources"), ("rules", "sources")])
def test_one_kind_of_days_is_enough_for_a_calendar(visit: Visitor, people: People, gone: tuple[str, ...]) -> None:
    with people.work() as session:
        session.execute(delete(SectionRevision).where(SectionRevision.section.in_(gone)))
    said = "Payments of the business’s loans, taxes and your steps, as far as the plan knows them."
    assert said in visit(f"{PLAN}/take", people["abena"]).get_text()


def test_what_a_business_that_runs_still_pays_back_is_enough_too(visit: Visitor, people: People) -> None:
    """The file had those days, and the page offered none."""
    with people.work() as session:
        session.execute(delete(SectionRevision).where(SectionRevision.section.in_(("steps", "rules", "sources"))))
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        for part, told in {"idea": {"start_kind": "running"}, "existing": SHOP}.items():
            plans.save_answers(session, plan, part, told, plan.latest, owner, NOW)
    assert "dates.ics" in links(visit, people)
    days = Calendar.from_ical(visit.get(f"{PLAN}/dates.ics", people["abena"]).data).walk("VEVENT")
    assert len(days) == 9, "540 are left, 60 are paid each month"


def test_the_page_says_what_stays_out_of_the_file_and_so_it_does(visit: Visitor, people: People) -> None:
    form = visit(f"{PLAN}/take", people["abena"]).find("form", action=f"{PLAN}/plan.json")
    card = form.find_parent("section") if form else None
    assert card
    for part in ("presses you for a debt", "in the last hard month", "What your mentor wrote"):
        assert part in card.get_text(" ", strip=True)
    debt = {"id": "d1", "lender": "Uncle", "left": 10_000, "pressure": "yes"}
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        told = {"sacrifices": ["sold"], "debts": [debt]}
        plans.save_answers(session, plan, "household", told, plan.latest, owner, NOW)
    household = json.loads(visit.get(f"{PLAN}/plan.json", people["abena"]).data)["answers"]["household"]
    assert "sacrifices" not in household
    assert household["debts"] == [{key: value for key, value in debt.items() if key != "pressure"}]
