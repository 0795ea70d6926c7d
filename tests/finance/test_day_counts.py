"""Parts of a year between two days, counted on the fingers."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from app.finance.day_counts import DayCountName, day_count_named, days_of_thirty, year_fraction
from tests.finance.refusing import refused

YEAR = (dt.date(2023, 1, 31), dt.date(2024, 3, 31))  # 425 days, one of them 29 February


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("ACT/365F", Fraction(425, 365)),
        ("ACT/365.25", Fraction(425 * 4, 1461)),
        ("ACT/364", Fraction(425, 364)),
        ("ACT/360", Fraction(425, 360)),
        ("ACT/ACT ISDA", Fraction(335, 365) + Fraction(90, 366)),
        ("NL/365", Fraction(424, 365)),
        ("NL/360", Fraction(424, 360)),
        ("30E/360", Fraction(420, 360)),
        ("30/360 ISDA", Fraction(420, 360)),
        ("30E/360 ISDA", Fraction(420, 360)),
        ("30U/360", Fraction(420, 360)),
        ("30E+/360", Fraction(421, 360)),  # 31 March counts as 1 April
    ],
)
def test_fourteen_months_to_the_end_of_march(name: DayCountName, part: Fraction) -> None:
    assert year_fraction(*YEAR, name) == part
    assert year_fraction(dt.date(2023, 1, 30), dt.date(2023, 1, 30), name) == 0


def test_leap_days_count_after_the_start_and_with_the_end() -> None:
    leap = dt.date(2024, 2, 29)
    assert year_fraction(leap, dt.date(2024, 3, 1), "NL/365") == Fraction(1, 365)
    assert year_fraction(dt.date(2024, 2, 28), leap, "NL/365") == 0
    assert year_fraction(dt.date(2024, 1, 1), dt.date(2032, 12, 31), "NL/365") == Fraction(9 * 365 - 1, 365)


def test_a_whole_year_between_two_others_is_one() -> None:
    assert year_fraction(dt.date(2022, 12, 31), dt.date(2025, 1, 2), "ACT/ACT ISDA") == 2 + Fraction(1 + 1, 365)


def test_days_of_thirty_count_a_31st_as_the_30th() -> None:
    assert days_of_thirty(dt.date(2024, 1, 31), dt.date(2024, 2, 1)) == 1
    assert days_of_thirty(dt.date(2023, 12, 30), dt.date(2024, 1, 31)) == 30


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("A/365F", "ACT/365F"),
        (" a/360 ", "ACT/360"),
        ("Actual/364", "ACT/364"),
        ("actual/365 fixed", "ACT/365F"),
        ("German", "30E/360 ISDA"),
        ("30/360", "30/360 ISDA"),
        ("30E/360", "30E/360"),
        ("French", "ACT/360"),
    ],
)
def test_a_convention_has_several_names(name: str, known: str) -> None:
    assert day_count_named(name) == known


def test_an_unheard_of_convention_is_refused() -> None:
    with refused("day_count", "not_known"):
        day_count_named("A/3")
    with refused("flows", "out_of_range"):
        year_fraction(YEAR[1], YEAR[0], "ACT/360")
