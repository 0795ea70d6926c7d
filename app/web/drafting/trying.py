"""`/plan/<key>/money/try/<test>/<kind>`: one change that would repair a hard year, looked at before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from flask import abort, redirect, render_template, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.projection import outlook, project
from app.finance.repair import TESTS, Repair
from app.finance.stress import tests_of
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan import hard_years
from app.plan.applying import answers_of, with_answers
from app.plan.difference import changes
from app.plan.families import Families, families
from app.services import plans, versions
from app.services.errors import Stale
from app.web.access import audience, current_account, db, now
from app.web.changed import grouped
from app.web.drafting import blueprint
from app.web.drafting.money_page import WROTE_MEANWHILE
from app.web.drafting.opened import Opened, based_on, own_plan, page_of
from app.web.figures.mending import NAMES, Mending, mending
from app.web.figures.parts import short_names
from app.web.figures.stress import boxes, closing
from app.web.pictures import box_chart
from app.web.speech import tongue

Page = str | Response | tuple[str, int]
BASE = "base"
AS_PLANNED = mark("As you planned it")
KEY = (("was", mark("Now")), ("good", mark("With the change")), ("low", mark("The lowest month")))
NAME = say("Before the change for a hard year")


@dataclass(frozen=True)
class Tried:
    """One change of an open plan: its figures as they are, and what mends the year."""

    here: Opened
    test: str
    outlook: Outlook
    mending: Mending
    shared: Families | None

    @property
    def repair(self) -> Repair:
        return self.mending.repair

    @cached_property
    def after(self) -> Outlook:
        """The figures with the change."""
        return outlook(self.repair.inputs)


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
    here, words, by = tried.here, tongue().speak(NAME), current_account()
    changed = answers_of(tried.repair, here.answers)
    try:
        before = versions.change(db(), here.plan, "repair", changed, based_on(), words, by, now(), of_all=True)
    except Stale:
        return _page(tried, WROTE_MEANWHILE), 409
    return redirect(url_for("drafting.stress", key=key, saved=before), 303)


def _looked_for(key: str, test: str, kind: str) -> Tried | None:
    """None where the change is not needed, or would not do, any more."""
    plan = own_plan(key)
    if test not in TESTS or kind not in NAMES:
        abort(404)
    seen = plans.reading(db(), plan)
    if seen.outlook is None:
        return None
    shared = families(seen.answers, seen.place)
    found = mending(seen.outlook, test, kind, shared)
    return Tried(Opened(plan, seen.answers), test, seen.outlook, found, shared) if found else None


def _page(tried: Tried, problem: Message | None = None) -> str:
    here, found, currency = tried.here, tried.repair, tried.here.plan.currency
    before, after = tried.outlook.inputs, found.inputs
    then = with_answers(here.answers, answers_of(found, here.answers))
    words, changed = tried.mending.words(tried.outlook, tried.shared), tried.mending.changes
    return render_template(
        "drafting/money/try.html",
        plan=here.plan,
        here=here,
        ways=words[:changed],
        beside=(*words[changed:], *_first(tried)),
        years=_sound_years(tried),
        changes=grouped(changes(here.answers, then, currency)),
        address=lambda change: page_of(here, change),
        boxes=[(name, _lowest(before, key), _lowest(after, key)) for key, name in _rows(tried.test)],
        homes=[(name, _at_home(before, key), _at_home(after, key)) for key, name in _rows(tried.test)],
        chart=_chart(tried),
        key=KEY,
        problem=problem,
    )


def _first(tried: Tried) -> tuple[Message, ...]:
    """What several families take home is for all of them to say."""
    moves = tried.repair.home or tried.repair.kind in ("drawings_less", "drawings_more")
    if not (tried.shared and moves):
        return ()
    return (say("It changes what all of you take home: speak with %(others)s first.", others=tried.shared.others),)


def _sound_years(tried: Tried) -> Message:
    """In how many of the hard years nobody is short, now and with the change."""
    tests = tests_of(tried.outlook.inputs)
    now_, then = (
        sum(one.min_closing_cash >= 0 and one.lowest_household_reserve >= 0 for one in boxes(seen, tests).results)
        for seen in (tried.outlook, tried.after)
    )
    return say(
        "Now box and family hold in %(now)s of %(tried)s hard years. With the change: %(then)s.",
        now=now_,
        then=then,
        tried=len(tests),
    )


def _rows(test: str) -> list[tuple[str, str]]:
    """The plan as it is, and the hard year that the change is for."""
    return [(BASE, AS_PLANNED)] + ([(test, hard_years.ALL[test])] if test != BASE else [])


def _lowest(inputs: PlanInputs, test: str) -> Money:
    return Money(min(closing(inputs, TESTS[test])), inputs.currency)


def _at_home(inputs: PlanInputs, test: str) -> Money:
    """What the family has put aside where it has least."""
    return Money(int(family(project(inputs, (TESTS[test],))).reserve.min()), inputs.currency)


def _chart(tried: Tried) -> Markup:
    """The year for which the change is, with it and, dashed, without it."""
    inputs, test, speaker = tried.repair.inputs, TESTS[tried.test], tongue()
    names = short_names(tried.after, speaker)
    before = closing(tried.outlook.inputs, test)
    return box_chart(closing(inputs, test), names, speaker, inputs.currency, before, key="tried")
