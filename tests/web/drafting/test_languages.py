"""P4: what a person reads and speaks, with the language of her pages as a suggestion."""

from __future__ import annotations

from typing import Any

import pytest

from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/a-plan-without-tongues"
PAGE = f"{PLAN}/part/me/languages"


@pytest.fixture
def fresh(people: People) -> People:
    with people.work() as session:
        plans.start(session, "a-plan-without-tongues", "GH", "Second", session.merge(people.account("abena")), NOW)
    return people


def told(people: People) -> Any:
    with people.work() as session:
        owner = session.merge(people.account("abena"))
        plan = plans.visible(session, owner, "a-plan-without-tongues")
        return dict(plans.answers(session, plan).get("me", {}))


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_language_of_the_pages_is_suggested_and_kept_only_when_the_page_is_saved(
    language: str, visit: Visitor, fresh: People
) -> None:
    filled = form_values(visit(PAGE, fresh["abena"], language), "reads")
    assert filled["reads"] == [language]
    assert told(fresh) == {}, "looking at a page answers nothing"
    visit.send(PAGE, filled, fresh["abena"], 303)
    assert told(fresh)["reads"] == language


def test_what_was_answered_stands_before_the_suggestion(visit: Visitor, fresh: People) -> None:
    visit.send(PAGE, {"based_on": 0, "reads": "fr"}, fresh["abena"], 303)
    assert form_values(visit(PAGE, fresh["abena"], "es"), "reads")["reads"] == ["fr"]


def test_no_suggestion_is_no_answer_where_it_is_taken_away(visit: Visitor, fresh: People) -> None:
    visit.send(PAGE, {"based_on": 0, "reads": "", "speaks": "en"}, fresh["abena"], 303)
    assert "reads" not in told(fresh)


def test_several_languages_can_be_named_for_speaking_and_reading_also_those_without_a_box(
    visit: Visitor, fresh: People
) -> None:
    typed = {"reads": "fr", "speaks": "fr", "speaks_too": ["it", "en"], "other_tongues": "Wolof", "reads_too": ["it"]}
    visit.send(PAGE, {"based_on": 0, **typed}, fresh["abena"], 303)
    assert told(fresh) == {**typed, "speaks_too": ["en", "it"]}
    assert form_values(visit(PAGE, fresh["abena"]), "reads")["other_tongues"] == ["Wolof"]
