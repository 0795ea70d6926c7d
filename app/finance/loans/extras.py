"""Fees, insurance and savings upon the bare table of principal and interest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from app.finance.errors import ImpossibleTerms
from app.finance.loans.charges import AnyCharge, Kind, Savings, fee, of_base
from app.finance.loans.table import AtStart, Row, Table
from app.finance.loans.terms import Loan
from app.finance.rounding import half_up

Bare = Callable[[Loan, int], Table]


def with_extras(loan: Loan, bare: Bare) -> Table:
    """The whole table. What is financed is lent too, so the table is computed on the higher sum."""
    financed = _financed(loan)
    table = bare(loan, loan.principal + financed)
    if not (loan.charges or loan.insurance or loan.savings):
        return table
    start = _at_start(loan, table, financed)
    rows = list(table.rows)
    for charge in loan.charges:
        if charge.when != "start":
            rows = _charged(loan, table, rows, charge)
    rows = _insured(loan, table, rows)
    each, numbers = sum(saving.each for saving in loan.savings), _instalments(loan, table)
    rows = [replace(row, savings=each) if row.n in numbers else row for row in rows]
    returned = sum(_returned(loan, saving) for saving in loan.savings if saving.returned)
    return replace(table, rows=tuple(rows), at_start=start, savings_returned=returned, unknown=_unknown(loan))


def _instalments(loan: Loan, table: Table) -> range:
    """The numbers of the rows that are instalments: no down payment, and no charge of its own after the end."""
    return range(len(table.rows) - loan.payments + 1, len(table.rows) + 1)


def _financed(loan: Loan) -> int:
    """What is added to the loan: fees and single premiums of the first day, on the amount asked for."""
    fees = sum(fee(c, loan.principal, 0, 0) or 0 for c in loan.charges if c.when == "start" and c.financed)
    premiums = [i.pct for i in loan.insurance if i.of == "start" and i.financed and i.pct is not None]
    return fees + sum(of_base(pct, loan.principal) for pct in premiums)


def _at_start(loan: Loan, table: Table, financed: int) -> AtStart:
    fees = [fee(c, loan.principal, table.interest, table.instalment or 0) for c in loan.charges if c.when == "start"]
    premiums = [of_base(i.pct, loan.principal) for i in loan.insurance if i.of == "start" and i.pct is not None]
    return AtStart(
        fees=sum(amount or 0 for amount in fees),
        insurance=sum(premiums),
        interest=table.at_start.interest,
        savings=sum(saving.withheld for saving in loan.savings),
        financed=financed,
    )


def _charged(loan: Loan, table: Table, rows: Sequence[Row], charge: AnyCharge) -> list[Row]:
    if isinstance(charge.when, dt.date):
        amount = fee(charge, loan.principal, table.interest, table.instalment or 0) or 0
        return _on_day(loan, rows, charge.when, charge.kind, amount)
    numbers = _instalments(loan, table)
    return [
        _more(row, charge.kind, fee(charge, loan.principal, row.interest, row.principal + row.interest) or 0)
        if row.n in numbers
        else row
        for row in rows
    ]


def _on_day(loan: Loan, rows: Sequence[Row], day: dt.date, kind: Kind, amount: int) -> list[Row]:
    """A charge belongs to the period after whose beginning it falls, to its last day; beyond the end it has its own."""
    last = rows[-1]
    if loan.disbursed is None or last.date is None:
        raise ImpossibleTerms("disbursed", "missing")
    if day < loan.disbursed:
        raise ImpossibleTerms("charges", "out_of_range")
    for n, row in enumerate(rows):
        if row.date is not None and row.days and day <= row.date:
            return [*rows[:n], _more(row, kind, amount), *rows[n + 1 :]]
    return [*rows, _more(Row(last.n + 1, day, (day - last.date).days, 0, 0, 0), kind, amount)]


def _more(row: Row, kind: Kind, amount: int) -> Row:
    if kind == "penalty":
        return replace(row, penalties=row.penalties + amount)
    return replace(row, fees=row.fees + amount)


def _insured(loan: Loan, table: Table, rows: Sequence[Row]) -> list[Row]:
    insured, numbers = list(rows), _instalments(loan, table)
    for insurance in loan.insurance:
        if insurance.of == "start" or insurance.pct is None:
            continue
        for n, row in enumerate(insured):
            base = row.balance + row.principal if insurance.of == "balance" else loan.principal
            if row.n in numbers:
                insured[n] = replace(row, insurance=row.insurance + of_base(insurance.pct, base))
    return insured


def _returned(loan: Loan, saving: Savings) -> int:
    """Deposits and their interest, compounded with each payment, given back with the last one."""
    rate = Fraction(saving.yearly_pct) / 100 / loan.rhythm.a_year
    held = Fraction(saving.withheld)
    for _ in range(loan.payments):
        held = half_up(held * (1 + rate)) + Fraction(saving.each)
    return half_up(held)


def _unknown(loan: Loan) -> tuple[str, ...]:
    named = [c.name for c in loan.charges if fee(c, 1, 1, 1) is None]
    return (*named, *(i.name for i in loan.insurance if i.pct is None))
