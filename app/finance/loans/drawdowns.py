"""A loan paid out in parts: each later part raises the balance on its day and the instalments from then on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from app.finance.errors import ImpossibleTerms
from app.finance.loans.amortise import Line, amortise, interest_due
from app.finance.loans.calendar import Period, period
from app.finance.loans.evened import evened
from app.finance.loans.methods import EvenedInstalments
from app.finance.loans.principal import instalment, principal_of, rounded
from app.finance.loans.terms import Drawdown, Loan


def with_drawdowns(loan: Loan, owed: int, rates: Sequence[Fraction]) -> tuple[list[Line], int | None]:
    """The lines, and the level instalment of the last stretch. Grace must be over before the second part."""
    lines: list[Line] = []
    level: int | None = None
    for first, last, parts in _stretches(loan):
        rest = replace(loan, payments=loan.payments - first + 1, grace=loan.grace if first == 1 else type(loan.grace)())
        grown = owed + sum(part.amount for part in parts)
        if lines and all(part.date == _begins(loan, first) for part in parts):  # paid out on the day of a payment
            lines[-1] = lines[-1]._replace(balance=grown)
        level = instalment(rest, grown, rates[first - 1 + rest.grace.principal :])
        stretch, level = _stretch(loan, rest, first, grown, level, parts, rates)
        lines += stretch[: last - first + 1]
        owed = lines[-1].balance
    return lines, level


def _stretches(loan: Loan) -> list[tuple[int, int, list[Drawdown]]]:
    """(first period, last period, parts paid out in the first or on the day it begins)."""
    starts: dict[int, list[Drawdown]] = {1: []}
    for part in loan.drawdowns:
        first = _period_of(loan, part)
        if 1 < first <= loan.grace.principal:
            raise ImpossibleTerms("grace", "not_supported")
        starts.setdefault(first, []).append(part)
    firsts = sorted(starts)
    return [
        (first, following - 1, starts[first])
        for first, following in zip(firsts, [*firsts[1:], loan.payments + 1], strict=True)
    ]


def _begins(loan: Loan, n: int) -> dt.date | None:
    span = period(loan, n)
    return None if span is None else span.start


def _period_of(loan: Loan, part: Drawdown) -> int:
    for n in range(1, loan.payments + 1):
        span = period(loan, n)
        if span is not None and part.date < span.end:
            return n
    raise ImpossibleTerms("drawdowns", "out_of_range")


def _stretch(
    loan: Loan,
    rest: Loan,
    first: int,
    grown: int,
    level: int | None,
    parts: Sequence[Drawdown],
    rates: Sequence[Fraction],
) -> tuple[list[Line], int | None]:
    span = period(loan, first)

    def interest(n: int, balance: int) -> int:
        rate = rates[first + n - 2]
        if n > 1 or span is None:
            return interest_due(balance, rate.numerator, rate.denominator, loan.units)
        return sum(rounded(rate * owed * share, loan.units) for owed, share in _pieces(balance, span, parts))

    lines = amortise(grown, rest.payments, interest, principal_of(rest, grown, level))
    if isinstance(loan.method, EvenedInstalments) and level is not None:
        return evened(rest, grown, interest, lines, level)
    return lines, level


def _pieces(balance: int, span: Period, parts: Sequence[Drawdown]) -> list[tuple[int, Fraction]]:
    """What was owed and for which share of the period, between one part and the next; each is rounded by itself."""
    days = [max(part.date, span.start) for part in parts]
    owed, pieces = balance - sum(part.amount for part in parts), []
    for begin, end, amount in zip([span.start, *days], [*days, span.end], [0, *(p.amount for p in parts)], strict=True):
        owed += amount
        pieces.append((owed, Fraction((end - begin).days, span.days)))
    return pieces
