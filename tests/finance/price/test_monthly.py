"""What a plan shows of its loan's price, to the digits that are shown."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.finance.price.monthly import Price, price

NONE = Price(None, None, None, None)


def shown(found: Price) -> list[str]:
    return [
        str(part) for part in (found.effective_monthly, found.nominal_yearly, found.effective_yearly, found.apr_eu_pct)
    ]


@pytest.mark.parametrize(
    ("a_year", "rates"),
    [
        (Fraction(12), ["0.010000", "0.1200", "0.1268", "12.68"]),  # 1.01^12 = 1.126825
        (Fraction(52), ["0.044061", "0.5200", "0.6777", "67.77"]),  # 1.01^52 = 1.677689, its twelfth root 1.044061
        (Fraction(73, 2), ["0.030728", "0.3650", "0.4379", "43.79"]),  # every ten days: 1.01^36.5 = 1.437905, 1.030728
        (Fraction(1), ["0.000830", "0.0100", "0.0100", "1.00"]),
    ],
)
def test_one_per_cent_a_period_is_told_by_month_and_year(a_year: Fraction, rates: list[str]) -> None:
    assert shown(price(1000, [1010], a_year)) == rates


def test_periods_are_months_where_nobody_says_otherwise() -> None:
    assert price(1000, [1010]) == price(1000, [1010], Fraction(12))


def test_savings_that_come_back_at_the_end_leave_the_rate_on_the_side_of_the_cost() -> None:
    """100 now, 160 a month on, and 55 back after the second: 10 % and -50 %; 5 more are paid than come."""
    assert shown(price(100, [160, -55])) == ["0.100000", "1.2000", "2.1384", "213.84"]


@pytest.mark.parametrize(
    ("received", "payments"), [(0, [100]), (0, [-5, 10]), (-100, [110]), (100, [0]), (100, [-5, -5])]
)
def test_where_nothing_is_lent_or_nothing_given_back_no_rate_is_shown(received: int, payments: list[int]) -> None:
    assert price(received, payments) == NONE


def test_the_smallest_loan_has_a_price() -> None:
    assert shown(price(1, [2])) == ["1.000000", "12.0000", "4095.0000", "409500.00"]
