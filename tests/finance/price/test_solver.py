"""Every rate is found and counted; where one cannot be vouched for, none is given."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.price.rates import only_rate as only_rate_of_equal_periods
from app.finance.price.solver import Flow, Found, Rates, all_rates, cost_rate, only_rate, usual_rate


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
    assert all_rates(flows(100, 5)) == all_rates(flows(100)) == Rates((), all_told=True, why="one_way")
    assert all_rates([]) == Rates((), all_told=True, why="nothing_flows")
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


def turned(found: list[Flow], by: int = -1) -> list[Flow]:
    return [Flow(flow.amount * by, flow.time) for flow in found]


@pytest.mark.parametrize(
    ("offer", "rate"),
    [
        (turned(with_roots("0.1", "-0.2")), "-0.2"),  # 0.02 more comes than goes back
        (turned(with_roots("0.1", "-0.2"), -100), "-0.2"),
        (with_roots("0.1", "-0.2"), "0.1"),  # 0.02 more goes back
        (with_roots("0", "0.5"), "0"),  # as much goes back as came
        (with_roots("0", "-0.5"), "0"),
    ],
)
def test_a_rate_on_the_other_side_of_the_cost_in_money_is_not_meant(offer: list[Flow], rate: str) -> None:
    found = cost_rate(offer).rate
    assert found is not None
    assert abs(found - Decimal(rate)) < Decimal("1e-30")


def test_three_losing_rates_at_each_of_which_the_lender_owes_on_the_way_are_no_cost() -> None:
    assert cost_rate(with_roots("-0.7", "-0.6", "-0.5")).why == "several_rates"


def test_the_cost_is_the_same_in_any_unit_of_money() -> None:
    """A fee of 0.15 a year before 30 that cost 33: a second rate lies very far up."""
    large = [Flow(Decimal(-150), Fraction(-1)), Flow(Decimal(30000), Fraction(0)), Flow(Decimal(-33000), Fraction(1))]
    small = [Flow(flow.amount / 100_000, flow.time) for flow in large]
    one, other = cost_rate(large).rate, cost_rate(small).rate
    assert one is not None
    assert other is not None
    assert abs(one - other) < Decimal("1e-30")


@pytest.mark.parametrize("left", ["1e15", "1e-15"])
def test_the_only_rate_is_found_however_much_is_gained_or_lost(left: str) -> None:
    found = only_rate(flows(100, "-" + left)).rate
    assert found is not None
    assert abs(found / (Decimal(left) / 100 - 1) - 1) < Decimal("1e-20")


def test_a_rate_too_large_to_be_searched_for_is_not_told() -> None:
    """100 doubled in a thousandth of the time is 2^1000, and another amount a whole unit on hides where to look."""
    at_once = [Flow(Decimal(100), Fraction(0)), Flow(Decimal(-200), Fraction(1, 1000))]
    both = [*at_once, Flow(Decimal(-1), Fraction(1))]
    assert all_rates(both) == Rates((), all_told=False)
    assert only_rate(both) == cost_rate(both) == Found(None, "not_told")


@pytest.mark.parametrize(
    ("amounts", "rate"),
    [
        ((8, 14, -16, 2), "-0.855110"),
        ((-2, 8, 11, -15), "-0.096204"),
        ((-1, 16, 4, -6), "15.223757"),
        ((1, -3, 1), "1.618034"),  # the golden ratio; -0.618034 is the other
    ],
)
@pytest.mark.parametrize("later", [0, 10])
def test_the_usual_rate_does_not_depend_on_the_day_of_the_first_flow(
    amounts: tuple[int, ...], rate: str, later: int
) -> None:
    """Each has two rates; pyxirr answers with these."""
    found = usual_rate([Flow(flow.amount, flow.time + later) for flow in flows(*amounts)]).rate
    assert found is not None
    assert round(found, 6) == Decimal(rate)


@pytest.mark.parametrize(
    ("amounts", "rate"),
    [
        ((-6, 18, 1, -15, 5), "-0.251162"),  # -0.576 and 1.774 are the others
        ((10, 6, 10, -8, 1), "-0.607639"),  # -0.838 is the other
        ((4, 19, 7, -14, 2), "-0.445986"),  # -0.838 is the other
    ],
)
def test_where_newtons_steps_reach_nothing_the_rate_nearest_to_no_growth_is_usual(
    amounts: tuple[int, ...], rate: str
) -> None:
    found = usual_rate(flows(*amounts)).rate
    assert found is not None
    assert round(found, 6) == Decimal(rate)


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
