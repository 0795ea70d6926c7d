"""How the interest and the principal of one payment come about, so that somebody could do it again on paper.

Of a plan's loan, whatever its kind: nothing here is another sum, each step is one that `loans` has made.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.finance.inputs import LoanTerms
from app.finance.loan import contract
from app.finance.loans.methods import EqualInstalments, Flat, Seasonal, UpFrontInterest
from app.finance.loans.terms import Loan, Rhythm
from app.finance.outlook import Outlook
from app.finance.rounding import half_up

InterestKind = Literal["kept_back", "not_counted", "waits", "added", "whole_loan", "owed"]
PrincipalKind = Literal["added", "nothing", "all_left", "told", "rest", "equal_parts"]


@dataclass(frozen=True)
class InterestStep:
    """`base` is what it is counted on; `own` that of this time, `waited` of those before in which none was paid;
    `rounded` whether a part of the smallest amount fell away, `total` the interest of all payments."""

    kind: InterestKind
    rate: Decimal  # of every 100 a year
    rhythm: Rhythm
    base: int
    own: int
    waited: int
    rounded: bool
    total: int


@dataclass(frozen=True)
class PrincipalStep:
    """`each` is interest and principal of a usual payment, `own` the interest of this time; `parts` how many payments
    give the loan back."""

    kind: PrincipalKind
    each: int
    own: int
    parts: int


def interest_step(outlook: Outlook, n: int) -> InterestStep | None:
    """Of the n-th payment; None for a plan without a loan."""
    terms = outlook.inputs.loan
    if terms is None:
        return None
    loan, row, base = contract(terms), outlook.loan[n - 1], _owed(outlook, n)
    exact = _exact(terms, base)
    own, total = half_up(exact), sum(one.interest for one in outlook.loan)
    kind = _kind(loan, n, row.interest, row.principal)
    if kind == "whole_loan":
        return InterestStep(
            kind, loan.rate.pct, loan.rhythm, outlook.months[0].loan_disbursed, row.interest, 0, False, total
        )
    if kind not in ("owed", "added"):
        return InterestStep(kind, loan.rate.pct, loan.rhythm, base, 0, 0, False, total)
    return InterestStep(kind, loan.rate.pct, loan.rhythm, base, own, row.interest - own, own != exact, total)


def principal_step(outlook: Outlook, n: int) -> PrincipalStep | None:
    """Of the n-th payment; None for a plan without a loan."""
    terms, found = outlook.inputs.loan, interest_step(outlook, n)
    if terms is None or found is None:
        return None
    loan, row, own = contract(terms), outlook.loan[n - 1], found.own
    parts = sum(one.principal > 0 for one in outlook.loan)
    return PrincipalStep(_of_principal(loan, n, row.principal), row.principal + own, own, parts)


def _kind(loan: Loan, n: int, interest: int, principal: int) -> InterestKind:
    if isinstance(loan.method, UpFrontInterest):
        return "kept_back"
    if n <= loan.grace.free:
        return "not_counted"
    if n <= loan.grace.deferred and not interest:
        return "waits"
    if isinstance(loan.method, Flat):
        return "whole_loan"
    return "added" if principal < 0 else "owed"


def _of_principal(loan: Loan, n: int, principal: int) -> PrincipalKind:
    if principal < 0:
        return "added"
    if isinstance(loan.method, Seasonal):
        return "told"
    if not principal:
        return "nothing"
    if n == loan.payments:
        return "all_left"
    return "rest" if isinstance(loan.method, EqualInstalments) else "equal_parts"


def _owed(outlook: Outlook, n: int) -> int:
    """What is owed when the time of this payment begins."""
    return outlook.loan[n - 2].balance if n > 1 else outlook.months[0].loan_disbursed


def _exact(terms: LoanTerms, base: int) -> Fraction:
    return base * Fraction(terms.annual_rate_pct) / 100 / terms.rhythm.a_year
