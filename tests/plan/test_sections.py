"""The thirteen parts as declared: unique, numbered, and enterable."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.plan.fields import Field, Kind, Step
from app.plan.limits import SURE, is_tag
from app.plan.looked_at import SEEN
from app.plan.sections import SECTIONS, section
from app.plan.sections import field as named
from app.plan.sureness import key_of
from tests.plan import demo_plans

EVERY = [(part, field) for part in SECTIONS for field in part.fields]


def texts(field: Field) -> Iterator[str]:
    yield from (field.label, field.why, field.hint, field.example)
    yield from (text for choice in field.choices for text in (choice.label, choice.hint))
    for column in field.columns:
        yield from texts(column)


def test_thirteen_parts_stand_in_their_order() -> None:
    assert [part.number for part in SECTIONS] == list(range(1, 14))


def test_no_part_uses_a_key_twice() -> None:
    for part in SECTIONS:
        keys = [field.key for field in part.fields]
        assert len(keys) == len(set(keys))
        assert len({step.key for step in part.steps}) == len(part.steps)


@pytest.mark.parametrize(("part", "field"), EVERY, ids=lambda value: value.key)
def test_a_question_has_its_number_and_a_sentence_no_longer_than_fifteen_words(part: object, field: Field) -> None:
    assert re.fullmatch(r"[A-Z]\d{1,2}", field.number)
    for text in texts(field):
        for sentence in re.split(r"[.?:] ", text):
            assert len(sentence.split()) <= 15, sentence


@pytest.mark.parametrize("step", [step for part in SECTIONS for step in part.steps if step.fields], ids=lambda s: s.key)
def test_every_page_of_questions_says_why_it_is_asked_and_gives_an_example(step: Step) -> None:
    assert step.why
    assert step.example


def test_every_number_says_why_it_is_asked() -> None:
    """A question in a list says it itself or has its list's number; a kind of spending is asked for with its list."""
    asked = {column.number for _, field in EVERY for column in field.columns}
    said = {field.number for part in SECTIONS for step in part.steps for field in step.fields if field.why or step.why}
    said |= {column.number for _, field in EVERY for column in field.columns if column.why}
    assert asked <= said


MONEY_SAID = re.compile(r"\b(?:cedis|bolivianos|francs|dinars|dirhams)\b")


@pytest.mark.parametrize(("part", "field"), EVERY, ids=lambda value: value.key)
def test_an_example_of_an_amount_names_its_money_in_words(part: object, field: Field) -> None:
    for asked in (field, *field.columns):
        amounts = [each for each in (asked, *asked.columns) if each.kind is Kind.MONEY or each.of == "money"]
        if amounts and re.search(r"[1-9]\d", asked.example) and "of 200 hens" not in asked.example:
            assert MONEY_SAID.search(asked.example), asked.example


OF_THE_LENDER = "Who told the terms, or on which paper they stand, and when, is asked beside them (N5)."
WITHOUT_A_TAG = {  # every number that says nothing of how it is known, and why
    "me.jobs.years": "Years of one's own life.",
    "household.adults": "Who eats at home.",
    "household.children": "Who eats at home.",
    "idea.partners.share": "Agreed by the group.",
    "market.asked": "How many people she asked herself.",
    "market.days_open": "She decides it.",
    "market.later_weeks": "Agreed with those who pay later; how much of the sales that is has its tag.",
    "start.quotations.price": "An offer is written, by a seller with a name and in a month: it is known.",
    "costs.supplier_weeks": "Agreed with the seller; how much is bought so has its tag.",
    "sources.term": OF_THE_LENDER,
    "sources.grace": OF_THE_LENDER,
    "sources.instalment_step": OF_THE_LENDER,
    "sources.fixed_fee": OF_THE_LENDER,
    "sources.fee_each": OF_THE_LENDER,
    "sources.saved_each": OF_THE_LENDER,
    "sources.instalments": "She proposes them to the lender.",
}
A_NUMBER = {Kind.MONEY, Kind.NUMBER, Kind.SERIES}


def numbers(field: Field, path: str, told: bool) -> Iterator[tuple[str, bool]]:
    """Each number that a question, its columns and theirs ask for, and whether something says how it is known."""
    told = field.measured or (told and field.kind is not Kind.TABLE)
    if field.kind in A_NUMBER:
        yield path, told
    for column in field.columns:
        yield from numbers(column, f"{path}.{column.key}", told)


def test_every_number_says_how_it_is_known_or_stands_here_with_the_reason_why_it_does_not() -> None:
    found = dict(each for part, field in EVERY for each in numbers(field, f"{part.key}.{field.key}", told=False))
    assert len(found) > 90
    assert {path for path, told in found.items() if not told} == set(WITHOUT_A_TAG)


def test_the_numbers_of_a_product_have_the_three_tags_that_its_line_asks_for() -> None:
    (products,) = (field for _, field in EVERY if field.key == "products")
    asked = {SURE.key, *(column.key for column in products.columns if is_tag(column))}
    own = [path.split(".")[2] for path, _ in numbers(products, "sales.products", told=False) if path.count(".") == 2]
    assert {key_of(products.key, column) for column in own} == asked
    assert {column for column in own if key_of(products.key, column) != SURE.key} == {
        "price", "price_season", "unit_cost", "piece_pay", "batch", "loss",
    }  # fmt: skip


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_plan_holds_only_what_can_be_asked(case: str) -> None:
    known = {(part.key, field.key): field for part, field in EVERY}
    for part, given in demo_plans.answers(case).items():
        for key, value in given.items():
            if key == "evidence":
                assert all(known[part, tagged].measured for tagged in value)
                continue
            if key.startswith(SEEN):
                assert key.removeprefix(SEEN) in {step.key for step in section(part).steps}
                continue
            field = known[part, key]
            for row in value if field.kind is Kind.TABLE else ():
                assert set(row) - {"id", "evidence"} <= {column.key for column in field.columns}
                assert row.get("evidence") is None or field.measured


def test_papers_are_asked_once_one_by_one_and_more_words_are_free() -> None:
    pages = {step.key: [field.key for field in step.fields] for step in section("rules").steps}
    assert [key for key, fields in pages.items() if "papers" in fields or "paper_list" in fields] == [
        "paper_list",
        "told_by",
    ]
    assert not named("rules", "papers").required
    assert {named("rules", "papers").number, named("rules", "paper_list").number} == {"L2"}
