"""Choices that are the names of a person's own rows."""

from __future__ import annotations

from app.language.messages import say
from app.plan.choices import GONE, names, offered, still_there, told_by_rows
from app.plan.sections import field
from app.plan.words import answer, own

THINGS = {"start": {"assets": [{"name": "Oven"}, {"name": "Table"}, {"name": "Oven"}, {"name": None}]}}
PURPOSE = field("sources", "purpose")


def keys(stored: object = None) -> list[str]:
    (found,) = offered([PURPOSE], THINGS, {"purpose": stored})
    return [choice.key for choice in found.choices]


def test_each_name_is_offered_once() -> None:
    assert names(THINGS, "start", "assets") == ("Oven", "Table")
    assert names({"start": {"assets": "unknown"}}, "start", "assets") == ()
    assert keys() == ["Oven", "Table", "first_stock"]


def test_what_was_chosen_stays_a_choice_when_its_row_has_another_name_now() -> None:
    assert keys(["Mixer", "Oven"]) == ["Oven", "Table", "first_stock", "Mixer"]
    assert keys("unknown") == ["Oven", "Table", "first_stock"]


def test_a_loan_is_not_offered_for_what_a_grant_or_the_family_gives() -> None:
    bought = [{"name": name, "payer": name} for name in ("cash", "grant", "loan", "mine", "gift")]
    (found,) = offered([PURPOSE], {"start": {"assets": bought}})
    assert [choice.key for choice in found.choices] == ["cash", "loan", "first_stock"]


def test_a_loan_can_also_pay_deposits_costs_before_opening_and_costs_of_a_month() -> None:
    answers = {"start": {"deposits": [{"name": "Deposit"}]}, "costs": {"costs": [{"name": "Feed"}]}}
    (found,) = offered([PURPOSE], answers)
    assert [choice.key for choice in found.choices] == ["Deposit", "Feed", "first_stock"]


def test_a_loan_can_also_pay_the_first_stock_where_it_costs_something_or_nobody_told_yet() -> None:
    for stock, offered_then in (
        (15_000, ["Oven", "first_stock"]),
        (0, ["Oven"]),
        ("unknown", ["Oven", "first_stock"]),
        (None, ["Oven", "first_stock"]),
    ):
        answers = {"start": {"assets": [{"name": "Oven"}], "first_stock": stock}}
        (found,) = offered([PURPOSE], answers)
        assert [choice.key for choice in found.choices] == offered_then
    (found,) = offered([PURPOSE], {"start": {"first_stock": 15_000}})
    assert [choice.label for choice in found.choices] == ["First stock"]


def test_first_stock_that_is_not_told_yet_is_chosen_without_a_complaint_until_it_is_nothing() -> None:
    for stock, there in ((None, True), ("unknown", True), (15_000, True), (0, False)):
        answers = {"start": {"assets": [{"name": "Oven"}], "first_stock": stock}}
        assert ("first_stock" in still_there(PURPOSE, answers)) == there


def test_first_stock_that_was_chosen_stays_a_choice_in_its_own_words() -> None:
    (found,) = offered([PURPOSE], THINGS, {"purpose": ["first_stock"]})
    assert found.choices[-1].label == "First stock"
    assert answer(PURPOSE, ["Oven", "first_stock"], "EUR") == (own("Oven"), say("First stock"))


def test_a_plan_with_nothing_but_first_stock_is_asked_what_its_loan_pays() -> None:
    told = {"start": {"first_stock": 15_000}, "sources": {"want_loan": "yes"}}
    assert PURPOSE.asked_if is not None
    assert PURPOSE.asked_if(told)
    assert not PURPOSE.asked_if({**told, "start": {"first_stock": 0}})


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


def test_no_answer_to_a_question_of_its_own_is_ticked_before_somebody_gives_it() -> None:
    wanted = [field("sources", "want_loan")]
    bought = {"start": {"assets": [{"name": "Oven", "payer": "loan"}]}}
    assert told_by_rows(wanted, bought, {}) == told_by_rows(wanted, {}, {}) == {}
    assert told_by_rows(wanted, {}, {"want_loan": "yes"}) == {"want_loan": "yes"}


def test_a_chosen_name_that_left_its_lists_stays_ticked_and_says_so_beside_it() -> None:
    (found,) = offered([PURPOSE], THINGS, {"purpose": ["Oven", "Old oven"]})
    hints = {choice.key: choice.hint for choice in found.choices}
    assert (hints["Oven"], hints["Old oven"]) == ("", GONE)


def test_the_hint_for_a_business_that_runs_stands_until_it_is_told_to_be_new() -> None:
    opening = field("start", "opening_month")
    for told, stands in ((None, True), ("unknown", True), ("running", True), ("takeover", True), ("new", False)):
        (found,) = offered([opening], {"idea": {"start_kind": told}})
        assert bool(found.hint) == stands
