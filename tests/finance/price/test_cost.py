"""An offer's price: money first, every rate under its name, and what is not known is said."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms
from app.finance.price.cost import Kind, Move, at_dates, at_periods, cost_of
from app.finance.price.names import NamedRate

OFFER: list[tuple[Kind, int | None, int, str]] = [
    ("drawdown", 100_000, 0, ""),
    ("fee", 2_000, 0, "file fee"),
    ("saving_in", 10_000, 0, ""),
    *(("repayment", 9_000, n, "") for n in range(1, 13)),
    *(("insurance", 100, n, "") for n in range(1, 13)),
    ("tax", 500, 12, ""),
    ("saving_out", 10_000, 12, ""),
]


def test_the_cost_in_money_comes_first_and_savings_are_beside_it() -> None:
    found = cost_of(at_periods(OFFER))
    assert (found.received, found.given_back, found.costs) == (100_000, 111_700, 11_700)
    assert (found.saved, found.saved_returned) == (10_000, 10_000)
    assert found.complete


def test_every_rate_has_its_name() -> None:
    found = cost_of(at_periods(OFFER))
    names = [rate.name for rate in found.rates]
    assert names == ["apr_eu", "apr_eu_with_savings", "teg_proportional", "teg_actuarial"]
    plain, with_savings = found.rates[0].value, found.rates[1].value
    assert plain is not None
    assert with_savings is not None
    assert with_savings > plain > 0
    actuarial = found.rate("teg_actuarial")
    assert actuarial is not None
    assert actuarial.value is not None
    assert actuarial.value < plain  # the tax is left out
    assert found.rate("tcea") is None


def test_a_months_tenth_has_its_yearly_rates() -> None:
    """100 now against 110 after one of twelve periods, and no savings: 12 x 10 %, and 1.1 to the twelfth."""
    found = cost_of(at_periods([("drawdown", 100, 0, ""), ("repayment", 110, 1, "")]))
    european, proportional, actuarial = found.rates
    assert (european.name, round(european.value or 0, 12)) == ("apr_eu", Decimal("2.138428376721"))
    assert proportional == NamedRate("teg_proportional", Decimal("1.2000"))
    assert actuarial == NamedRate("teg_actuarial", Decimal("2.1384"))


def test_money_that_nobody_gives_back_has_no_rate_and_says_so() -> None:
    found = cost_of(at_periods([("drawdown", 100, 0, "")]))
    assert [rate.name for rate in found.rates] == ["apr_eu", "teg_proportional", "teg_actuarial"]
    assert {(rate.value, rate.why) for rate in found.rates} == {(None, "one_way")}


def test_a_fee_nobody_tells_leaves_the_price_incomplete() -> None:
    found = cost_of(at_periods([*OFFER, ("fee", None, 6, "visit fee"), ("insurance", None, 1, "")]))
    assert not found.complete
    assert found.unknown == ("visit fee", "insurance")
    assert found.costs == 11_700


def test_days_are_counted_from_the_first_drawdown() -> None:
    moves = at_dates(
        [
            ("fee", 500, dt.date(2022, 1, 31), "before"),
            ("drawdown", 50_000, dt.date(2023, 1, 31), ""),
            ("repayment", 55_000, dt.date(2024, 1, 31), ""),
        ]
    )
    assert [move.time for move in moves] == [-1, 0, 1]
    odd = at_dates([("drawdown", 5, dt.date(2012, 1, 12), ""), ("repayment", 5, dt.date(2012, 2, 15), "")])
    assert odd[1].time == Fraction(1, 12) + Fraction(3, 365)  # months, where nobody says otherwise
    value = cost_of(moves).rates[0].value
    assert value is not None
    assert round(value, 4) == Decimal("0.1124")  # 500 grows a year before


def test_what_cannot_be_is_refused_by_its_name() -> None:
    with pytest.raises(ImpossibleTerms, match="drawdowns: missing"):
        cost_of(at_periods([("repayment", 5, 1, "")]))
    with pytest.raises(ImpossibleTerms, match=r"moves\[1\].amount: negative"):
        cost_of(at_periods([("drawdown", 5, 0, ""), ("fee", -5, 1, "")]))
    with pytest.raises(ImpossibleTerms, match=r"moves\[1\].amount: missing"):
        cost_of(at_periods([("drawdown", 5, 0, ""), ("repayment", None, 1, "")]))
    with pytest.raises(ImpossibleTerms, match="drawdowns: missing"):
        at_dates([("repayment", 5, dt.date(2023, 1, 1), "")])


@given(st.integers(1, 36), st.integers(10_000, 10**7), st.integers(0, 50), st.integers(1, 40))
def test_withholding_savings_that_earn_nothing_makes_any_loan_dearer(
    months: int, lent: int, interest: int, share: int
) -> None:
    level = -(-lent * (100 + interest) // 100 // months) + 1
    offer: list[tuple[Kind, int | None, int, str]] = [
        ("drawdown", lent, 0, ""),
        ("saving_in", lent * share // 100, 0, ""),
        *(("repayment", level, n, "") for n in range(1, months + 1)),
        ("saving_out", lent * share // 100, months, ""),
    ]
    found = cost_of(at_periods(offer))
    plain, with_savings = found.rates[0].value, found.rates[1].value
    assert plain is not None
    assert with_savings is not None
    assert with_savings > plain


def test_a_move_without_an_amount_moves_nothing() -> None:
    assert cost_of([*at_periods(OFFER), Move("fee", 0, at_periods(OFFER)[3].time)]) == cost_of(at_periods(OFFER))
