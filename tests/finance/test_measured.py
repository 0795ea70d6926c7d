"""What is weighed or poured: its months are followed in hundredths, money stays whole, pieces stay whole beside it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.measured import busiest, enough, nearest, quantity
from app.finance.months import project
from app.finance.piece_times import selling
from app.finance.projection import outlook
from app.finance.trace import Figure, of_plan
from tests.finance.small import bread, in_month, stall

D = Decimal
HONEY = bread(name="Honey", unit="kilo", base_units=D("2.5"), price=333, unit_cost=D("100.5"), measured=True)


def test_a_measured_month_keeps_hundredths_and_its_money_is_rounded_once() -> None:
    """2.5 kilos, a tenth in the first month, a quarter less in May: 0.25, 2.5 and 1.875, so 1.88, at 333 each."""
    honey = bread(
        name="Honey", base_units=D("2.5"), price=333, unit_cost=D("100.5"), measured=True, ramp_pct=(D(10),),
        season_pct=in_month(5, 75), credit_share_pct=D(50),
    )  # fmt: skip
    months = project(stall(products=(honey, bread(base_units=3, season_pct=in_month(5, 50))), first_month=4))
    rows = outlook(stall(products=(honey, bread(base_units=3, season_pct=in_month(5, 50))), first_month=4)).months
    assert [row.units for row in rows[:4]] == [(0, 0), (D("0.25"), 3), (D("1.88"), 2), (D("2.5"), 3)]
    assert months.lines().product_sales[0, :, 1:4].tolist() == [[83, 626, 833], [30, 20, 30]]  # 83.25, 626.04, 832.5
    assert months.lines().product_costs[0, :, 1:4].tolist() == [[25, 189, 251], [12, 8, 12]]  # 25.125, 188.94, 251.25
    assert months.lines().product_credit[0, 0, 1:4].tolist() == [42, 313, 417]


@pytest.mark.parametrize("opens", range(1, 13))
@pytest.mark.parametrize("ramp", [(), (D(10), D(60)), (D(50),) * 12, (D(1),) * 15])
def test_the_busiest_month_is_the_one_of_the_first_year(opens: int, ramp: tuple[Decimal, ...]) -> None:
    for measured in (False, True):
        sold = bread(base_units=D("7.25"), ramp_pct=ramp, season_pct=in_month(opens, 150), measured=measured)
        months = outlook(stall(products=(sold,), first_month=opens)).months[1:]
        assert busiest(sold, opens) == max(month.units[0] for month in months)


def test_the_same_months_in_pieces_are_whole() -> None:
    whole = bread(base_units=D("2.5"), price=333)
    assert [row.units for row in outlook(stall(products=(whole,))).months[1:3]] == [(3,), (3,)]


def test_where_a_measure_comes_from_is_told_to_the_hundredth() -> None:
    figures = of_plan(outlook(stall(products=(bread(), HONEY))))
    units, sold = Figure("product.units", 1, 1), Figure("product.sales", 1, 1)
    assert figures.value(units) == figures.worked_out(units) == D("2.5")
    assert figures.value(sold) == figures.worked_out(sold) == 833


def test_how_much_must_be_sold_is_rounded_up_to_a_hundredth_of_what_is_measured() -> None:
    """100 of costs, 233 left of each kilo sold for 333: 142.9 of sales, so 0.43 kilos, and a whole loaf of bread."""
    plan = stall(products=(HONEY,), drawings=(100,))
    assert [(one.per_month, one.many, one.time) for one in selling(plan)] == [(D("0.43"), D("0.43"), "month")]
    assert outlook(plan).ratios.break_even.cash_pieces[0].per_month == D("0.43")
    assert outlook(plan).ratios.break_even.cash_pieces[0].per_day == D("0.02")


@pytest.mark.parametrize(
    ("exact", "near", "least"), [("1.875", "1.88", "1.88"), ("1.871", "1.87", "1.88"), ("2", "2", "2")]
)
def test_measures_are_rounded_at_the_second_decimal_and_pieces_at_none(exact: str, near: str, least: str) -> None:
    assert (nearest(Fraction(exact), HONEY), enough(Fraction(exact), HONEY)) == (D(near), D(least))
    assert (nearest(Fraction(exact), bread()), enough(Fraction(exact), bread())) == (2, 2)
    assert (quantity(250, HONEY), quantity(250, bread())) == (D("2.5"), 250)
