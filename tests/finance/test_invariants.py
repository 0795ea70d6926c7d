"""What holds in every plan: notes of those who built such tools before, as properties over wide random plans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.finance.balance import balance
from app.finance.inputs import Before, PlanInputs
from app.finance.projection import outlook, project
from app.finance.shocks import BASE, Shock
from app.finance.stress import FIXED
from tests.finance.plans import PLANS, SHOCKS

few = settings(max_examples=20, deadline=None)
PLAIN = PLANS.map(lambda plan: replace(plan, loan=None))


@few
@given(PLANS)
def test_the_scenario_without_any_shock_is_the_plan(plan: PlanInputs) -> None:
    alone, among = project(plan), project(plan, (Shock("nothing"), *FIXED))
    assert (alone.closing_cash[0] == among.closing_cash[0]).all()


@few
@given(PLANS, st.lists(SHOCKS, min_size=2, max_size=4))
def test_scenarios_do_not_know_of_each_other(plan: PlanInputs, shocks: list[Shock]) -> None:
    forwards, backwards = project(plan, shocks), project(plan, shocks[::-1])
    assert (forwards.closing_cash == backwards.closing_cash[::-1]).all()
    assert (balance(forwards).total_assets == balance(forwards).total_funding).all()


@few
@given(PLANS)
def test_principal_repaid_is_the_loan(plan: PlanInputs) -> None:
    found = outlook(plan)
    assert sum(row.principal for row in found.loan) == (plan.loan.principal if plan.loan else 0)
    assert not found.loan or found.loan[-1].balance == 0


@few
@given(PLAIN)
def test_less_sold_never_leaves_more_profit_when_each_piece_earns(plan: PlanInputs) -> None:
    earning = tuple(
        replace(p, price=max(p.price, 2 * p.unit_cost), price_index_pct=(Decimal(100),) * 12) for p in plan.products
    )
    plan = replace(plan, products=earning, bad_debt_pct=Decimal(0))
    less = project(plan, (BASE, Shock("less", quantity=Decimal("0.8"))))
    profit = (less.sales - less.cost_of_sales)[:, 1:13].sum(axis=1)
    assert profit[1] <= profit[0] + 2 * 12 * max(1, len(earning))


@few
@given(PLAIN, st.integers(0, 2**40))
def test_more_cash_at_the_start_is_more_in_every_month_and_changes_nothing_else(plan: PlanInputs, more: int) -> None:
    poor, rich = project(plan), project(replace(plan, owner_cash=plan.owner_cash + more))
    assert (rich.closing_cash - poor.closing_cash == more).all()
    assert (rich.operating_cash_flow == poor.operating_cash_flow).all()


@few
@given(PLAIN)
def test_a_unit_a_thousand_times_smaller_only_adds_places(plan: PlanInputs) -> None:
    """With everything whole in the larger unit: sales for cash, nothing split into parts."""
    whole = replace(
        plan,
        products=tuple(
            replace(p, price_index_pct=(Decimal(100),) * 12, credit_share_pct=Decimal(0), measured=False)
            for p in plan.products
        ),
        stock_cover_pct=Decimal(100),
        supplier_credit_pct=Decimal(0),
        prepayments=(),
    )
    fine = _in_thousandths(whole)
    assert (project(fine).closing_cash == 1000 * project(whole).closing_cash).all()
    small, large = outlook(whole).ratios, outlook(fine).ratios
    assert small.year1.gross_margin == large.year1.gross_margin
    assert small.household.debt_to_total_income == large.household.debt_to_total_income


def _in_thousandths(plan: PlanInputs) -> PlanInputs:
    def amounts(rows):  # type: ignore[no-untyped-def]  # whatever rows have an amount
        return tuple(replace(row, amount=row.amount * 1000) for row in rows)

    home = plan.household
    lists = {key: amounts(getattr(home, key)) for key in ("income", "spending", "debts", "savings", "lump_sums")}
    return replace(
        plan,
        products=tuple(replace(p, price=p.price * 1000, unit_cost=p.unit_cost * 1000) for p in plan.products),
        household=replace(home, reserve=home.reserve * 1000, **lists),
        first_stock=plan.first_stock * 1000,
        costs=tuple(replace(c, schedule=tuple(a * 1000 for a in c.schedule)) for c in plan.costs),
        taxes=amounts(plan.taxes),
        assets=tuple(replace(a, cost=a.cost * 1000, residual=a.residual * 1000) for a in plan.assets),
        deposits=amounts(plan.deposits),
        opening_costs=amounts(plan.opening_costs),
        owner_cash=plan.owner_cash * 1000,
        later_cash=amounts(plan.later_cash),
        drawings=tuple(a * 1000 for a in plan.drawings),
        before=plan.before and _before_in_thousandths(plan.before),
    )


def _before_in_thousandths(before: Before) -> Before:
    return Before(
        cash=before.cash * 1000,
        stock=before.stock * 1000,
        receivables=tuple(replace(r, amount=r.amount * 1000, lost=r.lost * 1000) for r in before.receivables),
        equipment=tuple(replace(a, cost=a.cost * 1000, residual=a.residual * 1000) for a in before.equipment),
        suppliers=tuple(replace(s, amount=s.amount * 1000) for s in before.suppliers),
        loans=tuple(
            replace(loan, left=loan.left * 1000, a_month=loan.a_month * 1000, interest=loan.interest * 1000)
            for loan in before.loans
        ),
    )


@few
@given(PLANS)
def test_a_plan_that_never_sells_still_balances(plan: PlanInputs) -> None:
    months = project(plan, (Shock("closed", quantity=Decimal(0)),))
    assert not months.sales.any()
    assert (balance(months).total_assets == balance(months).total_funding).all()


@few
@given(PLANS)
def test_a_year_is_the_sum_of_its_printed_months(plan: PlanInputs) -> None:
    found = outlook(plan)
    year = found.ratios.year1
    assert year.sales == sum(row.sales for row in found.months)
    assert year.gross_profit == sum(row.gross_profit for row in found.months)
    assert year.owner_drawings == sum(row.owner_drawings for row in found.months)


@few
@given(PLANS)
def test_nothing_that_is_printed_is_without_a_number(plan: PlanInputs) -> None:
    for part in vars(outlook(plan).ratios).values():
        for value in vars(part).values() if part is not None else ():
            assert not isinstance(value, float)
            assert not isinstance(value, Decimal) or value.is_finite()
