"""The lowest month of the box is said alike everywhere, short or not, opening day or later."""

from __future__ import annotations

import pytest

from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import first_words, lowest


@pytest.mark.parametrize(
    ("minor", "calendar", "says"),
    [
        (81_968, 11, "In November the box goes down to GH₵819.68."),
        (-44_001, 5, "In May the box is short of GH₵440.01."),
        (20_000, None, "The box is lowest on the day you open: GH₵200.00."),
        (-20_000, None, "On the first day the box is short of GH₵200.00."),
    ],
)
def test_the_lowest_month_says_month_and_amount_or_what_is_lacking(minor: int, calendar: int | None, says: str) -> None:
    tongue = Tongue("en", "GH")
    assert tongue.speak(lowest(Money(minor, "GHS"), calendar)) == says


def test_a_papers_first_words_add_that_the_box_is_never_empty_only_where_that_is_so() -> None:
    assert first_words(Money(81_968, "GHS"), 11).text.startswith("The box is never empty.")
    for minor, calendar in ((-1, 11), (-1, None), (5, None)):
        assert first_words(Money(minor, "GHS"), calendar) == lowest(Money(minor, "GHS"), calendar)
