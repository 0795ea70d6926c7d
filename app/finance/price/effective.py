"""Nominal and effective rates, on the base that each country and trade counts in. Rates are shares: 0.24 is 24 %.

A nominal rate is the periodic rate times the periods in a year; an effective one compounds them, (1 + i)^m - 1.
The annual rate of the United States and a portfolio yield are nominal; TEA, EIR and TAEG are effective.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Literal, NamedTuple

from app.finance.errors import ImpossibleTerms
from app.finance.price.dated import power
from app.finance.price.sharpening import DIGITS
from app.finance.price.solver import Flow, Found, cost_rate

PeriodName = Literal[
    "day/365", "day/360", "day/364", "week", "2 weeks", "4 weeks", "half month", "month", "quarter", "year"
]

PER_YEAR: dict[PeriodName, int] = {
    "day/365": 365,
    "day/360": 360,  # Peru, and trade bills in French
    "day/364": 364,  # 52 weeks of 7 days
    "week": 52,
    "2 weeks": 26,
    "4 weeks": 13,
    "half month": 24,
    "month": 12,
    "quarter": 4,
    "year": 1,
}


class Estimate(NamedTuple):
    """A rule of thumb, never an effective rate: the cost over what is owed on average."""

    owed_on_average: Decimal
    yearly_rate: Decimal


def nominal(periodic: Decimal, per_year: Fraction | int) -> Decimal:
    """Periodic rate times periods a year."""
    with localcontext(prec=DIGITS):
        return periodic * Fraction(per_year).numerator / Fraction(per_year).denominator


def effective(periodic: Decimal, per_year: Fraction | int) -> Decimal:
    """(1 + periodic)^(periods a year) - 1."""
    with localcontext(prec=DIGITS):
        return power(1 + periodic, Fraction(per_year)) - 1


def periodic_of_nominal(nominal_yearly: Decimal, per_year: Fraction | int) -> Decimal:
    return nominal(nominal_yearly, 1 / _above_zero("per_year", Fraction(per_year)))


def periodic_of_effective(effective_yearly: Decimal, per_year: Fraction | int) -> Decimal:
    """(1 + effective)^(1 / periods a year) - 1."""
    return effective(effective_yearly, 1 / _above_zero("per_year", Fraction(per_year)))


def factor_of_days(effective_yearly: Decimal, days: int, base: int = 360) -> Decimal:
    """(1 + TEA)^(days / base): what one owed grows to. Source: Banco Central de Reserva del Perú, factor acumulado."""
    _above_zero("base_days", Fraction(base))
    with localcontext(prec=DIGITS):
        return power(1 + effective_yearly, Fraction(days, base))


def yearly_of_whole_term(rate_of_term: Decimal, months: int) -> Decimal:
    """A rate quoted for the whole term, by the year: rate x 12 / months."""
    _above_zero("term_months", Fraction(months))
    return nominal(rate_of_term, Fraction(12, months))


def declining_of_flat(flat: Decimal, periods: int) -> Decimal:
    """The periodic declining rate with the same level instalments as a flat one, both per period: P = Q a(n, i)."""
    _above_zero("periods", Fraction(periods))
    with localcontext(prec=DIGITS):
        instalment = (1 + flat * periods) / periods
    found = period_rate(Decimal(1), [instalment] * periods)
    if found.rate is None:
        raise ImpossibleTerms("flat", "out_of_range")
    return found.rate


def flat_of_declining(declining: Decimal, periods: int) -> Decimal:
    """The flat rate per period with the same level instalments as a declining one."""
    _above_zero("periods", Fraction(periods))
    with localcontext(prec=DIGITS):
        level = declining / (1 - (1 + declining) ** -periods) if declining else Decimal(1) / periods
        return (level * periods - 1) / periods


def period_rate(received: Decimal, payments: Sequence[Decimal]) -> Found:
    """The rate per period of money in hand against one payment at the end of each period."""
    flows = [Flow(payment.copy_negate(), Fraction(n)) for n, payment in enumerate(payments, 1)]  # minus would round
    return cost_rate([Flow(received, Fraction(0)), *flows])


def effective_of_payments(received: Decimal, payments: Sequence[Decimal], per_year: Fraction | int) -> Found:
    """EIR: the periodic rate of the payments, compounded over the periods of a year."""
    found = period_rate(received, payments)
    return found if found.rate is None else Found(effective(found.rate, per_year))


def average_balance_estimate(
    principal: Decimal, flat_yearly: Decimal, periods: int, fees: Decimal, per_year: int = 12
) -> Estimate:
    """(interest + fees) over (P + P/n) / 2, by the year."""
    _above_zero("periods", Fraction(periods))
    with localcontext(prec=DIGITS):
        average = (principal + principal / periods) / 2
        if average <= 0:
            raise ImpossibleTerms("principal", "zero" if average == 0 else "negative")
        cost = principal * flat_yearly + fees * per_year / periods
        return Estimate(average, cost / average)


def _above_zero(field: str, value: Fraction) -> Fraction:
    if value <= 0:
        raise ImpossibleTerms(field, "zero" if value == 0 else "negative")
    return value
