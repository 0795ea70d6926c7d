"""Which day a moment is, there where a plan is carried out."""

from __future__ import annotations

import datetime as dt

import pytest

from app.language.hours import day

EVENING = dt.datetime(2026, 11, 3, 0, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("country", "moment", "expected"),
    [
        ("BO", EVENING, 2),
        ("GH", EVENING, 3),
        (None, EVENING, 3),
        ("IT", EVENING - dt.timedelta(hours=1), 3),
        ("GH", EVENING - dt.timedelta(hours=1), 2),
    ],
)
def test_a_moment_has_the_day_of_the_country(country: str | None, moment: dt.datetime, expected: int) -> None:
    assert day(moment, country) == dt.date(2026, 11, expected)
