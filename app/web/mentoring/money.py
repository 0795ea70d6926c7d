"""The same money pages as the owner has, on one page, of the version that was sent."""

from __future__ import annotations

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.models import Plan
from app.plan.families import families
from app.plan.reading import PlanReading
from app.plan.worth_words import counted_with, worth_words
from app.services import plans
from app.web import figures
from app.web.access import audience, db
from app.web.mentoring import blueprint
from app.web.mentoring.papers import as_sent
from app.web.speech import tongue
from app.web.whole_numbers import asked_month


@blueprint.get("/mentoring/<key>/money")
@audience("mentor")
def money(key: str) -> str | Response:
    plan, reading = read_as_sent(key)
    seen, speaker = reading.outlook, tongue()
    if seen is None:
        return redirect(url_for("mentoring.plan", key=plan.key), 303)
    shared = families(reading.answers, reading.place, plan.owner.name)
    return render_template(
        "mentoring/money.html",
        plan=plan,
        box=figures.box(reading, seen, speaker, month=asked_month()),
        least=figures.least(seen, speaker),
        year=figures.year(seen, speaker, reading.answers),
        today=figures.today(reading.answers, seen, plan.currency, reading.advice),
        family=figures.family(reading, seen, speaker, shared=shared),
        loan=figures.loan(reading, seen, speaker),
        stress=figures.stress(seen, shared=shared),
        risks=figures.risk_views(seen, reading.answers, shared),
        worth=(worth_words(seen), counted_with(seen, reading.place)),
        opened=asked_month() is not None,
    )


@blueprint.get("/mentoring/<key>/money/why/<figure>")
@audience("mentor")
def why(key: str, figure: str) -> str | Response:
    """The lines that made one figure, and theirs, down to the question in which it was told."""
    plan, reading = read_as_sent(key)
    if reading.outlook is None:
        return redirect(url_for("mentoring.plan", key=plan.key), 303)
    try:
        view = figures.why(reading.outlook, reading.answers, figure)
    except KeyError:
        abort(404)
    told = view.origin and url_for(
        "mentoring.question", key=plan.key, section=view.origin.part, field=view.origin.question
    )
    return render_template("mentoring/why.html", plan=plan, view=view, told=told)


def read_as_sent(key: str) -> tuple[Plan, PlanReading]:
    """The plan at this address for the signed-in mentor, and its version that was sent."""
    plan, number = as_sent(key)
    return plan, plans.reading(db(), plan, number)
