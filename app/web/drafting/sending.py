"""Check, send, take back; read the mentor's answer and reply."""

from __future__ import annotations

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import Account, Plan, Purpose, State
from app.plan.checks import blocking
from app.plan.depths import before_sending
from app.plan.private import asks_alone
from app.plan.progress import open_pages, parts_ready
from app.plan.review_states import APPROVED, WRITABLE
from app.plan.sections import SECTIONS
from app.services import consents, plans, remarks, review, scoring, sittings
from app.services.addresses import new_key
from app.services.errors import NotStorable, NotWritable, SignInRefused, Stale, Unsaid
from app.services.follow_ups import called_ready
from app.services.review import NotAgreed, NotReady, TooEarly, Waits
from app.web import answers, mentor_words, sitting
from app.web.access import audience, current_account, db, keep, now
from app.web.answers import Line, Part
from app.web.drafting import blueprint, read_back
from app.web.drafting.opened import own_plan, plan_here
from app.web.speech import today, tongue
from app.web.whole_numbers import whole

Page = str | Response | tuple[str, int]
TITLES = {section.key: section.title for section in SECTIONS}


@blueprint.get("/plan/<key>/check")
@audience("returnee")
def check(key: str) -> Page:
    """What the checks say, and every answer in words with its way back: on pages that are each light to carry."""
    plan = own_plan(key)
    reading = plans.reading(db(), plan)
    parts = [replace(part, lines=_read_back(part)) for part in answers.parts(reading)]
    pages = read_back.pages(parts, reading.advice, plan.state in WRITABLE)
    at = min(max(request.args.get("page", 1, type=int), 1), len(pages))
    read, after = pages[at - 1], pages[at] if at < len(pages) else None
    return render_template(
        "drafting/check.html",
        plan=plan,
        advice=read.advice,
        parts=read.parts,
        open_pages={part.section.key: open_pages(part.section, reading.answers) for part in read.parts},
        before=(_page(plan, at - 1), pages[at - 2].name) if at > 1 else None,
        after=(_page(plan, at + 1), after.onward) if after else None,
        titles=TITLES,
        writable=plan.state in WRITABLE,
    )


def _read_back(part: Part) -> tuple[Line, ...]:
    """What was answered, and what must be."""
    return tuple(line for line in part.lines if line.field.required or line.told)


def _page(plan: Plan, number: int) -> str:
    return url_for("drafting.check", key=plan.key, page=number if number > 1 else None)


@blueprint.get("/plan/<key>/send")
@audience("returnee", beside=True)
def sending(key: str) -> Page:
    plan, beside = plan_here(key)
    if plan.state == State.SENT and not beside:
        return redirect(url_for("drafting.sent", key=plan.key), 303)
    if plan.state not in WRITABLE:  # it is ready: there is nothing to send
        return redirect(f"/plan/{plan.key}", 303)
    return _ask(plan)


@blueprint.post("/plan/<key>/send")
@audience("returnee", beside=True)
def send(key: str) -> Page:
    """Send the version that was checked; the yes to the mentor can be given on the same page.

    In a sitting the owner's PIN is asked for: she sends, not the helper.
    """
    plan, beside = plan_here(key)
    try:
        by = _sender(beside)
    except SignInRefused as refused:
        keep()
        return _ask(plan, wrong_pin=refused.message), 422
    number = whole(request.form.get("number", ""), 9)
    if request.form.get("agree") == "yes" and by.id == plan.owner_id:
        consents.give(db(), Purpose.MENTOR, True, by, tongue().language, by, now())
    try:
        review.send(db(), plan, -1 if number is None else number, by, now(), current_account() if beside else None)
    except Stale:
        return _ask(plan, changed=True), 409
    except Waits:  # this yes is kept, the others' are missing
        return redirect(url_for("drafting.sending", key=plan.key), 303)
    except NotAgreed:
        return _ask(plan, say("Say yes first. Without it nobody reads your plan.")), 422
    except (NotReady, TooEarly):
        return _ask(plan), 422
    except NotWritable:
        return redirect(f"/plan/{plan.key}", 303)
    return redirect(url_for("drafting.plan_home" if beside else "drafting.sent", key=plan.key), 303)


@blueprint.get("/plan/<key>/sent")
@audience("returnee")
def sent(key: str) -> Page:
    """The confirmation: the case code, who reads, by when, and how to take it back."""
    plan = own_plan(key)
    if plan.state != State.SENT:
        return redirect(f"/plan/{plan.key}", 303)
    sending = review.sending(db(), plan)
    return render_template("drafting/sent.html", plan=plan, sending=sending, late=sending.answer_by < today())


@blueprint.post("/plan/<key>/withdraw")
@audience("returnee")
def withdraw(key: str) -> Page:
    plan = own_plan(key)
    try:
        review.withdraw(db(), plan, current_account(), now())
    except NotWritable:  # it was never sent: it is the owner's alone already
        return redirect(f"/plan/{plan.key}", 303)
    return redirect(f"/plan/{plan.key}", 303)


@blueprint.post("/plan/<key>/open-again")
@audience("returnee")
def open_again(key: str) -> Page:
    """A plan that is ready is written again, after the return or when prices change."""
    plan = own_plan(key)
    try:
        review.reopen(db(), plan, current_account(), now())
    except NotWritable:  # it is open already, or with the mentor: its page says which
        return redirect(f"/plan/{plan.key}", 303)
    return redirect(f"/plan/{plan.key}", 303)


@blueprint.get("/plan/<key>/mentor")
@audience("returnee")
def mentor(key: str) -> Page:
    """The mentor's answer, the comments beside questions, and what happened so far."""
    return _mentor_page(own_plan(key), {})


@blueprint.post("/plan/<key>/mentor/<section>/<field>/<remark_key>")
@audience("returnee")
def reply(key: str, section: str, field: str, remark_key: str) -> Page:
    plan = own_plan(key)
    text = request.form.get(f"text-{section}-{field}", "")
    try:
        remarks.remark(db(), plan, remark_key, section, field, text, current_account(), now())
    except (Unsaid, NotStorable) as refused:
        return _mentor_page(plan, {f"text-{section}-{field}": (text, _refusal(refused))}), 422
    return redirect(url_for("drafting.mentor", key=plan.key) + f"#q-{section}-{field}", 303)


def _sender(beside: bool) -> Account:
    """Who sends: the reader, or in a sitting its owner, whose PIN says so. Raises `SignInRefused`."""
    by = current_account()
    opened = sitting.current(by, now()) if beside else None
    if opened is None:
        return by
    sittings.confirm(db(), opened, request.form.get("pin", ""), now())
    return opened.owner


def _ask(plan: Plan, error: Message | None = None, changed: bool = False, wrong_pin: Message | None = None) -> str:
    """What happens next, and the yes where it is still to give."""
    reading = plans.reading(db(), plan)
    agreed, mentor, writers = review.reader_and_writers(db(), plan, current_account())
    typing = sitting.current(current_account(), now()) is not None
    mine = plan.owner_id == current_account().id or typing
    stops = blocking(reading.advice, "mentor")
    told = [one for one in stops if not (typing and asks_alone(one.section, one.step))]
    return render_template(
        "drafting/send.html",
        plan=plan,
        agreed=agreed,
        reader_of_it=mentor,
        within=review.ANSWER_WITHIN.days,
        needed=before_sending(reading.answers, mine),
        reasons=told,
        untold=len(told) < len(stops),
        asked_first=next((one for one in reading.advice if one.severity == "red"), None)
        if mine and not typing
        else None,  # the owner's family is read
        missing=reading.missing,
        ready=parts_ready(reading.answers),
        mine=mine,
        members=writers,
        titles=TITLES,
        error=error,
        wrong_pin=wrong_pin,
        changed=changed,
    )


def _mentor_page(plan: Plan, typed: dict[str, tuple[str, Message]]) -> str:
    by = current_account()
    events, reasons = scoring.events_and_reasons(db(), by, plan)
    asked = remarks.threads(db(), plan, by)
    lines = answers.discussed(plans.answers(db(), plan), plan.currency, asked)
    return render_template(
        "drafting/mentor.html",
        plan=plan,
        writable=plan.state in WRITABLE,
        approved=plan.state in APPROVED,
        said=mentor_words.answered(events),
        followed=called_ready(events) is not None and plan.owner_id == by.id,
        reasons=reasons,
        lines=lines,
        spoken=mentor_words.spoken,
        history=mentor_words.history(events, by),
        new_key=new_key,
        typed=typed,
    )


def _refusal(refused: Unsaid | NotStorable) -> Message:
    if isinstance(refused, Unsaid):
        return say("One answer is missing here.")
    return say("We could not keep this text. Make it shorter, with usual signs.")
