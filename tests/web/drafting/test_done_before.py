"""Whether somebody has done this before: one tick, with the place beside it, and the words of older plans."""

from __future__ import annotations

import copy
from typing import Any

from app.plan.progress import Status, answered, open_answers, status
from app.plan.sections import section
from app.services import plans
from tests.plan import demo_plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

PAGE = "/plan/plan-of-abena/part/idea/experience"
IDEA = section("idea")
STEP = next(step for step in IDEA.steps if step.key == "experience")


def send(visit: Visitor, people: People, status: int = 303, **typed: str) -> str:
    sent = {"based_on": str(people.plan("abena").latest), **typed}
    return visit.send(PAGE, sent, people["abena"], status).get_data(as_text=True)


def told(**given: str) -> Any:
    """Abena's plan with only these answers about what she has done before."""
    whole = copy.deepcopy(demo_plans.answers("gh_layers"))
    for key in ("done_before", "experience"):
        whole["idea"].pop(key, None)
    whole["idea"] |= given
    return whole


def test_one_tick_is_an_answer_and_the_place_stands_beside_it(visit: Visitor, people: People) -> None:
    send(visit, people, done_before="never", experience="")
    idea = people.answers("abena")["idea"]
    assert (idea["done_before"], idea.get("experience")) == ("never", None)
    send(visit, people, done_before="own", experience="Three years in Techiman")
    idea = people.answers("abena")["idea"]
    assert (idea["done_before"], idea["experience"]) == ("own", "Three years in Techiman")


def test_the_words_of_an_older_plan_still_answer_it() -> None:
    words = told(experience="At my aunt’s.")
    assert status(IDEA, words) is Status.READY
    assert answered(IDEA, STEP, words)
    assert open_answers(IDEA, words) == 0


def test_i_dont_know_yet_in_words_stays_open() -> None:
    assert status(IDEA, told(experience="unknown")) is Status.SOMETHING_MISSING
    assert status(IDEA, told()) is Status.IN_PROGRESS


def test_an_older_plan_is_saved_again_as_it_is(visit: Visitor, people: People) -> None:
    with people.work() as session:
        owner = session.merge(people.account("abena"))
        plan = plans.visible(session, owner, "plan-of-abena")
        older = {"done_before": None, "experience": "At my aunt’s."}
        plans.save_answers(session, plan, "idea", older, plan.latest, owner, NOW)
    send(visit, people, done_before="", experience="At my aunt’s, in Bekwai.")
    idea = people.answers("abena")["idea"]
    assert (idea.get("done_before"), idea["experience"]) == (None, "At my aunt’s, in Bekwai.")


def test_nothing_at_all_is_asked_for_with_a_sentence(visit: Visitor, people: People) -> None:
    text = send(visit, people, 422, done_before="", experience="")
    assert "I don’t know yet" in text
