"""Paying late: what it costs, and where a late payment goes first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.loans.arrears import Base, Dues, Penalty, allocated, owed, penalty
from app.finance.loans.schedule import schedule
from app.finance.loans.table import Row, Table
from app.finance.loans.terms import Loan, Rate
from tests.finance.refusing import refused

# 36.5 % a year is a thousandth a day: ten days late cost 1 % of the base.
TABLE = Table(
    rows=(
        Row(1, None, None, principal=1000_00, interest=200_00, balance=3000_00, fees=30_00, penalties=7_00),
        Row(2, None, None, principal=3000_00, interest=60_00, balance=0, insurance=5_00, savings=100_00),
    ),
    lent=4000_00,
    instalment=None,
)


@pytest.mark.parametrize(
    ("base", "first", "second"),
    [("overdue_instalment", 12_37, 30_65), ("overdue_principal", 10_00, 30_00), ("balance", 40_00, 30_00)],
)
def test_a_penalty_is_counted_on_the_base_that_the_contract_names(base: Base, first: int, second: int) -> None:
    rule = Penalty(Decimal("36.5"), base)
    assert [penalty(rule, TABLE, n, 10) for n in (1, 2)] == [first, second]


def test_days_of_grace_count_once_they_are_over() -> None:
    rule = Penalty(Decimal(36), "overdue_principal", grace_days=5, year=360)
    assert [penalty(rule, TABLE, 1, late) for late in (0, 5, 6, 10)] == [0, 0, 6_00, 10_00]
    assert [penalty(replace(rule, grace_days=0), TABLE, 1, late) for late in (0, 1)] == [0, 1_00]


def test_half_a_minor_unit_of_penalty_counts_as_a_whole_one() -> None:
    table = schedule(Loan(1500, Rate(Decimal(0)), 1))
    assert penalty(Penalty(Decimal("36.5"), "balance"), table, 1, 1) == 2


def test_what_is_owed_late_is_the_whole_instalment_and_its_penalty() -> None:
    rule = Penalty(Decimal("36.5"), "overdue_principal")
    assert owed(rule, TABLE, 1, 10) == Dues(penalties=17_00, fees=30_00, interest=200_00, principal=1000_00)
    assert owed(rule, TABLE, 2, 10) == Dues(penalties=30_00, fees=5_00, interest=60_00, principal=3000_00)


def test_a_payment_that_the_table_does_not_have_cannot_be_late() -> None:
    rule = Penalty(Decimal(36), "balance")
    for n in (0, 3):
        with refused("n", "out_of_range"):
            penalty(rule, TABLE, n, 1)
    with refused("days_late", "negative"):
        penalty(rule, TABLE, 1, -1)


def test_a_late_payment_goes_where_the_lender_says_first() -> None:
    dues = Dues(penalties=100, fees=200, interest=300, principal=400)
    assert allocated(450, dues) == Dues(100, 200, 150, 0)
    assert allocated(450, dues, ("principal", "interest", "fees", "penalties")) == Dues(0, 0, 50, 400)
    assert allocated(450, dues, ("interest",)) == Dues(0, 0, 300, 0)
    assert allocated(9999, dues) == dues
