"""Pieces that must be sold, in the time in which people count them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from app.finance.inputs import PlanInputs
from app.finance.piece_times import MOST_ROUNDED, Selling, by_layer, selling
from app.finance.projection import outlook
from tests.finance.plans import PLANS, worked


def test_a_day_is_said_from_one_a_day_on_and_a_week_below_it() -> None:
    found = [(one.per_month, one.many, one.time, one.months) for one in selling(worked("bo_bakery"))]
    assert found == [(1052, 41, "day", ()), (1284, 50, "day", ()), (13, 3, "week", ())]


def test_a_thing_that_sells_in_some_months_is_said_for_those_months() -> None:
    plan = worked("sn_sewing")
    uniform = next(one for one in selling(plan) if one.months)
    all_year = {one.product: one.per_month for one in outlook(plan).ratios.break_even.cash_pieces}
    assert uniform == Selling("School uniform", 48, 2, "day", (8, 9, 10, 11))
    assert all_year["School uniform"] == 16, "a month of the whole year"


def test_a_day_that_rounds_far_beyond_the_month_gives_way_to_the_week_and_a_week_to_the_month() -> None:
    """29 a month are no 2 a day, which were 52; 18 a month are no 5 a week, which were more than 21."""
    found = {one.product: (one.per_month, one.many, one.time) for one in selling(worked("sn_sewing"))}
    assert found["Outfit, client brings cloth"] == (29, 7, "week")
    assert found["Repair"] == (56, 13, "week")
    assert selling(worked("gh_layers"))[1] == Selling("Manure (bag)", 18, 18, "month", (), 4)


def test_the_layers_of_the_workbook_end_with_the_pieces_of_the_page() -> None:
    plan = worked("sn_sewing")
    assert [*by_layer(plan)[-1]] == [one.per_month for one in selling(plan)] == [29, 7, 48, 56]
    nothing = tuple(replace(product, unit_cost=product.price) for product in plan.products)
    assert by_layer(replace(plan, products=nothing)) == ((), (), ())


def test_less_than_one_a_week_is_said_for_a_month() -> None:
    plan = worked("bo_bakery")
    rare = replace(plan.products[-1], base_units=2)
    one = selling(replace(plan, products=(*plan.products[:-1], rare)))[-1]
    assert (one.time, one.many, one.each_week) == ("month", one.per_month, 0)


@settings(max_examples=30, deadline=None)
@given(PLANS)
def test_over_a_year_they_are_never_fewer_than_needed(plan: PlanInputs) -> None:
    """A thing sold all year has the pieces of the break-even; the time said holds at least as many as the month."""
    found = {one.product: one for one in outlook(plan).ratios.break_even.cash_pieces}
    times = {"day": Decimal(plan.days_open), "week": Decimal(52) / 12, "month": Decimal(1)}
    for one in selling(plan):
        assert one.many * times[one.time] > one.per_month - 1
        assert Decimal(one.many) * times[one.time] <= one.per_month * Decimal(float(MOST_ROUNDED)) + Decimal("0.01")
        assert (one.each_week is None) == (one.time != "month")
        if one.each_week is not None:  # more than one a week was said for the week, where it is near enough
            assert one.each_week * times["week"] <= one.per_month < (one.each_week + 1) * times["week"] + 1
        if not one.months and len({each.name for each in plan.products}) == len(plan.products):
            assert one.per_month == found[one.product].per_month
