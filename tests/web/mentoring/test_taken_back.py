"""A plan is taken back while its mentor writes: the mentor's words stay, and nothing of the plan does."""

from __future__ import annotations

import pytest

from tests.web.people import People, Somebody
from tests.web.visitor import Visitor, form_values

PLAN = "/mentoring/plan-of-modou"
WORDS = "Ask your aunt for the second machine.\nThe price of cloth is from last year."
VERDICT = {
    "kind": "changes_asked",
    "words": WORDS,
    "loan": "not_now",
    "loan_words": "Wait for the harvest.",
    "number": "13",
}
FORMS = {
    f"{PLAN}/answer/an-answer-of-modou": VERDICT,
    f"{PLAN}/question/idea/need/a-remark-of-modou": {"text": WORDS},
    f"{PLAN}/points/points-of-modou": {"points-person": "3", "reason-person": WORDS, "number": "13", "based_on": "0"},
    f"{PLAN}/follow-up/visit-1/a-note-of-modou": {"seen": "as_planned", "words": WORDS, "day": "3"},
}
PRIVATE = ("Sewing", "Pikine", "Modou")


def without_plan(visit: Visitor, path: str, sent: dict[str, str], by: Somebody) -> None:
    answer = visit.send(path, sent, by, 404, look=False)
    page = visit.looked_at(answer)
    assert page.h1 and page.h1.get_text() == "This plan is not with you now"
    assert WORDS in page.get_text()
    assert not [word for word in PRIVATE if word in page.get_text()]
    kept = {name: texts[0].replace("\r\n", "\n") for name, texts in form_values(page, next(iter(sent))).items()}
    assert {name: kept[name] for name in sent} == sent


@pytest.mark.parametrize("path", FORMS)
def test_what_a_mentor_wrote_stays_when_the_plan_was_taken_back(visit: Visitor, people: People, path: str) -> None:
    mentor = people["mentor"]
    visit("/mentoring/plan-of-modou", mentor)
    visit.send("/plan/plan-of-modou/withdraw", {}, people["modou"], 303)
    without_plan(visit, path, FORMS[path], mentor)


def test_it_stays_when_another_mentor_was_chosen_and_when_the_yes_was_taken_back(
    visit: Visitor, people: People
) -> None:
    people.say("modou", "mentor", yes=False)
    path = next(iter(FORMS))
    without_plan(visit, path, FORMS[path], people["mentor"])
    people.say("modou", "mentor", yes=True)
    people.end_assignment("modou")
    without_plan(visit, path, FORMS[path], people["mentor"])


def test_a_plan_that_never_was_is_answered_alike_and_a_page_without_words_as_any_other(
    visit: Visitor, people: People
) -> None:
    mentor, path = people["mentor_2"], next(iter(FORMS))
    answers = [
        visit.send(one, VERDICT, mentor, 404, look=False).text.replace(one, "…")
        for one in (path, path.replace("modou", "nobody"))
    ]
    assert answers[0] == answers[1]
    for sent in ({}, {"kind": "plan_ready", "words": " "}):
        assert "We do not find this page" in visit.send(path, sent, mentor, 404, look=False).text
    assert "We do not find this page" in visit.get(PLAN, mentor).text


def test_what_is_sent_again_after_the_plan_came_back_is_asked_about_and_kept(visit: Visitor, people: People) -> None:
    """It was written about the version before."""
    path = next(iter(FORMS))
    visit.send("/plan/plan-of-modou/withdraw", {}, people["modou"], 303)
    kept = form_values(visit.looked_at(visit.send(path, VERDICT, people["mentor"], 404, look=False)), "words")
    visit.send("/plan/plan-of-modou/open-again", {}, people["modou"])
    sending = form_values(visit("/plan/plan-of-modou/send", people["modou"]), "number")
    visit.send("/plan/plan-of-modou/send", sending, people["modou"], 303)
    again = visit.looked_at(visit.send(path, {**kept, "number": "1"}, people["mentor"], 409))
    assert "sent anew or answered since you opened it" in again.get_text()
    assert again.find("textarea", attrs={"name": "words"}).get_text().split() == WORDS.split()  # type: ignore[union-attr]
