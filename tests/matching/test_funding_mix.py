"""Who pays for what, and whether the figures could carry the loan, on the worked cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.finance.projection import outlook
from app.matching.funding_mix import FundingMix, funding_mix
from app.matching.reasons import Verdict
from tests.cases.reading import plan_inputs
from tests.matching.examples import english

CASES = Path(__file__).parent.parent / "cases"


def mix_of(name: str) -> FundingMix:
    case = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return funding_mix(outlook(plan_inputs(case["inputs"])))


@pytest.mark.parametrize("name", [path.stem for path in sorted(CASES.glob("*.json"))])
def test_the_parts_make_the_whole(name: str) -> None:
    mix = mix_of(name)
    parts = (mix.grant, mix.own_things, mix.own_money, mix.loan)
    assert sum(part.minor for part in parts) == mix.needs.minor


def test_a_plan_without_a_loan_is_whole_and_gets_no_loan_talk() -> None:
    mix = mix_of("bo_home_kitchen_grant_only")
    assert (mix.advice, mix.reasons, mix.loan.minor) == ("none", (), 0)
    assert mix.grant.minor == 7_100_00


def test_a_loan_that_empties_the_box_is_not_advised_and_says_in_which_month() -> None:
    mix = mix_of("tn_salon_a_first_draft")
    assert mix.advice == "not_advised"
    said = {reason.key: english(reason.message) for reason in mix.reasons if reason.verdict is Verdict.NO}
    assert said["box"] == "In May the box is short of 4,400.100 DT."
    assert said["weight"] == "All instalments together are more than the family has left."


def test_a_loan_between_the_bands_is_to_be_thought_about_again() -> None:
    mix = mix_of("gh_layers")
    assert mix.advice == "think_again"
    said = {reason.key: english(reason.message) for reason in mix.reasons}
    assert said["weight"] == "All instalments take 54 of every 100 that the family has left."


def test_a_loan_that_weighs_little_could_be_carried() -> None:
    assert mix_of("tn_salon_b_revised").advice == "could_carry"
