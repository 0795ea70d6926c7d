"""Every sum of a loan at its time, as the price is computed from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from app.finance.loans.charges import Charge, Insurance, Savings
from app.finance.loans.flows import moves, price_of
from app.finance.loans.methods import EqualPrincipal, UpFrontInterest
from app.finance.loans.schedule import schedule
from app.finance.loans.table import AtStart, Row, Table
from app.finance.loans.terms import TWO_WEEKLY, WEEKLY, Drawdown, Loan, Rate, Rhythm
from app.finance.price.cost import Move

LOAN = Loan(1200_00, Rate(Decimal(24)), 2, method=EqualPrincipal())
TABLE = Table(
    rows=(
        Row(1, None, None, principal=600_00, interest=24_00, balance=600_00, fees=5_00, penalties=2_00, savings=10_00),
        Row(2, None, None, principal=600_00, interest=12_00, balance=0, insurance=3_00),
    ),
    lent=1200_00,
    instalment=None,
    at_start=AtStart(fees=20_00, insurance=6_00, interest=30_00, savings=50_00),
    savings_returned=60_00,
    unknown=("stamp",),
)


def sums(loan: Loan, table: Table = TABLE) -> list[tuple[object, ...]]:
    return [tuple(move) for move in moves(loan, table) if move.amount != 0]


def expected(first: Fraction, second: Fraction) -> list[tuple[object, ...]]:
    now = Fraction(0)
    return [
        ("drawdown", 1170_00, now, ""),
        ("fee", 20_00, now, ""),
        ("insurance", 6_00, now, ""),
        ("saving_in", 50_00, now, ""),
        ("fee", None, now, "stamp"),
        ("repayment", 624_00, first, ""),
        ("fee", 7_00, first, ""),
        ("saving_in", 10_00, first, ""),
        ("repayment", 612_00, second, ""),
        ("insurance", 3_00, second, ""),
        ("saving_out", 60_00, second, ""),
    ]


def test_without_dates_each_sum_falls_at_the_end_of_its_period() -> None:
    assert sums(LOAN) == expected(Fraction(1, 12), Fraction(2, 12))
    assert sums(replace(LOAN, rhythm=TWO_WEEKLY)) == expected(Fraction(1, 26), Fraction(2, 26))


def test_with_dates_each_sum_falls_on_its_day() -> None:
    """Whole months, or whole weeks where the rhythm is weekly and they fit; days of the year for the rest."""
    dated = replace(LOAN, disbursed=dt.date(2026, 1, 1))
    days = (dt.date(2026, 2, 1), dt.date(2026, 3, 12))
    table = replace(TABLE, rows=tuple(replace(row, date=day) for row, day in zip(TABLE.rows, days, strict=True)))
    assert sums(dated, table) == expected(Fraction(1, 12), Fraction(2, 12) + Fraction(11, 365))
    weekly = replace(dated, rhythm=WEEKLY)
    assert sums(weekly, table) == expected(Fraction(1, 12), Fraction(10, 52))


def test_a_later_part_is_received_on_its_day_and_the_first_without_it() -> None:
    loan = replace(LOAN, disbursed=dt.date(2026, 1, 1), drawdowns=(Drawdown(dt.date(2026, 2, 1), 300_00),))
    drawn = [one for one in sums(loan, schedule(loan)) if one[0] == "drawdown"]
    assert drawn == [("drawdown", 1200_00, Fraction(0), ""), ("drawdown", 300_00, Fraction(1, 12), "")]


def test_what_comes_back_comes_with_the_last_row_of_all() -> None:
    loan = replace(
        LOAN,
        disbursed=dt.date(2026, 1, 1),
        charges=(Charge("letter", 7, dt.date(2026, 4, 1)),),
        savings=(Savings(withheld=50_00),),
    )
    assert sums(loan, schedule(loan))[-1] == ("saving_out", 50_00, Fraction(3, 12), "")


def test_interest_up_front_is_never_received() -> None:
    loan = replace(LOAN, method=UpFrontInterest())
    assert sums(loan, schedule(loan))[0] == ("drawdown", 1200_00 - 48_00, Fraction(0), "")


def test_the_cost_adds_up_what_is_given_back() -> None:
    cost = price_of(LOAN, TABLE)
    assert (cost.received, cost.given_back, cost.costs) == (1170_00, 1272_00, 102_00)
    assert (cost.saved, cost.saved_returned, cost.unknown) == (60_00, 60_00, ("stamp",))


def test_the_proportional_rate_counts_the_payments_of_the_rhythm() -> None:
    """Two payments of 2 % on the balance: 24 % a year by the month, 52 % by the week of 1 %."""

    def proportional(loan: Loan) -> float:
        found = price_of(loan, schedule(loan)).rate("teg_proportional")
        assert found is not None
        assert found.value is not None
        return float(found.value)

    big = replace(LOAN, principal=1_000_000_00)
    assert abs(proportional(big) - 0.24) < 1e-6
    assert abs(proportional(replace(big, rhythm=WEEKLY, rate=Rate(Decimal(52)))) - 0.52) < 1e-6
    uneven = replace(big, rhythm=Rhythm(5, "weeks"))
    assert abs(proportional(uneven) - ((1 + 0.24 * 5 / 52) ** (52 / 60) - 1) * 12) < 1e-4


def test_insurance_is_a_cost_of_its_own_kind() -> None:
    loan = replace(LOAN, insurance=(Insurance("life", Decimal(1), "amount"),))
    assert [move for move in moves(loan, schedule(loan)) if move.kind == "insurance" and move.amount] == [
        Move("insurance", 12_00, Fraction(1, 12)),
        Move("insurance", 12_00, Fraction(2, 12)),
    ]
