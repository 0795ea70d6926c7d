"""A plan that is not with its mentor any more while words for it were typed: they stay, the plan does not."""

from __future__ import annotations

from flask import render_template, request

from app.plan.fields import Kind
from app.plan.follow_up import TALK_OF_SACRIFICE, VISIT
from app.plan.rubric import LINES, REASON
from app.services.errors import NotVisible
from app.web import faults
from app.web.mentoring import blueprint
from app.web.put_aside import typed

NOTED = {question.key for question in (*VISIT, *TALK_OF_SACRIFICE) if question.kind in (Kind.LINE, Kind.TEXT)}
WORDS = NOTED | {"text", "words", "loan_words"} | {f"{REASON}-{line.key}" for line in LINES}


@blueprint.errorhandler(NotVisible)
def not_here(_error: NotVisible) -> tuple[str, int]:
    """The same for a plan that was taken back, given to somebody else or never there: the mentor's own words alone."""
    sent = typed() if request.method == "POST" else {}
    words = [text for name, texts in sent.items() if name in WORDS for text in texts if text.strip()]
    if not words:
        return faults.page(404)
    fields = [(name, text) for name, texts in sent.items() for text in texts]
    return render_template("mentoring/gone.html", words=words, fields=fields, address=request.path), 404
