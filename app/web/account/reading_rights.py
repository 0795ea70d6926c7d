"""Who may read my plan: two answers, each its own, changed at any time."""

from __future__ import annotations

from flask import flash, redirect, render_template, request
from werkzeug.wrappers import Response

from app.language.messages import Message, mark, say
from app.models import Consent
from app.plan.may_read import ASKED, NO_IS_GOOD
from app.services import consents
from app.web.access import audience, current_account, db, home, now
from app.web.account import blueprint
from app.web.reader_language import chosen
from app.web.speech import tongue

MISSING = say("Choose yes or no. Both are fine.")


@blueprint.route("/consents", methods=["GET", "POST"], endpoint="consents")
@audience("returnee")
def reading_rights() -> str | tuple[str, int] | Response:
    account = current_account()
    known = consents.current(db(), account)
    before = {purpose: known[purpose].given for purpose in consents.PURPOSES if purpose in known}
    if request.method == "GET":
        return _page({purpose: "yes" if given else "no" for purpose, given in before.items()}, {}, known)
    typed = {purpose: request.form.get(purpose, "") for purpose in consents.PURPOSES}
    errors = {purpose: MISSING for purpose, answer in typed.items() if answer not in ("yes", "no")}
    if errors:
        return _page(typed, errors, known), 422
    for purpose, answer in typed.items():
        consents.give(db(), purpose, answer == "yes", account, chosen(), account, now())
    flash(tongue().speak(mark("Your answers are saved.")))
    taken_back = any(given and typed[purpose] == "no" for purpose, given in before.items())
    return redirect("/my-data" if taken_back else home(account), 303)


def _page(answers: dict[str, str], errors: dict[str, Message], known: dict[str, Consent]) -> str:
    left = consents.readers(db(), current_account(), known) if known else []
    return render_template(
        "account/consents.html",
        answers=answers,
        errors=errors,
        missing=[(field.key, say(field.label)) for field in ASKED.fields if field.key in errors],
        readers=left,
        asked=ASKED,
        no_is_good=NO_IS_GOOD,
        desk_wrote={purpose: row for purpose, row in known.items() if row.how in consents.AT_THE_DESK},
    )
