"""What the grant in kind of a plan can give (G1, G2), as the desk writes it, and the programme's yes."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import Plan
from app.plan.grant_questions import MOST, gathered, laid_out, questions, wrong_together
from app.plan.granted import TERMS
from app.plan.other_money import CODES
from app.services import granting
from app.services.addresses import checked_key, new_key
from app.services.errors import NotWritable, Stale
from app.services.granting import NotGrantable
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.desk.plan import opened, page
from app.web.section_form import SectionForm
from app.web.speech import tongue
from app.web.whole_numbers import whole

Answer = str | Response | tuple[str, int]
EMPTY = 1  # lines for deliveries that are not written yet
NOT_YET = {
    "ceiling": say("The limit is not known yet, or its rate."),
    "advice": say("A check stands in the way:"),
}


@blueprint.get("/desk/plans/<key>/grant")
@audience("desk")
def grant(key: str) -> str:
    plan = opened(key)
    words = granting.words(db(), current_account(), plan)
    form = _form(plan, next((word.data for word in reversed(words) if word.kind == TERMS), {}), None)
    return _show(plan, form, new_key(), len(words))


@blueprint.post("/desk/plans/<key>/grant/<word_key>")
@audience("desk")
def save_grant(key: str, word_key: str) -> Answer:
    """Keep what the grant can give; what is wrong comes back as it was typed."""
    plan, seen = opened(key), whole(request.form.get("based_on", ""), 9) or 0
    form = _form(plan, {}, request.form)
    fine = form.validate()
    told = {question.field.key: question.stored for question in form.questions}
    for question in form.questions:
        question.error = question.error or (wrong_together(told, plan.currency, MOST) if fine else {}).get(
            question.field.key
        )
    if form.errors:
        return _show(plan, form, checked_key(word_key), seen), 422
    try:
        granting.set_terms(db(), plan, word_key, gathered(told, MOST), seen, current_account(), now())
    except Stale as newer:
        return _show(plan, form, new_key(), int(str(newer)), changed=True), 409
    return redirect(url_for("desk.plan", key=plan.key), 303)


@blueprint.post("/desk/plans/<key>/grant/yes/<word_key>")
@audience("desk")
def say_yes(key: str, word_key: str) -> Answer:
    """The programme says yes to what the grant pays in the version that is ready."""
    plan, number = opened(key), whole(request.form.get("number", ""), 9)
    try:
        granting.say_yes(db(), plan, word_key, -1 if number is None else number, current_account(), now())
    except NotGrantable as refused:
        reasons = tuple(reason.message for reason in refused.reasons)
        return page(plan, (NOT_YET[refused.why], *reasons), say("The programme did not say yes")), 422
    except (Stale, NotWritable):
        return page(plan, (CHANGED,), say("The programme did not say yes")), 409
    return redirect(url_for("desk.plan", key=plan.key), 303)


CHANGED: Message = say("The plan changed since you opened this page. Look at it once more.")


def _form(plan: Plan, terms: dict[str, object], typed: MultiDict[str, str] | None) -> SectionForm:
    told = laid_out(terms)
    currency = str((typed if typed is not None else told).get("currency") or "")
    lines = MOST if typed is not None else sum(key.startswith("what-") for key in told) + EMPTY
    return SectionForm(
        questions(lines, plan.currency),
        told,
        tongue(),
        currency if currency in CODES else plan.currency,
        typed,
        waits=False,
    )


def _show(plan: Plan, form: SectionForm, word_key: str, seen: int, changed: bool = False) -> str:
    asked = {question.field.key: question for question in form.questions}
    lines = [
        [asked[f"{key}-{n}"] for key in ("what", "when", "proof")] for n in range(1, MOST + 1) if f"what-{n}" in asked
    ]
    written = max((n for n, line in enumerate(lines, 1) if any("".join(q.input.typed) for q in line)), default=0)
    return render_template(
        "desk/grant.html",
        plan=plan,
        form=form,
        asked=asked,
        lines=lines[: written + EMPTY],
        word_key=word_key,
        seen=seen,
        changed=changed,
    )
