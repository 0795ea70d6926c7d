"""What a test changes in the stall: factors on all of it, on a line or on some months, and a late opening."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from app.finance.errors import ImpossibleTerms, Reason
from app.finance.inputs import Asset, Cost, HouseholdLine
from app.finance.projection import project
from app.finance.rounding import Ints
from app.finance.shocks import (
    BASE,
    LARGEST_FACTOR,
    WHOLE,
    Part,
    Peaks,
    Shock,
    by_line,
    collected,
    delays,
    for_each,
    in_parts,
    overall,
    parts_of,
    shifted,
    unplanned,
)
from tests.finance.refusing import refused
from tests.finance.small import bread, in_month, stall

D = Decimal
PEAKS = Peaks(3, {"quantity": 1, "fixed": 0})


def halved(**where: object) -> Shock:
    return Shock("half", parts=(Part("quantity", D("0.5"), **where),))  # type: ignore[arg-type]  # line and months


def test_a_factor_is_exact_to_a_hundredth_of_a_percent() -> None:
    assert in_parts("f", D("1.23456")) == 12_346
    assert in_parts("f", D("0.00005")) == 1
    assert (in_parts("f", D(0)), in_parts("f", D(LARGEST_FACTOR))) == (0, LARGEST_FACTOR * WHOLE)


@pytest.mark.parametrize(
    ("factor", "reason"),
    [("NaN", "not_a_number"), ("Infinity", "not_a_number"), ("-0.1", "negative"), ("1000.1", "too_large")],
)
def test_what_is_no_factor_is_refused_at_its_field(factor: str, reason: Reason) -> None:
    with refused("shock.price", reason):
        in_parts("shock.price", D(factor))
    with refused("shock.price", reason):
        overall([BASE, Shock(price=D(factor))], "price")


def test_factors_on_the_whole_plan_are_one_a_scenario_or_one_for_all() -> None:
    assert overall([BASE, BASE], "price").tolist() == [WHOLE]
    assert overall([BASE, Shock(price=D("0.9"))], "price").tolist() == [10_000, 9_000]
    assert overall([Shock(price=D(0)), Shock(price=D(LARGEST_FACTOR))], "price").tolist() == [0, 10_000_000]
    assert overall([BASE, BASE], "price").dtype == overall([BASE, Shock(price=D("0.9"))], "price").dtype == np.int64


def test_parts_multiply_what_their_cells_have() -> None:
    shocks = [
        BASE,
        Shock(quantity=D("0.9"), parts=(*halved(line=0, months=(2, 3)).parts, *halved(line="largest").parts)),
    ]
    table = by_line(shocks, "quantity", (2, 4), PEAKS)
    assert table[0].tolist() == [[10_000] * 4] * 2
    assert table[1].tolist() == [[9_000, 4_500, 4_500, 9_000], [4_500] * 4]


def test_a_part_of_a_part_is_rounded_half_up() -> None:
    shock = Shock(quantity=D("0.0001"), parts=halved().parts)  # half of 1 of 10,000
    assert by_line([shock], "quantity", (1, 1), PEAKS).tolist() == [[[1]]]
    third = Shock(quantity=D("0.0003"), parts=(Part("quantity", D("0.4")),))  # 1.2
    assert by_line([third], "quantity", (1, 1), PEAKS).tolist() == [[[1]]]


def test_without_parts_of_its_kind_a_line_has_one_factor() -> None:
    assert by_line([halved()], "price", (2, 4), PEAKS).shape == (1, 1, 1)
    assert by_line([halved()], "quantity", (2, 4), None).tolist() == [[[WHOLE]]]
    assert parts_of([BASE, halved()], "quantity", PEAKS) == [(1, halved().parts[0])]
    assert parts_of([halved()], "quantity", None) == []


def test_months_of_a_part_are_its_own_or_the_best_or_all() -> None:
    def in_year(part: Part) -> list[int]:
        return list(range(1, 7))[PEAKS.months(part)]

    assert in_year(Part("quantity", D(1))) == [1, 2, 3, 4, 5, 6]
    assert in_year(Part("quantity", D(1), months="best")) == [3]
    assert in_year(Part("quantity", D(1), months=(1, 1))) == [1]
    assert in_year(Part("quantity", D(1), months=(5, 9))) == [5, 6]
    for months in ((0, 2), (3, 2)):
        with refused("shock.parts.months", "out_of_range"):
            PEAKS.months(Part("quantity", D(1), months=months))


def test_lines_of_a_part_are_its_own_or_the_largest_or_all() -> None:
    def chosen(part: Part) -> list[int]:
        return np.arange(3)[PEAKS.line(part, 3)].tolist()  # type: ignore[no-any-return]

    assert chosen(Part("quantity", D(1))) == [0, 1, 2]
    assert chosen(Part("quantity", D(1), line="largest")) == [1]
    assert chosen(Part("drawings", D(1), line="largest")) == [0]  # there is only one
    assert [chosen(Part("quantity", D(1), line=n)) for n in (0, 2)] == [[0], [2]]
    assert PEAKS.line(Part("fixed", D(1), line="animals"), 3) == []
    assert Peaks(1, {}, (0, 2)).line(Part("fixed", D(1), line="animals"), 3) == [0, 2]
    for line in (-1, 3):
        with refused("shock.parts.line", "out_of_range"):
            PEAKS.line(Part("quantity", D(1), line=line), 3)


def test_what_is_still_collected_is_told_by_the_month() -> None:
    unpaid = Shock(parts=(Part("collected", D("0.25"), months="best"), Part("collected", D(1), months=(1, 1))))
    assert collected([BASE, unpaid], 4, PEAKS).tolist() == [[10_000] * 4, [10_000, 10_000, 2_500, 10_000]]
    assert collected([BASE], 4, PEAKS).tolist() == [[10_000]]
    assert collected([unpaid], 4, None).tolist() == [[10_000]]
    assert collected([BASE], 4, PEAKS).dtype == collected([unpaid], 4, PEAKS).dtype == np.int64
    for factor, reason in (("1.01", "out_of_range"), ("-0.1", "negative")):
        with refused("shock.parts.factor", reason):  # type: ignore[arg-type]  # both are reasons
            collected([Shock(parts=(Part("collected", D(factor)),))], 4, PEAKS)


def test_repairs_are_shares_of_the_dearest_piece_and_add_up() -> None:
    broken = Shock(parts=(Part("repairs", D("0.35"), months=(2, 3)), Part("repairs", D(2), months="best")))
    assert unplanned([BASE, broken], 4, PEAKS, 30).tolist() == [[0] * 4, [0, 11, 11 + 60, 0]]  # 10.5 half-up
    assert unplanned([BASE], 4, PEAKS, 30).tolist() == [[0] * 4]
    assert unplanned([broken], 4, None, 30).tolist() == [[0] * 4]
    assert unplanned([BASE], 4, PEAKS, 30).dtype == unplanned([broken], 4, PEAKS, 30).dtype == np.int64
    with refused("shock.parts.factor", "negative"):
        unplanned([Shock(parts=(Part("repairs", D(-1)),))], 4, PEAKS, 30)


def test_delays_are_told_once_with_each_scenarios_place() -> None:
    late = [Shock(delay=months) for months in (2, 0, 2, 1)]
    different, places = delays(late, 12)
    assert different == [0, 1, 2]
    assert places is not None
    assert places.tolist() == [2, 0, 2, 1]
    assert delays([Shock(delay=12)], 12) == ([12], None)
    with refused("shock.delay", "negative"):
        delays([BASE, Shock(delay=-1)], 12)
    with refused("shock.delay", "out_of_range"):
        delays([BASE, Shock(delay=13)], 12)


def test_what_is_late_begins_with_nothing() -> None:
    table = np.array([[1, 2, 3], [4, 5, 6]])
    assert shifted(table, [0]).tolist() == [table.tolist()]
    assert shifted(table, [0, 2]).tolist() == [table.tolist(), [[0, 0, 1], [0, 0, 4]]]
    assert shifted(table, [1]).tolist() == [[[0, 1, 2], [0, 4, 5]]]
    assert shifted(table.astype(object), [1]).dtype == object  # amounts beyond int64 stay what they are


def test_each_scenario_has_the_table_of_its_delay() -> None:
    table = np.array([[1], [2]])
    assert for_each(table, None) is table
    assert for_each(table, np.array([1, 0, 1])).tolist() == [[2], [1], [2]]


def test_only_remittances_stop() -> None:
    stopped = Shock(remittances=False)
    kinds = ("wage", "remittance", "other")
    lines = [HouseholdLine("x", 1, kind=kind) for kind in kinds]  # type: ignore[arg-type]  # the three of them
    assert [stopped.still_comes(line) for line in lines] == [True, False, True]
    assert all(BASE.still_comes(line) for line in lines)


def sold(shock: Shock, year: Ints | None = None) -> list[int]:
    """Two breads, of which the second sells for 20 and best in May."""
    cake = bread(name="Cake", price=20, unit_cost=3, season_pct=in_month(5, 200))
    table = project(stall(products=(bread(), cake)), (shock,)).sales[0]
    return [int(table[month]) for month in (1, 5, 6)]


def test_a_part_finds_the_best_month_and_the_largest_line_of_the_plan_itself() -> None:
    assert sold(BASE) == [3_000, 5_000, 3_000]
    assert sold(halved(months="best")) == [3_000, 2_500, 3_000]
    assert sold(halved(line="largest")) == [2_000, 3_000, 2_000]
    assert sold(halved(line=0, months=(5, 5))) == [3_000, 4_500, 3_000]
    assert sold(Shock(parts=(Part("price", D("0.5"), line="largest"),))) == [2_000, 3_000, 2_000]


def test_the_dearest_material_and_the_largest_cost_are_looked_for_apart() -> None:
    """Bread takes 400 of flour a month and cake 300, though cake sells for more; rent is the larger cost."""
    cake = bread(name="Cake", price=20, unit_cost=3)
    costs = (Cost("Phone", (10,)), Cost("Rent", (50,)))
    parts = (Part("material", D(2), line="largest"), Part("fixed", D(2), line="largest"))
    months = project(stall(products=(bread(), cake), costs=costs), (Shock(parts=parts),))
    lines = months.lines()
    assert lines.product_costs[0, :, 1].tolist() == [800, 300]
    assert lines.operating_costs[0, :, 1].tolist() == [10, 100]


def test_the_dearest_piece_is_the_one_that_cost_most() -> None:
    ovens = tuple(Asset("Oven", cost, 0, 12, "cash") for cost in (40, 90, 60))
    broken = Shock(parts=(Part("repairs", D("0.5"), months=(2, 2)),))
    assert project(stall(assets=ovens), (broken,)).unplanned[0, :4].tolist() == [0, 0, 45, 0]
    assert not project(stall(), (broken,)).unplanned.any()


def test_a_part_of_no_months_is_refused_in_a_plan() -> None:
    with pytest.raises(ImpossibleTerms):
        project(stall(), (halved(months=(0, 0)),))
