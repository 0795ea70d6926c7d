"""Rates are worked out to forty digits, twelve more than decimals carry by themselves: against exact fractions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.price import effective, streams, time_value
from app.finance.price.apr_us import Advance, Payment, apr, apr_of_single_payment
from app.finance.price.dated import DatedFlow, xfv, xnfv, xnpv
from app.finance.price.unit_periods import Due, UnitPeriod, series

D, F = Decimal, Fraction
NEARLY = F(1, 10**33)
START = dt.date(2023, 1, 1)
FIFTH = dt.date(2023, 3, 15)  # 73 days later, a fifth of 365
LEVEL = 1 / (1 / F("1.02") + 1 / F("1.02") ** 2 + 1 / F("1.02") ** 3)  # of 1 lent at 2 % over three months


@pytest.mark.parametrize(
    ("work", "exact"),
    [
        (lambda: effective.nominal(D("0.1"), F(1, 3)), F(1, 30)),
        (lambda: effective.periodic_of_nominal(D("0.1"), 12), F(1, 120)),
        (lambda: effective.yearly_of_whole_term(D("0.1"), 7), F(12, 70)),
        (lambda: effective.flat_of_declining(D("0.02"), 3), (3 * LEVEL - 1) / 3),
        (lambda: effective.average_balance_estimate(D(1000), D("0.15"), 7, D(20)).owed_on_average, F(4000, 7)),
        (lambda: effective.average_balance_estimate(D(900), D("0.1"), 8, D(0)).yearly_rate, F(90 * 16, 900 * 9)),
        (lambda: streams.monthly_rate_of_nominal(D("0.1")), F(1, 120)),
        (lambda: streams.level_payment(D(1000), D("0.02"), 3), 1000 * LEVEL),
        (lambda: streams.level_payment(D(1000), D(0), 3), F(1000, 3)),
        (lambda: streams.equal_principal(D(1000), D("0.02"), 3)[0].amount, F(1000, 3) + 20),
        (lambda: streams.equal_principal(D(1000), D("0.02"), 3)[2].amount, F(1000, 3) * F("1.02")),
        (lambda: streams.french(D(1000), D("0.02"), 3)[2].amount, 1000 * LEVEL),
        (lambda: time_value.pmt(D("0.02"), D(3), D(-1000)), 1000 * LEVEL),
        (lambda: time_value.pv(D("0.02"), D(3), D(-1)), 1 / LEVEL),
    ],
)
def test_what_fractions_can_say_is_right_to_many_digits(work: Callable[[], Decimal], exact: Fraction) -> None:
    assert abs(F(work()) - exact) < NEARLY


@pytest.mark.parametrize(
    ("work", "power", "exact"),
    [
        (lambda: effective.factor_of_days(D(1), 120), 3, 2),
        (lambda: effective.factor_of_days(D(1), 73, 365), 5, 2),
        (lambda: xfv(START, START, FIFTH, D(3), D(1), D(1)), 5, 2),
        (lambda: xfv(START, FIFTH, FIFTH, D(1), D(0), D(1)), 5, F(1, 2)),
        (lambda: xnpv(D(1), [DatedFlow(START, D(0)), DatedFlow(FIFTH, D(1))]), 5, F(1, 2)),
        (lambda: xnfv(D(1), [DatedFlow(START, D(1)), DatedFlow(FIFTH, D(0))]), 5, 2),
        (lambda: time_value.fv(D(1), D("0.2"), D(0), D(-1)), 5, 2),
    ],
)
def test_a_root_raised_again_gives_back_its_number(
    work: Callable[[], Decimal], power: int, exact: Fraction | int
) -> None:
    assert abs(F(work()) ** power - exact) < NEARLY


def test_a_rate_compounded_over_part_of_a_period_is_a_root() -> None:
    assert effective.effective(D(3), F(1, 2)) == 1
    assert abs((1 + F(effective.effective(D(1), F(1, 3)))) ** 3 - 2) < NEARLY
    assert abs((1 + F(effective.periodic_of_effective(D(1), 2))) ** 2 - 2) < NEARLY


def test_a_rate_by_the_month_compounds_to_the_years() -> None:
    assert abs((1 + F(streams.monthly_rate_of_effective(D(1)))) ** 12 - 2) < NEARLY


def test_the_modified_rate_of_money_doubled_in_two_periods_is_the_root_of_two() -> None:
    found = time_value.mirr([D(-100), D(0), D(200)], D("0.1"), D("0.1")).rate
    assert found is not None
    assert abs((1 + F(found)) ** 2 - 2) < NEARLY


def test_a_flat_rates_declining_one_pays_the_loan_back_exactly() -> None:
    found = effective.declining_of_flat(D("0.1"), 3)  # 1.30 in three parts
    worth = sum(F("1.3") / 3 / (1 + F(found)) ** n for n in (1, 2, 3))
    assert abs(worth - 1) < NEARLY


def test_a_payment_of_many_digits_is_priced_with_all_of_them() -> None:
    level = streams.level_payment(D(1000), D("0.02"), 3)
    month = UnitPeriod("months")
    found = apr([Advance(D(1000), START)], [Payment(level, due) for due in series(START, 4, month)[1:]], month).rate
    assert found is not None
    assert abs(F(found) - F("0.24")) < NEARLY
    once = apr_of_single_payment(Advance(D(1), START), Payment(D("1." + "3" * 39), Due(dt.date(2024, 1, 1)))).rate
    assert once is not None
    assert abs(F(once) - F(1, 3)) < NEARLY  # four thirds to forty digits
