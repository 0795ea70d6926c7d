"""The figures that decide, before and now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.finance.outlook import Outlook
from app.finance.repayment import repayment, unequal
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.loan_words import NAMES, SHARE_IF_EQUAL, TO_PAY_ALL, main

Value = Money | Decimal | None
Read = Callable[[Outlook], Value]


@dataclass(frozen=True)
class Figure:
    """One row: `before` is None where there is nothing to compare with; `line` is what it bears on (`plan.rubric`)."""

    name: Message
    before: Value
    now: Value
    line: str


def _money(read: Callable[[Outlook], int | None]) -> Read:
    def value(outlook: Outlook) -> Money | None:
        minor = read(outlook)
        return None if minor is None else Money(minor, outlook.inputs.currency)

    return value


def _weight(outlook: Outlook) -> Decimal | None:
    """All instalments of every 100 that the family has over, a whole number."""
    share = outlook.ratios.household.debt_to_surplus
    return None if share is None else (share * 100).quantize(Decimal(1), ROUND_HALF_UP)


def _weighed(as_if_equal: bool) -> Read:
    """The same of a loan that is so paid, or of one that the ratio only counts as if it were."""
    return lambda outlook: _weight(outlook) if as_if_equal == unequal(outlook) else None


def _paid(name: str) -> Read:
    """The loan's main amount, where this is what it is called."""

    def minor(outlook: Outlook) -> int | None:
        paid = repayment(outlook)
        told = main(paid) if paid else None
        return told.instalment.payment if told and told.name == name else None

    return _money(minor)


def _price(outlook: Outlook) -> int | None:
    return outlook.ratios.debt.total_interest_and_fees if outlook.ratios.debt else None


_FIGURES: tuple[tuple[str, str, Read], ...] = (
    ("box", mark("Lowest in the box"), _money(lambda seen: seen.ratios.cash.min_closing_cash)),
    ("box", mark("In the box after 12 months"), _money(lambda seen: seen.ratios.cash.closing_cash_m12)),
    *(("box", name, _paid(name)) for name in NAMES),
    ("family", mark("Instalments, of every 100 of family surplus"), _weighed(as_if_equal=False)),
    ("family", SHARE_IF_EQUAL, _weighed(as_if_equal=True)),
    ("demand", mark("The plan sells, on average"), _money(lambda seen: seen.ratios.break_even.average_sales_per_month)),
    (
        "price",
        TO_PAY_ALL[True],
        _money(lambda seen: seen.ratios.break_even.cash_survival_per_month),
    ),
    ("family", mark("Lowest family reserve"), _money(lambda seen: seen.ratios.household.lowest_household_reserve)),
    ("box", mark("Price of the loan, interest and fee"), _money(_price)),
)
WITHOUT_LOAN = {TO_PAY_ALL[True]: TO_PAY_ALL[False]}


def figures(before: Outlook | None, now: Outlook) -> tuple[Figure, ...]:
    """Every figure that either version has."""
    loan = now.borrows or (before is not None and before.borrows)
    named = ((line, name if loan else WITHOUT_LOAN.get(name, name), read) for line, name, read in _FIGURES)
    rows = (Figure(say(name), read(before) if before else None, read(now), line) for line, name, read in named)
    return tuple(row for row in rows if row.before is not None or row.now is not None)
