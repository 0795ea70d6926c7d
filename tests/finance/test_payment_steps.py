"""How interest and principal of each payment come about: the steps come to what the lender's table says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.loans.methods import Bullet, EqualPrincipal, Flat, UpFrontInterest
from app.finance.loans.terms import TWO_WEEKLY, WEEKLY
from app.finance.payment_steps import interest_step, principal_step
from app.finance.projection import outlook
from tests.finance.plans import FILES, worked

KINDS: dict[str, dict[str, Any]] = {
    "as it is": {},
    "by the week": {"rhythm": WEEKLY},
    "two weeks": {"rhythm": TWO_WEEKLY, "grace_months": 2},
    "flat": {"method": Flat()},
    "flat, waiting": {"method": Flat(), "grace_months": 2, "grace_kind": "later"},
    "kept back": {"method": UpFrontInterest()},
    "equal parts": {"method": EqualPrincipal()},
    "at the end": {"method": Bullet()},
    "later": {"grace_months": 3, "grace_kind": "later"},
    "added": {"grace_months": 3, "grace_kind": "added"},
    "free": {"grace_months": 3, "grace_kind": "free"},
    "dear by a coarse step": {"instalment_step": 500, "instalment_rounding": "up", "annual_rate_pct": Decimal("33.3")},
}
LOANS = [file.stem for file in FILES if worked(file.stem).loan]


@pytest.mark.parametrize("stem", LOANS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_steps_of_each_payment_come_to_the_lenders_table(stem: str, kind: str) -> None:
    plan = worked(stem)
    assert plan.loan is not None
    seasonal = plan.loan.principal_by_month is not None
    if seasonal and kind == "added":
        return  # its months add up to the loan: nothing can be added to it
    found = outlook(replace(plan, loan=replace(plan.loan, **KINDS[kind])))
    for row in found.loan:
        interest, principal = interest_step(found, row.n), principal_step(found, row.n)
        assert interest is not None and principal is not None
        if interest.kind in ("kept_back", "not_counted", "waits"):
            assert row.interest == 0
        else:
            assert interest.own + interest.waited == row.interest
            assert interest.waited == 0 or KINDS[kind].get("grace_kind") == "later"
        if principal.kind == "rest":
            assert principal.each - principal.own == row.principal
        assert (principal.kind == "told") == seasonal or principal.kind == "added"
        if principal.kind == "all_left":
            assert row.n == len(found.loan) and row.balance == 0
        if principal.kind == "nothing":
            assert row.principal == 0


@pytest.mark.parametrize("stem", LOANS)
def test_the_usual_payment_is_the_same_each_time(stem: str) -> None:
    found = outlook(worked(stem))
    steps = [principal_step(found, row.n) for row in found.loan]
    assert len({one.each for one in steps if one and one.kind == "rest"}) <= 1


def test_flat_interest_is_counted_on_the_whole_loan_to_the_end() -> None:
    plan = worked("sn_sewing")
    assert plan.loan is not None
    found = outlook(replace(plan, loan=replace(plan.loan, method=Flat())))
    step = interest_step(found, 18)
    assert step is not None and (step.kind, step.base, step.total) == ("whole_loan", 600_000, 162_000)


def test_a_plan_without_a_loan_has_no_steps() -> None:
    found = outlook(replace(worked("sn_sewing"), loan=None))
    assert interest_step(found, 1) is None
    assert principal_step(found, 1) is None
