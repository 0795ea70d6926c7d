"""Points line by line: one page and one save, a draft until it is whole, for the mentor and the desk alone."""

from __future__ import annotations

import pytest
from flask import Flask

from app.models import Plan, PlanPoints
from app.plan import rubric
from app.services import plans, review
from tests.web.page_checks import words
from tests.web.people import NOW, People
from tests.web.test_weight import STATEMENTS, statements
from tests.web.visitor import Visitor, form_values

MODOU = "/mentoring/plan-of-modou"
PLACE = f"{MODOU}/points"
HERS, DESK = "/plan/plan-of-modou/mentor", "/desk/plans/plan-of-modou"
WHOLE = {f"points-{line.key}": "3" for line in rubric.LINES} | {
    "points-demand": "1",
    "reason-demand": "Nobody was asked.",
    "reason-steps": "Each step has its day.",
}
SHARED = {**WHOLE, "shared": "yes"}


def give(
    visit: Visitor, people: People, data: dict[str, str], status: int = 303, key: str = "points-one", seen: int = 0
) -> str:
    """Save these boxes, `seen` being how many saves the page had seen."""
    behind = {"number": str(people.plan("modou").latest), "based_on": str(seen)}
    return visit.send(f"{PLACE}/{key}", {**data, **behind}, people["mentor"], status).text


def answer(visit: Visitor, people: People) -> None:
    number = str(people.plan("modou").latest)
    data = {"kind": "changes_asked", "words": "Ask ten people.", "number": number}
    visit.send(f"{MODOU}/answer/answer-one", data, people["mentor"], 303)


def sent_again(people: People) -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["modou"].plan_id)
        plans.save_answers(session, plan, "idea", {"idea": "Only repairs"}, plan.latest, plan.owner, NOW)
        review.send(session, plan, plan.latest, plan.owner, NOW)


def saves(people: People) -> int:
    with people.work() as session:
        return session.query(PlanPoints).count()


def test_each_line_stands_beside_its_figures_and_each_number_beside_its_words(visit: Visitor, people: People) -> None:
    page = visit(PLACE, people["mentor"])
    sections = {part["aria-labelledby"]: words(part) for part in page.select("form section")}
    assert [f"line-{line.key}" for line in rubric.LINES] == list(sections)[:-1]
    assert "Lowest in the box" in sections["line-box"] and "Lowest family reserve" in sections["line-family"]
    assert "The plan sells, on average" in sections["line-demand"]
    assert "In April the box is short of" in sections["line-risks"]
    for text in ("1 · Does not hold", "2 · Holds only if something changes", "3 · Holds; small", "4 · Holds well"):
        assert all(text in said for name, said in sections.items() if name != "save")
    assert "no sum decides" in words(page)
    assert not page.select("input:checked"), "nothing is given and nothing is shared before the mentor says so"


def test_a_hard_year_is_named_in_the_readers_language(visit: Visitor, people: People) -> None:
    risks = words(visit(f"{PLACE}?lang=fr", people["mentor"]).select_one("section[aria-labelledby=line-risks]"))
    assert "The " not in risks and "Sales" not in risks and "En avril" in risks


def test_half_of_it_is_kept_as_a_draft_that_names_what_is_missing(visit: Visitor, people: People) -> None:
    give(visit, people, {"points-box": "2", "reason-steps": "Each step has its day."})
    page = visit(PLACE, people["mentor"])
    note = words(page.select_one("#saved"))
    assert "Saved as your draft. Only you read it." in note
    assert "The box in its lowest month : a reason is missing" in note.replace("month:", "month :")
    assert len(page.select("#saved li")) == 8
    assert all(page.select_one(str(link["href"])) for link in page.select("#saved a")), "each leads to its box"
    assert form_values(page, "based_on")["points-box"] == ["2"]
    assert "No line has points yet." in words(visit(MODOU, people["mentor"]))
    assert "The mentor has not given points yet." in words(visit(DESK, people["desk"]))


def test_whole_points_are_said_to_be_so_and_the_desk_reads_them(visit: Visitor, people: People) -> None:
    give(visit, people, WHOLE)
    give(visit, people, WHOLE)
    assert saves(people) == 1
    assert "Every line has its points." in words(visit(PLACE, people["mentor"]))
    assert "8 of 8 lines have their points." in words(visit(MODOU, people["mentor"]))
    seen = visit(DESK, people["desk"])
    part = seen.select_one("section[aria-labelledby=points]")
    assert part and "1 · Does not hold Nobody was asked." in words(part)
    assert not part.select("form, input, button"), "the desk reads and does not write"


def test_the_owner_reads_no_reason_unless_the_mentor_ticks_and_never_a_number(visit: Visitor, people: People) -> None:
    give(visit, people, WHOLE)
    answer(visit, people)
    assert "Nobody was asked." not in words(visit(HERS, people["modou"]))
    give(visit, people, SHARED, key="points-two", seen=1)
    part = visit(HERS, people["modou"]).select_one("section[aria-labelledby=reasons]")
    assert part and words(part) == (
        "Why, line by line Customers and demand Nobody was asked. The first steps Each step has its day."
    )


def test_shared_reasons_wait_for_the_answer_and_go_when_the_plan_is_sent_again(visit: Visitor, people: People) -> None:
    give(visit, people, SHARED)
    assert "Nobody was asked." not in words(visit(HERS, people["modou"]))
    answer(visit, people)
    assert "Nobody was asked." in words(visit(HERS, people["modou"]))
    sent_again(people)
    assert "Nobody was asked." not in words(visit(HERS, people["modou"]))


def test_a_new_version_begins_from_the_last_points_with_what_changed_marked(visit: Visitor, people: People) -> None:
    give(visit, people, WHOLE)
    answer(visit, people)
    sent_again(people)
    page = visit(PLACE, people["mentor"])
    assert "These are your points for the version before." in words(page)
    assert form_values(page, "based_on")["points-demand"] == ["1"]
    parts = {str(part["aria-labelledby"]): words(part) for part in page.select("form section")}
    changed = [name for name, said in parts.items() if "Changed since your last points" in said]
    assert changed == ["line-demand"]
    assert "Only repairs" in parts["line-demand"] and "In the version before: 1" in parts["line-demand"]
    assert "They are for an earlier version." in words(visit(DESK, people["desk"]))


def test_a_page_that_is_behind_comes_back_with_what_was_typed(visit: Visitor, people: People) -> None:
    give(visit, people, {"points-box": "4"})
    more = {"reason-person": "Ten years of sewing."}
    text = give(visit, people, more, 409, "points-two")
    assert "Look once more and save." in text and more["reason-person"] in text
    give(visit, people, more, key="points-two", seen=1)
    assert saves(people) == 2


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("points-box", "5", "Choose a number from 1 to 4."),
        ("points-box", "many", "Choose a number from 1 to 4."),
        ("reason-box", "x" * 2001, "We could not keep this text."),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_box(
    visit: Visitor, people: People, box: str, typed: str, said: str
) -> None:
    assert said in give(visit, people, {box: typed}, 422)
    assert saves(people) == 0


@pytest.mark.parametrize("name", ["mentor_2", "mentor_before", "abena", "modou", "desk", "trainer", "lender", "admin"])
def test_everybody_else_finds_no_points_here(visit: Visitor, people: People, name: str) -> None:
    visit(PLACE, people[name], status=404)
    visit.send(f"{PLACE}/points-one", WHOLE, people[name], 404)
    assert saves(people) == 0


def test_the_lender_reads_nothing_of_them(visit: Visitor, people: People) -> None:
    number = str(people.plan("rosa").latest)
    data = {**SHARED, "number": number, "based_on": "0"}
    visit.send("/mentoring/plan-of-rosa/points/points-one", data, people["mentor"], 303)
    assert "Nobody was asked." in words(visit("/desk/plans/plan-of-rosa", people["desk"]))
    for path in ("/lending", "/lending/plan-of-rosa"):
        page = words(visit(path, people["lender"]))
        assert "Nobody was asked." not in page and "Holds well" not in page


def test_the_owners_page_asks_no_more_than_before(app: Flask, visit: Visitor, people: People) -> None:
    give(visit, people, SHARED)
    answer(visit, people)
    visit.get(HERS, people["modou"])
    with statements(app) as said:
        assert "Nobody was asked." in visit.get(HERS, people["modou"]).text
    assert len(said) <= STATEMENTS, said
