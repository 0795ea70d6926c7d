"""The examples of Regulation Z itself, and what must hold for every loan."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms
from app.finance.price.apr_us import Advance, Payment, apr, apr_of_single_payment
from app.finance.price.unit_periods import YEAR, Due, Moment, UnitPeriod, moment, series
from app.finance.rounding import to_places

MONTH, WEEK, DAY = UnitPeriod("months"), UnitPeriod("weeks"), UnitPeriod("days")
HALF = UnitPeriod("half_months")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def payments(*streams: tuple[str, str, int, UnitPeriod | None]) -> list[Payment]:
    return [
        Payment(Decimal(amount), due)
        for amount, first, count, every in streams
        for due in series(day(first), count, every)
    ]


def pct(advance: str, on: str, unit: UnitPeriod, *streams: tuple[str, str, int, UnitPeriod | None]) -> Decimal:
    found = apr([Advance(Decimal(advance), day(on))], payments(*streams), unit)
    assert found.rate is not None
    return to_places(found.rate * 100, 2)


@pytest.mark.parametrize(
    ("published", "advance", "on", "unit", "streams"),
    [
        ("9.69", "5000", "1978-01-10", MONTH, [("230", "1978-02-10", 24, MONTH)]),
        ("11.82", "6000", "1978-02-10", MONTH, [("200", "1978-04-01", 36, MONTH)]),
        ("10.34", "5000", "1978-02-23", HALF, [("219.17", "1978-03-01", 24, HALF)]),
        ("8.97", "10000", "1978-05-23", UnitPeriod("months", 3), [("385", "1978-10-01", 40, UnitPeriod("months", 3))]),
        ("14.96", "500", "1978-03-20", WEEK, [("17.60", "1978-04-21", 30, WEEK)]),
        ("10.08", "5000", "1978-01-10", MONTH, [("250", "1978-02-10", 1, None), ("230", "1978-03-10", 23, MONTH)]),
        (
            "28.50",
            "400",
            "1978-03-18",
            UnitPeriod("weeks", 4),
            [("39.50", "1978-04-20", 1, None), ("38.31", "1978-05-18", 11, UnitPeriod("weeks", 4))],
        ),
        (
            "12.22",
            "200",
            "1978-04-03",
            UnitPeriod("weeks", 2),
            [("9.50", "1978-04-11", 19, UnitPeriod("weeks", 2)), ("30", "1979-01-02", 1, None)],
        ),
        (
            "7.30",
            "8000",
            "1978-01-10",
            UnitPeriod("months", 2),
            [
                ("449.36", "1978-03-01", 1, None),
                ("465", "1978-05-01", 18, UnitPeriod("months", 2)),
                ("200", "1981-05-01", 1, None),
            ],
        ),
    ],
)
def test_the_examples_of_appendix_j_come_out(
    published: str, advance: str, on: str, unit: UnitPeriod, streams: list[tuple[str, str, int, UnitPeriod | None]]
) -> None:
    """12 CFR 1026, Appendix J, (c)(1) to (c)(4)."""
    assert pct(advance, on, unit, *streams) == Decimal(published)


def test_days_and_years_are_unit_periods_too() -> None:
    """Worked with a spreadsheet by the authors of FSharp.Finance.Personal."""
    assert pct("1000", "2023-10-26", DAY, ("220", "2023-11-30", 5, DAY)) == Decimal("94.15")
    assert pct("1000", "2023-10-26", YEAR, ("500", "2023-11-30", 5, YEAR)) == Decimal("78.34")


def test_a_single_payment_makes_its_term_the_unit_period() -> None:
    lent = Advance(Decimal(1000), day("1978-01-03"))
    by_days = apr_of_single_payment(lent, Payment(Decimal(1080), Due(day("1978-09-15"))))
    assert by_days.rate is not None
    assert to_places(by_days.rate * 100, 2) == Decimal("11.45")
    by_months = apr_of_single_payment(lent, Payment(Decimal(1044), Due(day("1978-07-03"))))
    assert by_months.rate is not None
    assert to_places(by_months.rate, 10) == Decimal("0.088")  # 4.4 % in half a year, twice
    two_years = apr_of_single_payment(lent, Payment(Decimal(1210), Due(day("1980-01-03"))))
    assert two_years.rate is not None
    assert to_places(two_years.rate, 10) == Decimal("0.1")


def test_odd_days_are_counted_forward_to_where_the_whole_periods_begin() -> None:
    start = day("1978-02-10")
    assert moment(start, Due(day("1978-04-01")), MONTH) == Moment(1, Fraction(19, 30))
    assert moment(start, Due(day("1978-04-01")), HALF) == Moment(3, Fraction(4, 15))
    assert moment(start, Due(day("1978-04-01")), UnitPeriod("months", 3)) == Moment(0, Fraction(49, 90))
    assert moment(start, Due(day("1979-04-10")), YEAR) == Moment(1, Fraction(2, 12))
    assert moment(start, Due(day("1979-04-01")), YEAR) == Moment(1, Fraction(50, 365))


def test_a_series_on_the_last_day_keeps_its_odd_days_through_february() -> None:
    start = day("2023-01-10")
    moments = [moment(start, due, MONTH) for due in series(day("2023-01-31"), 4, MONTH)]
    assert moments == [Moment(n, Fraction(21, 30)) for n in range(4)]
    assert moment(day("2023-01-31"), Due(day("2023-02-28")), MONTH) == Moment(1, Fraction(0))


def test_twice_a_month_is_a_day_and_the_one_fifteen_days_from_it() -> None:
    assert [due.day.isoformat() for due in series(day("2023-02-15"), 4, HALF)] == [
        "2023-02-15",
        "2023-02-28",
        "2023-03-15",
        "2023-03-28",
    ]
    assert [due.day.day for due in series(day("2023-03-20"), 4, HALF)] == [20, 5, 20, 5]


def test_several_advances_are_counted_from_the_first() -> None:
    """Two thousand, half of it a month later: by hand, 1000 + 1000/1.01 = 4 payments of 512.44 from month 1."""
    advances = [Advance(Decimal(1000), day("2023-01-10")), Advance(Decimal(1000), day("2023-02-10"))]
    level = (1000 + 1000 / Decimal("1.01")) / sum(Decimal("1.01") ** -n for n in range(1, 5))
    found = apr(advances, [Payment(level, due) for due in series(day("2023-02-10"), 4, MONTH)], MONTH)
    assert found.rate is not None
    assert to_places(found.rate, 12) == Decimal("0.12")


def test_what_cannot_be_is_refused_by_its_name() -> None:
    lent = [Advance(Decimal(1000), day("2023-01-10"))]
    with pytest.raises(ImpossibleTerms, match="payments: missing"):
        apr(lent, [], MONTH)
    with pytest.raises(ImpossibleTerms, match="payments: out_of_range"):
        apr(lent, payments(("1100", "2022-12-10", 1, None)), MONTH)
    with pytest.raises(ImpossibleTerms, match="advance: negative"):
        apr([Advance(Decimal(-1), day("2023-01-10"))], payments(("1100", "2023-12-10", 1, None)), MONTH)


def test_where_something_is_owed_to_the_borrower_on_the_way_no_rate_is_vouched_for() -> None:
    advances = [Advance(Decimal(100), day("2023-01-10")), Advance(Decimal(500), day("2023-04-10"))]
    found = apr(advances, payments(("300", "2023-02-10", 1, None), ("310", "2023-06-10", 1, None)), MONTH)
    assert found == (None, "not_told")


@given(st.integers(1, 60), st.integers(1, 900), st.integers(1, 10**7))
def test_a_regular_loan_costs_its_own_rate(months: int, ten_thousandths: int, principal: int) -> None:
    i = Decimal(ten_thousandths) / 10_000
    level = principal * i / (1 - (1 + i) ** -months)
    dues = series(day("2023-02-28"), months, MONTH)
    found = apr([Advance(Decimal(principal), day("2023-01-28"))], [Payment(level, due) for due in dues], MONTH)
    assert found.rate is not None
    assert abs(found.rate - 12 * i) < Decimal("1e-20")
