"""The money of her own plan: the box, what stays, the family and the loan."""

from __future__ import annotations

from flask import abort, url_for

from app.finance.outlook import Outlook
from app.models import Plan
from app.plan.families import families
from app.plan.reading import PlanReading
from app.plan.sections import section
from app.web import figures
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.money_page import page, with_figures
from app.web.drafting.opened import Opened, address
from app.web.speech import tongue
from app.web.whole_numbers import asked_month


@blueprint.get("/plan/<key>/money")
@audience("returnee")
@with_figures("box")
def money(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """Will there be money in the box? And how much must be sold?"""
    speaker, shared = tongue(), families(reading.answers, reading.place)
    box = figures.box(reading, seen, speaker, month=asked_month())
    hard = figures.stress(seen, with_ways=False, shared=shared)
    failing = [year.key for year in hard.years if not year.sound]
    return page(
        plan,
        "box",
        here=Opened(plan, reading.answers),
        box=box,
        least=figures.least(seen, speaker),
        stress=hard,
        mended=box.holds and figures.mended_by_a_press(seen, failing, shared),
    )


@blueprint.get("/plan/<key>/money/thin")
@audience("returnee")
@with_figures("thin")
def thin(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """Which months are thin?"""
    return page(plan, "thin", thin=figures.thin(seen, tongue(), first=bool(reading.not_asked)))


@blueprint.get("/plan/<key>/money/profit")
@audience("returnee")
@with_figures("profit")
def profit(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """What stays at the end of the year?"""
    return page(
        plan,
        "profit",
        year=figures.year(seen, tongue(), reading.answers),
        today=figures.today(reading.answers, seen, plan.currency, reading.advice),
    )


@blueprint.get("/plan/<key>/money/household")
@audience("returnee")
@with_figures("household")
def household(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """Will the family have enough?"""
    shared = families(reading.answers, reading.place)
    return page(plan, "household", family=figures.family(reading, seen, tongue(), month=asked_month(), shared=shared))


@blueprint.get("/plan/<key>/money/loan")
@audience("returnee")
@with_figures("loan")
def loan(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """What does the loan really cost? A plan without one is whole."""
    return page(plan, "loan", loan=figures.loan(reading, seen, tongue()))


@blueprint.get("/plan/<key>/money/why/<figure>")
@audience("returnee")
@with_figures("why")
def why(plan: Plan, reading: PlanReading, seen: Outlook, figure: str) -> str:
    """The lines that made one figure, and theirs, down to what was answered."""
    try:
        view = figures.why(seen, reading.answers, figure)
    except KeyError:
        abort(404)
    return page(plan, "why", view=view, told=told_at(Opened(plan, reading.answers), view.origin))


def told_at(here: Opened, origin: figures.Origin | None) -> str:
    """The page of the answer, or of its row."""
    if origin is None:
        return ""
    part = section(origin.part)
    step = next(one for one in part.steps if any(field.key == origin.question for field in one.fields))
    if origin.row is None:
        return address(here, part, step)
    return url_for("drafting.row", key=here.plan.key, part=part.key, page=step.key, row=origin.row)
