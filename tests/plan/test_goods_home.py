"""S8, F5: goods that the family eats or uses are worth something, and move no money."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from app.finance.rounding import half_up
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan import together
from app.plan.assumptions import figures
from app.plan.goods_home import as_products_say, by_products, in_all, lives_on, wrong_eaten
from tests.plan import demo_plans
from tests.plan.test_checks import codes, product, reading, said

EN = Tongue("en", "BO")
ROSA = "bo_bakery"


def rosa(taken_home: int | None = None, **first: Any) -> dict[str, Any]:
    """Rosa's plan; her first product told otherwise."""
    whole = demo_plans.answers(ROSA)
    costs = {**whole["costs"], "taken_home": taken_home}
    return {**whole, "costs": costs, "sales": {**whole["sales"], "products": product(ROSA, **first)}}


def test_what_is_told_counts_and_else_what_the_products_say() -> None:
    """1,350 are sold of 1,500 that are made; 60 of them are eaten, at 7.00 each."""
    eaten = {"lost": "10", "eaten": "4"}
    assert by_products(rosa(**eaten)) == in_all(rosa(**eaten)) == 60 * 700
    assert in_all(rosa(90_00, **eaten)) == 90_00
    assert in_all(rosa(0, **eaten)) == 0
    assert by_products(rosa(lost="10")) is None
    assert in_all(rosa()) == 0


@pytest.mark.parametrize("told", [{"eaten": "4"}, {"lost": "2", "eaten": "4"}, {"lost": "0", "eaten": "1"}])
def test_more_than_all_that_is_not_sold_is_wrong_and_never_counted(told: dict[str, str]) -> None:
    assert [EN.speak(words) for words in wrong_eaten(told).values()] == [
        "This is more than all that you lose, eat or give away. Look at both numbers again."
    ]
    assert by_products(rosa(**told)) == by_products(rosa(**{**told, "eaten": told.get("lost", "0")}))


def test_as_many_as_are_not_sold_may_be_eaten() -> None:
    for told in ({"lost": "4", "eaten": "4"}, {"lost": "4.5", "eaten": "0.5"}, {"lost": "4"}, {}):
        assert wrong_eaten(told) == {}


def test_no_figure_of_the_plan_knows_of_goods() -> None:
    bare, place = rosa(None, lost="10"), demo_plans.place(ROSA)
    assert figures(bare, place) == figures(rosa(500_00, lost="10", eaten="10"), place)


def test_the_family_lives_on_money_and_goods() -> None:
    assert [EN.speak(one) for one in lives_on(rosa(90_00), 3_000_00, "BOB")] == [
        f"The family lives on {EN.money(Money(309000, 'BOB'))} a month: {EN.money(Money(300000, 'BOB'))} in money, "
        f"and goods worth {EN.money(Money(9000, 'BOB'))} from the business."
    ]
    assert lives_on(rosa(), 3_000_00, "BOB") == ()


def test_where_they_are_asked_for_the_products_are_told_of() -> None:
    told = as_products_say(rosa(lost="10", eaten="4"), "BOB")
    assert told
    assert EN.speak(told) == f"By your products that is about {EN.money(Money(42_000, 'BOB'))} a month."
    assert as_products_say(rosa(), "BOB") is None


def test_in_a_joint_plan_goods_are_parted_as_money_is() -> None:
    shared = {**rosa(90_01), together.JOINT: {"share": "1/2", "others": ["Ana"]}}
    assert in_all(shared) == half_up(Fraction(90_01, 2))


def test_a_product_that_is_not_finished_is_left_out() -> None:
    told = rosa(lost="10", eaten="4")
    half = {"id": "n", "name": "New", "unit": "piece", "units": "10", "lost": "5", "eaten": "5"}
    sales = {**told["sales"], "products": [*told["sales"]["products"], half]}
    assert by_products({**told, "sales": sales}) == 42_000


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_no_worked_plan_is_asked_where_its_goods_come_from(case: str) -> None:
    assert "F5" not in codes(reading(case))


@pytest.mark.parametrize(
    ("told", "first", "asked"),
    [
        (300_00, {}, False),  # half of it is material: less than 1 of every 100 that she sells
        (900_00, {}, True),
        (900_00, {"lost": "10"}, False),  # 150 salteñas that are not sold are worth 1,050
        (700_00, {"lost": "5"}, False),  # 497 are covered, and the rest hides behind any guess
        (2_000_00, {"lost": "5"}, True),
    ],
)
def test_more_goods_than_the_products_leave_room_for_are_asked_about(
    told: int, first: dict[str, Any], asked: bool
) -> None:
    seen = reading(ROSA, costs={"taken_home": told}, sales={"products": product(ROSA, **first)})
    assert ("F5" in codes(seen)) == asked
    if asked:
        room = "only" if first else "nothing"
        assert room in said(seen, "F5")


def test_eggs_whose_feed_is_counted_among_the_costs_are_not_asked_about() -> None:
    """What goes into a crate is only its tray: hens eat the same, whoever eats the eggs."""
    assert "F5" not in codes(reading("gh_layers", costs={"taken_home": 1_000_00}))
