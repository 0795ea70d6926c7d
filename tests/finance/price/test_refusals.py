"""What cannot be priced is refused, each with its field and its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.day_counts import year_fraction
from app.finance.errors import Reason
from app.finance.price import caps, effective, streams, time_value
from app.finance.price.apr_eu import Dated, apr_of_dates, years
from app.finance.price.cost import Move, cost_of
from app.finance.price.dated import DatedFlow
from app.finance.price.shapes import zero_crossing_points
from app.finance.price.teg import tcea
from tests.finance.refusing import refused

ONE, HALF = Decimal(1), Decimal("0.5")
DAY = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("field", "reason", "asked"),
    [
        ("per_year", "zero", lambda: effective.periodic_of_nominal(ONE, 0)),
        ("per_year", "negative", lambda: effective.periodic_of_effective(ONE, -1)),
        ("base_days", "zero", lambda: effective.factor_of_days(ONE, 30, 0)),
        ("term_months", "zero", lambda: effective.yearly_of_whole_term(ONE, 0)),
        ("periods", "zero", lambda: effective.declining_of_flat(ONE, 0)),
        ("periods", "negative", lambda: effective.flat_of_declining(ONE, -1)),
        ("flat", "out_of_range", lambda: effective.declining_of_flat(Decimal(-1), 2)),
        ("fixed_payment", "zero", lambda: streams.fixed_payment(ONE, HALF, Decimal(0))),
        ("fixed_payment", "out_of_range", lambda: streams.fixed_payment(ONE, HALF, HALF)),
        ("minimum", "zero", lambda: streams.share_of_balance(ONE, HALF, HALF, Decimal(0))),
        ("minimum", "out_of_range", lambda: streams.share_of_balance(ONE, HALF, Decimal("0.2"), Decimal("0.1"))),
        ("minimum", "out_of_range", lambda: streams.share_of_balance(ONE, ONE, HALF, Decimal("0.1"))),
        ("nper", "zero", lambda: time_value.rate(0, ONE, ONE, ONE)),
        ("nper", "negative", lambda: time_value.rate(-1, ONE, ONE, ONE)),
        ("rate", "out_of_range", lambda: time_value.npv(-ONE, [ONE])),
        ("start_period", "out_of_range", lambda: time_value.cumipmt(HALF, ONE, ONE, 0, 1)),
        ("periods", "zero", lambda: effective.average_balance_estimate(ONE, HALF, 0, ONE)),
        ("principal", "zero", lambda: effective.average_balance_estimate(Decimal(0), HALF, 1, ONE)),
        ("principal", "negative", lambda: effective.average_balance_estimate(-ONE, HALF, 1, ONE)),
        ("base_pct", "negative", lambda: caps.multiple_of(-HALF, Fraction(0))),
        ("multiple", "zero", lambda: caps.multiple_of(Decimal(0), Fraction(0))),
        ("multiple", "zero", lambda: caps.multiple_of(HALF, Fraction(0))),
        ("multiple", "negative", lambda: caps.multiple_of(ONE, Fraction(-1, 2))),
        ("drawdowns", "missing", lambda: apr_of_dates([Dated(Decimal(0), DAY), Dated(-ONE, DAY)])),
        ("drawdowns", "missing", lambda: cost_of([Move("saving_out", 5, Fraction(0)), Move("fee", 5, Fraction(1))])),
        ("moves[0].amount", "missing", lambda: cost_of([Move("drawdown", None, Fraction(0))])),
        ("flows", "missing", lambda: tcea([DatedFlow(DAY, Decimal(0)), DatedFlow(DAY, Decimal(-1))])),
        ("flows", "out_of_range", lambda: year_fraction(DAY, DAY - dt.timedelta(days=1), "ACT/360")),
    ],
)
def test_what_makes_no_sense_is_refused(field: str, reason: Reason, asked: Callable[[], object]) -> None:
    with refused(field, reason):
        asked()


def test_a_minimum_that_just_covers_the_interest_repays_the_loan() -> None:
    assert len(streams.share_of_balance(ONE, HALF, Decimal("0.34"), Decimal("0.1"))) > 1


def test_one_minor_unit_is_a_drawdown_and_none_is_not() -> None:
    flows = [
        Dated(Decimal(0), DAY),
        Dated(ONE, dt.date(2026, 2, 1)),
        Dated(Decimal(-2), dt.date(2027, 2, 1)),
    ]
    found = apr_of_dates(flows)
    assert found.rate is not None
    assert abs(found.rate - 1) < Decimal("1e-12")


def test_zero_counts_as_above_where_the_sign_turns() -> None:
    assert zero_crossing_points([Decimal(n) for n in (0, -1, 0, 1, -1, HALF, -1)]) == [0, 1, 3, 4, 5]


def test_a_31st_at_the_end_is_the_first_of_the_next_month_where_the_convention_says_so() -> None:
    assert year_fraction(dt.date(2026, 1, 15), dt.date(2026, 1, 31), "30E+/360") == Fraction(16, 360)
    assert year_fraction(dt.date(2026, 1, 15), dt.date(2026, 1, 30), "30E+/360") == Fraction(15, 360)


def test_flat_and_declining_rates_are_exact_to_many_digits() -> None:
    assert effective.flat_of_declining(Decimal(0), 4) == 0
    assert abs(
        effective.declining_of_flat(effective.flat_of_declining(Decimal("0.02"), 24), 24) - Decimal("0.02")
    ) < Decimal("1e-25")
    assert effective.effective_of_payments(ONE, [ONE, -ONE], 12).rate is None


def test_the_period_of_the_payments_is_seen_in_their_days() -> None:
    """Whole weeks where the days are not whole months too; else months, and days of the year for the rest."""

    def flows(*days: int) -> list[Dated]:
        return [Dated(Decimal(100), dt.date(2026, 2, 1)), *(Dated(Decimal(-60), in_days(day)) for day in days)]

    def in_days(days: int) -> dt.date:
        return dt.date(2026, 2, 1) + dt.timedelta(days=days)

    weeks, months, neither = flows(7, 21), flows(28, 28), flows(7, 22)
    assert apr_of_dates(weeks) == apr_of_dates(weeks, "weeks") != apr_of_dates(weeks, "months")
    assert apr_of_dates(months) == apr_of_dates(months, "months")
    assert apr_of_dates(neither) == apr_of_dates(neither, "months") != apr_of_dates(neither, "weeks")


def test_an_interval_is_counted_in_the_period_of_the_payments() -> None:
    first = dt.date(2026, 1, 1)
    assert years(first, dt.date(2026, 1, 15), "weeks") == Fraction(2, 52)
    assert years(first, dt.date(2026, 1, 15)) == years(first, dt.date(2026, 1, 15), "months") == Fraction(14, 365)
    assert years(dt.date(2026, 1, 15), first, "weeks") == -Fraction(2, 52)
    assert years(first, dt.date(2026, 1, 16), "weeks") == Fraction(2, 52) + Fraction(1, 365)
    assert years(first, first) == 0
    assert years(dt.date(2025, 11, 20), dt.date(2026, 1, 5)) == Fraction(1, 12) + Fraction(15, 365)
    assert (
        years(dt.date(2026, 1, 31), dt.date(2026, 2, 28))
        == years(dt.date(2026, 2, 28), dt.date(2026, 3, 31))
        == Fraction(1, 12)
    )
