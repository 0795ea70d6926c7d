"""How much of the costs is known, asked or guessed, wherever they are told."""

from __future__ import annotations

from typing import Any

from app.plan.evidence import Mix, shares

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


def test_what_is_paid_once_a_year_counts_for_a_twelfth() -> None:
    once = {**RENT, "id": "o", "amount": 1_200, "months": [9], "evidence": "guess"}
    assert costs(costs={"costs": [RENT, once]}) == Mix(know=50, guess=50)


def test_a_list_that_is_not_whole_yet_counts_for_nothing() -> None:
    assert costs(people={"team": [{"id": "h", "name": "Ama"}]}) == Mix(know=100)
