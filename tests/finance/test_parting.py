"""A loan parted over its months by what each has left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.parting import left_by_month, parted
from app.finance.projection import outlook
from app.plan.assumptions import figures
from app.plan.depths import without_a_loan
from tests.plan import demo_plans

LEFT = st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=120).filter(lambda left: max(left) > 0)


def test_each_month_gives_back_the_same_share_of_what_it_has_left() -> None:
    assert parted(6_000, (3_000, 0, 6_000, -500, 3_000)) == (1_500, 0, 3_000, 0, 1_500)


def test_amounts_are_easy_to_carry_and_the_rest_goes_where_most_is_left() -> None:
    assert parted(300_050, (1, 1, 2, 3)) == (43_000, 43_000, 86_000, 128_050)


@given(st.integers(1, 10**12), LEFT)
def test_the_months_are_exactly_the_loan_and_none_is_below_nothing(lent: int, left: list[int]) -> None:
    amounts = parted(lent, left)
    assert sum(amounts) == lent
    assert all(amount >= 0 for amount in amounts)
    assert all(amount == 0 for amount, one in zip(amounts, left, strict=True) if one <= 0)


def test_a_loan_is_not_parted_where_no_month_has_anything_left() -> None:
    with pytest.raises(ValueError, match="no month"):
        parted(1_000, (0, -1))


def test_what_is_left_is_read_from_the_months_of_the_plan_and_goes_on_after_its_horizon() -> None:
    case = "sn_sewing_b_seasonal_loan"
    inputs = figures(without_a_loan(demo_plans.answers(case)), demo_plans.place(case))
    seen = outlook(inputs)
    year = tuple(row.operating_cash_flow - row.owner_drawings for row in seen.months[1:])
    assert left_by_month(inputs, 12) == year
    inputs = replace(inputs, horizon_months=24)
    long = left_by_month(inputs, 60)
    assert long[24:36] == long[12:24] == long[48:60]
