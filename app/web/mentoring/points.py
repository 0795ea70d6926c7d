"""Points for a plan, line by line: one page, one save, half filled too. Nothing is added up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import PlanPoints
from app.plan import rubric
from app.plan.difference import Change
from app.plan.experience import experience
from app.plan.rubric import LINES, MEANINGS, POINTS, REASON, Line
from app.services import queue, scoring
from app.services.addresses import new_key
from app.services.errors import NotStorable, Stale, Unsaid
from app.services.scoring import Held
from app.web.access import audience, current_account, db, now
from app.web.changed import grouped
from app.web.figures.stress import stress
from app.web.mentoring import blueprint
from app.web.mentoring.figures import Figure, figures
from app.web.mentoring.reading_page import Opened, opened
from app.web.whole_numbers import whole

Given = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class LineView:
    """One line with what bears on it: what the person brings, figures, what the checks say, hard years, and the answers
    that changed since."""

    line: Line
    brings: tuple[Message, ...]
    figures: tuple[Figure, ...]
    doubts: tuple[Message, ...]
    changed: tuple[Change, ...]
    was: int | None
    points: int | None
    reason: str


@blueprint.get("/mentoring/<key>/points")
@audience("mentor")
def points(key: str) -> str:
    one = opened(key)
    held = scoring.held(db(), current_account(), one.plan, one.reading.number)
    from_row = held.now or held.before
    return _page(one, held, from_row.data if from_row else {}, bool(from_row and from_row.shared), {})


@blueprint.post("/mentoring/<key>/points/<points_key>")
@audience("mentor")
def give_points(key: str, points_key: str) -> Response | tuple[str, int]:
    """Keep what was given; a page that is behind comes back with what was typed."""
    one, given, shared = opened(key), _typed(), request.form.get("shared") == "yes"
    number, seen = (whole(request.form.get(name, ""), 9) for name in ("number", "based_on"))
    by = current_account()
    try:
        scoring.save(db(), one.plan, points_key, number or 0, given, shared, -1 if seen is None else seen, by, now())
    except (Unsaid, NotStorable) as refused:
        held = scoring.held(db(), by, one.plan, one.reading.number)
        return _page(one, held, given, shared, {str(refused.field): _words(str(refused.field))}), 422
    except Stale:
        other = say("The plan was sent anew, or points were saved elsewhere. Look once more and save.")
        held = scoring.held(db(), by, one.plan, one.reading.number)
        return _page(one, held, given, shared, {"lines": other}), 409
    return redirect(url_for("mentoring.points", key=one.plan.key) + "#saved", 303)


def _typed() -> dict[str, dict[str, Any]]:
    """Each line as it was sent: no number where none was chosen, 0 for what is none."""
    found: dict[str, dict[str, Any]] = {}
    for line in LINES:
        number = request.form.get(f"{POINTS}-{line.key}")
        chosen = None if number is None else whole(number, 1) or 0
        found[line.key] = {POINTS: chosen, REASON: request.form.get(f"{REASON}-{line.key}", "")}
    return found


def _words(box: str) -> Message:
    if box.startswith(POINTS):
        return say("Choose a number from 1 to 4.")
    return say("We could not keep this text. Make it shorter, with usual signs.")


def _page(one: Opened, held: Held, given: Given, shared: bool, errors: dict[str, Message]) -> str:
    return render_template(
        "mentoring/points.html",
        plan=one.plan,
        number=one.reading.number,
        held=held,
        missing=rubric.missing(held.now.data) if held.now else (),
        lines=_lines(one, held.before, given),
        meanings=MEANINGS,
        shared=shared,
        grouped=grouped,
        beside=lambda change: (
            url_for("mentoring.plan", key=one.plan.key) + f"#q-{change.section.key}-{change.field.key}"
        ),
        new_key=new_key,
        errors=errors,
    )


def _lines(one: Opened, before: PlanPoints | None, given: Given) -> list[LineView]:
    seen, number = one.reading.outlook, one.reading.number
    rows = figures(None, seen) if seen else ()
    changes = queue.changed(db(), one.plan, before.number, number) if before else ()
    hard = _hard_years(one)
    return [
        LineView(
            line=line,
            brings=experience(one.reading.answers) if line.key == "person" else (),
            figures=tuple(row for row in rows if row.line == line.key),
            doubts=(*_doubts(one, line), *(hard if line.key == "risks" else ())),
            changed=tuple(change for change in changes if change.section.key in line.sections),
            was=before.data.get(line.key, {}).get(POINTS) if before else None,
            points=given.get(line.key, {}).get(POINTS),
            reason=str(given.get(line.key, {}).get(REASON, "")),
        )
        for line in LINES
    ]


def _doubts(one: Opened, line: Line) -> tuple[Message, ...]:
    """What the checks find that does not hold in the parts of this line."""
    found = (advice for advice in one.reading.advice if advice.tone != "info")
    return tuple(advice.message for advice in found if advice.section in line.sections)


def _hard_years(one: Opened) -> tuple[Message, ...]:
    """Which hard years do not hold, or that all do."""
    if one.reading.outlook is None:
        return ()
    years = stress(one.reading.outlook, with_ways=False).years
    fallen = tuple(
        say("%(name)s. %(sentence)s", name=say(year.name), sentence=year.short) for year in years if not year.holds
    )
    return fallen or (say("All hard years hold"),)
