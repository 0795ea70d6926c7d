"""X13: whether somebody is asked about what her things need each month, once that is known and not before."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.messages import say
from app.language.tongues import LANGUAGES, Tongue
from app.plan import upkeep
from app.plan.fields import UNKNOWN
from app.plan.starting_points import POINTS
from tests.plan import demo_plans
from tests.plan.test_checks import reading

ROSA = "bo_bakery"
NAMES = ("Rent", "Helper", "Bonus", "Gastos varios", "Boissons", "Reparto", "Phone", "Conto corrente")


def rows(part: str, key: str) -> list[dict[str, Any]]:
    return [dict(row) for row in demo_plans.answers(ROSA)[part][key]]


OTHERS = [{**row, "name": name} for row, name in zip(rows("costs", "costs"), NAMES, strict=True)]


def asked(told: list[dict[str, Any]], **more: dict[str, Any]) -> str | None:
    """The page to which the advice leads, where it is given."""
    seen = reading(ROSA, **{**more, "costs": {"costs": told, **more.get("costs", {})}})
    found = next((one for one in seen.advice if one.code == "X13"), None)
    assert found is None or (found.severity, found.blocks) == ("ask", "none")
    return found.step if found else None


def kinds(kind: Any) -> list[dict[str, Any]]:
    """Costs whose names say nothing of power or repairs."""
    return [{**row, "kind": kind} for row in OTHERS]


@pytest.mark.parametrize(
    ("kind", "page"),
    [("rent", "assets"), ("other", "assets"), (None, "costs"), (UNKNOWN, "costs"), ("", "costs")],
)
def test_where_no_cost_keeps_things_going_it_is_asked_where_the_answer_is_missing(kind: Any, page: str) -> None:
    assert asked(kinds(kind)) == page
    assert asked([*kinds("rent")[:-1], *kinds(kind)[-1:]]) == page


@pytest.mark.parametrize("kind", ["power", "upkeep", "feed"])
def test_one_cost_of_such_a_kind_is_enough(kind: str) -> None:
    assert asked([*kinds(None)[:-1], *kinds(kind)[-1:]]) is None


@pytest.mark.parametrize(
    "name",
    ["Luz y agua", "GAS", "électricité", "Carburant du groupe", "Riparazioni", "Ração", "Leña", "الكهرباء", "صيانة الآلات", "بالوقود"],
)  # fmt: skip
def test_a_name_that_says_it_plainly_is_enough_too(name: str) -> None:
    assert asked([{**kinds(None)[0], "name": name}, *kinds(None)[1:]]) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_costs_of_every_trade_are_told_apart_by_their_names(language: str) -> None:
    tongue, costs = Tongue(language), {cost for point in POINTS for cost in point.costs}
    plain = {cost.key for cost in costs if upkeep._named(tongue.speak(say(cost.name)))}
    meant = {cost.key for cost in costs if cost.kind in upkeep.KEEPS_THINGS_GOING}
    assert plain <= meant
    assert meant - plain <= {"smalltools", "fieldwater"}  # blades and needles, water


def test_nobody_is_asked_before_the_part_of_the_costs_has_its_answers() -> None:
    assert asked(kinds("rent"), costs={"drawings": None}) is None
    assert asked([]) is None
    assert asked(kinds("rent"), start={"assets": []}) is None


def test_what_a_thing_needs_answers_it_and_nought_answers_for_that_thing() -> None:
    things = rows("start", "assets")
    assert asked(kinds("rent"), start={"assets": [{**things[0], "upkeep": 4_000}, *things[1:]]}) is None
    assert asked(kinds("rent"), start={"assets": [{**things[0], "upkeep": 0}, *things[1:]]}) == "assets"
    assert asked(kinds("rent"), start={"assets": [{**row, "upkeep": 0} for row in things]}) is None


def test_a_starting_points_things_that_never_need_anything_are_not_asked_about() -> None:
    (thing, *_) = rows("start", "assets")
    assert asked(kinds("rent"), start={"assets": [{**thing, "id": "sptrays"}]}) is None
    assert asked(kinds("rent"), start={"assets": [{**thing, "id": "spoven"}]}) == "assets"


def test_no_demo_plan_is_asked() -> None:
    for case in demo_plans.IDS:
        assert all(one.code != "X13" for one in reading(case).advice), case
