"""N2: what is missing at the start without a loan, beside the question how much is wanted."""

from __future__ import annotations

import pytest

from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.to_borrow import missing_at_the_start, to_borrow
from tests.documents.printed import reading
from tests.plan import demo_plans

EN = Tongue("en", "BO")


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_it_is_what_the_start_costs_less_what_others_pay(case: str) -> None:
    seen = reading(case).outlook
    assert seen is not None
    start = seen.months[0]
    without = start.closing_cash - start.loan_disbursed + start.loan_fee + start.loan_savings
    found = missing_at_the_start(demo_plans.answers(case), demo_plans.place(case))
    assert found == max(0, -without)


def test_it_is_said_in_one_sentence() -> None:
    rosa, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    gap = missing_at_the_start(rosa, place)
    assert gap
    said = to_borrow(rosa, place)
    assert said and EN.speak(said) == f"Without a loan {EN.money(Money(gap, 'BOB'))} is missing at the start."
    rich = to_borrow({**rosa, "sources": {**rosa["sources"], "own_cash": 9_000_000}}, place)
    assert rich and EN.speak(rich) == "Without a loan nothing is missing at the start."


def test_nothing_is_said_before_it_can_be_counted() -> None:
    rosa, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    assert to_borrow({**rosa, "sales": {}}, place) is None
