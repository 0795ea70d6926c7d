"""The borrower's side of a table: every sum that comes into her hand or leaves it, ready to be priced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from app.finance.loans.table import Row, Table
from app.finance.loans.terms import Loan
from app.finance.price.cost import Cost, Kind, Move, at_dates, cost_of

_Sum = tuple[Kind, int | None, str]


def price_of(loan: Loan, table: Table) -> Cost:
    """The cost in money and each rate by its name; incomplete where the lender does not say what a charge costs."""
    a_year = loan.rhythm.a_year
    return cost_of(moves(loan, table), per_year=int(a_year) if a_year.denominator == 1 else 12)


def moves(loan: Loan, table: Table) -> list[Move]:
    """Every sum of a loan at its time: by days where the loan has dates, else by whole periods."""
    return _dated(loan, loan.disbursed, table) if loan.disbursed is not None else _by_period(loan, table)


def _dated(loan: Loan, disbursed: dt.date, table: Table) -> list[Move]:
    sums = [(kind, amount, disbursed, name) for kind, amount, name in _first_day(loan, table)]
    sums += [("drawdown", part.amount, part.date, "") for part in loan.drawdowns]
    for row in table.rows:
        sums += [(kind, amount, row.date or disbursed, name) for kind, amount, name in _of_row(row)]
    last = max(row.date or disbursed for row in table.rows)
    sums += [(kind, amount, last, name) for kind, amount, name in _last_day(table)]
    return at_dates(sums, "weeks" if loan.rhythm.unit == "weeks" else "months")


def _by_period(loan: Loan, table: Table) -> list[Move]:
    def at(period: int, sums: Iterator[_Sum]) -> Iterator[Move]:
        time = period / loan.rhythm.a_year
        return (Move(kind, amount, Fraction(time), name) for kind, amount, name in sums)

    found = list(at(0, _first_day(loan, table)))
    for row in table.rows:
        found += at(row.n, _of_row(row))
    return [*found, *at(table.rows[-1].n, _last_day(table))]


def _first_day(loan: Loan, table: Table) -> Iterator[_Sum]:
    start = table.at_start
    drawn = sum(part.amount for part in loan.drawdowns)
    yield "drawdown", table.lent - drawn - start.interest, ""
    yield "fee", start.fees, ""
    yield "insurance", start.insurance, ""
    yield "saving_in", start.savings, ""
    for name in table.unknown:
        yield "fee", None, name


def _of_row(row: Row) -> Iterator[_Sum]:
    yield "repayment", row.principal + row.interest, ""
    yield "fee", row.fees + row.penalties, ""
    yield "insurance", row.insurance, ""
    yield "saving_in", row.savings, ""


def _last_day(table: Table) -> Iterator[_Sum]:
    yield "saving_out", table.savings_returned, ""
