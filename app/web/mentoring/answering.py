"""The mentor's answer about the whole plan."""

from __future__ import annotations

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.services import plans, review
from app.services.errors import NotStorable, NotWritable, Stale, Unsaid
from app.services.review import LoanAdvice
from app.web.access import audience, current_account, db, now
from app.web.mentoring import blueprint
from app.web.mentoring.reading_page import opened, page
from app.web.speech import speak_as_in
from app.web.whole_numbers import whole

FIELDS = ("kind", "words", "loan", "loan_words", "number")
MISSING = {
    "kind": say("Choose one answer."),
    "words": say("Say what and why, in words that the reader knows."),
    "loan": say("Choose one advice."),
    "loan_words": say("Say why."),
}


@blueprint.post("/mentoring/<key>/answer/<answer_key>")
@audience("mentor")
def answer(key: str, answer_key: str) -> Response | tuple[str, int]:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    typed = {name: request.form.get(name, "") for name in FIELDS}
    try:
        review.verdict(
            db(),
            plan,
            answer_key,
            typed["kind"],
            typed["words"],
            _loan(typed),
            current_account(),
            now(),
            _number(typed),
        )
    except (Unsaid, NotStorable) as refused:
        return page(opened(key), typed, {refused.field or "words": _words(refused)}), 422
    except (Stale, NotWritable):
        other = say("The plan was sent anew or answered since you opened it. Read it once more.")
        return page(opened(key), typed, {"kind": other}), 409
    return redirect(url_for("mentoring.plan", key=plan.key), 303)


def _loan(typed: dict[str, str]) -> LoanAdvice | None:
    return LoanAdvice(typed["loan"], typed["loan_words"]) if typed["loan"] else None


def _number(typed: dict[str, str]) -> int:
    number = whole(typed["number"], 9)
    return -1 if number is None else number


def _words(refused: Unsaid | NotStorable) -> Message:
    if isinstance(refused, Unsaid) and refused.field in MISSING:
        return MISSING[refused.field]
    return say("We could not keep this text. Make it shorter, with usual signs.")
