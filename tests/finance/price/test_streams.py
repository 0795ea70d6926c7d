"""Tables that are carried unrounded end at nothing owed, or say why they cannot."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.errors import Reason
from app.finance.price import streams
from tests.finance.refusing import refused

D = Decimal


@given(st.integers(1, 360), st.integers(0, 500), st.integers(1, 10**8))
def test_every_table_pays_back_what_was_lent(months: int, ten_thousandths: int, lent: int) -> None:
    i = D(ten_thousandths) / 10_000
    for table in (streams.french(D(lent), i, months), streams.equal_principal(D(lent), i, months)):
        assert len(table) == months
        worth = sum(payment.amount * (1 + i) ** -n for n, payment in enumerate(table, 1))
        assert abs(worth - lent) < D("1e-15") * lent
        assert table[-1].amount == table[-1].owed_before


def test_a_table_repaid_at_once_pays_all_that_is_owed_in_that_month() -> None:
    table = streams.french(D(200_000), D("0.005"), 360)
    cut = streams.repaid_at_once(table, 180)
    assert len(cut) == 180
    assert streams.as_paid(cut)[-1] == D("143296.79")  # 1,199.10 and the balloon of 142,097.69, unrounded
    assert streams.repaid_at_once(table, 500) == table
    assert cut[-1] == (table[179].owed_before, table[179].owed_before)
    assert streams.repaid_at_once(table, 1) == [(D(201_000), D(201_000))]


@pytest.mark.parametrize(
    ("field", "reason", "work"),
    [
        ("fixed_payment", "out_of_range", lambda: streams.fixed_payment(D(1000), D("0.05"), D(50))),
        ("minimum", "out_of_range", lambda: streams.share_of_balance(D(1000), D("0.05"), D("0.02"), D(50))),
        ("minimum", "zero", lambda: streams.share_of_capital_plus_interest(D(1000), D("0.05"), D("0.02"), D(0))),
        ("months", "zero", lambda: streams.french(D(1000), D("0.05"), 0)),
        ("months", "negative", lambda: streams.french(D(1000), D("0.05"), -1)),
        ("months", "zero", lambda: streams.equal_principal(D(1000), D("0.05"), 0)),
        ("months", "negative", lambda: streams.equal_principal(D(1000), D("0.05"), -1)),
        ("principal", "zero", lambda: streams.fixed_capital(D(0), D("0.05"), D(10))),
        ("capital", "negative", lambda: streams.fixed_capital(D(1000), D("0.05"), D(-10))),
        ("rate", "negative", lambda: streams.french(D(1000), D("-0.05"), 5)),
        ("balloon_month", "out_of_range", lambda: streams.repaid_at_once(streams.french(D(1000), D(0), 5), 0)),
    ],
)
def test_terms_that_never_repay_are_refused_with_their_field(
    field: str, reason: Reason, work: Callable[[], object]
) -> None:
    with refused(field, reason):
        work()


@pytest.mark.parametrize(
    ("field", "work"),
    [
        ("months", lambda: streams.french(D(1201), D(0), 1201)),
        ("months", lambda: streams.equal_principal(D(1201), D(0), 1201)),
        ("capital", lambda: streams.fixed_capital(D(1201), D(0), D(1))),
        ("fixed_payment", lambda: streams.fixed_payment(D(1201), D(0), D(1))),
        ("minimum", lambda: streams.share_of_balance(D(1201), D(0), D(0), D(1))),
        ("minimum", lambda: streams.share_of_capital_plus_interest(D(1201), D(0), D(0), D(1))),
    ],
)
def test_a_loan_lasts_a_hundred_years_at_most(field: str, work: Callable[[], object]) -> None:
    assert len(streams.fixed_capital(D(1200), D(0), D(1))) == 1200
    with refused(field, "out_of_range"):
        work()


def test_an_effective_yearly_rate_is_spread_over_twelve_months() -> None:
    assert abs((1 + streams.monthly_rate_of_effective(D("0.07"))) ** 12 - D("1.07")) < D("1e-25")
    assert streams.monthly_rate_of_nominal(D("0.06")) == D("0.005")


def amounts(table: list[streams.Payment]) -> list[str]:
    return [str(payment.amount.normalize()) for payment in table]


def test_a_part_of_the_capital_is_paid_with_its_interest() -> None:
    """1,000 at 10 % a month: 500 each; half of what is owed, 100 at least."""
    assert amounts(streams.fixed_capital(D(1000), D("0.1"), D(500))) == ["6E+2", "5.5E+2"]
    assert amounts(streams.share_of_capital_plus_interest(D(1000), D("0.1"), D("0.5"), D(100))) == [
        "6E+2",
        "3E+2",
        "1.5E+2",
        "112.5",
        "27.5",
    ]
    assert amounts(streams.share_of_balance(D(1000), D("0.1"), D("0.5"), D(400))) == ["5.5E+2", "4E+2", "225.5"]


@pytest.mark.parametrize("payment", ["99", "100"])
def test_a_payment_of_no_more_than_the_interest_never_repays(payment: str) -> None:
    with refused("fixed_payment", "out_of_range"):
        streams.fixed_payment(D(1000), D("0.1"), D(payment))
    assert amounts(streams.fixed_payment(D(1000), D("0.1"), D(605))) == ["605", "544.5"]
