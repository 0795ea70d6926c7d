"""A plan's loan: its terms as a contract, its payments by trading month. The arithmetic is that of `loans`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import Literal

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.grace_kinds import grace_of, method_of
from app.finance.inputs import LoanTerms
from app.finance.loans.charges import Charge, PctCharge
from app.finance.loans.limits import checked
from app.finance.loans.methods import Flat, Seasonal, UpFrontInterest
from app.finance.loans.period_rates import period_rates
from app.finance.loans.principal import instalment
from app.finance.loans.schedule import schedule as table_of
from app.finance.loans.table import Table
from app.finance.loans.terms import EQUAL_INSTALMENTS, Loan, Rate, Step
from app.finance.outlook import Instalment
from app.finance.rounding import half_up

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
    method = method_of(terms.grace_kind, terms.method) if by_month is None else Seasonal(by_month)
    fee = (PctCharge("fee", terms.upfront_fee_pct),) if terms.upfront_fee_pct else ()
    return Loan(
        principal=terms.principal,
        rate=Rate(terms.annual_rate_pct),
        payments=payments(terms),
        rhythm=terms.rhythm,
        method=method,
        grace=terms.grace or grace_of(terms.grace_kind, grace_payments(terms), method),
        step=Step(terms.instalment_step, terms.instalment_rounding),
        charges=terms.charges + fee + _kept(terms),
        insurance=terms.insurance,
        savings=tuple(saving for saving in terms.savings if saving.returned),
    )


def payments(terms: LoanTerms) -> int:
    """How many payments the term has: one a month, or as many whole periods of another rhythm."""
    return max(1, int(terms.term_months * _a_month(terms)))


def grace_payments(terms: LoanTerms) -> int:
    """How many payments fall whole into the months of grace."""
    return int(terms.grace_months * _a_month(terms))


def table(terms: LoanTerms) -> Table:
    """Raises ImpossibleTerms with the field of the plan ("loan.instalment_step")."""
    with _fields_of_the_plan():
        return table_of(contract(terms))


def checked_contract(terms: LoanTerms) -> None:
    """Raises, with the field of the plan, what makes no sense in the contract; computes nothing."""
    with _fields_of_the_plan():
        checked(contract(terms))


@contextmanager
def _fields_of_the_plan() -> Iterator[None]:
    try:
        yield
    except TooLarge as error:
        raise TooLarge(_of_plan(error.field)) from error
    except ImpossibleTerms as error:
        raise ImpossibleTerms(_of_plan(error.field), error.reason) from error


def instalments(terms: LoanTerms, table: Table) -> tuple[Instalment, ...]:
    """Each payment with the trading month in which it leaves the box."""
    return tuple(
        Instalment(
            n=row.n,
            month=_month(terms, row.n),
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


def monthly_instalment(terms: LoanTerms, table: Table) -> int:
    """What a month of full instalments comes to, for the ratios: the level instalment, or the usual payment where
    interest is flat or kept back at the start; beside it what fees, insurance and savings come to on average.

    Where neither is, the annuity of the terms stands for it: a seasonal loan keeps it in its ratios. What is really
    paid is told by `repayment`.
    """
    loan = contract(terms)
    each, full = table.instalment, table.rows[loan.grace.longest :]
    if each is None and isinstance(loan.method, Flat | UpFrontInterest):
        usual = full[len(full) // 2]  # the first can bring interest that waited, the last what rounding left
        each = usual.principal + usual.interest
    if each is None:
        level, grown = replace(loan, method=EQUAL_INSTALMENTS), loan.grace.capitalised
        owed = table.rows[grown - 1].balance if grown else table.lent
        each = instalment(level, owed, period_rates(level)[loan.grace.principal + grown :])
    beside = sum(row.payment - row.principal - row.interest for row in full)
    return half_up(((each or 0) + Fraction(beside, len(full))) * _a_month(terms))


def first_full_month(terms: LoanTerms) -> int:
    """The trading month of the first payment after grace, of whatever kind it is."""
    return _month(terms, contract(terms).grace.longest + 1)


def _a_month(terms: LoanTerms) -> Fraction:
    """Payments in a month."""
    return terms.rhythm.a_year / 12


def _month(terms: LoanTerms, n: int) -> int:
    """The trading month in which the n-th payment leaves the box."""
    return ceil(n / _a_month(terms))


def _kept(terms: LoanTerms) -> tuple[Charge, ...]:
    """Savings that are never given back are a fee."""
    gone = [saving for saving in terms.savings if not saving.returned]
    first = tuple(Charge("savings", saving.withheld) for saving in gone)
    return first + tuple(Charge("savings", saving.each, "each") for saving in gone)


def _of_plan(field: str) -> str:
    head = next((known for known in _FIELDS if field.startswith(known)), None)
    return f"loan.{field if head is None else _FIELDS[head] + field[len(head) :]}"
