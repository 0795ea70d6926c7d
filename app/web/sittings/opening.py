"""Open a sitting, choose its plan, end it."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message
from app.models import Plan, Sitting
from app.services import plans, sittings
from app.services.addresses import new_key, printed_code, typed_code
from app.services.errors import SignInRefused
from app.web import sitting
from app.web.access import audience, current_account, db, home, keep, now
from app.web.faults import send_again
from app.web.new_plan import Begun, asked_too, begun, form_of
from app.web.section_form import SectionForm
from app.web.sittings import blueprint

HELPERS = ("mentor", "trainer", "desk")
Page = str | Response | tuple[str, int]


@blueprint.get("/beside")
@audience(*HELPERS)
def begin() -> str:
    """The person beside gives card and PIN; a sitting that is open already is offered first."""
    late = sitting.TYPED in session
    return _card_page(new_key(), printed_code(typed_code(request.args.get("card", ""))), {}, late)


@blueprint.post("/beside/<sitting_key>")
@audience(*HELPERS)
def open_sitting(sitting_key: str) -> Page:
    typed = request.form.get("card", "")
    try:
        opened = sittings.begin(db(), sitting_key, typed, request.form.get("pin", ""), current_account(), now())
    except SignInRefused as refused:
        keep()
        return _card_page(sitting_key, typed, {refused.field or "pin": refused.message}), 422
    theirs = plans.own(db(), opened.owner)
    if opened.plan is None and len(theirs) == 1:
        sittings.choose(db(), opened, theirs[0])
    sitting.note(opened, now())
    return _onward(opened)


@blueprint.get("/beside/<sitting_key>")
@audience(*HELPERS)
def which_plan(sitting_key: str) -> Page:
    """One of the person's plans, or a new one; then no other."""
    opened = _mine(sitting_key)
    if opened is None:
        return redirect(url_for("sittings.begin"), 303)
    return _onward(opened) if opened.plan else _plans_page(opened, new_key(), form_of())


@blueprint.post("/beside/<sitting_key>/plan/<plan_key>")
@audience(*HELPERS)
def choose(sitting_key: str, plan_key: str) -> Page:
    """The plan at this address becomes the sitting's; a country and a name start it first."""
    opened = _mine(sitting_key)
    if opened is None:
        return redirect(url_for("sittings.begin"), 303)
    found = next((plan for plan in plans.own(db(), opened.owner) if plan.key == plan_key), None)
    if found is None or "title" in request.form:
        form = form_of(request.form)
        told = begun(form)
        if told is None:
            return _plans_page(opened, plan_key, form), 422
        found = _start(opened, plan_key, told)
    sittings.choose(db(), opened, found)
    sitting.note(opened, now())
    if found.latest == 0:
        plans.save_answers(db(), found, "me", {"country": found.country}, 0, current_account(), now())
    return _onward(opened)


@blueprint.post("/beside/<sitting_key>/end")
@audience(*HELPERS)
def end(sitting_key: str) -> Response:
    by = current_account()
    sittings.end(db(), sitting_key, by, now())
    sitting.forget()
    return redirect(home(by), 303)


def _mine(key: str) -> Sitting | None:
    """This visit's sitting, at its address, while it lasts."""
    found = sitting.current(current_account(), now())
    return found if found is not None and found.key == key else None


def _start(opened: Sitting, key: str, told: Begun) -> Plan:
    if opened.plan is not None and opened.plan.key != key:
        abort(404)
    return plans.start(db(), key, told.country, told.title, opened.owner, now(), told.currency)


def _onward(opened: Sitting) -> Page:
    """What was typed too late is sent first; else the plan's own page."""
    if opened.plan is None:
        return redirect(url_for("sittings.which_plan", sitting_key=opened.key), 303)
    late = sitting.typed_too_late(opened.plan.key)
    if late is not None:
        return send_again(*late, kept=True)
    return redirect(url_for("drafting.plan_home", key=opened.plan.key), 303)


def _card_page(key: str, card: str, errors: dict[str, Message], late: bool = False) -> str:
    hours = int(sittings.LONGEST.total_seconds() // 3600)
    minutes = int(sitting.QUIET.total_seconds() // 60)
    return render_template(
        "sittings/begin.html", key=key, card=card, errors=errors, late=late, hours=hours, minutes=minutes
    )


def _plans_page(opened: Sitting, key: str, form: SectionForm) -> str:
    theirs = plans.own(db(), opened.owner)
    too = asked_too(form, request.form)
    return render_template("sittings/which_plan.html", opened=opened, plans=theirs, form=form, too=too, key=key)
