"""What a plan keeps beside its answers, as a file carries it: amounts told in another money (`told`), looks at prices
(`looked`), how many write the plan (`joint`). Read as strictly as answers, and written in one order.

A look, and the refresh under way, name a version. In a plan that is its number; in a file it is how many versions
stand before it there, the newest first, and null for one that the file does not hold.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from app.language.amounts import LARGEST
from app.plan import limits, stored
from app.plan.fields import Field, Kind
from app.plan.other_money import TOLD
from app.plan.prices import LOOKED, START
from app.plan.sections import SECTIONS
from app.plan.sections.exchange import RATES
from app.plan.stored import NOT_READ, NotAnAnswer
from app.plan.together import JOINT, MOST_PEOPLE

MOST_PATHS = 2_000  # amounts of one plan
PATH = re.compile(r"[a-z_0-9]{1,40}(\.[a-z_0-9]{1,40}){1,5}")
QUESTIONS = {(part.key, question.key): question for part in SECTIONS for question in part.fields}
RATE = {column.key: column for column in RATES.columns}
RATE_SHAPE = ("row", "per", "rate", "day")
SHAPE = {
    TOLD: ("amount", "currency", "became", "source", "rate"),
    LOOKED: ("number", "run", "as", "at", "amount", "paths"),
}
PARTS = (JOINT, LOOKED, TOLD)
AS = ("right", "new", "open")

Name = Callable[[int], int | None]  # how a version is called on the other side
Kept = Mapping[str, Any]


def in_order(part: str, kept: Kept) -> dict[str, Any]:
    """The same, its paths by the alphabet and what stands at each in the order below."""
    return {key: _ordered(SHAPE.get(part, ()), kept[key]) for key in sorted(kept)}


def read(part: str, raw: Any) -> tuple[dict[str, Any], list[str]]:
    """What can be kept, and the paths at which no question of ours has an amount. Raises `NotAnAnswer`."""
    if not isinstance(raw, dict) or len(raw) > MOST_PATHS:
        raise NotAnAnswer(NOT_READ)
    if part == JOINT and raw:
        return {"people": _whole(_only(raw, "people")["people"], 1, MOST_PEOPLE)}, []
    begun = {START: _start(raw[START])} if part == LOOKED and START in raw else {}
    ours = [path for path in raw if path not in begun and _holds_money(path)]
    read_one = _told if part == TOLD else _look
    return {**begun, **{path: read_one(raw[path]) for path in ours}}, [key for key in raw if key not in {*begun, *ours}]


def renamed(looked: Kept, name: Name) -> dict[str, Any]:
    """The looks with each version by its other name; a refresh whose version is not there is not under way."""
    found = {key: {**one, "run": _named(one["run"], name)} for key, one in looked.items() if key != START}
    start = looked.get(START)
    number = _named(start["number"], name) if start else None
    return {START: {**start, "number": number}, **found} if start and number is not None else found


def points_back(looked: Kept, place: int, versions: int) -> bool:
    """Whether every look of the version at this place of a file names an older one there."""
    named = [one.get("run", one.get("number")) for one in looked.values()]
    return all(place < number < versions for number in named if number is not None)


def _named(number: int | None, name: Name) -> int | None:
    return None if number is None else name(number)


def _ordered(shape: tuple[str, ...], value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {key: _ordered(RATE_SHAPE, value[key]) for key in shape if key in value}


def _told(raw: Any) -> dict[str, Any]:
    told = _only(raw, "amount", "currency", "became", "source", "rate")
    rate = _only(told["rate"], "row", "per", "rate", "day")
    if not isinstance(rate["row"], str) or not limits.ROW.fullmatch(rate["row"]) or type(rate["per"]) is not int:
        raise NotAnAnswer(NOT_READ)
    by = {
        "row": rate["row"],
        "per": int(_read(RATE["per"], str(rate["per"]))),
        "rate": _read(RATE["rate"], rate["rate"]),
        "day": _day(rate["day"]),
    }
    return {
        "amount": _whole(told["amount"], -LARGEST, LARGEST),
        "currency": _read(RATE["currency"], told["currency"]),
        "became": _whole(told["became"], -LARGEST, LARGEST),
        "source": "" if told["source"] == "" else _read(RATE["source"], told["source"]),
        "rate": by,
    }


def _look(raw: Any) -> dict[str, Any]:
    look = _only(raw, "run", "as", "at", "amount")
    if look["as"] not in AS:
        raise NotAnAnswer(NOT_READ)
    run = None if look["run"] is None else _whole(look["run"], 0, limits.MOST_VERSIONS)
    return {"run": run, "as": look["as"], "at": _day(look["at"]), "amount": _whole(look["amount"], -LARGEST, LARGEST)}


def _start(raw: Any) -> dict[str, Any]:
    start = _only(raw, "number", "at", "paths")
    paths = start["paths"]
    if not isinstance(paths, list) or len(paths) > MOST_PATHS:
        raise NotAnAnswer(NOT_READ)
    number = _whole(start["number"], 0, limits.MOST_VERSIONS)
    ours = [path for path in paths if isinstance(path, str) and _holds_money(path)]
    return {"number": number, "at": _day(start["at"]), "paths": ours}


def _only(raw: Any, *keys: str) -> dict[str, Any]:
    if not isinstance(raw, dict) or raw.keys() != set(keys):
        raise NotAnAnswer(NOT_READ)
    return raw


def _holds_money(path: str) -> bool:
    """Whether an amount of a question of ours can stand there: in an answer, a list, or a list within its rows."""
    part, field, *cells = path.split(".") if PATH.fullmatch(path) else ("", "")
    question = QUESTIONS.get((part, field))
    for key in cells[1::2]:
        columns = question.columns if question is not None and question.kind is Kind.TABLE else ()
        question = next((column for column in columns if column.key == key), None)
    return question is not None and question.kind is Kind.MONEY and len(cells) % 2 == 0


def _day(raw: Any) -> str:
    try:
        day = dt.date.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        day = None
    if day is None or str(day) != raw or not limits.EARLIEST_YEAR <= day.year <= limits.LATEST_YEAR:
        raise NotAnAnswer(NOT_READ)
    return str(day)


def _whole(raw: Any, least: int, most: int) -> int:
    if type(raw) is not int or not least <= raw <= most:
        raise NotAnAnswer(NOT_READ)
    return raw


def _read(question: Field, raw: Any) -> str:
    return str(stored.read(question, raw))
