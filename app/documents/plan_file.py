"""A plan as a file that another installation takes in: written always alike, read strictly.

Format "ritorno-plan", version 3: UTF-8 JSON with `title`, `country` (ISO 3166, or "other"), `currency` (ISO 4217) and
`answers`, by part and question as `app/plan/fields.py` stores them; money in whole minor units of `currency`, other
numbers as exact decimals in texts, `evidence` with the answers that it is about. Beside the parts with questions stand
`told`, `looked` and `joint` (`app/plan/kept_beside.py`). `day` is that on which they were written; `names`, `sent` and
`yes` are what their version is called, whether a mentor got it, and which seats agreed to that; `earlier` are the
versions before, the newest first, each with what was `other` then (null: not answered yet); `seats` are the others of
a joint plan (`plan_people`); `book` are the months of the day-book, `about` their lines that are guesses, and `days`
its single days. Version 1 had the answers alone, version 2 nothing beside them and no seats. It holds what its owner
wrote, what she answered alone only where she wants it, and nobody else's words, no case code and no account: the same
plan is the same bytes everywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.documents import plan_past, plan_people
from app.documents.plan_days import read_days, write_days
from app.documents.plan_past import Book, Problems, Version
from app.documents.plan_people import Seat, write_seats
from app.language.messages import Message, count, say
from app.plan import carried, kept_beside, limits, stored
from app.plan.book_days import DayLine
from app.plan.fields import AllAnswers, Field
from app.plan.opening import COUNTRY, TITLE
from app.plan.prices import LOOKED

FORMAT, VERSION = "ritorno-plan", 3
LARGEST = 900_000  # bytes
SHOWN = 8  # problems that are said; the others are counted
NO_PLAN = say("This is not a plan from Ritorno.")
NEWER = say("This plan comes from a newer Ritorno. We cannot read it here.")
TOO_LARGE = say("This file is too large for a plan.")
CURRENCY = re.compile(r"[A-Z]{3}")
HEAD = {"format", "version", "title", "country", "currency", "answers"}
MOST_LEFT_OUT = 1_000_000
PAST = {*plan_past.HEAD, "earlier", "left_out", "book", "days", "seats"}  # from version 2 on


@dataclass(frozen=True)
class Carried:
    """A plan on its way; `unknown` names what no question here has.

    `newest` is the version of now, None where nothing says when it was written; `earlier` are those before, the newest
    first, and `left_out` how many of them did not fit into the file. `seats` are those of a joint plan but the first.
    """

    title: str
    country: str
    currency: str
    answers: AllAnswers
    unknown: tuple[str, ...] = ()
    newest: Version | None = None
    earlier: tuple[Version, ...] = ()
    left_out: int = 0
    book: Book = field(default_factory=dict)
    days: Sequence[DayLine] = ()
    seats: tuple[Seat, ...] = ()


class NotAPlan(ValueError):
    """What was sent cannot be taken in; `messages` say why, with part and question where it is an answer."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(messages[0].text)
        self.messages = messages


def write(plan: Carried) -> bytes:
    """The file; the same plan gives the same bytes, whatever order it was given in.

    Where it would be too large to be taken in again, the oldest versions stay out, those without a name first.
    """
    kept, left_out = list(plan.earlier), plan.left_out
    while len(kept) > limits.MOST_VERSIONS:
        left_out += _drop_oldest(kept)
    content = _written(plan, kept, left_out)
    while kept and (len(content) > LARGEST or not _fits(plan, kept)):
        for _ in range(1 + len(kept) // 10):
            left_out += _drop_oldest(kept)
        content = _written(plan, kept, left_out)
    return content


def _fits(plan: Carried, earlier: list[Version]) -> bool:
    return plan_past.fits([plan.answers, *(version.answers for version in earlier)])


def _drop_oldest(versions: list[Version]) -> int:
    nameless = [n for n, version in enumerate(versions) if not version.names]
    del versions[nameless[-1] if nameless else -1]
    return 1


def _written(plan: Carried, earlier: list[Version], left_out: int) -> bytes:
    numbers = [version.number for version in (plan.newest, *earlier) if version]
    answers, *before = (_pointed(one, numbers) for one in (plan.answers, *(version.answers for version in earlier)))
    earlier = [replace(version, answers=then) for version, then in zip(earlier, before, strict=True)]
    said: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "title": plan.title,
        "country": plan.country,
        "currency": plan.currency,
        **(plan_past.head(plan.newest) if plan.newest else {}),
        "answers": carried.in_order(answers),
    }
    if earlier:
        said["earlier"] = plan_past.write_versions(answers, earlier)
    if left_out:
        said["left_out"] = left_out
    if plan.seats:
        said["seats"] = write_seats(plan.seats)
    if plan.book:
        said["book"] = plan_past.write_book(plan.book)
    if days := write_days(plan.days):
        said["days"] = days
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _pointed(answers: AllAnswers, numbers: list[int]) -> AllAnswers:
    """The same, its looks naming versions by their place in the file."""
    if LOOKED not in answers:
        return answers
    places = {number: place for place, number in enumerate(numbers)}
    return {**answers, LOOKED: kept_beside.renamed(answers[LOOKED], places.get)}


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
    problems = Problems([], list(found.unknown))
    title, country = (_head(field, said.get(field.key), problems.said) for field in (TITLE, COUNTRY))
    problems.said += found.problems
    past = said if said["version"] > 1 else {}
    newest, earlier = _versions(past, problems)
    book = plan_past.read_book(past["book"], problems) if "book" in past else {}
    opening = found.answers.get("start", {}).get("opening_month")
    days = read_days(past["days"], opening, problems) if "days" in past else ()
    seats = _seats(past, found.answers, problems)
    _check_looks([found.answers, *(version.answers for version in earlier)], problems)
    if problems.said:
        raise NotAPlan(*_few(problems.said))
    strange = [carried.printable(key) for key in said if key not in (HEAD | PAST if past else HEAD)]
    return Carried(
        title=title,
        country=country,
        currency=said["currency"],
        answers=found.answers,
        unknown=(*strange, *problems.unknown),
        newest=newest,
        earlier=earlier,
        left_out=_left_out(past),
        book=book,
        days=days,
        seats=seats,
    )


def _versions(past: Mapping[str, Any], problems: Problems) -> tuple[Version | None, tuple[Version, ...]]:
    """The version of now and those before; days never go forward."""
    if "day" not in past:
        if {"names", "sent", "earlier"} & past.keys():
            problems.said.append(plan_past.VERSIONS)
        return None, ()
    newest = plan_past.read_head(past, problems, HEAD | PAST | past.keys())
    if newest is None:
        problems.said.append(plan_past.VERSIONS)
        return None, ()
    earlier = plan_past.read_versions(past["answers"], past.get("earlier", []), problems)
    days = [newest.day, *(version.day for version in earlier)]
    if days != sorted(days, reverse=True):
        problems.said.append(plan_past.VERSIONS)
    return newest, tuple(earlier)


def _seats(past: Mapping[str, Any], answers: AllAnswers, problems: Problems) -> tuple[Seat, ...]:
    try:
        return plan_people.read_seats(past.get("seats", []), plan_people.joint_of(answers))
    except plan_people.Unread:
        problems.said.append(plan_people.UNREAD)
        return ()


def _check_looks(versions: list[AllAnswers], problems: Problems) -> None:
    """A price was looked at after the version that its refresh began with."""
    for place, answers in enumerate(versions):
        if not kept_beside.points_back(answers.get(LOOKED, {}), place, len(versions)):
            problems.said.append(carried.BESIDE_UNREAD)
            return


def _left_out(past: Mapping[str, Any]) -> int:
    number = past.get("left_out", 0)
    if type(number) is not int or not 0 <= number <= MOST_LEFT_OUT:
        raise NotAPlan(plan_past.VERSIONS)
    return number


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
    if type(version) is not int or version < 1:
        raise NotAPlan(NO_PLAN)
    if version > VERSION:
        raise NotAPlan(NEWER)


def _head(field: Field, value: Any, problems: list[Message]) -> str:
    try:
        return str(stored.read(field, value))
    except stored.NotAnAnswer as error:
        problems.append(say("“%(question)s” · %(problem)s", question=say(field.label), problem=error.message))
        return ""


def _few(problems: list[Message]) -> list[Message]:
    """The first problems, and how many more there are."""
    more = len(problems) - SHOWN
    if more <= 0:
        return problems
    return [*problems[:SHOWN], count("There is one more like this.", "There are %(n)s more like this.", more)]
