"""The pages of earlier versions: by day, by name, compared in words, and the way back."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
NAME = f"{HOME}/part/me/name"


def renamed(visit: Visitor, people: People, name: str) -> int:
    visit.send(NAME, {"based_on": people.plan("abena").latest, "name": name}, people["abena"], 303)
    return people.plan("abena").latest


def test_a_version_gets_a_name_and_is_found_by_it(visit: Visitor, people: People) -> None:
    before = people.plan("abena").latest
    address = f"{HOME}/versions/name/a-client-key"
    for _ in range(2):
        visit.send(address, {"name": "Before I travel"}, people["abena"], 303)
    renamed(visit, people, "Abena B.")
    page = visit(f"{HOME}/versions", people["abena"])
    links = [a for a in page.select("main ol a") if "Before I travel" in a.get_text()]
    assert [a["href"] for a in links] == [f"{HOME}/versions/{before}"]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "“Before I travel”"),
        ("es", "“Before I travel”"),
        ("fr", "«\u00a0Before I travel\u00a0»"),
        ("it", "«Before I travel»"),
        ("pt", "“Before I travel”"),
        ("ar", "«Before I travel»"),
    ],
)
def test_a_name_stands_in_the_quotation_marks_of_the_readers_language(
    visit: Visitor, people: People, language: str, shown: str
) -> None:
    visit.send(f"{HOME}/versions/name/a-client-key", {"name": "Before I travel"}, people["abena"], 303)
    page = visit(f"{HOME}/versions", people["abena"], language)
    assert shown in [name.get_text() for name in page.select("main ol a bdi")]


@pytest.mark.parametrize("name", ["", "x" * 61])
def test_a_name_that_is_none_comes_back_with_a_sentence(visit: Visitor, people: People, name: str) -> None:
    answer = visit.send(f"{HOME}/versions/name/a-client-key", {"name": name}, people["abena"], 422)
    assert "Write a name of up to 60 letters." in answer.text


def test_the_difference_is_told_in_words_and_the_way_back_keeps_both(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    seen = renamed(visit, people, "Abena B.")
    page = visit(f"{HOME}/versions/{then}", people["abena"])
    assert page.select_one("ol.diff b").get_text(strip=True) == "Abena B."  # type: ignore[union-attr]
    assert page.select_one("ol.diff s") is not None
    assert page.select_one("ol.diff a")["href"] == NAME  # type: ignore[index]
    answer = visit.send(f"{HOME}/versions/{then}", {"based_on": seen}, people["abena"], 303)
    assert answer.location == f"{HOME}/versions/{seen}?back={then}"
    assert "Before going back" in visit(f"{HOME}/versions", people["abena"]).get_text()
    after = visit(str(answer.location), people["abena"])
    assert "Your plan is as it was then." in after.get_text()
    visit.send(f"{HOME}/versions/{seen}", {"based_on": people.plan("abena").latest}, people["abena"], 303)
    assert visit(f"{HOME}/versions/{seen}", people["abena"]).select("ol.diff") == []


def test_going_back_over_something_new_asks_to_look_again(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    seen = renamed(visit, people, "Abena B.")
    renamed(visit, people, "Abena C.")
    answer = visit.send(f"{HOME}/versions/{then}", {"based_on": seen}, people["abena"], 409)
    assert "Something was written since you opened this page." in answer.text


def test_a_plan_that_was_sent_is_compared_but_not_changed(visit: Visitor, people: People) -> None:
    plan = people.plan("modou")
    page = visit(f"/plan/plan-of-modou/versions/{plan.latest}", people["modou"])
    assert not page.select("main form.card")
    visit.send(f"/plan/plan-of-modou/versions/{plan.latest}", {"based_on": plan.latest}, people["modou"], 409)


def test_versions_of_somebody_else_and_numbers_that_never_were_are_not_there(visit: Visitor, people: People) -> None:
    assert visit.get(f"{HOME}/versions", people["modou"]).status_code == 404
    assert visit.get(f"{HOME}/versions/999999", people["abena"]).status_code == 404
    assert visit.get(f"{HOME}/versions/{2**70}", people["abena"]).status_code == 404


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, language: str) -> None:
    for path in (f"{HOME}/versions", f"{HOME}/versions/1"):
        assert sum(weight(visit, path, people["abena"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, said
