"""`/plan/<key>/money/stress`: the plan in hard years, in pictures, each with the change that would help."""

from __future__ import annotations

from flask import abort

from app.finance.hazards import hazards
from app.finance.repair import TESTS
from app.finance.shocks import BASE
from app.plan.answered import value
from app.web import figures
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.money_page import not_yet, page, read
from app.web.drafting.opened import Opened
from app.web.speech import tongue


@blueprint.get("/plan/<key>/money/stress")
@audience("returnee")
def stress(key: str) -> str:
    """What if things go worse, and what would repair it?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "stress")
    seen, speaker = reading.outlook, tongue()
    return page(
        plan,
        "stress",
        here=Opened(plan, reading.answers),
        stress=figures.stress(seen, tongue=speaker, most=1),
        chances=figures.chances(reading.answers, seen, speaker),
    )


@blueprint.get("/plan/<key>/money/trade")
@audience("returnee")
def trade(key: str) -> str:
    """What can go wrong in this trade?"""
    plan, reading = read(key)
    if reading.outlook is None:
        return not_yet(plan, reading, "trade")
    tests = [hazard.shock for hazard in hazards(value(reading.answers, "idea", "trade") or "")]
    return page(
        plan,
        "trade",
        here=Opened(plan, reading.answers),
        stress=figures.stress(reading.outlook, tongue=tongue(), tests=tests, most=1),
    )


@blueprint.get("/plan/<key>/money/stress/<test>")
@audience("returnee")
def hard_year(key: str, test: str) -> str:
    """One hard year by itself, with every change that would do."""
    plan, reading = read(key)
    if test not in TESTS or test == BASE.key:
        abort(404)
    if reading.outlook is None:
        return not_yet(plan, reading, "hard_year")
    here = Opened(plan, reading.answers)
    return page(plan, "hard_year", here=here, view=figures.hard_year(reading.outlook, test, tongue()))
