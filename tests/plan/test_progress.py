"""How far a plan is."""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

from app.plan.looked_at import left_empty, looked_at
from app.plan.progress import Status, next_step, open_answers, open_pages, parts_ready, status
from app.plan.sections import SECTIONS, field, section
from app.plan.starting_points import POINTS
from app.plan.starting_points.taking import PARTS, rows
from tests.plan import demo_plans

FIRST = dt.date(2026, 12, 1)


def test_an_empty_plan_begins_with_the_name() -> None:
    assert parts_ready({}) == (0, 12)
    part, step = next_step({}) or (None, None)
    assert (part and part.key, step and step.key) == ("me", "name")


def test_a_whole_plan_has_twelve_parts_ready_and_one_that_is_not_for_it() -> None:
    given = demo_plans.answers("bo_bakery")
    assert parts_ready(given) == (12, 12)
    assert status(section("existing"), given) is Status.NOT_FOR_YOU
    part, step = next_step(given) or (None, None)
    assert (part and part.key, step and step.key) == ("steps", "check")


def test_whether_a_business_exists_is_open_until_it_is_told() -> None:
    for told in ({}, {"idea": {"start_kind": "unknown"}}):
        assert status(section("existing"), told) is Status.DEPENDS
        assert parts_ready(told) == (0, 12)
    assert field("idea", "start_kind").number == "I5" and section("idea").number == 3  # the words name part 3


def test_a_business_that_runs_already_is_asked_its_part() -> None:
    given = {"idea": {"start_kind": "running"}}
    assert status(section("existing"), given) is Status.NOT_STARTED


def test_one_answer_begins_a_part_and_dont_know_yet_leaves_something_missing() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["me"]["jobs"] = "unknown"
    assert status(section("me"), given) is Status.SOMETHING_MISSING
    assert open_answers(section("me"), given) == 1
    del given["me"]["jobs"], given["me"]["work"]
    assert status(section("me"), given) is Status.IN_PROGRESS
    assert status(section("steps"), given) is Status.IN_PROGRESS, "the last check waits for all other parts"


def test_what_was_never_asked_comes_before_what_is_not_known_yet() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["me"]["jobs"] = "unknown"
    del given["costs"]["stock_cover"]
    part, step = next_step(given) or (None, None)
    assert (part and part.key, step and step.key) == ("costs", "stock_cover")


def test_no_debts_is_a_whole_answer_but_no_products_is_none() -> None:
    assert status(section("sales"), {"sales": {"products": []}}) is Status.SOMETHING_MISSING
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["household"]["debts"] = []
    assert status(section("household"), given) is Status.READY


def test_a_starting_point_alone_makes_no_part_ready() -> None:
    taken: dict[str, dict[str, Any]] = {}
    for part in PARTS:
        taken[part.section] = {part.table: rows(part, POINTS[0], "GH", FIRST, str)}
    assert parts_ready(taken)[0] == 0
    assert status(section("risks"), taken) is Status.IN_PROGRESS
    looked = {"risks": {"risks": looked_at(rows(PARTS[4], POINTS[0], "GH", FIRST, str))}}
    assert status(section("risks"), looked) is Status.READY


def test_a_part_that_needs_nothing_is_ready_only_once_its_pages_were_saved() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["steps"] = {}
    assert status(section("steps"), given) is Status.NOT_STARTED
    part, step = next_step(given) or (None, None)
    assert (part and part.key, step and step.key) == ("steps", "actions")
    given["steps"] = {"actions": []}
    assert status(section("steps"), given) is Status.IN_PROGRESS
    given["steps"] |= left_empty(section("steps"), given, ["first_days", "records"], {})
    assert status(section("steps"), given) is Status.READY
    del given["risks"]
    part, step = next_step(given) or (None, None)
    assert (part and part.key, step and step.key) == ("risks", "risks")


def test_of_three_fears_one_is_needed_and_a_page_saved_empty_is_not_enough() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    idea = section("idea")
    for fear in ("fear_1", "fear_2", "fear_3"):
        del given["idea"][fear]
    assert (status(idea, given), open_answers(idea, given)) == (Status.IN_PROGRESS, 1)
    given["idea"]["seen.fears"] = "yes"
    assert (status(idea, given), open_answers(idea, given)) == (Status.SOMETHING_MISSING, 1)
    assert [step.key for step in open_pages(idea, given)] == ["fears"]
    given["idea"]["fear_3"] = "unknown"
    assert status(idea, given) is Status.SOMETHING_MISSING
    given["idea"]["fear_3"] = "The oven breaks"
    assert (status(idea, given), open_answers(idea, given)) == (Status.READY, 0)


def test_what_nobody_knows_yet_is_open_and_no_next_step() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["market"] |= {"buyers": "unknown", "buyer_kinds": "unknown"}
    assert [step.key for step in open_pages(section("market"), given)] == ["buyers"]
    found = next_step(given)
    assert found is not None
    assert found[1] is SECTIONS[-1].steps[-1]


def test_the_pages_that_keep_a_part_open_are_named() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    assert [open_pages(section(key), given) for key in ("me", "existing")] == [(), ()]
    given["me"] |= {"jobs": "unknown", "return_month": "unknown"}
    assert [step.key for step in open_pages(section("me"), given)] == ["return_month", "jobs"]
