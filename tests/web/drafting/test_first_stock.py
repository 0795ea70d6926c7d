"""The first stock on the screen: its page leads to its lines, their sum becomes the amount, what is typed since stays."""

from __future__ import annotations

from typing import Any

import pytest

from app.models import Account, Plan
from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

PART = "/plan/plan-of-abena/part/start"
AMOUNT, LINES = f"{PART}/first_stock", f"{PART}/first_goods"
UNLIKE = "The lines of your first stock make GH₵90.00. Your plan counts GH₵70.00."


def line(visit: Visitor, people: People, key: str, name: str, price: str, **more: Any) -> Any:
    typed = {"based_on": people.plan("abena").latest, "name": name, "price": price, **more}
    return visit.send(f"{LINES}/row/{key}", typed, people["abena"], 303)


def start(people: People) -> Any:
    return people.answers("abena")["start"]


def words(visit: Visitor, path: str, people: People) -> str:
    return " ".join(visit(path, people["abena"]).get_text(" ").split()).replace(" .", ".")


def test_the_page_of_the_amount_leads_to_its_lines_and_the_walk_goes_past_them(visit: Visitor, people: People) -> None:
    page = visit(AMOUNT, people["abena"])
    assert page.select_one(f'main a[href="{LINES}"]') is not None
    answer = visit.send(AMOUNT, {**form_values(page, "first_stock"), "go": "next"}, people["abena"], 303)
    assert answer.location.startswith(f"{PART}/deposits")
    places = [words(visit, f"{PART}/{page}", people) for page in ("first_stock", "deposits")]
    assert "page 3 of 7" in places[0] and "page 4 of 7" in places[1]
    lines = words(visit, LINES, people)
    assert lines.count("The sum counts as your first stock.") == 1
    assert "page 3 of 7" in lines  # the place of the page that leads to it


def test_lines_become_the_amount_until_another_one_is_typed(visit: Visitor, people: People) -> None:
    line(visit, people, "feed1", "Feed, sacks", "60", pieces="3")
    assert start(people)["first_stock"] == 6_000
    line(visit, people, "salt1", "Salt", "10")
    assert start(people)["first_stock"] == 7_000
    assert "Your plan counts GH₵" not in words(visit, LINES, people)
    page = visit(AMOUNT, people["abena"])
    visit.send(AMOUNT, {**form_values(page, "first_stock"), "first_stock": "70"}, people["abena"], 303)
    line(visit, people, "salt1", "Salt", "30")
    assert start(people)["first_stock"] == 9_000  # what is typed as the sum still goes with it
    visit.send(
        AMOUNT,
        {**form_values(visit(AMOUNT, people["abena"]), "first_stock"), "first_stock": "70"},
        people["abena"],
        303,
    )
    for path in (LINES, AMOUNT, "/plan/plan-of-abena/check"):
        assert UNLIKE in words(visit, path, people), path
    line(visit, people, "oil1", "Oil", "5")
    assert start(people)["first_stock"] == 7_000


def test_a_line_can_be_counted_from_the_price_of_one(visit: Visitor, people: People) -> None:
    typed = {"based_on": "0", "do": "count", "name": "Feed", "pieces": "3", "each": "20"}
    page = visit.looked_at(visit.send(f"{LINES}/row/feed1", typed, people["abena"], 200))
    assert page.select_one("[name=price]")["value"] == "60.00"
    assert "3 times GH₵20.00: GH₵60.00 in all." in page.get_text()


@pytest.mark.parametrize("lines", [False, True])
def test_lines_are_read_back_under_the_amount_once_there_are_any(lines: bool, visit: Visitor, people: People) -> None:
    if lines:
        line(visit, people, "feed1", "Feed in sacks", "60", pieces="3")
    said = words(visit, "/plan/plan-of-abena/check?page=2", people)
    assert ("What is in your first stock, line by line?" in said) == lines
    assert ("Feed in sacks · GH₵60.00 · 3 pieces" in said) == lines


def test_a_line_taken_away_lowers_the_amount_and_put_back_raises_it(visit: Visitor, people: People) -> None:
    line(visit, people, "feed1", "Feed", "60")
    line(visit, people, "salt1", "Salt", "10")
    was = people.plan("abena").latest
    visit.send(f"{LINES}/row/salt1", {"based_on": was, "do": "remove"}, people["abena"], 303)
    assert start(people)["first_stock"] == 6_000
    visit.send(f"{LINES}/row/salt1", {"based_on": was + 1, "was": was, "do": "restore"}, people["abena"], 303)
    assert start(people)["first_stock"] == 7_000


def test_an_amount_that_another_window_typed_is_no_conflict_for_a_line(people: People) -> None:
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        by, seen = session.get_one(Account, people["abena"].account_id), plan.latest
        rows = [{"id": "a", "name": "Feed", "price": 100}]
        plans.save_answers(session, plan, "start", {"first_goods": rows}, seen, by, NOW)
        plans.save_answers(session, plan, "start", {"first_stock": 500}, plan.latest, by, NOW)
        more = [*rows, {"id": "b", "name": "Salt", "price": 50}]
        plans.save_answers(session, plan, "start", {"first_goods": more}, plan.latest, by, NOW)
    assert start(people)["first_stock"] == 500


def test_one_press_writes_the_sum_of_the_lines_where_another_amount_stands(visit: Visitor, people: People) -> None:
    line(visit, people, "feed1", "Feed", "60")
    assert visit(AMOUNT, people["abena"]).select_one("button[value=count]") is None
    page = visit(AMOUNT, people["abena"])
    visit.send(AMOUNT, {**form_values(page, "first_stock"), "first_stock": "70"}, people["abena"], 303)
    there = visit(AMOUNT, people["abena"])
    assert there.select_one("button[value=count]") is not None
    pressed = visit.looked_at(visit.send(AMOUNT, {**form_values(there, "first_stock"), "do": "count"}, people["abena"]))
    box = pressed.select_one("[name=first_stock]")
    assert box is not None and box["value"] == "60.00"
    assert start(people)["first_stock"] == 7_000  # nothing is saved by a press
