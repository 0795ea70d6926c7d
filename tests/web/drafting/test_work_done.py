"""Which work somebody has done (P7): a list of jobs, and the words of before beside it."""

from __future__ import annotations

from app.services import plans
from tests.web.drafting.test_questions import HOME, answers, typed
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

LIST, WORDS = f"{HOME}/part/me/jobs", f"{HOME}/part/me/work"
JOB = {"job": "Cook", "years": "11", "place": "abroad", "go": "list"}


def told(people: People, **me: object) -> None:
    """Abena's answers about her work are only these."""
    with people.work() as session:
        plan, owner = session.merge(people.plan("abena")), session.merge(people.account("abena"))
        plans.save_answers(session, plan, "me", {"jobs": None, "work": None, **me}, plan.latest, owner, NOW)


def test_a_job_is_written_with_its_years_and_its_place(visit: Visitor, people: People) -> None:
    told(people)
    visit.send(f"{LIST}/row/a1", typed(people, **JOB), people["abena"], 303)
    assert answers(people)["me"]["jobs"] == [{"id": "a1", "job": "Cook", "years": "11", "place": "abroad"}]
    page = visit(LIST, people["abena"]).get_text()
    assert "11 years" in page and "Abroad" in page


def test_years_are_whole_and_at_most_sixty(visit: Visitor, people: People) -> None:
    told(people)
    for years in ("61", "-1", "2.5", "many", ""):
        refused = visit.send(f"{LIST}/row/a1", typed(people, **{**JOB, "years": years}), people["abena"], 422)
        assert "Cook" in refused.text
    assert answers(people)["me"].get("jobs") is None
    for years in ("0", "60"):
        visit.send(f"{LIST}/row/a{years}", typed(people, **{**JOB, "years": years}), people["abena"], 303)
    assert "less than one year" in visit(LIST, people["abena"]).get_text()


def test_words_of_before_stand_on_the_list_and_let_her_go_on(visit: Visitor, people: People) -> None:
    told(people, work="I cooked in Spain")
    page = visit(LIST, people["abena"])
    assert "You told it in your own words: I cooked in Spain" in " ".join(page.get_text().split())
    assert page.select_one(f'a.btn[href="{WORDS}"]') is not None
    assert "I cooked in Spain" in visit(WORDS, people["abena"]).get_text()
    visit.send(f"{LIST}/row/a1", typed(people, **JOB), people["abena"], 303)
    assert answers(people)["me"]["work"] == "I cooked in Spain"
    assert "You told it in your own words" not in visit(LIST, people["abena"]).get_text()


def test_who_never_worked_says_so_by_one_press(visit: Visitor, people: People) -> None:
    told(people)
    answer = visit.send(LIST, typed(people, all="none"), people["abena"], 303)
    assert answers(people)["me"]["jobs"] == []
    assert answer.location.startswith(WORDS)


def test_more_words_about_the_work_may_be_left_empty(visit: Visitor, people: People) -> None:
    visit.send(WORDS, typed(people, work="", go="on"), people["abena"], 303)
    assert answers(people)["me"].get("work") is None


def test_a_mentor_reads_the_jobs_beside_the_answers_and_beside_the_points(visit: Visitor, people: People) -> None:
    told_in_full = " ".join(visit("/mentoring/plan-of-modou", people["mentor"]).get_text().split())
    assert "Sewing in Thiès as apprentice and tailor" in told_in_full and "6 years" in told_in_full
    person = visit("/mentoring/plan-of-modou/points", people["mentor"]).select_one("[aria-labelledby=line-person]")
    assert person is not None
    assert "Sewing trousers in a workshop in Italy · 6 years · Abroad" in person.get_text()
    assert "Have you done this before? I worked in it for others" in person.get_text()
