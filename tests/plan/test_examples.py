"""Examples by country and trade: whose sentence stands where, and that no figure contradicts the worked cases."""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from app.plan.assumptions import figures
from app.plan.examples import ABOUT_WORK, OTHERS, told
from app.plan.examples.persons import ABENA, IN_COUNTRY, IN_TRADE, LEILA, MODOU, PERSONS, ROSA
from app.plan.sections import SECTIONS
from app.plan.sections.idea import TRADE
from tests.plan import demo_plans

COUNTRIES = Path(__file__).parents[2] / "app" / "catalogue" / "rows" / "countries.json"
TELLING = [
    (part, key, person, text)
    for part, asked in OTHERS.items()
    for key, by in asked.items()
    for person, text in by.items()
]
CASES = {
    ROSA: ("bo_bakery",),
    MODOU: ("sn_sewing", "sn_sewing_b_seasonal_loan"),
    ABENA: ("gh_layers",),
    LEILA: ("tn_salon_a_first_draft", "tn_salon_b_revised"),
}
COUNTRY = {ROSA: "BO", MODOU: "SN", ABENA: "GH", LEILA: "TN"}
MONEY = {ROSA: "bolivianos", MODOU: "francs", ABENA: "cedis", LEILA: "dinars"}
UNNAMED = {"want_loan": {ROSA}}  # a kitchen of her country stands there
SHARED_BY_TWO = Decimal(35000)  # half of what the case pays both apprentices
OWN = {
    (part.key, key): text
    for part in SECTIONS
    for key, text in (
        *((step.key, step.example) for step in part.steps),
        *((field.key, field.example) for field in part.fields if field.example),
        *((f"{table.key}.{column.key}", column.example) for table in part.fields for column in table.columns),
    )
}


def numbers(text: str) -> set[Decimal]:
    return {Decimal(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def sentence(part: str, key: str, country: str = "", trade: str = "") -> str:
    table, _, column = key.rpartition(".")
    return told(table or part, column, OWN[part, key], country, trade)


def in_cases(person: str) -> set[Decimal]:
    """Every number that the person's case is given, and that her plan in the demo says."""
    given = [(demo_plans.case_inputs(case), demo_plans.answers(case)) for case in CASES[person]]
    return numbers(json.dumps(given)) | {SHARED_BY_TWO}


def test_every_country_of_return_has_somebody_near_and_every_trade_is_thought_of() -> None:
    countries = json.loads(COUNTRIES.read_text())["rows"]
    assert set(IN_COUNTRY) == {row["iso_alpha2"] for row in countries if row["role"] == "country_of_return"}
    assert set(IN_TRADE) | {"transport", "building", "other"} == {choice.key for choice in TRADE.choices}
    assert set(IN_COUNTRY.values()) == set(IN_TRADE.values()) == set(PERSONS)


@pytest.mark.parametrize(("part", "key"), [(part, key) for part, asked in OTHERS.items() for key in asked])
def test_a_plan_of_each_country_and_trade_reads_of_its_own_person(part: str, key: str) -> None:
    said = {person: sentence(part, key, COUNTRY[person], _trade(person)) for person in PERSONS}
    assert {person for person in PERSONS if person not in said[person]} <= UNNAMED.get(key, set())


def _trade(person: str) -> str:
    return next(trade for trade, found in IN_TRADE.items() if found == person)


def test_a_sentence_that_stands_for_all_names_nobody_and_no_money() -> None:
    alone = [text for (part, key), text in OWN.items() if key not in OTHERS.get(part, {})]
    assert [text for text in alone if any(name in text for name in (*PERSONS, *MONEY.values(), "dirhams"))] == []


@pytest.mark.parametrize(("part", "key", "person", "text"), TELLING)
def test_a_sentence_is_short_and_tells_of_its_person_in_her_money(part: str, key: str, person: str, text: str) -> None:
    assert person in text
    assert all(len(said.split()) <= 15 for said in re.split(r"[.?:] ", text))
    assert not any(money in text for of, money in MONEY.items() if of != person)


@pytest.mark.parametrize("person", PERSONS)
def test_figures_are_those_of_the_worked_cases(person: str) -> None:
    given = in_cases(person)
    assert {text for _, _, whose, text in TELLING if whose == person and numbers(text) - given} == set()


def test_an_amount_goes_by_the_country_and_the_work_by_the_trade() -> None:
    assert "bolivianos" in sentence("costs", "drawings", "PE", "sewing")
    assert "Modou" in sentence("costs", "stock_cover", "PE", "sewing")
    assert "Abena" in sentence("costs", "stock_cover", "NG", "transport")
    assert "Leïla" in sentence("household", "pot", "MA", "sewing")
    assert "household" not in ABOUT_WORK


def test_where_neither_is_known_the_question_keeps_its_own() -> None:
    assert all(sentence(part, key) == OWN[part, key] for part, asked in OTHERS.items() for key in asked)
    assert told("me", "no_such_page", "its own", "SN", "sewing") == "its own"


LATER = {ROSA: "0", MODOU: "0", ABENA: "20", LEILA: "0"}  # what the example lets each write about all that is sold


@pytest.mark.parametrize("person", PERSONS)
def test_whoever_copies_the_example_of_paying_later_has_the_worked_case(person: str) -> None:
    """The page asks about all that is sold: a share of one product is said to stand on that product's own page."""
    case = CASES[person][0]
    answers = copy.deepcopy(demo_plans.answers(case))
    products = answers["sales"]["products"]
    apart = {Decimal(row["credit"]) for row in products} - {Decimal(LATER[person])}
    for row in products:
        if row["credit"] == LATER[person]:
            del row["credit"]
    answers["market"].update(pays_later="yes", later_share=LATER[person])
    assert figures(answers, demo_plans.place(case)) == figures(demo_plans.answers(case), demo_plans.place(case))
    said = sentence("market", "later_terms", COUNTRY[person], _trade(person))
    assert numbers(said) == apart | {Decimal(LATER[person])}
    assert f"writes {LATER[person]}" in said and "own page" in said


COUNTED = (  # lists whose lines are all counted: the same cost in two of them is paid twice
    ("rules", "paper_list"),
    ("rules", "taxes"),
    ("people", "team"),
    ("start", "deposits"),
    ("start", "advances"),
    ("start", "opening_costs"),
    ("costs", "costs"),
)
# The permit and the vet; a rent whose month 1 is then 0; a deposit as high as the rent.
ALIKE = {ABENA: {Decimal(250)}, MODOU: {Decimal(75000)}, ROSA: {Decimal(1300)}}


@pytest.mark.parametrize("person", PERSONS)
def test_a_cost_of_a_case_stands_in_one_example_only(person: str) -> None:
    told_of = [numbers(sentence(part, key, COUNTRY[person], _trade(person))) for part, key in COUNTED]
    often = Counter(amount for amounts in told_of for amount in amounts if amount > 20)
    assert {amount for amount, times in often.items() if times > 1} == ALIKE.get(person, set())
