"""The states of a plan are the fold of what happened to it."""

from __future__ import annotations

import pytest

from app.plan import review_states as states
from app.plan.review_states import State


def test_a_plan_to_which_nothing_happened_is_a_draft() -> None:
    assert states.state([]) == "draft"


@pytest.mark.parametrize(
    ("verdict", "after"),
    [
        ("question_asked", "question_asked"),
        ("changes_asked", "changes_asked"),
        ("plan_ready", "ready"),
        ("plan_ready_on_conditions", "ready_on_conditions"),
        ("another_road", "another_road"),
    ],
)
def test_each_answer_of_a_mentor_leads_to_its_state(verdict: str, after: str) -> None:
    assert states.state(["PlanSent", states.VERDICTS[verdict]]) == after


def test_the_last_event_counts_and_unknown_ones_change_nothing() -> None:
    happened = ["PlanSent", "ChangesAsked", "PlanSent", "PlanReady", "SomethingElse"]
    assert states.state(happened) == "ready"
    assert states.state([*happened, "PlanWithdrawn"]) == "withdrawn"


@pytest.mark.parametrize("now", list(State))
def test_a_mentor_answers_only_while_the_plan_is_sent(now: State) -> None:
    assert (states.verdicts(now) == tuple(states.VERDICTS)) is (now == "sent")
    if now != "sent":
        assert states.verdicts(now) == ()


@pytest.mark.parametrize("now", list(State))
def test_a_plan_is_sent_only_from_where_its_owner_can_write(now: State) -> None:
    assert states.may_happen("PlanSent", now) is (now not in {"sent", "ready", "ready_on_conditions"})


def test_a_plan_is_taken_back_at_any_time_after_it_was_sent() -> None:
    back = {now for now in State if states.may_happen("PlanWithdrawn", now)}
    assert back == set(State) - {State.DRAFT, State.WITHDRAWN}


def test_only_a_ready_plan_is_opened_again_and_then_its_owner_writes_and_sends_it() -> None:
    assert {now for now in State if states.may_happen("PlanReopened", now)} == {"ready", "ready_on_conditions"}
    assert states.state(["PlanSent", "PlanReady", "PlanReopened"]) == "reopened"
    assert "reopened" in states.WRITABLE and states.may_happen("PlanSent", "reopened")


def test_only_a_plain_ready_needs_no_words() -> None:
    assert [name for name in states.VERDICTS if not states.needs_words(name)] == ["plan_ready"]
