"""What a plan keeps beside its answers is read from a file as strictly as the answers, and written in one order."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan import other_money, prices
from app.plan.kept_beside import in_order, points_back, read, renamed
from app.plan.stored import NotAnAnswer
from tests.plan import demo_plans

RATE = {"row": "r1", "per": 100, "rate": "15.5", "day": "2026-03-03"}
TOLD = {"amount": 500, "currency": "EUR", "became": 7777, "source": "bank", "rate": RATE}
LOOK = {"run": 1, "as": "new", "at": "2026-03-03", "amount": 5}
START = {"number": 1, "at": "2026-03-03", "paths": ["household.reserve", "idea.need", "x"]}
PATHS = ["household.reserve", "sales.products.p1.price", "sales.products.p1.recipe.l1.price"]


@pytest.mark.parametrize("path", PATHS)
def test_what_was_told_at_an_amount_of_ours_is_taken_as_it_stands(path: str) -> None:
    assert read("told", {path: TOLD}) == ({path: TOLD}, [])
    assert read("looked", {path: LOOK}) == ({path: LOOK}, [])


@pytest.mark.parametrize(
    "path", ["household", "household.adults", "me.shoe", "sales.products", "sales.products.p1", "sales.products.p1.name",
             "idea.trade.x.y", "costs.drawings.1.2", "a..b", "sales.products.p1.recipe.l1", "Sales.products.p1.price"]
)  # fmt: skip
def test_a_place_that_holds_no_amount_is_named_and_left_out(path: str) -> None:
    assert read("told", {path: TOLD}) == ({}, [path])


@pytest.mark.parametrize(
    ("part", "raw"),
    [
        ("told", []),
        ("told", {"household.reserve": {**TOLD, "currency": "XXX"}}),
        ("told", {"household.reserve": {**TOLD, "amount": 1.5}}),
        ("told", {"household.reserve": {**TOLD, "amount": True}}),
        ("told", {"household.reserve": {**TOLD, "more": 1}}),
        ("told", {"household.reserve": {**TOLD, "rate": {**RATE, "per": 7}}}),
        ("told", {"household.reserve": {**TOLD, "rate": {**RATE, "rate": "NaN"}}}),
        ("told", {"household.reserve": {**TOLD, "rate": {**RATE, "day": "20260303"}}}),
        ("told", {"household.reserve": {**TOLD, "rate": {**RATE, "row": "<x>"}}}),
        ("looked", {"household.reserve": {**LOOK, "as": "wrong"}}),
        ("looked", {"household.reserve": {**LOOK, "run": -1}}),
        ("looked", {"household.reserve": {**LOOK, "at": "2026-13-01"}}),
        ("looked", {"start": {**START, "paths": "x"}}),
        ("looked", {"start": {**START, "number": None}}),
        ("joint", {"people": 0}),
        ("joint", {"people": 6}),
        ("joint", {"people": 2, "share": "1"}),
    ],
    ids=str,
)
def test_what_no_plan_keeps_is_refused(part: str, raw: Any) -> None:
    with pytest.raises(NotAnAnswer):
        read(part, raw)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("2026-03-01"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*TOLD, *RATE, *LOOK]), inner),
    max_leaves=12,
)


@given(st.sampled_from(["told", "looked", "joint"]), st.dictionaries(st.sampled_from([*PATHS, "start", "x"]), anything))
def test_anything_is_read_or_refused_and_never_a_fault(part: str, raw: dict[str, Any]) -> None:
    try:
        kept, _ = read(part, raw)
    except NotAnAnswer:
        return
    assert read(part, in_order(part, kept)) == (kept, [])


def test_what_is_read_can_be_shown() -> None:
    answers = {**demo_plans.answers("gh_layers")}
    answers["told"] = read("told", dict.fromkeys(PATHS, TOLD))[0]
    answers["looked"] = read("looked", {"start": START, **dict.fromkeys(PATHS, LOOK)})[0]
    assert answers["looked"]["start"]["paths"] == ["household.reserve"]
    assert other_money.origins(answers, "GHS") == {}
    run = prices.refresh(answers, "GHS")
    assert run is not None and run.number == 1


def test_versions_are_named_anew_and_a_refresh_without_its_version_ends() -> None:
    looked = {"start": START, "household.reserve": LOOK}
    there = renamed(looked, {1: 7}.get)
    assert (there["start"]["number"], there["household.reserve"]["run"]) == (7, 7)
    nowhere: dict[int, int] = {}
    assert renamed(looked, nowhere.get) == {"household.reserve": {**LOOK, "run": None}}
    assert renamed(renamed(looked, nowhere.get), nowhere.get) == {"household.reserve": {**LOOK, "run": None}}


@pytest.mark.parametrize(("place", "versions", "fits"), [(0, 2, True), (1, 2, False), (0, 1, False), (2, 9, False)])
def test_a_look_names_an_older_version_of_the_file(place: int, versions: int, fits: bool) -> None:
    assert points_back({"household.reserve": LOOK}, place, versions) is fits
    assert points_back({"household.reserve": {**LOOK, "run": None}}, place, versions)


def test_whatever_order_it_was_kept_in_it_is_written_in_one() -> None:
    backwards = {path: dict(reversed({**TOLD, "rate": dict(reversed(RATE.items()))}.items())) for path in PATHS}
    assert json.dumps(in_order("told", backwards)) == json.dumps(dict.fromkeys(sorted(PATHS), TOLD))
