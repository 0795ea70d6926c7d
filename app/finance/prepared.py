"""A plan as arrays before any shock, made once however many scenarios follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.finance import expenses
from app.finance.before import Carried, carried
from app.finance.errors import ImpossibleTerms
from app.finance.inputs import Before, LoanTerms, PlanInputs
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
    carried: Carried | None  # of a business that runs already

    def costs_due(self, late: Sequence[int]) -> Ints:
        """(delays, costs, M) of which those that start with sales wait for them."""
        if list(late) == [0]:
            return (self.costs * self.due)[None]
        moved = np.where(self.with_sales[:, None], shifted(self.costs, late), self.costs)
        due: Ints = moved * self.due
        return due

    @property
    def dearest(self) -> int:
        return max((asset.cost for asset in self.inputs.things), default=0)

    @cached_property
    def peaks(self) -> Peaks:
        """The first best month of year 1 and the largest lines of the year, the first where several are as large."""
        sold = sales(self.goods)
        tables = {
            "quantity": sold.by_product,
            "price": sold.by_product,
            "material": sold.cost_by_product,
            "fixed": self.costs_due([0]) * _paid_to_others(self.inputs),
        }
        largest = {name: _largest(table[0, :, :12]) for name, table in tables.items()}
        animals = tuple(n for n, cost in enumerate(self.inputs.costs) if cost.for_animals)
        return Peaks(int(np.argmax(sold.sales[0, :12])) + 1, largest, animals)


def _paid_to_others(inputs: PlanInputs) -> npt.NDArray[np.bool_]:
    """(costs, 1): what another owner takes home is no cost that could rise."""
    return np.array([not cost.taken_home for cost in inputs.costs], dtype=bool)[:, None]


def _largest(lines: Ints) -> int:
    return int(np.argmax(lines.sum(axis=1))) if len(lines) else 0


def prepared(inputs: PlanInputs, like: Prepared | None = None) -> Prepared:
    """Of inputs that have been checked; what they share with those of `like` is taken over, not made again."""
    last = max(12, inputs.horizon_months)
    contract, loan, lines = _loan_like(inputs, like) or lender(inputs.loan, last, inputs.before)
    costs, due, with_sales = expenses.operating_costs(inputs, last)
    return Prepared(
        inputs=inputs,
        last=last,
        contract=contract,
        loan=loan,
        goods=_goods_like(inputs, like) or goods(inputs, last + 1),
        drawings=expenses.drawings(inputs, last),
        costs=costs,
        due=due,
        with_sales=with_sales,
        fixed=_running(inputs, last) | _money(inputs, last) | lines,
        carried=carried(inputs.before, last) if inputs.before else None,
    )


Lender = tuple[Table | None, tuple[Instalment, ...], dict[str, Ints]]


def _loan_like(inputs: PlanInputs, like: Prepared | None) -> Lender | None:
    if like is None or inputs.loan is not like.inputs.loan or inputs.before is not like.inputs.before:
        return None
    if inputs.horizon_months != like.inputs.horizon_months:
        return None
    return like.contract, like.loan, {name: like.fixed[name] for name in LENDER}


def _goods_like(inputs: PlanInputs, like: Prepared | None) -> Goods | None:
    if like is None or inputs.products is not like.inputs.products:
        return None
    known = like.inputs
    same = (inputs.first_month, inputs.horizon_months) == (known.first_month, known.horizon_months)
    return like.goods if same else None


def _running(inputs: PlanInputs, last: int) -> dict[str, Ints]:
    paid, expensed = expenses.advance_payments(inputs, last)
    return {
        "prepayments_paid": paid[None],
        "prepaid_expensed": expensed[None],
        "taxes": _by_month(expenses.taxes(inputs, last), last),
        "depreciation": _by_month(expenses.depreciation(inputs.things, last), last),
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


LENDER = ("loan_disbursed", "loan_fee", "loan_interest", "loan_principal", "loan_savings", "loan_payment")


def lender(terms: LoanTerms | None, last: int, before: Before | None = None) -> Lender:
    """The contract, its payments, and what comes from and goes to lenders by month, (1, M + 1) each, old loans too.

    Fees take in insurance, and on the first day the interest that is kept back; savings come back with the last
    payment. What the savings have earned by then makes that month's fees less. The debt service has no fees of the
    first day.
    """
    contract = table(terms) if terms else None
    loan = instalments(terms, contract) if terms and contract else ()
    lines = {name: _by_month(by_month(loan, name, last), last) for name in ("interest", "principal", "fees", "savings")}
    service = lines["interest"] + lines["principal"] + lines["fees"]
    if contract is not None:
        start = contract.at_start
        if contract.received <= 0:
            kept = {"annual_rate_pct": start.interest, "charges": start.fees, "savings": start.savings}
            raise ImpossibleTerms(f"loan.{max(kept, key=kept.__getitem__)}", "nothing_left")
        lines["fees"][0, 0] = start.fees + start.insurance + start.interest
        lines["savings"][0, 0] = start.savings
        put_in = start.savings + sum(row.savings for row in loan)
        if put_in and loan[-1].month <= last:
            lines["savings"][0, loan[-1].month] -= put_in
            lines["fees"][0, loan[-1].month] -= contract.savings_returned - put_in
    if before:
        old = carried(before, last)
        lines["interest"] += old.interest
        lines["principal"] += old.principal
        service += old.interest + old.principal
    disbursed = _opening(contract.lent if contract else 0, last)
    rows = (disbursed, lines["fees"], lines["interest"], lines["principal"], lines["savings"], service)
    return contract, loan, dict(zip(LENDER, rows, strict=True))


def paid_to_lender(lines: Mapping[str, Ints]) -> Ints:
    """(1, M + 1): what leaves the box for the lender, less what the lender lends."""
    paid = lines["loan_fee"] + lines["loan_interest"] + lines["loan_principal"] + lines["loan_savings"]
    net: Ints = paid - lines["loan_disbursed"]
    return net


def _opening(amount: int, last: int) -> Ints:
    row = np.zeros((1, last + 1), dtype=np.int64)
    row[0, 0] = amount
    return row


def _by_month(amounts: Sequence[int] | Ints, last: int) -> Ints:
    """(1, M + 1) from the amounts of months 1 to M."""
    row = np.zeros((1, last + 1), dtype=np.int64)
    row[0, 1:] = amounts
    return row
