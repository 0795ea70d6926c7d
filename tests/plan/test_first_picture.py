"""What a first picture lacks is said by name."""

from __future__ import annotations

import pytest

from app.plan.first_picture import COSTLY, not_asked
from app.plan.sections import section
from tests.plan import demo_plans


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_whole_plan_is_no_first_picture(case: str) -> None:
    assert not_asked(demo_plans.answers(case)) == ()


def test_a_page_that_costs_money_and_was_never_answered_is_open() -> None:
    answers = demo_plans.answers("bo_bakery")
    start = {key: given for key, given in answers["start"].items() if key not in ("first_stock", "deposits")}
    assert not_asked({**answers, "start": start}) == (
        ("start/first_stock", "First stock"),
        ("start/deposits", "Deposits"),
    )


def test_saying_that_there_is_none_or_that_it_is_not_known_is_an_answer() -> None:
    answers = demo_plans.answers("bo_bakery")
    assert not_asked({**answers, "start": {**answers["start"], "deposits": [], "first_stock": "unknown"}}) == ()


def test_each_open_page_has_an_address() -> None:
    for part, page, _name in COSTLY:
        assert page in [step.key for step in section(part).steps]
