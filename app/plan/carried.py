"""A whole plan that comes from a file: every part, question and row, each problem with its place, nothing dropped
in silence; and the one order in which a plan is written, so that the same plan is always the same file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from app.language.messages import Message, say
from app.plan import kept_beside, limits, stored
from app.plan.fields import UNKNOWN, AllAnswers, Field, Kind, Section
from app.plan.in_words import WORDS
from app.plan.looked_at import SEEN, WAITS, YES
from app.plan.sections import SECTIONS
from app.plan.stored import NOT_READ, NotAnAnswer

EVIDENCE, ID = "evidence", "id"
QUESTIONS = {part.key: part.fields for part in SECTIONS}


@dataclass
class Found:
    """The answers that can be kept, what is wrong and where, and the keys that no question has ("sales.colour")."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[Message] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


@dataclass
class _Part:
    """One part while it is read: where its problems are said."""

    part: Section
    found: Found

    def read(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        questions = {question.key: question for question in self.part.fields}
        pages = {SEEN + step.key for step in self.part.steps}
        kept: dict[str, Any] = {}
        for key in (key for key in raw if key != EVIDENCE):
            if key in questions:
                self._keep(kept, key, questions[key], partial(self._answer, questions[key], raw[key]))
            elif key in pages and raw[key] == YES:
                kept[key] = YES
            else:
                self._strange(key)
        if tags := self._tags(raw.get(EVIDENCE, {})):
            kept[EVIDENCE] = tags
        return kept

    def _answer(self, question: Field, value: Any) -> Any:
        if value == UNKNOWN and _may_be_open(question):
            return value
        return self._rows(question, value) if question.kind is Kind.TABLE else stored.read(question, value)

    def _rows(self, table: Field, value: Any) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise NotAnAnswer(NOT_READ)
        if len(value) > (table.most or limits.FULL):
            raise NotAnAnswer(limits.FULL_LIST)
        ids = [row.get(ID) for row in value]
        if not all(isinstance(one, str) and limits.ROW.fullmatch(one) for one in ids) or len(set(ids)) < len(ids):
            raise NotAnAnswer(NOT_READ)
        return [self._row(table, n, row) for n, row in enumerate(value, 1)]

    def _row(self, table: Field, n: int, raw: Mapping[str, Any]) -> dict[str, Any]:
        columns = {column.key: column for column in table.columns}
        kept: dict[str, Any] = {ID: raw[ID]}
        for key, value in raw.items():
            if key in columns:
                read = self._rows if columns[key].kind is Kind.TABLE else stored.read
                self._keep(kept, key, columns[key], partial(read, columns[key], value), n)
            elif key == EVIDENCE:
                self._keep(kept, key, table, partial(_tag, value), n)
            elif key == WAITS and value is True:
                kept[key] = value
            elif key != ID:
                self._strange(table.key, str(n), key)
        return kept

    def _tags(self, raw: Any) -> dict[str, Any]:
        """How well each number of the part is known."""
        measured = {question.key: question for question in self.part.fields if question.measured}
        if not isinstance(raw, dict):
            self.found.problems.append(_of_part(self.part))
            return {}
        kept: dict[str, Any] = {}
        for key, value in raw.items():
            if key in measured:
                self._keep(kept, key, measured[key], partial(_tag, value))
            else:
                self._strange(EVIDENCE, key)
        return kept

    def _keep(
        self, kept: dict[str, Any], key: str, question: Field, read: Callable[[], Any], row: int | None = None
    ) -> None:
        """Keep what is read, or say where it is no answer: part, row where there is one, number and question."""
        try:
            kept[key] = read()
        except NotAnAnswer as error:
            where = {"part": say(self.part.title), "number": question.number, "question": say(question.label)}
            self.found.problems.append(_at(where, error.message, row))

    def _strange(self, *keys: str) -> None:
        self.found.unknown.append(printable(".".join((self.part.key, *keys))))


def read_all(given: Mapping[str, Any]) -> Found:
    """All parts, in the order of the plan."""
    found = Found()
    for part in (part for part in SECTIONS if part.key in given):
        raw = given[part.key]
        if isinstance(raw, dict):
            found.answers[part.key] = _Part(part, found).read(raw)
        else:
            found.problems.append(_of_part(part))
    for name in (name for name in kept_beside.PARTS if name in given):
        _read_beside(found, name, given[name])
    found.unknown += [printable(key) for key in given if key not in (*QUESTIONS, *kept_beside.PARTS)]
    return found


BESIDE_UNREAD = say("We could not read what the file keeps beside the answers.")


def _read_beside(found: Found, part: str, raw: Any) -> None:
    try:
        found.answers[part], strange = kept_beside.read(part, raw)
        found.unknown += [printable(f"{part}.{key}") for key in strange]
    except NotAnAnswer:
        found.problems.append(BESIDE_UNREAD)


def in_order(answers: AllAnswers) -> dict[str, dict[str, Any]]:
    """The same answers in the order of the questions; parts without any are left out."""
    return {key: _part_in_order(key, answers[key]) for key in _first(QUESTIONS, answers) if answers[key]}


def turned_back(newer: AllAnswers, older: AllAnswers) -> dict[str, dict[str, Any]]:
    """What has to be written over `newer` to have `older`, by part and question; None takes an answer away."""
    here, there = in_order(newer), in_order(older)
    changed = {
        part: _turned(part, here.get(part, {}), there.get(part, {})) for part in _first(QUESTIONS, {**here, **there})
    }
    return {part: answers for part, answers in changed.items() if answers}


def _turned(part: str, newer: Mapping[str, Any], older: Mapping[str, Any]) -> dict[str, Any]:
    order = [*(question.key for question in QUESTIONS.get(part, ())), EVIDENCE]
    keys = _first(order, {**newer, **older})
    return {key: older.get(key) for key in keys if newer.get(key) != older.get(key)}


def _part_in_order(part: str, given: Mapping[str, Any]) -> dict[str, Any]:
    if part in kept_beside.PARTS:
        return kept_beside.in_order(part, given)
    questions = {question.key: question for question in QUESTIONS.get(part, ())}
    plain = _first(questions, [key for key in given if key != EVIDENCE])
    kept = {key: _rows_in_order(questions.get(key), given[key]) for key in plain}
    tags = given.get(EVIDENCE) or {}
    return {**kept, **({EVIDENCE: {key: tags[key] for key in _first(questions, tags)}} if tags else {})}


def _rows_in_order(table: Field | None, value: Any) -> Any:
    if table is None or table.kind is not Kind.TABLE or not isinstance(value, list):
        return value
    columns: dict[str, Field | None] = {ID: None, EVIDENCE: None, **{column.key: column for column in table.columns}}
    return [{key: _rows_in_order(columns.get(key), row[key]) for key in _first(columns, row)} for row in value]


def _first(known: Iterable[str], keys: Iterable[str]) -> list[str]:
    """Those keys, the known ones in their order, then the others by the alphabet."""
    there = set(keys)
    in_their_order = [key for key in known if key in there]
    return in_their_order + sorted(there.difference(in_their_order))


def _of_part(part: Section) -> Message:
    return say("In “%(part)s” · %(problem)s", part=say(part.title), problem=NOT_READ)


def _at(where: dict[str, Any], problem: Message, row: int | None) -> Message:
    if row is None:
        return say("In “%(part)s”, %(number)s “%(question)s” · %(problem)s", problem=problem, **where)
    return say(
        "In “%(part)s”, line %(line)s, %(number)s “%(question)s” · %(problem)s", problem=problem, line=row, **where
    )


def _tag(value: Any) -> str:
    if isinstance(value, str) and value in limits.TAGS:
        return value
    raise NotAnAnswer(limits.CHOOSE)


def printable(name: str) -> str:
    """A key as it can be shown: it was written by anybody."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:60])


def _may_be_open(question: Field) -> bool:
    """Whether “I don’t know yet” is an answer here, or was one while it had only room for words."""
    return question.kind is Kind.TABLE or question.key in WORDS or (question.required and not question.must)
