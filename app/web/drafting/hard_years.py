"""`/plan/<key>/money/stress`: the plan in hard years, in pictures, each with the change that would help."""

from __future__ import annotations

from flask import abort

from app.finance.hazards import hazards
from app.finance.outlook import Outlook
from app.finance.repair import TESTS
from app.finance.shocks import BASE
from app.models import Plan
from app.plan.answered import value
from app.plan.families import families
from app.plan.reading import PlanReading
from app.web import figures
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.money_page import page, with_figures
from app.web.drafting.opened import Opened
from app.web.speech import tongue
from app.web.whole_numbers import asked_month


@blueprint.get("/plan/<key>/money/stress")
@audience("returnee")
@with_figures("stress")
def stress(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """What if things go worse, and what would repair it?"""
    speaker, shared = tongue(), families(reading.answers, reading.place)
    return page(
        plan,
        "stress",
        here=Opened(plan, reading.answers),
        stress=figures.stress(seen, tongue=speaker, most=1, shared=shared),
        risks=figures.risk_views(seen, reading.answers, shared).first,
        chances=figures.chances(reading.answers, seen, speaker),
    )


@blueprint.get("/plan/<key>/money/trade")
@audience("returnee")
@with_figures("trade")
def trade(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    """What can go wrong in this trade?"""
    tests = [hazard.shock for hazard in hazards(value(reading.answers, "idea", "trade") or "")]
    shared = families(reading.answers, reading.place)
    return page(
        plan,
        "trade",
        here=Opened(plan, reading.answers),
        stress=figures.stress(seen, tongue=tongue(), tests=tests, most=1, shared=shared),
    )


@blueprint.get("/plan/<key>/money/stress/<test>")
@audience("returnee")
@with_figures("hard_year")
def hard_year(plan: Plan, reading: PlanReading, seen: Outlook, test: str) -> str:
    """One hard year by itself, its months to open line by line, with every change that would do."""
    if test not in TESTS or test == BASE.key:
        abort(404)
    here = Opened(plan, reading.answers)
    shared = families(reading.answers, reading.place)
    view = figures.hard_year(seen, test, tongue(), shared, month=asked_month())
    return page(plan, "hard_year", here=here, view=view, wrote=figures.wrote(reading.answers, test))
