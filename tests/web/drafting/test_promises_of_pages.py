"""Buttons and sentences of the money pages promise what stands behind them, and no more."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.plan.test_checks import reading
from tests.web.people import People
from tests.web.visitor import Visitor


@pytest.mark.parametrize(
    ("case", "said"),
    [("bo_bakery", "See what would repair it"), ("tn_salon_b_revised", "See the hard years")],
)
def test_the_way_to_the_hard_years_promises_a_repair_only_where_one_press_makes_it(
    visit: Visitor, people: People, case: str, said: str
) -> None:
    home = people.write("newcomer", case)
    link = visit(f"{home}/money", people["newcomer"]).select_one(f"p.acts a[href='{home}/money/stress']")
    assert link is not None
    assert link.get_text() == said
    presses = visit(f"{home}/money/stress", people["newcomer"]).select("button[formaction*='/money/try/']")
    assert bool(presses) == (said == "See what would repair it")


def test_three_columns_of_amounts_of_six_digits_are_set_smaller_on_a_narrow_phone(
    visit: Visitor, people: People
) -> None:
    home = people.write("newcomer", "tn_salon_b_revised")
    for table in visit(f"{home}/money", people["newcomer"], "ar").select("table.tight"):
        assert ("long" in table["class"]) == (len(table.select("thead th")) > 3)


SHORT = "tn_salon_a_first_draft"


def said(page: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


def test_the_page_of_sending_says_what_the_mentor_will_ask_first_and_lets_the_plan_go(
    visit: Visitor, people: People
) -> None:
    home = people.write("newcomer", SHORT)
    page = visit(f"{home}/send", people["newcomer"])
    assert "Your mentor will ask about this first. You can send all the same." in said(page)
    assert "the box is short of" in said(page, ".note")
    assert page.select_one(f".note a[href='{home}/part/sources/own_cash']") is not None
    assert page.select_one("form button.btn") is not None


def test_a_year_that_earns_says_beside_it_that_the_box_is_short(visit: Visitor, people: People) -> None:
    home = people.write("newcomer", SHORT)
    page = visit(f"{home}/money/profit", people["newcomer"])
    assert "the box is short of" in said(page, ".lead.alarm")
    assert "In the first year the business earns" in said(page, ".lead:not(.alarm)"), "what is good is not red"
    assert "earns" not in said(page, ".lead.alarm")


def test_nobody_is_told_to_take_more_home_from_a_box_that_is_short() -> None:
    seen = reading("bo_bakery", costs={"drawings": [0]}, sources={"own_cash": 0})
    words = [one.message.text for one in seen.advice if one.code == "X7"]
    assert words == ["In %(month)s the family has nothing left, and the box is short too."]


def test_a_year_in_which_nobody_sends_money_any_more_says_where_it_changes_nothing(
    visit: Visitor, people: People
) -> None:
    home = people.write("newcomer", "bo_home_kitchen_grant_only")
    for where, alike in ((home, True), ("/plan/plan-of-abena", False)):
        page = visit(f"{where}/money/stress/remittances_stop", people["newcomer" if alike else "abena"])
        assert ("Nobody sends money in this plan" in said(page)) == alike


def test_what_happened_so_far_leads_to_the_history_with_its_days(visit: Visitor, people: People) -> None:
    home = "/plan/plan-of-modou"
    link = visit(home, people["modou"]).find("a", string="See what happened so far")
    assert link["href"] == f"{home}/mentor#past"  # type: ignore[index]
    past = said(visit(f"{home}/mentor", people["modou"]), "section[aria-labelledby=past]")
    assert "2 November 2026 You sent your plan." in past
    assert visit(home, people["modou"]).select_one(f"a[href='{home}/sent']") is not None
