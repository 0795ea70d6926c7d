"""A file can bring a line without one of its answers: every such plan is read and advised on."""

from __future__ import annotations

import pytest

from app.plan.carried import read_all
from app.plan.fields import AllAnswers
from app.plan.reading import read
from tests.plan import demo_plans

CASE = "bo_bakery"


def without(answers: AllAnswers, part: str, table: str, column: str) -> AllAnswers:
    first, *others = answers[part][table]
    bare = {key: value for key, value in first.items() if key != column}
    return {**answers, part: {**answers[part], table: [bare, *others]}}


LISTS = [
    (part, table)
    for part, given in demo_plans.answers(CASE).items()
    for table, told in given.items()
    if isinstance(told, list) and told and isinstance(told[0], dict)
]


@pytest.mark.parametrize(("part", "table"), LISTS)
def test_a_line_may_lack_any_of_its_answers(part: str, table: str) -> None:
    answers, place = demo_plans.answers(CASE), demo_plans.place(CASE)
    for column in answers[part][table][0]:
        if column != "id":
            found = read_all(without(answers, part, table, column))
            assert read(found.answers, place, "ABC-123", 1).answers == found.answers
