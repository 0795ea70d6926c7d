"""How much of the costs is known, asked or guessed, wherever they are told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.finance.spreads import BY_EVIDENCE, Spread
from app.plan.evidence import Mix, shares, spreads

RENT = {"id": "r", "name": "Rent", "amount": 100, "starts": "first_day", "grows": "fixed", "evidence": "know"}


def costs(**told: Any) -> Mix:
    answers = {"costs": {"costs": [RENT]}, **told}
    return shares(answers).costs


def test_pay_and_being_known_count_beside_the_costs_of_each_month() -> None:
    helper = {"id": "h", "name": "Ama", "kind": "employee", "amount": 200, "evidence": "guess"}
    leaflets = {"id": "l", "name": "Leaflets", "amount": 100, "evidence": "asked"}
    assert costs() == Mix(know=100)
    assert costs(people={"team": [helper]}) == Mix(know=33, guess=67)
    assert costs(people={"team": [helper]}, market={"promotion": [leaflets]}) == Mix(know=25, asked=25, guess=50)


def test_the_parts_of_a_hundred_are_a_hundred_and_none_takes_what_the_others_lost() -> None:
    guess, asked = ({**RENT, "id": tag, "evidence": tag} for tag in ("guess", "asked"))
    assert costs(
        costs={"costs": [{**RENT, "amount": 1_013}, {**guess, "amount": 493}, {**asked, "amount": 494}]}
    ) == Mix(know=51, asked=25, guess=24)
    assert costs(costs={"costs": [RENT, guess, asked]}) == Mix(know=34, asked=33, guess=33)


def test_what_is_paid_once_a_year_counts_for_a_twelfth() -> None:
    once = {**RENT, "id": "o", "amount": 1_200, "months": [9], "evidence": "guess"}
    assert costs(costs={"costs": [RENT, once]}) == Mix(know=50, guess=50)


SOAP = {"id": "s", "name": "Soap", "unit": "piece", "units": "10", "price": 90, "unit_cost": 30, "evidence": "know"}
PACK = {"used_measure": "piece", "goes": "one", "pack": "1", "pack_measure": "piece"}
OIL = {"id": "o", "name": "Oil", "used": "2", "price": 9, "evidence": "guess", **PACK}
LYE = {"id": "l", "name": "Lye", "used": "1", "price": 6, **PACK}


def materials(*products: Any) -> Mix:
    return shares({"sales": {"products": [*products]}}).costs


def test_what_goes_into_the_sales_of_a_normal_month_counts_beside_the_costs() -> None:
    assert costs(sales={"products": [SOAP]}) == Mix(know=100)
    assert costs(sales={"products": [{**SOAP, "evidence": "guess"}]}) == Mix(know=25, guess=75)
    made_for_nothing = {**SOAP, "lost": "25"}  # 300 that goes into those that are sold, 100 into the others
    assert costs(sales={"products": [{**made_for_nothing, "evidence": "asked"}]}) == Mix(know=20, asked=80)


def test_each_line_of_a_recipe_card_counts_by_its_own_tag_and_pay_by_that_of_the_product() -> None:
    card = {**SOAP, "recipe": [OIL, LYE], "piece_pay": 6, "unit_cost": 30}
    assert materials(card) == Mix(know=20, guess=60, untold=20)
    assert materials({**card, "loss": "10", "unit_cost": 33}) == Mix(know=20, guess=60, untold=20)


def test_where_the_card_says_another_cost_than_the_plan_counts_the_tag_of_the_product_holds() -> None:
    assert materials({**SOAP, "recipe": [OIL, LYE], "unit_cost": 25}) == Mix(know=100)


def test_materials_are_as_unsure_as_what_goes_in_by_what_it_costs() -> None:
    card = {**SOAP, "recipe": [OIL, {**LYE, "evidence": "know"}], "unit_cost": 24}  # 18 of 24 a guess
    found = spreads({"sales": {"products": [card, SOAP]}})
    assert found.sales == (BY_EVIDENCE["know"], BY_EVIDENCE["know"])
    assert found.materials == (Spread(Decimal("0.2"), Decimal("0.125")), BY_EVIDENCE["know"])


def test_a_list_that_is_not_whole_yet_counts_for_nothing() -> None:
    assert costs(people={"team": [{"id": "h", "name": "Ama"}]}) == Mix(know=100)
