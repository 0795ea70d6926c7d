"""One plan's figures as people read them: months, family, loan, ratios and stress tests.

Every amount is an integer of the minor unit; every ratio an exact decimal, already rounded, or None where
it is undefined. Names are those of the statements in `projection`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.finance.inputs import PlanInputs
from app.finance.later import NOTHING_LATER, Later


@dataclass(frozen=True)
class BalanceSheet:
    cash: int
    receivables: int
    stock: int
    prepaid: int
    deposits: int
    fixed_assets_net: int
    total_assets: int
    suppliers: int
    loan: int
    owner_capital: int
    donated_capital: int
    retained: int
    total_funding: int


@dataclass(frozen=True)
class MonthRow:
    """Month 0 is everything before the first sale; `calendar` is 1 to 12, None for month 0."""

    month: int
    calendar: int | None
    units: tuple[int | Decimal, ...]  # one a product, in the plan's order; with decimals where it is measured
    sales: int
    cash_sales: int
    credit_sales: int
    collections: int
    cost_of_sales: int
    purchases: int
    supplier_payments: int
    closing_stock: int
    operating_costs: tuple[int, ...]  # one a cost line, in the plan's order
    operating_costs_total: int
    prepayments_paid: int
    prepaid_expensed: int
    taxes: int
    pre_opening_costs: int
    cash_in_operations: int
    cash_out_operations: int
    operating_cash_flow: int
    asset_purchases_cash: int
    deposits_paid: int
    owner_cash_in: int
    grant_cash_in: int
    loan_disbursed: int
    loan_fee: int
    loan_interest: int
    loan_principal: int
    loan_savings: int  # compulsory ones, below zero when they come back
    loan_payment: int
    owner_drawings: int
    net_cash_flow: int
    opening_cash: int
    closing_cash: int
    gross_profit: int
    depreciation: int
    bad_debts: int
    net_profit_before_owner_pay: int
    net_profit_after_owner_pay: int
    balance_sheet: BalanceSheet


@dataclass(frozen=True)
class HouseholdRow:
    month: int
    other_income: int
    from_business: int
    lump_sum_in: int
    spending: int
    debt_instalments: int
    savings: int
    put_into_business: int
    net: int
    reserve: int


@dataclass(frozen=True)
class Instalment:
    """A payment to the lender; `payment` is all that leaves the box that day, savings too."""

    n: int
    month: int
    interest: int
    principal: int
    payment: int
    balance: int
    fees: int = 0  # charges and insurance
    savings: int = 0


@dataclass(frozen=True)
class YearOne:
    sales: int
    cost_of_sales: int
    gross_profit: int
    gross_margin: Decimal | None
    operating_costs: int
    taxes: int
    depreciation: int
    bad_debts: int
    interest: int
    fees_month0: int
    pre_opening_month0: int
    net_profit_before_owner_pay_m1_12: int
    owner_drawings: int
    net_profit_after_owner_pay_m1_12: int


@dataclass(frozen=True)
class Pieces:
    """Break-even of one layer in pieces of one product, rounded up; in hundredths where it is measured."""

    product: str
    per_month: int | Decimal
    per_day: int | Decimal


@dataclass(frozen=True)
class BreakEven:
    contribution_margin_ratio: Decimal | None
    operating_per_month: int | None
    accounting_per_month: int | None
    cash_survival_per_month: int | None
    margin_of_safety_accounting: Decimal | None
    margin_of_safety_cash: Decimal | None
    average_sales_per_month: int
    operating_pieces: tuple[Pieces, ...]
    accounting_pieces: tuple[Pieces, ...]
    cash_pieces: tuple[Pieces, ...]


@dataclass(frozen=True)
class CashRatios:
    min_closing_cash: int
    min_cash_month: int
    min_cash_calendar: int | None  # None: opening day
    closing_cash_m12: int
    days_of_cover: int | None  # lowest cash over a day of fixed costs; None without fixed costs


@dataclass(frozen=True)
class DebtRatios:
    instalment: int
    first_full_instalment_month: int
    seasonal_schedule: bool
    debt_service_y1: int
    dscr_business_y1: Decimal | None
    dscr_after_living_y1: Decimal | None
    dscr_after_living_full_months: Decimal | None
    worst_month: int | None
    dscr_after_living_worst_month: Decimal | None
    months_below_1: tuple[int, ...]
    total_interest_and_fees: int
    effective_monthly_cost: Decimal | None
    apr_nominal_x12: Decimal | None
    ear: Decimal | None
    received: int  # what the borrower has in hand
    repaid: int  # what the borrower gives back in all
    apr_eu_pct: Decimal | None  # the directive's annual rate, two decimals, in per cent


@dataclass(frozen=True)
class HouseholdRatios:
    other_income: int
    spending: int
    existing_debt_instalments: int
    savings_commitments: int
    need_from_business: int
    lowest_household_reserve: int
    lowest_reserve_month: int
    planned_drawings_month12: int
    avg_operating_cash_full_instalment_months: int | None  # None where grace lasts the whole year
    surplus_before_debt: int | None
    all_debt_instalments: int
    debt_to_surplus: Decimal | None
    debt_to_total_income: Decimal | None


@dataclass(frozen=True)
class ProjectRatios:
    total_investment_month0: int
    horizon_months: int
    terminal_value: int
    discount_rate_annual_pct: Decimal
    discount_rate_monthly: Decimal
    npv: int
    npv_grant_not_counted_as_cost: int
    irr_annual_effective_grant_not_counted: Decimal | None
    irr_monthly: Decimal | None
    irr_annual_effective: Decimal | None
    payback_months: Decimal | None  # None: not within the horizon


@dataclass(frozen=True)
class Uses:
    assets: int
    stock: int
    deposits: int
    prepayments: int
    pre_opening: int
    loan_fee: int
    loan_savings: int
    opening_cash_left: int


@dataclass(frozen=True)
class Sources:
    grant_in_kind: int
    own_in_kind: int
    owner_cash: int
    grant_cash: int
    loan: int
    business_cash: int = 0  # in the box of a business that runs already


@dataclass(frozen=True)
class SourcesAndUses:
    uses: Uses
    sources: Sources
    total: int


@dataclass(frozen=True)
class Ratios:
    year1: YearOne
    break_even: BreakEven
    cash: CashRatios
    debt: DebtRatios | None  # None without a loan
    household: HouseholdRatios
    project: ProjectRatios
    sources_and_uses: SourcesAndUses


@dataclass(frozen=True)
class StressResult:
    """`key` is one of `stress.KEYS`; the last one is there only where somebody sends money."""

    key: str
    min_closing_cash: int
    min_cash_month: int
    closing_cash_m12: int
    dscr_after_living_y1: Decimal | None
    dscr_business_y1: Decimal | None
    months_with_negative_cash: tuple[int, ...]
    lowest_household_reserve: int


@dataclass(frozen=True)
class Outlook:
    inputs: PlanInputs
    months: tuple[MonthRow, ...]  # 0 to 12
    household: tuple[HouseholdRow, ...]  # 1 to 12
    loan: tuple[Instalment, ...]
    ratios: Ratios
    stress: tuple[StressResult, ...]
    before: BalanceSheet | None = None  # of a business that runs already, before month 0
    later: Later = NOTHING_LATER

    @property
    def borrows(self) -> bool:
        """Whether a loan is in these figures."""
        return self.inputs.loan is not None

    @property
    def box_holds(self) -> bool:
        """Whether the box is never short of money, in year 1 and until the loan is paid back."""
        return self.ratios.cash.min_closing_cash >= 0 and self.later.short is None

    @property
    def home_since(self) -> int:
        """The trading month, 1 to 12, from which the family takes home what it takes in month 12."""
        taken = [row.from_business for row in self.household]
        return max((row.month for row in self.household if row.from_business != taken[-1]), default=0) + 1
