"""Rent that is paid in advance: never counted twice unasked, and never proposed to be spent less."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.plan.assumptions import told_costs
from app.plan.checks import advice
from app.plan.contract import with_zeros
from app.plan.list_words import told as list_words
from app.plan.sections import field
from tests.plan import demo_plans

CASE = "sn_sewing"


def told(first: list[int] | None, covers: str = "1", name: str = "First month's rent in advance") -> Any:
    """Modou's plan, with other first months of his rent."""
    answers = demo_plans.answers(CASE)
    for row in answers["costs"]["costs"]:
        if row["kind"] == "rent":
            row.pop("first", None)
            row.update({"first": first} if first else {})
    answers["start"]["advances"][0].update(covers=covers, name=name, amount=75000 * int(covers))
    return answers


def asked(answers: Any) -> list[str]:
    return [one.code for one in advice(answers, None, demo_plans.place(CASE)) if one.code == "C9"]


@pytest.mark.parametrize(
    ("first", "covers", "name", "asks"),
    [
        (None, "1", "First month's rent in advance", 1),
        (None, "1", "Avance", 1),  # as much as a month of rent
        ([0], "1", "Avance", 0),
        ([0], "3", "Avance", 1),
        ([0, 0, 0], "3", "Avance", 0),
    ],
)
def test_rent_in_advance_and_rent_in_the_same_month_are_asked_about(
    first: list[int] | None, covers: str, name: str, asks: int
) -> None:
    assert len(asked(told(first, covers, name))) == asks


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_no_worked_plan_pays_an_advance_twice(case: str) -> None:
    found = advice(demo_plans.answers(case), None, demo_plans.place(case))
    assert [one for one in found if one.code == "C9"] == []


@pytest.mark.parametrize(("renewed", "monthly", "asks"), [("yes", 75000, 1), ("no", 75000, 0), ("yes", 0, 0)])
def test_an_advance_that_is_counted_every_month_beside_its_rent_is_told(renewed: str, monthly: int, asks: int) -> None:
    answers = told([0])
    answers["start"]["advances"][0]["renewed"] = renewed
    rent = next(row for row in answers["costs"]["costs"] if row["kind"] == "rent")
    rent["amount"] = monthly
    found = [one for one in advice(answers, None, demo_plans.place(CASE)) if one.code == "C9"]
    assert [one.severity for one in found] == ["ask"] * asks
    table = field("start", "advances")
    assert len(list_words("start", table, answers, "XOF", dt.date(2026, 11, 2))) == asks


def test_nobody_is_told_to_spend_less_on_rent_that_was_agreed() -> None:
    answers = told([0])
    firm = {one.cost.name: one.cost.can_be_less for one in told_costs(answers)}
    assert firm["Rent"] is False
    assert firm["Transport"] is True
    answers["start"]["advances"], answers["start"]["deposits"] = [], []
    assert {one.cost.name: one.cost.can_be_less for one in told_costs(answers)}["Rent"] is True


@pytest.mark.parametrize(
    ("first", "covers", "then"),
    [
        (None, "1", [0]),
        (None, "12", [0] * 12),
        ([0], "3", [0, 0, 0]),
        ([50, 60, 70], "2", [0, 0, 70]),
    ],
)
def test_zeros_stand_in_the_months_that_are_paid_in_advance_and_only_there(
    first: list[int] | None, covers: str, then: list[int]
) -> None:
    answers = told(first, covers)
    costs = with_zeros(answers)
    assert costs is not None
    (rent,) = (row for row in costs if row["kind"] == "rent")
    assert rent["first"] == then
    assert [row for row in costs if row is not rent] == [
        row for row in answers["costs"]["costs"] if row["kind"] != "rent"
    ]
    answers["costs"]["costs"] = costs
    assert asked(answers) == []
    assert with_zeros(answers) is None


def test_more_months_than_a_cost_has_boxes_for_are_only_asked_about() -> None:
    answers = told(None, "13")
    assert with_zeros(answers) is None
    assert asked(answers) == ["C9"]
