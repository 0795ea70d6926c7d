"""What happened to a plan, in the past tense, and the state it is in: the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable

DRAFT, WITHDRAWN = "draft", "withdrawn"
SENT, CHANGES_ASKED, QUESTION_ASKED = "sent", "changes_asked", "question_asked"
READY, READY_ON_CONDITIONS, ANOTHER_ROAD = "ready", "ready_on_conditions", "another_road"

PLAN_SENT, PLAN_WITHDRAWN = "PlanSent", "PlanWithdrawn"

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
    PLAN_SENT: SENT,
    PLAN_WITHDRAWN: WITHDRAWN,
    "QuestionAsked": QUESTION_ASKED,
    "ChangesAsked": CHANGES_ASKED,
    "PlanReady": READY,
    "PlanReadyOnConditions": READY_ON_CONDITIONS,
    "AnotherRoadAdvised": ANOTHER_ROAD,
}
SENDABLE = frozenset({DRAFT, CHANGES_ASKED, QUESTION_ASKED, ANOTHER_ROAD, WITHDRAWN})
_BEFORE = {
    PLAN_SENT: SENDABLE,
    PLAN_WITHDRAWN: frozenset(_AFTER.values()) - {WITHDRAWN},
    **{event: frozenset({SENT}) for event in VERDICTS.values()},
}
STATES = frozenset({DRAFT, *_AFTER.values()})


def state(kinds: Iterable[str]) -> str:
    """The state after these events, oldest first; events that say nothing about the state leave it as it is."""
    now = DRAFT
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
