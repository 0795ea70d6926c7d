"""What the desk said about a grant: its limit in the plan's money, X14, and what the person reads of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.language.money import Money
from app.language.tongues import Tongue
from app.matching.asked import need_of
from app.plan import granted, list_words
from app.plan.checks import Advice, blocking
from app.plan.fields import AllAnswers
from app.plan.grant_questions import MISSING, gathered, laid_out, questions, wrong_together
from app.plan.granted import Granted
from app.plan.reading import read
from app.plan.sections import field
from tests.plan import demo_plans

ROSA = "bo_bakery"
EN = Tongue("en", "BO")
DAY = dt.date(2026, 11, 3)
RATE = {"per": "1", "rate": "7.123456", "day": "3", "month": "2026-11", "source": "programme", "currency": "EUR"}
TERMS: dict[str, Any] = {"ceiling": 130_000, "currency": "EUR", "rate": RATE, "tranches": []}


def said(*words: tuple[str, dict[str, Any], dt.date]) -> Granted:
    return granted.read(granted.fold(words))


def x14(given: Granted, answers: AllAnswers | None = None) -> list[Advice]:
    return list(
        blocking(read(answers or demo_plans.answers(ROSA), demo_plans.place(ROSA), "", 1, given).advice, "desk")
    )


def told(given: Granted, answers: AllAnswers | None = None) -> list[str]:
    lines = list_words.of_grant(given, answers or demo_plans.answers(ROSA), "BOB")
    return [" ".join(EN.speak(one) for one in line.words) for line in lines]


def with_thing(**changed: Any) -> AllAnswers:
    """Rosa's plan, her oven told in another way."""
    answers = demo_plans.answers(ROSA)
    first, *rest = answers["start"]["assets"]
    return {**answers, "start": {**answers["start"], "assets": [{**first, **changed}, *rest]}}


def test_a_limit_in_other_money_is_counted_by_its_dated_rate_and_never_overstated() -> None:
    assert said(("terms", TERMS, DAY)).limit("BOB") == Money(926_049, "BOB")  # 9,260.4928 Bs
    assert said(("terms", {**TERMS, "currency": "BOB", "rate": None}, DAY)).limit("BOB") == Money(130_000, "BOB")
    assert said(("terms", {**TERMS, "rate": None}, DAY)).limit("BOB") is None
    assert granted.read(None).limit("BOB") is None


def test_a_currency_without_decimals_is_counted_in_whole_francs() -> None:
    fixed = {**TERMS, "ceiling": 200_050, "rate": {**RATE, "rate": "655.957"}}
    assert said(("terms", fixed, DAY)).limit("XOF") == Money(1_312_241, "XOF")  # 1,312,241.9785


def test_the_newest_terms_count_and_a_thing_keeps_the_day_of_its_first_yes() -> None:
    later = dt.date(2027, 2, 1)
    given = said(
        ("terms", TERMS, DAY), ("yes", {"things": ["a"]}, DAY), ("terms", {**TERMS, "ceiling": 1}, later),
        ("yes", {"things": ["a", "b"]}, later),
    )  # fmt: skip
    assert given.ceiling == Money(1, "EUR")
    assert (dict(given.since), given.yes) == ({"a": DAY, "b": later}, later)


def test_nothing_stands_against_a_list_with_offers_below_its_limit() -> None:
    assert x14(granted.NOTHING_SAID) == []
    assert x14(said(("terms", {**TERMS, "ceiling": 200_000}, DAY))) == []


def test_a_list_above_the_limit_is_stopped_at_the_desk_by_the_amount_that_is_too_much() -> None:
    (found,) = x14(said(("terms", TERMS, DAY)))
    assert (found.code, found.severity, found.section, found.step) == ("X14", "block", "start", "assets")
    assert EN.speak(found.message) == "The grant gives up to Bs\xa09,260.49. Your list asks Bs\xa02,039.51 more."
    exact = {**TERMS, "ceiling": 1_130_000, "currency": "BOB", "rate": None}
    assert x14(said(("terms", exact, DAY))) == []
    assert len(x14(said(("terms", {**exact, "ceiling": 1_129_999}, DAY)))) == 1


def test_a_limit_whose_rate_is_not_known_judges_nothing() -> None:
    assert x14(said(("terms", {**TERMS, "ceiling": 1, "rate": None}, DAY))) == []


@pytest.mark.parametrize(
    ("bought", "yes", "stopped"),
    [("2026-10", DAY, True), ("2026-11", DAY, False), ("2026-12", DAY, False), ("2026-12", None, True)],
)
def test_what_was_bought_in_a_month_before_the_programmes_yes_is_stopped(
    bought: str, yes: dt.date | None, stopped: bool
) -> None:
    plan = with_thing(bought=bought)
    things = {"things": [plan["start"]["assets"][0]["id"]]}
    given = said(("yes", things, yes)) if yes else granted.NOTHING_SAID
    assert [EN.speak(one.message) for one in x14(given, plan)] == (
        ["“Gas oven” was bought before the programme said yes."] if stopped else []
    )
    need = need_of(plan, "BO", "BOB", DAY, given)
    assert need.things[0].bought is (True if stopped else None)


def test_what_somebody_else_pays_may_be_bought_at_any_time() -> None:
    assert x14(granted.NOTHING_SAID, with_thing(bought="2020-01", payer="cash")) == []


def test_the_grant_stops_nobody_on_the_way_to_the_mentor() -> None:
    seen = read(with_thing(bought="2020-01"), demo_plans.place(ROSA), "", 1, said(("terms", TERMS, DAY)))
    assert blocking(seen.advice, "mentor") == ()


def test_offers_are_matched_with_the_limit_of_the_case() -> None:
    assert need_of(demo_plans.answers(ROSA), "BO", "BOB", DAY, said(("terms", TERMS, DAY))).grant_limit == 926_049


def test_the_person_reads_the_limit_its_rate_and_day_and_by_how_much_her_list_is_above() -> None:
    assert told(granted.NOTHING_SAID) == []
    assert told(said(("terms", TERMS, DAY))) == [
        "The programme can give goods up to Bs\xa09,260.49. That is 1,300.00\xa0€ at 1 euro = 7.123456 Bolivian bolivianos, "
        "of 3 November 2026. Your list asks Bs\xa02,039.51 more than that from the grant."
    ]
    assert told(said(("terms", {**TERMS, "rate": None}, DAY))) == [
        "The programme can give goods up to 1,300.00\xa0€. The rate is not known yet."
    ]
    home = said(("terms", {**TERMS, "ceiling": 1_130_000, "currency": "BOB", "rate": None}, DAY))
    assert told(home) == [
        "The programme can give goods up to Bs\xa011,300.00. Your list asks Bs\xa011,300.00 from the grant: it fits."
    ]


def test_a_thing_that_came_after_the_yes_waits_for_another() -> None:
    oven, mixer = demo_plans.answers(ROSA)["start"]["assets"][:2]
    both = {"things": [oven["id"], mixer["id"]]}
    yes = "The programme said yes to your list on 3 November 2026."
    assert told(said(("yes", both, DAY))) == [yes]
    one = said(("yes", {"things": [oven["id"]]}, DAY))
    assert told(one) == [yes, "“Dough mixer” came later. Wait for a yes before you buy it."]


def test_the_list_of_things_says_it_under_the_things() -> None:
    table, today = field("start", "assets"), DAY
    lines = list_words.told("start", table, demo_plans.answers(ROSA), "BOB", today, said(("terms", TERMS, DAY)))
    assert lines[0].think
    assert not any(line.think for line in list_words.told("start", table, demo_plans.answers(ROSA), "BOB", today))


def test_what_the_desk_typed_comes_back_as_it_was_kept() -> None:
    lines = [{"what": "Oven", "month": "2027-02", "proof": "Invoice"}, {"what": "Mixer", "month": None, "proof": ""}]
    kept = {**TERMS, "tranches": lines}
    assert gathered(laid_out(kept), 8) == kept
    assert {one.number for one in questions(2, "BOB")} == {"G1", "G2"}
    assert gathered(laid_out({}), 8) == {"ceiling": None, "currency": "EUR", "rate": None, "tranches": []}


def test_the_money_of_the_plan_can_always_be_chosen() -> None:
    for home in ("BOB", "KES"):
        currency = next(one for one in questions(0, home) if one.key == "currency")
        assert [choice.key for choice in currency.choices].count(home) == 1


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, set()),
        ({"source": None}, {"source"}),
        ({"rate": None}, {"rate"}),
        ({"rate": "0"}, {"rate"}),
        ({"currency": "BOB"}, {"currency"}),
        ({"currency": None}, {"currency"}),
        ({"proof-1": "Invoice"}, {"what-1"}),
        ({"when-2": "2027-01"}, {"what-2"}),
        ({"what-1": "Oven", "proof-1": "Invoice"}, set()),
    ],
)
def test_what_goes_together_is_asked_together(changed: dict[str, Any], wrong: set[str]) -> None:
    assert set(wrong_together({**laid_out(TERMS), **changed}, "BOB", 8)) == wrong


def test_a_rate_is_not_needed_while_it_is_not_known() -> None:
    assert wrong_together({**laid_out({**TERMS, "rate": None}), "per": "1"}, "BOB", 8) == {}
    assert wrong_together({**laid_out(TERMS), "day": None}, "BOB", 8) == {"day": MISSING}
