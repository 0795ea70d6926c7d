"""What holds for every repayment table, over wide random terms."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from app.finance.loans.grace import Grace, capitalised, interest_deferred, interest_free, interest_only, moratorium
from app.finance.loans.methods import Bullet, Capitalising, EqualInstalments, EqualPrincipal, Flat
from app.finance.loans.period_rates import period_rates
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import Loan, Rate
from app.finance.rounding import nearest
from tests.finance.loans.loans import DECLINING, amounts, loans, pcts


@given(loans())
def test_the_principal_adds_up_to_what_was_lent_and_the_last_balance_is_nothing(loan: Loan) -> None:
    table = schedule(loan)
    assert sum(row.principal for row in table.rows) == table.lent == loan.principal
    balance = table.lent
    for row in table.rows:
        balance -= row.principal
        assert row.balance == balance >= 0
        assert row.due == row.principal + row.interest
    assert balance == 0
    assert table.repaid == table.lent + sum(row.interest for row in table.rows)


@given(loans(DECLINING))
def test_interest_is_that_of_the_balance_rounded_once(loan: Loan) -> None:
    balance = loan.principal
    for rate, row in zip(period_rates(loan), schedule(loan).rows, strict=True):
        assert row.interest == nearest(balance * rate.numerator, rate.denominator, loan.units.way)
        balance = row.balance


@given(st.integers(1, 10_000), pcts, st.integers(2, 120), st.integers(0, 60), st.sampled_from(("free", "deferred", "")))
def test_flat_interest_is_never_less_than_nothing_however_small_the_loan(
    amount: int, pct: Decimal, payments: int, months: int, grace: str
) -> None:
    n = min(months, payments - 1)
    waits = {"free": interest_free(n), "deferred": interest_deferred(n), "": interest_only(n)}[grace]
    loan = Loan(amount, Rate(pct), payments, method=Flat(), grace=waits)
    assert min(row.interest for row in schedule(loan).rows) >= 0


@given(loans())
def test_a_rate_of_nothing_costs_nothing(loan: Loan) -> None:
    assert schedule(replace(loan, rate=replace(loan.rate, pct=Decimal(0)))).interest == 0


@given(amounts, pcts, st.integers(1, 48))
def test_equal_principal_costs_no_more_than_level_instalments_and_those_no_more_than_a_bullet(
    amount: int, pct: Decimal, payments: int
) -> None:
    costs = [
        schedule(Loan(amount, Rate(pct), payments, method=method)).interest
        for method in (EqualPrincipal(), EqualInstalments(), Bullet())
    ]
    play = payments  # each row is rounded by itself
    assert costs[0] <= costs[1] + play
    assert costs[1] <= costs[2] + play


@given(amounts, st.decimals(1, 120, places=2), st.integers(2, 48))
def test_flat_costs_more_than_the_same_rate_on_the_balance(amount: int, pct: Decimal, payments: int) -> None:
    assume(amount * pct > 2_000_000)  # where a month's interest is worth more than its rounding
    flat = schedule(Loan(amount, Rate(pct), payments, method=Flat())).interest
    assert flat > schedule(Loan(amount, Rate(pct), payments)).interest


@given(amounts, pcts, st.integers(1, 36))
def test_the_level_instalment_discounts_to_the_loan(amount: int, pct: Decimal, payments: int) -> None:
    table = schedule(Loan(amount, Rate(pct), payments))
    rate = Fraction(pct) / 1200
    worth = sum(Fraction(table.instalment or 0) / (1 + rate) ** n for n in range(1, payments + 1))
    assert abs(worth - amount) <= payments


@given(amounts, st.decimals(1, 120, places=2), st.integers(3, 36), st.integers(1, 2))
def test_each_grace_has_its_own_price(amount: int, pct: Decimal, payments: int, periods: int) -> None:
    def cost(grace: Grace) -> int:
        return schedule(Loan(amount, Rate(pct), payments, grace=grace)).interest

    none, play = cost(Grace()), 2 * payments
    assert cost(interest_free(periods)) <= none + play
    assert cost(interest_deferred(periods)) == none
    assert none <= cost(interest_only(periods)) + play
    assert cost(interest_only(periods)) == cost(moratorium(periods))
    assert cost(interest_only(periods)) <= cost(capitalised(periods)) + play


@given(amounts, pcts, st.integers(1, 36))
def test_interest_added_to_the_balance_is_compound_interest(amount: int, pct: Decimal, payments: int) -> None:
    repaid = schedule(Loan(amount, Rate(pct), payments, method=Capitalising())).repaid
    grown = amount * (1 + Fraction(pct) / 1200) ** payments
    assert abs(repaid - grown) <= payments * (1 + Fraction(pct) / 1200) ** payments
