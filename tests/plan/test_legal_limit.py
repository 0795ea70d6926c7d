"""A limit is chosen by the day and held against what it measures: all costs compounded, either yearly rate, a rate."""

from __future__ import annotations

import copy
import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.checks import Advice
from app.plan.legal_limit import LegalCap, held, holding
from app.plan.reading import PlanReading, read
from app.plan.sourced import Origin
from tests.plan import demo_plans

D = Decimal
EN = Tongue("en")
TODAY = dt.date(2026, 11, 23)
LAW = Origin("The official paper", "example.org", "2026-01-15", "high")
EFFECTIVE, RATE, TEG = "effective", "nominal", "TEG, all-in effective"
READ = " Limit read in: The official paper, 15 January 2026."


def cap(most: str, basis: str, segment: str = "all loans", **days: dt.date | None) -> LegalCap:
    told = {"valid_from": dt.date(2018, 2, 1), "valid_to": None} | days
    return LegalCap("BO", segment, D(most), basis, told["valid_from"], told["valid_to"], "", LAW)


def reading(limit: LegalCap | None, **sources: Any) -> PlanReading:
    """Rosa's loan of 24 months, without a fee."""
    given = copy.deepcopy(dict(demo_plans.answers("bo_bakery")))
    given["sources"] = {**given["sources"], "fee": "0", "instalment_step": 1, **sources}
    return read(given, replace(demo_plans.place("bo_bakery"), cap=limit), "ABC-123", 1)


def told(limit: LegalCap | None, **sources: Any) -> Advice | None:
    return next((one for one in reading(limit, **sources).advice if one.code == "X17"), None)


def test_an_effective_limit_measures_interest_on_interest() -> None:
    """27 a year by the month is 30.6 effective: above 28.5, which 27 is not."""
    found = told(cap("28.5", EFFECTIVE), rate="27")
    assert found is not None
    assert (found.severity, found.blocks) == ("red", "lender")
    assert EN.speak(found.message) == (
        "That is 27 for every 100 in a year. With interest on interest it is 30.6. The legal limit is 28.5."
        " The law counts the price with interest on interest." + READ
    )
    assert told(cap("28.5", EFFECTIVE), rate="25") is None  # 28.07


def test_a_limit_is_compared_as_it_is_printed() -> None:
    """A rate of 25.34 is 28.5 effective, to two decimals."""
    seen = reading(cap("28.5", EFFECTIVE), rate="25.34")
    assert seen.outlook is not None
    against = held(seen.place.cap, seen.outlook)
    assert against is not None
    assert against.rates == (D("28.50"),)
    assert not against.above


@pytest.mark.parametrize(
    ("rate", "severity", "blocks"), [("20", None, None), ("22.5", "amber", "none"), ("24.2", "red", "lender")]
)
def test_where_the_law_does_not_say_how_it_counts_only_what_is_above_in_both_ways_is_unlawful(
    rate: str, severity: str | None, blocks: str | None
) -> None:
    found = told(cap("24", TEG, "microfinance (SFD)"), rate=rate)
    assert (found and found.severity, found and found.blocks) == (severity, blocks)


def test_both_rates_stand_beside_a_limit_of_either() -> None:
    found = told(cap("24", TEG, "microfinance (SFD)"), rate="22.5")
    assert found is not None and found.repair is not None
    assert EN.speak(found.message) == (
        "That is 22.5 for every 100 in a year. With interest on interest it is 24.97."
        " For microfinance the legal limit is 24."
        " We did not read which of the two the law counts. So we compare both." + READ
    )
    assert EN.speak(found.repair) == "Ask the lender which of the two rates the law means."


def test_a_basis_that_is_not_known_is_either() -> None:
    assert cap("24", "").measure == cap("24", "integral cost").measure == "either"


def test_a_limit_on_the_rate_alone_leaves_fees_out_and_is_asked_about() -> None:
    assert told(cap("11.5", RATE), rate="11.5", fee="10") is None
    found = told(cap("11.5", RATE), rate="13")
    assert found is not None
    assert (found.severity, found.blocks) == ("amber", "none")
    assert "limits the rate without fees to 11.5. Yours is 13." in EN.speak(found.message)


def test_a_flat_rate_is_held_against_a_limit_as_what_it_is() -> None:
    """Six of every 100 on the whole loan for two years are about 11 on what is left."""
    for method in ("flat", "up_front"):
        found = told(cap("8", RATE), rate="6", method=method)
        assert found is not None, method
        assert "Yours is 1" in EN.speak(found.message), method
    assert told(cap("8", RATE), rate="6", method="equal_principal") is None


@pytest.mark.parametrize(("basis", "limit"), [(EFFECTIVE, "28.5"), (TEG, "24")])
def test_what_is_above_a_limit_by_savings_alone_is_asked_about(basis: str, limit: str) -> None:
    """25 of 100 kept until the end bring 22 a year to about 29: no law that is known says whether they count."""
    asked = reading(None).inputs
    assert asked is not None and asked.loan is not None
    kept = {"kept_back": asked.loan.principal // 4, "given_back": "yes"}
    assert (found := told(cap(limit, basis), rate="22", **kept)) is not None
    assert (found.severity, found.blocks) == ("amber", "none")
    assert found.repair is not None
    assert EN.speak(found.repair) == "Ask the lender whether the law counts the savings too."
    dear = told(cap(limit, basis), rate="29", **kept)
    assert dear is not None
    assert (dear.severity, dear.blocks) == ("red", "lender")
    paid = told(cap(limit, basis), rate="22", **{**kept, "given_back": "no"})
    assert paid is not None
    assert paid.severity == "red"  # savings that never come back are a fee


def test_a_limit_counts_between_its_first_and_its_last_day() -> None:
    ended = cap("40", EFFECTIVE, valid_to=dt.date(2026, 4, 30))
    to_come = cap("30", EFFECTIVE, valid_from=dt.date(2026, 12, 1))
    assert holding((ended, to_come), TODAY) is None
    today = cap("35", EFFECTIVE, valid_from=TODAY, valid_to=TODAY)
    assert holding((ended, to_come, today), TODAY) == today
    assert holding((ended, to_come), dt.date(2026, 12, 1)) == to_come


def test_the_widest_limit_on_the_whole_price_counts_before_one_on_the_rate() -> None:
    retail, wide, rate = cap("25.5", EFFECTIVE), cap("28.5", EFFECTIVE), cap("60", RATE)
    assert holding((retail, rate, wide), TODAY) == wide
    assert holding((rate, replace(wide, most=None)), TODAY) == rate


def test_no_limit_is_told_where_none_is_known_or_no_price_can_be_counted() -> None:
    assert told(None, rate="90") is None
    assert told(replace(cap("24", TEG), most=None), rate="90") is None
    assert told(cap("24", TEG), rate="90", fee="100") is None
    assert told(cap("24", TEG), rate="90", want_loan="no") is None


def test_the_worked_loans_keep_to_the_limits_that_their_cases_name() -> None:
    """Bolivia's 11.5 and Senegal's 24, as the cases' text says."""
    for case, limit in (("bo_bakery", cap("11.5", RATE)), ("sn_sewing", cap("24", TEG, "microfinance (SFD)"))):
        seen = read(demo_plans.answers(case), replace(demo_plans.place(case), cap=limit), "ABC-123", 1)
        assert seen.outlook is not None
        assert held(limit, seen.outlook) is not None
        assert "X17" not in [one.code for one in seen.advice]
