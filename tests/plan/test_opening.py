"""Checks of the opening day: the cushion in the box, things that come too late, the first stock, a group's turns."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan import demo_plans
from tests.plan.test_checks import codes, reading, said

KITCHEN, ROSA = "bo_home_kitchen_grant_only", "bo_bakery"
CALM = 60_667 + 117_000  # a month of its costs and taxes, and what its family needs from it


def with_cash(more: int) -> dict[str, Any]:
    return {"own_cash": demo_plans.answers(KITCHEN)["sources"]["own_cash"] + more}


@pytest.mark.parametrize(("more", "asked"), [(0, True), (CALM - 110_000 - 1, True), (CALM - 110_000, False)])
def test_less_than_a_month_of_costs_and_family_in_the_box_on_opening_day_is_amber(more: int, asked: bool) -> None:
    seen = reading(KITCHEN, sources=with_cash(more))
    assert codes(seen).get("C11") == ("amber" if asked else None)
    if not more:
        words = "On opening day Bs\xa01,100.00 is in the box. A reserve that is enough for one month: Bs\xa01,776.67."
        assert said(seen, "C11") == words


def test_a_box_that_is_empty_or_thin_later_is_said_once_and_not_as_a_small_cushion_too() -> None:
    assert codes(reading(ROSA))["X6"] == "red"
    assert "C11" not in codes(reading(ROSA))
    assert "C11" not in codes(reading("tn_salon_a_first_draft"))
    assert "C11" not in codes(reading(ROSA, sources={"own_cash": 0}))


def test_a_family_that_needs_nothing_from_the_business_makes_the_cushion_no_smaller_than_the_costs() -> None:
    """What the family has left over is no part of the box."""
    income = [{"id": "i", "name": "Pay", "kind": "wage", "amount": 900_000, "evidence": "know"}]
    assert codes(reading(KITCHEN, household={"income": income})).get("C11") is None
    low = reading(KITCHEN, household={"income": income}, sources=with_cash(-50_000))
    assert "A reserve that is enough for one month: Bs\xa0606.67." in said(low, "C11")


def test_a_business_that_runs_already_has_no_opening_day() -> None:
    assert not {"C11", "C8"} & set(codes(reading(KITCHEN, idea={"start_kind": "running"}, start={"first_stock": 0})))


def test_a_thing_that_comes_after_the_first_sale_is_asked_about() -> None:
    start = demo_plans.answers(ROSA)["start"]
    opening, things = start["opening_month"], start["assets"]
    later = f"{int(opening[:4]) + 1}-01"
    assert "C6" not in codes(reading(ROSA, start={"assets": [{**things[0], "delivered": opening}, *things[1:]]}))
    seen = reading(ROSA, start={"assets": [{**things[0], "delivered": later}, *things[1:]]})
    assert codes(seen)["C6"] == "ask"
    assert said(seen, "C6") == f"“{things[0]['name']}” comes in January {later[:4]}, after your first sale."


@pytest.mark.parametrize(("stock", "asked"), [(83_767, True), (83_768, False)])
def test_a_first_stock_below_what_is_to_lie_ready_is_asked_about(stock: int, asked: bool) -> None:
    """A fifth of the first month's material, 4,188.40."""
    seen = reading(ROSA, start={"first_stock": stock})
    assert ("C8" in codes(seen)) == asked
    if asked:
        assert said(seen, "C8") == (
            "Your first stock is Bs\xa0837.67. You keep Bs\xa0837.68 ready for the first month."
        )


@pytest.mark.parametrize(
    ("rhythm", "month", "asked"),
    [("month", "10", False), ("month", "11", True), ("week", "2", False), ("week", "3", True), (None, "11", True)],
)
def test_a_turn_after_the_last_member_of_a_group_is_asked_about(rhythm: str | None, month: str, asked: bool) -> None:
    group = {"id": "g", "name": "Tontine", "amount": 100, "members": "10", "pot": 1000, "evidence": "know"}
    seen = reading(ROSA, household={"savings": [{**group, "rhythm": rhythm, "pot_month": month}]})
    assert codes(seen).get("H12") == ("ask" if asked else None)
    if asked and rhythm == "week":
        assert said(seen, "H12") == ("“Tontine”: you wait until month 3. Before that all 10 people have had a turn.")
