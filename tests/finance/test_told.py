"""The leaves of a trace: what the person told, as it was told."""

from __future__ import annotations

from decimal import Decimal

from app.finance import told
from app.finance.inputs import Cost
from app.finance.months import project
from app.finance.shocks import Part, Shock
from tests.finance.small import THINGS, bread, home, in_month, stall

D = Decimal


def test_what_the_person_told_of_a_product() -> None:
    season = in_month(11, 7)
    goods = bread(base_units=D("12.5"), season_pct=season, price_index_pct=in_month(12, 8), ramp_pct=(D(20), D(40)))
    tests = (Shock(quantity=D("0.9"), delay=1, parts=(Part("price", D("0.5"), line=1, months=(2, 2)),)),)
    months = project(stall(first_month=11, products=(bread(), goods)), tests)

    def of(name: str, month: int, line: int = 1) -> object:
        return told.of_product(months, f"product.{name}", month, line)

    assert [of("season_pct", month) for month in (1, 2, 13)] == [7, 100, 7]
    assert [of("price_index_pct", month) for month in (1, 2, 3)] == [100, 8, 100]
    assert [of("ramp_pct", month) for month in (1, 2, 3, 4, 5)] == [0, 20, 40, 100, 100]
    assert [of("ramp_pct", month, 0) for month in (1, 2)] == [0, 100]
    assert [of("quantity_factor", month) for month in (1, 12)] == [D("0.9"), D("0.9")]
    assert [of("price_factor", month) for month in (1, 2, 3)] == [1, D("0.5"), 1]
    assert [of("price_factor", month, 0) for month in (1, 2)] == [1, 1]
    assert of("material_factor", 3) == 1
    assert (of("base_units", 1), of("price", 1), of("unit_cost", 1, 0)) == (D("12.5"), 10, 4)


def test_sums_of_what_was_told() -> None:
    costs = (Cost("Rent", (5,)), Cost("Bags", (2,), behaviour="variable"), Cost("Help", (4,)))
    months = project(stall(assets=THINGS, costs=costs, household=home(reserve=9), horizon_months=24))

    def of(name: str) -> int:
        return told.of_plan(months, months.lines(), name)

    assert [of(f"start.{name}") for name in ("assets", "grant_in_kind", "own_in_kind")] == [150, 50, 30]
    assert of("home.at_opening") == 9
    assert (of("break_even.variable_costs"), of("break_even.fixed_costs")) == (24, 108)
    assert of("debt.instalment") == 0
