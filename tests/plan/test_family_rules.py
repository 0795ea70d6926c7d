"""H3 and H4: how much of sent money counts when one is careful, and how little food is asked about."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.finance.stress import NO_REMITTANCES
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.family_rules import food_a_head, if_less_is_sent, little_food, lowest_if_less_is_sent
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
