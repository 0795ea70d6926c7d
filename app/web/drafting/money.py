"""The money of her own plan: the box, what stays, the family and the loan."""

from __future__ import annotations

from flask import abort, url_for

from app.finance.outlook import Outlook
from app.models import Plan
from app.plan.reading import PlanReading
from app.plan.sections import section
from app.services import catalogue
from app.web import figures
from app.web.access import audience, db, now
from app.web.drafting import blueprint
from app.web.drafting.money_page import asked_month, not_yet, page, read
from app.web.drafting.opened import Opened, address
from app.web.speech import tongue


@blueprint.get("/plan/<key>/money")
@audience("returnee")
def money(key: str) -> str:
    """Will there be money in the box? And how much must be sold?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "box")
    seen, speaker = reading.outlook, tongue()
    return page(
        plan,
        "box",
        box=figures.box(reading, seen, speaker, month=asked_month()),
        least=figures.least(seen, speaker),
        stress=figures.stress(seen, with_ways=False),
    )


@blueprint.get("/plan/<key>/money/thin")
@audience("returnee")
def thin(key: str) -> str:
    """Which months are thin?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "thin")
    return page(plan, "thin", thin=figures.thin(reading.outlook, tongue()))


@blueprint.get("/plan/<key>/money/profit")
@audience("returnee")
def profit(key: str) -> str:
    """What stays at the end of the year?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "profit")
    return page(
        plan,
        "profit",
        year=figures.year(reading.outlook, tongue()),
        today=figures.today(reading.answers, reading.outlook, plan.currency, reading.advice),
    )


@blueprint.get("/plan/<key>/money/household")
@audience("returnee")
def household(key: str) -> str:
    """Will the family have enough?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "household")
    return page(plan, "household", family=figures.family(reading, reading.outlook, tongue(), month=asked_month()))


@blueprint.get("/plan/<key>/money/loan")
@audience("returnee")
def loan(key: str) -> str:
    """What does the loan really cost? A plan without one is whole."""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "loan")
    return page(plan, "loan", loan=_loan(plan, reading, reading.outlook))


@blueprint.get("/plan/<key>/money/why/<figure>")
@audience("returnee")
def why(key: str, figure: str) -> str:
    """The lines that made one figure, and theirs, down to what was answered."""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "why")
    try:
        view = figures.why(reading.outlook, reading.answers, figure)
    except KeyError:
        abort(404)
    return page(plan, "why", view=view, told=_told(Opened(plan, reading.answers), view.origin))


def _told(here: Opened, origin: figures.Origin | None) -> str:
    """The page of the answer, or of its row."""
    if origin is None:
        return ""
    part = section(origin.part)
    step = next(one for one in part.steps if any(field.key == origin.question for field in one.fields))
    if origin.row is None:
        return address(here, part, step)
    return url_for("drafting.row", key=here.plan.key, part=part.key, page=step.key, row=origin.row)


def _loan(plan: Plan, reading: PlanReading, seen: Outlook) -> figures.LoanView | None:
    caps = catalogue.legal_caps(db(), plan.country)
    return figures.loan(reading, seen, tongue(), caps, now().date())
