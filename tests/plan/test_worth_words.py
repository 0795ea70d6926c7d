"""Whether a plan is worth what goes in, in words for who lends or advises: with the rate, its source and the horizon."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.finance.outlook import Outlook
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan.worth_words import counted_with, worth_words
from tests.documents.printed import reading
from tests.plan import demo_plans


def seen(case: str = "gh_layers") -> Outlook:
    found = reading(case).outlook
    assert found is not None
    return found


def with_ratios(**changed: Any) -> Outlook:
    found = seen()
    return replace(found, ratios=replace(found.ratios, project=replace(found.ratios.project, **changed)))


def spoken(outlook: Outlook) -> list[str]:
    tongue = Tongue("en", "GH")
    return [tongue.speak(one) for one in worth_words(outlook)]


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_figure_is_the_engines(case: str) -> None:
    outlook = seen(case)
    found, currency = outlook.ratios.project, outlook.inputs.currency
    told = [value for one in worth_words(outlook) for value in one.values.values() if isinstance(value, Money)]
    lowest = outlook.ratios.cash.min_closing_cash
    amounts = [*([-lowest] if lowest < 0 else []), found.total_investment_month0, abs(found.npv)]
    if found.npv != found.npv_grant_not_counted_as_cost:
        amounts.append(abs(found.npv_grant_not_counted_as_cost))
    assert told == [Money(amount, currency) for amount in amounts]


def test_what_never_comes_back_and_what_has_no_rate_is_said_and_no_number_made_up() -> None:
    assert "It does not come back within 18 months." in spoken(with_ratios(payback_months=None))
    nothing = with_ratios(irr_annual_effective=None, irr_annual_effective_grant_not_counted=None)
    assert spoken(nothing).count("No single yearly return can be told (IRR).") == 2
    assert not any("yearly return is" in one for one in spoken(nothing))


@pytest.mark.parametrize("yearly", ["10.0001", "4434268469389513765612376569405807.6646", "4.2E+57"])
def test_a_return_on_next_to_nothing_is_more_than_can_be_told(yearly: str) -> None:
    """Where one coin goes in, the exact rate is longer than a line, and than what decimals are rounded with."""
    found = with_ratios(irr_annual_effective=Decimal(yearly), irr_annual_effective_grant_not_counted=Decimal(10))
    assert "Its yearly return is more than 1,000 for every 100 (IRR)." in spoken(found)
    assert "Its yearly return is 1,000 for every 100 (IRR)." in spoken(found)


def test_a_box_that_is_empty_in_some_month_comes_before_every_yield() -> None:
    tongue = Tongue("en", "TN")
    said = [tongue.speak(one) for one in worth_words(seen("tn_salon_a_first_draft"))]
    assert said[0].startswith("In May the box is short of") and "4,400" in said[0]
    assert said[1] == "What follows is true only once that money is found."
    revised = [tongue.speak(one) for one in worth_words(seen("tn_salon_b_revised"))]
    assert revised[0].startswith("What goes in at the start")


def test_without_a_gift_each_figure_stands_once() -> None:
    npv = seen().ratios.project.npv
    assert sum("(NPV)" in one for one in spoken(with_ratios(npv_grant_not_counted_as_cost=npv))) == 1


def test_rate_source_day_and_horizon_stand_beside() -> None:
    of = reading("gh_layers")
    place = replace(of.place, source="A central bank", source_date=dt.date(2026, 3, 1))
    tongue = Tongue("en", "GH")
    said = [tongue.speak(one) for one in counted_with(seen(), place)]
    assert said[0] == "We look at 18 months."
    assert "A year of waiting is counted as 25 for every 100." in said
    assert "That rate is our guess, until the programme sets one." in said
    assert said[-1] == "Source: A central bank (1 March 2026)"
    ours = counted_with(seen(), replace(of.place, source=""))
    assert tongue.speak(ours[-1]) == "No published rate stands behind it."
    assert not any("guess" in tongue.speak(one) for one in counted_with(seen(), replace(place, rate_confirmed=True)))
    other = replace(seen(), ratios=with_ratios(discount_rate_annual_pct=Decimal("7.25")).ratios)
    assert "A year of waiting is counted as 7.25 for every 100." in [
        tongue.speak(one) for one in counted_with(other, place)
    ]
    bare = replace(seen(), inputs=replace(seen().inputs, assets=()))
    assert any("dearest thing" in one for one in said)
    assert not any("dearest thing" in tongue.speak(one) for one in counted_with(bare, place))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_all_of_it(language: str) -> None:
    tongue = Tongue(language, "GH")
    assert all(
        "%" not in tongue.speak(one)
        for one in (*worth_words(seen()), *counted_with(seen(), reading("gh_layers").place))
    )
