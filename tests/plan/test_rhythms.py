"""What an amount is in a month, whatever its rhythm."""

from __future__ import annotations

import pytest

from app.plan.rhythms import by_month, usual_month


@pytest.mark.parametrize(
    ("rhythm", "a_month"),
    [
        ("working_day", 2_600),
        ("day", 3_000),
        ("week", 433),  # 100 x 52 / 12 = 433.33
        ("two_weeks", 217),  # 100 x 26 / 12 = 216.67
        ("month", 100),
        ("quarter", 33),
        ("year", 8),
        (None, 100),
    ],
)
def test_an_amount_of_100_in_each_rhythm_is_so_much_in_a_month(rhythm: str | None, a_month: int) -> None:
    row = {"amount": 100, "rhythm": rhythm}
    assert by_month(row) == (a_month, None)
    assert usual_month(row) == a_month


@pytest.mark.parametrize("rhythm", ["month", "quarter", "year", None])
def test_in_named_months_the_whole_amount_falls_in_each(rhythm: str | None) -> None:
    row = {"amount": 1_200, "rhythm": rhythm, "months": [3, 9]}
    assert by_month(row) == (1_200, frozenset({3, 9}))
    assert usual_month(row) == 200


def test_daily_money_of_some_months_is_counted_by_the_day_in_those() -> None:
    assert by_month({"amount": 10, "rhythm": "working_day", "months": [10, 11]}) == (260, frozenset({10, 11}))


def test_no_month_named_is_every_month() -> None:
    assert by_month({"amount": 5, "months": []}) == by_month({"amount": 5, "months": "unknown"}) == (5, None)
