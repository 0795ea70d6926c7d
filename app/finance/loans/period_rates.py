"""The rate of each period, exact: what a hundred lent costs from one payment to the next."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from app.finance.errors import ImpossibleTerms
from app.finance.loans.calendar import Period, later, period
from app.finance.loans.terms import Loan, Rate, Rhythm

_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}


def period_rates(loan: Loan) -> tuple[Fraction, ...]:
    """One rate for each payment. Raises ImpossibleTerms("disbursed") where days are to be counted and none is known."""
    if loan.rate.counted is None and (loan.disbursed is None or (loan.first_date is None and loan.dates is None)):
        return (nominal_rate(loan),) * loan.payments
    return tuple(rate_of(loan, period(loan, n)) for n in range(1, loan.payments + 1))


def nominal_rate(loan: Loan) -> Fraction:
    """The rate of a regular period, whatever its days."""
    return _of_years(loan, 1 / loan.rhythm.a_year)


def rate_of(loan: Loan, period: Period | None) -> Fraction:
    if loan.rate.counted is not None:
        if period is None:
            raise ImpossibleTerms("disbursed", "missing")
        return _of_years(loan, years_between(loan, period))
    if period is None or period.regular:
        return nominal_rate(loan)
    return _of_years(loan, _steps(loan.rhythm, period.start, period.end) / loan.rhythm.a_year)


def years_between(loan: Loan, period: Period) -> Fraction:
    """The share of a year that a period counts by days."""
    if loan.rate.counted is None:
        raise ImpossibleTerms("rate.counted", "missing")
    months = {"months": 1, "years": 12}.get(loan.rhythm.unit)
    whole = months * loan.rhythm.every if months is not None and period.regular else None
    return loan.rate.counted.fraction(period.start, period.end, whole)


def thirty_day_rate(loan: Loan) -> Fraction:
    """The rate of thirty days a month (a week has its seven), on the year of the day count."""
    days = _DAYS[loan.rhythm.unit] * loan.rhythm.every
    year = loan.rate.counted.year if loan.rate.counted is not None else None
    return _of_years(loan, Fraction(days, year or 365))


def a_year(rate: Rate, rhythm: Rhythm, payments: int) -> Fraction:
    """The nominal yearly rate of what a lender quotes; 0.12 is twelve per cent."""
    quoted = Fraction(rate.pct) / 100
    match rate.quoted:
        case "nominal_a_year" | "effective_a_year":
            return quoted
        case "a_month":
            return quoted * 12
        case "a_period":
            return quoted * rhythm.a_year
        case "whole_term":
            return quoted / payments * rhythm.a_year


def _of_years(loan: Loan, years: Fraction) -> Fraction:
    yearly = a_year(loan.rate, loan.rhythm, loan.payments)
    if loan.rate.quoted != "effective_a_year":
        return yearly * years
    from app.finance.price.effective import effective  # noqa: PLC0415 - five modules, for rates that are told so

    return Fraction(effective(loan.rate.pct.scaleb(-2), years))


def _steps(rhythm: Rhythm, start: dt.date, end: dt.date) -> Fraction:
    """How many steps of the rhythm lie between two days: whole ones, then the share of the one begun."""
    whole = 0
    while later(start, rhythm, whole + 1) <= end:
        whole += 1
    begun, following = later(start, rhythm, whole), later(start, rhythm, whole + 1)
    return whole + Fraction((end - begun).days, (following - begun).days)
