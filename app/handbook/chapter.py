"""One chapter as its file tells it, and as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    text: str
    because: str
    right: bool


@dataclass(frozen=True)
class Question:
    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Passage:
    """A heading and what stands under it."""

    heading: str
    body: str


@dataclass(frozen=True)
class Chapter:
    """The reader's `chapter` gives source texts with places, its `shown` the same as HTML with figures."""

    language: str
    number: int
    slug: str
    title: str
    objective: str
    fields: tuple[str, ...]  # numbers of the questions that the chapter helps with ("S4")
    words: tuple[str, ...]  # keys of the glossary
    messages: tuple[str, ...]
    story: Passage
    example: Passage
    your_plan: tuple[str, ...]
    questions: tuple[Question, ...]
    summary: Passage
