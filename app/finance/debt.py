"""Can the loan be paid back, and does the family still live: the ratios of a plan with a loan.

"Full months" are those after grace, to month 12, also when the loan ends sooner or is seasonal.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from app.finance.break_even import year_1
from app.finance.inputs import LoanTerms
from app.finance.loan import contract as contract_of
from app.finance.loan import first_full_month, monthly_instalment, table
from app.finance.loans.methods import Flat, UpFrontInterest
from app.finance.loans.table import Table
from app.finance.months import Months
from app.finance.outlook import DebtRatios
from app.finance.price.monthly import Price, price
from app.finance.rounding import Ints, quotient


def after_living(months: Months) -> Ints:
    """(S, M + 1): operating cash flow less what the owner takes."""
    return months.operating_cash_flow - months.owner_drawings


def full_months(months: Months) -> range:
    """Months 1 to 12 that carry a full instalment; all twelve without a loan."""
    terms = months.inputs.loan
    return range(first_full_month(terms) if terms else 1, 13)


def coverage(months: Months, scenario: int) -> tuple[Decimal | None, Decimal | None]:
    """Year 1's operating cash over its debt service: before and after the owner's pay."""
    service = year_1(months.loan_payment)
    before = quotient(year_1(months.operating_cash_flow, scenario), service)
    return before, quotient(year_1(after_living(months), scenario), service)


def debt_ratios(months: Months) -> DebtRatios | None:
    """Of the first scenario; None without a loan."""
    terms, contract = months.inputs.loan, months.plan.contract
    if terms is None or contract is None:
        return None
    left, paid = after_living(months)[0].tolist(), months.loan_payment[0].tolist()
    full = full_months(months)
    worst = _worst_month(full, left, paid)
    business, living = coverage(months, 0)
    cost = price(contract.received, contract.priced, terms.rhythm.a_year)
    repaid = _repaid(contract)
    return DebtRatios(
        instalment=monthly_instalment(terms, contract),
        first_full_instalment_month=first_full_month(terms),
        seasonal_schedule=_seasonal(terms),
        debt_service_y1=year_1(months.loan_payment),
        dscr_business_y1=business,
        dscr_after_living_y1=living,
        dscr_after_living_full_months=quotient(sum(left[m] for m in full), sum(paid[m] for m in full)),
        worst_month=worst,
        dscr_after_living_worst_month=None if worst is None else quotient(left[worst], paid[worst]),
        months_below_1=tuple(m for m in range(1, 13) if left[m] < paid[m] and paid[m]),
        total_interest_and_fees=repaid - contract.received,
        effective_monthly_cost=cost.effective_monthly,
        apr_nominal_x12=cost.nominal_yearly,
        ear=cost.effective_yearly,
        received=contract.received,
        repaid=repaid,
        apr_eu_pct=(without_savings(terms, contract) if keeps_savings(terms) else cost).apr_eu_pct,
    )


def cost_of(terms: LoanTerms) -> int:
    """What a loan costs in all: what is given back beyond what was received."""
    contract = table(terms)
    return _repaid(contract) - contract.received


def keeps_savings(terms: LoanTerms) -> bool:
    """Whether the lender wants savings that come back: they cost no money, but meanwhile nobody can use them."""
    return any(saving.returned for saving in terms.savings)


def without_savings(terms: LoanTerms, contract: Table) -> Price:
    """The price as if no savings were asked: those of the first day count as in hand, and none of them as paid."""
    received = contract.received + contract.at_start.savings
    return price(received, [row.due for row in contract.rows], terms.rhythm.a_year)


def rate_alone(terms: LoanTerms) -> Decimal | None:
    """Per cent a year without any fee: the lender's own rate where interest is on what is left. Flat interest and
    interest kept back weigh more than the rate in their name, and are counted."""
    if not isinstance(contract_of(terms).method, (Flat, UpFrontInterest)):
        return terms.annual_rate_pct
    contract = table(terms)
    payments = [row.principal + row.interest for row in contract.rows]
    cost = price(contract.lent - contract.at_start.interest, payments, terms.rhythm.a_year)
    return None if cost.nominal_yearly is None else cost.nominal_yearly * 100


def _repaid(contract: Table) -> int:
    return sum(row.due for row in contract.rows) - contract.at_start.savings  # those come back with the last one


def _seasonal(terms: LoanTerms) -> bool:
    return terms.principal_by_month is not None


def _worst_month(full: range, left: list[int], paid: list[int]) -> int | None:
    return min((m for m in full if paid[m]), key=lambda m: Fraction(left[m], paid[m]), default=None)
