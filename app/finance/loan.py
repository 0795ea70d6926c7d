"""A plan's loan: its terms as a contract, its payments by trading month. The arithmetic is that of `loans`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Literal

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.inputs import LoanTerms
from app.finance.loans.charges import Charge, PctCharge
from app.finance.loans.grace import interest_only
from app.finance.loans.methods import FixedPayment, Seasonal
from app.finance.loans.period_rates import period_rates
from app.finance.loans.principal import instalment
from app.finance.loans.schedule import schedule as table_of
from app.finance.loans.table import Table
from app.finance.loans.terms import EQUAL_INSTALMENTS, Loan, Rate, Step
from app.finance.outlook import Instalment

Part = Literal["interest", "principal", "fees", "savings", "payment"]

_FIELDS = {
    "rate.pct": "annual_rate_pct",
    "payments": "term_months",
    "grace": "grace_months",
    "step": "instalment_step",
    "method.principal": "principal_by_month",
}


def contract(terms: LoanTerms) -> Loan:
    """The plan's loan in a lender's words."""
    by_month = terms.principal_by_month
    fee = (PctCharge("fee", terms.upfront_fee_pct),) if terms.upfront_fee_pct else ()
    return Loan(
        principal=terms.principal,
        rate=Rate(terms.annual_rate_pct),
        payments=payments(terms),
        rhythm=terms.rhythm,
        method=terms.method if by_month is None else Seasonal(by_month),
        grace=terms.grace or interest_only(terms.grace_months),
        step=Step(terms.instalment_step, terms.instalment_rounding),
        charges=fee + terms.charges + _kept(terms),
        insurance=terms.insurance,
        savings=tuple(saving for saving in terms.savings if saving.returned),
    )


def payments(terms: LoanTerms) -> int:
    """How many payments the term has: one a month, or as many whole periods of another rhythm."""
    return max(1, int(terms.term_months * terms.rhythm.a_year / 12))


def table(terms: LoanTerms) -> Table:
    """Raises ImpossibleTerms with the field of the plan ("loan.instalment_step")."""
    try:
        return table_of(contract(terms))
    except TooLarge as error:
        raise TooLarge(_of_plan(error.field)) from error
    except ImpossibleTerms as error:
        raise ImpossibleTerms(_of_plan(error.field), error.reason) from error


def instalments(terms: LoanTerms, table: Table) -> tuple[Instalment, ...]:
    """Each payment with the trading month in which it leaves the box."""
    a_month = terms.rhythm.a_year / 12
    return tuple(
        Instalment(
            n=row.n,
            month=max(1, ceil(row.n / a_month)),
            interest=row.interest,
            principal=row.principal,
            payment=row.payment,
            balance=row.balance,
            fees=row.fees + row.penalties + row.insurance,
            savings=row.savings,
        )
        for row in table.rows
    )


def schedule(terms: LoanTerms) -> tuple[Instalment, ...]:
    """The payments of a plan's loan; the principal adds up to it. Raises what `table` raises."""
    return instalments(terms, table(terms))


def by_month(rows: Sequence[Instalment], part: Part, last: int) -> list[int]:
    """One part of the payments in each month from 1 to `last`; a month can have several payments, or none."""
    amounts = [0] * last
    for row in rows:
        if row.month <= last:
            amounts[row.month - 1] += getattr(row, part)
    return amounts


def level_instalment(terms: LoanTerms) -> int:
    """The level instalment of the terms, also where the method has none (a seasonal loan keeps it in its ratios)."""
    loan = contract(terms)
    if not isinstance(loan.method, FixedPayment):
        loan = replace(loan, method=EQUAL_INSTALMENTS)
    level = instalment(loan, loan.principal, period_rates(loan)[loan.grace.principal :])
    return 0 if level is None else level


def _kept(terms: LoanTerms) -> tuple[Charge, ...]:
    """Savings that are never given back are a fee."""
    gone = [saving for saving in terms.savings if not saving.returned]
    first = tuple(Charge("savings", saving.withheld) for saving in gone)
    return first + tuple(Charge("savings", saving.each, "each") for saving in gone)


def _of_plan(field: str) -> str:
    head = next((known for known in _FIELDS if field.startswith(known)), None)
    return f"loan.{field if head is None else _FIELDS[head] + field[len(head) :]}"
