"""From a chapter to the plan's questions that it helps with, and from a page of the plan to its chapter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.handbook import reader
from app.handbook.chapter import Chapter
from app.plan.fields import Field, Section, Step
from app.plan.sections import SECTIONS


@dataclass(frozen=True)
class Asked:
    """A page of the plan; `number` is the question's own ("S1")."""

    number: str
    section: Section
    step: Step


def asked_in(chapter: Chapter) -> tuple[Asked, ...]:
    """The pages of the plan that ask for what this chapter explains, each once, in the plan's order."""
    found: dict[tuple[str, str], Asked] = {}
    for section, step, number in _numbers():
        if number in chapter.fields:
            found.setdefault((section.key, step.key), Asked(number, section, step))
    return tuple(found.values())


def declared(part: Section, step: Step, *within: Field) -> int:
    """The chapter, 1 to 16, of a page of the plan, or of a question there; `within` leads to it (list, column, …)."""
    own = [each.chapter for each in within if each.chapter]
    return own[-1] if own else next((each.chapter for each in step.fields if each.chapter), part.chapter)


def helping(part: Section, step: Step, language: str) -> int | None:
    """The chapter that this page leads to: its own where it is written in this language, else one that names it."""
    own = _of_page(part, step)
    if reader.chapter(language, own):
        return own
    naming = {number for field in step.fields for number in reader.numbers_for(field.number)}
    return next((number for number in sorted(naming, reverse=True) if reader.chapter(language, number)), None)


@cache
def _of_page(part: Section, step: Step) -> int:
    return declared(part, step)


def _numbers() -> Iterator[tuple[Section, Step, str]]:
    for section in SECTIONS:
        for step in section.steps:
            for field in step.fields:
                yield from ((section, step, number) for number in _of(field))


def _of(field: Field) -> tuple[str, ...]:
    """A question's number and those of its columns."""
    return (field.number, *(column.number for column in field.columns))
