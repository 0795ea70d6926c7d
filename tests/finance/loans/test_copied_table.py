"""The lender's own table is recognised, and where it differs is said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.loans.copied_table import CopiedRow, Difference, recognise
from app.finance.loans.grace import interest_only
from app.finance.loans.methods import (
    SIXTY_FORTY,
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    Flat,
    FlatBullet,
    Method,
    Seasonal,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import WEEKLY, Loan, Rate, Step
from tests.finance.refusing import refused

LOAN = Loan(600_000, Rate(Decimal("18.5")), 12)


def whole(loan: Loan) -> list[CopiedRow]:
    return [CopiedRow(row.due, row.principal, row.interest, row.balance) for row in schedule(loan).rows]


def payments(loan: Loan) -> list[CopiedRow]:
    return [CopiedRow(row.due) for row in schedule(loan).rows]


@pytest.mark.parametrize("method", [EqualInstalments(), Flat(), EqualPrincipal(), Bullet(), SIXTY_FORTY])
@pytest.mark.parametrize("grace", [0, 2])
def test_the_method_and_the_rate_are_read_from_a_whole_table(method: Method, grace: int) -> None:
    loan = replace(LOAN, method=method, grace=interest_only(0 if isinstance(method, Bullet) else grace))
    found = recognise(600_000, whole(loan))[0]
    assert found.differences == ()
    assert (found.loan.method, found.loan.rate.pct, found.loan.grace) == (method, Decimal("18.5"), loan.grace)


@pytest.mark.parametrize("method", [EqualInstalments(), Flat(), EqualPrincipal(), SIXTY_FORTY])
def test_payments_alone_are_enough(method: Method) -> None:
    found = recognise(600_000, payments(replace(LOAN, method=method)))[0]
    assert (found.loan.method, found.loan.rate.pct, found.differences) == (method, Decimal("18.5"), ())


def test_one_payment_at_the_end_may_be_flat_or_on_the_balance() -> None:
    found = recognise(600_000, payments(replace(LOAN, method=Bullet())))
    assert {type(one.loan.method) for one in found} == {Bullet, FlatBullet}


def test_a_step_and_a_week_are_recognised() -> None:
    found = recognise(600_000, payments(replace(LOAN, step=Step(5, "up"))))[0]
    assert (found.loan.step.step, found.differences) == (5, ())
    weekly = recognise(600_000, whole(replace(LOAN, rhythm=WEEKLY, payments=40)), WEEKLY)[0]
    assert (weekly.loan.rate.pct, weekly.differences) == (Decimal("18.5"), ())


def test_principal_by_the_season_is_said_where_nothing_else_explains_the_table() -> None:
    seasonal = replace(LOAN, payments=4, method=Seasonal((0, 150_000, 0, 450_000)))
    assert recognise(600_000, whole(seasonal))[0].loan.method == seasonal.method


def test_where_the_paper_differs_is_named() -> None:
    rows = whole(LOAN)
    rows[4] = rows[4]._replace(due=(rows[4].due or 0) + 500, interest=(rows[4].interest or 0) + 500)
    found = recognise(600_000, rows)[0]
    ours = schedule(LOAN).rows[4]
    assert found.loan.rate.pct == Decimal("18.5")
    assert found.differences == (
        Difference(5, "due", ours.due + 500, ours.due),
        Difference(5, "interest", ours.interest + 500, ours.interest),
    )


def test_an_empty_table_is_refused() -> None:
    with refused("rows", "missing"):
        recognise(600_000, [])
    for principal, reason in ((0, "zero"), (-1, "negative")):
        with refused("principal", reason):
            recognise(principal, whole(LOAN))
