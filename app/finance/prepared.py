"""A plan as arrays before any shock, made once however many scenarios follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.finance import expenses
from app.finance.inputs import PlanInputs
from app.finance.loan import by_month, instalments, table
from app.finance.loans.table import Table
from app.finance.outlook import Instalment
from app.finance.rounding import Ints
from app.finance.sales import Goods, goods, sales
from app.finance.shocks import Peaks, shifted


@dataclass(frozen=True)
class Prepared:
    """`fixed` holds the lines that no shock changes, (1, M + 1) from month 0; `last` is M, at least twelve.

    Drawings are (M,), costs (costs, M) from month 1.
    """

    inputs: PlanInputs
    last: int
    contract: Table | None
    loan: tuple[Instalment, ...]
    goods: Goods  # one month more: stock looks ahead
    drawings: Ints
    costs: Ints
    due: Ints
    with_sales: Ints
    fixed: dict[str, Ints]

    def costs_due(self, late: Sequence[int]) -> Ints:
        """(delays, costs, M) of which those that start with sales wait for them."""
        if list(late) == [0]:
            return (self.costs * self.due)[None]
        moved = np.where(self.with_sales[:, None], shifted(self.costs, late), self.costs)
        due: Ints = moved * self.due
        return due

    @property
    def dearest(self) -> int:
        return max((asset.cost for asset in self.inputs.assets), default=0)

    @cached_property
    def peaks(self) -> Peaks:
        """The first best month of year 1 and the largest lines of the year, the first where several are as large."""
        sold = sales(self.goods)
        tables = {
            "quantity": sold.by_product,
            "price": sold.by_product,
            "material": sold.cost_by_product,
            "fixed": self.costs_due([0]),
        }
        largest = {name: _largest(table[0, :, :12]) for name, table in tables.items()}
        return Peaks(int(np.argmax(sold.sales[0, :12])) + 1, largest)


def _largest(lines: Ints) -> int:
    return int(np.argmax(lines.sum(axis=1))) if len(lines) else 0


def prepared(inputs: PlanInputs) -> Prepared:
    """Of inputs that have been checked."""
    last = max(12, inputs.horizon_months)
    contract = table(inputs.loan) if inputs.loan else None
    loan = instalments(inputs.loan, contract) if inputs.loan and contract else ()
    costs, due, with_sales = expenses.operating_costs(inputs, last)
    return Prepared(
        inputs=inputs,
        last=last,
        contract=contract,
        loan=loan,
        goods=goods(inputs, last + 1),
        drawings=expenses.drawings(inputs, last),
        costs=costs,
        due=due,
        with_sales=with_sales,
        fixed=_running(inputs, last) | _money(inputs, last) | _lender(contract, loan, last),
    )


def _running(inputs: PlanInputs, last: int) -> dict[str, Ints]:
    paid, expensed = expenses.advance_payments(inputs, last)
    return {
        "prepayments_paid": paid[None],
        "prepaid_expensed": expensed[None],
        "taxes": _by_month(expenses.taxes(inputs, last), last),
        "depreciation": _by_month(expenses.depreciation(inputs.assets, last), last),
    }


def _money(inputs: PlanInputs, last: int) -> dict[str, Ints]:
    owner = _opening(inputs.owner_cash, last)
    for later in inputs.later_cash:
        if later.month <= last:
            owner[0, later.month] += later.amount
    return {
        "pre_opening_costs": _opening(sum(cost.amount for cost in inputs.opening_costs), last),
        "asset_purchases_cash": _opening(sum(a.cost for a in inputs.assets if a.funding == "cash"), last),
        "deposits_paid": _opening(sum(deposit.amount for deposit in inputs.deposits), last),
        "owner_cash_in": owner,
    }


def _lender(contract: Table | None, loan: tuple[Instalment, ...], last: int) -> dict[str, Ints]:
    """What comes from and goes to the lender. Fees take in insurance; savings come back with the last payment.

    What the savings have earned by then makes that month's fees less. The debt service has no fees of the first day.
    """
    lines = {name: _by_month(by_month(loan, name, last), last) for name in ("interest", "principal", "fees", "savings")}
    service = lines["interest"] + lines["principal"] + lines["fees"]
    if contract is not None:
        start = contract.at_start
        lines["fees"][0, 0], lines["interest"][0, 0] = start.fees + start.insurance, start.interest
        lines["savings"][0, 0] = start.savings
        put_in = start.savings + sum(row.savings for row in loan)
        if put_in and loan[-1].month <= last:
            lines["savings"][0, loan[-1].month] -= put_in
            lines["fees"][0, loan[-1].month] -= contract.savings_returned - put_in
    return {
        "loan_disbursed": _opening(contract.lent if contract else 0, last),
        "loan_fee": lines["fees"],
        "loan_interest": lines["interest"],
        "loan_principal": lines["principal"],
        "loan_savings": lines["savings"],
        "loan_payment": service,
    }


def _opening(amount: int, last: int) -> Ints:
    row = np.zeros((1, last + 1), dtype=np.int64)
    row[0, 0] = amount
    return row


def _by_month(amounts: Sequence[int] | Ints, last: int) -> Ints:
    """(1, M + 1) from amounts by month of month 1 on; those after the horizon are left out."""
    row = np.zeros((1, last + 1), dtype=np.int64)
    known = amounts[:last]
    row[0, 1 : len(known) + 1] = known
    return row
