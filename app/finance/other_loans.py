"""The same loan paid back otherwise, from the smallest change to the largest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from app.finance.inputs import LoanTerms
from app.finance.limits import LONGEST

LoanKind = Literal["term_longer", "grace_longer", "principal_in_good_months", "principal_later"]
LOAN_KINDS: tuple[LoanKind, ...] = ("term_longer", "grace_longer", "principal_in_good_months", "principal_later")
_MORE_GRACE = range(1, 7)
_MORE_TERM = (3, 6, 9, 12, 18, 24)
_GOOD_MONTHS = (9, 8, 7, 6, 5, 4, 3, 2)  # of a year


def other_loans(kind: LoanKind, terms: LoanTerms, left: Sequence[int]) -> Iterator[tuple[int, LoanTerms]]:
    """Changes with their amount; `left` is the operating cash less the owner's pay of months 1 to 12.

    A seasonal loan has its own months: neither term nor grace says when it is paid, but all of it can come later. Where
    interest is added to the loan, no months of it add up to the loan.
    """
    if terms.principal_by_month is not None:
        if kind == "principal_later":
            yield from _later(terms, terms.principal_by_month)
    elif kind == "term_longer":
        for more in _MORE_TERM:
            if terms.term_months + more <= LONGEST:
                yield more, replace(terms, term_months=terms.term_months + more)
    elif kind == "grace_longer":
        for more in _MORE_GRACE:
            if terms.grace_months + more < terms.term_months:
                yield more, replace(terms, grace_months=terms.grace_months + more)
    elif kind == "principal_in_good_months" and terms.grace_kind != "added":
        yield from _in_good_months(terms, left)


def _later(terms: LoanTerms, principal: tuple[int, ...]) -> Iterator[tuple[int, LoanTerms]]:
    """Every payment of principal some months later, the term as much longer as it needs."""
    for later in _MORE_GRACE:
        moved = (0,) * later + principal
        if len(moved) <= LONGEST:
            yield later, replace(terms, principal_by_month=moved, term_months=max(terms.term_months, len(moved)))


def _in_good_months(terms: LoanTerms, left: Sequence[int]) -> Iterator[tuple[int, LoanTerms]]:
    """Equal principal in the best months of each year only, within the term; interest every month."""
    best_first = sorted(range(12), key=lambda month: -left[month])
    for months in _GOOD_MONTHS:
        good = set(best_first[:months])
        paying = [n for n in range(terms.grace_months, terms.term_months) if n % 12 in good]
        if paying:
            yield months, replace(terms, principal_by_month=_equal_parts(terms, paying))


def _equal_parts(terms: LoanTerms, paying: Sequence[int]) -> tuple[int, ...]:
    """In multiples of the lender's step; the last payment takes the rest."""
    part = terms.principal // len(paying) // terms.instalment_step * terms.instalment_step
    principal = [0] * (paying[-1] + 1)
    for n in paying:
        principal[n] = part
    principal[paying[-1]] += terms.principal - part * len(paying)
    return tuple(principal)
