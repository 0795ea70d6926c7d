"""What a plan's file holds beside its answers: earlier versions, as what was other then, and the book of months."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.documents.plan_people import read_yes
from app.language.messages import Message, mark, say
from app.plan import carried, limits, stored
from app.plan.day_book import LAST, LINES, Written
from app.plan.fields import AllAnswers, Field, Kind
from app.plan.stored import NotAnAnswer

MOST_NAMES = 50  # of one version
NAME = Field("name", "", Kind.LINE, mark("Name of a version"), required=True, most=60)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
HEAD = {"day", "names", "sent", "yes"}
ABOUT = "about"  # beside the lines of a month of the book
BOOK = {line.key: line for line in LINES}


@dataclass(frozen=True)
class Version:
    """The plan as it stood at the end of a day, or when it was sent or named; names the oldest first.

    `yes` are the seats that said yes to sending it. `number` is how what the plan keeps beside its answers calls it.
    """

    day: dt.date
    answers: AllAnswers
    names: tuple[str, ...] = ()
    sent: bool = False
    yes: tuple[int, ...] = ()
    number: int = field(default=0, compare=False)


Book = Mapping[int, Written]


@dataclass
class Problems:
    """What is wrong and what no question has, while a file is read."""

    said: list[Message] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def write_versions(now: AllAnswers, versions: Sequence[Version]) -> list[dict[str, Any]]:
    """`versions` from the newest to the oldest; each holds only what differs from the one after it."""
    written, newer = [], now
    for version in versions:
        written.append({**head(version), "other": carried.turned_back(newer, version.answers)})
        newer = version.answers
    return written


def head(version: Version) -> dict[str, Any]:
    """A version's day, its names, whether it was sent, and whose yes it had."""
    said: dict[str, Any] = {"day": version.day.isoformat()}
    if version.names:
        said["names"] = list(version.names)
    if version.sent:
        said["sent"] = True
    return {**said, "yes": list(version.yes)} if version.yes else said


def write_book(book: Book) -> list[dict[str, Any]]:
    """The written months in their order, the lines in theirs, and which of them are guesses."""
    return [{"month": month, **_told(book[month])} for month in sorted(book)]


def _told(written: Written) -> dict[str, Any]:
    said: dict[str, Any] = {key: written.amounts[key] for key in BOOK if key in written.amounts}
    return {**said, ABOUT: sorted(written.about)} if written.about else said


@dataclass
class Room:
    """What the versions of a plan take when each part that differs is kept as a whole, as saving does."""

    saves: int = 0
    stored: int = 0

    def take(self, part: Mapping[str, Any]) -> None:
        """Count one part of one version."""
        self.saves += 1
        self.stored += len(json.dumps(part))

    def full(self, of_a_hundred: int = 100) -> bool:
        """Whether that is more than is taken in, or than so much of it."""
        return (
            100 * self.saves > of_a_hundred * limits.MOST_SAVES or 100 * self.stored > of_a_hundred * limits.MOST_STORED
        )


def fits(versions: Sequence[AllAnswers]) -> bool:
    """Whether a file of these versions, the newest first, is taken in; a little is left for how it calls versions."""
    room = Room()
    newer: AllAnswers = {}
    for answers in versions:
        for part in answers.keys() | newer.keys():
            if answers.get(part, {}) != newer.get(part, {}):
                room.take(answers.get(part, {}))
        newer = answers
        if room.full(95):
            return False
    return True


def read_versions(now: Mapping[str, Any], raw: Any, problems: Problems) -> list[Version]:
    """`now` are the answers of now as they stand in the file. What cannot be read is said with its day."""
    if not isinstance(raw, list) or len(raw) > limits.MOST_VERSIONS or not all(isinstance(one, dict) for one in raw):
        problems.said.append(VERSIONS)
        return []
    found: list[Version] = []
    told: dict[str, Any] = {part: answers for part, answers in now.items() if isinstance(answers, dict)}
    answers: dict[str, dict[str, Any]] = dict(carried.read_all(told).answers)
    room = Room()
    for part in told.values():
        room.take(part)
    for one in raw:
        top = read_head(one, problems, {"other"})
        other = one.get("other", {})
        if top is None or not isinstance(other, dict) or not all(isinstance(part, dict) for part in other.values()):
            problems.said.append(VERSIONS)
            return []
        for part in other:
            told[part] = _written_over(told.get(part, {}), other[part])
            room.take(told[part])
            if room.full():
                problems.said.append(TOO_MANY)
                return []
        answers = {**answers, **_read(other, told, top.day, problems)}
        kept = {part: given for part, given in answers.items() if given}
        found.append(replace(top, answers=kept, number=len(found) + 1))
    return found


VERSIONS = say("We could not read the earlier versions.")
TOO_MANY = say("The earlier versions of this file are too large.")


def _written_over(part: Any, other: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**part, **other}.items() if value is not None}


def _read(
    other: Mapping[str, Any], told: Mapping[str, Any], day: dt.date, problems: Problems
) -> dict[str, dict[str, Any]]:
    """The parts that differ, whole and read by the rules of their questions."""
    found = carried.read_all({part: told[part] for part in other})
    problems.said += [say("On %(day)s · %(problem)s", day=day, problem=problem) for problem in found.problems]
    named = set(problems.unknown)
    problems.unknown += [name for name in dict.fromkeys(found.unknown) if name not in named]
    return found.answers


def read_head(raw: Mapping[str, Any], problems: Problems, beside: set[str]) -> Version | None:
    """What the head of a version says; None where that is no version. `beside` are other keys that may be there."""
    day, names, sent = raw.get("day"), raw.get("names", []), raw.get("sent", False)
    if not isinstance(day, str) or not DAY.fullmatch(day) or type(sent) is not bool or not isinstance(names, list):
        return None
    problems.unknown += [carried.printable(key) for key in raw if key not in {*HEAD, *beside}]
    try:
        on = dt.date.fromisoformat(day)
        if not limits.EARLIEST_YEAR <= on.year <= limits.LATEST_YEAR or len(names) > MOST_NAMES:
            return None
        yes = read_yes(raw.get("yes", []))
        return Version(on, {}, tuple(str(stored.read(NAME, name)) for name in names), sent, yes)
    except (ValueError, NotAnAnswer):
        return None


def read_book(raw: Any, problems: Problems) -> dict[int, Written]:
    """The book of months; each month once, each line an amount of nothing or more."""
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        problems.said.append(BOOK_UNREAD)
        return {}
    found: dict[int, Written] = {}
    for one in raw:
        month = one.get("month")
        if type(month) is not int or not 1 <= month <= LAST or month in found:
            problems.said.append(BOOK_UNREAD)
            return {}
        found[month] = _written(month, one, problems)
    return found


def _written(month: int, raw: dict[str, Any], problems: Problems) -> Written:
    amounts, about = _amounts(month, raw, problems), raw.get(ABOUT, [])
    known = isinstance(about, list) and all(isinstance(key, str) and key in raw and key in BOOK for key in about)
    if not known:
        problems.said.append(BOOK_UNREAD)
        return Written({})
    return Written(amounts, frozenset(about))


BOOK_UNREAD = say("We could not read the book of months.")


def _amounts(month: int, raw: Mapping[str, Any], problems: Problems) -> dict[str, int]:
    amounts = {}
    for key, value in raw.items():
        if key in ("month", ABOUT):
            continue
        if key not in BOOK:
            problems.unknown.append(carried.printable(f"book.{month}.{key}"))
            continue
        try:
            amounts[key] = int(stored.read(BOOK[key], value))
        except NotAnAnswer as error:
            problems.said.append(_in_book(month, BOOK[key], error.message))
    return amounts


def _in_book(month: int, line: Field, problem: Message) -> Message:
    return say(
        "In the book of months, month %(month)s, “%(question)s” · %(problem)s",
        month=month,
        question=say(line.label),
        problem=problem,
    )
