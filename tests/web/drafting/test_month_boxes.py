"""A month with its year: two boxes of which none looks filled in, and what is missing is named."""

from __future__ import annotations

import pytest

from tests.web.people import People
from tests.web.visitor import Visitor

OPENING = "/plan/plan-of-abena/part/start/opening_month"


def test_no_year_stands_in_an_empty_box(visit: Visitor, people: People) -> None:
    for path in (OPENING, "/plan/plan-of-abena/part/start/assets/row/new1", "/plan/plan-of-abena/part/start"):
        boxes = visit(path, people["abena"]).select("input[name$='_month'], input[id$='-y']")
        assert boxes and not any(box.has_attr("placeholder") for box in boxes), path


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        (["10", ""], "Write the year too, such as 2027."),
        (["", "2027"], "Choose the month too."),
        (["10", "127"], "Choose a month and a year."),
    ],
)
def test_what_is_missing_is_named(visit: Visitor, people: People, boxes: list[str], said: str) -> None:
    page = {"based_on": people.plan("abena").latest, "opening_month": boxes, "go": "next"}
    answer = visit.looked_at(visit.send(OPENING, page, people["abena"], 422))
    assert answer.select_one("#opening_month-e").get_text() == said  # type: ignore[union-attr]
    assert people.answers("abena")["start"]["opening_month"] == "2027-10"
