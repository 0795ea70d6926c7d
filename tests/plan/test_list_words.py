"""What a list says as a whole: prices of others, who pays, offers and their age, pots and debts that add up."""

from __future__ import annotations

import datetime as dt
from typing import Any

from app.language.tongues import Tongue
from app.plan.list_words import told
from app.plan.sections import field

ENGLISH = Tongue("en", "BO")
TODAY = dt.date(2026, 11, 22)


def said(part: str, key: str, rows: list[dict[str, Any]], **more: Any) -> list[tuple[str, bool]]:
    answers = {**more, part: {**more.get(part, {}), key: rows}}
    found = told(part, field(part, key), answers, "BOB", TODAY)
    return [(" ".join(ENGLISH.speak(words) for words in one.words).replace("\u00a0", " "), one.think) for one in found]


def sold(price: int | None) -> dict[str, Any]:
    return {
        "products": [{"id": "p1", "name": "Salteña", "unit": "piece", "units": "9", "price": price, "unit_cost": 1}]
    }


def test_the_prices_of_others_stand_beside_ones_own() -> None:
    others = [{"id": n, "name": n, "product": "Salteña", "price": price} for n, price in (("a", 650), ("b", 800))]
    ranged = "“Salteña”: others ask from Bs 6.50 to Bs 8.00."
    for price, own in ((700, "You ask Bs 7.00."), (500, "You ask Bs 5.00: that is less.")):
        assert said("market", "others", others, sales=sold(price)) == [(f"{ranged} {own}", False)]
    dear = said("market", "others", others[:1], sales=sold(900))
    assert dear == [("“Salteña”: others ask Bs 6.50. You ask Bs 9.00: that is more.", False)]
    assert said("market", "others", others, sales=sold(None)) == [(ranged, False)]


def test_products_of_one_name_are_asked_about_once() -> None:
    asked = "More than one product is called “Salteña”. Are they the same? Keep one of them, or give each its own name."
    product = sold(700)["products"][0]
    three = [{**product, "id": "a"}, {**product, "id": "b", "name": "salteña "}, {**product, "id": "c"}]
    assert said("sales", "products", three) == [(asked, True)]
    assert said("sales", "products", [*three[:1], {**product, "name": "Cake"}]) == []


def test_what_is_sold_above_the_most_that_can_be_made_is_asked_about() -> None:
    product = {**sold(700)["products"][0], "most": "8"}
    doubt = "You can make 8 a month. Here it says 9. Which one is right? It is about “Salteña”."
    assert said("sales", "products", [product]) == [(doubt, True)]
    assert said("sales", "products", [{**product, "most": "9"}]) == []


def test_a_seller_without_a_product_is_asked_about() -> None:
    asked = "Say of each seller which product it is. Then we compare the prices."
    assert said("market", "others", [{"id": "a", "name": "Stall", "price": 650}], sales=sold(700)) == [(asked, True)]
    assert said("market", "others", [{"id": "a", "name": "Stall"}]) == []


OVEN = {"id": "a", "name": "Oven", "price": 680_000, "payer": "grant", "life": "84"}
SHELF = {"id": "b", "name": "Shelf", "price": 20_000, "payer": "cash", "life": "60"}


def test_each_payer_has_the_sum_of_what_it_pays() -> None:
    found = said("start", "assets", [OVEN, SHELF, {**SHELF, "id": "c", "price": 5_000}])
    assert found == [("My cash: Bs 250.00", False), ("Grant in kind: Bs 6,800.00", False)]


def offer(seller: str, price: int, given: str | None, thing: str = "Oven") -> dict[str, Any]:
    return {
        "id": seller.lower(),
        "seller": seller,
        "thing": thing,
        "price": price,
        **({"given": given} if given else {}),
    }


def test_an_offer_that_looks_like_the_price_of_one_piece_is_asked_about() -> None:
    """Feeders: 4 for 360, and an offer of 90."""
    feeders = {"id": "f", "name": "Feeders", "price": 36_000, "pieces": "4", "payer": "cash", "life": "24"}
    of_one = said("start", "quotations", [offer("Shop", 9_000, "2026-11", "Feeders")], start={"assets": [feeders]})
    counted = "“Feeders”: one offer, Bs 90.00 from Shop. Your plan counts Bs 360.00 for it. No offer says that."
    asked = "Is the offer for one piece? Write what all 4 pieces cost together."
    assert of_one == [(f"{counted} {asked}", True)]
    other = said("start", "quotations", [offer("Shop", 9_500, "2026-11", "Feeders")], start={"assets": [feeders]})
    assert other == [(counted.replace("90.00 f", "95.00 f"), True)]


def test_offers_for_a_thing_are_counted_and_the_cheapest_is_named() -> None:
    things = {"start": {"assets": [OVEN, SHELF]}}
    two = [offer("Shop", 680_000, "2026-11"), offer("Importer", 734_400, "2026-10")]
    assert said("start", "quotations", two, **things) == [
        ("“Oven”: 2 offers, the cheapest is Bs 6,800.00 from Shop.", False)
    ]
    other = said("start", "quotations", two[1:], **things)
    counts = "“Oven”: one offer, Bs 7,344.00 from Importer. Your plan counts Bs 6,800.00 for it. No offer says that."
    assert other == [(counts, True)]


def test_a_thing_of_the_grant_without_an_offer_is_named() -> None:
    things = {"start": {"assets": [OVEN, SHELF]}}
    found = said("start", "quotations", [offer("Shop", 20_000, "2026-11", "Shelf")], **things)
    assert ("“Oven”: no written offer yet. The grant needs one.", True) in found


def test_an_offer_is_old_when_its_month_lies_more_than_sixty_days_back() -> None:
    things = {"start": {"assets": [OVEN]}}
    old = "The offer of Shop is from August 2026. It is old: ask again."
    assert (old, True) in said("start", "quotations", [offer("Shop", 680_000, "2026-08")], **things)
    assert len(said("start", "quotations", [offer("Shop", 680_000, "2026-09")], **things)) == 1
    undated = said("start", "quotations", [offer("Shop", 680_000, None)], **things)
    assert undated[-1] == ("The offer of Shop has no date. When was it written?", True)


GROUP = {"id": "a", "name": "Pasanaku", "amount": 15_000, "members": "10"}


def test_a_pot_is_what_all_members_pay() -> None:
    counted = "“Pasanaku”: 10 people with Bs 150.00 each make a pot of Bs 1,500.00."
    assert said("household", "savings", [GROUP]) == [(counted, False)]
    right = said("household", "savings", [{**GROUP, "pot": 150_000, "pot_month": "5"}])
    assert right == [("“Pasanaku”: the pot of Bs 1,500.00 comes in month 5 after opening.", False)]
    dated = said(
        "household", "savings", [{**GROUP, "pot": 150_000, "pot_month": "5"}], start={"opening_month": "2027-02"}
    )
    assert dated == [("“Pasanaku”: the pot of Bs 1,500.00 comes in June 2027 (month 5).", False)]
    wrong = said("household", "savings", [{**GROUP, "pot": 120_000, "pot_month": "5"}])
    assert wrong[0] == (f"{counted} You wrote a pot of Bs 1,200.00. Which one is right?", True)
    undated = said("household", "savings", [{**GROUP, "pot": 150_000}])
    assert undated == [("“Pasanaku”: no month is written, so the pot is not counted.", False)]
    assert said("household", "savings", [{"id": "a", "name": "Box", "amount": 5_000}]) == []


TICKETS = {"id": "a", "name": "Tickets", "amount": 20_000, "months_left": "8"}


def test_a_debt_says_what_is_still_to_pay_and_asks_where_two_answers_differ() -> None:
    counted = "“Tickets”: Bs 1,600.00 still to pay, as you pay now."
    assert said("household", "debts", [TICKETS]) == [(counted, False)]
    assert said("household", "debts", [{**TICKETS, "left": 190_000}]) == [(counted, False)]
    far = said("household", "debts", [{**TICKETS, "left": 200_001}])
    assert far == [(f"{counted} You wrote that Bs 2,000.01 is left. Which one is right?", True)]
    weekly = said("household", "debts", [TICKETS, {**TICKETS, "id": "b", "name": "Shop", "rhythm": "week"}])
    assert weekly[-1] == ("All debts together: Bs 8,533.36 still to pay.", False)
    assert said("household", "debts", [{"id": "a", "name": "Bank"}]) == []


def test_other_lists_say_nothing_of_their_own() -> None:
    assert told("risks", field("risks", "risks"), {"risks": {"risks": [{"id": "a"}]}}, "BOB", TODAY) == ()


def test_a_debt_without_a_name_as_a_file_can_bring_it_is_counted_all_the_same() -> None:
    nameless = {key: value for key, value in TICKETS.items() if key != "name"}
    ((words, _),) = said("household", "debts", [nameless])
    assert words.startswith("“–”: ")
