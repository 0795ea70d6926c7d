"""Chapters by language and number, read from the handbook's folder once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import frontmatter

from app.handbook import page
from app.handbook.chapter import Answer, Chapter, Passage, Question
from app.handbook.shelf import SHELF
from app.language.tongues import LANGUAGES


class BadChapter(ValueError):
    """A chapter's file lacks a part; the message names the file and the part."""


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """What exists now, in order; the source texts with their places."""
    files = (SHELF / language).glob("[0-9][0-9]-*.md") if language in LANGUAGES else ()
    return tuple(sorted((read(path, language) for path in files), key=lambda chapter: chapter.number))


def chapter(language: str, number: int) -> Chapter | None:
    return next((one for one in chapters(language) if one.number == number), None)


@cache
def shown(language: str, number: int) -> Chapter | None:
    """The chapter with every text as safe HTML and every figure spoken."""
    source = chapter(language, number)
    return None if source is None else _spoken(source)


@cache
def numbers_for(field: str) -> tuple[int, ...]:
    """The chapters that help with a question of the plan, by its number ("S4")."""
    return tuple(one.number for one in chapters("en") if field in one.fields)


def read(path: Path, language: str) -> Chapter:
    """One file; raises BadChapter where a part is missing."""
    post = frontmatter.loads(path.read_text(encoding="utf-8"))
    told: dict[str, Any] = post.metadata
    try:
        story, example, summary = _passages(post.content)
        return Chapter(
            language=language,
            number=told["number"],
            slug=told["slug"],
            title=told["title"],
            objective=told["objective"],
            fields=tuple(told["fields"]),
            words=tuple(told["words"]),
            messages=tuple(told["messages"]),
            story=story,
            example=example,
            your_plan=tuple(told["your_plan"]),
            questions=tuple(_question(asked) for asked in told["quiz"]),
            summary=summary,
        )
    except (KeyError, ValueError) as error:
        raise BadChapter(f"{path.name} ({language}): {error}") from error


def _passages(content: str) -> list[Passage]:
    """The three parts under `##`: story, example, summary."""
    parts = f"\n{content}".split("\n## ")[1:]
    return [Passage(heading.strip(), body.strip()) for heading, _, body in (part.partition("\n") for part in parts)]


def _question(asked: dict[str, Any]) -> Question:
    return Question(asked["question"], tuple(_answer(told) for told in asked["answers"]))


def _answer(told: dict[str, str]) -> Answer:
    right = "right" in told
    return Answer(told["right" if right else "wrong"], told["because"], right)


def _spoken(source: Chapter) -> Chapter:
    def line(text: str) -> str:
        return page.line(text, source.language)

    def passage(told: Passage) -> Passage:
        return Passage(line(told.heading), page.blocks(told.body, source.language))

    return replace(
        source,
        objective=line(source.objective),
        messages=tuple(map(line, source.messages)),
        your_plan=tuple(map(line, source.your_plan)),
        story=passage(source.story),
        example=passage(source.example),
        summary=passage(source.summary),
        questions=tuple(_spoken_question(asked, line) for asked in source.questions),
    )


def _spoken_question(asked: Question, line: Callable[[str], str]) -> Question:
    answers = (replace(one, text=line(one.text), because=line(one.because)) for one in asked.answers)
    return Question(line(asked.text), tuple(answers))
