"""Answers that cannot all be true: each is said with its figures and with the question that must be changed."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.checks import Advice
from app.plan.fields import Field, Kind
from app.plan.reading import PlanReading, read
from app.plan.sections import SECTIONS, asked, asked_steps, section
from tests.plan import demo_plans
from tests.plan.test_before import SHOP

EN, SEASONAL, KITCHEN = Tongue("en"), "sn_sewing_b_seasonal_loan", "bo_home_kitchen_grant_only"
FAR = 10**14  # minor units, ten times what the figures take


def reading(case: str, **changed: dict[str, Any]) -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers(case)))
    for part, answers in changed.items():
        given[part] = {**given.get(part, {}), **answers}
    return read(given, demo_plans.place(case), "ABC-123", 1)


def wrong(seen: PlanReading) -> Advice:
    """The first; none is said twice."""
    found = [one for one in seen.advice if one.code == "X0"]
    assert len({one.message.text for one in found}) == len(found) > 0, found
    return found[0]


def told(seen: PlanReading) -> tuple[str, str]:
    """The page and the sentence; what to do names a question of that page."""
    one = wrong(seen)
    page = next(step for step in section(one.section).steps if step.key == one.step)
    assert seen.outlook is None
    assert one.repair is not None
    assert EN.speak(one.repair) in [f"Change your answer to “{EN.speak(field.label)}”" for field in page.fields]
    return f"{one.section}/{one.step}", EN.speak(one.message).replace("\u00a0", " ")


def months(*amounts: int, **more: Any) -> PlanReading:
    return reading(SEASONAL, sources={"amount": 600_000, "term": "18", "instalments": list(amounts), **more})


def changed_row(table: str, **cells: Any) -> PlanReading:
    rows = copy.deepcopy(SHOP[table])
    rows[0].update(cells)
    return reading(KITCHEN, idea={"start_kind": "running"}, existing={**SHOP, table: rows})


def test_months_that_are_not_the_loan_say_how_much_is_missing_or_too_much() -> None:
    less = "In these months you give back 340,000 F of 600,000 F. 260,000 F is still missing."
    assert told(months(0, *[20_000] * 17)) == ("sources/instalments", less)
    more = "In these months you give back 680,000 F. The loan is 600,000 F: 80,000 F too much."
    assert told(months(0, *[40_000] * 17)) == ("sources/instalments", more)


def test_the_same_is_said_before_the_figures_can_be_drawn() -> None:
    seen = months(0, *[20_000] * 17, rate="unknown")
    assert seen.missing == (("sources", "rate"),)
    assert wrong(seen) == wrong(months(0, *[20_000] * 17))


def test_an_amount_after_the_end_of_the_loan_is_said_and_a_nothing_there_is_none() -> None:
    late = "The loan ends after 18 months. The months after it must be empty."
    assert told(months(*[0] * 18, 600_000)) == ("sources/instalments", late)
    seen = months(600_000, *[0] * 30)
    assert seen.outlook is not None
    assert len(seen.outlook.loan) == 18


def test_months_that_were_written_are_months_however_often_a_level_loan_would_be_paid() -> None:
    every_week = reading(SEASONAL, sources={"every": "week"})
    assert every_week.outlook == reading(SEASONAL).outlook is not None


@pytest.mark.parametrize(
    ("answers", "page", "sentence"),
    [
        ({"grace": "12"}, "dates", "Months of the loan: 12. Grace months: 12. These must be fewer."),
        ({"instalment_step": 900_000}, "terms", "The lender rounds to 900,000 F. An instalment is less than that."),
    ],
)
def test_terms_that_cannot_be_name_their_question(answers: dict[str, Any], page: str, sentence: str) -> None:
    level = {"rhythm": "level", "term": "12", "grace": "1", **answers}
    assert told(reading(SEASONAL, sources=level)) == (f"sources/{page}", sentence)


def test_interest_cannot_be_added_where_each_month_has_its_own_amount() -> None:
    words = "Each month of this loan has its own amount. So no interest can be added to the loan."
    assert told(reading(SEASONAL, sources={"grace": "2", "grace_kind": "added"})) == ("sources/dates", words)
    for kind in ("interest", "later", "free"):
        assert reading(SEASONAL, sources={"grace": "2", "grace_kind": kind}).outlook is not None
    assert reading(SEASONAL, sources={"grace": "0", "grace_kind": "added"}).outlook is not None


@pytest.mark.parametrize(
    ("answers", "page", "kept"),
    [
        ({"fixed_fee": 600_000}, "other_terms", "612,000"),
        ({"kept_back": 588_000}, "other_terms", "600,000"),
        ({"method": "up_front", "rate": "70", "rhythm": "level", "instalments": None}, "terms", "642,000"),
    ],
)
def test_a_lender_who_keeps_all_of_the_loan_at_the_start_is_asked_about(
    answers: dict[str, Any], page: str, kept: str
) -> None:
    sentence = f"You borrow 600,000 F, and the lender keeps {kept} F of it at the start. Nothing is left."
    assert told(reading(SEASONAL, sources=answers)) == (f"sources/{page}", sentence)


def test_a_thing_sold_for_more_than_it_cost_is_named() -> None:
    things = copy.deepcopy(demo_plans.answers(KITCHEN)["start"]["assets"])
    things[0]["residual"] = things[0]["price"] + 1_00
    sentence = "“Gas oven, second hand” costs Bs 4,200.00. At the end you sell it for Bs 4,201.00, which is more."
    assert told(reading(KITCHEN, start={"assets": things})) == ("start/assets", sentence)


@pytest.mark.parametrize(
    ("table", "cells", "sentence"),
    [
        (
            "equipment",
            {"residual": 901_00},
            "“Fridge” is worth Bs 900.00 today. At the end you sell it for Bs 901.00, which is more.",
        ),
        ("customers_owe", {"lost": 301_00}, "“School” owes Bs 300.00. Of it Bs 301.00 never comes, which is more."),
        (
            "loans",
            {"interest": 541_00},
            "“Bank”: Bs 540.00 is left to pay. Of it Bs 541.00 is interest, which is more.",
        ),
    ],
)
def test_a_part_that_is_more_than_its_whole_is_named_by_its_row(
    table: str, cells: dict[str, Any], sentence: str
) -> None:
    assert told(changed_row(table, **cells)) == (f"existing/{table}", sentence)


FULL: dict[str, dict[str, Any]] = {"idea": {"start_kind": "running"}, "existing": SHOP}
AMOUNTS = [
    (part.key, step.key, question, column)
    for part in SECTIONS
    for step in part.steps
    for question in step.fields
    for column in (question.columns or (question,))
    if column.kind is Kind.MONEY or (column.kind is Kind.SERIES and column.of == "money")
]


def with_far(case: str, part: str, question: Field, column: Field) -> PlanReading | None:
    """The plan with one amount beyond everything that is counted; None where it does not ask it."""
    given = copy.deepcopy(dict(demo_plans.answers(case)))
    for key, answers in FULL.items():
        given[key] = {**given.get(key, {}), **copy.deepcopy(answers)}
    far: Any = [FAR] if column.kind is Kind.SERIES else FAR
    if column is question:
        given[part][question.key] = far
    elif given.get(part, {}).get(question.key):
        given[part][question.key][-1][column.key] = far
    else:
        return None
    shown = asked(section(part), given) and any(question in step.fields for step in asked_steps(section(part), given))
    return read(given, demo_plans.place(case), "ABC-123", 1) if shown else None


def test_an_amount_too_large_to_count_with_is_named_at_its_own_question_wherever_it_stands() -> None:
    found = set()
    for case in demo_plans.IDS:
        for part, step, question, column in AMOUNTS:
            seen = with_far(case, part, question, column)
            if seen is None or seen.outlook is not None or seen.missing:
                continue
            page, sentence = told(seen)
            assert page == f"{part}/{step}" or sentence.startswith("In these months") or "which is more" in sentence
            found.add((part, question.key, column.key))
    assert len(found) >= 30, sorted(found)
