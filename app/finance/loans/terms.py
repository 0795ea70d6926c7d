"""The terms of a loan, in the words of its contract: amount, rate, rhythm, method, grace, rounding.

Money is an integer of the minor unit, a rate an exact decimal per cent. Sources of the conventions: the formula sheet
of `README.md`; each value object names the rule that it stands for, so that no table is computed by an unnamed one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.finance.loans.charges import AnyCharge, Insurance, Savings
from app.finance.loans.day_count import DayCount
from app.finance.loans.grace import NO_GRACE, Grace
from app.finance.loans.methods import EqualInstalments, Method
from app.finance.rounding import Rounding

Unit = Literal["days", "weeks", "months", "years"]
Quoted = Literal["nominal_a_year", "effective_a_year", "a_month", "a_period", "whole_term"]
Way = Literal["half_up", "half_even"]

_A_YEAR = {"days": 365, "weeks": 52, "months": 12, "years": 1}


@dataclass(frozen=True)
class Rhythm:
    """A payment every so many days, weeks, months or years."""

    every: int
    unit: Unit

    @property
    def a_year(self) -> Fraction:
        """Payments in a year by the trade's count: 12 months, 52 weeks, 365 days."""
        return Fraction(_A_YEAR[self.unit], self.every)


MONTHLY = Rhythm(1, "months")
WEEKLY = Rhythm(1, "weeks")
TWO_WEEKLY = Rhythm(2, "weeks")
FOUR_WEEKLY = Rhythm(4, "weeks")


@dataclass(frozen=True)
class Rate:
    """What the lender says: so many of every hundred, per what, and how the time between payments is counted."""

    pct: Decimal
    quoted: Quoted = "nominal_a_year"
    counted: DayCount | None = None  # None: every period counts the same, whatever its days


@dataclass(frozen=True)
class Units:
    """How amounts are rounded: to whole `unit`s of the minor unit, half up or half to even."""

    way: Way = "half_up"
    unit: int = 1


@dataclass(frozen=True)
class Step:
    """The instalment is a multiple of `step` minor units: the nearest, or the next one up. 0: as the other amounts."""

    step: int = 0
    way: Rounding = "half_up"


TO_THE_UNIT = Units()
NO_STEP = Step()
EQUAL_INSTALMENTS = EqualInstalments()


@dataclass(frozen=True)
class Drawdown:
    """A later part of the loan, paid out on a day."""

    date: dt.date
    amount: int


@dataclass(frozen=True)
class Loan:
    """One loan. `payments` counts instalments, those of grace too; with `dates` they fall on the days given.

    Without `disbursed` the table has no dates and interest counts by the period. `first_date` moves the first payment:
    the first period is longer or shorter and its interest with it.
    """

    principal: int
    rate: Rate
    payments: int
    rhythm: Rhythm = MONTHLY
    method: Method = EQUAL_INSTALMENTS
    grace: Grace = NO_GRACE
    units: Units = TO_THE_UNIT
    step: Step = NO_STEP
    disbursed: dt.date | None = None
    first_date: dt.date | None = None
    dates: tuple[dt.date, ...] | None = None
    down_payment_pct: Decimal = Decimal(0)
    charges: tuple[AnyCharge, ...] = ()
    insurance: tuple[Insurance, ...] = ()
    savings: tuple[Savings, ...] = ()
    drawdowns: tuple[Drawdown, ...] = ()
