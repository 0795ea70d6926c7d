"""Comments beside one question."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.plan import sections
from app.services import plans, remarks
from app.services.addresses import new_key
from app.services.errors import NotStorable, Unsaid
from app.web import answers, mentor_words
from app.web.access import audience, current_account, db, now
from app.web.mentoring import blueprint
from app.web.mentoring.reading_page import opened

PLACE = "/mentoring/<key>/question/<section>/<field>"


@blueprint.get(PLACE)
@audience("mentor")
def question(key: str, section: str, field: str) -> str:
    return _page(key, section, field, "", None)


@blueprint.post(f"{PLACE}/<remark_key>")
@audience("mentor")
def comment(key: str, section: str, field: str, remark_key: str) -> Response | tuple[str, int]:
    plan = plans.visible(db(), current_account(), key)
    text = request.form.get("text", "")
    try:
        remarks.remark(db(), plan, remark_key, section, field, text, current_account(), now())
    except Unsaid:
        return _page(key, section, field, text, say("Write your comment first.")), 422
    except NotStorable:
        problem = say("We could not keep this text. Make it shorter, with usual signs.")
        return _page(key, section, field, text, problem), 422
    return _back(plan.key, section, field)


@blueprint.post(f"{PLACE}/close")
@audience("mentor")
def close(key: str, section: str, field: str) -> Response:
    plan = plans.visible(db(), current_account(), key)
    remarks.close_remark(db(), plan, section, field, current_account(), now())
    return _back(plan.key, section, field)


def _back(key: str, section: str, field: str) -> Response:
    return redirect(url_for("mentoring.plan", key=key) + f"#q-{section}-{field}", 303)


def _page(key: str, section_key: str, field_key: str, text: str, error: Message | None) -> str:
    one = opened(key)
    try:
        section, field = sections.section(section_key), sections.field(section_key, field_key)
    except KeyError:
        abort(404)
    thread = next((found for found in one.threads if (found.section, found.field) == (section_key, field_key)), None)
    return render_template(
        "mentoring/question.html",
        plan=one.plan,
        section=section,
        line=answers.line(one.reading, section, field, thread),
        spoken=mentor_words.spoken,
        new_key=new_key,
        text=text,
        error=error,
    )
