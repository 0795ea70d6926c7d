"""P2: another country in the answer than that of the plan is asked about, beside the question and among the checks."""

from __future__ import annotations

import pytest

from tests.web.page_checks import words
from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
WHERE = f"{HOME}/part/me/where"
ASKS = "Money, offers and limits of this plan are those of its country: Ghana."


def answer(visit: Visitor, people: People, country: str) -> None:
    latest = people.plan("abena").latest
    typed = {"based_on": latest, "country": country, "place": "Pikine"}
    visit.send(WHERE, typed, people["abena"], status=303)


@pytest.mark.parametrize(
    ("country", "says"), [("SN", "You answered Senegal. Begin a new plan for it?"), ("other", "Elsewhere they may not")]
)
def test_another_country_than_the_plans_is_asked_about_with_the_way_to_a_new_plan(
    country: str, says: str, visit: Visitor, people: People
) -> None:
    answer(visit, people, country)
    page = visit(WHERE, people["abena"])
    assert f"{ASKS} {says}" in words(page)
    assert page.select("main a[href='/plan'].btn")
    check = visit(f"{HOME}/check", people["abena"])
    assert f"{ASKS} {says}" in words(check)
    assert "From that question you can start a new plan." in words(check)


def test_the_country_of_the_plan_is_not_asked_about(visit: Visitor, people: People) -> None:
    answer(visit, people, "GH")
    for path in (WHERE, f"{HOME}/check"):
        assert ASKS not in words(visit(path, people["abena"]))
    assert not visit(WHERE, people["abena"]).select("main a[href='/plan'].btn")


def test_a_helper_reads_the_question_and_begins_no_plan_from_it(visit: Visitor, people: People) -> None:
    answer(visit, people, "SN")
    card = {"card": people["abena"].code, "pin": people["abena"].pin}
    visit.send("/beside/a-sitting-0001", card, people["desk"], status=303)
    page = visit(WHERE, people["desk"])
    assert ASKS in words(page)
    assert not page.select("main a[href='/plan']")


@pytest.mark.parametrize(("country", "whose"), [("GH", ""), ("SN", ""), ("other", "Feasts of this country: Ghana")])
def test_of_a_country_in_no_list_the_feasts_are_those_of_the_plans_own_and_say_so(
    country: str, whose: str, visit: Visitor, people: People
) -> None:
    answer(visit, people, country)
    for path in (f"{HOME}/price-year/p1", f"{HOME}/part/sales/products/row/p1"):
        page = visit(path, people["abena"])
        assert "Christmas" in page.select("fieldset.month")[11].get_text()
        assert ("Feasts of this country" in words(page), whose in words(page)) == (bool(whose), True)
    beside = words(visit(f"{HOME}/part/start/opening_month", people["abena"]))
    assert ("Feasts of the year in your country" in beside) == (not whose)
    assert whose in beside
