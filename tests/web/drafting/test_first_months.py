"""S6: the first months of a new business are offered as a guess; S7: how a product is paid, once M10 said it of all."""

from __future__ import annotations

from typing import Any

import pytest

from app.plan.evidence import shares
from app.plan.guesses import guesses
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
PATH = f"{HOME}/part/sales/products/row/cakes1"
BEGIN = "count-first-months"
CAKES = {"name": "Cakes", "unit": "piece", "units": "900", "price": "30", "unit_cost": "12", "row--how": "know"}


def latest(people: People) -> int:
    return people.plan("abena").latest


def product(people: People) -> dict[str, Any]:
    rows = people.answers("abena")["sales"]["products"]
    return next(row for row in rows if row["id"] == "cakes1")


def checked(page: Any, name: str) -> str | None:
    found = page.select_one(f"input[name='{name}'][checked]")
    return None if found is None else str(found["value"])


def test_the_first_months_are_offered_and_nothing_is_saved_by_the_press(visit: Visitor, people: People) -> None:
    assert visit(PATH, people["abena"]).select_one(f"button[value={BEGIN}]") is not None
    before = latest(people)
    page = visit.looked_at(visit.send(PATH, {"based_on": before, **CAKES, "do": BEGIN}, people["abena"], 200))
    assert [page.select_one(f"[name=ramp-{n}]")["value"] for n in (1, 2, 3, 4)] == ["40", "60", "80", ""]
    assert page.select_one("#name")["value"] == "Cakes"
    assert checked(page, "row--how") == "guess"
    assert "This is our guess and not saved yet." in page.get_text()
    assert page.select_one(f"details[open] button[value={BEGIN}]") is None
    assert latest(people) == before


def test_once_saved_the_product_counts_as_guessed(visit: Visitor, people: People) -> None:
    taken = {**CAKES, "ramp-1": "40", "ramp-2": "60", "ramp-3": "80", "row--how": "guess", "go": "list"}
    visit.send(PATH, {"based_on": latest(people), **taken}, people["abena"], 303)
    assert (product(people)["ramp"], product(people)["evidence"]) == (["40", "60", "80"], "guess")
    answers = people.answers("abena")
    assert "cakes1" in [one.row for one in guesses(answers)]
    assert shares(answers).sales.guess > 0
    page = visit(PATH, people["abena"])
    assert page.select_one(f"button[value={BEGIN}]") is None


def test_first_months_that_nobody_told_stay_as_they_are_counted(visit: Visitor, people: People) -> None:
    visit.send(PATH, {"based_on": latest(people), **CAKES, "go": "list"}, people["abena"], 303)
    assert "ramp" not in product(people)


@pytest.fixture
def paid_later(visit: Visitor, people: People) -> None:
    told = {"pays_later": "yes", "later_terms": {"later_who": "Kiosks", "later_share": "20", "later_weeks": "2"}}
    for page, typed in told.items():
        boxes = typed if isinstance(typed, dict) else {page: typed}
        path = f"{HOME}/part/market/{page}"
        visit.send(path, {"based_on": latest(people), **boxes}, people["abena"], 303)


@pytest.mark.usefixtures("paid_later")
def test_a_product_begins_with_what_was_told_of_all_customers(visit: Visitor, people: People) -> None:
    assert people.answers("abena")["market"]["later_share"] == "20"
    visit.send(PATH, {"based_on": latest(people), **CAKES, "go": "list"}, people["abena"], 303)
    page = visit(PATH, people["abena"])
    assert "As you told of all customers: 20 of every 100." in page.get_text()
    assert page.select_one("[name=credit]")["value"] == ""
    assert "credit" not in product(people)
    visit.send(PATH, {"based_on": latest(people), **CAKES, "credit": "0", "go": "list"}, people["abena"], 303)
    assert product(people)["credit"] == "0"


def test_who_says_that_all_pay_at_once_is_not_asked_again_for_each_product(visit: Visitor, people: People) -> None:
    assert visit(PATH, people["abena"]).select_one("[name=credit]") is not None
    path = f"{HOME}/part/market/pays_later"
    answer = visit.send(path, {"based_on": latest(people), "pays_later": "no"}, people["abena"], 303)
    assert "later_terms" not in answer.headers["Location"]
    assert visit(PATH, people["abena"]).select_one("[name=credit]") is None
    eggs = people.answers("abena")["sales"]["products"][0]
    assert (
        visit(f"{HOME}/part/sales/products/row/{eggs['id']}", people["abena"]).select_one("[name=credit]") is not None
    )


def test_who_says_that_some_pay_later_is_led_to_who_how_much_and_when(visit: Visitor, people: People) -> None:
    path = f"{HOME}/part/market/pays_later"
    answer = visit.send(path, {"based_on": latest(people), "pays_later": "yes"}, people["abena"], 303)
    assert "/market/later_terms" in answer.headers["Location"]
    page = visit(f"{HOME}/part/market/later_terms", people["abena"])
    assert all(page.select_one(f"[name={key}]") for key in ("later_who", "later_share", "later_weeks"))


@pytest.mark.usefixtures("paid_later")
def test_the_whole_part_asks_how_they_know_what_is_paid_later_and_never(visit: Visitor, people: People) -> None:
    path, how = f"{HOME}/part/market", {"later_share": "guess", "never_paid": "asked"}
    page = visit(path, people["abena"])
    assert all(len(page.select(f"[name={key}--how]")) == 3 for key in how)
    filled = {**form_values(page, "later_share"), "never_paid": "3", **{f"{key}--how": how[key] for key in how}}
    visit.send(path, filled, people["abena"], 303)
    assert how.items() <= people.answers("abena")["market"]["evidence"].items()


@pytest.mark.parametrize("go", ["stop", "next"])
def test_who_says_on_the_whole_part_that_some_pay_later_finds_at_once_what_this_opens(
    visit: Visitor, people: People, go: str
) -> None:
    path, who = f"{HOME}/part/market", people["abena"]
    visit.send(f"{path}/pays_later", {"based_on": latest(people), "pays_later": "no"}, who, 303)
    page = visit(path, who)
    assert not page.select("[name='later_share--how']")
    answer = visit.send(path, {**form_values(page, "pays_later"), "pays_later": "yes", "go": go}, who, 303)
    assert answer.location == f"{path}?saved=1&new=later_who#opens-here"
    led = visit(answer.location, who)
    assert "Your answer opens new questions here." in led.select_one("#opens-here").get_text()  # type: ignore[union-attr]  # the line would fail without it
    assert all(len(led.select(f"[name='{key}--how']")) == 3 for key in ("later_share", "never_paid"))
    again = visit.send(path, {**form_values(led, "later_share"), "go": go}, who, 303)
    assert "new=" not in str(again.location)


def test_a_page_whose_own_answer_opens_a_question_on_it_shows_that_before_going_on(
    visit: Visitor, people: People
) -> None:
    path, who = f"{HOME}/part/costs/supplier_credit", people["abena"]
    visit.send(path, {"based_on": latest(people), "supplier_credit": "0"}, who, 303)
    answer = visit.send(path, {"based_on": latest(people), "supplier_credit": "20", "go": "on"}, who, 303)
    assert answer.location == f"{path}?saved=1&new=supplier_weeks#opens-here"
    page = visit(answer.location, who)
    assert page.select_one("#opens-here ~ .field [name=supplier_weeks]") is not None
    onward = visit.send(path, {**form_values(page, "supplier_credit"), "go": "on"}, who, 303)
    assert "supplier_credit" not in str(onward.location)


def test_whatever_an_answer_opens_on_a_whole_part_is_shown_before_going_on(visit: Visitor, people: People) -> None:
    path, who = f"{HOME}/part/sources", people["abena"]
    visit.send(f"{path}/want_loan", {"based_on": latest(people), "want_loan": "no"}, who, 303)
    page = visit(path, who)
    answer = visit.send(path, {**form_values(page, "want_loan"), "want_loan": "yes", "go": "next"}, who, 303)
    assert str(answer.location).endswith("new=every#opens-here"), "the loan’s answers from before are there"
    kept = {**form_values(visit(path, who), "kept_back"), "kept_back": "50"}
    answer = visit.send(path, {**kept, "go": "next"}, who, 303)
    assert str(answer.location).endswith("new=given_back#opens-here")


def test_the_boxes_of_first_months_bear_the_months_of_the_calendar(visit: Visitor, people: People) -> None:
    opening = people.answers("abena")["start"]["opening_month"]
    assert opening == "2027-10"
    for path, key in ((PATH, "ramp"), (f"{HOME}/part/costs/costs/row/feed1", "first")):
        page = visit(path, people["abena"])
        boxes = [page.select_one(f"label:has([name={key}-{n}]) span") for n in (1, 4)]
        assert [box.get_text() for box in boxes if box] == ["1 · October 2027", "4 · January 2028"]


def test_money_that_comes_later_names_its_month_on_its_card_and_the_first_one_on_its_page(
    visit: Visitor, people: People
) -> None:
    page = f"{HOME}/part/sources/later_cash"
    assert "Month 1 is October 2027." in visit(f"{page}/row/pot1", people["abena"]).get_text()
    pot = {"name": "Pot", "amount": "100", "month": "7", "row--how": "know"}
    visit.send(f"{page}/row/pot1", {"based_on": latest(people), **pot}, people["abena"], 303)
    assert "Month 7 (April 2028)" in visit(page, people["abena"]).get_text()


def test_an_answer_by_months_leads_to_its_page_where_versions_are_compared(visit: Visitor, people: People) -> None:
    then = latest(people)
    page = f"{HOME}/part/costs/drawings"
    visit.send(page, {"based_on": then, "drawings-1": "10"}, people["abena"], 303)
    link = visit(f"{HOME}/versions/{then}", people["abena"]).select_one("ol.diff a")
    assert link
    assert link["href"] == page
