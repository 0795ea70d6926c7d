"""Chapters and the plan's questions point at each other."""

from __future__ import annotations

from app.handbook import reader
from app.handbook.questions import asked_in
from app.plan.sections import SECTIONS


def test_every_question_that_names_a_chapter_is_named_by_it() -> None:
    for section in SECTIONS:
        for field in section.fields:
            if field.chapter is not None:
                assert field.chapter in reader.numbers_for(field.number), field.number


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
