"""What a projection needs to know: one plan in figures.

Money is an integer of the currency's minor unit. Calendar months are 1 (January) to 12, trading months
count from 1 (the month of the first sale). Percentages are exact decimals: 12.5 means 12.5 of every 100.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from app.finance.grace_kinds import GraceKind
from app.finance.loans.charges import AnyCharge, Insurance, Savings
from app.finance.loans.grace import Grace
from app.finance.loans.methods import Method
from app.finance.loans.terms import EQUAL_INSTALMENTS, MONTHLY, Rhythm
from app.finance.rounding import Rounding, divided

Funding = Literal["cash", "grant_in_kind", "own_in_kind"]
Behaviour = Literal["fixed", "variable"]
IncomeKind = Literal["wage", "remittance", "pension", "rent", "other"]


@dataclass(frozen=True)
class Product:
    name: str
    unit: str
    base_units: int | Decimal  # a normal month, once known
    price: int | Decimal  # a unit's price and cost may be finer than the minor unit: lines are rounded, not they
    unit_cost: int | Decimal  # materials that go into one
    season_pct: tuple[Decimal, ...]  # twelve, January first
    ramp_pct: tuple[Decimal, ...]  # by trading month; 100 after the list ends
    price_index_pct: tuple[Decimal, ...]  # twelve, January first
    credit_share_pct: Decimal
    measured: bool = False  # a month is followed in hundredths of a unit (kilos, litres), not in whole pieces


@dataclass(frozen=True)
class Cost:
    """An operating cost by trading month; the last amount of the schedule goes on."""

    name: str
    schedule: tuple[int, ...]
    behaviour: Behaviour = "fixed"
    starts_with_sales: bool = False
    calendar_months: frozenset[int] | None = None  # None: every month
    can_be_less: bool = field(default=True, compare=False)  # may it be proposed to spend less? No figure changes by it
    for_animals: bool = False  # feed and health: a test in which animals die makes it less
    taken_home: bool = False  # by another owner: a test that changes what is taken home changes it, none of costs does


@dataclass(frozen=True)
class Tax:
    name: str
    amount: int
    calendar_months: frozenset[int]


@dataclass(frozen=True)
class Asset:
    name: str
    cost: int
    residual: int
    life_months: int
    funding: Funding


@dataclass(frozen=True)
class NamedAmount:
    name: str
    amount: int


@dataclass(frozen=True)
class Prepayment:
    """Rent or another cost paid in advance; `renewed` pays it monthly after the months covered."""

    name: str
    amount: int
    covers_months: int
    renewed: bool = True


@dataclass(frozen=True)
class DatedAmount:
    name: str
    month: int  # trading month
    amount: int


@dataclass(frozen=True)
class LoanTerms:
    """A plan's loan, paid out on opening day. What a lender's contract can say beyond the usual has its own field."""

    principal: int
    annual_rate_pct: Decimal
    term_months: int
    grace_months: int  # of `grace_kind`, unless `grace` names another one
    upfront_fee_pct: Decimal
    instalment_step: int  # minor units
    instalment_rounding: Rounding
    principal_by_month: tuple[int, ...] | None = None  # a seasonal loan
    method: Method = EQUAL_INSTALMENTS
    rhythm: Rhythm = MONTHLY  # payments by the week fall in the month in which they are due
    grace_kind: GraceKind = "interest"
    grace: Grace | None = None  # in payments
    charges: tuple[AnyCharge, ...] = ()  # beside the fee of the first day
    insurance: tuple[Insurance, ...] = ()
    savings: tuple[Savings, ...] = ()


@dataclass(frozen=True)
class HouseholdLine:
    name: str
    amount: int  # in each month in which it comes or goes
    months_left: int | None = None  # None: goes on
    kind: IncomeKind = "other"
    calendar_months: frozenset[int] | None = None  # None: every month

    @property
    def a_month(self) -> int:
        """Its share of a usual month: a twelfth of what a year brings, half-up."""
        months = 12 if self.calendar_months is None else len(self.calendar_months)
        return divided(self.amount * months, 12)


@dataclass(frozen=True)
class Household:
    reserve: int
    adults: int
    children: int
    income: tuple[HouseholdLine, ...] = ()
    spending: tuple[HouseholdLine, ...] = ()
    debts: tuple[HouseholdLine, ...] = ()
    savings: tuple[HouseholdLine, ...] = ()
    lump_sums: tuple[DatedAmount, ...] = ()


@dataclass(frozen=True)
class Receivable:
    """What a customer owes on the first day: what is `lost` of it is known as such in the month it was to come."""

    name: str
    amount: int
    month: int = 1  # trading month
    lost: int = 0


@dataclass(frozen=True)
class OldLoan:
    """A loan the business has already: `left` is all that is still to be paid, of which `interest` is no debt yet.

    `a_month` is paid from trading month `first_month` on until all is paid, the last time what is left; the interest
    lies evenly in what is paid.
    """

    name: str
    left: int
    a_month: int
    interest: int = 0
    first_month: int = 1


@dataclass(frozen=True)
class Before:
    """What a business that runs already has and owes when month 0 begins; the owner's part is the rest."""

    cash: int = 0
    stock: int = 0
    receivables: tuple[Receivable, ...] = ()
    equipment: tuple[Asset, ...] = ()  # at what it is worth that day, with the months it still lasts
    suppliers: tuple[DatedAmount, ...] = ()  # what is owed to them, in the month it is paid
    loans: tuple[OldLoan, ...] = ()


def calendar_month(first: int, n: int) -> int:
    """The n-th month, from 1, counted from the calendar month `first`: 1 to 12."""
    return (first + n - 2) % 12 + 1


@dataclass(frozen=True)
class PlanInputs:
    currency: str
    first_month: int  # calendar month of trading month 1
    horizon_months: int
    discount_rate_pct: Decimal
    products: tuple[Product, ...]
    household: Household
    bad_debt_pct: Decimal = Decimal(0)
    stock_cover_pct: Decimal = Decimal(0)
    first_stock: int = 0
    supplier_credit_pct: Decimal = Decimal(0)
    costs: tuple[Cost, ...] = ()
    taxes: tuple[Tax, ...] = ()
    assets: tuple[Asset, ...] = ()
    deposits: tuple[NamedAmount, ...] = ()
    prepayments: tuple[Prepayment, ...] = ()
    opening_costs: tuple[NamedAmount, ...] = ()
    owner_cash: int = 0
    later_cash: tuple[DatedAmount, ...] = ()
    drawings: tuple[int, ...] = (0,)  # by trading month; the last goes on
    loan: LoanTerms | None = None
    days_open: int = 26  # days open in a month, for pieces a day
    before: Before | None = None  # None: the business begins with the plan

    def calendar(self, month: int) -> int:
        """The calendar month of a trading month from 1 on, also beyond the first year."""
        return calendar_month(self.first_month, month)

    @property
    def feeds_several(self) -> bool:
        """Whether others take home from the box too: then what one family takes is not all of it."""
        return any(cost.taken_home for cost in self.costs)

    @property
    def things(self) -> tuple[Asset, ...]:
        """All equipment, what was there before too."""
        return (*self.assets, *(self.before.equipment if self.before else ()))
