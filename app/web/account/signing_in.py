"""Coming in: returnees with card and PIN, staff with e-mail, password and one-time code."""

from __future__ import annotations

from flask import current_app, flash, redirect, render_template, request, session
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.language.tongues import LANGUAGES
from app.models import Account
from app.services import cards, people, told
from app.services.addresses import printed_code, typed_code
from app.services.errors import SignInRefused
from app.web import shared_phone
from app.web.access import audience, current_account, current_visit, db, home, keep, now, reader
from app.web.account import blueprint
from app.web.account.ways import after_sign_in
from app.web.faults import send_again
from app.web.put_aside import refused, waiting
from app.web.speech import tongue

Answer = str | tuple[str, int] | Response
OLD = say("This page was open for a long time. Please sign in once more.")
ROLES = ("returnee", "mentor", "trainer", "desk", "lender", "admin")


@blueprint.route("/sign-in", methods=["GET", "POST"])
@audience("everyone")
def card() -> Answer:
    if request.method == "GET":
        return _already_in() or _card_page(printed_code(typed_code(request.args.get("card", ""))), _old_page())
    typed, pin = request.form.get("card", ""), request.form.get("pin", "")
    try:
        account = cards.sign_in(db(), typed, pin, now())
    except SignInRefused as refused:
        keep()
        return _card_page(typed, {refused.field: refused.message}), 422
    ticked = "shared" in request.form
    answer = _enter(account, shared=ticked or told.others_use_phone(db(), account))
    if current_visit().shared and not ticked:
        flash(tongue().speak(shared_phone.BY_ANSWER))
    return answer


@blueprint.route("/staff", methods=["GET", "POST"])
@audience("everyone")
def staff() -> Answer:
    if request.method == "GET":
        return _already_in() or _staff_page("", _old_page())
    typed = {name: request.form.get(name, "") for name in ("email", "password", "code")}
    try:
        once = current_app.config["RITORNO"].codes_once
        account = people.sign_in(db(), **typed, now=now(), codes_once=once)
    except SignInRefused as refused:
        keep()
        return _staff_page(typed["email"], {refused.field: refused.message}), 422
    return _enter(account, shared=False)


@blueprint.get("/send-again")
@audience(*ROLES)
def send_kept() -> Answer:
    """What was typed before a quiet visit ended, ready to be sent."""
    kept = waiting()
    if not kept:
        return redirect(home(current_account()), 303)
    return send_again(kept[0]["path"], kept[0]["typed"], kept=True, refused=refused())


def _enter(account: Account, shared: bool) -> Response:
    """Who chose a language on a page before is not asked for it again."""
    if account.language is None and session.get("language") in LANGUAGES:
        people.choose_language(db(), account, session["language"])
    device = "phone" if "Mobi" in request.headers.get("User-Agent", "") else "computer"
    current_visit().enter(account, shared, device, now())
    answer = redirect(after_sign_in(account), 303)
    return shared_phone.cleared(answer) if shared else answer


def _already_in() -> Response | None:
    account = reader()
    return redirect(home(account), 303) if account else None


def _old_page() -> dict[str, Message]:
    return {"old": OLD} if session.pop("old_page", False) else {}


def _card_page(card: str, errors: dict[str, Message]) -> str:
    return render_template("account/sign_in.html", card=card, errors=errors)


def _staff_page(email: str, errors: dict[str, Message]) -> str:
    return render_template("account/staff.html", email=email, errors=errors)
