"""What went into the plan from a starting point, and on which pages it is: said where the person goes on."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import Message
from app.plan.looked_at import TAKEN
from app.plan.sections import section
from app.plan.starting_points.taking import PARTS
from app.web.at_hand import wished
from app.web.drafting.opened import Link, Opened, address


def taken_now(here: Opened) -> Iterator[tuple[Message, Link]]:
    """How many lines of each list that the address names, and the page of that list."""
    took = wished("took")
    if not took:
        return
    named = took.split(",")
    for one in PARTS:
        stored = here.part(one.section).get(one.table) if one.key in named else None
        lines = [row for row in stored if row["id"].startswith(TAKEN)] if isinstance(stored, list) else []
        if lines:
            part = section(one.section)
            step = next(step for step in part.steps if step.key == one.table)
            yield one.counted(len(lines)), (address(here, part, step), step.title)
