"""Rates by their names: conversions go there and back, published figures come out."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms
from app.finance.price import effective as e
from app.finance.price.dated import DatedFlow
from app.finance.price.solver import Flow
from app.finance.price.teg import tcea, teg_actuarial, teg_proportional, tegs
from app.finance.rounding import to_places

D = Decimal
RATES = st.integers(-500, 20_000).map(lambda n: D(n) / 10_000)
BASES = st.sampled_from(sorted(set(e.PER_YEAR.values())))


@given(RATES, BASES)
def test_conversions_go_there_and_back(rate: Decimal, per_year: int) -> None:
    assert abs(e.periodic_of_nominal(e.nominal(rate, per_year), per_year) - rate) < D("1e-30")
    assert abs(e.periodic_of_effective(e.effective(rate, per_year), per_year) / (1 + rate) - rate / (1 + rate)) < D(
        "1e-20"
    )


@given(st.integers(0, 3000).map(lambda n: D(n) / 10_000), st.integers(1, 104))
def test_flat_and_declining_go_there_and_back_and_flat_is_dearer(flat: Decimal, periods: int) -> None:
    declining = e.declining_of_flat(flat, periods)
    assert abs(e.flat_of_declining(declining, periods) - flat) < D("1e-25")
    assert declining > flat or flat == 0 or periods == 1


def test_bangladeshs_ten_per_cent_flat_is_twenty_five_effective() -> None:
    """Microcredit Regulatory Authority: 44 weekly payments of 25 for 1,000."""
    found = e.effective_of_payments(D(1000), [D(25)] * 44, e.PER_YEAR["week"])
    assert found.rate is not None
    assert to_places(found.rate * 100, 2) == D("25.07")


def test_perus_daily_factor_counts_360_days() -> None:
    """Banco Central de Reserva del Perú: 6.79767 grows to 6.80955 in a day at 87.56 %."""
    grown = D("6.79767") * e.factor_of_days(D("0.8756"), 1)
    assert abs(grown - D("6.80955")) < D("0.00002")


def test_a_rate_for_the_whole_term_is_told_by_the_year() -> None:
    assert e.yearly_of_whole_term(D("0.1"), 6) == D("0.2")


def test_the_average_balance_is_an_estimate_and_says_so() -> None:
    found = e.average_balance_estimate(D(1000), D("0.15"), 12, D(20))
    assert isinstance(found, e.Estimate)
    assert to_places(found.owed_on_average, 2) == D("541.67")
    assert to_places(found.yearly_rate, 4) == D("0.3138")


def test_the_estimate_of_the_smallest_loan_is_over_all_of_it() -> None:
    assert e.average_balance_estimate(D(1), D("0.15"), 1, D(0)) == (1, D("0.15"))


def test_what_cannot_be_is_refused_by_its_name() -> None:
    for work in (
        lambda: e.yearly_of_whole_term(D("0.1"), 0),
        lambda: e.periodic_of_effective(D("0.1"), 0),
        lambda: e.periodic_of_effective(D("-1"), 12),
        lambda: e.declining_of_flat(D("0.1"), 0),
        lambda: e.average_balance_estimate(D(0), D("0.1"), 12, D(0)),
    ):
        with pytest.raises(ImpossibleTerms):
            work()


def test_the_two_overall_rates_are_both_told_where_the_law_does_not_say_which() -> None:
    level = D(100_000) * D("0.02") / (1 - D("1.02") ** -12)
    flows = [Flow(D(100_000), Fraction(0)), *(Flow(-level, Fraction(n)) for n in range(1, 13))]
    proportional, actuarial = tegs(flows, 12)
    assert (proportional.name, proportional.value) == ("teg_proportional", D("0.2400"))
    assert (actuarial.name, actuarial.value) == ("teg_actuarial", D("0.2682"))
    assert teg_proportional(D("0.0199996"), 12) == D("0.2400")
    assert teg_actuarial(D("0.02"), 12) == D("0.2682")
    assert tegs([Flow(D(1), Fraction(0))], 12)[0].why == "one_way"


def test_perus_overall_cost_counts_days_over_360() -> None:
    lent = DatedFlow(dt.date(2023, 1, 1), D(1000))
    found = tcea([lent, DatedFlow(dt.date(2023, 1, 1) + dt.timedelta(days=360), D(-1500))])
    assert found.rate is not None
    assert to_places(found.rate, 20) == D("0.5")
    with pytest.raises(ImpossibleTerms, match="flows: missing"):
        tcea([DatedFlow(dt.date(2023, 1, 1), D(-1))])
