"""H3, H4, H6, F4, F5: what is said of a family beside its numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.stress import NO_REMITTANCES
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.family_rules import (
    food_a_head,
    if_less_is_sent,
    little_food,
    lowest_if_less_is_sent,
    need_by_month,
    need_changes,
    need_of_family,
    needs_more_now,
    nothing_left,
    school_all_year,
    to_take_home,
)
from app.plan.place import FoodFloor, SentRule
from tests.documents.printed import changed, reading
from tests.plan import demo_plans

EN = Tongue("en", "BO")
SENDING = {"id": "s", "name": "A sister", "kind": "remittance", "amount": 50_000, "rhythm": "month", "sure": "sure"}


def rule(share: str, confirmed: bool = False) -> SentRule:
    return SentRule(Decimal(share), confirmed)


def sent(**more: Any) -> Any:
    """Rosa's plan, with a sister who sends money besides."""
    income = demo_plans.answers("bo_bakery")["household"]["income"]
    found = changed("bo_bakery", "household", income=[*income, {**SENDING, **more}]).outlook
    assert found is not None
    return found


@pytest.mark.parametrize("months", [None, "3"])
def test_a_share_of_nothing_is_the_hard_year_in_which_nobody_sends_and_a_whole_one_the_plan(months: str | None) -> None:
    seen = sent(months_left=months)
    stopped = next(test for test in seen.stress if test.key == NO_REMITTANCES)
    assert lowest_if_less_is_sent(seen, rule("0")) == stopped.lowest_household_reserve
    assert lowest_if_less_is_sent(seen, rule("100")) == seen.ratios.household.lowest_household_reserve


def test_the_smaller_the_share_the_less_stays() -> None:
    shares = [lowest_if_less_is_sent(sent(), rule(share)) for share in ("0", "25", "50", "75", "100")]
    assert shares == sorted(shares)  # type: ignore[type-var] # somebody sends: none is None
    assert len(set(shares)) > 1


def test_the_careful_view_says_the_share_and_whose_it_is() -> None:
    for share, said in (("50", "If family sends only 50 of every 100, "), ("12.5", "If family sends only 12.5 of ")):
        guessed, confirmed = (if_less_is_sent(sent(), rule(share, known)) for known in (False, True))
        assert EN.speak(guessed[0]).startswith(said)
        assert guessed[0] == confirmed[0]
        assert [EN.speak(one) for one in guessed[1:]] == ["That share is our guess."]
        assert confirmed[1:] == ()
    lowest = lowest_if_less_is_sent(sent(), rule("50"))
    words = EN.speak(if_less_is_sent(sent(), rule("50"))[0])
    assert lowest is not None
    assert ("is missing" in words) is (lowest < 0)
    assert EN.money(Money(abs(lowest), "BOB")) in words


def test_nothing_is_said_without_a_rule_or_without_anybody_who_sends() -> None:
    alone = changed("bo_bakery", "household", income=[]).outlook
    assert alone is not None
    assert if_less_is_sent(alone, rule("50")) == ()
    assert if_less_is_sent(sent(), None) == ()


def test_food_is_asked_about_only_below_a_floor_that_somebody_set() -> None:
    told = reading("bo_bakery").answers
    home = told["household"]
    food = sum(row["amount"] for row in home["spending"] if row["kind"] == "food")
    eat = int(home["adults"]) + int(home["children"])
    each = food_a_head(told)
    assert each is not None
    assert abs(each * eat - food) <= eat
    assert not [*little_food(told, None, "BOB")]
    assert not [*little_food(told, FoodFloor(each, confirmed=True), "BOB")]
    for confirmed, whose in ((True, "The programme counts at least"), (False, "Our guess is at least")):
        asked = [EN.speak(one) for one in little_food(told, FoodFloor(each + 1, confirmed), "BOB")]
        assert asked[0].endswith("a month for each of you. Is all of it counted?")
        assert asked[1].startswith(whose)


@pytest.mark.parametrize("gone", [{"adults": None, "children": None}, {"spending": []}, {"spending": "unknown"}])
def test_food_waits_until_people_and_spending_are_told(gone: dict[str, Any]) -> None:
    told = changed("bo_bakery", "household", **gone).answers
    assert food_a_head(told) is None
    assert not [*little_food(told, FoodFloor(10**9, confirmed=True), "BOB")]


def test_food_without_an_amount_counts_as_not_told() -> None:
    """A line as a file can bring it."""
    home = demo_plans.answers("bo_bakery")["household"]
    told = changed("bo_bakery", "household", spending=[*home["spending"], {"id": "f", "kind": "food"}]).answers
    assert food_a_head(told) == food_a_head(demo_plans.answers("bo_bakery"))


def test_what_a_family_needs_is_what_the_figures_say_it_needs() -> None:
    for case in demo_plans.IDS:
        seen = reading(case).outlook
        assert seen is not None
        assert need_of_family(demo_plans.answers(case)) == seen.ratios.household.need_from_business


def rosa(**household: Any) -> dict[str, Any]:
    whole = demo_plans.answers("bo_bakery")
    return {**whole, "household": {**whole["household"], **household}}


def test_the_need_is_said_where_it_is_asked_what_is_taken_home_and_less_only_while_a_reserve_lasts() -> None:
    needed = EN.money(Money(need_of_family(rosa()) or 0, "BOB"))
    both, alone = (to_take_home(rosa(**told), "BOB") for told in ({"reserve": 1}, {"reserve": 0}))
    assert both
    assert alone
    assert EN.speak(alone) == f"Your family needs {needed} a month from the business."
    assert EN.speak(both) == f"{EN.speak(alone)} Take less while what you put aside lasts."


@pytest.mark.parametrize("open_list", ["debts", "savings"])
def test_while_debts_or_savings_are_not_told_the_need_is_said_to_be_possibly_more(open_list: str) -> None:
    told = to_take_home(rosa(**{open_list: None}), "BOB")
    assert told and EN.speak(told).endswith("without debts and savings not told yet.")
    answered = to_take_home(rosa(debts=[], savings="unknown"), "BOB")
    assert answered and "not told yet" not in EN.speak(answered)


@pytest.mark.parametrize("spending", [None, "unknown", [{"id": "a", "name": "Food"}]])
def test_nothing_is_said_of_a_need_that_is_not_known(spending: Any) -> None:
    assert need_of_family(rosa(spending=spending)) is None
    assert to_take_home(rosa(spending=spending), "BOB") is None


def test_a_family_that_lives_without_the_business_is_told_no_need() -> None:
    assert to_take_home(rosa(income=[{**SENDING, "amount": 9_000_000}]), "BOB") is None


@pytest.mark.parametrize(("months", "asked"), [(None, True), ([], True), ([2, 3], False)])
def test_school_without_months_is_asked_about(months: Any, asked: bool) -> None:
    line = {"id": "s", "name": "School", "kind": "school", "amount": 1, "months": months}
    said = list(school_all_year(rosa(spending=[line, {**line, "id": "f", "kind": "food", "months": None}])))
    assert len(said) == asked


def test_the_need_of_each_month_is_that_of_the_figures_and_never_less_than_the_year_takes() -> None:
    for case in demo_plans.IDS:
        told, seen = demo_plans.answers(case), reading(case).outlook
        by_month = need_by_month(told)
        assert seen is not None
        assert by_month is not None
        need = seen.ratios.household.need_from_business
        assert len(by_month) == 12
        home = seen.inputs.household
        ends = any(line.months_left for line in (*home.debts, *home.savings, *home.income))
        assert by_month[0] - need in range(5)
        assert (len({*by_month}) > 1) == ends


def test_a_debt_counts_until_it_is_paid_and_a_yearly_fee_with_its_share() -> None:
    debt = {"id": "d", "name": "Tickets", "amount": 20_000, "months_left": "3"}
    fee = {"id": "f", "name": "School", "kind": "school", "amount": 100_00, "rhythm": "year", "months": [2]}
    told = rosa(debts=[debt], spending=[fee], income=[], savings=[])
    assert need_by_month(told) == (20_834,) * 3 + (834,) * 9
    assert 834 * 12 >= 100_00 > 833 * 12
    assert need_of_family(told) == 20_833


def test_a_family_with_more_than_it_needs_needs_nothing_and_who_has_not_told_is_not_guessed() -> None:
    assert need_by_month(rosa(income=[{**SENDING, "amount": 9_000_000}])) == (0,) * 12
    assert need_by_month(rosa(spending="unknown")) is None


def test_the_month_from_which_less_is_needed_is_told_with_what_ends() -> None:
    debt = {"id": "d", "name": "Tickets", "amount": 20_000, "months_left": "3"}
    fee = {"id": "f", "name": "School", "kind": "school", "amount": 100_00}
    told = rosa(debts=[debt], spending=[fee], income=[], savings=[])
    opening = {**told, "start": {**told["start"], "opening_month": "2026-11"}}
    assert [EN.speak(one).replace("\xa0", " ") for one in need_changes(opening, "BOB")] == [
        "From February 2027 on it is Bs 100.00: “Tickets” ends."
    ]
    unknown = {**told, "start": {**told["start"], "opening_month": None}}
    assert [EN.speak(one).replace("\xa0", " ") for one in need_changes(unknown, "BOB")] == [
        "From month 4 on it is Bs 100.00: “Tickets” ends."
    ]
    assert need_changes(rosa(debts=[], spending=[fee], income=[], savings=[]), "BOB") == ()


def test_of_many_changes_of_the_need_the_first_are_told() -> None:
    debts = [{"id": str(n), "name": f"Debt {n}", "amount": 20_000, "months_left": str(n)} for n in (2, 4, 6)]
    said = [EN.speak(one).replace("\xa0", " ") for one in need_changes(rosa(debts=debts, income=[], savings=[]), "BOB")]
    assert ["Debt 2" in said[0], "Debt 4" in said[1], said[2:]] == [True, True, ["Later it changes again."]]


def test_the_first_month_without_anything_and_the_lowest_are_each_named_as_such() -> None:
    seen = changed("bo_bakery", "costs", drawings=[0]).outlook
    assert seen is not None
    empty = [row for row in seen.household if row.reserve < 0]
    lowest = min(empty, key=lambda row: row.reserve)
    assert empty[0].month < lowest.month
    month, low = (EN.month(seen.months[row.month].calendar or 0) for row in (empty[0], lowest))
    assert [EN.speak(one) for one in nothing_left(seen)] == [
        f"In {month} the family has nothing left for the first time.",
        f"Its lowest month is {low}: {EN.money(Money(-lowest.reserve, 'BOB'))} is missing.",
    ]
    first = replace(seen, household=(*seen.household[: empty[0].month],))
    amount = EN.money(Money(-empty[0].reserve, "BOB"))
    assert [EN.speak(one) for one in nothing_left(first)] == [
        f"In {month} the family has nothing left: {amount} is missing."
    ]
    assert nothing_left(replace(seen, household=())) == ()


def with_home(drawings: Any, **household: Any) -> dict[str, Any]:
    told = rosa(**household)
    return {**told, "costs": {**told["costs"], "drawings": drawings}}


@pytest.mark.parametrize("untold", [("debts", "savings"), ("debts",), ("savings",)])
def test_what_was_filled_in_before_debts_and_savings_were_told_is_to_be_looked_at_again(
    untold: tuple[str, ...],
) -> None:
    saves = [{"id": "g", "name": "Group", "amount": 10_000, "rhythm": "month"}]
    owes = [{"id": "d", "name": "Shop", "amount": 20_000, "rhythm": "month"}]
    before = {"debts": owes, "savings": saves, **dict.fromkeys(untold)}
    pressed = list(need_by_month(rosa(**before)) or ())
    assert needs_more_now(with_home(pressed, **before), "BOB") is None, "not all is told yet"
    now = with_home(pressed, debts=owes, savings=saves)
    need, said = need_by_month(now), needs_more_now(now, "BOB")
    assert need and said
    assert EN.speak(said) == (
        f"You take home {EN.money(Money(pressed[0], 'BOB'))} a month, as your family needed before you told its debts "
        f"and savings. Now it needs {EN.money(Money(need[0], 'BOB'))}."
    )
    assert needs_more_now(with_home(list(need), debts=owes, savings=saves), "BOB") is None
    assert needs_more_now(with_home([pressed[0] + 1], debts=owes, savings=saves), "BOB") is None, "her own amount"
    assert needs_more_now(with_home(pressed, debts=[], savings=[]), "BOB") is None, "nothing changed"
