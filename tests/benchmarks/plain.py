"""One plan's months in plain Python, as a careful programmer without numpy writes them: the yardstick of `projections`.

Whole numbers, every line rounded half-up, the same months to the last minor unit as the engine; no shocks but a
factor on the quantities, no statements beyond cash and profit.
"""

from __future__ import annotations

from decimal import Decimal

from app.finance.inputs import (
    Asset,
    Cost,
    Household,
    HouseholdLine,
    LoanTerms,
    NamedAmount,
    PlanInputs,
    Product,
    Tax,
)

Row = list[int]


def grid(products: int = 15, costs: int = 10, months: int = 36) -> PlanInputs:
    """A plan of 40 lines: sales and materials of 15 products, and 10 running costs."""
    season = tuple(Decimal(80 + 5 * n) for n in range(12))
    return PlanInputs(
        currency="BOB",
        first_month=3,
        horizon_months=months,
        discount_rate_pct=Decimal(12),
        products=tuple(
            Product(
                f"Product {n}", "piece", 400 + 37 * n, 900 + 111 * n, 300 + 41 * n, season[n % 5 :] + season[: n % 5],
                (Decimal(50), Decimal(75), Decimal("92.5")), (*season[6:], *season[:6]), Decimal(10 * (n % 4)),
            )
            for n in range(products)
        ),
        household=Household(500_000, 2, 2, (HouseholdLine("Pension", 60_000),), (HouseholdLine("Food", 150_000),)),
        bad_debt_pct=Decimal(3),
        stock_cover_pct=Decimal(20),
        first_stock=160_000,
        supplier_credit_pct=Decimal(10),
        costs=tuple(
            Cost(f"Cost {n}", (20_000 + 1_000 * n, 30_000 + 700 * n), "fixed", starts_with_sales=n % 3 == 0)
            for n in range(costs)
        ),
        taxes=(Tax("Licence", 28_000, frozenset({1, 7})),),
        assets=(Asset("Oven", 680_000, 80_000, 84, "grant_in_kind"), Asset("Tables", 260_000, 0, 48, "cash")),
        deposits=(NamedAmount("Rent guarantee", 130_000),),
        opening_costs=(NamedAmount("Painting", 180_000),),
        owner_cash=600_000,
        drawings=(90_000, 150_000, 205_000),
        loan=LoanTerms(900_000, Decimal("11.5"), 24, 2, Decimal(1), 10, "half_up"),
    )  # fmt: skip


def cash(plan: PlanInputs, quantity_pct: int = 100) -> tuple[Row, Row]:
    """Closing cash and profit after the owner's pay, months 0 to the horizon."""
    last = plan.horizon_months
    sales, credit, cost = trade(plan, quantity_pct, last + 1)
    payments = buying(plan, cost, last)
    interest, principal, fee = loan(plan, last)
    bad = int(plan.bad_debt_pct * 100)
    worn = wear(plan, last)
    running = costs(plan, last)
    taxes = [sum(t.amount for t in plan.taxes if (plan.first_month + m - 2) % 12 + 1 in t.calendar_months)
             for m in range(1, last + 1)]  # fmt: skip
    opening = sum(cost.amount for cost in plan.opening_costs)
    bought = sum(asset.cost for asset in plan.assets if asset.funding == "cash")
    at_start = plan.owner_cash + (plan.loan.principal if plan.loan else 0) - fee - plan.first_stock - opening - bought
    box, profits = [at_start - sum(deposit.amount for deposit in plan.deposits)], [-fee - opening]
    owed = 0
    for m in range(last):
        lost = (owed * bad + 5_000) // 10_000
        drawn = plan.drawings[min(m, len(plan.drawings) - 1)]
        flow = sales[m] - credit[m] + owed - lost - payments[m] - running[m] - taxes[m]
        box.append(box[-1] + flow - interest[m] - principal[m] - drawn)
        profits.append(sales[m] - cost[m] - running[m] - taxes[m] - lost - worn[m] - interest[m] - drawn)
        owed = credit[m]
    return box, profits


def trade(plan: PlanInputs, quantity_pct: int, months: int) -> tuple[Row, Row, Row]:
    """Sales, their credit part and their cost, from month 1."""
    sales, credit, cost = [0] * months, [0] * months, [0] * months
    for product in plan.products:
        season = [int(value * 100) for value in product.season_pct]
        index = [int(value * 100) for value in product.price_index_pct]
        ramp = [int(value * 100) for value in product.ramp_pct]
        ramp += [10_000] * (months - len(ramp))
        base, price, unit_cost = int(product.base_units), int(product.price), int(product.unit_cost)
        share = int(product.credit_share_pct * 100)
        calendar = plan.first_month - 1
        for m in range(months):
            units = (base * season[calendar] * ramp[m] * quantity_pct + 5_000_000_000) // 10_000_000_000
            sold = units * ((price * index[calendar] + 5_000) // 10_000)
            sales[m] += sold
            credit[m] += (sold * share + 5_000) // 10_000
            cost[m] += units * unit_cost
            calendar = calendar + 1 if calendar < 11 else 0
    return sales, credit, cost


def costs(plan: PlanInputs, months: int) -> Row:
    total = [0] * months
    for cost in plan.costs:
        schedule, longest = cost.schedule, len(cost.schedule) - 1
        for m in range(months):
            if cost.calendar_months is None or (plan.first_month + m - 1) % 12 + 1 in cost.calendar_months:
                total[m] += schedule[m] if m < longest else schedule[longest]
    return total


def buying(plan: PlanInputs, cost: Row, months: int) -> Row:
    """What is paid to suppliers each month, so that the stock covers the next one."""
    cover, later = int(plan.stock_cover_pct * 100), int(plan.supplier_credit_pct * 100)
    stock, owed = plan.first_stock, 0
    payments = []
    for m in range(months):
        wanted = cost[m] + (cost[m + 1] * cover + 5_000) // 10_000 - stock
        purchases = wanted if wanted > 0 else 0
        stock += purchases - cost[m]
        on_credit = (purchases * later + 5_000) // 10_000
        payments.append(purchases - on_credit + owed)
        owed = on_credit
    return payments


def wear(plan: PlanInputs, months: int) -> Row:
    total = [0] * months
    for asset in plan.assets:
        worth = asset.cost - asset.residual
        share = (2 * worth + asset.life_months) // (2 * asset.life_months)
        for m in range(min(months, asset.life_months)):
            total[m] += worth - share * m if m == asset.life_months - 1 else share
    return total


def loan(plan: PlanInputs, months: int) -> tuple[Row, Row, int]:
    """Interest and principal from month 1, and the fee."""
    interest, principal = [0] * months, [0] * months
    terms = plan.loan
    if terms is None:
        return interest, principal, 0
    yearly, paying = int(terms.annual_rate_pct * 100), terms.term_months - terms.grace_months
    rate = yearly / 120_000
    exact = terms.principal * rate / (1 - (1 + rate) ** -paying)
    level = int(exact / terms.instalment_step + 0.5) * terms.instalment_step
    balance = terms.principal
    for m in range(min(months, terms.term_months)):
        interest[m] = (balance * yearly + 60_000) // 120_000
        if m == terms.term_months - 1:
            principal[m] = balance
        elif m >= terms.grace_months:
            principal[m] = min(level - interest[m], balance)
        balance -= principal[m]
    return interest, principal, (terms.principal * int(terms.upfront_fee_pct * 100) + 5_000) // 10_000
