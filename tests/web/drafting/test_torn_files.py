"""A file whose lines have holes comes in, and every page and paper of its plan can be opened and mended."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from app.plan.fields import AllAnswers, Field
from app.plan.sections import SECTIONS, asked, asked_steps
from tests.plan.any_rows import BASES, LISTS, line, with_lines
from tests.web.drafting.test_bringing import a_file, bring
from tests.web.people import People
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor


def with_holes(hole: str, pick: Random) -> AllAnswers:
    """Every list with four lines, each without its name, without some of its answers, or without those it needs."""
    answers, _ = BASES["everything"]
    for where, table in LISTS.items():
        lines = [line(n, [one for one in table.columns if there(hole, one, pick)], pick) for n in range(4)]
        answers = with_lines(answers, where, lines)
    return answers


def there(hole: str, column: Field, pick: Random) -> bool:
    match hole:
        case "names":
            return column.key != "name"
        case "needed answers":
            return not column.required
        case _:
            return pick.random() < 0.6


def pages(home: str, answers: AllAnswers) -> Iterator[str]:
    """All that can be read of a plan: its pages and papers, every question, and the lines of every list."""
    key = home.removeprefix("/plan/")
    drafting = (one for one in ROUTES if one.endpoint.startswith("drafting.") and "GET" in one.methods)
    yield from (one.address(key) for one in drafting if one.names_a_plan)
    for part in (part for part in SECTIONS if asked(part, answers)):
        for step in asked_steps(part, answers):
            yield f"{home}/part/{part.key}/{step.key}"
            if any((part.key, one.key) in LISTS for one in step.fields):
                yield from (f"{home}/part/{part.key}/{step.key}/row/r{n}" for n in range(4))
    yield from (f"{home}/{page}/r{n}" for page in ("recipe", "price-year") for n in range(4))


@pytest.mark.parametrize("hole", ["names", "needed answers", "some answers"])
def test_every_page_of_a_plan_with_holes_in_its_lists_can_be_opened(visit: Visitor, people: People, hole: str) -> None:
    answers = with_holes(hole, Random(hole))  # noqa: S311 - cells of a test, no secret
    came_in = bring(visit, people, a_file("sn_sewing_b_seasonal_loan", answers=answers))
    assert came_in.status_code == 303
    opened = {path: visit.get(path, people["abena"]).status_code for path in pages(came_in.location, answers)}
    assert {path for path, status in opened.items() if status not in (200, 303, 404)} == set()
    assert sum(status == 200 for status in opened.values()) > 150
    assert visit.get(f"/mentoring/{came_in.location.removeprefix('/plan/')}", people["mentor"]).status_code < 500
