"""How many, the price and what one costs are each known in their own way; in a plan of before, one tag said all."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from app.finance.spreads import BY_EVIDENCE
from app.language.tongues import Tongue
from app.plan.carried import read_all
from app.plan.difference import changes
from app.plan.evidence import Mix, shares, spreads
from app.plan.guesses import guesses
from app.plan.prices import prices
from app.plan.sureness import of_line, tag_of, weakest
from tests.plan import demo_plans

EN = Tongue("en")
SOAP = {"id": "s", "name": "Soap", "unit": "piece", "units": "10", "price": 90, "unit_cost": 30, "evidence": "guess"}


def plan(**more: Any) -> dict[str, Any]:
    return {"sales": {"products": [{**SOAP, **more}]}}


def asked_about(**more: Any) -> list[tuple[str, str, int]]:
    return [(EN.speak(one.name), EN.speak(one.task), one.weight) for one in guesses(plan(**more))]


def test_a_tag_that_was_never_told_is_as_that_of_the_line() -> None:
    assert [tag_of(SOAP, column) for column in ("units", "most", "price", "unit_cost")] == ["guess"] * 4
    known = {**SOAP, "price_sure": "know", "cost_sure": "asked"}
    assert [tag_of(known, column) for column in ("units", "most", "price", "unit_cost")] == [
        "guess", "guess", "know", "asked",
    ]  # fmt: skip
    assert tag_of({**SOAP, "price_sure": "know"}, "price", "assets") == "guess", "only a product has three"


def test_what_is_counted_from_two_numbers_is_known_as_the_worse_of_them() -> None:
    assert weakest("know", "asked") == "asked"
    assert weakest("asked", "guess") == "guess" == weakest("guess", None)
    assert weakest("know", None) is None
    assert of_line({**SOAP, "evidence": "know", "cost_sure": "guess"}) == "guess"


@pytest.mark.parametrize(
    ("many", "price", "sales"),
    [
        ("guess", "know", Mix(guess=100)),
        ("know", "guess", Mix(guess=100)),
        ("know", "asked", Mix(asked=100)),
        ("know", None, Mix(know=100)),
        (None, "know", Mix(untold=100)),
    ],
)
def test_sales_rest_on_the_weaker_of_how_many_and_the_price(many: Any, price: Any, sales: Mix) -> None:
    assert shares(plan(evidence=many, price_sure=price, cost_sure="know")).sales == sales


def test_what_goes_into_the_sales_rests_on_the_tag_of_its_cost() -> None:
    assert shares(plan(cost_sure="know")).costs == Mix(know=100)
    assert shares(plan()).costs == Mix(guess=100)
    found = spreads(plan(evidence="know", price_sure="asked", cost_sure="guess"))
    assert (found.sales, found.materials) == ((BY_EVIDENCE["asked"],), (BY_EVIDENCE["guess"],))


def test_each_number_of_a_product_is_asked_about_where_somebody_knows_it() -> None:
    count, look, weigh = (
        "Count for three days, or ask somebody who sells it.",
        "Go there and ask for the price, like somebody who buys.",
        "Weigh or count how much you use, and ask two sellers for the price.",
    )
    every = [("Soap: how many", count, 900), ("Soap: the price", look, 900), ("Soap: what goes into one", weigh, 300)]
    assert asked_about() == every
    assert asked_about(price_sure="know") == [every[0], every[2]]
    assert asked_about(evidence="know", price_sure="guess", cost_sure="asked") == [every[1]]
    assert asked_about(evidence="asked") == []


def test_a_product_that_waits_for_its_price_is_asked_about_by_how_many_alone() -> None:
    waiting = {key: value for key, value in SOAP.items() if key not in ("price", "unit_cost")}
    (found,) = guesses({"sales": {"products": [{**waiting, "price_sure": "guess", "cost_sure": "guess"}]}})
    assert (EN.speak(found.name), found.weight, found.column) == ("Soap: how many", 0, "units")


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_plan_with_one_tag_a_product_reads_as_if_each_number_had_it(case: str) -> None:
    old = demo_plans.answers(case)
    new = copy.deepcopy(old)
    for row in new["sales"]["products"]:
        row |= {"price_sure": row["evidence"], "cost_sure": row["evidence"]}
    assert read_all(old).answers == old and read_all(new).answers == new
    assert (shares(new), spreads(new)) == (shares(old), spreads(old))
    assert [vars(one) for one in guesses(new)] == [vars(one) for one in guesses(old)]


def test_another_tag_is_a_change_that_names_its_number_and_no_other_answer() -> None:
    before, after = plan(), plan(evidence="asked", price_sure="know")
    said = [(one.column and one.column.label, EN.speak(one.after_words)) for one in changes(before, after, "GHS")]  # type: ignore[arg-type]
    assert said == [("How do you know the price?", "I know"), ("How do you know how many you sell?", "I asked")]
    assert [(one.column and one.column.key, one.tag) for one in prices(after, "GHS")] == [
        ("price", "know"), ("unit_cost", "asked"),
    ]  # fmt: skip


def test_a_tag_that_is_none_is_refused_from_a_file() -> None:
    found = read_all(plan(price_sure="sure"))
    assert len(found.problems) == 1 and "price_sure" not in found.answers["sales"]["products"][0]


GOODS = [{"id": "a", "name": "Colour", "price": 300, "evidence": "guess"}, {"id": "b", "name": "Bags", "price": 200}]


def test_lines_that_say_how_they_are_known_speak_for_the_first_stock() -> None:
    told = {"first_stock": 500, "first_goods": GOODS, "evidence": {"first_stock": "guess"}}
    assert [EN.speak(one.name) for one in guesses({"start": told})] == ["Colour", "Bags"]
    other = {**told, "first_stock": 600}  # the amount counts, and not its lines
    assert [EN.speak(one.name) for one in guesses({"start": other})] == ["How much do you spend on the first stock?"]


def test_older_months_of_sales_are_known_as_the_last_one_until_they_say_otherwise() -> None:
    sold = {"sold_1": 100, "sold_2": 90, "sold_3": 80}
    for tags, found in (
        ({"sold_1": "know"}, []),
        ({"sold_1": "know", "sold_3": "guess"}, ["Sold three months ago"]),
        ({"sold_1": "guess", "sold_2": "asked"}, ["Sold last month", "Sold three months ago"]),
    ):
        answers = {"idea": {"start_kind": "running"}, "existing": {**sold, "evidence": tags}}
        assert [EN.speak(one.name) for one in guesses(answers)] == found
