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
from app.finance.prepared import Prepared, paid_to_lender, prepared
from app.finance.rounding import Ints, line, whole
from app.finance.sales import sales
from app.finance.shocks import BASE, WHOLE, Peaks, Shock, by_line, collected, delays, for_each, shifted, unplanned
from app.finance.stock import stock

CHANGED = (
    "sales", "credit_sales", "collections", "cost_of_sales", "purchases", "supplier_payments", "closing_stock",
    "owner_drawings", "bad_debts", "suppliers", "unplanned", "operating_costs_total", "operating_cash_flow",
    "net_cash_flow", "closing_cash",
)  # fmt: skip
_CELLS = 1 << 17  # of one table at a time, so that a block of scenarios stays near the processor


@dataclass(frozen=True)
class Lines:
    """Tables with the product or the cost line as second axis, (S, lines, M + 1)."""

    units: Ints  # in parts (`measured.quantity`)
    product_sales: Ints
    product_credit: Ints
    product_costs: Ints
    operating_costs: Ints


@dataclass(frozen=True)
class Months:
    """Totals of the statements, named as in `MonthRow`, (S, M + 1); lines that no shock changes have one scenario
    only and broadcast."""

    plan: Prepared
    shocks: tuple[Shock, ...]
    sales: Ints
    credit_sales: Ints
    collections: Ints
    cost_of_sales: Ints
    purchases: Ints
    supplier_payments: Ints
    closing_stock: Ints
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
    loan_savings: Ints  # compulsory: put in, below zero when they come back
    loan_payment: Ints  # interest, principal and fees, without those of the first day: the debt service
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
    def inputs(self) -> PlanInputs:
        return self.plan.inputs

    @property
    def loan(self) -> tuple[Instalment, ...]:
        return self.plan.loan

    def lines(self, scenario: int = 0) -> Lines:
        """Each product and cost line of one scenario, (1, lines, M + 1): kept for nobody, worked out when asked."""
        return lines(self.plan, self.shocks[scenario : scenario + 1])


def project(inputs: PlanInputs, shocks: Sequence[Shock] = (BASE,)) -> Months:
    """A plan under each shock, all at once. Raises ImpossibleTerms and TooLarge, each with its field."""
    return compute(checked(inputs), shocks)


def compute(inputs: PlanInputs, shocks: Sequence[Shock], like: Prepared | None = None) -> Months:
    """The same for inputs that have been checked, faster where they share much with those of `like`."""
    plan = prepared(inputs, like)
    cells = max(1, len(inputs.products) + len(inputs.costs)) * plan.last
    at_once = max(1, _CELLS // cells)
    room = np.empty((4, min(at_once, len(shocks)), *plan.goods.ramp.shape), dtype=np.int64)
    totals = np.empty((len(CHANGED), len(shocks), plan.last + 1), dtype=np.int64)
    for start in range(0, len(shocks), at_once):
        some = slice(start, start + at_once)
        for table, part in zip(totals[:, some], _totals(plan, shocks[some], room), strict=True):
            table[...] = part
    return Months(plan=plan, shocks=tuple(shocks), **plan.fixed, **dict(zip(CHANGED, totals, strict=True)))


def of_scenario(table: Ints, scenario: int) -> Ints:
    """(M + 1,) one scenario's row; a line that no shock changes has one row for all."""
    row: Ints = table[scenario if len(table) > 1 else 0]
    return row


def lines(plan: Prepared, shocks: Sequence[Shock]) -> Lines:
    peaks = _peaks(plan, shocks)
    sold = sales(plan.goods, shocks, peaks)
    tables = (sold.units, sold.by_product, sold.credit_by_product, sold.cost_by_product)
    costs = _from_month_0(operating_costs(plan, shocks, peaks))
    each = [_from_month_0(table[..., :-1]) for table in tables]
    return Lines(*(np.broadcast_to(table, (len(shocks), *table.shape[1:])) for table in (*each, costs)))


def _peaks(plan: Prepared, shocks: Sequence[Shock]) -> Peaks | None:
    return plan.peaks if any(shock.parts for shock in shocks) else None


def _totals(plan: Prepared, shocks: Sequence[Shock], room: Ints) -> list[Ints]:
    """The totals of CHANGED in their order, of some scenarios."""
    peaks = _peaks(plan, shocks)
    sold = sales(plan.goods, shocks, peaks, room)
    kept = collected(shocks, plan.last, peaks)
    accounts = running(plan, shocks, peaks)
    sales_, credit = _from_month_0(sold.sales)[:, :-1], _from_month_0(sold.credit)[:, :-1]
    accounts = settle(plan, sales_, credit, _from_month_0(sold.cost), accounts, kept)
    return [accounts[name] for name in CHANGED]


def running(plan: Prepared, shocks: Sequence[Shock], peaks: Peaks | None) -> dict[str, Ints]:
    late, places = delays(shocks, plan.last)
    costs = _from_month_0(operating_costs(plan, shocks, peaks).sum(axis=1))
    taken = for_each(shifted(plan.drawings, late), places)
    drawn = line("drawings", WHOLE, taken, by_line(shocks, "drawings", (1, plan.last), peaks)[:, 0])
    repairs = _from_month_0(unplanned(shocks, plan.last, peaks, plan.dearest))
    return {"owner_drawings": _from_month_0(drawn), "unplanned": repairs, "operating_costs_total": costs + repairs}


def operating_costs(plan: Prepared, shocks: Sequence[Shock], peaks: Peaks | None) -> Ints:
    """(S or 1, costs, M) from month 1."""
    late, places = delays(shocks, plan.last)
    amounts = for_each(plan.costs_due(late), places)
    return line("costs", WHOLE, amounts, cost_factors(plan, shocks, peaks))


def cost_factors(plan: Prepared, shocks: Sequence[Shock], peaks: Peaks | None) -> Ints:
    """(S or 1, costs or 1, M or 1): what another owner takes home moves as what this one takes."""
    shape = (len(plan.inputs.costs), plan.last)
    factors = by_line(shocks, "fixed", shape, peaks)
    home = [cost.taken_home for cost in plan.inputs.costs]
    if any(home):
        factors = np.array(np.broadcast_to(factors, (len(shocks), *shape)))
        factors[:, home] = by_line(shocks, "drawings", (1, plan.last), peaks)
    return factors


def settle(
    plan: Prepared, sold: Ints, credit: Ints, cost: Ints, running: dict[str, Ints], kept: Ints
) -> dict[str, Ints]:
    """What sales and costs do to stock, to those who owe and are owed, and to the box.

    All are from month 0: `sold` and `credit` (S, M + 1), `cost` of what is sold with one month more, as stock looks
    ahead, `running` with operating_costs_total and owner_drawings (S or 1, M + 1). `kept` (S or 1, M) is the share in
    parts of WHOLE of a month's credit that no shock makes uncollectable.
    """
    lost = _lost(plan, credit, kept)
    bought = stock(plan.inputs, cost)
    lost, came = _a_month_later(lost), _a_month_later(credit - lost)
    if plan.carried:
        lost, came = lost + plan.carried.lost, came + plan.carried.due - plan.carried.lost
    accounts = running | {
        "sales": sold,
        "credit_sales": credit,
        "bad_debts": lost,
        "collections": came,
        "cost_of_sales": cost[:, :-1],
        "purchases": bought.purchases,
        "supplier_payments": bought.payments,
        "closing_stock": bought.closing,
        "suppliers": bought.suppliers,
    }
    flows = accounts | plan.fixed
    accounts["operating_cash_flow"] = flows["operating_cash_flow"] = _operating_cash_flow(flows)
    accounts["net_cash_flow"] = _net_cash_flow(flows)
    in_the_box = plan.inputs.before.cash if plan.inputs.before else 0
    accounts["closing_cash"] = in_the_box + accounts["net_cash_flow"].cumsum(axis=1)
    return accounts


def _lost(plan: Prepared, credit: Ints, kept: Ints) -> Ints:
    """Bad debts on a month's credit sales: what is lost as ever, and what a shock adds to it."""
    bad, scale = whole([plan.inputs.bad_debt_pct])
    if (kept == WHOLE).all():
        return line("bad_debt_pct", 100 * scale, credit, bad)
    everything = 100 * scale * WHOLE  # beyond int64 where the percentage has many decimals
    paid = kept.astype(object) * (100 * scale - int(bad[0]))
    return line("bad_debt_pct", everything, credit, _from_month_0(everything - paid))


def _operating_cash_flow(accounts: dict[str, Ints]) -> Ints:
    flow: Ints = accounts["sales"] - accounts["credit_sales"]
    flow += accounts["collections"]
    flow -= accounts["supplier_payments"]
    flow -= accounts["operating_costs_total"]
    flow -= accounts["prepayments_paid"] + accounts["taxes"] + accounts["pre_opening_costs"]
    return flow


def _net_cash_flow(accounts: dict[str, Ints]) -> Ints:
    invested = accounts["asset_purchases_cash"] + accounts["deposits_paid"]
    outside = accounts["owner_cash_in"] - invested - paid_to_lender(accounts)
    flow: Ints = accounts["operating_cash_flow"] + (outside - accounts["owner_drawings"])
    return flow


def _from_month_0(from_month_1: Ints) -> Ints:
    nothing = np.zeros((*from_month_1.shape[:-1], 1), dtype=np.int64)
    return np.concatenate([nothing, from_month_1], axis=-1)


def _a_month_later(table: Ints) -> Ints:
    return _from_month_0(table[:, :-1])
