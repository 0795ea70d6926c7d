"""Choices that are the names of a person's own rows."""

from __future__ import annotations

from app.plan.choices import names, offered, told_by_rows
from app.plan.sections import field

THINGS = {"start": {"assets": [{"name": "Oven"}, {"name": "Table"}, {"name": "Oven"}, {"name": None}]}}
PURPOSE = field("sources", "purpose")


def keys(stored: object = None) -> list[str]:
    (found,) = offered([PURPOSE], THINGS, {"purpose": stored})
    return [choice.key for choice in found.choices]


def test_each_name_is_offered_once() -> None:
    assert names(THINGS, "start", "assets") == ("Oven", "Table")
    assert names({"start": {"assets": "unknown"}}, "start", "assets") == ()
    assert keys() == ["Oven", "Table"]


def test_what_was_chosen_stays_a_choice_when_its_row_has_another_name_now() -> None:
    assert keys(["Mixer", "Oven"]) == ["Oven", "Table", "Mixer"]
    assert keys("unknown") == ["Oven", "Table"]


def test_a_loan_is_not_offered_for_what_a_grant_or_the_family_gives() -> None:
    bought = [{"name": name, "payer": name} for name in ("cash", "grant", "loan", "mine", "gift")]
    (found,) = offered([PURPOSE], {"start": {"assets": bought}})
    assert [choice.key for choice in found.choices] == ["cash", "loan"]


def test_a_loan_can_also_pay_deposits_costs_before_opening_and_costs_of_a_month() -> None:
    answers = {"start": {"deposits": [{"name": "Deposit"}]}, "costs": {"costs": [{"name": "Feed"}]}}
    (found,) = offered([PURPOSE], answers)
    assert [choice.key for choice in found.choices] == ["Deposit", "Feed"]


def test_why_there_is_nothing_to_choose_from_is_said_only_then() -> None:
    (empty,), (full,) = offered([PURPOSE], {}), offered([PURPOSE], THINGS)
    assert (empty.hint, full.hint) == (PURPOSE.hint, "")
    assert PURPOSE.hint


def test_a_question_with_choices_of_its_own_stays_as_it_is() -> None:
    trade = field("idea", "trade")
    assert offered([trade], THINGS) == (trade,)


def test_what_a_thing_says_of_its_payer_is_ticked_until_somebody_chose() -> None:
    bought = [{"name": "Oven", "payer": "loan"}, {"name": "Table", "payer": "cash"}, {"name": None, "payer": "loan"}]
    answers = {"start": {"assets": bought}}
    assert told_by_rows([PURPOSE], answers, {"amount": 5}) == {"purpose": ["Oven"], "amount": 5}
    assert told_by_rows([PURPOSE], answers, {"purpose": ["Table"]}) == {"purpose": ["Table"]}
    assert told_by_rows([field("idea", "trade")], answers, {}) == {}
