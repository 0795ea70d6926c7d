"""`/plan/<key>/money/what-if`: some answers moved by levers, looked at, and kept by one press."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from app.finance.errors import ImpossibleTerms
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.repair import TESTS
from app.finance.shocks import BASE
from app.language.messages import Message, say
from app.models import Plan
from app.plan import levers
from app.plan.applying import with_answers
from app.plan.assumptions import figures as figures_of
from app.plan.difference import changes
from app.plan.families import families
from app.plan.reading import PlanReading
from app.services import plans, versions
from app.services.errors import Stale
from app.web import figures
from app.web.access import audience, current_account, db, now
from app.web.changed import grouped
from app.web.drafting import blueprint
from app.web.drafting.money import told_at
from app.web.drafting.money_page import WROTE_MEANWHILE, not_yet, page, read, with_figures
from app.web.drafting.opened import Opened, based_on, page_of
from app.web.speech import tongue

NAME = say("Before “What if …?”")
TRIED = say("This is what you try here. Your plan stays as it is.")
PLACE = "/plan/<key>/money/what-if"


@blueprint.get(PLACE)
@audience("returnee")
@with_figures("what_if")
def what_if(plan: Plan, reading: PlanReading, seen: Outlook) -> str:
    return _page(plan, reading, seen, levers.read(request.args, reading.answers))


@blueprint.post(PLACE)
@audience("returnee")
def keep(key: str) -> Response | tuple[str, int]:
    """The moved answers as the next version, all of them or none. They are counted from the version that was looked
    at, so a second press asks for the same."""
    plan, reading = read(key)
    before, words = based_on(), tongue().speak(NAME)
    seen = plans.reading(db(), plan, before)
    if reading.outlook is None or seen.outlook is None or before > plan.latest:
        return not_yet(plan, reading, "what_if"), 409
    chosen = levers.read(request.form, seen.answers)
    moved = levers.moved(seen.answers, chosen)
    try:
        before = versions.change(db(), plan, "what-if", moved, before, words, current_account(), now())
    except Stale:
        return _page(plan, reading, reading.outlook, chosen, WROTE_MEANWHILE), 409
    return redirect(url_for("drafting.what_if", key=key, saved=before, year=_year()), 303)


@blueprint.get(f"{PLACE}/<trial>/why/<figure>")
@audience("returnee")
@with_figures("why")
def why_with_this(plan: Plan, reading: PlanReading, seen: Outlook, trial: str, figure: str) -> str:
    """The lines of one figure with the levers as they stand in `trial`, down to an answer, or to what is tried."""
    chosen = levers.read(dict(parse_qsl(trial)), reading.answers)
    moved = levers.moved(reading.answers, chosen)
    then = with_answers(reading.answers, moved)
    try:
        view = figures.why(outlook(figures_of(then, reading.place)), then, figure)
        planned = figures.why(seen, reading.answers, figure)
    except (ImpossibleTerms, KeyError):
        abort(404)
    of, told = view.origin, ""
    if of and of.question in moved.get(of.part, {}) and view.sentence != planned.sentence:
        view = replace(view, told=TRIED)
    elif of:
        told = told_at(Opened(plan, reading.answers), of)
    return page(plan, "why", view=view, told=told, tried=_standing(reading, chosen), trial=trial)


def _standing(reading: PlanReading, chosen: dict[str, int]) -> list[tuple[str, Message]]:
    """The levers that do not stand as the plan does, with where they stand."""
    return [
        (one.label, levers.words(one, chosen[one.key])) for one in levers.fitting(reading.answers) if chosen[one.key]
    ]


def _year() -> str | None:
    """The hard year from which somebody came here."""
    asked = request.values.get("year", "")
    return asked if asked in TESTS and asked != BASE.key else None


def _page(
    plan: Plan, reading: PlanReading, before: Outlook, chosen: dict[str, int], problem: Message | None = None
) -> str:
    here = Opened(plan, reading.answers)
    stand = {name: by for name, by in chosen.items() if by}
    trial = f"what-if/{urlencode(stand)}/why" if stand else "why"
    moved = levers.moved(reading.answers, chosen)
    then = with_answers(reading.answers, moved)
    try:
        after = outlook(figures_of(then, reading.place))
    except ImpossibleTerms:
        problem, after, then, trial = (
            say("These numbers do not go together. The plan is shown as it is."),
            before,
            here.answers,
            "why",
        )
    return page(
        plan,
        "what_if",
        here=here,
        problem=problem,
        whole=levers.in_whole_pieces(reading.answers, chosen),
        view=figures.what_if(before, after, tongue(), families(then, reading.place), _year(), whys=("why", trial)),
        levers=[
            (
                one,
                chosen[one.key],
                levers.words(one, chosen[one.key]),
                levers.about(one, reading.answers),
                levers.steps(one),
            )
            for one in levers.fitting(reading.answers)
        ],
        chosen=stand,
        changes=grouped(changes(here.answers, then, plan.currency)),
        address=lambda change: page_of(here, change),
    )
