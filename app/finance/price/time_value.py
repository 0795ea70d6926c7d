"""The time-value functions of spreadsheets, under their names, in decimals.

Signs as there: money received is above zero, money paid below, and fv + pv (1+i)^n + pmt (1 + i when) s(n) = 0.
`when` is 0 for payments at the end of a period, 1 at its beginning. Rates are per period (0.01 is one per cent).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import wraps
from typing import Literal, ParamSpec

from app.finance.errors import ImpossibleTerms
from app.finance.price.sharpening import DIGITS
from app.finance.price.solver import Flow, Found, usual_rate

When = Literal[0, 1]
P = ParamSpec("P")
ZERO = Decimal(0)


def _in_many_digits(function: Callable[P, Decimal]) -> Callable[P, Decimal]:
    @wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Decimal:
        with localcontext(prec=DIGITS):
            return function(*args, **kwargs)

    return wrapped


@_in_many_digits
def fv(rate: Decimal, nper: Decimal, pmt: Decimal, pv: Decimal, when: When = 0) -> Decimal:
    """What is there at the end."""
    growth = _growth(rate, nper)
    return -(pv * growth + pmt * (1 + rate * when) * _of_one_a_period(rate, nper, growth))


@_in_many_digits
def pv(rate: Decimal, nper: Decimal, pmt: Decimal, fv: Decimal = ZERO, when: When = 0) -> Decimal:
    """What the payments and the end are worth at the start."""
    growth = _growth(rate, nper)
    return -(fv + pmt * (1 + rate * when) * _of_one_a_period(rate, nper, growth)) / growth


@_in_many_digits
def pmt(rate: Decimal, nper: Decimal, pv: Decimal, fv: Decimal = ZERO, when: When = 0) -> Decimal:
    """The level payment."""
    if nper <= 0:
        raise ImpossibleTerms("nper", "zero" if nper == 0 else "negative")
    growth = _growth(rate, nper)
    return -(fv + pv * growth) / ((1 + rate * when) * _of_one_a_period(rate, nper, growth))


@_in_many_digits
def nper(rate: Decimal, pmt: Decimal, pv: Decimal, fv: Decimal = ZERO, when: When = 0) -> Decimal:
    """How many periods; not a whole number as a rule."""
    _growth(rate, ZERO)
    if rate == 0:
        if pmt == 0:
            raise ImpossibleTerms("pmt", "zero")
        return -(fv + pv) / pmt
    level = pmt * (1 + rate * when) / rate
    if pv + level == 0 or (level - fv) / (pv + level) <= 0:
        raise ImpossibleTerms("pmt", "out_of_range")
    return ((level - fv) / (pv + level)).ln() / (1 + rate).ln()


def rate(nper: int, pmt: Decimal, pv: Decimal, fv: Decimal, when: When = 0) -> Found:
    """The rate per period; of several, the one nearest to no growth."""
    if nper <= 0:
        raise ImpossibleTerms("nper", "zero" if nper == 0 else "negative")
    flows = [Flow(pv, Fraction(0)), Flow(fv, Fraction(nper))]
    return usual_rate([*flows, *(Flow(pmt, Fraction(n)) for n in range(1 - when, nper + 1 - when))])


@_in_many_digits
def ipmt(rate: Decimal, per: int, nper: Decimal, pv: Decimal, fv: Decimal = ZERO, when: When = 0) -> Decimal:
    """The interest in payment `per`, counted from 1; a payment at the very beginning holds none."""
    if not 1 <= per <= nper:
        raise ImpossibleTerms("per", "out_of_range")
    if when == 1 and per == 1:
        return ZERO
    level = pmt(rate, nper, pv, fv, when)
    return _fv(rate, Decimal(per - 1), level, pv, when) * rate / (1 + rate * when)


@_in_many_digits
def ppmt(rate: Decimal, per: int, nper: Decimal, pv: Decimal, fv: Decimal = ZERO, when: When = 0) -> Decimal:
    """The principal in payment `per`, counted from 1."""
    return pmt(rate, nper, pv, fv, when) - ipmt(rate, per, nper, pv, fv, when)


@_in_many_digits
def cumipmt(rate: Decimal, nper: Decimal, pv: Decimal, start: int, end: int, when: When = 0) -> Decimal:
    """The interest in payments `start` to `end`."""
    _in_order(start, end)
    return sum((ipmt(rate, per, nper, pv, ZERO, when) for per in range(start, end + 1)), ZERO)


@_in_many_digits
def cumprinc(rate: Decimal, nper: Decimal, pv: Decimal, start: int, end: int, when: When = 0) -> Decimal:
    """The principal in payments `start` to `end`."""
    _in_order(start, end)
    return sum((ppmt(rate, per, nper, pv, ZERO, when) for per in range(start, end + 1)), ZERO)


@_in_many_digits
def npv(rate: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """The worth of the flows at the moment of the first."""
    growth = 1 + _above_minus_one(rate)
    worth = ZERO
    for flow in reversed(flows):
        worth = worth / growth + flow
    return worth


@_in_many_digits
def npv_a_period_before(rate: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """The worth of the flows one period before the first, as spreadsheets count their NPV."""
    return npv(rate, flows) / (1 + rate)


@_in_many_digits
def nfv(rate: Decimal, nper: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """What flows from the end of the first period on are worth after `nper` periods."""
    return npv_a_period_before(rate, flows) * _growth(rate, nper)


def irr(flows: Sequence[Decimal]) -> Found:
    """The rate per period at which the flows are worth nothing; of several, the one nearest to no growth."""
    return usual_rate([Flow(flow, Fraction(n)) for n, flow in enumerate(flows)])


def mirr(flows: Sequence[Decimal], finance_rate: Decimal, reinvest_rate: Decimal) -> Found:
    """The rate of return where what is paid is borrowed at one rate and what comes in is invested at another."""
    received = [max(flow, ZERO) for flow in flows]
    paid = [min(flow, ZERO) for flow in flows]
    if not any(received) or not any(paid):
        return Found(None, "one_way")
    with localcontext(prec=DIGITS):
        gained = npv(reinvest_rate, received) / -npv(finance_rate, paid)
        return Found(gained ** (Decimal(1) / (len(flows) - 1)) * (1 + reinvest_rate) - 1)


def _above_minus_one(rate: Decimal) -> Decimal:
    if rate <= -1:
        raise ImpossibleTerms("rate", "out_of_range")
    return rate


def _growth(rate: Decimal, nper: Decimal) -> Decimal:
    return (1 + _above_minus_one(rate)) ** nper


def _of_one_a_period(rate: Decimal, nper: Decimal, growth: Decimal) -> Decimal:
    """One paid at the end of each period, at the end of all."""
    return nper if rate == 0 else (growth - 1) / rate


def _in_order(start: int, end: int) -> None:
    if not 1 <= start <= end:
        raise ImpossibleTerms("start_period", "out_of_range")


_fv = fv  # inside functions with an argument of that name
