"""The overall rates of West and Central Africa and of Peru, each on its own base."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.price.dated import DatedFlow
from app.finance.price.names import NamedRate
from app.finance.price.solver import Flow
from app.finance.price.teg import tcea, teg_actuarial, teg_proportional, tegs

D = Decimal


@pytest.mark.parametrize(
    ("periodic", "proportional", "actuarial"),
    [("0.01", "0.1200", "0.1268"), ("0.01234", "0.1481", "0.1586"), ("0.1", "1.2000", "2.1384")],
)
def test_both_rates_have_two_decimals_of_a_per_cent(periodic: str, proportional: str, actuarial: str) -> None:
    assert str(teg_proportional(D(periodic), 12)) == proportional
    assert str(teg_actuarial(D(periodic), 12)) == actuarial


def test_without_a_rate_both_say_why_under_their_own_names() -> None:
    assert tegs([Flow(D(1), Fraction(0))], 12) == (
        NamedRate("teg_proportional", None, "one_way"),
        NamedRate("teg_actuarial", None, "one_way"),
    )


def test_the_smallest_amount_is_an_amount_received() -> None:
    day = dt.date(2023, 1, 1)
    found = tcea([DatedFlow(day, D(1)), DatedFlow(day + dt.timedelta(days=720), D(-4))]).rate
    assert found is not None
    assert abs(found - 1) < D("1e-30")  # twice in a year of 360 days
