"""Many scenarios of a plan at once, each with its own rows, and plans that share what they have in common."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np

from app.finance.household import family, household_rows
from app.finance.inputs import Cost, DatedAmount, HouseholdLine
from app.finance.months import compute, project
from app.finance.outlook import HouseholdRow
from app.finance.prepared import prepared
from app.finance.sales import goods, sales
from app.finance.shocks import BASE, Shock
from app.finance.statements import month_rows
from tests.finance.small import bread, home, loan, stall

D = Decimal


def test_months_are_a_year_at_least() -> None:
    assert project(stall(horizon_months=5)).sales.shape == (1, 13)
    assert project(stall(horizon_months=14)).sales.shape == (1, 15)
    assert sum(row.month is not None for row in month_rows(project(stall(horizon_months=14)))) == 13


def test_what_two_plans_share_is_taken_over() -> None:
    plan = prepared(stall(loan=loan()))
    richer = prepared(replace(plan.inputs, owner_cash=5), plan)
    assert richer.goods is plan.goods
    assert richer.contract is plan.contract
    assert richer.loan is plan.loan
    assert richer.fixed["owner_cash_in"][0, 0] == 5
    for changes in ({"horizon_months": 24}, {"products": (bread(),)}, {"first_month": 2}):
        assert prepared(replace(plan.inputs, **changes), plan).goods is not plan.goods
    for more in ({"horizon_months": 24}, {"loan": loan()}):
        assert prepared(replace(plan.inputs, **more), plan).loan is not plan.loan


def test_a_plan_like_another_has_its_own_months() -> None:
    plan = prepared(stall(loan=loan()))
    for changes in (
        {"horizon_months": 24},
        {"products": (bread(price=7),)},
        {"first_month": 2},
        {"loan": loan(principal=60)},
    ):
        inputs = replace(plan.inputs, **changes)
        assert (compute(inputs, (BASE,), plan).closing_cash == project(inputs).closing_cash).all()


def test_many_scenarios_are_computed_in_blocks_and_stay_in_order() -> None:
    """A thousand lines a scenario are more than are computed at one time."""
    plan = stall(costs=tuple(Cost("Rent", (1,)) for _ in range(199)), horizon_months=120)
    shocks = tuple(Shock(str(n), quantity=D(n)) for n in range(12))
    months = project(plan, shocks)
    assert months.sales[:, 1].tolist() == [1_000 * n for n in range(12)]
    assert months.lines(7).product_sales[0, 0, 1] == 7_000
    assert months.shocks == shocks
    assert months.sales.dtype == np.int64


def test_a_plan_without_lines_has_its_months_too() -> None:
    months = project(stall(products=()), (BASE, Shock(quantity=D(2))))
    assert months.closing_cash.tolist() == [[0] * 13] * 2
    assert months.lines().units.shape == (1, 0, 13)


def test_lines_of_a_scenario_are_as_wide_as_its_costs() -> None:
    found = project(stall(costs=(Cost("Rent", (5,)),)), (BASE, Shock(quantity=D(2)))).lines(1)
    assert {table.shape for table in vars(found).values()} == {(1, 1, 13)}


def test_room_that_is_given_is_written_over_and_gives_the_same() -> None:
    known = goods(stall(products=(bread(), bread(price=7, credit_share_pct=D(50)))), 4)
    shocks = (BASE, Shock(price=D("1.1"), quantity=D("0.5")), Shock(material=D(2)))
    room = np.full((4, 5, 2, 4), 9)
    fresh, written = sales(known, shocks), sales(known, shocks, None, room)
    for one, other in zip(vars(fresh).values(), vars(written).values(), strict=True):
        assert (one == other).all()
    for one, place in zip(vars(written).values(), room, strict=True):
        assert np.shares_memory(one, place)
    assert (room[:, 3:] == 9).all()


def test_rows_of_a_scenario_are_its_own() -> None:
    months = project(
        stall(first_month=12, costs=(Cost("Rent", (5,)),)), (BASE, Shock(price=D("0.5")), Shock(price=D(2)))
    )
    assert [month_rows(months, n)[1].sales for n in (0, 1, 2)] == [1_000, 500, 2_000]
    assert month_rows(months) == month_rows(months, 0)
    row = month_rows(months, 1)[2]
    assert {type(amount) for amount in (*row.units, *row.operating_costs)} == {int}
    assert (row.month, row.calendar, row.units, row.operating_costs, row.grant_cash_in) == (2, 1, (100,), (5,), 0)
    assert month_rows(months)[0].calendar is None
    assert month_rows(project(stall(), (BASE, Shock(price=D("0.5")))), 1)[1].sales == 500


def test_the_family_month_by_month() -> None:
    """A pension for two months and a wage; the pot of month 12; a debt of one month; half of what is taken is put back."""
    at_home = home(
        reserve=100,
        income=(HouseholdLine("Wage", 90), HouseholdLine("Pension", 10, 2)),
        spending=(HouseholdLine("Food", 40),),
        debts=(HouseholdLine("Phone", 30, 1), HouseholdLine("Paid", 70, 0)),
        savings=(HouseholdLine("Susu", 20),),
        lump_sums=(DatedAmount("Pot", 12, 500), DatedAmount("Pot", 12, 50), DatedAmount("Far", 13, 7)),
    )
    plan = stall(household=at_home, drawings=(8, 9), later_cash=(DatedAmount("Later", 1, 5),))
    rows = household_rows(project(plan))
    assert rows[0] == HouseholdRow(1, 100, 8, 0, 40, 30, 20, 5, 13, 113)
    assert rows[1] == HouseholdRow(2, 100, 9, 0, 40, 0, 20, 0, 49, 162)
    assert rows[2] == HouseholdRow(3, 90, 9, 0, 40, 0, 20, 0, 39, 201)
    assert rows[11] == HouseholdRow(12, 90, 9, 550, 40, 0, 20, 0, 589, 201 + 8 * 39 + 589)
    assert {type(value) for row in rows for value in vars(row).values()} == {int}


def test_the_family_of_each_scenario_has_its_own_rows() -> None:
    plan = stall(household=home(income=(HouseholdLine("Brother", 10, kind="remittance"),)), drawings=(8,))
    shocks = (BASE, Shock(remittances=False), Shock(drawings=D("0.5")))
    months = project(plan, shocks)
    assert [household_rows(months, n)[11].reserve for n in (0, 1, 2)] == [12 * 18, 12 * 8, 12 * 14]
    assert household_rows(months)[0].month == 1
    assert household_rows(months)[11].reserve == 12 * 18
    assert household_rows(project(plan, shocks[:2]), 1)[11].reserve == 12 * 8
    assert family(months).spending.dtype == np.int64
