"""P10 at the desk: answers from paper, or said, are recorded as such; the person sees them and takes them back."""

from __future__ import annotations

import pytest

from app.services import consents
from tests.web.page_checks import words
from tests.web.people import People
from tests.web.visitor import Visitor

PERSON = "/desk/cards/card-newcomer"
PAPER = {"how": "paper", "language": "en"}


def newest(visit: Visitor, people: People) -> str:
    box = visit(PERSON, people["desk"]).select_one("form[action$=consents] [name=based_on]")
    assert box
    return str(box["value"])


def record(visit: Visitor, people: People, answers: dict[str, str], status: int = 303) -> str:
    data = {"based_on": newest(visit, people), **PAPER, **answers}
    return visit.send(f"{PERSON}/consents", data, people["desk"], status).text


def said(people: People) -> dict[str, tuple[bool, str]]:
    with people.work() as session:
        rows = consents.current(session, people.account("newcomer"))
        return {key: (row.given, row.how) for key, row in rows.items()}


def test_each_question_is_recorded_apart_and_one_without_an_answer_stays(visit: Visitor, people: People) -> None:
    before = said(people)
    record(visit, people, {"reads-lender": "yes"})
    assert said(people) == before | {"lender": (True, "paper")}
    assert "Recorded by the programme office, from paper." in words(visit(PERSON, people["desk"]))
    record(visit, people, {"reads-lender": "no", "how": "spoken"})
    assert said(people)["lender"] == (False, "spoken")


def test_the_person_reads_who_recorded_it_and_takes_it_back(visit: Visitor, people: People) -> None:
    record(visit, people, {"reads-mentor": "yes", "reads-lender": "yes", "how": "spoken"})
    for page in ("/my-data", "/consents"):
        assert "Recorded by the programme office, as it was said." in words(visit(page, people["newcomer"]))
    visit.send("/consents", {"mentor": "no", "lender": "no"}, people["newcomer"], status=303)
    assert {given for given, _how in said(people).values()} == {False}
    assert "Recorded by the programme office" not in words(visit("/my-data", people["newcomer"]))


def test_an_old_page_of_the_desk_does_not_bring_back_a_yes_that_was_taken_back(visit: Visitor, people: People) -> None:
    old = {"based_on": newest(visit, people), **PAPER, "reads-lender": "yes"}
    for _ in range(2):
        visit.send(f"{PERSON}/consents", old, people["desk"], 303)
    visit.send("/consents", {"mentor": "no", "lender": "no"}, people["newcomer"], status=303)
    answer = visit.send(f"{PERSON}/consents", old, people["desk"], 409)
    assert "were changed since you opened the page" in answer.text
    assert said(people)["lender"] == (False, "online")


@pytest.mark.parametrize(
    "missing",
    [{"reads-lender": "maybe"}, {"reads-lender": "yes", "how": "online"}, {"reads-lender": "yes", "language": "xx"}],
)
def test_half_an_answer_comes_back(missing: dict[str, str], visit: Visitor, people: People) -> None:
    before = said(people)
    assert "needs another look" in record(visit, people, missing, 422)
    assert said(people) == before


def test_the_language_that_a_person_reads_is_chosen_already(visit: Visitor, people: People) -> None:
    page = visit("/desk/cards/card-modou", people["desk"])
    chosen = page.select("form[action$=consents] select[name=language] option[selected]")
    assert [option["value"] for option in chosen] == ["fr"]
