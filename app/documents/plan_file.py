"""A plan as a file that another installation takes in: written always alike, read strictly.

Format "ritorno-plan", version 1: UTF-8 JSON with `title`, `country` (ISO 3166), `currency` (ISO 4217) and `answers`,
by part and question as `app/plan/fields.py` stores them; money in whole minor units of `currency`, other numbers as
exact decimals in texts, `evidence` with the answers that it is about. It holds what its owner wrote, and nobody else's
words, no case code, no account and no date: the same answers are the same bytes everywhere.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from app.language.messages import Message, count, say
from app.plan import carried, stored
from app.plan.fields import AllAnswers, Field
from app.plan.opening import COUNTRY, TITLE

FORMAT, VERSION = "ritorno-plan", 1
LARGEST = 512_000  # bytes
SHOWN = 8  # problems that are said; the others are counted
NO_PLAN = say("This is not a plan from Ritorno.")
NEWER = say("This plan comes from a newer Ritorno. We cannot read it here.")
TOO_LARGE = say("This file is too large for a plan.")
CURRENCY = re.compile(r"[A-Z]{3}")
HEAD = ("format", "version", "title", "country", "currency", "answers")


@dataclass(frozen=True)
class Carried:
    """A plan on its way; `unknown` names what no question here has."""

    title: str
    country: str
    currency: str
    answers: AllAnswers
    unknown: tuple[str, ...] = ()


class NotAPlan(ValueError):
    """What was sent cannot be taken in; `messages` say why, with part and question where it is an answer."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(messages[0].text)
        self.messages = messages


def write(plan: Carried) -> bytes:
    """The file; the same answers give the same bytes, whatever order they were given in."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "title": plan.title,
        "country": plan.country,
        "currency": plan.currency,
        "answers": carried.in_order(plan.answers),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def read(content: bytes) -> Carried:
    """The plan in the file; raises `NotAPlan`."""
    if len(content) > LARGEST:
        raise NotAPlan(TOO_LARGE)
    said = _json(content)
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NotAPlan(NO_PLAN)
    _check_version(said.get("version"))
    if not isinstance(said.get("answers"), dict) or not CURRENCY.fullmatch(str(said.get("currency"))):
        raise NotAPlan(NO_PLAN)
    found = carried.read_all(said["answers"])
    problems: list[Message] = []
    title, country = (_head(field, said.get(field.key), problems) for field in (TITLE, COUNTRY))
    if problems := problems + found.problems:
        raise NotAPlan(*_few(problems))
    unknown = [carried.printable(key) for key in said if key not in HEAD] + found.unknown
    return Carried(title, country, said["currency"], found.answers, tuple(unknown))


def _json(content: bytes) -> Any:
    """What the bytes say; a key written twice, a fraction without end and a tower of brackets are no plan."""
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise NotAPlan(NO_PLAN) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refused(name: str) -> Any:
    raise ValueError(name)


def _check_version(version: Any) -> None:
    if type(version) is not int or version < VERSION:
        raise NotAPlan(NO_PLAN)
    if version > VERSION:
        raise NotAPlan(NEWER)


def _head(field: Field, value: Any, problems: list[Message]) -> str:
    try:
        return str(stored.read(field, value))
    except stored.NotAnAnswer as error:
        problems.append(say("“%(question)s”: %(problem)s", question=say(field.label), problem=error.message))
        return ""


def _few(problems: list[Message]) -> list[Message]:
    """The first problems, and how many more there are."""
    more = len(problems) - SHOWN
    if more <= 0:
        return problems
    return [*problems[:SHOWN], count("There is one more like this.", "There are %(n)s more like this.", more)]
