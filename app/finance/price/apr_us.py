"""The annual percentage rate of the United States, by the actuarial method.

Source: Regulation Z, 12 CFR 1026, Appendix J, (b)(1) and (b)(8): the rate of a unit-period times the unit-periods in a
year. A fraction f of a unit-period bears simple interest, so that an amount t whole periods and f later is worth
1 / ((1 + f i)(1 + i)^t) of itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.price.sharpening import DIGITS, total_of
from app.finance.price.solver import Found
from app.finance.price.unit_periods import Due, Moment, UnitPeriod, moment, single_payment

_HIGHEST = 1e9  # per unit-period


class Advance(NamedTuple):
    amount: Decimal
    day: dt.date


class Payment(NamedTuple):
    amount: Decimal
    due: Due


class _Term(NamedTuple):
    amount: Decimal  # an advance above zero, a payment below
    at: Moment


def apr(advances: Sequence[Advance], payments: Sequence[Payment], unit: UnitPeriod) -> Found:
    """The rate a year (0.0969 is 9.69 %), counted from the first advance.

    Raises ImpossibleTerms where nothing is advanced or paid, or a payment comes before the first advance.
    """
    start = _start(advances, payments)
    terms = [_Term(advance.amount, moment(start, Due(advance.day), unit)) for advance in advances]
    terms += [_Term(payment.amount.copy_negate(), moment(start, payment.due, unit)) for payment in payments]
    return _yearly(terms, unit.per_year)


def apr_of_single_payment(advance: Advance, payment: Payment) -> Found:
    """One advance and one payment, whose term is the unit-period."""
    start = _start([advance], [payment])
    at, per_year = single_payment(start, payment.due.day)
    given_back = payment.amount.copy_negate()  # a minus would round to the digits of the context
    return _yearly([_Term(advance.amount, Moment(0, Fraction(0))), _Term(given_back, at)], per_year)


def _start(advances: Sequence[Advance], payments: Sequence[Payment]) -> dt.date:
    for field, amounts in (("advance", [a.amount for a in advances]), ("payments", [p.amount for p in payments])):
        if not amounts:
            raise ImpossibleTerms(field, "missing")
        if min(amounts) <= 0:
            raise ImpossibleTerms(field, "negative" if min(amounts) < 0 else "zero")
    return min(advance.day for advance in advances)


def _yearly(terms: Sequence[_Term], per_year: Fraction) -> Found:
    terms = sorted(terms, key=lambda term: term.at)
    rate = _rate(terms)
    if rate is None:
        return Found(None, "no_rate")
    if not _is_the_only_one(terms, rate):
        return Found(None, "not_told")
    with localcontext(prec=DIGITS):
        return Found(rate * per_year.numerator / per_year.denominator)


def _rate(terms: Sequence[_Term]) -> Decimal | None:
    """The root on the side of the cost in money, in decimals."""
    total = total_of([term.amount for term in terms])
    if total == 0:
        return Decimal(0)
    plain = [(float(term.amount), term.at.whole, float(term.at.odd)) for term in terms]
    inner = outer = 0.0
    while (_worth(plain, outer) < 0) == (total < 0):
        inner, outer = outer, (2 * outer + 0.01 if total < 0 else (outer - 1) / 2)
        if outer > _HIGHEST or outer < 1e-9 - 1:
            return None
    return _sharpened(terms, _halved(plain, inner, outer))


def _halved(plain: Sequence[tuple[float, int, float]], inner: float, outer: float) -> float:
    below = _worth(plain, inner) < 0
    for _ in range(60):
        middle = (inner + outer) / 2
        inner, outer = (middle, outer) if (_worth(plain, middle) < 0) == below else (inner, middle)
    return (inner + outer) / 2


def _worth(plain: Sequence[tuple[float, int, float]], i: float) -> float:
    return sum(amount / ((1 + odd * i) * (1 + i) ** whole) for amount, whole, odd in plain)


def _sharpened(terms: Sequence[_Term], i: float) -> Decimal:
    """Three of Newton's steps in decimals."""
    with localcontext(prec=DIGITS):
        rate = Decimal(i)
        for _ in range(3):
            worth = slope = Decimal(0)
            for amount, at in terms:
                odd = Decimal(at.odd.numerator) / at.odd.denominator
                value = amount / ((1 + odd * rate) * (1 + rate) ** at.whole)
                worth += value
                slope -= value * (odd / (1 + odd * rate) + at.whole / (1 + rate))
            rate -= worth / slope if slope else 0
        return rate


def _is_the_only_one(terms: Sequence[_Term], rate: Decimal) -> bool:
    """Soper's condition (1959): where nothing is ever owed to the borrower on the way, no other rate exists.

    What is owed grows from one moment to a later one by a factor that rises with the rate, odd days or not.
    """
    with localcontext(prec=DIGITS):
        owed = Decimal(0)
        doubt = sum((abs(term.amount) for term in terms), Decimal(0)).scaleb(-DIGITS // 2)
        for n, (amount, at) in enumerate(terms):
            odd = Decimal(at.odd.numerator) / at.odd.denominator
            owed += amount / ((1 + odd * rate) * (1 + rate) ** at.whole)
            later = terms[n + 1 :]
            if later and later[0].at != at and owed < -doubt:
                return False
    return True
