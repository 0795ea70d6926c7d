"""The words for a plan's state, for what happened to it and for a mentor's answer."""

from __future__ import annotations

from app.language.messages import Message, mark, say
from app.plan.words import own

STATES = {
    "draft": mark("Draft"),
    "sent": mark("Sent"),
    "changes_asked": mark("Changes asked"),
    "question_asked": mark("Question asked"),
    "ready": mark("Plan ready"),
    "ready_on_conditions": mark("Ready, if …"),
    "another_road": mark("Another road"),
    "withdrawn": mark("Taken back"),
    "reopened": mark("Opened again"),
}
VERDICTS = {
    "plan_ready": (mark("Plan ready"), mark("It goes on to the programme")),
    "plan_ready_on_conditions": (mark("Ready, if …"), mark("You name the condition")),
    "question_asked": (mark("I have a question"), mark("They answer, and nothing is lost")),
    "changes_asked": (mark("Please change"), mark("Say what and why")),
    "another_road": (mark("Another road"), mark("This plan does not hold; show another way")),
}
LOAN_ADVICE = {
    "advised": (mark("Loan advised"), mark("A loan can help, and they can carry it")),
    "not_now": (mark("No loan now"), mark("Say what would change it")),
    "not_advised": (mark("Loan not advised"), mark("It would do harm; the plan can go on without it")),
}
_HAPPENED = {
    "PlanSent": mark("%(name)s sent the plan."),
    "PlanWithdrawn": mark("%(name)s took the plan back."),
    "PlanReopened": mark("%(name)s opened the plan again."),
    "PlanSentElsewhere": mark("%(name)s sent the plan in another Ritorno."),
    "QuestionAsked": mark("%(name)s asked a question."),
    "ChangesAsked": mark("%(name)s asked for changes."),
    "PlanReady": mark("%(name)s said: ready."),
    "PlanReadyOnConditions": mark("%(name)s said: ready on a condition."),
    "AnotherRoadAdvised": mark("%(name)s showed another road."),
}
_OWN = {
    "PlanSent": say("You sent your plan."),
    "PlanWithdrawn": say("You took your plan back."),
    "PlanReopened": say("You opened your plan again."),
    "PlanSentElsewhere": say("You sent your plan in another Ritorno."),
}
_HEADLINE = {
    "QuestionAsked": mark("%(name)s has a question. You answer, and nothing is lost."),
    "ChangesAsked": mark("%(name)s asks you to change something."),
    "PlanReady": mark("Your plan is ready. It goes on to the programme."),
    "PlanReadyOnConditions": mark("Your plan is ready if this happens first: %(condition)s"),
    "AnotherRoadAdvised": mark("With these numbers the plan does not hold. %(name)s shows you another road."),
}
_LOAN_SAID = {
    "advised": say("A loan can help you, and you can carry it."),
    "not_now": say("No loan now. Your mentor says what would change it."),
    "not_advised": say("No loan now: it would weigh on your family. The plan goes on with the grant."),
}


def happened(kind: str, name: str, mine: bool) -> Message:
    """One line of a plan's history; `mine` when the reader did it."""
    if mine and kind in _OWN:
        return _OWN[kind]
    return say(_HAPPENED[kind], name=name) if kind in _HAPPENED else own(kind)


def headline(kind: str, name: str, words: str) -> Message:
    """A mentor's answer as its first sentence to the plan's owner."""
    if kind == "PlanReadyOnConditions":
        return say(_HEADLINE[kind], condition=words)
    return say(_HEADLINE[kind], name=name) if "%(name)s" in _HEADLINE[kind] else say(_HEADLINE[kind])


def loan_said(advice: str) -> Message:
    """The advice on the loan as its first sentence to the plan's owner."""
    return _LOAN_SAID[advice]
