"""The stall month by month: units, stock, costs, wear, taxes, and what is owed, line by line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from app.finance import expenses
from app.finance.errors import TooLarge
from app.finance.inputs import Asset, Cost, DatedAmount, NamedAmount, PlanInputs, Prepayment, Tax
from app.finance.loans.charges import Charge, Insurance, Savings
from app.finance.months import Months, project
from app.finance.rounding import Ints
from app.finance.sales import _exact
from app.finance.shocks import BASE, Part, Shock
from app.finance.stock import stock
from tests.finance.small import bread, in_month, loan, stall

D = Decimal
HUGE = bread(base_units=10**7, price=10**7, credit_share_pct=D(100))  # 10^14 a month, as much as a line may have
COSTLY = bread(base_units=10**7, unit_cost=10**7)
UNPAID = Shock(parts=(Part("collected", D(0), months=(1, 1)),))


def line(months: Months, name: str, scenario: int = 0) -> list[int]:
    """Months 0 to 4 of a line."""
    table = getattr(months, name)
    return [int(amount) for amount in table[scenario if len(table) > 1 else 0, :5]]


def test_units_follow_base_season_and_ramp_and_are_whole() -> None:
    """From November: 7 a month, half in December; 25 and 50 of every 100 at first: 1.75, 1.75 and 7."""
    plan = stall(first_month=11, products=(bread(base_units=7, season_pct=in_month(12, 50), ramp_pct=(D(25), D(50))),))
    months = project(plan)
    assert months.lines().units[0, 0, :5].tolist() == [0, 2, 2, 7, 7]
    assert line(months, "sales") == [0, 20, 20, 70, 70]
    assert line(months, "cost_of_sales") == [0, 8, 8, 28, 28]


def test_price_cost_and_credit_are_rounded_a_line_at_a_time() -> None:
    """101 of every 100 of a price of 10.5 is 10.605, so 11; a cost of 0.25 for 3 is 0.75, so 1; half of 33 is 17."""
    goods = bread(
        base_units=3, price=D("10.5"), unit_cost=D("0.25"), price_index_pct=(D(101),) * 12, credit_share_pct=D(50)
    )
    months = project(stall(products=(goods, goods)))
    assert line(months, "sales") == [0, 66, 66, 66, 66]
    assert line(months, "cost_of_sales") == [0, 2, 2, 2, 2]
    assert line(months, "credit_sales") == [0, 34, 34, 34, 34]


def test_fine_percentages_of_several_products_keep_their_own_scale() -> None:
    fine = bread(
        base_units=D("12.5"), season_pct=(D("33.3"),) * 12, ramp_pct=(D("12.5"), D(80)), price=D("0.1"), unit_cost=D("0.01"),
        price_index_pct=(D("2000.5"),) * 12, credit_share_pct=D("0.5"),
    )  # fmt: skip
    months = project(stall(products=(bread(ramp_pct=(D(50),)), fine)))
    assert months.lines().units[0, :, 1:4].tolist() == [[50, 100, 100], [1, 3, 4]]  # 0.52, 3.33, 4.1625
    assert months.lines().product_sales[0, :, 1:4].tolist() == [[500, 1_000, 1_000], [2, 6, 8]]
    assert months.lines().product_credit[0, 1, 1:4].tolist() == [0, 0, 0]
    assert months.lines().product_costs[0, :, 1:4].tolist() == [[200, 400, 400], [0, 0, 0]]


@pytest.mark.parametrize("pct", ["50.0000000000000000001", "0.5000000000000000001", "99.99999999999999999999"])
def test_percentages_of_any_number_of_decimals_are_taken(pct: str) -> None:
    """So many decimals move no amount of the stall by more than the unit in which a tie is rounded."""
    unpaid = Shock(parts=(Part("collected", D("0.5"), months=(1, 1)),))

    def cash(value: Decimal) -> Ints:
        goods = bread(
            ramp_pct=(value,), season_pct=(value,) * 12, price_index_pct=(value,) * 12, credit_share_pct=value
        )
        terms = dict.fromkeys(("bad_debt_pct", "stock_cover_pct", "supplier_credit_pct"), value)
        return project(stall(products=(goods,), **terms), (BASE, unpaid)).closing_cash

    assert np.abs(cash(D(pct)) - cash(D(pct).quantize(D("0.1")))).max() <= 12


def test_amounts_beyond_int64_on_the_way_are_exact() -> None:
    """A season and a ramp of many decimals make products above 2^63, and the units are as few as ever."""
    fine = bread(season_pct=(D("99.999999999"),) * 12, ramp_pct=(D("99.999999999"),) * 12)
    assert line(project(stall(products=(fine,))), "sales") == [0, 1_000, 1_000, 1_000, 1_000]
    late = project(stall(products=(fine,)), (Shock(delay=1),))
    assert line(late, "sales") == [0, 0, 1_000, 1_000, 1_000]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"base_units": 10**13, "season_pct": (D(2_000),) * 12}, "products.base_units"),
        ({"price": 10**13, "price_index_pct": (D(2_000),) * 12}, "products.price"),
        ({"base_units": 10**8, "price": 10**8}, "products.price"),
        ({"base_units": 10**8, "unit_cost": 10**8}, "products.unit_cost"),
    ],
)
def test_a_line_too_large_to_be_exact_is_refused_at_its_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(TooLarge) as refused:
        project(stall(products=(bread(**changes),)))
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("plan", "shock", "field"),
    [
        (stall(costs=(Cost("Rent", (10**13,)),)), Shock(fixed=D(11)), "costs"),
        (stall(drawings=(10**13,)), Shock(drawings=D(11)), "drawings"),
        (stall(products=(HUGE, HUGE), bad_debt_pct=D(100)), BASE, "bad_debt_pct"),
        (stall(products=(HUGE, HUGE), bad_debt_pct=D(100)), UNPAID, "bad_debt_pct"),
        (stall(products=(COSTLY, COSTLY), supplier_credit_pct=D(100)), BASE, "supplier_credit_pct"),
        (
            stall(products=(bread(base_units=10**6, unit_cost=10**7),), stock_cover_pct=D(100_000)),
            BASE,
            "stock_cover_pct",
        ),
    ],
)
def test_a_test_that_makes_a_line_too_large_is_refused_at_its_field(plan: PlanInputs, shock: Shock, field: str) -> None:
    with pytest.raises(TooLarge) as refused:
        project(plan, (shock,))
    assert refused.value.field == field


def test_stock_looks_a_month_ahead_and_suppliers_wait_for_their_part() -> None:
    """400 of flour a month, 600 in March; half of the next month's is in stock, a quarter is paid a month later."""
    march = bread(season_pct=in_month(3, 150))
    plan = stall(products=(march,), stock_cover_pct=D(50), first_stock=250, supplier_credit_pct=D(25))
    months = project(plan)
    assert line(months, "closing_stock") == [250, 200, 300, 200, 200]
    assert line(months, "purchases") == [250, 350, 500, 500, 400]
    assert line(months, "suppliers") == [0, 88, 125, 125, 100]  # 87.5 half-up; the first stock is paid at once
    assert line(months, "supplier_payments") == [250, 262, 463, 500, 425]


def test_more_in_stock_than_needed_is_used_up_first() -> None:
    found = stock(stall(stock_cover_pct=D("12.5"), first_stock=900), np.array([[0, 400, 400, 400, 400]]))
    assert found.closing.tolist() == [[900, 500, 100, 50]]
    assert found.purchases.tolist() == [[900, 0, 0, 350]]
    assert found.payments.tolist() == [[900, 0, 0, 350]]


def test_credit_comes_in_a_month_later_less_what_is_never_paid() -> None:
    """500 a month on credit, of which 2.5 of every 100 are lost: 12.5, so 13."""
    months = project(stall(products=(bread(credit_share_pct=D(50)),), bad_debt_pct=D("2.5")))
    assert line(months, "collections") == [0, 0, 487, 487, 487]
    assert line(months, "bad_debts") == [0, 0, 13, 13, 13]
    assert line(months, "operating_cash_flow") == [0, 100, 587, 587, 587]


def test_a_shock_loses_credit_beside_what_is_lost_as_ever() -> None:
    """Of 500 a month 2.5 of 100 are lost as ever; of what is left customers pay half in January."""
    plan = stall(products=(bread(credit_share_pct=D(50)),), bad_debt_pct=D("2.5"))
    half = Shock("half", parts=(Part("collected", D("0.5"), months=(1, 1)),))
    months = project(plan, (BASE, half))
    assert line(months, "bad_debts", 0) == [0, 0, 13, 13, 13]
    assert line(months, "bad_debts", 1) == [0, 0, 256, 13, 13]  # 500 less half of 487.5
    assert line(months, "collections", 1) == [0, 0, 244, 487, 487]


def test_costs_fall_due_in_their_months_and_the_last_amount_goes_on() -> None:
    """From November; heating in December and January only, by the months of trading; help waits for the opening."""
    costs = (
        Cost("Rent", (50, 60)),
        Cost("Heat", (1, 2, 3), calendar_months=frozenset({12, 1})),
        Cost("Help", (7, 8), starts_with_sales=True),
    )
    plan = stall(first_month=11, costs=costs)
    assert project(plan).lines().operating_costs[0, :, :5].tolist() == [
        [0, 50, 60, 60, 60],
        [0, 0, 2, 3, 0],
        [0, 7, 8, 8, 8],
    ]
    late = project(plan, (BASE, Shock(delay=2)))
    assert late.lines(1).operating_costs[0, :, :5].tolist() == [[0, 50, 60, 60, 60], [0, 0, 2, 3, 0], [0, 0, 0, 7, 8]]
    assert line(late, "operating_costs_total", 1) == [0, 50, 62, 70, 68]
    assert line(project(plan, (Shock(delay=1),)), "operating_costs_total") == [0, 50, 69, 71, 68]


def test_costs_of_a_schedule_longer_than_the_year_are_cut() -> None:
    amounts, due, with_sales = expenses.operating_costs(stall(costs=(Cost("Rent", tuple(range(20))),)), 3)
    assert (amounts.tolist(), due.tolist(), with_sales.tolist()) == ([[0, 1, 2]], [[1, 1, 1]], [False])
    nothing = expenses.operating_costs(stall(), 3)
    assert [table.shape for table in nothing] == [(0, 3), (0, 3), (0,)]
    assert [table.dtype for table in nothing] == [np.int64, np.int64, np.bool_]


def test_drawings_go_on_and_none_are_nothing() -> None:
    assert expenses.drawings(stall(drawings=(5, 6)), 4).tolist() == [5, 6, 6, 6]
    assert expenses.drawings(stall(drawings=()), 2).tolist() == [0, 0]
    assert expenses.drawings(stall(drawings=()), 2).dtype == np.int64


def test_taxes_of_one_calendar_month_add_up() -> None:
    taxes = (Tax("City", 5, frozenset({11, 1})), Tax("State", 7, frozenset({1, 12})))
    assert expenses.taxes(stall(first_month=11, taxes=taxes), 4).tolist() == [5, 7, 12, 0]
    assert expenses.taxes(stall(), 2).dtype == np.int64


def test_an_advance_is_spread_and_the_last_month_takes_the_rounding() -> None:
    """100 over three months: 33, 33, 34; 50 over two that is not renewed; one longer than the horizon; 9 for one."""
    rents = (
        Prepayment("A", 100, 3),
        Prepayment("B", 50, 2, renewed=False),
        Prepayment("C", 60, 6),
        Prepayment("D", 9, 1),
    )
    paid, expensed = expenses.advance_payments(stall(prepayments=rents), 5)
    assert paid.tolist() == [219, 0, 9, 9, 42, 42]
    assert expensed.tolist() == [0, 33 + 25 + 10 + 9, 33 + 25 + 10 + 9, 34 + 10 + 9, 33 + 10 + 9, 33 + 10 + 9]


def test_an_advance_that_rounds_up_never_uses_up_more_than_was_paid() -> None:
    """5 over nine months is 1 a month, so that after five months nothing is left to use up."""
    paid, expensed = expenses.advance_payments(stall(prepayments=(Prepayment("A", 5, 9, renewed=False),)), 10)
    assert expensed.tolist() == [0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]
    assert paid.sum() == expensed.sum() == 5


def test_things_wear_straight_to_what_they_are_worth_in_the_end() -> None:
    assets = (Asset("Oven", 110, 10, 3, "cash"), Asset("Chair", 20, 0, 2, "grant_in_kind"))
    assert expenses.depreciation(assets, 4).tolist() == [33 + 10, 33 + 10, 34, 0]
    assert expenses.depreciation((), 2).dtype == np.int64


def test_money_of_the_first_day_and_later() -> None:
    plan = stall(
        assets=(Asset("Oven", 70, 0, 12, "cash"), Asset("Gift", 50, 0, 12, "grant_in_kind")),
        deposits=(NamedAmount("D", 3), NamedAmount("E", 4)),
        opening_costs=(NamedAmount("Permit", 5), NamedAmount("Sign", 6)),
        owner_cash=200,
        later_cash=(
            DatedAmount("Pot", 2, 30),
            DatedAmount("Pot", 2, 1),
            DatedAmount("Last", 12, 9),
            DatedAmount("Far", 13, 8),
        ),
    )
    months = project(plan)
    assert line(months, "asset_purchases_cash") == [70, 0, 0, 0, 0]
    assert line(months, "deposits_paid") == [7, 0, 0, 0, 0]
    assert line(months, "pre_opening_costs") == [11, 0, 0, 0, 0]
    assert line(months, "owner_cash_in") == [200, 0, 31, 0, 0]
    assert months.owner_cash_in[0, 12] == 9
    assert line(months, "closing_cash") == [112, 712, 1_343, 1_943, 2_543]


def test_what_goes_between_the_box_and_the_lender() -> None:
    """1,200 lent, 2 of 100 as a fee and 1 for fire, 50 withheld as savings and 5 with each payment, 3 a visit."""
    terms = loan(upfront_fee_pct=D(2), savings=(Savings(withheld=50, each=5),), charges=(Charge("visit", 3, "each"),))
    months = project(stall(loan=replace(terms, insurance=(Insurance("fire", D(1), "start"),))))
    assert line(months, "loan_disbursed") == [1_200, 0, 0, 0, 0]
    assert line(months, "loan_fee") == [36, 3, 3, 3, 3]
    assert line(months, "loan_savings") == [50, 5, 5, 5, 5]
    assert line(months, "loan_payment") == [0, 103, 103, 103, 103]
    assert line(months, "loan_principal") == [0, 100, 100, 100, 100]
    assert months.loan_savings[0, 12] == 5 - (50 + 12 * 5)
    assert line(months, "net_cash_flow") == [1_200 - 36 - 50, 600 - 108, 492, 492, 492]


def test_savings_of_a_loan_that_ends_after_the_horizon_stay_with_the_lender() -> None:
    months = project(stall(loan=loan(term_months=13, savings=(Savings(withheld=50),))))
    assert int(months.loan_savings.sum()) == 50
    once = project(stall(loan=loan(term_months=1, savings=(Savings(withheld=50),))))
    assert line(once, "loan_savings") == [50, -50, 0, 0, 0]
    ended = project(stall(loan=loan(savings=(Savings(withheld=50, yearly_pct=D(100)),))))
    assert int(ended.loan_savings.sum()) == 0
    assert ended.loan_fee[0, 12] == -ended.loan_fee[0].clip(max=0).sum() * -1 < 0


def test_products_are_exact_and_stay_small_where_they_fit() -> None:
    """2^63 is the first number beyond int64."""

    def product(one: int, other: int) -> tuple[int, np.dtype[np.generic]]:
        table = _exact(np.array([[one]]), np.array([other]))
        return int(table[0, 0]), table.dtype

    assert product(2**32, 2**31 - 1) == (2**63 - 2**32, np.dtype(np.int64))
    assert product(2**32, 2**31) == (2**63, np.dtype(object))
    assert product(2**62 + 1, 3) == (3 * 2**62 + 3, np.dtype(object))
    assert product(3, 2**62 + 1) == (3 * 2**62 + 3, np.dtype(object))
    assert product(12, 11) == (132, np.dtype(np.int64))
