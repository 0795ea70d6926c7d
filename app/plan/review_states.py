"""What happened to a plan, in the past tense, and the state it is in: the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class State(StrEnum):
    """Where a plan stands; DRAFT and WITHDRAWN are for the owner's eyes only.

    REOPENED: ready once, and written again by its owner; others read on what was ready.
    """

    DRAFT = "draft"
    SENT = "sent"
    CHANGES_ASKED = "changes_asked"
    QUESTION_ASKED = "question_asked"
    READY = "ready"
    READY_ON_CONDITIONS = "ready_on_conditions"
    ANOTHER_ROAD = "another_road"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"


PLAN_SENT, PLAN_WITHDRAWN, PLAN_REOPENED = "PlanSent", "PlanWithdrawn", "PlanReopened"
PLAN_SENT_ELSEWHERE = "PlanSentElsewhere"  # before the plan came here from a file
SEATS_ELSEWHERE = "SeatsElsewhere"  # who wrote a joint plan there, by seat
ELSEWHERE = (PLAN_SENT_ELSEWHERE, SEATS_ELSEWHERE)  # what came with a file, and did not happen here

# A mentor's answer about the whole plan, by the name that a form sends, and the event it becomes.
VERDICTS = {
    "question_asked": "QuestionAsked",
    "changes_asked": "ChangesAsked",
    "plan_ready": "PlanReady",
    "plan_ready_on_conditions": "PlanReadyOnConditions",
    "another_road": "AnotherRoadAdvised",
}
LOAN_ADVICE = ("advised", "not_now", "not_advised")

_AFTER = {
    PLAN_SENT: State.SENT,
    PLAN_WITHDRAWN: State.WITHDRAWN,
    PLAN_REOPENED: State.REOPENED,
    "QuestionAsked": State.QUESTION_ASKED,
    "ChangesAsked": State.CHANGES_ASKED,
    "PlanReady": State.READY,
    "PlanReadyOnConditions": State.READY_ON_CONDITIONS,
    "AnotherRoadAdvised": State.ANOTHER_ROAD,
}
APPROVED = frozenset({State.READY, State.READY_ON_CONDITIONS})
WRITABLE = frozenset(State) - APPROVED - {State.SENT}  # whose owner writes, and may send it
_BEFORE = {
    PLAN_SENT: WRITABLE,
    PLAN_REOPENED: APPROVED,
    PLAN_WITHDRAWN: frozenset(_AFTER.values()) - {State.WITHDRAWN},
    **{event: frozenset({State.SENT}) for event in VERDICTS.values()},
}


def state(kinds: Iterable[str]) -> State:
    """The state after these events, oldest first; events that say nothing about the state leave it as it is."""
    now = State.DRAFT
    for kind in kinds:
        now = _AFTER.get(kind, now)
    return now


def may_happen(kind: str, now: str) -> bool:
    """Whether this event can follow in this state."""
    return now in _BEFORE.get(kind, frozenset())


def verdicts(now: str) -> tuple[str, ...]:
    """The answers that a mentor can give in this state."""
    return tuple(name for name, event in VERDICTS.items() if may_happen(event, now))


def needs_words(verdict: str) -> bool:
    """Every answer but a plain "ready" says what and why."""
    return verdict != "plan_ready"
