"""What is said of one figure of the stall: its amount, and the parts it is made of, each with its sign."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.formulas import FORMULAS
from app.finance.inputs import Cost, HouseholdLine, Tax
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.shocks import Shock
from app.finance.stress import FIXED, ILLNESS
from app.finance.trace import ALL, Explained, Figure, Figures, Part, Value, of_plan, of_test
from tests.finance.small import bread, home, in_month, loan, stall

D = Decimal
RENT = (Cost("Rent", (60,)), Cost("Help", (30,), behaviour="variable"))


def stalls(**changes: object) -> tuple[Outlook, Figures]:
    """Two breads, of which the second sells best in March; rent, help, a tax in May, a loan after two months."""
    cake = bread(name="Cake", season_pct=in_month(3, 200), credit_share_pct=D(50), ramp_pct=(D(50),))
    plan = stall(
        products=(bread(), cake),
        costs=RENT,
        taxes=(Tax("Tax", 12, frozenset({5})),),
        drawings=(100,),
        loan=loan(grace_months=2),
        household=home(reserve=50, spending=(HouseholdLine("Food", 120),)),
    )
    found = outlook(replace(plan, **changes))  # type: ignore[arg-type]  # fields of a plan
    return found, of_plan(found)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return stalls()[1]


def told(figures: Figures, name: str, month: int | None = None, line: int | None = None) -> Explained:
    return figures.explained(Figure(name, month, line))


def shown(explained: Explained) -> list[tuple[int, str, int | None, int | None, Value]]:
    return [(p.sign, p.figure.name, p.figure.month, p.figure.line, p.value) for p in explained.parts]


def test_a_figure_has_a_table_and_a_field() -> None:
    assert (Figure("month.sales").table, Figure("month.sales").field) == ("month", "sales")


def test_every_line_of_a_month_is_a_part_of_its_total(figures: Figures) -> None:
    found = told(figures, "month.sales", 1)
    assert found == Explained(
        Figure("month.sales", 1),
        1_500,
        FORMULAS["month.sales"],
        (Part(1, Figure("product.sales", 1, 0), 1_000), Part(1, Figure("product.sales", 1, 1), 500)),
    )
    assert shown(told(figures, "month.operating_costs_total", 5)) == [
        (1, "cost.amount", 5, 0, 60),
        (1, "cost.amount", 5, 1, 30),
    ]


def test_factors_of_a_line_are_told_down_to_the_person(figures: Figures) -> None:
    assert shown(told(figures, "product.units", 1, 1)) == [
        (1, "product.base_units", 1, 1, 100),
        (1, "product.season_pct", 1, 1, 100),
        (1, "product.ramp_pct", 1, 1, 50),
        (1, "product.quantity_factor", 1, 1, 1),
    ]
    assert told(figures, "product.units", 3, 1).value == 200
    assert told(figures, "product.unit_price", 3, 1).value == 10
    assert told(figures, "product.credit", 3, 1).value == 1_000
    assert told(figures, "product.cost", 3, 1).value == 800
    assert told(figures, "product.price", 3, 1).parts == ()


def test_what_came_before_has_no_part_before_the_first_month(figures: Figures) -> None:
    assert shown(told(figures, "month.opening_cash", 4)) == [
        (1, "month.closing_cash", 3, None, told(figures, "month.closing_cash", 3).value)
    ]
    assert shown(told(figures, "month.opening_cash", 0)) == []
    assert told(figures, "month.opening_cash", 0).value == 0
    assert shown(told(figures, "month.collections", 3)) == [
        (1, "month.credit_sales", 2, None, 500),
        (-1, "month.bad_debts", 3, None, 0),
    ]


def test_what_has_gathered_begins_with_the_first_day_and_at_home_with_month_1(figures: Figures) -> None:
    assert shown(told(figures, "sheet.loan", 3)) == [
        *((1, "month.loan_disbursed", month, None, 1_200 if month == 0 else 0) for month in range(4)),
        *((-1, "month.loan_principal", month, None, 120 if month == 3 else 0) for month in range(4)),
    ]
    assert told(figures, "sheet.loan", 3).value == 1_080
    assert shown(told(figures, "home.reserve", 2)) == [
        (1, "home.at_opening", 2, None, 50),
        (1, "home.net", 1, None, -20),
        (1, "home.net", 2, None, -20),
    ]
    assert shown(told(figures, "instalment.balance", 3)) == [
        (1, "month.loan_disbursed", 0, None, 1_200),
        *((-1, "instalment.principal", n, None, 120 if n == 3 else 0) for n in (1, 2, 3)),
    ]


def test_a_share_is_told_by_both_of_its_sides(figures: Figures) -> None:
    assert shown(told(figures, "year1.gross_margin")) == [
        (1, "year1.gross_profit", None, None, told(figures, "year1.gross_profit").value),
        (1, "year1.sales", None, None, told(figures, "year1.sales").value),
    ]
    assert told(figures, "year1.gross_margin").value == D("0.6000")


def test_the_lowest_is_told_by_the_months_it_was_looked_for_in(figures: Figures) -> None:
    found = told(figures, "cash.min_closing_cash")
    assert [(part[1], part[2]) for part in shown(found)] == [("month.closing_cash", month) for month in range(13)]
    assert found.value == min(part[4] for part in shown(found) if isinstance(part[4], int))
    home_ = told(figures, "household.lowest_household_reserve")
    assert [(part[1], part[2]) for part in shown(home_)] == [("home.reserve", month) for month in range(1, 13)]
    assert (home_.value, told(figures, "household.lowest_reserve_month").value) == (50 - 12 * 20, 12)


def test_break_even_is_a_layer_times_sales_over_contribution(figures: Figures) -> None:
    found = told(figures, "break_even.operating_per_month")
    assert [part[1] for part in shown(found)] == [
        "break_even.operating_layer", "year1.sales", "break_even.contribution",
    ]  # fmt: skip
    sales = 12 * 1_000 + 500 + 10 * 1_000 + 2_000
    contribution = sales * 6 // 10 - 12 * 30
    assert [part[4] for part in shown(found)] == [12 * 60 + 12, sales, contribution]
    assert found.value == figures.worked_out(found.figure) == round(Fraction(732 * sales, contribution * 12))


def test_a_year_is_told_by_its_months_and_its_ends_by_one(figures: Figures) -> None:
    assert [(part[2], part[4]) for part in shown(told(figures, "year1.taxes"))] == [
        (month, 12 if month == 5 else 0) for month in range(1, 13)
    ]
    assert [part[2] for part in shown(told(figures, "cash.closing_cash_m12"))] == [12]
    assert [part[2] for part in shown(told(figures, "uses.opening_cash_left"))] == [0]
    assert [part[2] for part in shown(told(figures, "household.average_exact"))] == list(range(3, 13))


def test_a_payment_is_told_by_its_number_in_the_lenders_table(figures: Figures) -> None:
    """1,200 lent, nothing back in two months of grace, then 120 a month for ten."""
    assert [figures.value(Figure("instalment.principal", n)) for n in (1, 2, 3, 12)] == [0, 0, 120, 120]
    assert [figures.value(Figure("instalment.balance", n)) for n in (2, 3, 12)] == [1_200, 1_080, 0]
    assert shown(told(figures, "instalment.payment", 3))[:2] == [
        (1, "instalment.interest", 3, None, 0),
        (1, "instalment.principal", 3, None, 120),
    ]
    assert [figures.value(Figure("home.net", month)) for month in (1, 12)] == [-20, -20]
    assert figures.value(Figure("home.reserve", 12)) == 50 - 12 * 20


def test_what_no_statement_prints_is_worked_out(figures: Figures) -> None:
    flows = [told(figures, "month.operating_cash_flow", month).value for month in range(3, 13)]
    assert all(isinstance(flow, int) for flow in flows)
    total = sum(flow for flow in flows if isinstance(flow, int))
    assert told(figures, "household.average_exact").value == Fraction(total, 10)
    assert told(figures, "month.after_living", 1).value == figures.value(Figure("month.operating_cash_flow", 1)) - 100  # type: ignore[operator]  # a whole number
    assert told(figures, "month.depreciation", 1).value == 0


def test_what_is_undefined_is_none() -> None:
    _, waiting = stalls(loan=loan(term_months=24, grace_months=12))
    for name in ("average_exact", "surplus_exact", "surplus_before_debt", "debt_to_surplus", "debt_to_total_income"):
        assert waiting.worked_out(Figure(f"household.{name}")) is None
    _, empty = stalls(products=(), loan=None)
    assert empty.worked_out(Figure("break_even.operating_per_month")) is None
    assert empty.worked_out(Figure("year1.gross_margin")) is None
    assert empty.value(Figure("debt.instalment")) == 0
    _, losing = stalls(products=(bread(unit_cost=10),))
    assert losing.worked_out(Figure("break_even.cash_survival_per_month")) is None
    _, nothing_left = stalls(products=(bread(unit_cost=10),), costs=())
    assert nothing_left.worked_out(Figure("break_even.cash_survival_per_month")) is None


def test_a_contribution_of_one_still_has_a_break_even() -> None:
    """12,000 sold, 4,800 of flour and 7,199 of wages in March; 732 of rent and tax over that one, a twelfth a month."""
    wages = Cost("Wages", (7_199,), behaviour="variable", calendar_months=frozenset({3}))
    _, figures = stalls(products=(bread(),), costs=(RENT[0], wages))
    assert figures.value(Figure("break_even.contribution")) == 1
    assert figures.worked_out(Figure("break_even.operating_per_month")) == 732 * 12_000 // 12


def test_a_test_is_told_by_its_own_months() -> None:
    found, _ = stalls()
    (ill,) = (shock for shock in FIXED if shock.key == ILLNESS)
    figures = of_test(found.inputs, ill)
    result = next(one for one in found.stress if one.key == ILLNESS)
    assert figures.value(Figure("month.sales", 3)) == 0
    assert figures.value(Figure("product.quantity_factor", 3, 1)) == 0
    assert figures.value(Figure("product.quantity_factor", 4, 1)) == 1
    names = [name for name in ALL if name.startswith("stress.")]
    assert {name: figures.value(Figure(name)) for name in names} == {
        name: getattr(result, name.removeprefix("stress.")) for name in names
    }
    poor = of_test(replace(found.inputs, costs=(Cost("Rent", (900,)),)), Shock("none", quantity=D(0)))
    assert poor.value(Figure("stress.months_with_negative_cash")) == tuple(range(2, 13))


def test_no_figure_is_made_up(figures: Figures) -> None:
    with pytest.raises(KeyError):
        told(figures, "month.luck", 1)
