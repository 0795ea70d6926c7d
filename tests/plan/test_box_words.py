"""The lowest month of the box is said alike everywhere, short or not, opening day or later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.box_words import first_words, lowest
from tests.finance.plans import worked


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


def with_lowest(minor: int, calendar: int | None) -> Outlook:
    seen = outlook(worked("gh_layers"))
    cash = replace(seen.ratios.cash, min_closing_cash=minor, min_cash_calendar=calendar)
    return replace(seen, ratios=replace(seen.ratios, cash=cash))


def test_a_papers_first_words_add_that_the_box_is_never_empty_only_where_that_is_so() -> None:
    assert first_words(with_lowest(81_968, 11)).text.startswith("The box is never empty.")
    for minor, calendar in ((-1, 11), (-1, None), (5, None)):
        assert first_words(with_lowest(minor, calendar)) == lowest(Money(minor, "GHS"), calendar)
