"""Kinds of work below each trade: offered for the trade of today only, never missing, each leading to what it needs."""

from __future__ import annotations

import copy

import pytest

from app.plan.carried import QUESTIONS
from app.plan.progress import Status, next_step, status
from app.plan.sections import asked_fields, section
from app.plan.sections.idea import TRADE
from app.plan.sections.kinds import KINDS, LISTS, PAGE, kind_key, kind_of
from app.plan.starting_points import NEAREST, POINTS, of_trade
from tests.plan import demo_plans

IDEA = section("idea")
STEP = next(step for step in IDEA.steps if step.key == PAGE)
EVERY = {choice.key for kinds in KINDS.values() for choice in kinds}


def test_every_trade_has_four_to_eight_kinds_and_something_else() -> None:
    assert set(KINDS) == {choice.key for choice in TRADE.choices}
    assert all(4 <= len(kinds) <= 8 for kinds in KINDS.values())
    assert 55 <= len(EVERY) <= 70
    assert len(EVERY) == sum(map(len, KINDS.values()))
    assert {field.choices[-1].key for field in STEP.fields if field.key in LISTS} == {"other"}


@pytest.mark.parametrize("trade", KINDS)
def test_only_the_kinds_of_the_trade_are_asked(trade: str) -> None:
    assert [field.key for field in asked_fields(STEP, {"idea": {"trade": trade}})] == [kind_key(trade), "kind_words"]


def test_no_kind_is_asked_before_the_trade_is_known() -> None:
    assert asked_fields(STEP, {}) == asked_fields(STEP, {"idea": {"trade": "unknown"}}) == ()


def test_a_plan_with_only_its_trade_stays_whole_and_is_not_led_back() -> None:
    older = copy.deepcopy(demo_plans.answers("gh_layers"))
    for key in ("kind_poultry", "kind_words", "seen.kind"):
        older["idea"].pop(key, None)
    assert status(IDEA, older) is Status.READY
    part, step = next_step(older) or (None, None)
    assert (part and part.key, step and step.key) == ("steps", "check")


def test_a_kind_below_another_trade_is_kept_and_not_read() -> None:
    idea = {"trade": "sewing", "kind_food": "bakery"}
    assert kind_of(idea) is None
    assert kind_of({**idea, "trade": "food"}) == "bakery"


def test_each_starting_point_comes_first_for_its_kind() -> None:
    for point in POINTS:
        assert point.key in {choice.key for choice in KINDS[point.trade]}
        assert of_trade(point.trade, point.key)[0][0] is point
    assert set(NEAREST) <= EVERY
    for trade, kinds in KINDS.items():
        for choice in kinds:
            near, others = of_trade(trade, choice.key)
            assert sorted(one.key for one in (*near, *others)) == sorted(one.key for one in POINTS)
            assert choice.key not in NEAREST or near[0].key == NEAREST[choice.key]


def test_a_file_may_hold_every_kind() -> None:
    assert LISTS | {"kind_words"} <= {field.key for field in QUESTIONS["idea"]}
