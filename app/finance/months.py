"""One plan, many scenarios, every month: the arrays from which all statements and ratios are read.

Shapes: (S, M + 1) int64 in minor units, scenario first, month 0 (before the first sale) second; M is the horizon,
at least twelve. Month 0 is all start-up; loans are paid out at its end and first paid back in month 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.finance import expenses
from app.finance.inputs import PlanInputs
from app.finance.limits import checked
from app.finance.loan import schedule, upfront_fee
from app.finance.outlook import Instalment
from app.finance.rounding import Ints, line, whole
from app.finance.sales import sales
from app.finance.shocks import BASE, Shock
from app.finance.stock import stock


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
    last = max(12, inputs.horizon_months)
    loan = schedule(inputs.loan) if inputs.loan else ()
    accounts = _trade(inputs, shocks, last) | _running(inputs, shocks, last) | _money(inputs, loan, last)
    accounts["operating_costs_total"] = accounts["operating_costs"].sum(axis=1)
    accounts["operating_cash_flow"] = _operating_cash_flow(accounts)
    accounts["net_cash_flow"] = _net_cash_flow(accounts)
    accounts["closing_cash"] = accounts["net_cash_flow"].cumsum(axis=1)
    return Months(inputs=inputs, shocks=tuple(shocks), loan=loan, **accounts)


def _trade(inputs: PlanInputs, shocks: Sequence[Shock], last: int) -> dict[str, Ints]:
    sold = sales(inputs, shocks, last + 1)  # one month more: stock looks ahead
    cost = _from_month_0(sold.cost)
    credit = _from_month_0(sold.credit)[:, :-1]
    lost_pct, scale = whole([inputs.bad_debt_pct])
    lost = line("bad_debt_pct", 100 * scale, credit, lost_pct)
    bought = stock(inputs, cost)
    return {
        "units": _from_month_0(sold.units)[..., :-1],
        "product_sales": _from_month_0(sold.by_product)[..., :-1],
        "sales": _from_month_0(sold.sales)[:, :-1],
        "credit_sales": credit,
        "bad_debts": _a_month_later(lost),
        "collections": _a_month_later(credit - lost),
        "cost_of_sales": cost[:, :-1],
        "purchases": bought.purchases,
        "supplier_payments": bought.payments,
        "closing_stock": bought.closing,
        "suppliers": bought.suppliers,
    }


def _running(inputs: PlanInputs, shocks: Sequence[Shock], last: int) -> dict[str, Ints]:
    paid, expensed = expenses.advance_payments(inputs, last)
    return {
        "operating_costs": _from_month_0(expenses.operating_costs(inputs, shocks, last)),
        "owner_drawings": _from_month_0(expenses.drawings(inputs, shocks, last)),
        "prepayments_paid": paid[None],
        "prepaid_expensed": expensed[None],
        "taxes": _from_month_0(expenses.taxes(inputs, last))[None],
        "depreciation": _from_month_0(expenses.depreciation(inputs.assets, last))[None],
    }


def _money(inputs: PlanInputs, loan: tuple[Instalment, ...], last: int) -> dict[str, Ints]:
    owner = _opening(inputs.owner_cash, last)
    for later in inputs.later_cash:
        if later.month <= last:
            owner[0, later.month] += later.amount
    terms = inputs.loan
    return {
        "pre_opening_costs": _opening(sum(cost.amount for cost in inputs.opening_costs), last),
        "asset_purchases_cash": _opening(sum(a.cost for a in inputs.assets if a.funding == "cash"), last),
        "deposits_paid": _opening(sum(deposit.amount for deposit in inputs.deposits), last),
        "owner_cash_in": owner,
        "loan_disbursed": _opening(terms.principal if terms else 0, last),
        "loan_fee": _opening(upfront_fee(terms) if terms else 0, last),
        "loan_interest": _by_month([row.interest for row in loan], last),
        "loan_principal": _by_month([row.principal for row in loan], last),
    }


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


def _opening(amount: int, last: int) -> Ints:
    row = np.zeros((1, last + 1), dtype=np.int64)
    row[0, 0] = amount
    return row


def _by_month(amounts: list[int], last: int) -> Ints:
    row = np.zeros((1, last + 1), dtype=np.int64)
    known = amounts[:last]
    row[0, 1 : len(known) + 1] = known
    return row
