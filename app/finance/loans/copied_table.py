"""Copy the lender's table: which method it is, at which rate, and where it differs.

Every method that could have printed the table is computed with the roundest rate that its figures allow; the one that
differs in the fewest cells is the answer. A table whose instalments alone are known can be more than one method's: then
all that fit are given, the one with the roundest rate first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.loans import grace
from app.finance.loans.guessed_rate import from_interest, from_total
from app.finance.loans.methods import (
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    Flat,
    FlatBullet,
    Method,
    PartAtTheEnd,
    Seasonal,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.table import Table
from app.finance.loans.terms import MONTHLY, NO_STEP, Loan, Rate, Rhythm, Step, Units

Column = Literal["due", "principal", "interest", "balance"]
_STEPS = (10_000, 5_000, 1_000, 500, 100, 50, 25, 10, 5)


class CopiedRow(NamedTuple):
    """A row of the lender's paper in minor units; None where the paper does not say."""

    due: int | None
    principal: int | None = None
    interest: int | None = None
    balance: int | None = None


class Difference(NamedTuple):
    """A cell in which the lender's paper and the method do not agree."""

    n: int
    column: Column
    theirs: int
    ours: int


@dataclass(frozen=True)
class Recognised:
    """Terms that print the table, and the cells in which they do not."""

    loan: Loan
    table: Table
    differences: tuple[Difference, ...]


def recognise(principal: int, rows: Sequence[CopiedRow], rhythm: Rhythm = MONTHLY) -> tuple[Recognised, ...]:
    """The methods that come nearest to a copied table: all that agree equally well, the roundest rate first.

    Raises ImpossibleTerms("rows", "missing") without a row, and ("principal") for an amount that is not lent.
    """
    if not rows:
        raise ImpossibleTerms("rows", "missing")
    if principal <= 0:
        raise ImpossibleTerms("principal", "zero" if principal == 0 else "negative")
    full = [_completed(row) for row in rows]
    found: dict[Loan, Recognised] = {}
    for loan in _candidates(principal, full, rhythm):
        if loan not in found:
            try:
                table = schedule(loan)
            except ImpossibleTerms:
                continue  # terms that make no sense have printed nothing
            found[loan] = Recognised(loan, table, tuple(_differences(full, table)))
    least = min((len(one.differences) for one in found.values()), default=0)
    nearest = tuple(_one_a_method(one for one in found.values() if len(one.differences) == least))
    nearest = tuple(sorted(nearest, key=lambda one: _digits(one.loan.rate.pct)[0]))  # lenders quote round rates
    named = tuple(one for one in nearest if not isinstance(one.loan.method, Seasonal))
    return named or nearest  # principal month by month explains every table: it is said where nothing else does


def _completed(row: CopiedRow) -> CopiedRow:
    """What two of due, principal and interest say about the third."""
    due, principal, interest = row.due, row.principal, row.interest
    if due is None and principal is not None and interest is not None:
        due = principal + interest
    if interest is None and due is not None and principal is not None:
        interest = due - principal
    if principal is None and due is not None and interest is not None:
        principal = due - interest
    return CopiedRow(due, principal, interest, row.balance)


def _candidates(principal: int, rows: Sequence[CopiedRow], rhythm: Rhythm) -> Iterator[Loan]:
    free = next((n for n, row in enumerate(rows) if row.principal is None or row.principal > 0), 0)
    low = _low_at_first(rows)
    for method in _methods(principal, rows):
        whole = isinstance(method, Bullet | FlatBullet | Seasonal)  # these name their own months without principal
        for without in [0] if whole else sorted({0, free, low}):
            if without and without >= len(rows) - 1:
                continue
            terms = grace.interest_only(without)
            bare = Loan(principal, Rate(Decimal(0)), len(rows), rhythm, method, terms)
            yield from _at_likely_rates(bare, rows)


def _methods(principal: int, rows: Sequence[CopiedRow]) -> Iterator[Method]:
    yield from (EqualInstalments(), Flat(), EqualPrincipal(), Bullet(), FlatBullet(), PartAtTheEnd(Decimal(40)))
    parts = [row.principal for row in rows]
    known = [part for part in parts if part is not None]
    if len(known) == len(parts) and sum(known) == principal:
        yield Seasonal(tuple(known))


def _low_at_first(rows: Sequence[CopiedRow]) -> int:
    """How many first payments are less than half of the largest: only interest, it seems."""
    dues = [row.due or 0 for row in rows[:-1]]
    most = max(dues, default=0)
    return next((n for n, due in enumerate(dues) if 2 * due >= most), 0)


def _at_likely_rates(loan: Loan, rows: Sequence[CopiedRow]) -> Iterator[Loan]:
    rates = {*from_interest(loan, rows), *from_total(loan, rows)}
    for pct in sorted(rates, key=_digits):
        priced = replace(loan, rate=Rate(pct))
        for units in (Units("half_up"), Units("half_even")):
            for step in _steps(rows):
                yield replace(priced, units=units, step=step)


def _steps(rows: Sequence[CopiedRow]) -> Iterator[Step]:
    """No step, and the coarsest that the usual instalment is a multiple of."""
    yield NO_STEP
    dues = [row.due for row in rows if row.due]
    usual = max(dues, key=dues.count, default=0)
    coarsest = next((step for step in _STEPS if usual and usual % step == 0), None)
    if coarsest is not None:
        yield Step(coarsest, "up")
        yield Step(coarsest, "half_up")


def _differences(rows: Sequence[CopiedRow], table: Table) -> Iterator[Difference]:
    columns: tuple[Column, ...] = ("due", "principal", "interest", "balance")
    for theirs, ours in zip(rows, table.rows, strict=True):
        for column in columns:
            said = getattr(theirs, column)
            if said is not None and said != getattr(ours, column):
                yield Difference(ours.n, column, said, getattr(ours, column))


def _one_a_method(found: Iterable[Recognised]) -> Iterator[Recognised]:
    """Of each method the simplest terms; they come in that order."""
    seen: set[type] = set()
    for one in found:
        if type(one.loan.method) not in seen:
            seen.add(type(one.loan.method))
            yield one


def _digits(pct: Decimal) -> tuple[int, Fraction]:
    exponent = pct.as_tuple().exponent
    return (-exponent if isinstance(exponent, int) else 0), Fraction(pct)
