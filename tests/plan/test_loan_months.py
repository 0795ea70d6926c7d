"""A proposal for the months of a loan: by what is left, nothing in weak months, exactly the loan."""

from __future__ import annotations

from typing import Any

from app.finance.projection import outlook
from app.language.tongues import Tongue
from app.plan.assumptions import figures
from app.plan.loan_months import can_be_proposed, proposal
from tests.plan import demo_plans

CASE = "sn_sewing_b_seasonal_loan"
PLACE = demo_plans.place(CASE)


def with_(part: str = "sources", **changed: Any) -> dict[str, Any]:
    answers = demo_plans.answers(CASE)
    return {**answers, part: {**answers[part], **changed}}


def said(answers: dict[str, Any]) -> list[str]:
    found = proposal(answers, PLACE)
    assert found
    return [Tongue("en", "SN").speak(words) for words in found.words]


def test_a_proposal_is_the_loan_spares_weak_months_and_can_be_counted() -> None:
    answers = with_(weak_months=[7, 8], instalments=None)
    found = proposal(answers, PLACE)
    assert found
    loan = answers["sources"]
    assert sum(found.amounts) == loan["amount"]
    assert len(found.amounts) == int(loan["term"])
    opening = int(answers["start"]["opening_month"][5:7])
    spared = [amount for n, amount in enumerate(found.amounts) if (opening + n - 1) % 12 + 1 in (7, 8)]
    assert spared
    assert not any(spared)
    assert "In weak months and grace months nothing is given back." in said(answers)
    assert outlook(figures(with_(instalments=list(found.amounts)), PLACE)).loan


def test_months_with_interest_only_give_nothing_back() -> None:
    found = proposal(with_(grace="3", weak_months=None), PLACE)
    assert found
    assert found.amounts[:3] == (0, 0, 0)


def test_where_the_plan_cannot_be_counted_all_months_that_pay_have_the_same() -> None:
    answers = {**with_(weak_months=[8], amount=120_000, term="12", grace="0"), "sales": {}}
    found = proposal(answers, PLACE)
    assert found
    assert sorted(set(found.amounts)) == [0, 10_000, 11_000]
    assert sum(found.amounts) == 120_000
    assert said(answers)[0] == "Your plan cannot be counted yet, so all months have about the same."


def test_months_that_are_all_weak_pay_all_the_same() -> None:
    found = proposal(with_(weak_months=list(range(1, 13)), amount=120_000, term="12"), PLACE)
    assert found
    assert set(found.amounts) == {10_000}
    assert [one.text.split(",")[0] for one in found.words] == [
        "All months are weak or grace months",
        "Change what you want. Nothing is saved yet.",
    ]


def test_a_loan_above_all_that_is_left_says_so() -> None:
    sentences = said(with_(amount=900_000_000, term="6"))
    assert any(one.startswith("All that is left in these months is") for one in sentences)


def test_without_an_amount_or_months_there_is_nothing_to_part() -> None:
    for missing in ({"amount": None}, {"term": "unknown"}, {"want_loan": "no"}):
        assert not can_be_proposed(with_(**missing))
        assert proposal(with_(**missing), PLACE) is None
