"""`/plan/<key>/money/try/<test>/<kind>`: one change that would repair a hard year, looked at before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, redirect, render_template, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.finance.family_repair import family_repairs
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.repair import EVERY, FOR_THE_FAMILY, TESTS, Kind, Repair, repairs
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan import hard_years
from app.plan.applying import answers_of, can_be_written, with_answers
from app.plan.difference import changes
from app.services import plans, versions
from app.services.errors import Conflict, NotWritable
from app.web.access import audience, current_account, db, now
from app.web.changed import grouped
from app.web.drafting import blueprint
from app.web.drafting.money_page import WROTE_MEANWHILE
from app.web.drafting.opened import Opened, based_on, own_plan, page_of
from app.web.figures.parts import short_names
from app.web.figures.stress import closing
from app.web.figures.ways import cost_of_way, way
from app.web.pictures import box_chart
from app.web.speech import tongue

Page = str | Response | tuple[str, int]
BASE = "base"
KINDS = (*EVERY, FOR_THE_FAMILY)
AS_PLANNED = mark("As you planned it")
KEY = (("was", mark("Now")), ("good", mark("With the change")), ("low", mark("The lowest month")))
NAME = say("Before the change for a hard year")


@dataclass(frozen=True)
class Tried:
    """One change of an open plan: its figures as they are, and the repair."""

    here: Opened
    test: str
    outlook: Outlook
    repair: Repair


@blueprint.get("/plan/<key>/money/try/<test>/<kind>")
@audience("returnee")
def try_change(key: str, test: str, kind: str) -> Page:
    tried = _looked_for(key, test, kind)
    return _page(tried) if tried else redirect(url_for("drafting.stress", key=key), 303)


@blueprint.post("/plan/<key>/money/try/<test>/<kind>")
@audience("returnee")
def make_change(key: str, test: str, kind: str) -> Page:
    """The answers of the change as the next version; pressed twice it is made once."""
    tried = _looked_for(key, test, kind)
    if tried is None:
        return redirect(url_for("drafting.stress", key=key, saved=based_on()), 303)
    here = tried.here
    if based_on() != here.plan.latest:
        return _page(tried, WROTE_MEANWHILE), 409
    part, changed = answers_of(tried.repair, here.answers)
    before, words = here.plan.latest, tongue().speak(NAME)
    try:
        plans.save_answers(db(), here.plan, part, changed, before, current_account(), now())
    except (Conflict, NotWritable):
        return _page(tried), 409
    versions.name(db(), here.plan, f"before-repair-{before}", words, current_account(), now(), before)
    return redirect(url_for("drafting.stress", key=key, saved=before), 303)


def _looked_for(key: str, test: str, kind: str) -> Tried | None:
    """None where the change is not needed, or would not do, any more."""
    plan = own_plan(key)
    if test not in TESTS or kind not in KINDS:
        abort(404)
    seen = plans.reading(db(), plan)
    if seen.outlook is None:
        return None
    found = _repair(seen.outlook.inputs, test, kind, plan.joint > 0)
    return Tried(Opened(plan, seen.answers), test, seen.outlook, found) if found else None


def _repair(inputs: PlanInputs, test: str, kind: Kind, joint: bool) -> Repair | None:
    if kind == FOR_THE_FAMILY:
        return None if joint else family_repairs(inputs, (test,)).get(test)
    found = [one for one in repairs(inputs, (test,), (kind,)).get(test, ()) if can_be_written(one)]
    return found[0] if found else None


def _page(tried: Tried, problem: Message | None = None) -> str:
    here, found, currency = tried.here, tried.repair, tried.here.plan.currency
    before, after = tried.outlook.inputs, found.inputs
    then = with_answers(here.answers, *answers_of(found, here.answers))
    return render_template(
        "drafting/money/try.html",
        plan=here.plan,
        here=here,
        way=way(found, currency),
        cost=cost_of_way(found, tried.outlook.ratios.household.need_from_business, currency),
        dearer=_dearer(tried),
        changes=grouped(changes(here.answers, then, currency)),
        address=lambda change: page_of(here, change),
        boxes=[(name, _lowest(before, key), _lowest(after, key)) for key, name in _rows(tried.test)],
        chart=_chart(tried),
        key=KEY,
        problem=problem,
    )


def _dearer(tried: Tried) -> Message | None:
    """How much more, or less, the loan costs with the change: a longer one has more months of interest."""
    before, after = (_price_of_loan(seen) for seen in (tried.outlook, outlook(tried.repair.inputs)))
    if before == after:
        return None
    currency = tried.here.plan.currency
    told = {"cost": Money(after, currency), "now": Money(before, currency), "by": Money(abs(after - before), currency)}
    if after > before:
        return say("The loan then costs %(by)s more: %(cost)s and not %(now)s.", **told)
    return say("The loan then costs %(by)s less: %(cost)s and not %(now)s.", **told)


def _price_of_loan(seen: Outlook) -> int:
    debt = seen.ratios.debt
    return debt.repaid - debt.received if debt else 0


def _rows(test: str) -> list[tuple[str, str]]:
    """The plan as it is, and the hard year that the change is for."""
    return [(BASE, AS_PLANNED)] + ([(test, hard_years.ALL[test])] if test != BASE else [])


def _lowest(inputs: PlanInputs, test: str) -> Money:
    return Money(min(closing(inputs, TESTS[test])), inputs.currency)


def _chart(tried: Tried) -> Markup:
    """The year for which the change is, with it and, dashed, without it."""
    inputs, test, speaker = tried.repair.inputs, TESTS[tried.test], tongue()
    names = short_names(outlook(inputs), speaker)
    before = closing(tried.outlook.inputs, test)
    return box_chart(closing(inputs, test), names, speaker, inputs.currency, before, key="tried")
