"""`/plan/<key>/rules`: the ways to register and to be taxed in the plan's country, and their papers for the list."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.matching.regimes import Regime
from app.plan.country_papers import lines, missing
from app.plan.limits import FULL_LIST
from app.plan.reading import PlanReading
from app.plan.sections.rules import PAPER_LIST, RULES
from app.services import country_rules, plans, versions
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import country_of
from app.web.drafting.opened import Link, Opened, address, based_on, own_plan, steps_of
from app.web.drafting.tables import rows_of
from app.web.rules_cards import cards, country_name
from app.web.speech import today, tongue

Page = str | Response | tuple[str, int]
NAME = say("Before the papers of the country’s rules")


@blueprint.get("/plan/<key>/rules")
@audience("returnee")
def rules(key: str) -> str:
    here, seen = _opened(key)
    return _page(here, seen, _found(here))


@blueprint.post("/plan/<key>/rules")
@audience("returnee")
def take_papers(key: str) -> Page:
    """The papers of one regime that are not in the list yet, as its next lines; pressed twice they are added once."""
    here, seen = _opened(key)
    found = _found(here)
    regime = next((one for one in found if one.key == request.form.get("regime")), None) or abort(404)
    there, before = rows_of(here, RULES, PAPER_LIST), here.plan.latest
    wanting = missing(regime.papers, there)
    if not wanting:
        return redirect(_again(key, based_on()), 303)
    if len(there) + len(wanting) > int(PAPER_LIST.most or 0):
        return _page(here, seen, found, FULL_LIST), 422
    filled = [*there, *lines(wanting, regime.office(tongue().language), tongue().gettext)]
    changed, words, by = {RULES.key: {PAPER_LIST.key: filled}}, tongue().speak(NAME), current_account()
    versions.change(db(), here.plan, "papers", changed, before, words, by, now())
    return redirect(_again(key, before), 303)


def _again(key: str, before: int) -> str:
    """The page with the way back to the version `before`."""
    return url_for("drafting.rules", key=key, saved=before or None, page=request.args.get("page"))


def _opened(key: str) -> tuple[Opened, PlanReading]:
    plan = own_plan(key)
    seen = plans.reading(db(), plan)
    return Opened(plan, seen.answers), seen


def _found(here: Opened) -> tuple[Regime, ...]:
    return country_rules.of_country(db(), country_of(here))


def _page(here: Opened, seen: PlanReading, found: tuple[Regime, ...], problem: Message | None = None) -> str:
    there = rows_of(here, RULES, PAPER_LIST)
    shown = cards(found, seen, today())
    return render_template(
        "drafting/rules.html",
        plan=here.plan,
        here=here,
        cards=[(card, missing(card.regime.papers, there)) for card in shown],
        country=country_name(country_of(here)),
        came=_came_from(here),
        problem=problem,
    )


def _came_from(here: Opened) -> Link:
    """The question of part 7 whose page led here, else its list of papers."""
    steps = {step.key: step for step in steps_of(here, RULES)}
    step = steps.get(request.args.get("page", "")) or steps[PAPER_LIST.key]
    return address(here, RULES, step), step.title
