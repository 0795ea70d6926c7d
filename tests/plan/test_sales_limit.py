"""L3: who pays a simple tax reads in the check when the plan sells more than that tax allows, and where it was read."""

from __future__ import annotations

import copy
import datetime as dt
from dataclasses import replace

import pytest

from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan.checks import Advice
from app.plan.reading import PlanReading, read
from app.plan.sales_limit import SalesLimit
from app.plan.sourced import Origin
from tests.plan import demo_plans

ROSA = "bo_bakery"
LAW = Origin("The official paper", "example.org", "2026-01-15", "high")


def limit(a_year: int | None, a_month: int | None = None, name: str = "RTS", currency: str = "BOB") -> SalesLimit:
    each = (None if minor is None else Money(minor, currency) for minor in (a_year, a_month))
    return SalesLimit(name, *each, LAW)


def seen(*limits: SalesLimit, regime: str | None = "simple") -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers(ROSA)))
    given["rules"] = {**given["rules"], "regime": regime}
    place = replace(demo_plans.place(ROSA), simple_taxes=limits, today=dt.date(2026, 11, 2))
    return read(given, place, "ABC-123", 1)


def told(*limits: SalesLimit, regime: str | None = "simple") -> list[Advice]:
    return [one for one in seen(*limits, regime=regime).advice if one.code == "L3"]


def test_sales_above_the_limit_of_the_simple_tax_are_told_with_source_and_day() -> None:
    (found,) = told(limit(69_122_00))
    assert (found.severity, found.blocks, found.section, found.step) == ("amber", "none", "rules", "regime")
    said = Tongue("en").speak(found.message).replace("\xa0", " ")
    assert said.startswith("The plan sells Bs ") and "in twelve months, more than Bs 69,122.00." in said
    assert said.endswith("That is the limit of “RTS”. Found in: The official paper, 15 January 2026.")
    assert found.repair is not None


def test_a_limit_of_an_old_source_only_asks_and_says_that_it_may_be_higher_now() -> None:
    of_1997 = replace(limit(69_122_00), origin=replace(LAW, date="1997-01-29"))
    (found,) = told(of_1997)
    assert found.severity == "ask"
    assert Tongue("en").speak(found.message).endswith("29 January 1997. The limit is old: it may be higher now.")


def test_a_limit_by_the_month_is_held_against_an_average_month() -> None:
    (found,) = told(limit(None, 5_000_00))
    assert "in a month on average, more than Bs" in Tongue("en").speak(found.message)


@pytest.mark.parametrize("regime", ["none", "books", None])
def test_whoever_pays_no_simple_tax_is_told_of_no_limit(regime: str | None) -> None:
    assert told(limit(1), regime=regime) == []


def test_below_the_widest_of_several_limits_nothing_is_told_and_above_all_the_widest() -> None:
    assert told(limit(1), limit(10**10)) == []
    (found,) = told(limit(2, name="Wide"), limit(1))
    assert "“Wide”" in Tongue("en").speak(found.message)


def test_no_limit_and_one_in_another_money_say_nothing() -> None:
    assert told() == told(limit(None)) == told(limit(1, currency="USD")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: str) -> None:
    (found,) = told(limit(1))
    said = Tongue(language).speak(found.message)
    assert "%(" not in said and (language == "en" or "That is the limit" not in said)
