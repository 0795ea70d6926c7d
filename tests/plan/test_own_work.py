"""What a day of the owner's own work brings."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from app.finance.rounding import half_up
from app.language.tongues import Tongue
from app.plan.own_work import a_day, worth_of_work
from tests.plan.test_checks import reading

ROSA = "bo_bakery"


def day(**answers: Any) -> int | None:
    read = reading(ROSA, **answers)
    assert read.outlook is not None
    return a_day(read.answers, read.outlook)


def test_a_day_is_the_years_profit_before_the_owner_by_hours() -> None:
    assert day() == half_up(Fraction(3_791_899 * 8, 50 * 52)) == 11_667
    assert day(people={"hours": "25"}) == 23_335


def test_it_is_said_with_what_to_compare_it_with() -> None:
    read = reading(ROSA)
    assert read.outlook is not None
    said = [Tongue("en").speak(words) for words in worth_of_work(read.answers, read.outlook)]
    assert said == [
        "You work 50 hours a week. That brings Bs\N{NO-BREAK SPACE}116.67 for each day of 8 hours.",
        "Compare it with the pay for one day of work near you.",
    ]


RADIO = [{"id": "p", "name": "Radio", "amount": 9_000_000}]


@pytest.mark.parametrize("told", [{"people": {"hours": "unknown"}}, {"market": {"promotion": RADIO}}])
def test_without_hours_or_without_a_profit_nothing_is_said(told: Any) -> None:
    assert day(**told) is None
