"""After the first year: every month in which a loan is paid back, of every kind, and year 2; dearer for nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from app.finance import year_two as module
from app.finance.grace_kinds import GraceKind
from app.finance.inputs import PlanInputs
from app.finance.later import Later, LaterMonth, YearTwo
from app.finance.loans.methods import Bullet, EqualPrincipal, Flat, Method, UpFrontInterest
from app.finance.loans.terms import EQUAL_INSTALMENTS, FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY, Rhythm
from app.finance.projection import outlook, project
from tests.finance.plans import worked

METHODS: tuple[Method, ...] = (EQUAL_INSTALMENTS, EqualPrincipal(), Flat(), UpFrontInterest(), Bullet())
RHYTHMS = (MONTHLY, FOUR_WEEKLY, TWO_WEEKLY, WEEKLY)


def lent(case: str, term: int, **terms: object) -> PlanInputs:
    plan = worked(case)
    assert plan.loan is not None
    told: dict[str, Any] = {"term_months": term, "grace_months": 0, "principal_by_month": None} | terms
    return replace(plan, loan=replace(plan.loan, **told))


def looked_at_to_its_end(plan: PlanInputs, term: int) -> None:
    """As in a plan that is computed for ten years."""
    seen = outlook(plan)
    long = project(replace(plan, horizon_months=120)).closing_cash[0].tolist()
    assert seen.loan[-1].month == term
    assert [row.closing_cash for row in seen.months] == long[:13]
    assert seen.later.months == tuple(LaterMonth(n, plan.calendar(n), long[n]) for n in range(13, term + 1))
    assert seen.later.year_two is not None
    assert seen.later.year_two.closing_cash == long[24]


@pytest.mark.parametrize("term", [13, 18, 24, 25, 36])
@pytest.mark.parametrize("rhythm", RHYTHMS)
@pytest.mark.parametrize("method", METHODS)
def test_every_month_of_a_loan_is_looked_at_to_its_end(method: Method, rhythm: Rhythm, term: int) -> None:
    """The hens are looked at for 18 months, and for longer where their loan is."""
    looked_at_to_its_end(lent("gh_layers", term, method=method, rhythm=rhythm), term)


@pytest.mark.parametrize("term", [13, 36])
@pytest.mark.parametrize("kind", get_args(GraceKind))
@pytest.mark.parametrize("method", METHODS)
def test_so_is_every_month_of_a_loan_with_months_of_grace(method: Method, kind: GraceKind, term: int) -> None:
    looked_at_to_its_end(lent("gh_layers", term, method=method, grace_kind=kind, grace_months=5), term)


def test_so_is_every_month_of_a_loan_whose_months_differ() -> None:
    plan = replace(worked("sn_sewing_b_seasonal_loan"), horizon_months=18)
    looked_at_to_its_end(plan, 18)


def test_a_month_after_the_first_year_knows_its_year() -> None:
    assert [LaterMonth(n, 1, 0).year for n in (13, 24, 25, 36, 37)] == [2, 2, 3, 3, 4]


def test_the_month_that_lacks_most_is_the_first_of_several_and_none_where_nothing_lacks() -> None:
    rows = tuple(LaterMonth(n, 1, cash) for n, cash in ((13, 5), (14, -3), (15, -8), (16, -8)))
    assert Later(rows).short == rows[2]
    assert Later(rows[:1]).short is None
    assert Later().short is None


def test_nothing_is_computed_again_for_a_loan_of_a_year_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def again(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(module, "compute", again)
    short = outlook(lent("gh_layers", 12))
    assert (short.later.months, short.later.year_two) == ((), None)
    assert outlook(replace(worked("gh_layers"), loan=None)).later == Later()
    within = outlook(worked("bo_bakery"))  # 24 months of 36
    assert [row.month for row in within.later.months] == [*range(13, 25)]
    assert isinstance(within.later.year_two, YearTwo)
    assert outlook(worked("bo_home_kitchen_grant_only")).later.year_two is not None


def test_what_holds_in_year_1_may_not_hold_until_the_loan_is_paid_back() -> None:
    plan = replace(lent("sn_sewing", 24, method=Bullet()), drawings=(60_000, 80_000, 150_000))
    seen = outlook(plan)
    short = seen.later.short
    assert seen.ratios.cash.min_closing_cash >= 0 or short is not None
    assert short is not None
    enough = outlook(
        replace(plan, owner_cash=plan.owner_cash - min(short.closing_cash, seen.ratios.cash.min_closing_cash))
    )
    assert enough.box_holds
    assert not seen.box_holds


@pytest.mark.parametrize(
    "case", ["gh_layers", "bo_bakery", "sn_sewing", "sn_sewing_b_seasonal_loan", "tn_salon_b_revised"]
)
def test_the_worked_loans_hold_until_they_are_paid_back(case: str) -> None:
    assert outlook(worked(case)).later.short is None
