"""From questions declared once to a form that reads answers strictly and never loses a typed word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from app.language.messages import Message, say
from app.language.tongues import Tongue
from app.plan.fields import UNKNOWN, Answers, Field, Kind
from app.plan.limits import TAGS
from app.plan.words import own
from app.web.section_form.inputs import Input, input_for

HOW, OPEN = "--how", "--unknown"  # beside a name: how it is known; "I don't know yet", unless an answer was written
MISSING = say("One answer is missing here. “I don’t know yet” is fine too.")
MISSING_HERE = say("One answer is missing here.")


@dataclass
class Question:
    """One question as it stands on the page: what was typed, how it is known, and what is wrong with it."""

    field: Field
    input: Input
    unknown: bool
    tag: str | None
    may_wait: bool  # "I don't know yet" is offered
    error: Message | None = None

    @property
    def stored(self) -> Any:
        return UNKNOWN if self.unknown else self.input.data

    @property
    def choices(self) -> list[tuple[str, str | Message, str]]:
        return [(c.key, own(c.label) if c.key == c.label else c.label, c.hint) for c in self.field.choices]


class SectionForm:
    """The questions of a page, over what is stored and what was typed.

    `waits`: whether "I don't know yet" is offered. `insists`: whether a needed answer left empty is an error.
    """

    def __init__(
        self,
        fields: Sequence[Field],
        stored: Answers,
        speaker: Tongue,
        currency: str,
        typed: MultiDict[str, str] | None = None,
        waits: bool = True,
        insists: bool = True,
    ) -> None:
        self.insists = insists
        sent = None if typed is None else gathered(fields, typed)
        self.questions: list[Question] = []
        for field in fields:
            box, known = input_for(field, speaker, currency), stored.get(field.key)
            box.process(sent, None if known == UNKNOWN else known)
            self.questions.append(self._question(field, box, stored, typed, waits))

    def validate(self) -> bool:
        """Whether every answer can be stored; each question then carries its one message."""
        for question in self.questions:
            question.error = self._wrong(question)
        return not self.errors

    @property
    def errors(self) -> list[Question]:
        return [question for question in self.questions if question.error]

    @property
    def summary(self) -> list[tuple[str, Message]]:
        """The id of each wrong control for the head of the page: its sentence, or its question among several."""
        return [(q.field.key, say(q.field.label) if self.questions[1:] else q.error) for q in self.errors if q.error]

    def changed(self, base: Answers) -> dict[str, Any]:
        """What differs from `base`, as the services take it: None takes an answer away."""
        tags = base.get("evidence", {})
        values = {q.field.key: q.stored for q in self.questions if q.stored != base.get(q.field.key)}
        evidence = {q.field.key: q.tag for q in self.questions if q.field.measured and q.tag != tags.get(q.field.key)}
        return {**values, "evidence": evidence} if evidence else values

    def row(self, key: str, tag: str | None) -> dict[str, Any]:
        """The answers as one row of a table."""
        cells = {q.field.key: q.stored for q in self.questions if q.stored is not None}
        return {"id": key, **({"evidence": tag} if tag else {}), **cells}

    def _question(
        self, field: Field, read: Input, stored: Answers, typed: MultiDict[str, str] | None, waits: bool
    ) -> Question:
        may_wait, was = waits and field.required and not field.must, stored.get(field.key)
        if typed is None:
            tag = stored.get("evidence", {}).get(field.key) if field.measured else None
            return Question(field, read, was == UNKNOWN, tag, may_wait)
        new = read.data if was in (None, UNKNOWN) else None  # what stands in its box may be what stood there before
        unknown = may_wait and typed.get(field.key + OPEN) == "yes" and new in (None, "", [])
        return Question(field, read, unknown, tag_of(typed, field.key + HOW), may_wait)

    def _wrong(self, question: Question) -> Message | None:
        if question.unknown or question.input.problem:
            return None if question.unknown else question.input.problem
        missing = question.field.required and self.insists and question.input.data in (None, "", [])
        return (MISSING if question.may_wait else MISSING_HERE) if missing else None


def gathered(fields: Sequence[Field], typed: MultiDict[str, str]) -> MultiDict[str, str]:
    """What was typed, a series brought together under its name; a number written counts before a level chosen."""
    together = MultiDict(typed)
    for field in (field for field in fields if field.kind is Kind.SERIES):
        names = [f"{field.key}-{n}" for n in range(1, (12 if field.by == "calendar" else field.length) + 1)]
        both = [(typed.get(name, "").strip(), typed.get(name + "--level", "") * bool(field.choices)) for name in names]
        normal = "100" if field.choices and any(map(any, both)) else ""  # a month left open where others have a level
        together.setlist(field.key, [number or level or normal for number, level in both])
    return together


def tag_of(typed: Mapping[str, str], name: str) -> str | None:
    """How somebody knows a number; anything else than the three tags is none."""
    return tag if (tag := typed.get(name)) in TAGS else None
