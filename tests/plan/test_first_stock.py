"""The first stock line by line (C8): the amount goes with the sum of its lines, and what was typed after them stays."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.amounts import LARGEST
from app.plan.carried import read_all
from app.plan.first_stock import counted, followed, unlike
from app.plan.prices import prices
from app.plan.progress import FINER
from tests.plan import demo_plans
from tests.plan.test_checks import EN, codes, reading, said

ROSA, MODOU = "bo_bakery", "sn_sewing"


def lines(*amounts: int | None) -> list[dict[str, Any]]:
    return [{"id": f"g{n}", "name": f"Sack {n}", "price": amount} for n, amount in enumerate(amounts)]


def amount_after(there: dict[str, Any], *amounts: int | None) -> Any:
    return {**there, **followed("start", there, {"first_goods": lines(*amounts)})}.get("first_stock")


@pytest.mark.parametrize("before", [None, "unknown", 900])
def test_the_first_lines_make_the_amount_whatever_it_was(before: Any) -> None:
    assert amount_after({"first_stock": before}, 100, 250) == 350


def test_an_amount_that_is_the_sum_goes_with_it_and_one_typed_since_stays() -> None:
    assert amount_after({"first_stock": 350, "first_goods": lines(100, 250)}, 100, 300) == 400
    assert amount_after({"first_stock": 400, "first_goods": lines(100, 250)}, 100, 300) == 400
    assert amount_after({"first_stock": 500, "first_goods": lines(100, 250)}, 100, 300) == 500
    assert amount_after({"first_stock": "unknown", "first_goods": lines(100, 250)}, 100, 300) == 400


@pytest.mark.parametrize("left", [(), (None,), (LARGEST, 1)])
def test_lines_that_make_no_amount_leave_it_as_it_was(left: tuple[int | None, ...]) -> None:
    assert amount_after({"first_stock": 100, "first_goods": lines(100)}, *left) == 100


def test_only_lines_move_the_amount() -> None:
    there = {"first_stock": 100, "first_goods": lines(100)}
    for part, changed in (
        ("start", {"first_stock": 700}),
        ("start", {"deposits": []}),
        ("start", {"first_stock": 5, "first_goods": lines(9)}),
        ("sales", {"first_goods": lines(9)}),
    ):
        assert followed(part, there, changed) == changed
    assert counted("unknown") is None


def test_lines_that_do_not_make_the_amount_are_asked_about() -> None:
    seen = reading(ROSA, start={"first_goods": lines(100_000, 50_000)})
    assert codes(seen)["C8"] == "ask"
    assert said(seen, "C8") == ("The lines of your first stock make Bs\xa01,500.00. Your plan counts Bs\xa01,600.00.")
    assert "C8" not in codes(reading(ROSA, start={"first_goods": lines(100_000, 60_000)}))


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_worked_plans_have_lines_that_make_their_amount_or_none(case: str) -> None:
    assert unlike(demo_plans.answers(case), "XOF") is None
    assert "C8" not in codes(reading(case))


def test_lines_come_back_from_a_file_and_move_no_figure() -> None:
    answers = demo_plans.answers(MODOU)
    found = read_all(answers)
    assert (found.problems, found.unknown) == ([], [])
    assert found.answers["start"]["first_goods"] == answers["start"]["first_goods"]
    bare = {**answers["start"], "first_goods": None}
    assert reading(MODOU, start=bare).outlook == reading(MODOU).outlook


def test_a_refresh_of_prices_asks_for_the_amount_and_not_for_each_line_too() -> None:
    asked = {price.path for price in prices(demo_plans.answers(MODOU), "XOF") if price.path.startswith("start.first")}
    assert asked == {"start.first_stock"}


def test_lines_are_never_missing() -> None:
    assert ("start", "first_goods") in FINER
    told = unlike({"start": {"first_stock": 1, "first_goods": lines(2)}}, "GHS")
    assert told is not None
    assert "make GH₵0.02" in EN.speak(told)
