"""What being late costs: the penalty by the lender's own base, and where a late payment goes first.

Ghana's law (Act 1052 of 2020) lets a lender charge the overdue instalment only; others charge the overdue principal or
the whole balance. Nothing is charged within the days of grace; after them every day since the due day counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.loans.table import Row, Table
from app.finance.rounding import half_up

Base = Literal["overdue_instalment", "overdue_principal", "balance"]
Part = Literal["penalties", "fees", "interest", "principal"]

USUAL_ORDER: tuple[Part, ...] = ("penalties", "fees", "interest", "principal")


@dataclass(frozen=True)
class Penalty:
    """A yearly rate on a base, by days; the year has 360 or 365."""

    yearly_pct: Decimal
    base: Base
    grace_days: int = 0
    year: Literal[360, 365] = 365


class Dues(NamedTuple):
    """What is owed on one instalment, or what of it a payment covers, in minor units."""

    penalties: int
    fees: int
    interest: int
    principal: int


def penalty(rule: Penalty, table: Table, n: int, days_late: int) -> int:
    """What the n-th payment of a table costs more when it comes so many days late, in minor units.

    Raises ImpossibleTerms("n") for a payment that the table does not have, ("days_late") below zero.
    """
    if days_late < 0:
        raise ImpossibleTerms("days_late", "negative")
    if not 1 <= n <= len(table.rows):
        raise ImpossibleTerms("n", "out_of_range")
    if days_late <= rule.grace_days:
        return 0
    base = _base(rule.base, table.rows[n - 1])
    return half_up(base * Fraction(rule.yearly_pct) / 100 * Fraction(days_late, rule.year))


def owed(rule: Penalty, table: Table, n: int, days_late: int) -> Dues:
    """The n-th instalment so many days after its day."""
    row = table.rows[n - 1]
    late = penalty(rule, table, n, days_late)
    return Dues(row.penalties + late, row.fees + row.insurance, row.interest, row.principal)


def allocated(paid: int, dues: Dues, order: Sequence[Part] = USUAL_ORDER) -> Dues:
    """What of the dues a payment covers, part after part in the lender's order; what is too much covers nothing."""
    covered = dict.fromkeys(Dues._fields, 0)
    for part in order:
        covered[part] = min(paid, getattr(dues, part))
        paid -= covered[part]
    return Dues(**covered)


def _base(base: Base, row: Row) -> int:
    match base:
        case "overdue_instalment":
            return row.due
        case "overdue_principal":
            return row.principal
        case "balance":
            return row.balance + row.principal
