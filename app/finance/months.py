"""One plan, many scenarios, every month: the arrays from which all statements and ratios are read.

Shapes: (S, M + 1) int64 in minor units, scenario first, month 0 (before the first sale) second; M is the horizon,
at least twelve. Month 0 is all start-up; loans are paid out at its end and first paid back in month 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.outlook import Instalment
from app.finance.prepared import Prepared, prepared
from app.finance.rounding import Ints, line, whole
from app.finance.sales import sales
from app.finance.shocks import BASE, WHOLE, Peaks, Shock, by_line, collected, delays, for_each, shifted, unplanned
from app.finance.stock import stock

_CELLS = 1 << 16  # of one table at a time, so that a block of scenarios stays near the processor


@dataclass(frozen=True)
class Months:
    """Lines of the statements, named as in `MonthRow`.

    Units, product sales and operating costs have the line as second axis. Lines that no shock changes have one
    scenario only and broadcast.
    """

    inputs: PlanInputs
    shocks: tuple[Shock, ...]
    loan: tuple[Instalment, ...]
    units: Ints
    product_sales: Ints
    sales: Ints
    credit_sales: Ints
    collections: Ints
    cost_of_sales: Ints
    purchases: Ints
    supplier_payments: Ints
    closing_stock: Ints
    operating_costs: Ints
    prepayments_paid: Ints
    prepaid_expensed: Ints
    taxes: Ints
    pre_opening_costs: Ints
    asset_purchases_cash: Ints
    deposits_paid: Ints
    owner_cash_in: Ints
    loan_disbursed: Ints
    loan_fee: Ints
    loan_interest: Ints
    loan_principal: Ints
    owner_drawings: Ints
    depreciation: Ints
    bad_debts: Ints
    suppliers: Ints
    unplanned: Ints  # repairs of a shock; in none of the plan's own cost lines, but in their total
    operating_costs_total: Ints
    operating_cash_flow: Ints
    net_cash_flow: Ints
    closing_cash: Ints

    @property
    def loan_payment(self) -> Ints:
        return self.loan_interest + self.loan_principal


def project(inputs: PlanInputs, shocks: Sequence[Shock] = (BASE,)) -> Months:
    """A plan under each shock, all at once. Raises ImpossibleTerms and TooLarge, each with its field."""
    return compute(checked(inputs), shocks)


def compute(inputs: PlanInputs, shocks: Sequence[Shock]) -> Months:
    """The same for inputs that have been checked."""
    plan = prepared(inputs)
    cells = max(1, len(inputs.products) + len(inputs.costs)) * plan.last
    at_once = max(1, _CELLS // cells)
    blocks = [_lines(plan, shocks[n : n + at_once]) for n in range(0, len(shocks), at_once)]
    return Months(inputs=inputs, shocks=tuple(shocks), loan=plan.loan, **plan.fixed, **joined(blocks))


def _lines(plan: Prepared, shocks: Sequence[Shock]) -> dict[str, Ints]:
    """The lines that shocks change, of some scenarios."""
    peaks = plan.peaks if any(shock.parts for shock in shocks) else None
    sold = sales(plan.goods, shocks, peaks)
    running = _running(plan, shocks, peaks)
    kept = collected(shocks, plan.last, peaks)
    settled = settle(plan, sold.sales, sold.credit, sold.cost, running, kept)
    return settled | {
        "units": _from_month_0(sold.units[..., :-1]),
        "product_sales": _from_month_0(sold.by_product[..., :-1]),
    }


def _running(plan: Prepared, shocks: Sequence[Shock], peaks: Peaks | None) -> dict[str, Ints]:
    late, places = delays(shocks, plan.last)
    amounts = for_each(plan.costs_due(late), places)
    factors = by_line(shocks, "fixed", (len(plan.inputs.costs), plan.last), peaks)
    costs = _from_month_0(line("costs", WHOLE, amounts, factors))
    taken = for_each(shifted(plan.drawings, late), places)
    drawn = by_line(shocks, "drawings", (1, plan.last), peaks)[:, 0]
    repairs = _from_month_0(unplanned(shocks, plan.last, peaks, plan.dearest))
    all_of_them = (len(shocks),)
    return {
        "operating_costs": np.broadcast_to(costs, all_of_them + costs.shape[1:]),
        "owner_drawings": _each(_from_month_0(line("drawings", WHOLE, taken, drawn)), len(shocks)),
        "unplanned": _each(repairs, len(shocks)),
        "operating_costs_total": _each(costs.sum(axis=1) + repairs, len(shocks)),
    }


def settle(
    plan: Prepared, sold: Ints, credit: Ints, cost: Ints, running: dict[str, Ints], kept: Ints
) -> dict[str, Ints]:
    """What sales and costs do to stock, to those who owe and are owed, and to the box.

    `sold`, `credit` and `cost` are (S, M + 1) from month 1, one month more than is kept: stock looks ahead.
    `running` has operating_costs_total and owner_drawings, (S, M + 1) from month 0; `kept` (S or 1, M) is the share
    in parts of WHOLE of a month's credit that no shock makes uncollectable.
    """
    cost = _from_month_0(cost)
    sold, credit = _from_month_0(sold[:, :-1]), _from_month_0(credit[:, :-1])
    lost = _lost(plan, credit, kept)
    bought = stock(plan.inputs, cost)
    accounts = running | {
        "sales": sold,
        "credit_sales": credit,
        "bad_debts": _a_month_later(lost),
        "collections": _a_month_later(credit - lost),
        "cost_of_sales": cost[:, :-1],
        "purchases": bought.purchases,
        "supplier_payments": bought.payments,
        "closing_stock": bought.closing,
        "suppliers": bought.suppliers,
    }
    flows = accounts | plan.fixed
    accounts["operating_cash_flow"] = flows["operating_cash_flow"] = _operating_cash_flow(flows)
    accounts["net_cash_flow"] = _net_cash_flow(flows)
    accounts["closing_cash"] = accounts["net_cash_flow"].cumsum(axis=1)
    return accounts


def _lost(plan: Prepared, credit: Ints, kept: Ints) -> Ints:
    """Bad debts on a month's credit sales: what is lost as ever, and what a shock adds to it."""
    bad, scale = whole([plan.inputs.bad_debt_pct])
    if (kept == WHOLE).all():
        return line("bad_debt_pct", 100 * scale, credit, bad)
    paid = kept * (100 * scale - int(bad[0]))
    return line("bad_debt_pct", 100 * scale * WHOLE, credit, _from_month_0(100 * scale * WHOLE - paid))


def joined(blocks: Sequence[dict[str, Ints]]) -> dict[str, Ints]:
    if len(blocks) == 1:
        return blocks[0]
    return {name: np.concatenate([block[name] for block in blocks]) for name in blocks[0]}


def _operating_cash_flow(accounts: dict[str, Ints]) -> Ints:
    received = accounts["sales"] - accounts["credit_sales"] + accounts["collections"]
    running = accounts["operating_costs_total"] + accounts["prepayments_paid"] + accounts["taxes"]
    flow: Ints = received - accounts["supplier_payments"] - running - accounts["pre_opening_costs"]
    return flow


def _net_cash_flow(accounts: dict[str, Ints]) -> Ints:
    put_in = accounts["owner_cash_in"] + accounts["loan_disbursed"]
    invested = accounts["asset_purchases_cash"] + accounts["deposits_paid"]
    lender = accounts["loan_fee"] + accounts["loan_interest"] + accounts["loan_principal"]
    flow: Ints = accounts["operating_cash_flow"] + (put_in - invested - lender) - accounts["owner_drawings"]
    return flow


def _from_month_0(from_month_1: Ints) -> Ints:
    nothing = np.zeros((*from_month_1.shape[:-1], 1), dtype=np.int64)
    return np.concatenate([nothing, from_month_1], axis=-1)


def _a_month_later(table: Ints) -> Ints:
    return _from_month_0(table[:, :-1])


def _each(table: Ints, scenarios: int) -> Ints:
    """The same line in every scenario, where no shock changes it."""
    return table if len(table) == scenarios else np.broadcast_to(table, (scenarios, table.shape[1]))
