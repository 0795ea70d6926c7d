"""How pieces that must be sold are said."""

from __future__ import annotations

import pytest

from app.finance.piece_times import Selling
from app.language.tongues import Tongue
from app.plan.pieces import sentence, weekly

EN = Tongue("en", "SN")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Selling("Bread", 1052, 41, "day", ()), "Bread: 1,052 a month, 41 a day."),
        (Selling("Cake", 13, 3, "week", ()), "Cake: 13 a month, 3 a week."),
        (Selling("Gown", 2, 2, "month", (), 0), "Gown: 2 a month."),
        (Selling("Outfit", 7, 7, "month", (), 1), "Outfit: 7 a month, 1 or 2 a week."),
        (Selling("Uniform", 48, 2, "day", (8, 9, 10, 11)), "Uniform (August – November): 48 a month, 2 a day."),
        (Selling("Sweets", 3, 3, "month", (1, 11, 12), 0), "Sweets (November – January): 3 a month."),
        (Selling("Masks", 3, 3, "month", (2, 6), 0), "Masks (2 months): 3 a month."),
        (Selling("Lamb", 30, 7, "week", (6,)), "Lamb (June): 30 a month, 7 a week."),
    ],
)
def test_pieces_are_said_for_the_time_in_which_people_count_them(one: Selling, words: str) -> None:
    assert EN.speak(sentence(one)) == words


@pytest.mark.parametrize(("each_week", "words"), [(0, "less than one a week"), (4, "4 or 5 a week")])
def test_what_no_week_holds_whole_is_said_between_two_numbers(each_week: int, words: str) -> None:
    said = weekly(Selling("Outfit", 7, 7, "month", (), each_week))
    assert said is not None
    assert EN.speak(said) == words


def test_what_is_counted_by_the_day_or_week_needs_no_second_word() -> None:
    assert weekly(Selling("Cake", 13, 3, "week", ())) is None
