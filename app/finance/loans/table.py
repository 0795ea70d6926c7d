"""A repayment table as the lender prints it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in minor units. `n` counts from 1; dates and days are None where the loan has none."""

    n: int
    date: dt.date | None
    days: int | None
    principal: int
    interest: int
    balance: int
    fees: int = 0
    penalties: int = 0
    insurance: int = 0
    savings: int = 0

    @property
    def due(self) -> int:
        """What the loan costs in this period: without savings, which stay the borrower's."""
        return self.principal + self.interest + self.fees + self.penalties + self.insurance

    @property
    def payment(self) -> int:
        """What leaves the borrower's hands."""
        return self.due + self.savings


@dataclass(frozen=True)
class AtStart:
    """What is taken off, or added to, the money paid out on the first day, in minor units."""

    fees: int = 0
    insurance: int = 0
    interest: int = 0
    savings: int = 0
    financed: int = 0  # of the fees and the insurance: added to the loan, not taken off the money


@dataclass(frozen=True)
class Table:
    """A loan's rows and its first day.

    `lent` is the sum to pay back (what is asked for and the fees added to it), `instalment` the level one where the
    method has one, `savings_returned` what comes back with the last payment, `unknown` the names of the charges
    whose amount the lender did not say.
    """

    rows: tuple[Row, ...]
    lent: int
    instalment: int | None
    at_start: AtStart = AtStart()
    savings_returned: int = 0
    unknown: tuple[str, ...] = ()

    @property
    def received(self) -> int:
        """What the borrower has in hand on the first day (and on the days of later parts)."""
        start = self.at_start
        return self.lent - start.fees - start.insurance - start.interest - start.savings

    @property
    def repaid(self) -> int:
        return sum(row.payment for row in self.rows)

    @property
    def priced(self) -> tuple[int, ...]:
        """What goes back each time for the money in hand, by which the loan is priced: savings are paid in with the
        rest, and come back with the last payment."""
        *before, last = (row.payment for row in self.rows)
        return (*before, last - self.savings_returned)

    @property
    def interest(self) -> int:
        return sum(row.interest for row in self.rows) + self.at_start.interest
