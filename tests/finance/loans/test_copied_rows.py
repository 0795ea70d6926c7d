"""How a copied table is read before any method is tried: its rows, its graces, its steps and its likely rates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from app.finance.errors import ImpossibleTerms
from app.finance.loans import copied_table
from app.finance.loans.copied_table import CopiedRow, Difference, Recognised, recognise
from app.finance.loans.grace import interest_only
from app.finance.loans.methods import (
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    Flat,
    FlatBullet,
    PartAtTheEnd,
    Seasonal,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import MONTHLY, NO_STEP, WEEKLY, Loan, Rate, Step, Units

LOAN = Loan(100_00, Rate(Decimal(36)), 3)


def dues(*amounts: int | None) -> list[CopiedRow]:
    return [CopiedRow(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ((None, 40, 3, 60), (43, 40, 3, 60)),
        ((43, None, 3, 60), (43, 40, 3, 60)),
        ((43, 40, None, None), (43, 40, 3, None)),
        ((3, None, 3, None), (3, 0, 3, None)),
        ((None, 0, 0, None), (0, 0, 0, None)),
        ((50, 40, 3, None), (50, 40, 3, None)),  # what the paper says is never mended
        ((43, None, None, 60), (43, None, None, 60)),
        ((None, 40, None, 60), (None, 40, None, 60)),
        ((None, None, 3, 60), (None, None, 3, 60)),
    ],
)
def test_two_of_three_columns_tell_the_third(row: tuple[int | None, ...], read: tuple[int | None, ...]) -> None:
    assert copied_table._completed(CopiedRow(*row)) == read


@pytest.mark.parametrize(
    ("rows", "low"),
    [
        (dues(3, 3, 50, 50), 2),
        (dues(24, 50, 50), 1),
        (dues(25, 50, 50), 0),  # half of the largest is not less than half
        (dues(None, 50, 50), 1),
        (dues(None, 2, 2), 1),
        (dues(3, 3, 103), 0),  # the last payment may be any
        (dues(103), 0),
        (dues(None, None, None), 0),
    ],
)
def test_payments_below_half_of_the_largest_seem_to_be_interest(rows: list[CopiedRow], low: int) -> None:
    assert copied_table._low_at_first(rows) == low


@pytest.mark.parametrize(
    ("rows", "step"),
    [
        (dues(300, 300, 295), 100),
        (dues(307, 20_000, 20_000), 10_000),
        (dues(35_000, 35_000), 5_000),
        (dues(305, None, 0), 5),
        (dues(75, 75, 307, 309), 25),
        (dues(70, 70), 10),
        (dues(3500, 3500), 500),
        (dues(3050, 3050), 50),
        (dues(3000, 3000), 1000),
    ],
)
def test_the_usual_payment_tells_the_coarsest_step(rows: list[CopiedRow], step: int) -> None:
    assert list(copied_table._steps(rows)) == [NO_STEP, Step(step, "up"), Step(step, "half_up")]


@pytest.mark.parametrize("rows", [dues(307, 307, 300), dues(None, None), dues(0, 0)])
def test_a_payment_of_no_round_amount_tells_no_step(rows: list[CopiedRow]) -> None:
    assert list(copied_table._steps(rows)) == [NO_STEP]


def test_every_method_is_tried_and_a_season_where_all_its_months_are_known() -> None:
    plain = [EqualInstalments(), Flat(), EqualPrincipal(), Bullet(), FlatBullet(), PartAtTheEnd(Decimal(40))]
    rows = [CopiedRow(None, 40), CopiedRow(None, 60)]
    assert list(copied_table._methods(100, rows)) == [*plain, Seasonal((40, 60))]
    assert list(copied_table._methods(101, rows)) == plain
    assert list(copied_table._methods(100, [CopiedRow(None, 100), CopiedRow(5)])) == plain


def graces(monkeypatch: pytest.MonkeyPatch, rows: list[CopiedRow]) -> dict[type, list[int]]:
    """For each method, the months without principal with which it is tried."""
    monkeypatch.setattr(copied_table, "_at_likely_rates", lambda loan, rows: [loan])
    found: dict[type, list[int]] = {}
    for loan in copied_table._candidates(100_00, rows, WEEKLY):
        assert (loan.principal, loan.rate.pct, loan.payments, loan.rhythm) == (100_00, 0, len(rows), WEEKLY)
        assert loan.grace == interest_only(loan.grace.principal)
        found.setdefault(type(loan.method), []).append(loan.grace.principal)
    return found


def test_a_grace_is_tried_where_principal_or_payments_begin_later(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [CopiedRow(3, 0), CopiedRow(3, 0), CopiedRow(43, 40), CopiedRow(43, 40), CopiedRow(21, 20)]
    assert graces(monkeypatch, rows)[EqualInstalments] == [0, 2]
    late = [CopiedRow(3, 1), CopiedRow(3, 1), CopiedRow(43, 40), CopiedRow(43, 40), CopiedRow(21, 20)]
    assert graces(monkeypatch, late)[Flat] == [0, 2]  # from the payments
    both = [CopiedRow(3, 0), CopiedRow(4, 1), CopiedRow(43, 40), CopiedRow(43, 40), CopiedRow(21, 20)]
    found = graces(monkeypatch, both)
    assert [found[method] for method in (EqualInstalments, Flat, EqualPrincipal, PartAtTheEnd)] == [[0, 1, 2]] * 4
    assert [found[method] for method in (Bullet, FlatBullet)] == [[0]] * 2  # they name their own months


def test_a_grace_leaves_two_payments_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    assert graces(monkeypatch, [CopiedRow(3, 0), CopiedRow(3, 0), CopiedRow(103, 100)])[Flat] == [0]
    assert graces(monkeypatch, [CopiedRow(3, 0), CopiedRow(53, 50), CopiedRow(53, 50)])[Flat] == [0, 1]
    assert graces(monkeypatch, [CopiedRow(3, 0)])[Flat] == [0]
    assert graces(monkeypatch, [CopiedRow(3, 0)] * 4)[Flat] == [0]  # no principal anywhere
    assert graces(monkeypatch, [CopiedRow(3, None), CopiedRow(3, 0), CopiedRow(3, 0), CopiedRow(9, 9)])[Flat] == [0]


def test_round_rates_are_tried_first_each_with_both_roundings_and_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copied_table, "from_interest", lambda loan, rows: [Decimal("35.9"), Decimal(36)])
    monkeypatch.setattr(copied_table, "from_total", lambda loan, rows: [Decimal(40), Decimal(36), Decimal("35.8")])
    found = list(copied_table._at_likely_rates(LOAN, dues(300, 300)))
    steps = [NO_STEP, Step(100, "up"), Step(100, "half_up")]
    assert [(str(loan.rate.pct), loan.units, loan.step) for loan in found] == [
        (pct, units, step)
        for pct in ("36", "40", "35.8", "35.9")
        for units in (Units("half_up"), Units("half_even"))
        for step in steps
    ]
    assert {(loan.principal, loan.payments, loan.method) for loan in found} == {(100_00, 3, LOAN.method)}


def test_fewer_decimals_are_rounder_and_then_the_smaller() -> None:
    assert copied_table._digits(Decimal("35.90")) == (2, Fraction(359, 10))
    assert copied_table._digits(Decimal(36)) == (0, 36)
    assert copied_table._digits(Decimal("1e1")) == (-1, 10)


def test_each_cell_that_differs_is_named_and_what_the_paper_leaves_out_does_not() -> None:
    table = schedule(LOAN)
    one, two, three = table.rows
    said = [
        CopiedRow(one.due, one.principal, one.interest, one.balance),
        CopiedRow(two.due + 1, two.principal - 1, two.interest + 2, two.balance + 1),
        CopiedRow(None, None, None, three.balance),
    ]
    assert list(copied_table._differences(said, table)) == [
        Difference(2, "due", two.due + 1, two.due),
        Difference(2, "principal", two.principal - 1, two.principal),
        Difference(2, "interest", two.interest + 2, two.interest),
        Difference(2, "balance", two.balance + 1, two.balance),
    ]


def test_of_each_method_the_first_is_said() -> None:
    def found(pct: int, method: Flat | Bullet) -> Recognised:
        loan = Loan(100_00, Rate(Decimal(pct)), 3, MONTHLY, method)
        return Recognised(loan, schedule(loan), ())

    one, other, bullet = found(36, Flat()), found(37, Flat("at_once")), found(38, Bullet())
    assert list(copied_table._one_a_method([one, other, bullet])) == [one, bullet]


def test_a_table_that_says_nothing_is_nobodys() -> None:
    assert recognise(100_00, dues(None, None)) == ()


def test_terms_that_no_lender_can_mean_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    impossible = Loan(100_00, Rate(Decimal(36)), 3, step=Step(10**6, "up"))
    with pytest.raises(ImpossibleTerms):
        schedule(impossible)
    monkeypatch.setattr(copied_table, "_candidates", lambda principal, rows, rhythm: [impossible, LOAN, LOAN])
    table = schedule(LOAN)
    assert recognise(100_00, [CopiedRow(row.due) for row in table.rows]) == (Recognised(LOAN, table, ()),)


def test_the_smallest_loan_is_a_loan() -> None:
    assert {one.loan.rate.pct for one in recognise(1, dues(1))} == {0}
