"""Who buys and which work was done were asked in words alone once: those words stay, and still answer the question."""

from __future__ import annotations

from typing import Any

import pytest

from app.plan.carried import Found, read_all
from app.plan.in_words import needed
from app.plan.progress import Status, next_step, open_answers, parts_ready, status
from app.plan.sections import field, section
from tests.plan import demo_plans

KINDS, WORDS = field("market", "buyer_kinds"), field("market", "buyers")


def before(**market: Any) -> dict[str, dict[str, Any]]:
    """A whole plan as it was written before there was anything to tick."""
    given: dict[str, dict[str, Any]] = demo_plans.answers("bo_bakery")
    given["market"] = {**{key: one for key, one in given["market"].items() if key != KINDS.key}, **market}
    del given["me"]["helper_kinds"], given["me"]["jobs"]
    return given


def worked(**told: Any) -> dict[str, dict[str, Any]]:
    """A whole plan with only these answers about the work done."""
    given: dict[str, dict[str, Any]] = demo_plans.answers("bo_bakery")
    given["me"] = {**{key: one for key, one in given["me"].items() if key not in ("jobs", "work")}, **told}
    return given


def test_a_plan_in_words_stays_as_ready_as_it_was_and_is_not_asked_again() -> None:
    assert parts_ready(before()) == (12, 12)
    part, step = next_step(before()) or (None, None)
    assert (part and part.key, step and step.key) == ("steps", "check")
    assert [one.required for one in needed((KINDS, WORDS), before()["market"])] == [False, False]


def test_a_plan_in_words_comes_in_from_a_file_as_it_stands() -> None:
    assert read_all(before()) == Found(before())


@pytest.mark.parametrize(
    ("words", "then"), [(None, Status.IN_PROGRESS), ("unknown", Status.SOMETHING_MISSING), ("Schools", Status.READY)]
)
def test_without_a_tick_the_words_say_how_far_the_part_is(words: str | None, then: Status) -> None:
    given = before(buyers=words)
    assert status(section("market"), given) is then
    assert open_answers(section("market"), given) == (then is not Status.READY)


def test_who_ticks_that_nobody_knows_has_something_left_to_answer_whatever_the_words_say() -> None:
    given = before(buyer_kinds="unknown")
    assert status(section("market"), given) is Status.SOMETHING_MISSING
    assert needed((KINDS,), given["market"]) == (KINDS,)


JOB = {"id": "j1", "job": "Cook", "years": "11", "place": "abroad"}


@pytest.mark.parametrize(
    ("told", "then", "missing"),
    [
        ({"work": "Cook for 11 years"}, Status.READY, 0),
        ({"work": "unknown"}, Status.SOMETHING_MISSING, 1),
        ({"jobs": [JOB]}, Status.READY, 0),
        ({"jobs": []}, Status.READY, 0),
        ({"jobs": "unknown"}, Status.SOMETHING_MISSING, 1),
        ({"jobs": [{"id": "j1", "job": "Cook"}]}, Status.SOMETHING_MISSING, 1),
        ({}, Status.IN_PROGRESS, 1),
    ],
)
def test_work_counts_as_told_by_a_list_or_by_words_of_before(told: Any, then: Status, missing: int) -> None:
    given = worked(**told)
    assert status(section("me"), given) is then
    assert open_answers(section("me"), given) == missing


def test_a_file_of_before_comes_in_whole_also_where_its_words_were_not_known_yet() -> None:
    for told in ({"work": "unknown"}, {"work": "Cook for 11 years"}):
        assert read_all(worked(**told)) == Found(worked(**told))
    assert read_all(before(buyers="unknown")) == Found(before(buyers="unknown"))
