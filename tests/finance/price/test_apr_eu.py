"""The directive's equation: the Commission's examples that are not in the open file, its remarks, and what must hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms
from app.finance.price import streams
from app.finance.price.apr_eu import Dated, apr, apr_of_dates, years
from app.finance.price.solver import Flow
from app.finance.rounding import to_places

LENT = Decimal(200_000)
MONTHLY = Decimal("0.005")


def x(received: Decimal | int, payments: list[Decimal], offset: Fraction = Fraction(0)) -> Decimal:
    """Per cent, of money in hand against a payment each month."""
    flows = [Flow(-payment, offset + Fraction(n, 12)) for n, payment in enumerate(payments, 1)]
    found = apr([Flow(Decimal(received), Fraction(0)), *flows])
    assert found.rate is not None
    return found.rate * 100


@pytest.mark.parametrize(
    ("published", "payments"),
    [
        ("6.434412", streams.french(LENT, MONTHLY, 240)),  # example 1
        ("6.452756", streams.fixed_payment(LENT, MONTHLY, Decimal(1500))),  # 11
        ("6.476009", streams.equal_principal(LENT, MONTHLY, 240)),  # 13
        ("6.695965", streams.share_of_balance(LENT, MONTHLY, Decimal("0.02"), Decimal(300))),  # 15
    ],
)
def test_the_commissions_examples_come_out_to_their_last_digit(published: str, payments: list[streams.Payment]) -> None:
    """Markt/2014/107/H3/TA/LV: 200,000 at 6 % with 4,000 at the start."""
    assert to_places(x(196_000, streams.as_paid(payments)), 6) == Decimal(published)


def test_the_printed_ends_of_the_commissions_tables_come_out() -> None:
    fixed = streams.as_paid(streams.fixed_payment(LENT, MONTHLY, Decimal(1500)))
    assert (len(fixed), fixed[-1]) == (221, Decimal("407.70"))
    share = streams.as_paid(streams.share_of_balance(LENT, MONTHLY, Decimal("0.02"), Decimal(300)))
    assert (len(share), share[0], share[1], share[-1]) == (
        228,
        Decimal("4020.00"),
        Decimal("3959.30"),
        Decimal("274.76"),
    )


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "payment", "regular", "interval"),
    [
        ("2012-01-12", "2012-02-15", "months", Fraction(1, 12) + Fraction(3, 365)),  # example 2, case 1
        ("2012-01-12", "2012-04-15", "months", Fraction(3, 12) + Fraction(3, 365)),
        ("2013-01-12", "2013-02-15", "months", Fraction(1, 12) + Fraction(3, 366)),  # case 2
        ("2012-01-12", "2012-02-15", "years", Fraction(34, 365)),  # case 3
        ("2012-03-12", "2012-05-01", "months", Fraction(1, 12) + Fraction(20, 366)),  # example 18, case 2
        ("2013-02-15", "2013-03-01", "months", Fraction(14, 365)),  # example 18, case 1
        ("2013-01-31", "2013-02-28", "months", Fraction(1, 12)),
        ("2013-02-28", "2013-03-31", "months", Fraction(1, 12)),
        ("2013-02-28", "2013-03-31", "years", Fraction(1, 12)),
        ("2013-02-28", "2013-03-31", "weeks", Fraction(1, 12)),
        ("2013-01-01", "2013-01-22", "weeks", Fraction(3, 52)),
        ("2013-01-01", "2013-01-24", "weeks", Fraction(3, 52) + Fraction(2, 366)),  # 2012-01-03 to 2013-01-03
        ("2013-01-01", "2014-01-01", "weeks", Fraction(1)),
        ("2013-01-12", "2012-01-12", "months", Fraction(-1)),
    ],
)
def test_intervals_are_whole_periods_counted_back_and_days_of_the_year_that_ends_there(
    first: str, payment: str, regular: str, interval: Fraction
) -> None:
    assert years(day(first), day(payment), regular) == interval  # type: ignore[arg-type]  # one of the three words


def test_dated_flows_are_counted_in_weeks_only_where_months_do_not_fit() -> None:
    lent = Dated(Decimal(1000), day("2023-01-02"))
    weekly = [Dated(Decimal(-260), day("2023-01-02") + dt.timedelta(weeks=n)) for n in range(1, 5)]
    in_weeks = apr_of_dates([lent, *weekly])
    assert in_weeks == apr(
        [Flow(Decimal(1000), Fraction(0)), *(Flow(Decimal(-260), Fraction(n, 52)) for n in range(1, 5))]
    )
    assert apr_of_dates([lent, *weekly], "months") != in_weeks
    a_year_on = Dated(Decimal(-1100), day("2024-01-02"))
    found = apr_of_dates([lent, a_year_on]).rate
    assert found is not None
    assert to_places(found, 20) == Decimal("0.1")


def test_time_is_counted_from_the_first_money_and_not_from_a_day_on_which_none_came() -> None:
    """From 28 February to 31 March is a month; from 30 January it is one to the first and two and a day to the other."""
    moves = [(0, "2026-01-30"), (100, "2026-02-28"), (-110, "2026-03-31")]
    found = apr_of_dates([Dated(Decimal(amount), day(on)) for amount, on in moves]).rate
    assert found is not None
    assert abs(found - (Decimal("1.1") ** 12 - 1)) < Decimal("1e-20")


def test_what_is_given_back_at_once_costs_nothing_and_nothing_received_is_refused() -> None:
    at_once = [Dated(Decimal(500), day("2012-10-10")), Dated(Decimal(-500), day("2012-10-10"))]
    assert apr_of_dates(at_once).rate == 0
    with pytest.raises(ImpossibleTerms, match="drawdowns: missing"):
        apr_of_dates([Dated(Decimal(-500), day("2012-10-10"))])
    with pytest.raises(ImpossibleTerms, match="drawdowns: missing"):
        apr([Flow(Decimal(0), Fraction(0)), Flow(Decimal(-500), Fraction(1))])


@given(st.integers(1, 120), st.integers(0, 900), st.integers(1, 10**9))
def test_without_fees_a_monthly_loan_costs_its_compounded_rate(months: int, ten_thousandths: int, lent: int) -> None:
    i = Decimal(ten_thousandths) / 10_000
    level = streams.level_payment(Decimal(lent), i, months)
    assert abs(x(lent, [level] * months) / 100 - ((1 + i) ** 12 - 1)) < Decimal("1e-20")


LOANS = st.tuples(st.integers(2, 48), st.integers(1, 600), st.integers(10_000, 10**7))


@given(LOANS, st.integers(1, 1000), st.data())
def test_any_fee_makes_it_dearer_at_whatever_moment(loan: tuple[int, int, int], fee: int, data: st.DataObject) -> None:
    months, ten_thousandths, lent = loan
    payments = [streams.level_payment(Decimal(lent), Decimal(ten_thousandths) / 10_000, months)] * months
    month = data.draw(st.integers(0, months))
    flows = [Flow(Decimal(lent), Fraction(0)), *(Flow(-p, Fraction(n, 12)) for n, p in enumerate(payments, 1))]
    dearer = apr([*flows, Flow(Decimal(-fee), Fraction(month, 12))]).rate
    plain = apr(flows).rate
    assert plain is not None
    assert dearer is not None
    assert dearer > plain


@given(LOANS, st.data())
def test_any_earlier_payment_makes_it_dearer(loan: tuple[int, int, int], data: st.DataObject) -> None:
    months, ten_thousandths, lent = loan
    level = streams.level_payment(Decimal(lent), Decimal(ten_thousandths) / 10_000, months)
    times = [Fraction(n, 12) for n in range(1, months + 1)]
    early = data.draw(st.integers(0, months - 1))
    sooner = [time - Fraction(1, 365) if n == early else time for n, time in enumerate(times)]
    rates = [
        apr([Flow(Decimal(lent), Fraction(0)), *(Flow(-level, time) for time in when)]).rate for when in (times, sooner)
    ]
    assert rates[0] is not None
    assert rates[1] is not None
    assert rates[1] > rates[0]


@given(LOANS, st.integers(1, 30), st.integers(0, 200))
def test_a_saving_that_earns_the_loans_own_cost_changes_nothing_and_one_that_earns_less_makes_it_dearer(
    loan: tuple[int, int, int], share: int, less: int
) -> None:
    months, ten_thousandths, lent = loan
    i = Decimal(ten_thousandths) / 10_000
    level = streams.level_payment(Decimal(lent), i, months)
    earned = i * (200 - less) / 200
    withheld = Decimal(lent) * share / 100
    flows = [Flow(Decimal(lent), Fraction(0)), *(Flow(-level, Fraction(n, 12)) for n in range(1, months + 1))]
    returned = withheld * (1 + earned) ** months
    with_saving = apr([*flows, Flow(-withheld, Fraction(0)), Flow(returned, Fraction(months, 12))]).rate
    plain = apr(flows).rate
    assert plain is not None
    assert with_saving is not None
    if less == 0:
        assert abs(with_saving - plain) < Decimal("1e-18")
    else:
        assert with_saving > plain


@given(LOANS)
def test_a_second_drawdown_is_priced_from_the_first(loan: tuple[int, int, int]) -> None:
    months, ten_thousandths, lent = loan
    assume(months > 3)
    i = Decimal(ten_thousandths) / 10_000
    owed = Decimal(lent) * (1 + i) ** 3 + Decimal(lent)
    level = streams.level_payment(owed, i, months)
    drawn = [Flow(Decimal(lent), Fraction(0)), Flow(Decimal(lent), Fraction(3, 12))]
    found = apr([*drawn, *(Flow(-level, Fraction(3 + n, 12)) for n in range(1, months + 1))]).rate
    assert found is not None
    assert abs(found - ((1 + i) ** 12 - 1)) < Decimal("1e-18")
