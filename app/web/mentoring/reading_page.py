"""One plan as its mentor reads it: what changed, the figures, what does not hold, the answers, the answer form."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from markupsafe import Markup

from app.language.messages import Message
from app.language.tongues import OWN_NAMES
from app.models import Plan, PlanEvent
from app.plan import rubric
from app.plan.difference import Change
from app.plan.families import families
from app.plan.reading import PlanReading
from app.plan.review_words import LOAN_ADVICE, STATES, VERDICTS
from app.plan.ways import meeting
from app.services import follow_ups, happenings, plans, queue, remarks, scoring
from app.services.addresses import new_key
from app.services.remarks import Thread
from app.web import answers, mentor_words
from app.web.access import audience, current_account, db
from app.web.changed import grouped
from app.web.figures import stress
from app.web.mentoring import blueprint
from app.web.mentoring.figures import figures
from app.web.mentoring.follow_up import due
from app.web.pictures import box_chart
from app.web.speech import speak_as_in, tongue


@dataclass(frozen=True)
class Opened:
    """A plan in its mentor's hands: the version that was sent, the one read before, what was said."""

    plan: Plan
    events: list[PlanEvent]
    threads: list[Thread]
    reading: PlanReading
    before: PlanReading | None
    changes: tuple[Change, ...]


def opened(key: str) -> Opened:
    """The plan at this address for the signed-in mentor; 404 for everybody else."""
    by = current_account()
    plan = plans.visible(db(), by, key)
    speak_as_in(plan.country)
    events = happenings.of(db(), plan)
    number, last = queue.version_read(events), queue.last_read(events, by)
    before = plans.reading(db(), plan, last) if last is not None and last != number else None
    changes = queue.changed(db(), plan, last, number) if last is not None else ()
    threads = remarks.threads(db(), plan, by)
    return Opened(plan, events, threads, plans.reading(db(), plan, number), before, changes)


@blueprint.get("/mentoring/<key>")
@audience("mentor")
def plan(key: str) -> str:
    return page(opened(key), {}, {})


def page(one: Opened, typed: dict[str, str], errors: dict[str, Message]) -> str:
    """The page, perhaps with what was typed and what is asked about it."""
    seen = one.reading.outlook
    earlier = one.before.outlook if one.before else None
    return render_template(
        "mentoring/plan.html",
        plan=one.plan,
        reading=one.reading,
        again=sum(event.kind == "PlanSent" for event in one.events) > 1,
        first_sight=queue.last_read(one.events, current_account()) is None,
        changes=grouped(one.changes),
        beside=lambda change: f"#q-{change.section.key}-{change.field.key}",
        chart=_chart(one) if seen else None,
        has_before=earlier is not None,
        figures=figures(earlier, seen) if seen else (),
        stress=stress(seen, shared=families(one.reading.answers, one.reading.place, one.plan.owner.name))
        if seen
        else None,
        parts=answers.parts(one.reading, one.threads),
        met=meeting(one.reading.answers.get("me", {})),
        talks=[thread.talk.value for thread in one.threads],
        points=_given(one),
        lines=len(rubric.LINES),
        due=_due(one),
        spoken=mentor_words.spoken,
        history=mentor_words.history(one.events, current_account()),
        language=OWN_NAMES.get(one.plan.owner.language or ""),
        states=STATES,
        verdicts=VERDICTS,
        loan_advice=LOAN_ADVICE,
        new_key=new_key,
        typed=typed,
        errors=errors,
    )


def _given(one: Opened) -> int:
    """How many lines of this version have their points, and the reason that they need."""
    saved = scoring.held(db(), current_account(), one.plan, one.reading.number).now
    return len(rubric.LINES) - len(rubric.missing(saved.data)) if saved else 0


def _due(one: Opened) -> tuple[int, ...] | None:
    """The talks that are due; None before the plan was called ready."""
    ready = follow_ups.called_ready(one.events)
    notes = follow_ups.notes(db(), one.plan, current_account()) if ready else []
    return due(one.plan, ready, notes) if ready else None


def _chart(one: Opened) -> Markup:
    """The box by month; beside an earlier version the months are counted, since the opening may have moved."""
    seen, earlier = one.reading.outlook, one.before.outlook if one.before else None
    if seen is None:
        return Markup("")
    speaker = tongue()
    first = speaker.gettext("Start")
    names = [speaker.month(row.calendar, short=True) for row in seen.months if row.calendar]
    labels = [first, *(names if earlier is None else map(speaker.number, range(1, len(seen.months))))]
    before = [row.closing_cash for row in earlier.months] if earlier else None
    return box_chart(
        [row.closing_cash for row in seen.months], labels, speaker, one.plan.currency, before, key="then", height=240
    )
