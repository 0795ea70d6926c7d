"""The plan's home while a helper types for its owner: the parts in the order of the paper, and sending."""

from __future__ import annotations

from flask import render_template, url_for

from app.language.messages import mark, say
from app.models import Plan
from app.plan.fields import Section
from app.plan.progress import status
from app.plan.sections import SECTIONS, asked
from app.plan.ways import meeting
from app.web.drafting.opened import Opened, fields_of, waits_for_a_mentor

CHOOSES = mark("The programme office chooses a mentor, who reads the plan of %(name)s.")
CLOSED = {  # where a plan is that nobody types into now, as the helper is told
    "sent": mark("The mentor has the plan of %(name)s and reads it."),
    "ready": mark("The plan of %(name)s is ready. It goes on to the programme."),
    "ready_on_conditions": mark("The plan of %(name)s is ready if one thing happens first."),
}


def parts_to_type(here: Opened) -> str:
    """Every part that is asked, with its number, how far it is, and the page with all of it."""
    return render_template(
        "drafting/for_another.html",
        plan=here.plan,
        here=here,
        met=meeting(here.part("me")),
        parts=[_line(here, part) for part in asked_parts(here)],
        state="" if here.writable else say(_closed(here.plan), name=here.plan.owner.name),
    )


def _closed(plan: Plan) -> str:
    return CHOOSES if waits_for_a_mentor(plan) else CLOSED[plan.state]


def _line(here: Opened, part: Section) -> tuple[str, int, str, str, str]:
    way = url_for("drafting.whole_part", key=here.plan.key, part=part.key)
    return part.key, part.number, part.title, status(part, here.answers).value, way


def asked_parts(here: Opened) -> list[Section]:
    return [part for part in SECTIONS if asked(part, here.answers) and fields_of(here, part)]


def part_after(here: Opened, part: Section) -> Section | None:
    """The next part of the paper, or None after the last one."""
    parts = asked_parts(here)
    after = parts.index(part) + 1
    return parts[after] if after < len(parts) else None
