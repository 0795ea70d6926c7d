"""Every risk of the library leads to a hard year or to one payment; what a person wrote keeps its link."""

from __future__ import annotations

from typing import Any

import pytest

from app.finance.hazards import TRADES
from app.finance.repair import TESTS
from app.language.tongues import LANGUAGES, Tongue
from app.plan.hard_years import ALL
from app.plan.risk_years import by_its_words, cost, in_row, of_risk, risks, trade, weight, years
from app.plan.sections.risks import LIKE, ONCE, RISK_LIST
from app.plan.starting_points import POINTS
from app.plan.starting_points import risks as library
from app.plan.starting_points.shape import Risk
from app.plan.starting_points.taking import PARTS, rows
from tests.plan.test_starting_points import FIRST

LIBRARY = [line for line in vars(library).values() if isinstance(line, Risk)]
OWN = {"id": "a1", "what": "The bridge is closed"}


def choices(row: dict[str, Any], kind: str) -> list[str] | None:
    """The hard years that the page of this risk offers; None where it does not ask."""
    asked = in_row(RISK_LIST.columns, {"idea": {"trade": kind}}, row)
    return next(([one.key for one in column.choices] for column in asked if column.key == LIKE), None)


@pytest.mark.parametrize("risk", LIBRARY, ids=lambda risk: risk.key)
def test_every_risk_of_the_library_is_counted_in_every_trade(risk: Risk) -> None:
    assert set(risk.years) <= {*ALL, ONCE}
    for kind in TRADES:
        assert of_risk(risk, kind), f"{risk.key} in {kind}"


def test_a_trade_counts_with_its_own_hard_years_first() -> None:
    assert of_risk(library.ANIMALS_DIE, "poultry")[0] == "flock_dies_30pct"
    assert of_risk(library.ANIMALS_DIE, "animals")[0] == "animals_lost_20pct"
    assert of_risk(library.DEARER, "food") == ("main_material_dearer", "materials_and_fixed_plus_10pct")
    assert of_risk(library.BREAKS, "hair") == (ONCE,)
    assert of_risk(library.RELATIVES, "other") == ("more_taken_home",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_library_have_their_hard_year_in_every_language_and_nobody_asks(language: str) -> None:
    for risk in LIBRARY:
        row = {"id": "a1", "what": Tongue(language).gettext(risk.what).upper().rstrip(".")}
        assert by_its_words(row) is risk
        assert years(row, "food") == tuple(key for key in of_risk(risk, "food") if key != ONCE)
        assert choices(row, "food") is None


def test_a_taken_risk_keeps_its_hard_year_when_it_is_put_in_other_words() -> None:
    for one in POINTS:
        for row in rows(PARTS[4], one, "GH", FIRST, str):
            assert row[LIKE] == of_risk(by_its_words(row) or library.ILL, one.trade)[0]
            other = {**row, "what": "In my own words"}
            assert years(other, one.trade) == tuple(key for key in (row[LIKE],) if key != ONCE)
            assert row[LIKE] in (choices(other, one.trade) or ())


def test_an_own_risk_has_the_hard_year_that_was_chosen_for_it() -> None:
    assert years(OWN, "food") == ()
    assert years({**OWN, LIKE: "sales_minus_10pct"}, "food") == ("sales_minus_10pct",)
    assert years({**OWN, LIKE: ONCE}, "food") == ()


def test_a_page_offers_the_hard_years_of_its_plan_and_the_one_of_an_earlier_trade() -> None:
    assert choices(OWN, "hair") == [*(key for key in TESTS if key in (choices(OWN, "hair") or ())), ONCE]
    assert "flock_dies_30pct" not in (choices(OWN, "hair") or ())
    assert "flock_dies_30pct" in (choices({**OWN, LIKE: "flock_dies_30pct"}, "hair") or ())


def test_a_risk_weighs_how_likely_times_how_much() -> None:
    told = [{"likely": "1", "cost": 900}, {"likely": "3", "cost": 400}, {"likely": "2"}, {"cost": "unknown"}]
    assert sorted(told, key=weight, reverse=True) == [told[1], told[0], told[2], told[3]]
    assert [cost(row) for row in told] == [900, 400, 0, 0]


def test_only_risks_with_a_name_count() -> None:
    answers = {"risks": {"risks": [{"id": "a"}, {"id": "b", "what": "unknown"}, OWN]}}
    assert risks(answers) == (OWN,)
    assert risks({"risks": {"risks": "unknown"}}) == risks({}) == ()
    assert trade({}) == ""
