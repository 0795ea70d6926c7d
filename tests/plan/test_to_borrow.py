"""N2: what is missing at the start without a loan, beside the question how much is wanted."""

from __future__ import annotations

import pytest

from app.finance.projection import outlook
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.assumptions import figures
from app.plan.depths import without_a_loan
from app.plan.to_borrow import Gap, gap, to_borrow
from tests.documents.printed import reading
from tests.plan import demo_plans

EN = Tongue("en", "BO")


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_it_is_what_the_start_costs_less_what_others_pay(case: str) -> None:
    seen = reading(case).outlook
    assert seen is not None
    start = seen.months[0]
    without = start.closing_cash - start.loan_disbursed + start.loan_fee + start.loan_savings
    found = gap(demo_plans.answers(case), demo_plans.place(case))
    assert found and found.start == max(0, -without)


def test_it_is_said_in_one_sentence() -> None:
    bakery, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    rosa = {**bakery, "costs": {**bakery["costs"], "drawings": [0] * 12}}
    found = gap(rosa, place)
    assert found and found.start and found.calendar is None
    said = to_borrow(found, "BOB")
    assert EN.speak(said) == f"Without a loan {EN.money(Money(found.start, 'BOB'))} is missing at the start."
    rich = gap({**rosa, "sources": {**rosa["sources"], "own_cash": 9_000_000}}, place)
    assert rich and EN.speak(to_borrow(rich, "BOB")) == "Without a loan nothing is missing at the start."


@pytest.mark.parametrize("own_cash", [0, 9_000_000])
def test_a_later_month_that_lacks_more_than_the_start_is_named_as_the_box_has_it(own_cash: int) -> None:
    """Who borrows what the start lacks is empty in the first months."""
    rosa, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    home = [2_000_000] * 12 if own_cash else [400_000] * 12
    more = {"sources": {**rosa["sources"], "own_cash": own_cash}, "costs": {**rosa["costs"], "drawings": home}}
    poorer = {**rosa, **more}
    bare = without_a_loan(poorer)
    months = outlook(figures(bare, place)).months[:13]
    worst = min(months, key=lambda month: month.closing_cash)
    found = gap(poorer, place)
    assert found and found == Gap(max(0, -months[0].closing_cash), -worst.closing_cash, worst.calendar)
    assert worst.month > 0
    start = "nothing is" if own_cash else f"{EN.money(Money(found.start, 'BOB'))} is"
    joined = ", but in" if own_cash else ", and in"
    name, most = EN.month(worst.calendar or 0), EN.money(Money(found.most, "BOB"))
    assert (
        EN.speak(to_borrow(found, "BOB"))
        == f"Without a loan {start} missing at the start{joined} {name} {most} is missing."
    )


def test_nothing_is_said_before_it_can_be_counted() -> None:
    rosa, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    assert gap({**rosa, "sales": {}}, place) is None
