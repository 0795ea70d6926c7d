"""What a business that runs already brings into its plan: its balance sheet of the first day, and when that moves cash.

Nothing here is touched by a shock: it was sold, bought and borrowed before the plan. What customers owe stays whole
until the month it comes or is lost; the interest of old loans lies evenly in what is paid, half-up on the sum so far.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.finance.inputs import Before, DatedAmount, OldLoan, Receivable
from app.finance.outlook import BalanceSheet
from app.finance.rounding import Ints, divided


@dataclass(frozen=True)
class Carried:
    """(1, M + 1) from month 0, and what is still open at the end of each month."""

    due: Ints  # from customers, with what is lost of it
    lost: Ints
    receivables: Ints
    paid: Ints  # to suppliers
    suppliers: Ints
    interest: Ints
    principal: Ints


def carried(before: Before, last: int) -> Carried:
    due = _dated(before.receivables, last)
    paid = _dated(before.suppliers, last)
    interest, principal = _loans(before.loans, last)
    return Carried(
        due=due,
        lost=_by_month(((row.month, row.lost) for row in before.receivables), last),
        receivables=_sum(before.receivables) - due.cumsum(axis=1),
        paid=paid,
        suppliers=_sum(before.suppliers) - paid.cumsum(axis=1),
        interest=interest,
        principal=principal,
    )


def opening_sheet(before: Before) -> BalanceSheet:
    """What the business has and owes before anything of the plan happens; `owner_capital` may be below nothing."""
    receivables, suppliers = _sum(before.receivables), _sum(before.suppliers)
    equipment = sum(thing.cost for thing in before.equipment)
    loans = sum(loan.left - loan.interest for loan in before.loans)
    has = before.cash + receivables + before.stock + equipment
    return BalanceSheet(
        cash=before.cash,
        receivables=receivables,
        stock=before.stock,
        prepaid=0,
        deposits=0,
        fixed_assets_net=equipment,
        total_assets=has,
        suppliers=suppliers,
        loan=loans,
        owner_capital=has - suppliers - loans,
        donated_capital=0,
        retained=0,
        total_funding=has,
    )


def instalments_a_month(before: Before | None) -> int:
    """What the old loans ask in a usual month."""
    return sum(min(loan.a_month, loan.left) for loan in before.loans) if before else 0


def paid_until(loan: OldLoan, month: int) -> int:
    """What is paid of an old loan until the end of a month."""
    return min(loan.left, loan.a_month * max(0, month - loan.first_month + 1))


def _loans(loans: Sequence[OldLoan], last: int) -> tuple[Ints, Ints]:
    """Interest and principal of all old loans together."""
    interest, principal = np.zeros((2, 1, last + 1), dtype=np.int64)
    for loan in loans:
        paid = [paid_until(loan, month) for month in range(last + 1)]
        cost = [divided(loan.interest * so_far, loan.left) if so_far else 0 for so_far in paid]
        back = [so_far - part for so_far, part in zip(paid, cost, strict=True)]
        interest[0, 1:] += np.diff(cost)
        principal[0, 1:] += np.diff(back)
    return interest, principal


def _sum(rows: Sequence[Receivable | DatedAmount]) -> int:
    return sum(row.amount for row in rows)


def _dated(rows: Sequence[Receivable | DatedAmount], last: int) -> Ints:
    return _by_month(((row.month, row.amount) for row in rows), last)


def _by_month(amounts: Iterable[tuple[int, int]], last: int) -> Ints:
    table = np.zeros((1, last + 1), dtype=np.int64)
    for month, amount in amounts:
        if month <= last:
            table[0, month] += amount
    return table
