"""A loan's repayment table: declining balance, interest rounded each month, the last instalment clears.

Method and rounding: interest on the balance at a twelfth of the yearly rate; in grace only interest is paid; then
the level annuity over the months that remain, rounded to the lender's step. A seasonal loan brings its own principal.
"""

from __future__ import annotations

from fractions import Fraction

from app.finance.inputs import LoanTerms
from app.finance.outlook import Instalment
from app.finance.rounding import divided, half_up, to_step


def monthly_rate(terms: LoanTerms) -> Fraction:
    return Fraction(terms.annual_rate_pct) / 1200


def level_instalment(terms: LoanTerms) -> int:
    """The annuity of the months after grace, in minor units, exact before it is rounded to the step."""
    months = terms.term_months - terms.grace_months
    rate = monthly_rate(terms)
    if rate == 0:
        exact = Fraction(terms.principal, months)
    else:
        grown, one = (rate.numerator + rate.denominator) ** months, rate.denominator**months
        exact = terms.principal * rate * Fraction(grown, grown - one)
    return to_step(exact, terms.instalment_step, terms.instalment_rounding)


def upfront_fee(terms: LoanTerms) -> int:
    return half_up(terms.principal * Fraction(terms.upfront_fee_pct) / 100)


def schedule(terms: LoanTerms) -> tuple[Instalment, ...]:
    """One row a month from month 1 to the end of the term; the principal adds up to the loan."""
    rate, level, balance = monthly_rate(terms), level_instalment(terms), terms.principal
    rows = []
    for n in range(1, terms.term_months + 1):
        interest = divided(balance * rate.numerator, rate.denominator)
        principal = _principal(terms, n, balance, level - interest)
        balance -= principal
        rows.append(Instalment(n, n, interest, principal, interest + principal, balance))
    return tuple(rows)


def _principal(terms: LoanTerms, n: int, balance: int, level: int) -> int:
    if n == terms.term_months:
        return balance
    if terms.principal_by_month is not None:
        return terms.principal_by_month[n - 1] if n <= len(terms.principal_by_month) else 0
    # a coarse step can round an instalment below its interest or beyond what is still owed
    return 0 if n <= terms.grace_months else min(max(level, 0), balance)
