"""Chapters and the plan's questions point at each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.handbook import reader
from app.handbook.questions import asked_in, declared, helping
from app.language.tongues import LANGUAGES
from app.plan.fields import Field, Section, Step
from app.plan.sections import SECTIONS

PAGES = [(part, step) for part in SECTIONS for step in part.steps]
SERVED = {  # which questions each of the sixteen chapters is about, by the handbook's own list
    1: "P1 P2 P3 P4 P5 P6 P7 P8 I1 I2 I4 I5 I6 I7",
    2: "H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11",
    3: "H12 H13 H14 I8 W7 K1 K2 K3 K4 K5",
    4: "F4 F5",
    5: "I3 M1 M2 M3 M4 M6 M7 M8 M9",
    6: "M11 M12",
    7: "S5 W1 W2 W3 W4 W5 W6",
    8: "S4",
    9: "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C12 B3 B4 B7 G3 G4 G5 G6",
    10: "S1 S2 S3 S6 S7 S8 F1",
    11: "M10 F2 F3 B1 B2 B5",
    12: "N1 N2 N3 N4 N6 B6 B9",
    13: "N5",
    14: "N7",
    15: "L1 L2 L3 L4 L5 L6 L7 L8",
    16: "T1 T2 T3 B8",
}


def told() -> Iterator[tuple[Section, Step, tuple[Field, ...]]]:
    """Every question with its page and the way to it: those of a list stand on the list's page."""
    for part, step in PAGES:
        for field in step.fields:
            yield part, step, (field,)
            for column in field.columns:
                yield part, step, (field, column)
                yield from ((part, step, (field, column, each)) for each in column.columns)


def test_every_question_has_one_chapter_of_the_sixteen() -> None:
    found: dict[int, set[str]] = {number: set() for number in SERVED}
    for part, step, way in told():
        numbers = {way[-1].number} | {choice.number for choice in way[-1].choices if choice.number}
        found[declared(part, step, *way)] |= numbers
    assert found == {number: set(questions.split()) for number, questions in SERVED.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_leads_to_a_chapter_exactly_where_that_is_written(language: str) -> None:
    there = {one.number for one in reader.chapters(language)}
    for part, step in PAGES:
        named = {number for field in step.fields for number in reader.numbers_for(field.number)}
        wanted = {declared(part, step)} & there or named & there
        assert helping(part, step, language) in (wanted or {None}), step.key


def test_a_chapter_that_is_not_written_in_a_language_is_led_to_in_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    bad_debt = next((part, step) for part, step in PAGES if step.key == "bad_debt")
    find = reader.chapter
    monkeypatch.setattr(
        reader, "chapter", lambda language, n: None if (language, n) == ("fr", 11) else find(language, n)
    )
    assert helping(*bad_debt, "es") == 11
    assert helping(*bad_debt, "fr") is None


def test_every_page_that_leads_to_a_chapter_is_named_by_it() -> None:
    for part, step in PAGES:
        number = helping(part, step, "en")
        written = number and reader.chapter("en", number)
        assert not written or (part, step) in [(asked.section, asked.step) for asked in asked_in(written)], step.key


def test_every_number_of_a_chapter_is_asked_in_the_plan() -> None:
    numbers = {
        number
        for section in SECTIONS
        for field in section.fields
        for number in (field.number, *(column.number for column in field.columns))
    }
    for chapter in reader.chapters("en"):
        assert set(chapter.fields) <= numbers


def test_a_chapter_names_each_page_of_the_plan_once() -> None:
    for chapter in reader.chapters("en"):
        pages = [(asked.section.key, asked.step.key) for asked in asked_in(chapter)]
        assert pages
        assert len(pages) == len(set(pages))
