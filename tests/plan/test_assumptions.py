"""From answers to figures: every worked case, walked through a person's answers."""

from __future__ import annotations

import copy
import dataclasses
from decimal import Decimal

import pytest

from app.plan.assumptions import NotEnough, figures, horizon, missing
from tests.cases.reading import plan_inputs
from tests.plan import demo_plans


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_persons_answers_give_exactly_the_figures_of_the_case(case: str) -> None:
    got = figures(demo_plans.answers(case), demo_plans.place(case))
    wanted = plan_inputs(demo_plans.case_inputs(case))
    told = (dataclasses.replace(cost, for_animals=cost.name in ("Feed", "Vet and vaccines")) for cost in wanted.costs)
    wanted = dataclasses.replace(wanted, costs=tuple(told))  # a case names no kinds of costs
    for field in dataclasses.fields(wanted):
        if field.name != "household":
            assert getattr(got, field.name) == getattr(wanted, field.name), field.name
    for field in dataclasses.fields(wanted.household):
        if field.name != "income":
            assert getattr(got.household, field.name) == getattr(wanted.household, field.name), field.name
    assert [(x.name, x.amount) for x in got.household.income] == [(x.name, x.amount) for x in wanted.household.income]


def test_money_sent_by_family_is_known_as_such() -> None:
    got = figures(demo_plans.answers("gh_layers"), demo_plans.place("gh_layers"))
    assert [line.kind for line in got.household.income] == ["wage", "remittance"]


def test_an_empty_plan_names_what_is_missing_in_the_plans_order() -> None:
    with pytest.raises(NotEnough) as caught:
        figures({}, demo_plans.place("gh_layers"))
    assert caught.value.missing[0] == ("household", "adults")
    assert ("sources", "term") not in caught.value.missing


def test_without_a_loan_its_terms_are_not_missing_and_old_ones_do_not_count() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["sources"]["want_loan"] = "no"
    assert missing(given) == ()
    assert figures(given, demo_plans.place("bo_bakery")).loan is None


def test_dont_know_yet_is_missing_for_the_figures() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["sources"]["own_cash"] = "unknown"
    assert missing(given) == (("sources", "own_cash"),)


def test_a_row_with_a_hole_is_missing_and_never_counted_as_nothing() -> None:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["rules"]["taxes"][0]["amount"] = None
    assert missing(given) == (("rules", "taxes"),)


def test_no_lines_is_an_answer() -> None:
    given = copy.deepcopy(demo_plans.answers("sn_sewing"))
    assert given["household"]["debts"] == []
    assert figures(given, demo_plans.place("sn_sewing")).household.debts == ()


def test_the_horizon_is_the_life_of_the_main_thing_within_18_and_36_months() -> None:
    got = figures(demo_plans.answers("gh_layers"), demo_plans.place("gh_layers"))
    assert horizon(got.assets) == 18
    assert horizon((dataclasses.replace(got.assets[0], life_months=6),)) == 18
    assert horizon((dataclasses.replace(got.assets[0], life_months=84),)) == 36
    assert horizon(()) == 36


def test_an_unseasonal_product_sells_a_hundred_of_a_hundred_every_month() -> None:
    given = copy.deepcopy(demo_plans.answers("gh_layers"))
    del given["sales"]["products"][0]["season"]
    assert figures(given, demo_plans.place("gh_layers")).products[0].season_pct == (Decimal(100),) * 12
