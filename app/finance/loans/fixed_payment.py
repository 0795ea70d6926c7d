"""A payment named by the lender, until nothing is owed: how many payments that takes."""

from __future__ import annotations

from app.finance.errors import ImpossibleTerms
from app.finance.loans.amortise import interest_due
from app.finance.loans.calendar import period
from app.finance.loans.limits import MOST_PAYMENTS
from app.finance.loans.methods import FixedPayment
from app.finance.loans.period_rates import rate_of
from app.finance.loans.terms import Loan


def until_repaid(loan: Loan) -> int:
    """The number of payments, the last one smaller. Raises ImpossibleTerms where the balance would never fall."""
    if not isinstance(loan.method, FixedPayment):
        raise ImpossibleTerms("method", "not_supported")
    balance, n = loan.principal, 0
    while balance > 0:
        n += 1
        if n > MOST_PAYMENTS:
            raise ImpossibleTerms("method.payment", "out_of_range")
        rate = rate_of(loan, period(loan, n))
        interest = interest_due(balance, rate.numerator, rate.denominator, loan.units)
        if n > loan.grace.principal:
            if interest >= loan.method.payment:
                raise ImpossibleTerms("method.payment", "below_interest")
            balance -= loan.method.payment - interest
    return n
