"""The queue: who waits, how long, and what changed; then with whom a talk after the opening is due."""

from __future__ import annotations

from flask import render_template

from app.plan.review_words import STATES
from app.plan.sections import SECTIONS
from app.services import queue
from app.web.access import audience, current_account, db, now
from app.web.mentoring import blueprint


@blueprint.get("/mentoring")
@audience("mentor")
def plans_to_read() -> str:
    rows = queue.queue(db(), current_account(), now())
    return render_template(
        "mentoring/plans_to_read.html",
        waiting=[row for row in rows if row.waits],
        talks=[row for row in rows if row.due and not row.waits],
        others=[row for row in rows if not row.waits and not row.due],
        titles={section.key: section.title for section in SECTIONS},
        states=STATES,
    )
