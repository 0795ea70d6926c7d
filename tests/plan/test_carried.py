"""A plan from a file: each answer by the rules of its question, each problem with its place, nothing lost in silence."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.carried import Found, in_order, read_all
from app.plan.fields import UNKNOWN
from tests.plan import demo_plans

ENGLISH = Tongue("en")


def read(part: str, **answers: Any) -> Found:
    return read_all({part: answers})


def told(part: str, **answers: Any) -> list[str]:
    return [ENGLISH.speak(problem) for problem in read(part, **answers).problems]


def product(**more: Any) -> dict[str, Any]:
    return {"id": "p1", "name": "Eggs", "unit": "crate", "units": "10", "price": 4500, "unit_cost": 100, **more}


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_answer_of_a_whole_plan_is_taken_as_it_stands(case: str) -> None:
    answers = demo_plans.answers(case)
    assert read_all(answers) == Found(answers)


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_plan_is_written_in_one_order_however_it_was_answered(case: str) -> None:
    answers = demo_plans.answers(case)
    backwards = {part: dict(reversed(given.items())) for part, given in reversed(answers.items())}
    assert json.dumps(in_order(backwards)) == json.dumps(in_order(answers))
    assert in_order(answers) == answers


def test_parts_without_an_answer_are_not_written() -> None:
    assert in_order({"idea": {}, "me": {"name": "Rosa", "evidence": {}}}) == {"me": {"name": "Rosa"}}


def test_answers_to_questions_of_another_time_are_written_at_the_end() -> None:
    given = {"old": {"b": 1}, "me": {"zebra": "x", "name": "Rosa"}}
    assert list(in_order(given)) == ["me", "old"]
    assert list(in_order(given)["me"]) == ["name", "zebra"]


WRONG = [
    (
        "household",
        {"reserve": "12"},
        "In “My household’s money”, H13 “How much will be put aside for the family when you open?” · We",
    ),
    ("household", {"reserve": 12.0}, "We could not read this answer."),
    ("household", {"reserve": True}, "We could not read this answer."),
    ("household", {"reserve": -1}, "No amount below zero belongs here."),
    ("household", {"reserve": 10**15}, "We could not read this answer."),
    ("household", {"reserve": None}, "We could not read this answer."),
    ("household", {"adults": 2}, "We could not read this answer."),
    ("household", {"adults": "0"}, "Write a number from 1 to 30."),
    ("household", {"adults": "2.5"}, "We could not read this answer."),
    ("household", {"adults": "٢"}, "We could not read this answer."),
    ("household", {"adults": "NaN"}, "We could not read this answer."),
    ("household", {"adults": "1e1"}, "We could not read this answer."),
    ("household", {"income": {}}, "We could not read this answer."),
    ("household", {"income": ["wage"]}, "We could not read this answer."),
    ("household", {"income": [{"name": "Rent"}]}, "We could not read this answer."),
    ("household", {"income": [{"id": "I 1"}]}, "We could not read this answer."),
    ("household", {"income": [{"id": "a"}, {"id": "a"}]}, "We could not read this answer."),
    ("household", {"income": [{"id": f"r{n}"} for n in range(21)]}, "This list is full."),
    ("me", {"name": ""}, "We could not read this answer."),
    ("me", {"name": "  \t"}, "We could not read this answer."),
    ("me", {"name": "x" * 61}, "This is too long. 60 letters fit here."),
    ("me", {"name": "a\x00b"}, "We could not read these letters."),
    ("me", {"name": "a\ud800b"}, "We could not read these letters."),
    ("me", {"country": "XX"}, "Choose one of the answers."),
    ("me", {"country": ["GH"]}, "Choose one of the answers."),
    ("me", {"country": UNKNOWN}, "Choose one of the answers."),
    ("me", {"learn": "read"}, "We could not read this answer."),
    ("me", {"learn": []}, "We could not read this answer."),
    ("me", {"learn": ["read", "read"]}, "We could not read this answer."),
    ("me", {"learn": ["read", {}]}, "Choose one of the answers."),
    ("me", {"return_month": "2027-13"}, "Choose a month and a year."),
    ("me", {"return_month": "1027-10"}, "Choose a month and a year."),
    ("me", {"return_month": 202701}, "Choose a month and a year."),
    ("sources", {"want_loan": True}, "Choose one of the answers."),
    ("sources", {"purpose": [7]}, "We could not read this answer."),
    ("rules", {"taxes": [{"id": "t1", "months": [0]}]}, "Choose one of the answers."),
    ("rules", {"taxes": [{"id": "t1", "months": [True]}]}, "Choose one of the answers."),
    ("sales", {"products": [product(season=["100"] * 11)]}, "We could not read this answer."),
    ("sales", {"products": [product(season=["100"] * 11 + ["301"])]}, "Write a number from 0 to 300."),
    ("sales", {"products": [product(season=[100] * 12)]}, "We could not read this answer."),
    ("sales", {"products": [product(ramp=["100"] * 13)]}, "We could not read this answer."),
    ("sales", {"products": [product(price=UNKNOWN)]}, "In “What I sell”, line 1, S4 “What is the price of one?” · We"),
    (
        "sales",
        {"products": [product(evidence="sure")]},
        "In “What I sell”, line 1, S1 “What do you sell?” · Choose one",
    ),
    ("household", {"evidence": {"reserve": "sure"}}, "Choose one of the answers."),
    ("household", {"evidence": "know"}, "In “My household’s money” · We could not read this answer."),
]


@pytest.mark.parametrize(("part", "answers", "sentence"), WRONG)
def test_what_no_form_could_have_stored_is_refused_at_its_place(
    part: str, answers: dict[str, Any], sentence: str
) -> None:
    problems = told(part, **answers)
    assert len(problems) == 1
    assert sentence in problems[0]


def test_a_month_sells_at_most_three_times_a_normal_one() -> None:
    assert told("sales", products=[product(season=["300"] * 11 + ["0"])]) == []


def test_each_problem_is_said_once() -> None:
    assert len(told("household", reserve="a", adults="b", income=[{"id": "a", "amount": "c", "kind": "d"}])) == 4


def test_a_part_that_is_none_is_named() -> None:
    assert [ENGLISH.speak(one) for one in read_all({"idea": []}).problems] == [
        "In “My idea” · We could not read this answer."
    ]


def test_what_no_question_has_is_named_and_not_an_error() -> None:
    given = deepcopy(demo_plans.answers("gh_layers"))
    given["sales"]["colour"] = "blue"
    given["sales"]["products"][0]["taste"] = ["good", {"deep": [1]}]
    given["sales"].setdefault("evidence", {})["products"] = "know"
    given["household"]["evidence"]["adults"] = "know"
    given["moon\x00\u202e" + "x" * 99] = 1
    found = read_all(given)
    assert found.problems == []
    assert sorted(found.unknown) == [
        "household.evidence.adults",
        "moon\ufffd\ufffd" + "x" * 54,
        "sales.colour",
        "sales.products.1.taste",
    ]


def test_i_do_not_know_yet_is_an_answer_where_the_form_offers_it() -> None:
    given = {"household": {"reserve": UNKNOWN, "income": UNKNOWN, "adults": UNKNOWN}, "idea": {"idea": UNKNOWN}}
    assert read_all(given) == Found(given)


@pytest.mark.parametrize(("adults", "kept"), [("2.0", "2"), ("2", "2"), ("02", "2")])
def test_a_whole_number_is_written_as_a_form_writes_it(adults: str, kept: str) -> None:
    """Whoever counts with it finds no point in it."""
    assert read_all({"household": {"adults": adults}}).answers["household"]["adults"] == kept


def test_texts_are_tidied_as_the_form_does() -> None:
    found = read_all({"me": {"name": " Rosa \n Elena ", "work": " first\r\nsecond\rthird "}})
    assert found.answers == {"me": {"name": "Rosa Elena", "work": "first\nsecond\nthird"}}


def test_the_order_of_what_is_read_is_that_of_the_plan() -> None:
    assert list(read_all({"sales": {}, "me": {}}).answers) == ["me", "sales"]
