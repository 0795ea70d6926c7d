"""Before departure or after return, and which prices need another look."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan import other_money, prices, recipes, whereabouts
from tests.plan import demo_plans

TODAY = dt.date(2026, 11, 22)
ENGLISH = Tongue("en")
OVER = "The month of your journey is over: October 2026. Are you back?"


@pytest.mark.parametrize(
    ("me", "where", "told"),
    [
        ({}, None, None),
        ({"return_month": "2026-11"}, None, None),
        ({"return_month": "2026-10"}, "after", "You have been back since October 2026."),
        ({"return_month": "2027-01"}, "before", "You travel in January 2027."),
        ({"return_month": "2026-11", "whereabouts": "after"}, "after", "You have been back since November 2026."),
        ({"whereabouts": "before"}, "before", "You have not travelled yet."),
        ({"whereabouts": "after"}, "after", "You are back."),
        ({"return_month": "2026-10", "whereabouts": "before"}, "before", OVER),
    ],
)
def test_where_the_person_is_follows_her_answer_then_the_month(
    me: dict[str, Any], where: str | None, told: str | None
) -> None:
    assert whereabouts.whereabouts({"me": me}, TODAY) == where
    said = whereabouts.told({"me": me}, TODAY)
    assert (said and ENGLISH.speak(said)) == told


def test_prices_are_what_somebody_asks_or_pays_and_never_the_persons_own_money() -> None:
    paths = [price.path for price in prices.prices(demo_plans.answers("gh_layers"), "GHS")]
    assert "sales.products.p1.price" in paths
    assert any(path.startswith("household.spending.") for path in paths)
    assert not [path for path in paths if path.startswith(("household.income", "household.reserve", "sources."))]
    assert len(paths) == len(set(paths))


def price(**me: Any) -> tuple[prices.Price, dict[str, Any]]:
    row = {"id": "a", "name": "Feed", "amount": 3500, "evidence": "asked"}
    answers = {"me": me, "costs": {"costs": [row]}}
    return next(prices.prices(answers, "GHS")), answers


@pytest.mark.parametrize(
    ("since", "me", "wanted"),
    [
        (dt.date(2026, 11, 1), {}, False),
        (dt.date(2026, 8, 21), {}, True),  # older than three months
        (dt.date(2026, 10, 20), {"return_month": "2026-11", "whereabouts": "after"}, True),  # before the return
        (dt.date(2026, 11, 20), {"return_month": "2026-11", "whereabouts": "after"}, False),
        (dt.date(2026, 10, 20), {"return_month": "2026-11", "whereabouts": "before"}, False),
    ],
)
def test_a_price_needs_a_look_when_it_is_old_or_from_before_the_return(
    since: dt.date, me: dict[str, Any], wanted: bool
) -> None:
    one, answers = price(**me)
    assert bool(prices.reasons(one, since, answers, TODAY)) is wanted


def test_a_guess_always_needs_one_and_a_look_that_holds_makes_a_price_new() -> None:
    one, answers = price()
    old = dt.date(2026, 1, 1)
    kept = {one.path: {"run": 1, "as": "right", "at": "2026-11-20", "amount": 3500}}
    assert not prices.reasons(one, old, {**answers, "looked": kept}, TODAY)
    kept[one.path]["amount"] = 3400  # it was changed after the look
    assert prices.reasons(one, old, {**answers, "looked": kept}, TODAY)
    answers["costs"]["costs"][0]["evidence"] = "guess"
    assert prices.reasons(next(prices.prices(answers, "GHS")), TODAY, answers, TODAY)


def test_a_look_counts_also_where_the_month_of_return_lies_ahead() -> None:
    one, answers = price(whereabouts="after", return_month="2027-05")
    assert prices.reasons(one, TODAY, answers, TODAY)
    answers["looked"] = {one.path: {"run": 1, "as": "right", "at": "2026-11-20", "amount": 3500}}
    assert not prices.reasons(one, dt.date(2026, 11, 1), answers, TODAY)


def test_each_reason_counts_only_the_prices_for_which_it_is_true() -> None:
    """Nine prices typed today and guessed are nine guesses, and nothing is said of age or of a return."""
    assert [ENGLISH.speak(said) for said in prices.why([("guess",)] * 9)] == ["All 9 are guesses."]
    assert [ENGLISH.speak(said) for said in prices.why([("guess", "old")])] == [
        "It is a guess.",
        "It is older than three months.",
    ]
    assert [Tongue("ar").speak(said) for said in prices.why([("guess",)] * 2)] == ["كلاهما ظن."]
    mixed: list[tuple[prices.Reason, ...]] = [("guess",), ("before_return", "old"), ("old",)]
    assert [ENGLISH.speak(said) for said in prices.why(mixed)] == [
        "One is a guess.",
        "One was written before your return.",
        "2 are older than three months.",
    ]
    assert prices.why([]) == ()


def test_an_amount_is_known_since_the_day_from_which_it_stood_without_a_break() -> None:
    def there(amount: int) -> dict[str, Any]:
        return {"costs": {"costs": [{"id": "a", "amount": amount}]}}

    days = [dt.date(2026, 3, n) for n in (9, 7, 5, 3)]
    history = list(zip(days, map(there, (5, 5, 4, 5)), strict=True))
    assert prices.known_since("costs.costs.a.amount", 5, history) == dt.date(2026, 3, 7)
    assert prices.known_since("costs.costs.a.amount", 6, history) is None


def test_what_is_bought_for_the_recipe_cards_is_looked_at_once_instead_of_what_goes_into_one() -> None:
    line = {"id": "a", "name": "Flour", "used": "2", "used_measure": "kg", "pack": "50", "pack_measure": "kg"}
    rows: list[dict[str, Any]] = [{"id": key, "name": key, "price": 700, "unit_cost": 5} for key in ("p1", "p2", "p3")]
    for key in ("p1", "p2"):
        rows = recipes.put(rows, key, {**line, "price": 33_000})
    found = {one.path: one for one in prices.prices({"sales": {"products": rows}}, "BOB")}
    flour = "sales.products.p1.recipe.a.price"
    of_products = {f"sales.products.{key}.price" for key in ("p1", "p2", "p3")}
    assert set(found) == of_products | {flour, "sales.products.p3.unit_cost"}
    assert ENGLISH.speak(found[flour].name) == "Flour: 50 kg"
    assert other_money.at({"sales": {"products": rows}}, flour) == 33_000
    _, _, after = other_money.put({"sales": {"products": rows}}, flour, 66_000)
    assert [row["unit_cost"] for row in after] == [2640, 2640, 5]


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ([0, 900_00, 1_200_00], ["Month 2 (December 2026): GH₵900.00", "Month 3 (January 2027): GH₵1,200.00"]),
        ([0, 0], []),
        (None, []),
        ("unknown", []),
    ],
)
def test_a_cost_names_the_first_months_that_a_new_price_leaves_as_they_are(first: Any, told: list[str]) -> None:
    row = {"id": "a", "name": "Rent", "amount": 1_300_00, "first": first}
    answers = {"start": {"opening_month": "2026-11"}, "costs": {"costs": [row]}}
    (one,) = prices.prices(answers, "GHS")
    assert [ENGLISH.speak(month) for month in prices.own_months(one, answers)] == told
    row["amount"] = 0  # paid in the first months alone
    assert len(list(prices.prices(answers, "GHS"))) == bool(told)
