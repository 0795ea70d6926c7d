"""What a loan really costs: the effective rate of the money in hand against the money given back.

The yearly rate of Directive 2008/48/EC, Annex I, counts twelve equal months; with a single drawdown and monthly
payments it equals (1 + i)^12 - 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.finance.price.rates import only_rate
from app.finance.rounding import to_places

MONTHS = Fraction(12)


@dataclass(frozen=True)
class Price:
    """Rates of one loan; None where nothing is received in hand."""

    effective_monthly: Decimal | None  # six decimals; of another rhythm brought to a month
    nominal_yearly: Decimal | None  # of a period x periods a year, four decimals; not an APR
    effective_yearly: Decimal | None  # (1 + i)^n - 1, four decimals
    apr_eu_pct: Decimal | None  # per cent, two decimals


def price(received: int, payments: Sequence[int], a_year: Fraction = MONTHS) -> Price:
    """`received` in hand at the start (fees taken off), then one payment at the end of each period of the year.

    Savings that come back with the last payment, and are more than it, add a second rate below zero: the one on the
    side of the cost in money is meant.
    """
    if received <= 0:
        return Price(None, None, None, None)
    rate = only_rate([received, *(-payment for payment in payments)])
    if rate is None:
        from app.finance.price.effective import period_rate  # noqa: PLC0415 - five modules, for flows of several rates

        rate = period_rate(Decimal(received), [Decimal(payment) for payment in payments]).rate
    if rate is None:
        return Price(None, None, None, None)
    periods = Decimal(a_year.numerator) / a_year.denominator
    yearly = (1 + rate) ** periods - 1
    monthly = (1 + rate) ** (periods / 12) - 1
    return Price(
        effective_monthly=to_places(monthly, 6),
        nominal_yearly=to_places(rate * periods, 4),
        effective_yearly=to_places(yearly, 4),
        apr_eu_pct=to_places(yearly * 100, 2),
    )
