"""A trade's usual lines to start from: chosen, seen in words, and put into the lists that are still empty."""

from __future__ import annotations

from typing import Any

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.plan.sections import SECTIONS, asked
from app.plan.sections.kinds import kind_of
from app.plan.starting_points import StartingPoint, of_trade, point
from app.plan.starting_points.shape import Product
from app.plan.starting_points.taking import PARTS, Part, kind_of_work, rows, still_empty
from app.plan.starting_points.telling import called, in_short, reasons, usual_year, why_months
from app.services import plans
from app.services.errors import Conflict
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import country_of, first_month
from app.web.drafting.opened import Opened, address, based_on, by_gaps, opened, steps_of
from app.web.speech import tongue

Answer = str | Response | tuple[str, int]


@blueprint.get("/plan/<key>/start-from")
@audience("returnee")
def starting_points(key: str) -> Answer:
    here = opened(key)
    near, others = of_trade(here.part("idea").get("trade"), kind_of(here.part("idea")))
    return render_template(
        "drafting/starting_points.html",
        plan=here.plan,
        here=here,
        near=near,
        others=others,
        in_short=in_short,
        **_opened_from(here),
    )


@blueprint.get("/plan/<key>/start-from/<start>")
@audience("returnee")
def starting_point(key: str, start: str) -> Answer:
    return _page(opened(key), _found(start))


@blueprint.post("/plan/<key>/start-from/<start>")
@audience("returnee")
def take_starting_point(key: str, start: str) -> Answer:
    """Fill the chosen lists that are empty and lead back to the question whose page led here; sent twice, the second
    time finds them filled."""
    here, one = opened(key), _found(start)
    wanted = [part for part in PARTS if part.key in request.form.getlist("take")]
    if not wanted:
        return _page(here, one, say("Choose at least one list.")), 422
    for part in wanted:
        _take(here, one, part)
    if of_work := kind_of_work(one, here.part("idea")):
        _save(here, "idea", of_work)
    found, first = _opened_from(here)["came"], wanted[0]
    came = found or {"part": first.section, "page": first.table}
    took = ",".join(part.key for part in wanted)
    return redirect(url_for("drafting.question", key=key, **came, took=took), 303)


def _found(start: str) -> StartingPoint:
    return point(start) or abort(404)


def _take(here: Opened, one: StartingPoint, part: Part) -> None:
    """One list as one revision; what somebody wrote into it meanwhile stays."""
    if not still_empty(part, here.answers):
        return
    _save(here, part.section, {part.table: rows(part, one, country_of(here), first_month(here), tongue().gettext)})


def _save(here: Opened, section: str, filled: dict[str, Any]) -> None:
    try:
        plans.save_answers(db(), here.plan, section, filled, based_on(), current_account(), now())
    except Conflict:
        return


def _page(here: Opened, one: StartingPoint, problem: Message | None = None) -> str:
    lists = [(part, part.counted(len(part.lines(one))), still_empty(part, here.answers)) for part in PARTS]
    return render_template(
        "drafting/starting_point.html",
        plan=here.plan,
        here=here,
        one=one,
        lists=lists,
        open=[part.key for part, _, empty in lists if empty],
        problem=problem,
        name=lambda line: called(line, country_of(here)),
        reasons=reasons,
        year=_year(here, one),
        years={line.key: own for line in one.products if (own := _year(here, line)) != _year(here, one)},
        **_opened_from(here),
    )


def _year(here: Opened, of: StartingPoint | Product) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """The strong and weak months in this plan's country and year, and why."""
    return usual_year(of, country_of(here), first_month(here)), why_months(of, country_of(here))


def _opened_from(here: Opened) -> dict[str, Any]:
    """The question whose page led here, where the address names one that is asked: its link, and how to name it on."""
    wanted = request.args.get("part"), request.args.get("page")
    for part in SECTIONS:
        for step in steps_of(here, part) if part.key == wanted[0] and asked(part, here.answers) else ():
            if step.key == wanted[1]:
                came = {"part": part.key, "page": step.key, "gaps": by_gaps()}
                return {"origin": (address(here, part, step, gaps=by_gaps()), step.title), "came": came}
    return {"origin": None, "came": {}}
