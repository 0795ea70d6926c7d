"""X15 for things that were typed: found by name in six languages, else measured by the longest life of the trade."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import LANGUAGES, Tongue
from app.plan.starting_points import POINTS
from app.plan.starting_points.lives import longest_of_trade, usual_thing
from tests.plan import demo_plans
from tests.plan.test_checks import EN, codes, reading, said

ROSA = "bo_bakery"
THINGS = {(thing.name, point.trade): thing for point in POINTS for thing in point.things}


def with_first(trade: str | None = "food", **told: Any) -> Any:
    first, *rest = demo_plans.answers(ROSA)["start"]["assets"]
    return reading(ROSA, idea={"trade": trade}, start={"assets": [{**first, **told}, *rest]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_thing_of_a_starting_point_is_found_by_its_own_name_in_every_language(language: str) -> None:
    for (name, trade), thing in THINGS.items():
        found = usual_thing(Tongue(language).gettext(name).upper(), trade)
        assert found is not None, name
        assert found.life >= thing.life


@pytest.mark.parametrize(
    ("name", "trade", "key"),
    [
        ("Gas oven, second hand", "food", "oven"),
        ("Horno de barro grande", "food", "oven"),
        ("FOURS", "food", "oven"),
        ("الفرن", "food", "oven"),
        ("Réfrigérateur déjà à nous", "food", "fridge"),
        ("refrigerateur", "crops", "fridge"),
        ("Una frigorífico", "food", None),
        ("Own sewing machine", "sewing", "machines"),
        ("Washing machine", "hair", None),
        ("Laying hens", "poultry", "hens"),
        ("Telefone", "shop", "phone"),
        ("O negócio", "shop", None),
        ("", "food", None),
    ],
)
def test_a_thing_is_found_by_what_it_is_in_its_own_trade_first(name: str, trade: str, key: str | None) -> None:
    found = usual_thing(name, trade)
    assert (found.key if found else None) == key


def test_an_oven_that_was_typed_is_asked_about_as_one_that_was_taken() -> None:
    seen = with_first(name="Horno grande", life="127")
    assert said(seen, "X15") == (
        "“Horno grande” lasts 127 months in your plan. For “Gas oven” we guess 84 months. Why will it last longer?"
    )
    assert "X15" not in codes(with_first(name="Horno grande", life="126"))


def test_a_thing_without_a_name_like_it_is_measured_by_the_longest_of_its_trade() -> None:
    assert longest_of_trade("food") == 84
    seen = with_first(name="Terreno", life="127")
    assert said(seen, "X15") == (
        "“Terreno” lasts 127 months in your plan. In this trade we guess no more than 84 months. "
        "Why will it last longer?"
    )
    assert "X15" not in codes(with_first(name="Terreno", life="126"))
    assert "X15" not in codes(with_first(trade="other", name="Terreno", life="600"))


@pytest.mark.parametrize("life", ["unknown", None])
def test_what_nobody_knows_is_not_asked_about(life: str | None) -> None:
    assert "X15" not in codes(with_first(life=life))


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_no_worked_plan_is_asked(case: str) -> None:
    assert "X15" not in codes(reading(case))


def test_the_reason_of_a_thing_found_by_name_is_said() -> None:
    (found,) = (one for one in with_first(life="127").advice if one.code == "X15")
    assert found.repair is not None
    assert EN.speak(found.repair) == "Good metal lasts if it is cleaned and kept dry."
