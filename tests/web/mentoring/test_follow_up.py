"""After the opening: a mentor notes visits and talks, their owner and the desk read them, nobody else does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select

from app.models import Plan, SectionRevision
from app.services import plans, review
from tests.web.page_checks import words
from tests.web.people import NOW, People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor, form_values

PLACE, OWN, DESK = (
    "/mentoring/plan-of-rosa/follow-up",
    "/plan/plan-of-rosa/follow-up",
    "/desk/plans/plan-of-rosa/follow-up",
)
VISIT = {"based_on": "0", "day": "3", "month": ["4", "2026"], "seen": "differently", "words": "Two ovens now."}
TALK = {
    "based_on": "0", "day": "5", "month": ["5", "2026"], "sales": "9 000,50", "box": "", "workers": "2",
    "repaid": "part", "family": "3.000", "again": "not_sure", "words": "",
}  # fmt: skip


def save(
    visit: Visitor, people: People, about: str, data: dict[str, Any], status: int = 303, key: str = "note-0001"
) -> str:
    return visit.send(f"{PLACE}/{about}/{key}", data, people["mentor"], status).text


def test_a_visit_is_read_by_its_owner_and_the_desk_and_not_by_a_lender(visit: Visitor, people: People) -> None:
    save(visit, people, "visit-1", {**VISIT, "proof": "Photo 12 of the office"})
    for path, who in ((PLACE, "mentor"), (OWN, "rosa"), (DESK, "desk")):
        text = words(visit(path, people[who]))
        assert "On 3 April 2026" in text and "The business runs differently." in text, path
        assert "Two ovens now." in text and "Photo 12 of the office" in text
    assert visit("/plan/plan-of-rosa/mentor", people["rosa"]).select(f'a[href="{OWN}"]')
    assert visit("/desk/plans/plan-of-rosa", people["desk"]).select(f'a[href="{DESK}"]')
    assert "Two ovens now." not in visit("/lending/plan-of-rosa", people["lender"]).get_text()


def test_a_talk_stands_beside_the_plan_and_what_was_not_told_says_so(visit: Visitor, people: People) -> None:
    page = words(visit(f"{PLACE}/month-1", people["mentor"])).replace("\xa0", " ")
    assert page.count("Planned: Bs") == 3
    save(visit, people, "month-1", {**TALK, "sales": "9000.50", "family": "3,000"})
    text = words(visit(OWN, people["rosa"])).replace("\xa0", " ")
    assert "Bs 9,000.50 Planned: Bs" in text and "Bs 3,000.00" in text and "Not sure" in text
    assert "A part of it" in text and text.count("Not told") == 1 and "say about it" not in text
    assert "In the book of months" not in text


@pytest.mark.parametrize("about", ["month-3", "month-6"])
def test_what_a_family_went_without_is_read_by_its_owner_and_mentor_alone(
    visit: Visitor, people: People, about: str
) -> None:
    asked = "What did the family do in these months to get by?"
    save(
        visit,
        people,
        about,
        {**TALK, "sales": "", "family": "", "month": ["1", "2026"], "got_by": ["ate_less", "borrowed"]},
    )
    for path, who in ((PLACE, "mentor"), (OWN, "rosa")):
        text = words(visit(path, people[who]))
        assert asked in text and "We ate less" in text and "We borrowed" in text, path
    for path, who in ((DESK, "desk"), ("/lending/plan-of-rosa", "lender")):
        assert asked not in words(visit(path, people[who])) and "We ate less" not in words(visit(path, people[who]))
    assert asked not in words(visit(f"{PLACE}/month-1", people["mentor"]))


def test_the_book_stands_beside_the_sales_only_while_its_owner_shows_it(visit: Visitor, people: People) -> None:
    save(visit, people, "month-1", {**TALK, "sales": "", "family": ""})
    visit.send("/plan/plan-of-rosa/book/1/press-one", {"cash_sales": "700", "collections": "50"}, people["rosa"], 303)
    for path in (PLACE, f"{PLACE}/month-1"):
        assert "750.00" not in words(visit(path, people["mentor"]))
    people.say("rosa", "book", True)
    for path in (PLACE, f"{PLACE}/month-1"):
        assert "customers paid" in words(visit(path, people["mentor"])), path
        assert "750.00" in words(visit(path, people["mentor"])), path
    assert "750.00" not in words(visit(DESK, people["desk"]))


def test_a_correction_is_the_newest_and_what_was_there_before_stays_behind_a_fold(
    visit: Visitor, people: People
) -> None:
    save(visit, people, "visit-1", VISIT)
    form = form_values(visit(f"{PLACE}/visit-1", people["mentor"]), "seen")
    assert (form["day"], form["month"], form["words"]) == (["3"], ["4", "2026"], ["Two ovens now."])
    save(visit, people, "visit-1", {**VISIT, "words": "One oven.", "based_on": "1"}, key="note-0002")
    page = visit(OWN, people["rosa"])
    before = page.select_one("details.box")
    assert before and "Two ovens now." in before.get_text() and "One oven." not in before.get_text()
    text = save(visit, people, "visit-1", {**VISIT, "words": "None.", "based_on": "1"}, 409, "note-0003")
    assert "Somebody wrote this" in text and "None." in text and 'name="based_on" value="2"' in text


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"day": ""}, "One answer is missing here."),
        ({"month": ["", ""]}, "One answer is missing here."),
        ({"day": "31"}, "This month has no such day."),
        ({"month": ["4", "2050"]}, "This day is still to come."),
        ({"sales": "many"}, "many"),
        ({"sales": "-1"}, "No amount below zero belongs here."),
        ({"workers": "1.5"}, "1.5"),
        ({"again": "perhaps"}, "Choose one of the answers."),
        ({"words": "\x00"}, "We could not read these letters."),
    ],
)
def test_what_is_wrong_comes_back_as_it_was_typed(
    visit: Visitor, people: People, changed: dict[str, Any], said: str
) -> None:
    typed = {**TALK, "sales": "12", "month": ["4", "2026"], "family": "3000", "words": "Kept words", **changed}
    text = save(visit, people, "month-3", typed, 422)
    assert said in text and 'value="3000"' in text
    assert people.everything()["follow_up"] == []


def test_a_visit_needs_what_was_seen(visit: Visitor, people: People) -> None:
    text = save(visit, people, "visit-1", {**VISIT, "seen": ""}, 422)
    assert "One answer is missing here." in text and "Two ovens now." in text


@pytest.mark.parametrize("about", ["visit-2", "visit-13", "month-2", "month-", "x"])
def test_there_is_no_other_note(visit: Visitor, people: People, about: str) -> None:
    assert visit.get(f"{PLACE}/{about}", people["mentor"]).status_code == 404
    assert visit.send(f"{PLACE}/{about}/note-0001", VISIT, people["mentor"]).status_code == 404


def test_nothing_is_noted_of_a_plan_that_was_never_called_ready(visit: Visitor, people: People) -> None:
    other = PLACE.replace("rosa", "modou")
    assert "First the plan is called ready." in visit(other, people["mentor"]).get_text()
    assert visit.get(f"{other}/visit-1", people["mentor"]).status_code == 303
    visit.send(f"{other}/visit-1/note-0001", VISIT, people["mentor"], 303)
    assert people.everything()["follow_up"] == []
    assert other not in str(visit("/mentoring/plan-of-modou", people["mentor"]))


def months_ago(n: int) -> dt.date:
    """The first day of that month."""
    at = dt.datetime.now(dt.UTC).year * 12 + dt.datetime.now(dt.UTC).month - 1 - n
    return dt.date(at // 12, at % 12 + 1, 1)


def opened(people: People, ago: int) -> None:
    """The plan's first month was so many months ago, also in the version that was called ready."""
    month = f"{months_ago(ago):%Y-%m}"
    with people.work() as session:
        rows = select(SectionRevision).where(SectionRevision.plan_id == people["rosa"].plan_id)
        start = session.scalars(rows.where(SectionRevision.section == "start")).one()
        start.answers = {**start.answers, "opening_month": month}


def test_a_talk_that_is_due_is_named_on_the_plans_page_until_it_is_written(visit: Visitor, people: People) -> None:
    opened(people, 4)
    page = "/mentoring/plan-of-rosa"
    assert "The talk after month 1 is due." in words(visit(page, people["mentor"]))
    save(visit, people, "month-1", {**TALK, "sales": "", "family": ""})
    assert "The talk after month 1 is due." not in words(visit(page, people["mentor"]))


def test_a_due_talk_stands_once_on_the_page_of_visits_with_the_way_to_write_it(visit: Visitor, people: People) -> None:
    opened(people, 4)
    page = visit(PLACE, people["mentor"])
    for n in (1, 3, 6):
        (way,) = page.select(f"main a[href='{PLACE}/month-{n}']")
        assert ("is due" in words(way.find_parent("div", class_="note") or way)) is (n < 6)


def test_the_mentors_list_names_the_talks_that_are_due_after_the_plans_that_wait(
    visit: Visitor, people: People
) -> None:
    before = words(visit("/mentoring", people["mentor"]))
    assert "is due" not in before and "You have answered these" in before
    opened(people, 4)
    with statements(visit.app) as said:
        page = visit("/mentoring", people["mentor"])
    assert len(said) <= STATEMENTS, said
    text = words(page)
    assert "With one person a talk after the opening is due." in text and "You have answered these" not in text
    assert text.index("Modou") < text.index("Talks that are due") < text.index("Rosa")
    since = months_ago(3)
    assert f"Due since 1 {since:%B} {since:%Y}." in text
    links = [str(link["href"]) for link in page.select("section[aria-labelledby=talks] .st a")]
    assert links == [f"{PLACE}/month-{n}" for n in (1, 3)]
    for n in (1, 3):
        save(visit, people, f"month-{n}", {**TALK, "sales": "", "family": ""}, key=f"note-000{n}")
    assert words(visit("/mentoring", people["mentor"])) == before


def test_a_talk_is_due_by_the_version_that_was_called_ready_also_while_the_next_one_waits(
    visit: Visitor, people: People
) -> None:
    opened(people, 4)
    with people.work() as session:
        plan = session.get_one(Plan, people["rosa"].plan_id)
        review.reopen(session, plan, plan.owner, NOW)
        plans.save_answers(
            session, plan, "start", {"opening_month": f"{months_ago(-9):%Y-%m}"}, plan.latest, plan.owner, NOW
        )
        review.send(session, plan, plan.latest, plan.owner, NOW)
    page = visit("/mentoring", people["mentor"])
    assert not page.select("#talks")
    card = next(card for card in page.select("article") if "Rosa" in card.get_text())
    assert "answer was promised by" in words(card) and "The talk after month 3 is due." in words(card)


def test_the_desk_sees_beside_the_state_which_talks_are_due(visit: Visitor, people: People) -> None:
    assert "is due" not in words(visit("/desk", people["desk"]))
    opened(people, 2)
    (row,) = [row for row in visit("/desk", people["desk"]).select("tbody tr") if "is due" in row.get_text()]
    assert "Rosa" in words(row) and "The talk after month 1 is due." in words(row)
    assert row.select("a[href='/desk/plans/plan-of-rosa/follow-up']")
    with people.work() as session:
        plan = session.get_one(Plan, people["rosa"].plan_id)
        review.withdraw(session, plan, plan.owner, NOW)
    assert "is due" not in words(visit("/desk", people["desk"]))


@pytest.mark.parametrize("language", ["es", "ar", "fr"])
def test_the_owners_page_is_light_with_everything_on_it(visit: Visitor, people: People, language: str) -> None:
    for n, about in enumerate(("visit-1", "visit-2", "month-1", "month-3", "month-6", "month-12")):
        filled = (
            VISIT if "visit" in about else {**TALK, "sales": "9000", "family": "3000", "words": "It goes well. " * 9}
        )
        save(visit, people, about, filled, key=f"note-000{n}")
    for path in (OWN, "/plan/plan-of-rosa/mentor"):
        found = weight(visit, path, people["rosa"], language)
        assert sum(found.values()) <= MOST and found["page"] <= AGAIN, found
        with statements(visit.app) as said:
            visit.get(path, people["rosa"], language)
        assert len(said) <= STATEMENTS, said
    for path in (PLACE, f"{PLACE}/month-6", f"{PLACE}/visit-3"):
        visit(path, people["mentor"], language)
    visit(DESK, people["desk"], language)


def test_another_returnee_finds_nothing(visit: Visitor, people: People) -> None:
    assert visit.get(OWN, people["modou"]).status_code == 404
