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
from app.finance.loans.terms import WEEKLY, Loan, Rate, Step, Units
from tests.finance.refusing import refused

LOAN = Loan(600_000, Rate(Decimal("18.5")), 5)


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


def test_a_weekly_table_is_recognised() -> None:
    weekly = recognise(600_000, whole(replace(LOAN, rhythm=WEEKLY, payments=9)), WEEKLY)[0]
    assert (weekly.loan.rate.pct, weekly.differences) == (Decimal("18.5"), ())


SMALL = Loan(100_00, Rate(Decimal(36)), 3)  # 3 % a month
THEIRS = whole(SMALL)


@pytest.mark.parametrize("left_out", ["due", "principal", "interest"])
def test_what_two_columns_say_about_the_third_is_read(left_out: str) -> None:
    rows = [row._replace(**{left_out: None}) for row in THEIRS]
    found = recognise(100_00, rows)
    assert [(type(one.loan.method), one.loan.rate.pct, one.differences) for one in found] == [
        (EqualInstalments, Decimal(36), ())
    ]


def test_a_balance_that_the_paper_does_not_print_follows_from_the_principal() -> None:
    rows = [row._replace(balance=None) for row in THEIRS]
    assert recognise(100_00, rows)[0].loan.rate.pct == 36
    only_interest = [CopiedRow(None, None, row.interest, None) for row in THEIRS]
    assert recognise(100_00, only_interest)[0].loan.rate.pct == 36


def test_the_roundest_rate_that_the_figures_allow_is_said() -> None:
    """100.00 at 18.48 to 18.53 % owes 1.54 of interest a month; at 18.475 % it would as well."""
    rows = [CopiedRow(None, None, 154, None), CopiedRow(None, None, 103, None), CopiedRow(None, None, 52, None)]
    assert recognise(100_00, rows)[0].loan.rate.pct == Decimal("18.5")
    free = recognise(90_00, [CopiedRow(30_00)] * 3)
    assert {(type(one.loan.method), one.loan.rate.pct) for one in free} >= {(EqualInstalments, 0), (EqualPrincipal, 0)}


@pytest.mark.parametrize(
    ("loan", "terms"),
    [
        (replace(SMALL, step=Step(25, "half_up")), {"step": Step(25, "half_up")}),
        (replace(SMALL, principal=99_50, units=Units("half_even"), method=Bullet()), {"units": Units("half_even")}),
        (replace(SMALL, payments=5, grace=interest_only(2)), {"grace": interest_only(2)}),
    ],
)
def test_terms_beside_the_method_are_read_too(loan: Loan, terms: dict[str, object]) -> None:
    for rows in (whole(loan), payments(loan)):
        found = recognise(loan.principal, rows)[0]
        assert found.differences == ()
        assert (found.loan.rate.pct, {key: getattr(found.loan, key) for key in terms}) == (36, terms)


def test_a_coarse_step_is_read_from_the_whole_table() -> None:
    """Payments of 36.00 alone are those of more than one rate."""
    stepped = replace(SMALL, step=Step(100, "up"))
    found = recognise(100_00, whole(stepped))[0]
    assert (found.loan.rate.pct, found.loan.step, found.differences) == (36, Step(100, "up"), ())


def test_the_simplest_terms_of_each_method_are_said_once() -> None:
    found = recognise(100_00, payments(replace(SMALL, payments=1)))
    assert [type(one.loan.method) for one in found] == list(dict.fromkeys(type(one.loan.method) for one in found))
    assert {(one.loan.step, one.loan.units, one.loan.grace) for one in found} == {(Step(), Units(), interest_only(0))}


def test_a_season_is_not_said_where_a_method_explains_the_table() -> None:
    assert [type(one.loan.method) for one in recognise(100_00, whole(replace(SMALL, method=Bullet())))] == [
        Bullet,
        FlatBullet,
    ]
    part = [CopiedRow(300, 0, 300), CopiedRow(None), CopiedRow(10300, 10000, 300)]
    assert all(not isinstance(one.loan.method, Seasonal) for one in recognise(100_00, part))


def test_principal_by_the_season_is_said_where_nothing_else_explains_the_table() -> None:
    seasonal = replace(LOAN, payments=4, method=Seasonal((0, 150_000, 0, 450_000)))
    assert recognise(600_000, whole(seasonal))[0].loan.method == seasonal.method


def test_where_the_paper_differs_is_named() -> None:
    rows = whole(LOAN)
    rows[3] = rows[3]._replace(due=(rows[3].due or 0) + 500, interest=(rows[3].interest or 0) + 500)
    found = recognise(600_000, rows)[0]
    ours = schedule(LOAN).rows[3]
    assert found.loan.rate.pct == Decimal("18.5")
    assert found.differences == (
        Difference(4, "due", ours.due + 500, ours.due),
        Difference(4, "interest", ours.interest + 500, ours.interest),
    )


def test_an_empty_table_is_refused() -> None:
    with refused("rows", "missing"):
        recognise(600_000, [])
    for principal, reason in ((0, "zero"), (-1, "negative")):
        with refused("principal", reason):
            recognise(principal, whole(LOAN))
