"""One payment that nobody planned: what is in the box in its thinnest month if it was made by then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.finance.outlook import MonthRow


@dataclass(frozen=True)
class Blow:
    """`left`: minor units in the box at the end of the month, below zero where it is short."""

    amount: int
    month: MonthRow
    left: int


def blow(months: Sequence[MonthRow], amount: int) -> Blow:
    """The worst that `amount` minor units, paid once in months 1 to 12, can do: by the end of the thinnest of them.

    Paid later it leaves that month alone, and every other has more. Nothing else of a plan moves with such a payment.
    """
    thinnest = min(months[1:13], key=lambda row: row.closing_cash)
    return Blow(amount, thinnest, thinnest.closing_cash - amount)
