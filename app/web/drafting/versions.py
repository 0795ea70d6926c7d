"""`/plan/<key>/versions`: the plan as it stood on other days, compared with now in words, and the way back."""

from __future__ import annotations

from collections import Counter

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.hours import there
from app.language.messages import Message, Month, say
from app.language.money import Money
from app.models import Plan
from app.plan.difference import changes
from app.plan.fields import AllAnswers
from app.plan.place import Place
from app.plan.reading import read
from app.services import versions
from app.services.addresses import new_key
from app.services.errors import NotStorable, NotWritable, Stale, Unsaid
from app.services.places import place_of
from app.web.access import audience, current_account, db, now
from app.web.changed import Group, grouped, in_pages
from app.web.drafting import blueprint
from app.web.drafting.opened import Opened, opened, own_plan, page_of, revision
from app.web.speech import tongue

Page = str | Response | tuple[str, int]
UNNAMED = say("Write a name of up to %(n)s letters.", n=versions.LONGEST_NAME)
LEFT = say("Before the change was taken back")
PRESSED: dict[str | None, str] = {  # where one press makes a change: who takes it back stands there again
    "stress": "money/stress",
    "what_if": "money/what-if",
    "advances": "part/start/advances",
}
WROTE_MEANWHILE = say("Something was written since you opened this page. Look once more before you go back.")


@blueprint.get("/plan/<key>/versions")
@audience("returnee")
def all_versions(key: str) -> str:
    return _list(own_plan(key))


@blueprint.get("/plan/<key>/versions/name/<version_key>")
@audience("returnee")
def name_of_version(key: str, version_key: str) -> str:
    """Where a version gets a name, or another one, or none."""
    plan = own_plan(key)
    row = versions.named(db(), plan, version_key)
    number = row.number if row else request.args.get("number", plan.latest, type=int)
    versions.at(db(), plan, number)
    return _name(plan, version_key, number, row.name if row else "", had=bool(row and row.name))


@blueprint.post("/plan/<key>/versions/name/<version_key>")
@audience("returnee")
def name_version(key: str, version_key: str) -> Page:
    plan, typed = own_plan(key), request.form.get("name", "")
    row = versions.named(db(), plan, version_key)
    off = row is not None and "off" in request.form
    if row and not off and "number" not in request.form and row.number != plan.latest and row.name != typed.strip():
        row, version_key = None, new_key()  # the list's page came back by the Back button: today's plan is meant
    number = row.number if row else request.form.get("number", plan.latest, type=int)
    try:
        if row is None:
            versions.at(db(), plan, number)
            versions.name(db(), plan, version_key, typed, current_account(), now(), number)
        elif off or typed.strip():
            versions.rename(db(), row, plan, "" if off else typed, current_account())
        else:
            raise Unsaid("name")
    except (Unsaid, NotStorable):
        if row is None and "number" not in request.form:
            return _list(plan, typed, UNNAMED), 422
        return _name(plan, version_key, number, typed, had=bool(row and row.name), problem=UNNAMED), 422
    if off or "number" in request.form:
        return redirect(url_for("drafting.version", key=key, number=number, off=int(off) or None), 303)
    return redirect(url_for("drafting.all_versions", key=key, saved=1), 303)


@blueprint.get("/plan/<key>/versions/<int:number>")
@audience("returnee")
def version(key: str, number: int) -> str:
    return _one(opened(key), number)


@blueprint.post("/plan/<key>/versions/<int:number>")
@audience("returnee")
def go_back(key: str, number: int) -> Page:
    here = opened(key)
    by, words = current_account(), tongue().speak(LEFT)
    try:
        was = versions.go_back(db(), here.plan, number, revision("based_on"), by, now())
    except Stale:
        return _one(here, number, WROTE_MEANWHILE), 409
    except NotWritable:
        return _one(here, number), 409
    if was != here.plan.latest:
        versions.name_before(db(), here.plan, "back", was, words, by, now())
    if page := PRESSED.get(request.form.get("to")):
        return redirect(f"{url_for('drafting.plan_home', key=key)}/{page}?undone=1", 303)
    return redirect(url_for("drafting.version", key=key, number=was, back=number), 303)


def _list(plan: Plan, typed: str = "", problem: Message | None = None) -> str:
    listed = [(one, there(one.at, plan.country)) for one in versions.of(db(), plan)]
    days = Counter(at.date() for _, at in listed)
    return render_template(
        "drafting/versions.html",
        plan=plan,
        versions=[(one, at, f"{at:%H:%M}" if days[at.date()] > 1 else "") for one, at in listed],
        new_key=new_key(),
        typed=typed,
        problem=problem,
    )


def _name(plan: Plan, version_key: str, number: int, typed: str, *, had: bool, problem: Message | None = None) -> str:
    return render_template(
        "drafting/version_name.html",
        plan=plan,
        version_key=version_key,
        number=number,
        typed=typed,
        had=had,
        problem=problem,
    )


def _one(here: Opened, number: int, problem: Message | None = None) -> str:
    """The version compared with now."""
    then, at, names = versions.with_names(db(), here.plan, number)
    where = place_of(db(), here.plan)
    pages = in_pages(grouped(changes(then, here.answers, here.plan.currency)))
    at_page = min(max(request.args.get("page", 1, type=int), 1), len(pages))
    return render_template(
        "drafting/version.html",
        plan=here.plan,
        here=here,
        number=number,
        at=there(at, here.plan.country),
        names=names,
        new_key=new_key(),
        changes=pages[at_page - 1],
        before=_part_of(here, number, pages, at_page - 1),
        after=_part_of(here, number, pages, at_page + 1),
        address=lambda change: page_of(here, change),
        boxes=[(say("Then"), lowest(here, then, where)), (say("Now"), lowest(here, here.answers, where))],
        came_back=request.args.get("back", type=int),
        problem=problem,
    )


def _part_of(here: Opened, number: int, pages: list[list[Group]], page: int) -> tuple[str, str] | None:
    """Where more of the differences stand, and with which part of the plan they begin."""
    if not 1 <= page <= len(pages):
        return None
    back, (first, _) = request.args.get("back", type=int), pages[page - 1][0]
    return url_for("drafting.version", key=here.plan.key, number=number, page=page, back=back), first.section.title


def lowest(here: Opened, written: AllAnswers, where: Place) -> Message:
    """The lowest month of the box with these answers."""
    seen = read(written, where, here.plan.reference, here.plan.latest)
    if seen.outlook is None:
        return say("No picture of the box")
    worst = min(seen.outlook.months, key=lambda month: month.closing_cash)
    amount = Money(worst.closing_cash, here.plan.currency)
    if worst.calendar is None:
        return say("%(amount)s on opening day", amount=amount)
    return say("%(amount)s in %(month)s", amount=amount, month=Month(worst.calendar))
