"""Plan against what happened: months of the plan beside the day-book's entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.errors import ImpossibleTerms
from app.finance.outlook import MonthRow
from app.finance.rounding import quotient

# lines that a day-book can tell, and whether more of them is good for the box
COMPARED: Mapping[str, Literal[1, -1]] = {
    "cash_sales": 1,
    "collections": 1,
    "supplier_payments": -1,
    "operating_costs_total": -1,
    "taxes": -1,
    "loan_payment": -1,
    "owner_drawings": -1,
    "owner_cash_in": 1,
}

# what else a month of the plan pays where its owner tells one of these lines
TOLD_WITH = {"operating_costs_total": "prepayments_paid", "loan_payment": "loan_savings"}


def planned_in(row: MonthRow, line: str) -> int:
    """What a month of the plan has on a line, as its owner would tell it: rent in advance is a cost, and savings that a
    lender wants go to the lender. What the lender gives back is on no line."""
    beside = getattr(row, TOLD_WITH[line]) if line in TOLD_WITH else 0
    return int(getattr(row, line) + max(beside, 0))


@dataclass(frozen=True)
class Entry:
    """Money that moved: a line of COMPARED, the month of trading from 1, minor units of the plan's currency."""

    line: str
    month: int
    amount: int


@dataclass(frozen=True)
class Difference:
    """`better` is what the difference adds to the box, below zero where it takes; `share` is actual over planned, four
    places, None where nothing was planned."""

    line: str
    month: int | None  # None: all months compared
    planned: int
    actual: int
    better: int
    share: Decimal | None


@dataclass(frozen=True)
class Comparison:
    """`months` compared, each line by month and over all of them,
    and what all differences together add to the box."""

    months: tuple[int, ...]
    by_month: tuple[Difference, ...]
    in_all: tuple[Difference, ...]
    better: int


def compare(planned: Sequence[MonthRow], entries: Iterable[Entry], until: int) -> Comparison:
    """Months 1 to `until` of a plan's rows against the entries of those months.

    Raises ImpossibleTerms with the entry's place for a line or month that the plan does not have.
    """
    if not 1 <= until < len(planned):
        raise ImpossibleTerms("until", "out_of_range")
    sums: Counter[tuple[str, int]] = Counter()
    for n, entry in enumerate(entries):
        if entry.line not in COMPARED:
            raise ImpossibleTerms(f"entries[{n}].line", "not_known")
        if not 1 <= entry.month < len(planned):
            raise ImpossibleTerms(f"entries[{n}].month", "out_of_range")
        if entry.month <= until:
            sums[entry.line, entry.month] += entry.amount
    months = tuple(range(1, until + 1))
    each = [_difference(line, m, planned_in(planned[m], line), sums[line, m]) for m in months for line in COMPARED]
    in_all = [_in_all(line, [one for one in each if one.line == line]) for line in COMPARED]
    return Comparison(months, tuple(each), tuple(in_all), sum(one.better for one in in_all))


def boxes(planned: Sequence[MonthRow], better: Mapping[int, int]) -> dict[int, int]:
    """The box as it is at the end of each month of `better`, which has by month what its differences add to the box;
    a month that is not there counts as planned."""
    return {
        month: planned[month].closing_cash + sum(more for at, more in better.items() if at <= month)
        for month in sorted(better)
    }


def _difference(line: str, month: int | None, planned: int, actual: int) -> Difference:
    return Difference(line, month, planned, actual, COMPARED[line] * (actual - planned), quotient(actual, planned))


def _in_all(line: str, months: Sequence[Difference]) -> Difference:
    return _difference(line, None, sum(one.planned for one in months), sum(one.actual for one in months))
