"""Checks of what was promised to others, of prices beside others', and of what things still need."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan import demo_plans
from tests.plan.test_checks import codes, product, reading, said

ROSA = "bo_bakery"
OTHER = {"id": "o", "name": "Stall", "product": "Salteña", "price": 500}


def rows(part: str, key: str) -> list[dict[str, Any]]:
    return [dict(row) for row in demo_plans.answers(ROSA)[part][key]]


@pytest.mark.parametrize(("price", "asked"), [(349, True), (350, False), (650, False), (651, True)])
def test_a_price_far_from_what_others_ask_is_asked_about(price: int, asked: bool) -> None:
    """Seven tenths of the cheapest and thirteen tenths of the dearest are still near."""
    seen = reading(ROSA, market={"others": [OTHER]}, sales={"products": product(ROSA, price=price, unit_cost=100)})
    assert ("X4" in codes(seen)) == asked
    if price == 651:
        assert said(seen, "X4").startswith("Others ask from Bs\xa05.00 to Bs\xa05.00. You ask Bs\xa06.51.")


@pytest.mark.parametrize(("month", "asked"), [("47.142857", True), ("40", True), ("47.285714", False)])
def test_a_month_that_sells_at_or_below_what_goes_into_one_is_asked_about(month: str, asked: bool) -> None:
    """3.30 of a usual 7.00 are 47.142857 of 100; one more hundredth is above it."""
    seen = reading(ROSA, sales={"products": product(ROSA, price_season=["100"] * 6 + [month] + ["100"] * 5)})
    assert ("M12" in codes(seen)) == asked
    assert "X2" not in codes(seen)
    if month == "40":
        words = "In July you sell one for Bs\xa02.80. It costs you Bs\xa03.30. Is that right?"
        assert said(seen, "M12") == words


def test_where_the_usual_price_is_below_the_cost_its_months_are_not_asked_about_too() -> None:
    seen = reading(ROSA, sales={"products": product(ROSA, price=330, price_season=["100"] * 11 + ["40"])})
    assert {"X2"} == {"X2", "M12"} & set(codes(seen))


def test_a_price_below_its_cost_stops_a_plan_whatever_is_open_in_other_rows() -> None:
    first, second, third = product(ROSA, price=330)
    rows = [first, {**second, "unit_cost": None}, {**third, "price": "unknown"}]
    seen = reading(ROSA, sales={"products": rows})
    assert seen.outlook is None
    assert [(one.blocks, one.message.values["price"].minor) for one in seen.advice if one.code == "X2"] == [
        ("mentor", 330)
    ]
    rows[0] = {key: told for key, told in first.items() if key != "name"}
    assert [one.repair for one in reading(ROSA, sales={"products": rows}).advice if one.code == "X2"] == [None]


def test_two_products_of_one_name_are_asked_about_and_nothing_is_refused() -> None:
    again = {**product(ROSA)[0], "id": "again", "name": " SALTEÑA "}
    seen = reading(ROSA, sales={"products": [*product(ROSA), again]})
    asked = [one for one in seen.advice if one.code == "S1"]
    assert [(one.blocks, one.section, one.step) for one in asked] == [("none", "sales", "products")]
    assert said(seen, "S1") == "More than one product is called “Salteña”. Are they the same?"
    assert "S1" not in codes(reading(ROSA, sales={"products": [*product(ROSA), {**again, "name": "Salteña grande"}]}))


def test_who_says_that_nobody_else_sells_it_is_asked_once_more_and_who_has_not_said_is_not() -> None:
    seen = reading(ROSA, market={"others": []})
    assert said(seen, "M4") == "Does really nobody else sell this near you?"
    assert [(one.section, one.step) for one in seen.advice if one.code == "M4"] == [("market", "others")]
    for open_ in (None, "unknown"):
        assert "M4" not in codes(reading(ROSA, market={"others": open_}))
    assert "M4" in codes(reading(ROSA, market={"others": []}, sales={"products": None}))


def test_who_tells_of_one_other_seller_is_asked_for_a_second_and_two_products_of_one_are_one_seller() -> None:
    one = {"id": "a", "name": "Stall", "price": 500}
    for alone in ([one], [one, {**one, "id": "b", "name": " stall ", "product": "Cake to order"}]):
        seen = reading(ROSA, market={"others": alone})
        assert said(seen, "M4") == "Does really only one other sell this near you?"
    assert "M4" not in codes(reading(ROSA, market={"others": [one, {"id": "b", "name": "Market woman"}]}))


def test_prices_of_others_count_for_their_product_only_and_where_they_are_known() -> None:
    unknown = [{**OTHER, "product": "Cake to order"}, {**OTHER, "price": None}, {"id": "n", "name": "No product"}]
    seen = reading(ROSA, market={"others": unknown[1:]})
    assert "X4" not in codes(seen)
    assert "X4" in codes(reading(ROSA, market={"others": unknown[:1]}))


@pytest.mark.parametrize("open_", [None, "unknown"])
def test_of_a_plan_with_one_product_a_price_without_one_means_that_one(open_: str | None) -> None:
    other, rows = {**OTHER, "product": open_}, product(ROSA, price=651, unit_cost=100)
    assert "X4" in codes(reading(ROSA, market={"others": [other]}, sales={"products": rows[:1]}))
    assert "X4" not in codes(reading(ROSA, market={"others": [other]}, sales={"products": rows[:2]}))
    another = {**OTHER, "product": "Cake to order"}
    assert "X4" not in codes(reading(ROSA, market={"others": [another]}, sales={"products": rows[:1]}))


def test_a_thing_from_the_grant_needs_a_sellers_offer_and_stops_only_at_the_desk() -> None:
    assert "X14" not in codes(reading(ROSA))
    seen = reading(ROSA, start={"quotations": rows("start", "quotations")[2:]})
    found = [one for one in seen.advice if one.code == "X14"]
    assert [(one.severity, one.blocks, one.step) for one in found] == [("block", "desk", "quotations")]


def test_where_food_is_sold_some_is_eaten() -> None:
    assert codes(reading(ROSA, costs={"taken_home": None}))["X19"] == "ask"
    assert "X19" not in codes(reading(ROSA, costs={"taken_home": 0}))
    assert "X19" not in codes(reading(ROSA, costs={"taken_home": None}, sales={"products": product(ROSA, lost="2")}))
    assert "X19" not in codes(reading("sn_sewing"))


@pytest.mark.parametrize(
    ("trade", "kind", "asked"),
    [
        ("shop", {}, True),
        ("shop", {"kind_shop": "unknown"}, True),
        ("shop", {"kind_shop": "shop"}, True),
        ("shop", {"kind_shop": "market_food"}, True),
        ("shop", {"kind_shop": "phones"}, False),
        ("shop", {"kind_shop": "other"}, False),
        ("hair", {"kind_shop": "shop"}, False),
    ],
)
def test_a_family_eats_from_a_shop_that_sells_food(trade: str, kind: dict[str, str], asked: bool) -> None:
    idea = {"trade": trade, "kind_food": None, **kind}
    assert ("X19" in codes(reading(ROSA, costs={"taken_home": None}, idea=idea))) == asked


@pytest.mark.parametrize(("left", "asked"), [(160_000, False), (200_000, False), (201_000, True), (133_000, True)])
def test_a_debt_whose_payments_do_not_come_to_what_is_left_is_asked_about(left: int, asked: bool) -> None:
    """200 a month for 8 months are 1,600; a fifth of what is left may be missing or too much."""
    debt = {"id": "d", "name": "Tickets", "amount": 20_000, "months_left": "8", "left": left}
    assert ("H11" in codes(reading(ROSA, household={"debts": [debt]}))) == asked


def test_a_debt_that_does_not_say_what_is_left_is_not_asked_about() -> None:
    debt = {"id": "d", "name": "Tickets", "amount": 20_000, "months_left": "8"}
    assert "H11" not in codes(reading(ROSA, household={"debts": [debt]}))


@pytest.mark.parametrize(("pot", "asked"), [(100_000, False), (90_000, True), (None, False)])
def test_a_pot_is_what_all_members_pay_in_once(pot: int | None, asked: bool) -> None:
    group = {"id": "g", "name": "Pasanaku", "amount": 10_000, "members": "10", "pot": pot, "pot_month": "4"}
    assert ("H12" in codes(reading(ROSA, household={"savings": [group]}))) == asked


@pytest.mark.parametrize(("shares", "wrong"), [(("60", "40"), False), (("60", "30"), True), (("50.5", "49.5"), False)])
def test_the_shares_of_a_group_are_a_hundred(shares: tuple[str, ...], wrong: bool) -> None:
    partners = [{"id": f"p{n}", "name": f"Partner {n}", "share": share} for n, share in enumerate(shares)]
    seen = reading(ROSA, idea={"together": "group", "partners": partners})
    assert ("I7" in codes(seen)) == wrong
    assert "I7" not in codes(reading(ROSA, idea={"together": "alone", "partners": partners}))


def test_money_lent_by_family_stands_with_the_debts() -> None:
    assert codes(reading(ROSA, sources={"family_money": "loan"}))["G4"] == "ask"
    debt = {"id": "d", "name": "Brother", "amount": 1_000, "months_left": "8", "lender": "family"}
    assert "G4" not in codes(reading(ROSA, sources={"family_money": "loan"}, household={"debts": [debt]}))
    assert "G4" not in codes(reading(ROSA, sources={"family_money": "gift"}))


def test_the_house_as_a_guarantee_is_warned_of() -> None:
    assert codes(reading(ROSA, sources={"guarantee": ["group", "land"]}))["N6"] == "red"
    assert "N6" not in codes(reading(ROSA, sources={"guarantee": ["group", "land"], "want_loan": "no"}))
