"""Every rate is found and counted; where one cannot be vouched for, none is given."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.finance.price.rates import only_rate as only_rate_of_equal_periods
from app.finance.price.solver import Flow, Found, all_rates, cost_rate, only_rate, usual_rate


def flows(*amounts: float | str) -> list[Flow]:
    return [Flow(Decimal(str(amount)), Fraction(n)) for n, amount in enumerate(amounts)]


def with_roots(*rates: str) -> list[Flow]:
    """Flows that are worth nothing at exactly these rates."""
    coefficients = [Decimal(1)]
    for rate in rates:
        growth = 1 + Decimal(rate)
        shifted = [*coefficients, Decimal(0)]
        coefficients = [a - growth * b for a, b in zip(shifted, [Decimal(0), *coefficients], strict=True)]
    return flows(*coefficients)


def test_flows_that_have_three_rates_have_three() -> None:
    found = all_rates(with_roots("0.1", "0.2", "0.3"))
    assert [round(rate, 25) for rate in found.found] == [Decimal("0.1"), Decimal("0.2"), Decimal("0.3")]
    assert found.all_told
    assert only_rate(with_roots("0.1", "0.2", "0.3")) == Found(None, "several_rates")


@given(st.lists(st.integers(-60, 300), min_size=1, max_size=5, unique=True))
def test_every_rate_of_made_up_flows_is_found(hundredths: list[int]) -> None:
    wanted = sorted(Decimal(n) / 100 for n in hundredths)
    found = all_rates(with_roots(*map(str, wanted)))
    if found.all_told:
        assert [round(rate, 12) for rate in found.found] == wanted


def test_flows_without_a_rate_say_why() -> None:
    assert only_rate(flows(100, 5)) == Found(None, "one_way")
    assert only_rate([]) == Found(None, "nothing_flows")
    assert only_rate([Flow(Decimal(5), Fraction(1)), Flow(Decimal(-5), Fraction(1))]) == Found(None, "nothing_flows")
    assert only_rate(flows(100, -200, "100.1")) == Found(None, "no_rate")
    assert only_rate(flows(100, -200, 100)) == Found(None, "not_told")  # twice the same rate


def test_savings_that_come_back_leave_one_rate_on_the_side_of_the_cost() -> None:
    offer = flows(800, *[-100] * 11, 100)
    assert only_rate(offer).why == "several_rates"
    found = cost_rate(offer)
    assert found.rate is not None
    assert found.rate > 0


def test_a_fee_long_before_the_money_leaves_the_loan_its_price() -> None:
    fee = Flow(Decimal(-150), Fraction(-1))
    found = cost_rate([fee, Flow(Decimal(30000), Fraction(0)), Flow(Decimal(-33000), Fraction(1))])
    assert found.rate is not None
    assert Decimal("0.1") < found.rate < Decimal("0.11")


def test_a_borrower_who_turns_lender_on_the_way_has_no_cost_of_credit() -> None:
    assert cost_rate(flows(100, -360, 431, "-171.6")).why == "several_rates"


def test_of_several_rates_the_usual_one_is_nearest_to_no_growth() -> None:
    """The published answers of numpy-financial to the same flows."""
    for published, amounts in [
        ("-0.0833", (-100, 100, 0, -7)),
        ("0.0886", (-5, 10.5, 1, -8, 1)),
        ("1.0043", (-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1)),
    ]:
        found = usual_rate(flows(*amounts))
        assert found.rate is not None
        assert round(found.rate, 4) == Decimal(published)


@given(st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=12))
def test_the_two_solvers_agree_wherever_both_find_the_only_rate(amounts: list[int]) -> None:
    one, other = only_rate(flows(*amounts)).rate, only_rate_of_equal_periods(amounts)
    if one is not None and other is not None:
        assert abs(one - other) < Decimal("1e-25") * (1 + abs(one))


@given(st.integers(1, 10**6), st.integers(1, 400), st.integers(1, 3650))
def test_one_payment_on_any_day_has_the_rate_it_was_made_with(amount: int, hundredths: int, days: int) -> None:
    growth = 1 + Decimal(hundredths) / 100
    back = amount * growth ** (Decimal(days) / 365)
    found = only_rate([Flow(Decimal(amount), Fraction(0)), Flow(-back, Fraction(days, 365))])
    assert found.rate is not None
    assert abs(found.rate - (growth - 1)) < Decimal("1e-18")
