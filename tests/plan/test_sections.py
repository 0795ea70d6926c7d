"""The thirteen parts as declared: unique, numbered, and enterable."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.plan.fields import Field, Kind, Step
from app.plan.looked_at import SEEN
from app.plan.sections import SECTIONS, section
from app.plan.sections import field as named
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


MONEY_SAID = re.compile(r"\b(?:cedis|bolivianos|francs|dinars|dirhams)\b")


@pytest.mark.parametrize(("part", "field"), EVERY, ids=lambda value: value.key)
def test_an_example_of_an_amount_names_its_money_in_words(part: object, field: Field) -> None:
    for asked in (field, *field.columns):
        amounts = [each for each in (asked, *asked.columns) if each.kind is Kind.MONEY or each.of == "money"]
        if amounts and re.search(r"[1-9]\d", asked.example) and "of 200 hens" not in asked.example:
            assert MONEY_SAID.search(asked.example), asked.example


OWN_WORD = {  # numbers that nobody asks or guesses: who eats at home, years of work, what somebody decides, what is written,
    # lines of a sum that says itself how it is known
    "adults", "children", "partners", "asked", "days_open", "term", "grace", "instalments",
    "quotations", "instalment_step", "later_weeks", "supplier_weeks", "sold_2", "sold_3", "jobs",
    "first_goods", "fixed_fee", "fee_each", "saved_each",
}  # fmt: skip


def test_every_number_says_how_it_is_known_but_for_what_a_person_decides_or_has_in_writing() -> None:
    counted = {Kind.MONEY, Kind.NUMBER, Kind.SERIES}
    untold = {
        field.key
        for _, field in EVERY
        if not field.measured and counted & {field.kind, *(column.kind for column in field.columns)}
    }
    assert untold == OWN_WORD


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
