"""An evening in La Paz is the next day in UTC already: pages, files and what is due follow the plan's country."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from app.services import plans
from tests.web.drafting.test_bringing import bring
from tests.web.page_checks import words
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

EVENING = dt.datetime(2026, 11, 3, 0, 30, tzinfo=dt.UTC)  # Monday 2 November, 20:30, in Bolivia
HOME = "/plan/plan-of-bolivia"


@pytest.fixture
def of_bolivia(people: People) -> str:
    """A plan written on Monday evening and on Tuesday morning."""
    with people.work() as session:
        by = session.merge(people.account("newcomer"))
        plan = plans.start(session, "plan-of-bolivia", "BO", "Bread", by, EVENING)
        plans.save_answers(session, plan, "idea", {"idea": "Monday evening"}, 0, by, EVENING)
        plans.save_answers(session, plan, "idea", {"idea": "Tuesday"}, 1, by, EVENING + dt.timedelta(hours=14))
    return HOME


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.web.speech.now", lambda: EVENING)


def test_each_day_there_has_its_version(of_bolivia: str, visit: Visitor, people: People) -> None:
    listed = visit(f"{of_bolivia}/versions", people["newcomer"]).select("main ol a")
    assert [a["href"] for a in listed] == [f"{of_bolivia}/versions/2", f"{of_bolivia}/versions/1"]
    assert ["2026" in a.get_text() and ":" not in a.get_text() for a in listed] == [True, True]
    assert "2 November 2026" in listed[1].get_text()


def test_a_file_carries_those_days_there_and_back(of_bolivia: str, visit: Visitor, people: People) -> None:
    content = visit.get(f"{of_bolivia}/plan.json", people["newcomer"]).data
    told = json.loads(content)
    assert [one["day"] for one in (told, *told["earlier"])] == ["2026-11-03", "2026-11-02"]
    there = bring(visit, people, content).location.split("?")[0]
    assert visit.get(f"{there}/plan.json", people["abena"]).data == content


@pytest.mark.usefixtures("evening")
def test_the_day_that_is_offered_is_the_one_there(of_bolivia: str, visit: Visitor, people: People) -> None:
    path = f"{of_bolivia}/part/household/reserve"
    page = visit.looked_at(visit.send(path, {"based_on": "2", "reserve": "500 EUR"}, people["newcomer"], 422))
    assert form_values(page, "fx-day")["fx-day"] == ["2"]


@pytest.mark.usefixtures("evening")
def test_a_talk_cannot_be_of_the_day_that_has_not_begun_there(visit: Visitor, people: People) -> None:
    place = "/mentoring/plan-of-rosa/follow-up/visit-1/note-0001"
    told = {"based_on": "0", "month": ["11", "2026"], "seen": "differently", "words": "Two ovens now."}
    visit.send(place, told | {"day": "3"}, people["mentor"], 422)
    visit.send(place, told | {"day": "2"}, people["mentor"], 303)
    assert "On 2 November 2026" in words(visit("/mentoring/plan-of-rosa/follow-up", people["mentor"]))
