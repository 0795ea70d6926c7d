"""The pages of earlier versions: by day, by name, compared in words, and the way back."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from app.language.hours import ZONES, there
from app.models import Account, Plan
from app.plan.sections.me import COUNTRY_NAMES
from app.services import plans
from tests.web.people import NOW, People
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
    form = {"based_on": seen, "to": "no page of a press"}
    answer = visit.send(f"{HOME}/versions/{then}", form, people["abena"], 303)
    assert answer.location == f"{HOME}/versions/{seen}?back={then}"
    assert "Before the change was taken back" in visit(f"{HOME}/versions", people["abena"]).get_text()
    after = visit(str(answer.location), people["abena"])
    assert "Your plan is as it was then." in after.get_text()
    visit.send(f"{HOME}/versions/{seen}", {"based_on": people.plan("abena").latest}, people["abena"], 303)
    assert visit(f"{HOME}/versions/{seen}", people["abena"]).select("ol.diff") == []


def test_after_going_back_the_page_is_calm_and_what_was_is_kept_folded(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    seen = renamed(visit, people, "Abena B.")
    answer = visit.send(f"{HOME}/versions/{then}", {"based_on": seen}, people["abena"], 303)
    page = visit(str(answer.location), people["abena"])
    assert "Nothing is lost." in page.get_text()
    (on,) = page.select("main .btn:not(.quiet)")
    assert on["href"] == HOME
    (folded,) = page.select("main details:not([open]):has(ol.diff)")
    assert folded.select("form .btn.quiet") and len(page.select("main form")) == len(folded.select("form"))


def test_the_owners_own_name_goes_before_the_one_that_the_program_gave(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    seen = renamed(visit, people, "Abena B.")
    visit.send(f"{HOME}/versions/name/a-client-key", {"name": "With my aunt"}, people["abena"], 303)
    visit.send(f"{HOME}/versions/{then}", {"based_on": seen}, people["abena"], 303)
    listed = visit(f"{HOME}/versions", people["abena"]).select_one(f"main ol a[href='{HOME}/versions/{seen}']")
    assert listed and [name.get_text() for name in listed.select("bdi")] == [
        "“With my aunt”",
        "“Before the change was taken back”",
    ]
    page = visit(f"{HOME}/versions/{seen}", people["abena"])
    assert page.select_one("h1") and page.select_one("h1").get_text(strip=True) == "“With my aunt”"  # type: ignore[union-attr]


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
    for path in (f"{HOME}/versions", f"{HOME}/versions/1", f"{HOME}/versions/name/a-client-key"):
        assert sum(weight(visit, path, people["abena"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, said


def name_page(visit: Visitor, people: People, number: int) -> str:
    links = visit(f"{HOME}/versions/{number}", people["abena"]).select(f"main a[href^='{HOME}/versions/name/']")
    return str(links[0]["href"])


def test_a_name_given_too_early_is_changed_or_taken_off_and_the_version_stays(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    visit.send(f"{HOME}/versions/name/a-client-key", {"name": "With a smaller loan"}, people["abena"], 303)
    renamed(visit, people, "Abena B.")
    address = name_page(visit, people, then)
    assert visit(address, people["abena"]).select_one("input#name")["value"] == "With a smaller loan"  # type: ignore[index]
    for _ in range(2):
        visit.send(address, {"name": "Before the change", "number": then}, people["abena"], 303)
    page = visit(f"{HOME}/versions/{then}", people["abena"])
    assert page.select_one("h1").get_text(strip=True) == "“Before the change”"  # type: ignore[union-attr]
    for _ in range(2):
        gone = visit.send(address, {"name": "Before the change", "number": then, "off": "1"}, people["abena"], 303)
    assert "The name is taken off." in visit(str(gone.location), people["abena"]).get_text()
    listed = visit(f"{HOME}/versions", people["abena"])
    assert "Before the change" not in listed.get_text()
    assert listed.select_one(f"ol a[href='{HOME}/versions/{then}']") is not None
    again = name_page(visit, people, then)
    visit.send(again.partition("?")[0], {"name": "The first", "number": then}, people["abena"], 303)
    assert "“The first”" in visit(f"{HOME}/versions", people["abena"]).get_text()


def test_a_list_that_came_back_names_todays_plan_and_not_the_one_named_from_it_before(
    visit: Visitor, people: People
) -> None:
    first, address = people.plan("abena").latest, f"{HOME}/versions/name/a-client-key"
    visit.send(address, {"name": "Smaller loan"}, people["abena"], 303)
    second = renamed(visit, people, "Abena B.")
    visit.send(address, {"name": "Larger oven"}, people["abena"], 303)
    told = {a["href"]: a.get_text() for a in visit(f"{HOME}/versions", people["abena"]).select("main ol a")}
    assert "Smaller loan" in told[f"{HOME}/versions/{first}"]
    assert "Larger oven" in told[f"{HOME}/versions/{second}"]


@pytest.mark.parametrize("name", ["", "x" * 61])
def test_an_emptied_name_is_asked_about_and_stays_as_it_was(visit: Visitor, people: People, name: str) -> None:
    then = people.plan("abena").latest
    address = f"{HOME}/versions/name/a-client-key"
    visit.send(address, {"name": "Mine"}, people["abena"], 303)
    assert "Write a name" in visit.send(address, {"name": name, "number": then}, people["abena"], 422).text
    assert "“Mine”" in visit(f"{HOME}/versions", people["abena"]).get_text()


def test_no_name_is_given_to_a_version_that_never_was(visit: Visitor, people: People) -> None:
    visit.send(f"{HOME}/versions/name/a-client-key", {"name": "X", "number": 99999}, people["abena"], 404)
    assert visit.get(f"{HOME}/versions/name/a-client-key?number=0", people["abena"]).status_code == 404


def test_two_versions_of_one_day_are_told_apart_by_the_hour_there(visit: Visitor, people: People) -> None:
    visit.send(f"{HOME}/versions/name/a-client-key-1", {"name": "One"}, people["abena"], 303)
    lone = visit(f"{HOME}/versions", people["abena"]).select("main ol li p")
    renamed(visit, people, "Abena B.")
    renamed(visit, people, "Abena C.")
    visit.send(f"{HOME}/versions/name/a-client-key-2", {"name": "Two"}, people["abena"], 303)
    renamed(visit, people, "Abena D.")
    shown = [line.get_text() for line in visit(f"{HOME}/versions", people["abena"]).select("main ol li")]
    assert [bool(re.search(r"\d\d:\d\d", line)) for line in shown] == [True, True, False]
    assert not re.search(r"\d\d:\d\d", lone[0].get_text())
    assert there(dt.datetime(2026, 11, 2, 1, 30, tzinfo=dt.UTC), "BO").isoformat()[:16] == "2026-11-01T21:30"
    assert set(COUNTRY_NAMES) == set(ZONES)


def test_what_changed_says_before_and_now_in_words_and_names_the_list(visit: Visitor, people: People) -> None:
    then = people.plan("abena").latest
    things = people.answers("abena")["start"]["assets"]
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        row = {**things[0], "name": "Another thing"}
        owner = session.get_one(Account, people["abena"].account_id)
        plans.save_answers(session, plan, "start", {"assets": [row, *things[1:]]}, plan.latest, owner, NOW)
    said = " ".join(visit(f"{HOME}/versions/{then}", people["abena"]).select_one("ol.diff").get_text(" ").split())  # type: ignore[union-attr]
    assert said.startswith("Which things do you need to start? Another thing")
    assert f"before: {things[0]['name']} now: Another thing" in said


def test_many_differences_stand_on_several_pages_and_each_difference_on_one(visit: Visitor, people: People) -> None:
    address: str | None = f"{HOME}/versions/1"
    parts, pages = set[str](), 0
    while address:
        page = visit(address, people["abena"], "en")
        here = [str(link["href"]) for link in page.select("ol.diff > li > a")]
        assert here and not parts & set(here)
        parts |= set(here)
        pages += 1
        after = page.select_one("nav.pager a:last-child b")
        address = str(after.parent.parent["href"]) if after and after.get_text() == "After" else None  # type: ignore[union-attr]
    assert pages > 1
    assert page.select("form button")  # the way back to that version stands on each
    assert visit(f"{HOME}/versions/1?page=99", people["abena"], "en").select("ol.diff li")


def test_what_was_answered_for_the_first_time_crosses_nothing_out(visit: Visitor, people: People) -> None:
    page = visit(f"{HOME}/versions/1", people["abena"])
    assert "Not answered yet" not in page.get_text() and "Not in the list" not in page.get_text()
    assert page.select("ol.diff > li b")
