"""The family's months begin with the business: where the opening lies ahead, the page says so."""

from __future__ import annotations

import datetime as dt

import pytest

from app.language.tongues import Tongue
from app.plan.counted_from import counted_from
from app.plan.sections.household import RESERVE
from tests.plan.test_before import answers as running

TODAY = dt.date(2026, 11, 22)
LATER = {"start": {"opening_month": "2027-10"}}


@pytest.mark.parametrize("key", ["income", "debts", "savings"])
def test_months_that_are_left_are_those_left_at_the_opening(key: str) -> None:
    said = counted_from("household", key, LATER, TODAY)
    assert said
    assert Tongue("en").speak(said) == "You open in October 2027. Count only the months that are left then."


def test_what_is_put_aside_is_what_will_be_there_at_the_opening() -> None:
    said = counted_from("household", "reserve", LATER, TODAY)
    assert said
    assert Tongue("en").speak(said) == "You open in October 2027. Write what will still be there then."


def test_the_question_itself_is_of_the_opening_whether_its_month_is_known_or_not() -> None:
    """Nobody is asked for today in the title and for another month beside it; who runs already is told apart."""
    assert RESERVE.label == "How much will be put aside for the family when you open?"
    assert (RESERVE.hint or "").startswith("If the business runs already, write what is there today.")


@pytest.mark.parametrize("month", [None, "unknown", "2026-11", "2026-10"])
def test_an_opening_that_is_not_known_or_not_ahead_says_nothing(month: str | None) -> None:
    assert counted_from("household", "debts", {"start": {"opening_month": month}}, TODAY) is None


def test_other_questions_and_a_business_that_runs_hear_nothing_of_an_opening() -> None:
    assert counted_from("household", "spending", LATER, TODAY) is None
    assert counted_from("costs", "debts", LATER, TODAY) is None
    assert counted_from("household", "debts", {**running("running"), **LATER}, TODAY) is None


@pytest.mark.parametrize(("part", "key"), [("sources", "later_cash"), ("household", "lump_sums")])
def test_where_a_month_is_told_by_its_number_the_first_one_is_named(part: str, key: str) -> None:
    for answers in (LATER, {**running("running"), **LATER}):
        said = counted_from(part, key, answers, dt.date(2028, 1, 1))
        assert said
        assert Tongue("en").speak(said) == "Month 1 is October 2027."
    assert counted_from(part, key, {}, TODAY) is None
