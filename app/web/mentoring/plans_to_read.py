"""The queue: who waits, how long, and what changed."""

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
        others=[row for row in rows if not row.waits],
        titles={section.key: section.title for section in SECTIONS},
        states=STATES,
        today=now().date(),
    )
