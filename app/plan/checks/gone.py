"""What was chosen by its name from another list, and is not in that list any more: renamed there, or taken away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.language.messages import Message, say
from app.plan.checks.advice import Advice
from app.plan.choices import still_there
from app.plan.fields import AllAnswers, Answers, Field, Kind, known
from app.plan.sections import SECTIONS, asked_steps
from app.plan.words import own


def gone_advice(answers: AllAnswers) -> Iterator[Advice]:
    """One for each such name, on the page where it was chosen."""
    for part in SECTIONS:
        for step in asked_steps(part, answers):
            for question in step.fields:
                for chooser, name in _gone(question, answers, answers.get(part.key, {})):
                    message = say(
                        "“%(name)s” stands in “%(question)s”, but not in your list any more.",
                        name=_said(chooser, name),
                        question=say(chooser.label),
                    )
                    yield Advice(chooser.number, "ask", "none", message, say("Choose again there."), part.key, step.key)


def _gone(question: Field, answers: AllAnswers, told: Answers) -> Iterator[tuple[Field, str]]:
    if question.kind is Kind.TABLE:
        rows = told.get(question.key)
        for row in rows if isinstance(rows, list) else []:
            for column in question.columns:
                yield from _gone(column, answers, row)
    elif question.among:
        there = still_there(question, answers)
        yield from ((question, name) for name in _chosen(told.get(question.key)) if name not in there)


def _chosen(stored: Any) -> list[str]:
    if isinstance(stored, list):
        return [str(name) for name in stored]
    return [str(stored)] if known(stored) else []


def _said(chooser: Field, name: str) -> Message:
    """The name of a row as the person wrote it; an amount by the words of its choice."""
    return next((say(choice.label) for choice in chooser.choices if choice.key == name), own(name))
